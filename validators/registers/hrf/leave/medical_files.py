from validators import F, Register, calculated, field, value_of
from validators.choosing import unless, when
from validators.dated import Dated, days_within, lasting
from validators.gather import LimitOn
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Flag, Ref, Text
from validators.limits.leave import SICK_SHORT_DAYS
from validators.limits.medical_certificate import (
    COUNCIL_ANSWER_DAYS,
    COUNCIL_ASKED_DAYS,
    SENT_DAYS,
    SENT_DAYS_RURAL,
)
from validators.parameter import parameter
from validators.rules import Must, NotAfter, RareOverlap, Required, Should
from validators.span import months_later
from validators.today import Today

_STANDS = unless(F("council_decision"), "refused") & unless(F("control_result"), "unjustified")
_SHORT = F("cert_kind").isin("short", "extension")
_LONG = F("cert_kind").isin("medium", "long")
_YEAR_BACK = months_later(F("end_date"), -12) + 1
_SICK = lasting(
    "medical_files",
    period=("start_date", "end_date"),
    only=F("cert_kind").isin("short", "extension").true & F("end_date").filled & _STANDS,
    ppr="ppr",
)
_OWED = when(
    F("ppr.school.milieu").isin("rural"),
    LimitOn(SENT_DAYS_RURAL, F("issued_on")),
    LimitOn(SENT_DAYS, F("issued_on")),
)
_OFTEN = parameter("MEDICAL_CERTIFICATES_MAX", F("issued_on"))
_PIECES = Dated((_SICK,), (), _YEAR_BACK, F("end_date"), "sum")


class MedicalFile(
    Register,
    code="medical_files",
    ar="الملفات والشواهد الطبية",
    fr="Dossiers et certificats médicaux",
    key="cert_no",
    serves=("HRF-LEAVE-01", "HRF-LEAVE-03", "HRF-LEAVE-05"),
    sensitive=True,
):
    """اكتب هنا كل شهادة طبية توصلت بها المديرية: مدتها وتاريخ التوصل، ثم المراقبة الطبية ورأي المجلس الصحي. مجموع أيام اثني عشر شهرا يحسب وحده. سجل سري.

    On y inscrit chaque certificat reçu : durée, réception, contre-visite, avis du conseil de santé.
    Le total des douze derniers mois se calcule seul. Registre confidentiel.

    Law: decree 2-99-1219 (sick leaves of civil servants).
    Law: dahir 1-58-008 of 24 February 1958, articles 43 and 44.
    """

    cert_no: Code = field(
        "رقم الشهادة", "N° du certificat", also=("الرقم", "رقم التسجيل", "N°"), example="C-2026-140"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    cert_kind: Choice | None = field(
        "نوع الشهادة",
        "Nature du certificat",
        of="cert_kind",
        also=("النوع", "نوع المرض"),
        sample=("short", "short", "short", "maternity"),
    )
    issued_on: Day | None = field(
        "تاريخ الشهادة", "Établi le", also=("تاريخ التحرير", "Date du certificat")
    )
    received_on: Day | None = field(
        "تاريخ التوصل",
        "Reçu le",
        also=("توصلنا بها يوم", "تاريخ الإيداع"),
        sample=after("issued_on", 0, 2),
    )
    hierarchy_channel: Flag | None = field(
        "عبر السلم الإداري", "Par voie hiérarchique", also=("السلم الإداري",), sample=(True,)
    )
    prescribed_days: Count | None = field(
        "عدد الأيام الموصوفة",
        "Jours prescrits",
        at_least=1,
        at_most=2000,
        also=("المدة", "عدد الأيام", "Durée"),
        sample=F("end_date") - F("start_date") + 1,
    )
    start_date: Day = field(
        "من", "Du", also=("ابتداء من", "بداية الرخصة"), sample=after("issued_on", 0, 0)
    )
    end_date: Day | None = field(
        "إلى", "Au", also=("إلى غاية", "نهاية الرخصة"), sample=after("start_date", 1, 14)
    )
    doctor: Text | None = field("الطبيب", "Médecin", also=("اسم الطبيب", "الطبيب المعالج"))
    control_ordered_on: Day | None = field(
        "تاريخ طلب المراقبة الطبية",
        "Contre-visite demandée le",
        also=("طلب المراقبة",),
        sample=(None,),
    )
    control_date: Day | None = field(
        "تاريخ المراقبة الطبية",
        "Contre-visite du",
        also=("الفحص المضاد",),
        sample=after("control_ordered_on", 1, 6),
    )
    control_result: Choice | None = field(
        "نتيجة المراقبة",
        "Résultat de la contre-visite",
        of="control_result",
        also=("النتيجة",),
        sample=(None,),
    )
    council_sent_on: Day | None = field(
        "أحيل على المجلس الصحي في",
        "Transmis au conseil de santé le",
        also=("الإحالة على المجلس الصحي",),
        sample=(None,),
    )
    council_date: Day | None = field(
        "تاريخ المجلس الصحي", "Conseil de santé du", sample=after("council_sent_on", 5, 25)
    )
    council_decision: Choice | None = field(
        "رأي المجلس الصحي",
        "Avis du conseil",
        of="council_decision",
        also=("قرار المجلس الصحي",),
        sample=(None,),
    )
    long_illness: Flag | None = field(
        "مرض طويل الأمد", "Longue maladie", also=("طويل الأمد",), sample=(False, None)
    )
    total_days_year: Count = calculated(
        "مجموع الأيام خلال اثني عشر شهرا",
        "Total sur douze mois",
        days_within(_YEAR_BACK, F("end_date"), _SICK),
    )
    leave_no: Code = calculated(
        "رقم الرخصة", "N° de congé", value_of("leaves", "leave_no", medical_file="key")
    )
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        NotAfter("start_date", "end_date"),
        NotAfter("issued_on", "received_on"),
        NotAfter("control_ordered_on", "control_date"),
        NotAfter("council_sent_on", "council_date"),
        Required("council_date", F("council_decision").filled),
        RareOverlap("start_date", "end_date", owner="ppr", only=_STANDS),
        Must(
            F("end_date") - F("start_date") + 1 == F("prescribed_days"),
            "MEDFILE_001",
            "من {start_date} إلى {end_date} ليست {value} يوما: صحح المدة أو التاريخين.",
            "Du {start_date} au {end_date}, il n’y a pas {value} jours : corrigez durée ou dates.",
            at="prescribed_days",
        ),
        Should(
            (F("total_days_year") <= LimitOn(SICK_SHORT_DAYS, F("start_date")))
            | F("council_sent_on").filled
            | ~_SHORT,
            "MEDFILE_002",
            "بلغت أيام المرض القصير {total_days_year} خلال اثني عشر شهرا: أحل الملف على المجلس الصحي.",
            "{total_days_year} jours de maladie courte en douze mois : saisissez le conseil de santé.",
            at="council_sent_on",
        ),
        Should(
            F("received_on") - F("issued_on") <= _OWED,
            "MEDFILE_003",
            "وصلت الشهادة يوم {value} والأجل {days} أيام من تاريخها: تأكد قبل قبولها.",
            "Certificat reçu le {value} pour un délai de {days} jours : vérifiez avant de l’admettre.",
            at="received_on",
            show={"days": _OWED},
        ),
        Should(
            F("council_sent_on") - F("received_on")
            <= LimitOn(COUNCIL_ASKED_DAYS, F("received_on")),
            "MEDFILE_004",
            "أحيل الملف يوم {value} بعد أكثر من عشرة أيام من التوصل: عجل بالإحالة.",
            "Dossier transmis le {value}, plus de dix jours après réception : hâtez l’envoi.",
            at="council_sent_on",
        ),
        Should(
            (Today() - F("council_sent_on") <= LimitOn(COUNCIL_ANSWER_DAYS, F("council_sent_on")))
            | F("council_date").filled,
            "MEDFILE_005",
            "ملف عند المجلس الصحي منذ {value} بدون رأي: ذكر المجلس.",
            "Dossier au conseil de santé depuis le {value} sans avis : relancez-le.",
            at="council_sent_on",
        ),
        Should(
            _STANDS | F("leave_no").blank,
            "MEDFILE_006",
            "شهادة مرفوضة وعليها الرخصة {leave_no}: راجع قرار الرخصة.",
            "Certificat refusé mais rattaché au congé {leave_no} : revoyez la décision.",
            at="cert_no",
        ),
        Should(
            F("council_sent_on").filled | ~_LONG,
            "MEDFILE_007",
            "«{cert_kind}» بدون «{field}»: هذه الرخص تمر عبر المجلس الصحي.",
            "« {cert_kind} » sans « {field} » : ces congés passent par le conseil de santé.",
            at="council_sent_on",
        ),
        Should(
            F("control_date").filled | F("control_result").blank,
            "MEDFILE_008",
            "نتيجة مراقبة «{control_result}» بدون «{field}»: اكتب تاريخها.",
            "Contre-visite « {control_result} » sans « {field} » : datez-la.",
            at="control_date",
        ),
        Should(
            F("control_result").filled | F("control_date").blank,
            "MEDFILE_009",
            "مراقبة يوم {control_date} بدون «{field}»: اكتب النتيجة.",
            "Contre-visite du {control_date} sans « {field} » : notez le résultat.",
            at="control_result",
        ),
        Should(
            _PIECES <= _OFTEN,
            "MEDFILE_010",
            "للموظف {value} من الشواهد القصيرة {count} خلال اثني عشر شهرا: راجع ملف التغيبات.",
            "L’agent {value} a {count} certificats courts en douze mois : revoyez ses absences.",
            at="ppr",
            show={"count": _PIECES},
        ),
    )
