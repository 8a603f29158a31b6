from validators import (
    F,
    Register,
    calculated,
    count_of,
    distinct_of,
    field,
    rounded,
    sum_of,
    value_of,
)
from validators.gather import earliest_of, latest_of
from validators.hint import number
from validators.kinds import Choice, Code, Day, Note, Number, Ref, SchoolYear, Text
from validators.rules import Must, Required, Should
from validators.school_year import YearBefore
from validators.today import Today

_HUNDRED = 100
_PERCENT = F("unit").isin("percent")
_WHOLE = F("school.kind").isin("directorate").true
_COUNTED = F("unit").isin("unit", "hour", "day")
_SAME = {"indicator_code": "indicator_code", "school_year": "school_year"}
_A_SCHOOL = F("value").filled & ~F("school.kind").isin("directorate").true
_SUM = sum_of("indicators", "value", only=_A_SCHOOL, **_SAME)
_LEAST = earliest_of("indicators", "value", only=_A_SCHOOL, **_SAME)
_MOST = latest_of("indicators", "value", only=_A_SCHOOL, **_SAME)
_TOLD = count_of("indicators", only=_A_SCHOOL, **_SAME)
_ASKED = count_of("indicators", only=~_WHOLE, **_SAME)
_NAMES = {
    "IND-01": "نسبة التمدرس بالابتدائي",
    "IND-02": "نسبة الهدر المدرسي",
    "IND-03": "نسبة الأقسام المكتظة",
    "IND-04": "عدد القاعات المتعددة الوسائط",
    "IND-05": "نسبة المؤسسات المرتبطة بالأنترنيت",
    "IND-06": "عدد الحواسيب الصالحة للاستعمال",
}


class Indicator(
    Register,
    code="indicators",
    ar="لوحة المؤشرات",
    fr="Tableau des indicateurs",
    key=("indicator_code", "school_year", "school"),
    serves=(
        "EDU-STAT-01",
        "EDU-STAT-05",
        "EDU-STAT-06",
        "ICT-SYS-03",
        "ICT-SYS-07",
        "ICT-SYS-11",
        "ICT-GENIE-09",
        "ICT-GENIE-15",
    ),
    scope="directorate",
):
    """اكتب هنا قيمة كل مؤشر لكل مؤسسة وسنة دراسية؛ قيمة المديرية تكتب في سطر مقر المديرية. عند الحصر يكتب التاريخ ولا تغير القيمة بعده.

    On y inscrit la valeur de chaque indicateur, par établissement et par année ; celle de la
    direction sur la ligne du siège. Une fois la valeur arrêtée, on ne la change plus.
    """

    indicator_code: Code = field(
        "رمز المؤشر",
        "Code de l'indicateur",
        also=("الرمز", "رقم المؤشر", "Code"),
        example="IND-01",
        sample=tuple(_NAMES),
    )
    label_ar: Text | None = field(
        "بيان المؤشر",
        "Intitulé",
        also=("المؤشر", "اسم المؤشر", "Indicateur"),
        sample=lambda row, _: _NAMES.get(row["indicator_code"]),
    )
    unit: Choice | None = field(
        "الوحدة",
        "Unité",
        of="unit",
        also=("وحدة القياس",),
        sample=lambda row, _: (
            "unit" if row["indicator_code"] in {"IND-04", "IND-06"} else "percent"
        ),
    )
    formula_note: Text | None = field(
        "طريقة الحساب",
        "Mode de calcul",
        also=("الصيغة", "Formule"),
        sample=("العدد على المجموع", "إحصاء مباشر"),
    )
    source_register: Text | None = field(
        "مصدر المعطيات", "Source", also=("السجل المصدر",), sample=("الإحصاء السنوي", "منظومة مسار")
    )
    bureau: Choice | None = field(
        "المكتب المسؤول",
        "Bureau responsable",
        of="bureau",
        also=("المكتب",),
        sample=("EDU-STAT", "ICT-SYS", "ICT-GENIE"),
    )
    school_year: SchoolYear = field(
        "السنة الدراسية", "Année scolaire", also=("الموسم الدراسي", "السنة")
    )
    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    cycle: Choice | None = field(
        "السلك", "Cycle", of="cycle", also=("السلك التعليمي",), sample=F("school.cycle")
    )
    target: Number | None = field(
        "القيمة المستهدفة", "Cible", also=("الهدف", "Objectif"), sample=number(40, 95)
    )
    value: Number | None = field(
        "القيمة المحققة", "Valeur", also=("القيمة", "النتيجة", "Réalisé"), sample=number(35, 95)
    )
    previous_value: Number = calculated(
        "قيمة السنة السابقة",
        "Valeur de l'an dernier",
        value_of(
            "indicators",
            "value",
            indicator_code="indicator_code",
            school="school",
            school_year=YearBefore("school_year"),
        ),
    )
    gap_to_target: Number = calculated(
        "الفارق عن الهدف", "Écart à la cible", rounded(F("value") - F("target"), 2)
    )
    frozen_on: Day | None = field(
        "تاريخ الحصر",
        "Arrêté le",
        also=("حصر القيمة في",),
        sample=(None,),
    )
    validated: Choice | None = field(
        "المصادقة", "Validation", of="validation_status", also=("حالة المصادقة",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Required("value", F("frozen_on").filled),
        Should(
            ~_PERCENT | ((F("value") >= 0) & (F("value") <= _HUNDRED)),
            "INDICATOR_001",
            "النسبة {value} خارج 0 إلى 100: تأكد منها أو من الوحدة.",
            "Le taux {value} sort de 0 à 100 : vérifiez-le, ou l’unité.",
            at="value",
        ),
        Should(
            ~_COUNTED | (F("value") >= 0),
            "INDICATOR_002",
            "العدد {value} أقل من صفر: صححه.",
            "Le nombre {value} est négatif : corrigez-le.",
            at="value",
        ),
        Should(
            ~_WHOLE | ~_COUNTED | (F("value") == _SUM) | (_TOLD < 1),
            "INDICATOR_003",
            "قيمة المديرية {value} ومجموع المؤسسات {sum}: راجع القيم أو طريقة الحساب.",
            "Valeur de la direction {value}, somme des établissements {sum} : revoyez.",
            at="value",
            show={"sum": _SUM},
        ),
        Should(
            ~_WHOLE | ~_PERCENT | ((F("value") >= _LEAST) & (F("value") <= _MOST)),
            "INDICATOR_004",
            "نسبة المديرية {value} ليست بين أدنى نسب المؤسسات ({least}) وأعلاها ({most}): راجعها.",
            "Le taux de la direction ({value}) n’est pas entre le plus bas ({least}) et le plus haut ({most}).",
            at="value",
            show={"least": _LEAST, "most": _MOST},
        ),
        Should(
            F("frozen_on").blank | (_TOLD * 2 >= _ASKED),
            "INDICATOR_005",
            "حصر المؤشر وقيم المؤسسات المملوءة {told} من {asked}: أكملها قبل الحصر.",
            "Indicateur arrêté avec {told} valeurs sur {asked} : complétez avant d’arrêter.",
            at="frozen_on",
            show={"told": _TOLD, "asked": _ASKED},
        ),
        Must(
            F("frozen_on").blank | ~F("validated").isin("no"),
            "INDICATOR_006",
            "القيمة محصورة يوم {frozen_on} وهي «{value}»: راجع المصادقة أو احذف تاريخ الحصر.",
            "Valeur arrêtée le {frozen_on} mais « {value} » : revoyez la validation ou la date.",
            at="validated",
        ),
        Should(
            distinct_of("indicators", "unit", indicator_code="indicator_code") <= 1,
            "INDICATOR_007",
            "للمؤشر {indicator_code} أكثر من وحدة: وحدها لتقارن السنوات.",
            "L’indicateur {indicator_code} a plusieurs unités : n’en gardez qu’une pour comparer.",
            at="unit",
            show={"indicator_code": F("indicator_code")},
        ),
        Should(
            F("frozen_on") <= Today(),
            "INDICATOR_008",
            "تاريخ الحصر {value} لم يأت بعد: صححه.",
            "La date d’arrêté {value} est à venir : corrigez-la.",
            at="frozen_on",
        ),
    )
