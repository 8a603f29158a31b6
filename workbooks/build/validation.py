"""Excel's own validation of the cells of a register, made from its kinds and its one-row rules."""

from collections.abc import Iterator

from openpyxl.worksheet.datavalidation import DataValidation

from validators.expression import Condition
from validators.finding import Lang
from validators.register import Field
from validators.rule import Rule
from validators.rules import Blank, Should
from workbooks.build import saying
from workbooks.build.check import Check, check_of
from workbooks.build.formula import Speaker
from workbooks.build.place import Place
from workbooks.build.presence import presence, settled
from workbooks.build.said import UnstatedError

#: Rows below the table that are validated as well, for what is typed there.
SPARE_ROWS = 2000
FORMULA_MAX = 255


Asked = tuple[Rule, Condition]


def validations(place: Place, known: frozenset[str]) -> Iterator[DataValidation]:
    """Yield the validation of each typed column; `known` are the names of keys."""
    if place.content.readonly:
        return
    rules = _rules_by_field(place, known)
    for field in place.typed_fields:
        check = check_of(field.kind, place.cell(field), place.lang, known)
        if rules.get(field.name):
            check = _joined(place, check, rules[field.name])
        made = _made(field, check, place.lang)
        if made:
            letter = place.letter(field)
            made.add(f"{letter}{place.first_row}:{letter}{place.last_row + SPARE_ROWS}")
            yield made


def _made(field: Field, check: Check | None, lang: Lang) -> DataValidation | None:
    told = saying.prompt(field, lang)
    if not told and check is None:
        return None
    made = DataValidation(allow_blank=True)
    if check:
        made.type, made.operator = check.type, check.operator
        made.formula1, made.formula2 = check.formula1, check.formula2
        made.errorStyle = check.style
        made.showErrorMessage = True
        made.errorTitle = saying.cut(field.titles.of(lang), saying.TITLE_MAX)
        made.error = saying.cut(check.error, saying.TEXT_MAX)
    if told:
        made.showInputMessage = True
        made.promptTitle = saying.cut(field.titles.of(lang), saying.TITLE_MAX)
        made.prompt = told
    return made


def _joined(place: Place, check: Check | None, rules: list[Asked]) -> Check | None:
    """Return the check of the cell and of the rules in one formula, as far as it stays short.

    What only warns is never joined with what refuses: one validation has one way to answer.
    """
    speaker = Speaker(place.register, place.lang, place.cell, lambda _, __: "")
    parts = [check.condition] if check and check.condition else []
    sentences = [check.error] if check else []
    style = check.style if check else "stop" if any(map(_severe, rules)) else "warning"
    for rule, wanted in rules:
        if style == "stop" and not _severe((rule, wanted)):
            continue
        try:
            said = speaker.accepts(wanted)
        except UnstatedError:
            continue
        if len(_all_of([*parts, said])) <= FORMULA_MAX:
            parts.append(said)
            sentences.append(saying.breach(rule, place.register, place.lang))
    if sentences == ([check.error] if check else []):
        return check
    return Check("custom", _all_of(parts), error=" ".join(sentences), style=style)


def _severe(asked: Asked) -> bool:
    return not isinstance(asked[0], Should)


def _all_of(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"AND({','.join(parts)})"


def _rules_by_field(place: Place, known: frozenset[str]) -> dict[str, list[Asked]]:
    """Return the rules under the field that is typed last among those they read.

    A column with a drop-down keeps it: the rule then stands at the last one without.
    """
    found: dict[str, list[Asked]] = {}
    for rule in place.register.rules:
        for field in _last_free(place, rule, known):
            wanted = settled(rule.condition, field.name)
            if isinstance(wanted, Condition) and not presence(wanted):
                found.setdefault(field.name, []).append((rule, wanted))
    return found


def _last_free(place: Place, rule: Rule, known: frozenset[str]) -> list[Field]:
    condition = rule.condition
    if not isinstance(condition, Condition):
        return []
    names = set(condition.names()) - {"key"}
    fields = [field for field in place.fields if field.name in names]
    if any(field.calculation for field in fields):
        return []
    if isinstance(rule, Blank):
        fields = [field for field in fields if field.name == rule.field]
    checks = [(field, check_of(field.kind, "A1", place.lang, known)) for field in fields]
    return [field for field, check in checks if check is None or check.type != "list"][-1:]
