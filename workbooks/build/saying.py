"""The sentences that Excel shows beside a cell: what to type, and what was wrong."""

import re

from validators.expression import Apply, Condition, Constant
from validators.finding import Lang, Problem, Titles
from validators.findings.row import ROW_001, ROW_002, ROW_003, ROW_006
from validators.kind import Kind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.reference import RefKind
from validators.kinds.serial import SerialKind
from validators.register import Declaration, Field
from validators.rule import Rule
from validators.rules import AtLeast, AtMost, Between, Blank, Must, NotAfter

TITLE_MAX, TEXT_MAX = 32, 255

READ_ONLY = Titles("للاطلاع فقط: لا يكتب هنا.", "Consultation seule : on n’écrit pas ici.")
_REQUIRED = Titles("ضروري.", "Obligatoire.")
_SERIAL = Titles(
    "اتركه فارغا: يعطى الرقم الموالي عند المزامنة.",
    "Laissez vide : le numéro suivant est donné à la synchronisation.",
)
_EXAMPLE = Titles("مثال: {}", "Exemple : {}")
_CHOOSE = Titles("اختر من اللائحة.", "Choisissez dans la liste.")
_REFERENCE = Titles("اكتب أو اختر من «{}».", "Tapez ou choisissez dans « {} ».")
_DOUBT = Titles(
    "غير موجود في «{}» كما هو في هذا المصنف. هل تريد الاحتفاظ به؟",
    "Absent de « {} » tel que ce classeur le connaît. Le garder ?",
)
_BREACH = Titles("القيمة لا توافق القاعدة: {}", "La valeur ne respecte pas la règle : {}")
_BETWEEN = Titles("القيمة بين {} و{}.", "La valeur est comprise entre {} et {}.")
_ASIDE = re.compile(r"\s*\((?:\{\w+\}|[^(){}]*\{\w+\}[^(){}]*)\)")


def cut(text: str, length: int) -> str:
    """Return the text, shortened to a length that Excel counts in UTF-16 units.

    >>> cut("abcdef", 4)
    'abc…'
    """
    if len(text.encode("utf-16-le")) // 2 <= length:
        return text
    while len(text.encode("utf-16-le")) // 2 >= length:
        text = text[:-1]
    return f"{text.rstrip()}…"


def prompt(field: Field, lang: Lang) -> str:
    """Return what is shown while the cell is chosen, empty when there is nothing to say."""
    if isinstance(field.kind, SerialKind):
        return _SERIAL.of(lang)
    words = [_REQUIRED.of(lang)] if field.required else []
    words += [_how(field.kind, lang)]
    return cut(" ".join(word for word in words if word), TEXT_MAX)


def _how(kind: Kind, lang: Lang) -> str:
    if isinstance(kind, ChoiceKind | FlagKind):
        return _CHOOSE.of(lang)
    if isinstance(kind, RefKind):
        return _REFERENCE.of(lang).format(kind.target.titles.of(lang)) if kind.target else ""
    return _EXAMPLE.of(lang).format(kind.example) if kind.example else ""


def doubt(kind: RefKind, lang: Lang) -> str:
    """Return what is asked when a reference is not among the keys that the workbook knows."""
    return _DOUBT.of(lang).format(kind.target.titles.of(lang) if kind.target else kind.to)


def breach(rule: Rule, register: Declaration, lang: Lang) -> str:
    """Return the sentence of a broken rule, without the values that Excel cannot put in."""
    if isinstance(rule, Between) and (bounds := _figures(rule)):
        return _BETWEEN.of(lang).format(*bounds)
    field, facts, problem = _facts(rule, register)
    if problem is None:
        titles = [register.field(name).titles.of(lang) for name in names_in(rule)]
        return _BREACH.of(lang).format("، ".join(titles) if lang == "ar" else ", ".join(titles))
    named = {name: f"«{register.field(name).titles.of(lang)}»" for name in names_in(rule)}
    told = {
        **named,
        **{name: titles.of(lang) for name, titles in facts.items()},
        "field": field.of(lang),
    }
    sentence = _ASIDE.sub("", problem.ar if lang == "ar" else problem.fr)
    filled = re.sub(r"\{(\w+)[^}]*\}", lambda found: told.get(found[1], "…"), sentence)
    return re.sub(r"«\s*«", "«", re.sub(r"»\s*»", "»", filled))


def says(rule: Rule, register: Declaration) -> bool:
    """Say whether a rule has a sentence of its own."""
    return isinstance(rule, Between) or _facts(rule, register)[2] is not None


def _figures(rule: Between) -> list[str]:
    """Return the two bounds of a rule, where they are figures."""
    parts = rule.condition.parts if rule.condition else ()
    sides = [part.parts[1] for part in parts if isinstance(part, Apply)]
    return [str(side.value) for side in sides if isinstance(side, Constant)]


def _facts(rule: Rule, register: Declaration) -> tuple[Titles, dict[str, Titles], Problem | None]:
    """Return the field a rule speaks of, what its sentence shows, and the sentence."""
    match rule:
        case NotAfter(early=early, late=late):
            return (
                register.field(early).titles,
                {"other_field": register.field(late).titles},
                ROW_001,
            )
        case AtMost() | AtLeast():
            problem = ROW_002 if isinstance(rule, AtMost) else ROW_003
            return (
                register.field(rule.field).titles,
                {"bound_name": _bound(rule, register)},
                problem,
            )
        case Blank():
            return register.field(rule.field).titles, {}, ROW_006
        case Must():
            return register.field(rule.at).titles, {}, rule.problem
    return Titles("", ""), {}, None


def _bound(rule: AtMost | AtLeast, register: Declaration) -> Titles:
    if rule.named:
        return rule.named
    names = [name for name in rule.bound.names() if name != "key"]
    if len(names) == 1:
        titles = register.field(names[0]).titles
        return Titles(f"«{titles.ar}»", f"« {titles.fr} »")
    return Titles("الحد المسموح", "la limite")


def names_in(rule: Rule) -> list[str]:
    """Return the fields that a rule speaks of."""
    condition = rule.condition
    names = condition.names() if isinstance(condition, Condition) else ()
    return [name for name in dict.fromkeys((*names, *rule.names())) if name != "key"]
