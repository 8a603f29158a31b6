"""How a register is declared: a class of fields, once, from which everything else is made."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, get_args, get_origin

import pydantic
from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from validators.expression import Expression
from validators.finding import Titles
from validators.former import present_names, version_of
from validators.kind import Kind
from validators.kinds.reference import RefKind
from validators.rule import Rule
from validators.service import ALL, bureaus

SCOPES = ("service", "per_service", "directorate")


@dataclass(frozen=True)
class Field:
    """One column of a register."""

    name: str
    titles: Titles
    kind: Kind
    required: bool
    calculation: Expression | None = None
    was: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    owner: str | None = None
    sample: Any = None

    @property
    def target(self) -> str:
        """The register that a reference names, or an empty text."""
        return self.kind.to if isinstance(self.kind, RefKind) else ""

    @property
    def by(self) -> str:
        """The field of the target that a reference writes; an empty text for its whole key."""
        return self.kind.by if isinstance(self.kind, RefKind) else ""


def field(
    ar: str,
    fr: str,
    *,
    was: Sequence[str] = (),
    also: Sequence[str] = (),
    owner: str | None = None,
    sample: Any = None,
    **facts: Any,
) -> Any:
    """Declare a field with its Arabic and French titles.

    Args:
        ar: the heading on an Arabic sheet.
        fr: the heading on a French sheet.
        was: former codes of the field, so that older workbooks still read.
        also: other headings that offices write for it, in either language.
        owner: the bureau whose value is shown when two bureaus write different ones; in a register
            of all services a part of its code, such as "SEC" for the secretariat.
        sample: how an invented row fills it, where the kind alone cannot tell: an expression over
            the row's other fields, a tuple to draw from, or a function of (row, random).
        facts: what the kind needs or may know (`to` a register, `of` a list, `at_most`, `pattern`).
    """
    told: dict[str, Any] = {"titles": Titles(ar, fr), "was": tuple(was), "also": tuple(also)}
    told |= {"owner": owner, "sample": sample}
    return _told(told, facts)


def calculated(ar: str, fr: str, calculation: Expression, **facts: Any) -> Any:
    """Declare a field that is computed from others, never typed, read, or merged."""
    return _told({"titles": Titles(ar, fr), "calculation": calculation}, facts)


def _told(told: dict[str, Any], facts: dict[str, Any]) -> Any:
    return pydantic.Field(default=None, json_schema_extra={"told": told, "facts": facts})


class Declaration:
    """All that a register's class says, as the rest of the project reads it."""

    def __init__(self, model: "type[Register]", **told: Any) -> None:
        self.model = model
        self.code: str = told["code"]
        self.titles = Titles(told["ar"], told["fr"])
        self.scope: str = told["scope"]
        self.sensitive: bool = told["sensitive"]
        self.serves: tuple[str, ...] = told["serves"]
        self.vanish_share: float = told["vanish_share"]
        self.service, self.bureau = _home(model.__module__)
        key = told["key"]
        self.key: tuple[str, ...] = (key,) if isinstance(key, str) else tuple(key)
        self.fields = tuple(_made(name, info) for name, info in model.model_fields.items())
        self.rules: tuple[Rule, ...] = model.rules
        self._by_name = {f.name: f for f in self.fields}
        self._prove()
        self._prove_fields()

    def _prove(self) -> None:
        if self.scope not in SCOPES:
            raise TypeError(f"{self.code}: scope is one of {', '.join(SCOPES)}")
        for name in self.key:
            if not self.field(name).required:
                raise TypeError(f'{self.code}: key field "{name}" may not be blank: drop "| None"')
        for rule in self.rules:
            if not isinstance(rule, Rule):
                raise TypeError(f"{self.code}: {rule!r} is no rule: write an instance, not a class")
            for name in rule.names():
                if name != "key":
                    self.field(name)

    def _prove_fields(self) -> None:
        present_names(self)
        for each in self.fields:
            for name in getattr(each.kind, "series", ()):
                self.field(name)
            if each.owner and not any(f"-{code}".endswith(f"-{each.owner}") for code in bureaus()):
                raise TypeError(f'{self.code}: there is no bureau "{each.owner}"')

    def field(self, name: str) -> Field:
        """Return a field by its code, or say which codes there are."""
        try:
            return self._by_name[name]
        except KeyError:
            names = ", ".join(self._by_name)
            raise TypeError(f'{self.code}: no field "{name}"; there are {names}') from None

    @cached_property
    def typed_fields(self) -> tuple[Field, ...]:
        """The fields that people type: all but the calculated ones."""
        return tuple(f for f in self.fields if f.calculation is None)

    @cached_property
    def key_fields(self) -> tuple[Field, ...]:
        return tuple(self.field(name) for name in self.key)

    @cached_property
    def references(self) -> tuple[Field, ...]:
        return tuple(f for f in self.typed_fields if f.target)

    @cached_property
    def version(self) -> str:
        """Tell this shape of the register from its former ones."""
        return version_of(self)

    @cached_property
    def help(self) -> tuple[str, str, tuple[str, ...]]:
        """The Arabic paragraph, the French one, and the lines of law of the class docstring."""
        text = self.model.__doc__ or ""
        blocks = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
        laws = tuple(
            line.strip().removeprefix("Law:").strip()
            for line in text.splitlines()
            if line.strip().startswith("Law:")
        )
        prose = [block for block in blocks if not block.startswith("Law:")]
        arabic, french = (*prose, "", "")[:2]
        return arabic, french, laws

    def __repr__(self) -> str:
        return f"<register {self.code}>"


class Register(BaseModel):
    """The base of all registers.

    A subclass says `code`, `ar`, `fr`, `key`, `serves`, and where it matters `scope`, `sensitive`
    and `vanish_share` (the share of a sheet's rows or cells that may vanish before it is asked).
    """

    model_config = ConfigDict(defer_build=True, extra="ignore")

    rules: ClassVar[tuple[Rule, ...]] = ()
    declared: ClassVar[Declaration]

    def __init_subclass__(cls, **_: Any) -> None:
        """Leave the class's own words to `__pydantic_init_subclass__`, when its fields are known."""
        super().__init_subclass__()

    @classmethod
    def __pydantic_init_subclass__(  # type: ignore[override]  # A register must say these.
        cls,
        *,
        code: str,
        ar: str,
        fr: str,
        key: str | tuple[str, ...],
        serves: tuple[str, ...],
        scope: str = "service",
        sensitive: bool = False,
        vanish_share: float = 0.3,
    ) -> None:
        cls.declared = Declaration(
            cls,
            code=code,
            ar=ar,
            fr=fr,
            key=key,
            serves=serves,
            scope=scope,
            sensitive=sensitive,
            vanish_share=vanish_share,
        )


def _home(module: str) -> tuple[str, str]:
    """Return service and bureau, told by the folders a register lies in."""
    parts = module.upper().split(".")
    service = parts[2] if len(parts) > 4 else ALL  # noqa: PLR2004 - validators.registers.service.bureau.register
    bureau = f"{service}-{parts[3]}" if service != ALL else ALL
    if bureau != ALL and bureau not in bureaus():
        raise TypeError(
            f"{module}: there is no bureau {bureau}; the folders name service and bureau"
        )
    return service, bureau


def _made(name: str, info: FieldInfo) -> Field:
    extra: Any = info.json_schema_extra
    if not isinstance(extra, dict) or "told" not in extra:
        raise TypeError(f'field "{name}": write {name}: Kind = field("عنوان", "Titre")')
    told = extra["told"]
    kind, optional = _kind_of(name, info)
    try:
        kind = dataclasses.replace(kind, **extra["facts"])  # type: ignore[type-var]  # Each kind is a dataclass.
    except TypeError as wrong:
        raise TypeError(f'field "{name}": {wrong}') from None
    info.annotation, info.metadata, info.json_schema_extra = Any, [kind], None
    required = not optional and "calculation" not in told
    return Field(name=name, kind=kind, required=required, **told)


def _kind_of(name: str, info: FieldInfo) -> tuple[Kind, bool]:
    """Return the kind that annotates a field, and whether it may be blank."""
    found = [m for m in info.metadata if isinstance(m, Kind)]
    if found:
        return found[0], False
    for part in get_args(info.annotation):
        if get_origin(part) is Annotated:
            found = [m for m in get_args(part) if isinstance(m, Kind)]
            if found:
                return found[0], True
    raise TypeError(f'field "{name}": its kind is one of validators.kinds, such as Text or Day')
