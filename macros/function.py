"""What a worksheet function is: its names, its arguments, and how cells go in and come back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial, wraps
from importlib import import_module
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, get_type_hints

from macros.argument import READERS, WHOLE, Today, Wrong, plain
from macros.shared import NOTHING, Shared
from validators.finding import Lang, Titles
from validators.limit import NotInForce

_ROOT = Path(__file__).parent / "functions"
PREFIX = "DAF_"
_HANDED = ("shared", "lang")  # What a look-up is handed by its host: rows, and whose words to show.
_SHAPES = Wrong(
    "المجالات المعطاة ليست بطول واحد: أعط أعمدة متساوية الأسطر.",
    "Les plages n’ont pas la même taille : donnez des colonnes de même hauteur.",
)
_BEYOND = Wrong(
    "القيم المعطاة خارج ما يمكن حسابه: تحقق من الأعداد والتواريخ.",
    "Ces valeurs dépassent ce qui se calcule : vérifiez les nombres et les dates.",
)
_BY_ZERO = Wrong(
    "لا قسمة على صفر: أعط عددا أكبر من الصفر.",
    "On ne divise pas par zéro : donnez un nombre supérieur à zéro.",
)
_DAY_MISSING = Wrong("اكتب اليوم الذي يحسب فيه.", "Donnez le jour du calcul.")
_UNDATED = Wrong(
    "لا يعرف السقف أو المبلغ المعمول به في هذا اليوم: أعط يوما أحدث.",
    "Le taux ou le montant en vigueur ce jour-là n’est pas connu : donnez un jour plus récent.",
)


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing that a function asks: its names on screen, how it is read, whether it is asked.

    The day on which law is read may be left out: it is then the day of the call.
    """

    name: str
    titles: Titles
    reader: Callable[[Any, Titles], Any]
    whole: bool
    required: bool
    dated: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Function:
    """One worksheet function: its code in capitals, its titles, what it asks and whom it serves.

    One that looks rows up is handed them by its host.
    """

    code: str
    titles: Titles
    tip: str
    arguments: tuple[Argument, ...]
    serves: tuple[str, ...]
    call: Callable[..., Any]
    looks_up: bool = False


_FOUND: dict[str, Function] = {}


def function(
    ar_title: str, fr_title: str, *, args: dict[str, tuple[str, str]], serves: tuple[str, ...]
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare a worksheet function; its code is the prefix and the name in capitals.

    One that ends in `shared, lang` is handed the rows that this PC holds, and the language.
    """

    def declare(body: Callable[..., Any]) -> Callable[..., Any]:
        code = PREFIX + body.__name__.upper()
        arguments = _arguments(body, code, args)
        looks_up = len(signature(body).parameters) > len(arguments)

        @wraps(body)
        def call(
            *cells: Any, today: date | None = None, shared: Shared = NOTHING, lang: Lang = "ar"
        ) -> Any:
            told = partial(body, shared=shared, lang=lang) if looks_up else body
            return _called(told, arguments, cells, today)

        if code in _FOUND and _FOUND[code].call.__module__ != body.__module__:
            raise TypeError(f"worksheet function {code} is declared twice: rename one")
        tip = (body.__doc__ or "").strip().splitlines()[0]
        titles = Titles(ar_title, fr_title)
        _FOUND[code] = Function(code, titles, tip, arguments, serves, call, looks_up)
        return call

    return declare


def _arguments(
    body: Callable[..., Any], code: str, titles: dict[str, tuple[str, str]]
) -> tuple[Argument, ...]:
    asked = signature(body).parameters.items()
    parameters = {name: one for name, one in asked if name not in _HANDED}
    if list(parameters) != list(titles):
        raise TypeError(f"{code}: args must name {', '.join(parameters)}, in this order")
    kinds = get_type_hints(body, include_extras=True)
    return tuple(
        Argument(
            name,
            Titles(*titles[name]),
            READERS[kinds[name]],
            kinds[name] in WHOLE,
            one.default is Parameter.empty and kinds[name] != Today,
            kinds[name] == Today,
            one.default,
        )
        for name, one in parameters.items()
    )


def _called(
    body: Callable[..., Any],
    arguments: tuple[Argument, ...],
    cells: tuple[Any, ...],
    today: date | None,
) -> Any:
    if not sum(a.required for a in arguments) <= len(cells) <= len(arguments):
        names = [a.titles for a in arguments]
        return Wrong(
            "اكتب بالترتيب: " + "؛ ".join(n.ar for n in names) + ".",
            "Donnez dans l’ordre : " + " ; ".join(n.fr for n in names) + ".",
        )
    given = [*cells, *[None] * (len(arguments) - len(cells))]
    bare = [[cell] if one.whole else cell for one, cell in zip(arguments, given, strict=True)]
    dated = tuple(replace(one, default=today) if one.dated else one for one in arguments)
    return _spread(body, dated, bare)


def _spread(body: Callable[..., Any], arguments: tuple[Argument, ...], cells: list[Any]) -> Any:
    """Call once a cell; a one-cell list that stands for a whole range is never spread."""
    spread = [
        not a.whole and isinstance(c, list | tuple) for a, c in zip(arguments, cells, strict=True)
    ]
    sizes = {len(c) for c, many in zip(cells, spread, strict=True) if many}
    if not sizes:
        return _once(body, arguments, cells)
    if len(sizes) > 1:
        return _SHAPES
    return [
        _spread(
            body, arguments, [c[n] if many else c for c, many in zip(cells, spread, strict=True)]
        )
        for n in range(sizes.pop())
    ]


def _once(body: Callable[..., Any], arguments: tuple[Argument, ...], cells: list[Any]) -> Any:
    values: dict[str, Any] = {}
    for argument, cell in zip(arguments, cells, strict=True):
        bare = cell[0] if argument.whole else cell
        value = argument.reader(bare, argument.titles)
        if isinstance(value, Wrong):
            return value
        if value is None:
            if argument.required:
                return ""
            if argument.dated and argument.default is None:
                return _DAY_MISSING
            value = argument.default
        values[argument.name] = value
    try:
        return plain(body(**values))
    except NotInForce:
        return _UNDATED
    except ZeroDivisionError:
        return _BY_ZERO
    except (ValueError, ArithmeticError):
        return _BEYOND


def wrongs(answer: Any) -> Iterable[Wrong]:
    """Yield what is wrong in an answer, cell by cell."""
    if isinstance(answer, Wrong):
        yield answer
    elif isinstance(answer, list):
        for one in answer:
            yield from wrongs(one)


@cache
def functions() -> tuple[Function, ...]:
    """Return every worksheet function, by its code.

    >>> [one.code for one in functions() if one.code.startswith("DAF_SICK")]
    ['DAF_SICK_FULL', 'DAF_SICK_HALF', 'DAF_SICK_OVER']
    """
    for path in sorted(_ROOT.glob("*.py")):
        if path.stem != "__init__":
            import_module(f"macros.functions.{path.stem}")
    return tuple(_FOUND[code] for code in sorted(_FOUND))
