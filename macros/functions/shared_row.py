"""Look-ups of shared rows: what this PC's last syncs brought, whether the share is there or not."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from macros.argument import Key, Wrong
from macros.function import function
from macros.shared import Shared
from macros.shared_cell import shared_cell
from validators.finding import Lang
from validators.service import services
from validators.text import fold

if TYPE_CHECKING:
    from validators.register import Declaration

_SCHOOL = {"code": ("رمز المؤسسة", "Code GRESA")}
_EMPLOYEE = {"ppr": ("رقم التأجير", "PPR")}
_PUPIL = {"massar": ("رمز مسار", "Code Massar"), "year": ("السنة الدراسية", "Année scolaire")}
_SCHOOLS = ("EDU-STAT-04", "EDU-MAP-05", "HRF-PROC-01", "SUP-GUID-03", "ICT-GENIE-06")
_STAFF = ("HRF-CAREER-02", "HRF-LEAVE-02", "HRF-MOVE-02", "EXA-EXAM-03", "LEG-ACC-01")
_PUPILS = ("EDU-STAT-05", "EDU-HEALTH-01", "LEG-ACC-01", "EXA-EXAM-01")
_FULL_NAME = ("full_name_ar", "full_name_fr")


@function(
    "خانة من سطر مشترك",
    "Case d’une ligne partagée",
    args={
        "register": ("السجل", "Registre"),
        "key": ("مرجع السطر", "Clé de la ligne"),
        "field": ("الخانة", "Champ"),
        "service": ("المصلحة التي تمسكه", "Service qui le tient"),
    },
    serves=(*_SCHOOLS, *_STAFF),
)
def row(
    register: str, key: Key, field: str, service: str = "", *, shared: Shared, lang: Lang
) -> Any:
    """Return a field of the row that bears a key, as the register shows it.

    >>> from macros.shared import NOTHING
    >>> row("staff", 1234567, "grade", shared=NOTHING, lang="fr").fr
    'Ce poste n’a pas encore reçu « Fiches du personnel » : synchronisez un classeur qui le contient.'
    >>> row("staff", 1234567, "couleur", shared=NOTHING, lang="fr").fr
    'Pas de champ « couleur » dans « Fiches du personnel » : écrivez son titre ou son code.'
    """
    declared, keeps = _register(register), _service(service)
    if isinstance(declared, Wrong):
        return declared
    if isinstance(keeps, Wrong):
        return keeps
    name = _field(declared, field)
    return (
        name
        if isinstance(name, Wrong)
        else shared_cell(shared, lang, declared, key, (name,), keeps)
    )


@function("اسم المؤسسة", "Nom de l’établissement", args=_SCHOOL, serves=_SCHOOLS)
def school_name(code: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the name of a school, in the language asked if it has one there."""
    return _first(shared, lang, "schools", code, *_in(lang, "name_ar", "name_fr"))


@function("جماعة المؤسسة", "Commune de l’établissement", args=_SCHOOL, serves=_SCHOOLS)
def school_commune(code: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the commune of a school."""
    return _first(shared, lang, "schools", code, "commune")


@function("سلك المؤسسة", "Cycle de l’établissement", args=_SCHOOL, serves=_SCHOOLS)
def school_cycle(code: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the cycle of a school."""
    return _first(shared, lang, "schools", code, "cycle")


@function("اسم الموظف", "Nom de l’agent", args=_EMPLOYEE, serves=_STAFF)
def employee_name(ppr: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the full name of an employee, in the language asked if it is written there."""
    return _first(shared, lang, "staff", ppr, *_in(lang, *_FULL_NAME))


@function("درجة الموظف", "Grade de l’agent", args=_EMPLOYEE, serves=_STAFF)
def employee_grade(ppr: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the grade of an employee."""
    return _first(shared, lang, "staff", ppr, "grade")


@function("رمز مؤسسة الموظف", "Code de l’établissement de l’agent", args=_EMPLOYEE, serves=_STAFF)
def employee_school(ppr: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the code of the school where an employee is appointed."""
    return _first(shared, lang, "staff", ppr, "school")


@function("اسم التلميذ", "Nom de l’élève", args=_PUPIL, serves=_PUPILS)
def pupil_name(massar: Key, year: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the full name of a pupil of a school year, in the language asked if it is there."""
    return _first(shared, lang, "pupils", (massar, year), *_in(lang, *_FULL_NAME))


@function("رمز مؤسسة التلميذ", "Code de l’établissement de l’élève", args=_PUPIL, serves=_PUPILS)
def pupil_school(massar: Key, year: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the code of the school of a pupil in a school year."""
    return _first(shared, lang, "pupils", (massar, year), "school")


@function(
    "اسم المزود",
    "Raison sociale du fournisseur",
    args={"code": ("رمز المزود", "Code fournisseur")},
    serves=("HRF-PROC-07", "HRF-PROC-10", "HRF-MAINT-08", "HRF-SOCIAL-01"),
)
def supplier_name(code: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the name of a supplier."""
    return _first(shared, lang, "suppliers", code, "name")


@function(
    "اسم الشريك",
    "Nom du partenaire",
    args={"code": ("رمز الشريك", "Code du partenaire")},
    serves=("EDU-LIFE-01", "EDU-LIFE-03", "EDU-SPORT-03", "EDU-SPORT-07"),
)
def partner_name(code: Key, *, shared: Shared, lang: Lang) -> Any:
    """Return the name of a partner, in the language asked if it has one there."""
    return _first(shared, lang, "partners", code, *_in(lang, "name_ar", "name_fr"))


def _in(lang: Lang, ar: str, fr: str) -> tuple[str, str]:
    return (ar, fr) if lang == "ar" else (fr, ar)


def _first(shared: Shared, lang: Lang, code: str, key: Any, *names: str) -> Any:
    from validators.catalogue import register as declared  # noqa: PLC0415 - other functions do without.

    return shared_cell(shared, lang, declared(code), key, names)


@lru_cache(maxsize=512)
def _register(text: str) -> "Declaration | Wrong":
    """Return the register of a code or a title."""
    from validators.catalogue import homes, register  # noqa: PLC0415 - as above.

    code = text if text in homes() else _by_title().get(fold(text))
    if code is None:
        return Wrong(
            f"لا يوجد سجل باسم «{text}»: اكتب عنوانه أو رمزه.",
            f"Pas de registre « {text} » : écrivez son titre ou son code.",
        )
    return register(code)


@cache
def _by_title() -> Mapping[str, str]:
    from validators.catalogue import registers  # noqa: PLC0415 - only a title needs them all.

    return {fold(name): one.code for one in registers() for name in (one.code, *one.titles)}


@lru_cache(maxsize=2048)
def _field(declared: "Declaration", text: str) -> str | Wrong:
    """Return the field of a code or a heading; a computed one is not kept anywhere."""
    from workbooks.read.heading import headings  # noqa: PLC0415 - as above.

    name = headings(declared).get(fold(text))
    if name is None:
        return Wrong(
            f"لا توجد خانة باسم «{text}» في «{declared.titles.ar}»: اكتب عنوانها أو رمزها.",
            f"Pas de champ « {text} » dans « {declared.titles.fr} » : écrivez son titre ou son code.",
        )
    if declared.field(name).calculation is not None:
        return Wrong(
            f"«{text}» خانة محسوبة لا تحفظ: اطلب الخانات التي تحسب منها.",
            f"« {text} » se calcule et n’est pas gardé : demandez les champs dont il dépend.",
        )
    return name


@lru_cache(maxsize=512)
def _service(text: str) -> str | Wrong:
    """Return the code of a service told by code or title, empty for none."""
    if not text:
        return ""
    names = {fold(name): code for code, one in services().items() for name in (code, *one.titles)}
    if found := names.get(fold(text)):
        return found
    return Wrong(
        f"لا توجد مصلحة باسم «{text}»: اكتب اسمها أو رمزها.",
        f"Pas de service « {text} » : écrivez son nom ou son code.",
    )
