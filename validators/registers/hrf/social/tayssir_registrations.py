from datetime import date
from typing import Any

from validators import F, Register, count_of, distinct_of, field, largest, rounded
from validators.choosing import Either, either, when
from validators.expression import Expression
from validators.gather import LimitOn
from validators.hint import number
from validators.identifiers import Cnie
from validators.kinds import (
    Choice,
    Code,
    Count,
    Day,
    Flag,
    Money,
    Note,
    Phone,
    Ref,
    SchoolYear,
    Text,
)
from validators.limits.tayssir import ABSENCES_PRIMARY, CHILDREN, MONTHLY
from validators.parameter import parameter
from validators.rules import Required, Should, Unique
from validators.span import SchoolDay

_LEVEL = F("massar_code.level")
_OPENING = SchoolDay("school_year", 9, 1)
_ENTRY = F("registration_kind").isin("new", "renewal")
_HOME: dict[str, Any] = {"household_no": "household_no", "school_year": "school_year"}


def _monthly() -> Expression:
    """Return what a month is worth at the pupil's level; unknown where the programme pays none."""
    rates: list[Expression] = [
        when(
            _LEVEL.isin(*levels),
            either(parameter(limit.code.upper(), _OPENING), LimitOn(limit, _OPENING)),
        )
        for levels, limit in MONTHLY
    ]
    return Either(tuple(rates))


_DUE = rounded(F("months_paid") * _monthly(), 2)
_PRIMARY = _LEVEL.isin("p1", "p2", "p3", "p4", "p5", "p6")
_ABSENCES_MAX = either(
    parameter("TAYSSIR_ABSENCES_MAX", _OPENING),
    when(_PRIMARY, LimitOn(ABSENCES_PRIMARY, _OPENING)),
)
_AT_HOME = count_of("tayssir_registrations", only=_ENTRY.true, **_HOME)
_MONTHS = 10


class TayssirRegistration(
    Register,
    code="tayssir_registrations",
    ar="سجل برنامج تيسير",
    fr="Registre du programme TAYSSIR",
    key=("household_no", "massar_code", "school_year"),
    serves=("HRF-SOCIAL-13", "HRF-SOCIAL-14"),
):
    """اكتب هنا كل تلميذ مسجل في تيسير مع أسرته: نوع التسجيل والاستحقاق والغياب، ثم الأشهر المؤداة ومبلغها والشكاية إن وجدت.

    On y inscrit chaque élève inscrit au programme, avec sa famille : type d’inscription,
    éligibilité, absences, mois payés et montant, réclamation s’il y en a une.
    """

    household_no: Code = field(
        "رقم الأسرة", "N° de famille", also=("رقم الملف", "رمز الأسرة"), example="T-00451"
    )
    massar_code: Ref = field(
        "رمز مسار", "Code Massar", to="pupils", by="massar_code", also=("رقم التلميذ", "التلميذ")
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        also=("رمز المؤسسة", "CD_ETAB"),
        sample=F("massar_code.school"),
    )
    head_name: Text | None = field("رب الأسرة", "Chef de famille", also=("اسم رب الأسرة", "الولي"))
    head_cin: Cnie | None = field(
        "بطاقة رب الأسرة", "CNIE du chef de famille", also=("رقم البطاقة الوطنية", "CIN")
    )
    phone: Phone | None = field("الهاتف", "Téléphone", also=("هاتف رب الأسرة", "Tél."))
    children_count: Count | None = field(
        "عدد أطفال الأسرة",
        "Enfants de la famille",
        at_least=1,
        at_most=20,
        also=("عدد الأبناء",),
        sample=number(1, 3),
    )
    registration_kind: Choice | None = field(
        "نوع التسجيل",
        "Type d'inscription",
        of="tayssir_registration",
        also=("النوع",),
        sample=("new", "renewal"),
    )
    registered_on: Day | None = field(
        "تاريخ التسجيل",
        "Inscrit le",
        also=("سجل يوم",),
        sample=lambda row, random: date(
            int((row.get("school_year") or "2026/2027")[:4]), 9, random.randint(5, 30)
        ),
    )
    eligible: Flag | None = field("مستحق", "Éligible", also=("الاستحقاق",), sample=(True,))
    reject_reason: Note | None = field(
        "سبب الرفض أو التوقيف",
        "Motif de rejet ou de suspension",
        also=("سبب الرفض",),
        sample=(None,),
    )
    absences_month: Count | None = field(
        "غيابات الشهر",
        "Absences du mois",
        at_most=31,
        also=("عدد الغيابات",),
        sample=(0, 0, 1, 2),
    )
    suspended: Flag | None = field("موقوف", "Suspendu", also=("التوقيف",), sample=(False,))
    suspend_from: Day | None = field(
        "موقوف ابتداء من", "Suspendu à partir du", also=("تاريخ التوقيف",), sample=(None,)
    )
    months_paid: Count | None = field(
        "الأشهر المؤداة", "Mois payés", at_most=_MONTHS, also=("عدد الأشهر",), sample=(2, 4, 6)
    )
    amount_paid: Money | None = field(
        "المبلغ المؤدى", "Montant payé", also=("المبلغ", "Montant"), sample=largest(_DUE, 0)
    )
    complaint: Ref | None = field(
        "رقم الشكاية", "N° de réclamation", to="complaints", also=("الشكاية",)
    )
    correction_sent_on: Day | None = field(
        "تاريخ إرسال التصحيح", "Correction transmise le", also=("أرسل التصحيح",), sample=(None,)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("accepted", "received")
    )

    rules = (
        Unique("massar_code", "school_year", only=_ENTRY),
        Required("suspend_from", F("suspended").true),
        Required("reject_reason", F("suspended").true),
        Should(
            ~F("eligible").isin(False) | (F("months_paid") <= 0) | F("suspended").true,
            "TAYSSIR_001",
            "غير مستحق ومؤدى له {value} شهرا: صحح الاستحقاق أو الأداء.",
            "Non éligible mais {value} mois payés : corrigez l’éligibilité ou le paiement.",
            at="months_paid",
        ),
        Should(
            F("amount_paid") == _DUE,
            "TAYSSIR_002",
            "المبلغ {value} والواجب عن {months_paid} أشهر {due}: راجع المبلغ أو المستوى.",
            "Payé {value}, dû pour {months_paid} mois {due} : revoyez le montant ou le niveau.",
            at="amount_paid",
            show={"due": _DUE, "months_paid": F("months_paid")},
        ),
        Should(
            (F("absences_month") <= _ABSENCES_MAX) | F("suspended").true,
            "TAYSSIR_003",
            "غيابات الشهر {value} فوق السقف {most}: أوقف الشهر أو راجع العدد.",
            "{value} absences dans le mois pour {most} admises : suspendez le mois ou revoyez.",
            at="absences_month",
            show={"most": _ABSENCES_MAX},
        ),
        Should(
            F("massar_code.school") == F("school"),
            "TAYSSIR_004",
            "التلميذ {massar_code} لا يدرس بالمؤسسة {value} في سجل التلاميذ: تأكد منها.",
            "L’élève {massar_code} n’est pas inscrit à {value} au registre : vérifiez.",
            at="school",
        ),
        Should(
            F("children_count") >= _AT_HOME,
            "TAYSSIR_005",
            "سجل من الأسرة {count} أطفال وعدد أطفالها {value}: صحح أحدهما.",
            "{count} enfants inscrits pour une famille de {value} : corrigez.",
            at="children_count",
            show={"count": _AT_HOME},
        ),
        Should(
            LimitOn(CHILDREN, _OPENING) >= _AT_HOME,
            "TAYSSIR_006",
            "للأسرة {value} من الأطفال المسجلين {count}: البرنامج يستفيد منه ثلاثة على الأكثر.",
            "La famille {value} a {count} enfants inscrits : le programme en admet trois au plus.",
            at="household_no",
            show={"count": _AT_HOME},
        ),
        Should(
            distinct_of("tayssir_registrations", "head_cin", **_HOME) <= 1,
            "TAYSSIR_007",
            "للأسرة {household_no} أكثر من بطاقة لرب الأسرة: وحدها.",
            "La famille {household_no} a plusieurs cartes de chef de famille : n’en gardez qu’une.",
            at="head_cin",
            show={"household_no": F("household_no")},
        ),
        Should(
            (F("registered_on") >= SchoolDay("school_year", 8, 1))
            & (F("registered_on") <= SchoolDay("school_year", 7, 31)),
            "TAYSSIR_008",
            "التسجيل يوم {value} خارج السنة {school_year}: صحح التاريخ.",
            "Inscription du {value} hors de l’année {school_year} : corrigez la date.",
            at="registered_on",
        ),
        Should(
            F("school.milieu").isin("rural") | ~_PRIMARY,
            "TAYSSIR_009",
            "المؤسسة {value} ليست قروية والتلميذ بالابتدائي: تأكد من الاستحقاق.",
            "L’établissement {value} n’est pas rural et l’élève est au primaire : vérifiez l’éligibilité.",
            at="school",
        ),
    )
