from validators import F, Register, field, value_of
from validators.choosing import either
from validators.hint import after, number, rarely, school_day
from validators.kinds import Choice, Day, Flag, Note, Number, Ref, SchoolYear, Text
from validators.nothing import nothing
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.school_year import in_school_year
from validators.today import Today

_HIS_SCHOOL = value_of(
    "pupils", "school", only=None, massar_code="massar_code", school_year="school_year"
)
_REFERRED = (
    F("vision").isin("referred").true
    | F("hearing").isin("referred").true
    | F("dental").isin("referred").true
)
_CONTROL_DAYS = either(parameter("HEALTH_CONTROL_DAYS", F("referral_on")), 60)
_RESULTS = F("vision").filled | F("hearing").filled | F("dental").filled | F("weight").filled
_HEIGHT_LEAST, _HEIGHT_MOST = 60, 220


class PupilHealthFile(
    Register,
    code="pupil_health_files",
    ar="الملفات الصحية للتلاميذ",
    fr="Dossiers de santé des élèves",
    key=("massar_code", "school_year"),
    serves=("EDU-HEALTH-01", "EDU-HEALTH-04"),
    sensitive=True,
):
    """سطر لكل تلميذ فحص في السنة: التلقيح والوزن والطول والبصر والسمع والأسنان، والإحالة والمراقبة بعدها. معطيات صحية لا يطلع عليها إلا المكتب وأطر الصحة.

    Une ligne par an et par élève examiné : vaccins, poids, taille, vue, ouïe, dents, orientation et
    contrôle. Données de santé, réservées au bureau et au personnel de santé.

    Law: law 09-08 on the protection of personal data.
    """

    massar_code: Ref = field(
        "رمز مسار",
        "Code MASSAR",
        to="pupils",
        by="massar_code",
        also=("رقم التلميذ", "رقم الملف الصحي"),
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", sample=_HIS_SCHOOL, also=("رمز المؤسسة",)
    )
    examined_on: Day | None = field(
        "تاريخ الفحص", "Examiné le", sample=school_day("school_year", 20, 60), also=("الفحص الطبي",)
    )
    examined_by: Text | None = field("الفاحص", "Examiné par", also=("الطبيب", "الممرض"))
    vaccinations_ok: Flag | None = field(
        "التلقيح تام", "Vaccins à jour", sample=(True,), also=("التلقيح",)
    )
    vaccine_missing: Note | None = field("التلقيح الناقص", "Vaccins manquants", sample=(None,))
    weight: Number | None = field(
        "الوزن بالكيلوغرام", "Poids en kg", at_most=200, sample=number(18, 70), also=("الوزن",)
    )
    height: Number | None = field(
        "الطول بالسنتمتر",
        "Taille en cm",
        at_most=230,
        sample=number(105, 180),
        also=("الطول", "القامة"),
    )
    vision: Choice | None = field(
        "البصر", "Vue", of="result_kind", sample=("normal", "normal", "problem")
    )
    hearing: Choice | None = field("السمع", "Ouïe", of="result_kind", sample=("normal",))
    dental: Choice | None = field(
        "الأسنان", "Dents", of="result_kind", sample=("normal", "problem")
    )
    chronic: Note | None = field(
        "مرض مزمن", "Maladie chronique", sample=("لا شيء", "الربو", "السكري")
    )
    referral_to: Text | None = field(
        "جهة الإحالة",
        "Orienté vers",
        sample=("المركز الصحي", "المستشفى الإقليمي", "طبيب العيون"),
        also=("محال على",),
    )
    referral_on: Day | None = field(
        "تاريخ الإحالة",
        "Orienté le",
        sample=rarely(after("examined_on", 0, 5), 0.3),
        also=("الإحالة",),
    )
    control_on: Day | None = field(
        "تاريخ المراقبة", "Contrôlé le", sample=after("referral_on", 5, 20), also=("المراقبة",)
    )
    treated: Flag | None = field("عولج", "Traité", sample=(False, None), also=("العلاج",))
    glasses: Flag | None = field(
        "سلمت له نظارات", "Lunettes remises", sample=(False,), also=("النظارات",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("examined_on", "referral_on"),
        NotAfter("referral_on", "control_on"),
        Required("referral_to", F("referral_on").filled),
        Must(
            F("weight") > 0,
            "HEALTHFILE_001",
            "الوزن {value}: اكتب الوزن بالكيلوغرام أو أفرغ الخانة.",
            "Poids {value} : tapez le poids en kg ou videz la case.",
            at="weight",
        ),
        Must(
            F("height") > 0,
            "HEALTHFILE_002",
            "الطول {value}: اكتب الطول بالسنتمتر أو أفرغ الخانة.",
            "Taille {value} : tapez la taille en cm ou videz la case.",
            at="height",
        ),
        Should(
            (F("height") >= _HEIGHT_LEAST) & (F("height") <= _HEIGHT_MOST),
            "HEALTHFILE_003",
            "الطول {value} غير معتاد: اكتبه بالسنتمتر (135 لا 1.35).",
            "Taille {value} inhabituelle : tapez-la en cm (135 et non 1,35).",
            at="height",
        ),
        Should(
            nothing("vaccine_missing") | ~F("vaccinations_ok").true,
            "HEALTHFILE_004",
            "التلقيح تام وكتب الناقص ({value}): أفرغ «{field}» أو صحح.",
            "Vaccins à jour mais manquants notés ({value}) : videz « {field} » ou corrigez.",
            at="vaccine_missing",
        ),
        Should(
            F("referral_to").filled | ~_REFERRED,
            "HEALTHFILE_005",
            "محال في نتيجة الفحص بدون «{field}»: اكتب الجهة.",
            "Orienté selon l’examen, sans « {field} » : indiquez vers qui.",
            at="referral_to",
        ),
        Should(
            F("control_on").filled | (F("referral_on") + _CONTROL_DAYS >= Today()),
            "HEALTHFILE_006",
            "أحيل يوم {referral_on} ولم يراقب بعد {days} يوما: اتصل بالأسرة أو المركز الصحي.",
            "Orienté le {referral_on}, sans contrôle après {days} jours : contactez la famille.",
            at="control_on",
            show={"days": _CONTROL_DAYS},
        ),
        Should(
            F("examined_on").filled | ~_RESULTS,
            "HEALTHFILE_007",
            "نتائج بدون «{field}»: اكتب يوم الفحص.",
            "Résultats sans « {field} » : indiquez le jour de l’examen.",
            at="examined_on",
        ),
        Should(
            in_school_year("examined_on") & (F("examined_on") <= Today()),
            "HEALTHFILE_008",
            "تاريخ الفحص {value} خارج السنة الدراسية أو لم يأت بعد: صححه.",
            "Examen du {value} hors de l’année scolaire ou à venir : corrigez.",
            at="examined_on",
        ),
        Should(
            F("school") == _HIS_SCHOOL,
            "HEALTHFILE_009",
            "التلميذ مسجل في {there} لا في {value}: صحح المؤسسة.",
            "L’élève est inscrit à {there} et non à {value} : corrigez.",
            at="school",
            show={"there": _HIS_SCHOOL},
        ),
        Should(
            ~F("glasses").true | ~F("vision").isin("normal"),
            "HEALTHFILE_010",
            "سلمت نظارات والبصر عادي: راجع نتيجة البصر ({vision}).",
            "Lunettes remises alors que la vue est « {vision} » : revoyez le résultat.",
            at="glasses",
        ),
    )
