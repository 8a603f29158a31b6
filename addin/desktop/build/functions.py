"""Worksheet functions as Excel meets them, made from macros/functions: VBA, and words of help."""

from collections.abc import Iterable, Iterator

from macros.function import Argument, Function
from validators.finding import Titles

NAME = "DafatirFunctions"
#: Words that VBA keeps for itself (MS-VBAL 3.3.5.2): no argument may be named so.
RESERVED = frozenset(
    "abs addressof and any array as attribute boolean byref byte byval call case cbool cbyte "
    "ccur cdate cdbl cdec cdecl cint circle clng clnglng clngptr close const csng cstr currency "
    "cvar cverr date debug decimal declare defbool defbyte defcur defdate defdbl defdec defint "
    "deflng deflnglng deflngptr defobj defsng defstr defvar dim do doevents double each else "
    "elseif empty end endif enum eqv erase event exit false fix for friend function get global "
    "go gosub goto if imp implements in input inputb int integer is lbound len lenb let like "
    "line lineinput local lock long longlong longptr loop lset me mid midb mod name new next "
    "not nothing null object on open option optional or paramarray preserve print private pset "
    "public put raiseevent redim rem resume return rset scale seek select set sgn shared single "
    "spc static step stop string sub tab then to true type typeof ubound unlock until variant "
    "wend while width with withevents write xor".split()
)
_OPTIONAL = Titles("اختياري", "facultatif")
_TODAY = Titles("اليوم إن ترك فارغا", "aujourd’hui si vide")


def functions_source(functions: Iterable[Function]) -> str:
    """Return the module whose functions stand in Excel's list."""
    head = (
        f'Attribute VB_Name = "{NAME}"\nOption Explicit\n\n'
        "' Made from macros/functions when the add-in is built.\n"
    )
    return head + "\n".join(map(_wrapper, functions))


def _wrapper(function: Function) -> str:
    names = [argument_name(one) for one in function.arguments]
    asked = ", ".join(
        name if one.required else f"Optional {name}"
        for name, one in zip(names, function.arguments, strict=True)
    )
    return (
        f"Public Function {function.code}({asked})\n"
        f'    {function.code} = DafatirCells.Answer("{function.code}", Array({", ".join(names)}))\n'
        "End Function\n"
    )


def argument_name(argument: Argument) -> str:
    """Return an argument's name in VBA, which reads no difference between "Step" and "step"."""
    return f"{argument.name}_" if argument.name in RESERVED else argument.name


def functions_help(functions: Iterable[Function]) -> Iterator[tuple[str, ...]]:
    """Yield each function's line of the hidden sheet: its code, then pairs of Arabic and French."""
    for function in functions:
        told = [function.titles, *map(_told, function.arguments)]
        yield (function.code, *(word for titles in told for word in titles))


def _told(argument: Argument) -> Titles:
    if argument.required:
        return argument.titles
    more = _TODAY if argument.dated else _OPTIONAL
    return Titles(*(f"{name} ({word})" for name, word in zip(argument.titles, more, strict=True)))
