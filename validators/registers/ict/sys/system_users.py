from validators import F, Register, count_of, field
from validators.choosing import either
from validators.hint import in_years
from validators.kinds import Choice, Code, Day, Flag, Note, Phone, Ref
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOf, Should, Unique
from validators.today import Today

_ON = F("active").true
_REVIEW_DAYS = either(parameter("ACCESS_REVIEW_DAYS", F("last_review_on")), 365)
_PASSWORD_DAYS = parameter("PASSWORD_DAYS", F("password_changed_on"))
_HEADS = count_of(
    "system_users", only=_ON & F("profile").isin("head"), school="school", system="system"
)


class SystemUser(
    Register,
    code="system_users",
    ar="مستعملو المنظومات وخلايا المصاحبة",
    fr="Utilisateurs et cellules d'accompagnement",
    key="user_code",
    scope="directorate",
    serves=("HRF-LEAVE-06", "EDU-STAT-04", "ICT-SYS-02", "ICT-SYS-05", "ICT-SYS-08"),
):
    """سطر لكل مستعمل في كل منظومة (مسار، مسير...): صلاحيته ومدتها وتكوينه ومن ينوب عنه. لا يكتب فيه أي قن سري.

    Une ligne par utilisateur et par système (MASSAR, MASIRH...) : profil, durée de l’accès,
    formation, suppléant. Aucun mot de passe ne s’y écrit.
    """

    user_code: Code = field(
        "رمز المستعمل", "Code utilisateur", also=("اسم المستعمل", "Login"), example="U-0145"
    )
    staff: Ref = field("رقم التأجير", "PPR", to="staff", also=("الموظف", "المستعمل"))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", sample=F("staff.school"))
    service: Choice | None = field("المصلحة", "Service", of="service")
    system: Choice = field(
        "المنظومة",
        "Système",
        of="external_system",
        also=("النظام المعلوماتي",),
        sample=("MASSAR", "MASIRH", "ESISE", "GRESA", "GID"),
    )
    profile: Choice | None = field(
        "الصلاحية", "Profil", of="access_profile", also=("نوع الحساب", "الدور")
    )
    access_from: Day | None = field(
        "الولوج من", "Accès du", also=("تاريخ فتح الحساب",), sample=in_years(2021, 2025)
    )
    access_to: Day | None = field(
        "الولوج إلى", "Accès au", also=("تاريخ إغلاق الحساب",), sample=(None,)
    )
    last_review_on: Day | None = field("آخر مراجعة", "Dernière revue", also=("تاريخ المراجعة",))
    trained_on: Day | None = field("تاريخ التكوين", "Formé le", sample=in_years(2021, 2025))
    support_unit: Ref | None = field(
        "خلية المصاحبة", "Cellule d'accompagnement", to="committees", by="committee_code"
    )
    phone: Phone | None = field("الهاتف", "Téléphone", also=("رقم الهاتف",))
    backup_user: Ref | None = field("النائب", "Suppléant", to="staff", also=("المستعمل البديل",))
    password_changed_on: Day | None = field("تاريخ تغيير القن السري", "Mot de passe changé le")
    incident_ref: Ref | None = field(
        "آخر حادث", "Dernier incident", to="it_interventions", also=("رقم التذكرة",)
    )
    active: Flag | None = field("مفعل", "Actif", also=("الوضعية",), sample=(True,))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        OneOf("school", "service"),
        NotAfter("access_from", "access_to"),
        NotAfter("access_from", "last_review_on"),
        NotAfter("access_from", "password_changed_on"),
        Unique("staff", "system", "school", "profile", only=_ON),
        Must(
            F("backup_user") != F("staff"),
            "USER_001",
            "النائب {value} هو المستعمل نفسه: عين شخصا آخر.",
            "Le suppléant {value} est l’utilisateur lui-même : désignez quelqu’un d’autre.",
            at="backup_user",
        ),
        Should(
            ~_ON | (F("access_to") >= Today()),
            "USER_002",
            "انتهى الولوج يوم {value} والحساب مفعل: أغلقه داخل 48 ساعة.",
            "Accès échu le {value} et compte actif : fermez-le sous 48 heures.",
            at="access_to",
        ),
        Should(
            ~_ON | (F("staff.school") == F("school")),
            "USER_003",
            "الموظف غادر المؤسسة «{school}» وحسابه مفعل بها: أغلق الحساب.",
            "L’agent n’est plus à « {school} » et son accès reste ouvert : fermez-le.",
            at="school",
        ),
        Should(
            ~_ON | ~F("staff.position").isin("retired", "early_retirement", "left").true,
            "USER_004",
            "الموظف {value} لم يعد في الخدمة وحسابه مفعل: أغلق الحساب.",
            "L’agent {value} n’est plus en service et son compte est actif : fermez-le.",
            at="staff",
        ),
        Should(
            ~_ON | (Today() - F("last_review_on") <= _REVIEW_DAYS),
            "USER_005",
            "لم تراجع الصلاحية منذ {value}: راجعها كل سنة.",
            "Accès non revu depuis le {value} : revoyez-le chaque année.",
            at="last_review_on",
        ),
        Should(
            ~_ON | ~F("profile").isin("head").true | (_HEADS <= 1),
            "USER_006",
            "للمؤسسة أكثر من حساب مدير مفعل في «{system}»: أبق واحدا.",
            "L’établissement a plus d’un compte de directeur actif dans « {system} » : gardez-en un.",
            at="profile",
            show={"system": F("system")},
        ),
        Should(
            _ON | F("access_to").filled | F("active").blank,
            "USER_007",
            "حساب غير مفعل بلا تاريخ إغلاق: اكتبه.",
            "Compte inactif sans date de fermeture : indiquez-la.",
            at="access_to",
        ),
        Should(
            ~_ON | (Today() - F("password_changed_on") <= _PASSWORD_DAYS),
            "USER_008",
            "لم يغير القن السري منذ {value}: اطلب تغييره.",
            "Mot de passe inchangé depuis le {value} : demandez son changement.",
            at="password_changed_on",
        ),
        Should(
            ~_ON
            | F("trained_on").filled
            | ~F("profile").isin("administrator", "head", "secretariat").true,
            "USER_009",
            "مستعمل بصلاحية «{profile}» بلا تكوين مسجل: برمجه مع خلية المصاحبة.",
            "Profil « {profile} » sans formation notée : prévoyez-la avec la cellule.",
            at="trained_on",
        ),
    )
