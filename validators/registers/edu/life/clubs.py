from validators import F, Register, calculated, count_of, field
from validators.choosing import either
from validators.hint import after, number, rarely, school_day, up_to
from validators.kinds import Choice, Count, Day, Flag, Note, Phone, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Should
from validators.school_year import SchoolYearOf
from validators.schooling import structure_sum, within
from validators.today import Today

_ACTIVE = F("active").blank | F("active").true
_NOW = F("school_year") == SchoolYearOf(Today())
_QUIET_DAYS = either(parameter("CLUB_QUIET_DAYS", Today()), 90)
_PUPILS = structure_sum("pupils")
_LED = count_of("clubs", coordinator="coordinator", school_year="school_year")


class Club(
    Register,
    code="clubs",
    ar="الأندية التربوية",
    fr="Clubs éducatifs",
    key=("school", "club_kind", "school_year"),
    serves=("EDU-LIFE-02", "EDU-LIFE-03", "EDU-LIFE-07", "EDU-HEALTH-06"),
):
    """لكل ناد تربوي سطر في السنة: منسقه وأعضاؤه وأنشطته وقانونه. النادي الذي توقف لا يحذف: يكتب لا في خانة نشيط مع آخر نشاط له.

    Une ligne par club et par an : coordinateur, membres, activités, statuts. Un club arrêté ne
    s’efface pas : « non » dans « actif », avec sa dernière activité.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    club_kind: Choice = field(
        "مجال النادي", "Domaine du club", of="club_kind", also=("نوع النادي", "النوع")
    )
    name: Text | None = field("اسم النادي", "Nom du club", also=("النادي", "Club"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    created_on: Day | None = field(
        "تاريخ التأسيس", "Créé le", sample=school_day("school_year", 20, 35), also=("الإحداث",)
    )
    coordinator: Ref | None = field(
        "المنسق", "Coordinateur", to="staff", also=("رقم تأجير المنسق", "المؤطر")
    )
    coordinator_phone: Phone | None = field(
        "هاتف المنسق", "Téléphone du coordinateur", also=("الهاتف",)
    )
    members_boys: Count | None = field(
        "الأعضاء الذكور", "Membres garçons", at_most=500, sample=number(5, 20), also=("ذكور",)
    )
    members_girls: Count | None = field(
        "الأعضاء الإناث", "Membres filles", at_most=500, sample=number(5, 20), also=("إناث",)
    )
    members: Count = calculated("عدد المنخرطين", "Membres", F("members_boys") + F("members_girls"))
    activities_planned: Count | None = field(
        "الأنشطة المبرمجة", "Activités prévues", at_most=200, sample=number(4, 10)
    )
    activities_done: Count | None = field(
        "الأنشطة المنجزة", "Activités faites", at_most=200, sample=up_to("activities_planned", 0.2)
    )
    statutes: Flag | None = field("له قانون داخلي", "Statuts", also=("القانون الداخلي",))
    active: Flag | None = field("نشيط", "Actif", sample=(True,), also=("الوضعية",))
    last_activity_on: Day | None = field(
        "تاريخ آخر نشاط",
        "Dernière activité le",
        sample=after("created_on", 5, 35),
        also=("آخر نشاط",),
    )
    trained: Flag | None = field(
        "المنسق مكون",
        "Coordinateur formé",
        sample=rarely(lambda _, __: True, 0.5),
        also=("التكوين",),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("created_on", "last_activity_on"),
        Must(
            F("last_activity_on") <= Today(),
            "CLUB_001",
            "آخر نشاط بتاريخ {value} لم يأت بعد: صحح التاريخ.",
            "La dernière activité du {value} est à venir : corrigez la date.",
            at="last_activity_on",
        ),
        Should(
            F("last_activity_on").filled | F("active").blank | F("active").true,
            "CLUB_002",
            "ناد متوقف بدون «{field}»: اكتب متى كان آخر نشاط.",
            "Club arrêté sans « {field} » : indiquez quand il a agi pour la dernière fois.",
            at="last_activity_on",
        ),
        Should(
            F("activities_done") <= F("activities_planned"),
            "CLUB_003",
            "الأنشطة المنجزة {value} أكثر من المبرمجة {activities_planned}: حين البرنامج.",
            "{value} activités faites pour {activities_planned} prévues : mettez le programme à jour.",
            at="activities_done",
        ),
        Should(
            (either(F("last_activity_on"), F("created_on")) + _QUIET_DAYS >= Today())
            | ~_ACTIVE
            | ~_NOW,
            "CLUB_004",
            "لا نشاط للنادي منذ {days} يوما: تواصل مع المنسق أو اكتب أنه متوقف ({active}).",
            "Aucune activité depuis {days} jours : voyez le coordinateur ou notez l’arrêt ({active}).",
            at="active",
            show={"days": _QUIET_DAYS},
        ),
        Should(
            F("coordinator.school") == F("school"),
            "CLUB_005",
            "المنسق {value} يعمل في {place}: تأكد من رقم تأجيره.",
            "Le coordinateur {value} travaille à {place} : vérifiez son PPR.",
            at="coordinator",
            show={"place": F("coordinator.school")},
        ),
        Should(
            F("coordinator").filled | ~_ACTIVE,
            "CLUB_006",
            "ناد بدون منسق: اكتب «{field}».",
            "Club sans coordinateur : indiquez « {field} ».",
            at="coordinator",
        ),
        Should(
            (F("members") > 0) | ~_ACTIVE,
            "CLUB_007",
            "ناد بدون أعضاء ({members}): اكتب عدد الذكور ({value}) والإناث.",
            "Club sans membre ({members}) : indiquez garçons ({value}) et filles.",
            at="members_boys",
        ),
        Should(
            within(F("members"), _PUPILS),
            "CLUB_008",
            "المنخرطون {members} أكثر من تلاميذ المؤسسة {pupils}: صحح العدد ({value} إناث).",
            "{members} membres pour {pupils} élèves : corrigez ({value} filles).",
            at="members_girls",
            show={"pupils": _PUPILS},
        ),
        Should(
            (F("activities_done") <= 0) | F("last_activity_on").filled,
            "CLUB_009",
            "{value} أنشطة منجزة بدون تاريخ آخرها: اكتبه ليحتسب النادي نشيطا.",
            "{value} activités faites sans date : notez la dernière pour que le club compte.",
            at="activities_done",
        ),
        Should(
            _LED <= 2,  # noqa: PLR2004 - one person seldom leads three clubs.
            "CLUB_010",
            "المنسق {value} ينسق {clubs} أندية: تأكد من ذلك.",
            "Le coordinateur {value} tient {clubs} clubs : vérifiez.",
            at="coordinator",
            show={"clubs": _LED},
        ),
    )
