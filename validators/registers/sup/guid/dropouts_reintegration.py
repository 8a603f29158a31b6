from validators import F, Register, field, years_between
from validators.choosing import either
from validators.hint import after, in_years
from validators.kinds import Choice, Code, Day, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import MostlyUnique, Must, NotAfter, OneOf, Required, Should, Unique
from validators.today import Today

_PLACED = F("result").isin("returned", "vocational", "nfe")
_OPEN = F("result").blank | F("result").isin("pending")
_AGAIN_DAYS = either(parameter("DROPOUT_FOLLOWUP_DAYS", F("action_date")), 30)
_YOUNGEST, _OLDEST = 4, 20


class DropoutCase(
    Register,
    code="dropouts_reintegration",
    ar="إرجاع المنقطعين وإدماج الأطفال خارج المدرسة",
    fr="Retour des décrocheurs et enfants hors école",
    key="case_no",
    serves=("SUP-GUID-11", "SUP-NFE-02", "SUP-NFE-03", "SUP-NFE-04"),
):
    """سطر لكل طفل غير ملتحق أو مفصول أو منقطع أو لم يتمدرس قط: من رصده وفي أي عملية، وما بذل معه، وهل رجع أو أدمج وأين. من له رمز مسار يكتب رمزه، وغيره يكتب اسمه.

    Une ligne par enfant non inscrit, exclu, décrocheur ou jamais scolarisé : repérage, démarches,
    retour ou insertion. Qui a un code MASSAR s’y inscrit par son code, sinon par son nom.
    """

    case_no: Code = field("رقم الحالة", "N° du cas", example="I-2026-040", also=("ر.ت", "الرقم"))
    pupil: Ref | None = field(
        "رمز مسار", "Code MASSAR", to="pupils", by="massar_code", also=("رقم التلميذ",)
    )
    child_name: Text | None = field(
        "اسم الطفل", "Nom de l’enfant", also=("الاسم الكامل", "الاسم والنسب")
    )
    sex: Choice | None = field("الجنس", "Sexe", of="sex", also=("النوع",))
    birth_date: Day | None = field(
        "تاريخ الازدياد", "Date de naissance", sample=in_years(2010, 2018), also=("تاريخ الميلاد",)
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("المؤسسة الأصلية", "رمز المؤسسة")
    )
    level_left: Choice | None = field(
        "مستوى الانقطاع", "Niveau quitté", of="level", also=("المستوى",)
    )
    left_on: Day | None = field("تاريخ الانقطاع", "Parti le", also=("تاريخ المغادرة",))
    cause: Choice | None = field(
        "السبب", "Cause", of="dropout_cause", also=("سبب الانقطاع", "الوضعية")
    )
    operation: Choice = field(
        "العملية", "Opération", of="reintegration_operation", also=("إطار الرصد",)
    )
    identified_by: Ref | None = field("رصده", "Repéré par", to="staff", also=("المكلف بالحالة",))
    action: Note | None = field(
        "ما بذل معه",
        "Démarche",
        sample=(
            "اتصال هاتفي بالأسرة",
            "زيارة منزلية",
            "لقاء مع ولي الأمر",
            "مراسلة السلطة المحلية",
        ),
        also=("الإجراء",),
    )
    action_date: Day | None = field("تاريخ الإجراء", "Démarche du", also=("تاريخ الرصد",))
    result: Choice | None = field("النتيجة", "Résultat", of="reintegration_result", also=("المآل",))
    destination: Text | None = field(
        "الوجهة", "Destination", also=("المؤسسة المستقبلة", "مكان الإدماج")
    )
    vocational_centre: Text | None = field(
        "مركز التكوين المهني", "Centre de formation", also=("مؤسسة التكوين",)
    )
    result_date: Day | None = field(
        "تاريخ النتيجة", "Résultat du", sample=after("action_date", 1, 15), also=("تاريخ الإرجاع",)
    )
    status: Choice | None = field("حالة الملف", "État du dossier", of="file_status")
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        OneOf("pupil", "child_name"),
        NotAfter("left_on", "action_date"),
        NotAfter("action_date", "result_date"),
        NotAfter("birth_date", "left_on"),
        Unique("pupil", "operation", only=_OPEN),
        MostlyUnique("child_name", "birth_date", "operation", only=_OPEN),
        Required("result", F("result_date").filled),
        Must(
            F("destination").filled | F("vocational_centre").filled | ~_PLACED,
            "DROPOUT_001",
            "النتيجة «{result}» بدون وجهة: اكتب «{field}» أو مركز التكوين.",
            "Résultat « {result} » sans lieu : indiquez « {field} » ou le centre de formation.",
            at="destination",
        ),
        Should(
            _PLACED.true
            | F("result").isin("refused").true
            | F("status").isin("closed", "cancelled").true
            | (F("action_date") + _AGAIN_DAYS >= Today()),
            "DROPOUT_002",
            "آخر إجراء يوم {value} ولم يرجع الطفل: تابع الحالة من جديد.",
            "Dernière démarche le {value}, l’enfant n’est pas revenu : relancez.",
            at="action_date",
        ),
        Should(
            (years_between(F("birth_date"), F("action_date")) >= _YOUNGEST)
            & (years_between(F("birth_date"), F("action_date")) <= _OLDEST),
            "DROPOUT_003",
            "سن الطفل غير معتاد (الازدياد {value}): تأكد من التاريخ.",
            "Âge inhabituel (né le {value}) : vérifiez la date.",
            at="birth_date",
        ),
        Should(
            F("result_date").filled | ~_PLACED,
            "DROPOUT_004",
            "النتيجة «{result}» بدون «{field}»: اكتب التاريخ.",
            "Résultat « {result} » sans « {field} » : datez-le.",
            at="result_date",
        ),
        Should(
            F("vocational_centre").filled | ~F("result").isin("vocational"),
            "DROPOUT_005",
            "أدمج في التكوين المهني بدون «{field}»: اكتب المركز.",
            "Inséré en formation professionnelle sans « {field} » : indiquez-le.",
            at="vocational_centre",
        ),
        Should(
            F("pupil.pupil_status").isin("enrolled", "integrated") | ~F("result").isin("returned"),
            "DROPOUT_006",
            "رجع التلميذ ووضعيته في لوائح مسار «{state}»: حين سجل التلاميذ ({value}).",
            "L’élève est revenu, les listes disent « {state} » : mettez-les à jour ({value}).",
            at="result",
            show={"state": F("pupil.pupil_status")},
        ),
        Should(
            F("birth_date") == F("pupil.birth_date"),
            "DROPOUT_007",
            "تاريخ الازدياد {value} غير الذي في لوائح مسار: تأكد من رمز التلميذ.",
            "Naissance {value} différente des listes MASSAR : vérifiez le code de l’élève.",
            at="birth_date",
        ),
        Should(
            F("cause").isin("never", "not_enrolled") | F("school").filled | F("pupil").filled,
            "DROPOUT_008",
            "طفل سبق له التمدرس بدون «{field}»: اكتب آخر مؤسسة درس بها.",
            "Enfant déjà scolarisé sans « {field} » : indiquez le dernier établissement.",
            at="school",
        ),
    )
