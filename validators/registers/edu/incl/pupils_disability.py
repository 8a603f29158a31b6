from validators import F, Register, count_of, field, latest_of, value_of
from validators.choosing import either
from validators.hint import after, in_years, rarely, school_day
from validators.kinds import Choice, Day, Flag, Note, Phone, Ref, SchoolYear, Text
from validators.nothing import nothing
from validators.parameter import parameter
from validators.rules import Must, Should
from validators.school_year import SchoolYearOf
from validators.span import SchoolDay, months_later
from validators.today import Today

_STUDIES = F("status").isin("enrolled", "integrated")
_NOW = F("school_year") == SchoolYearOf(Today())
_CURRENT = _NOW & (F("status").blank | _STUDIES)
_ROSTER = {"massar_code": "massar_code", "school_year": "school_year"}
_HIS_SCHOOL = value_of("pupils", "school", only=None, **_ROSTER)
_HIS_LEVEL = value_of("pupils", "level", only=None, **_ROSTER)
_LAST_SEEN = latest_of("disability_followup", "followup_date", massar_code="massar_code")
_SEEN = count_of("disability_followup", massar_code="massar_code")
_TERM_DAYS = either(parameter("DISABILITY_FOLLOWUP_DAYS", Today()), 120)
_ASKED = count_of("exam_adaptations", pupil="massar_code")
_ROOM = value_of("school_rooms", "room_kind", school="school", room_code="resource_room")


class DisabledPupil(
    Register,
    code="pupils_disability",
    ar="قاعدة معطيات التلاميذ في وضعية إعاقة",
    fr="Base des élèves en situation de handicap",
    key=("massar_code", "school_year"),
    serves=("EDU-INCL-01", "EDU-INCL-02", "EDU-INCL-03", "EDU-INCL-06", "EDU-INCL-07"),
    sensitive=True,
):
    """سطر لكل تلميذ في وضعية إعاقة في السنة: نوع الإعاقة ودرجتها وشهادتها، ومشروعه الفردي، وما يحتاجه وما وفر له. معطيات شخصية لا يطلع عليها إلا المكتب ورئيس المصلحة.

    Une ligne par an et par élève en situation de handicap : nature, degré, certificat, projet
    individuel, aides demandées et fournies. Données personnelles, réservées au bureau et au chef.

    Law: law 09-08 on the protection of personal data.
    """

    massar_code: Ref = field(
        "رمز مسار",
        "Code MASSAR",
        to="pupils",
        by="massar_code",
        also=("رقم التلميذ", "التلميذ(ة)", "Massar"),
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", sample=_HIS_SCHOOL, also=("رمز المؤسسة",)
    )
    level: Choice | None = field(
        "المستوى", "Niveau", of="level", sample=_HIS_LEVEL, also=("المستوى الدراسي",)
    )
    disability_kind: Choice | None = field(
        "نوع الإعاقة", "Nature du handicap", of="disability_kind", also=("الإعاقة", "طبيعة الإعاقة")
    )
    degree: Choice | None = field("درجة الإعاقة", "Degré", of="degree", also=("الدرجة",))
    diagnosed_on: Day | None = field(
        "تاريخ التشخيص", "Diagnostic du", sample=in_years(2019, 2025), also=("تاريخ الشهادة",)
    )
    certificate_until: Day | None = field(
        "الشهادة صالحة إلى",
        "Certificat valable au",
        sample=after("diagnosed_on", 2800, 3600),
        also=("صلاحية الشهادة",),
    )
    resource_room: Ref | None = field(
        "قاعة الموارد",
        "Salle de ressources",
        to="school_rooms",
        by="room_code",
        sample=(None,),
        also=("القاعة",),
    )
    individual_project_on: Day | None = field(
        "تاريخ المشروع الفردي",
        "Projet individuel du",
        sample=school_day("school_year", 15, 45),
        also=("المشروع البيداغوجي الفردي",),
    )
    project_review_on: Day | None = field(
        "تاريخ مراجعة المشروع",
        "Projet revu le",
        sample=rarely(after("individual_project_on", 20, 60), 0.4),
    )
    accompanist: Text | None = field("المرافق", "Accompagnant", also=("المرافقة الحياتية", "AVS"))
    aids_needed: Note | None = field(
        "المعينات المطلوبة",
        "Aides demandées",
        sample=("كرسي متحرك", "معينة سمعية", "كتب بخط مكبر", "لا شيء", "مرافق"),
        also=("الحاجيات",),
    )
    aids_provided: Note | None = field(
        "المعينات الموفرة", "Aides fournies", sample=F("aids_needed"), also=("ما تم توفيره",)
    )
    association: Ref | None = field(
        "الجمعية المواكبة", "Association", to="partners", also=("الجمعية",)
    )
    exam_adaptation: Flag | None = field(
        "يستفيد من تكييف الامتحان", "Épreuves adaptées", sample=(False,), also=("التكييف",)
    )
    guardian_phone: Phone | None = field("هاتف ولي الأمر", "Téléphone du tuteur", also=("الهاتف",))
    updated_on: Day | None = field(
        "تاريخ التحيين",
        "Mis à jour le",
        sample=school_day("school_year", 30, 75),
        also=("آخر تحيين",),
    )
    status: Choice | None = field(
        "وضعية التلميذ",
        "Situation",
        of="pupil_status",
        sample=("enrolled", "enrolled", "integrated"),
        also=("الوضعية",),
    )

    rules = (
        Must(
            F("certificate_until") > F("diagnosed_on"),
            "DISAB_001",
            "صلاحية الشهادة ({value}) ليست بعد التشخيص ({diagnosed_on}): صحح أحد التاريخين.",
            "Validité du certificat ({value}) non postérieure au diagnostic ({diagnosed_on}) : corrigez.",
            at="certificate_until",
        ),
        Must(
            F("project_review_on") > F("individual_project_on"),
            "DISAB_002",
            "مراجعة المشروع ({value}) ليست بعد وضعه ({individual_project_on}): صحح أحد التاريخين.",
            "Revue du projet ({value}) non postérieure au projet ({individual_project_on}) : corrigez.",
            at="project_review_on",
        ),
        Should(
            (months_later(F("updated_on"), 12) >= Today()) | ~_CURRENT,
            "DISAB_003",
            "آخر تحيين يوم {value}: راجع البطاقة مع المؤسسة.",
            "Dernière mise à jour le {value} : revoyez la fiche avec l’établissement.",
            at="updated_on",
        ),
        Should(
            F("school") == _HIS_SCHOOL,
            "DISAB_004",
            "التلميذ مسجل في {there} لا في {value}: صحح المؤسسة أو راجع لوائح مسار.",
            "L’élève est inscrit à {there} et non à {value} : corrigez ou revoyez MASSAR.",
            at="school",
            show={"there": _HIS_SCHOOL},
        ),
        Should(
            F("level") == _HIS_LEVEL,
            "DISAB_005",
            "المستوى {value} يخالف مستوى التلميذ في لوائح مسار: تأكد منه.",
            "Le niveau {value} diffère de celui des listes MASSAR : vérifiez.",
            at="level",
        ),
        Should(
            F("individual_project_on").filled | ~_CURRENT,
            "DISAB_006",
            "لا مشروع فردي لهذا التلميذ: ضعه مع المؤسسة واكتب «{field}».",
            "Aucun projet individuel : établissez-le avec l’école, puis datez « {field} ».",
            at="individual_project_on",
        ),
        Should(
            (either(_LAST_SEEN, SchoolDay("school_year", 9, 1)) + _TERM_DAYS >= Today())
            | ~_CURRENT
            | (_SEEN < 0),
            "DISAB_007",
            "لا تتبع للتلميذ {value} منذ {days} يوما: برمج زيارة أو حصة.",
            "Aucun suivi de l’élève {value} depuis {days} jours : programmez une séance.",
            at="massar_code",
            show={"days": _TERM_DAYS},
        ),
        Should(
            (F("certificate_until") >= Today()) | ~_CURRENT,
            "DISAB_008",
            "انتهت صلاحية الشهادة يوم {value}: اطلب تجديدها من الأسرة.",
            "Certificat échu le {value} : demandez à la famille de le renouveler.",
            at="certificate_until",
        ),
        Should(
            F("aids_provided").filled | nothing("aids_needed") | ~_CURRENT,
            "DISAB_009",
            "معينات مطلوبة لم توفر بعد ({aids_needed}): اكتب ما وفر في «{field}».",
            "Aides demandées non fournies ({aids_needed}) : notez le fourni dans « {field} ».",
            at="aids_provided",
        ),
        Should(
            (_ASKED >= 1) | ~F("exam_adaptation").true | ~F("level").isin("p6", "m3", "b1", "b2"),
            "DISAB_010",
            "يستفيد من التكييف ومستواه إشهادي ولا طلب له: سجل طلب تكييف الاختبارات.",
            "Adaptation prévue à un niveau d’examen sans demande : inscrivez-la.",
            at="exam_adaptation",
        ),
        Should(
            _ROOM.isin("resource"),
            "DISAB_011",
            "القاعة {value} ليست قاعة موارد في سجل الحجرات: تأكد من رمزها.",
            "La salle {value} n’est pas une salle de ressources au registre : vérifiez.",
            at="resource_room",
        ),
    )
