from validators import F, Register, count_of, field
from validators.choosing import either
from validators.hint import after, in_years, number
from validators.kinds import Choice, Count, Day, Flag, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should, Unique
from validators.today import Today

_STALE_DAYS = either(parameter("WEB_PAGE_STALE_DAYS", F("last_check_on")), 60)
_OFFICIAL = count_of(
    "school_web_pages", only=F("authorised").true & F("active").true, school="school"
)
_BAD = F("conformity").isin("non_conform")


class SchoolWebPage(
    Register,
    code="school_web_pages",
    ar="الصفحات الإلكترونية للمؤسسات",
    fr="Pages électroniques des écoles",
    key=("school", "platform"),
    serves=("LEG-COMM-06",),
):
    """سطر لكل صفحة أو موقع باسم مؤسسة: عنوانه والمشرف عليه وآخر تحيين ومدى احترامه للضوابط.

    Une ligne par page ou site au nom d’un établissement : adresse, responsable, dernière mise à
    jour, conformité.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("اسم المؤسسة",))
    platform: Choice = field("المنصة", "Plateforme", of="platform", also=("نوع الصفحة",))
    url: Text | None = field("العنوان الإلكتروني", "Adresse", also=("الرابط", "URL"))
    admin: Ref | None = field("المشرف", "Responsable", to="staff", also=("المسؤول عن الصفحة",))
    opened_on: Day | None = field("تاريخ الإحداث", "Ouverte le", sample=in_years(2019, 2025))
    authorised: Flag | None = field(
        "مرخصة", "Autorisée", also=("رسمية", "Officielle"), sample=(True,)
    )
    last_check_on: Day | None = field("آخر مراقبة", "Vérifiée le", also=("تاريخ المراقبة",))
    last_post_on: Day | None = field(
        "آخر منشور",
        "Dernière publication",
        also=("آخر تحيين",),
        sample=after("last_check_on", -40, 0),
    )
    followers: Count | None = field(
        "عدد المتابعين", "Abonnés", at_most=10000000, sample=number(50, 5000)
    )
    conformity: Choice | None = field(
        "المطابقة",
        "Conformité",
        of="conformity",
        also=("احترام الضوابط",),
        sample=("conform", "conform", "not_checked"),
    )
    issues: Note | None = field(
        "الاختلالات", "Anomalies", also=("الملاحظات المسجلة",), sample=(None,)
    )
    letter: Ref | None = field(
        "المراسلة", "Courrier", to="correspondence", also=("مرجع المراسلة",), sample=(None,)
    )
    active: Flag | None = field("نشيطة", "Active", sample=(True,))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("last_post_on", "last_check_on"),
        NotAfter("opened_on", "last_post_on"),
        Unique("url"),
        Required("issues", F("conformity").isin("non_conform", "partial")),
        Required("last_check_on", F("conformity").isin("conform", "partial", "non_conform")),
        Should(
            F("letter").filled | ~_BAD,
            "WEBPAGE_001",
            "صفحة غير مطابقة بلا مراسلة: راسل المؤسسة واكتب المرجع.",
            "Page non conforme sans courrier : écrivez à l’établissement et notez la référence.",
            at="letter",
        ),
        Should(
            ~F("active").true
            | (either(Today(), F("last_check_on")) - F("last_post_on") <= _STALE_DAYS),
            "WEBPAGE_002",
            "لم تحين الصفحة منذ {value} (أكثر من {most} يوما): ذكر المؤسسة.",
            "Page sans mise à jour depuis le {value} (plus de {most} jours) : relancez.",
            at="last_post_on",
            show={"most": _STALE_DAYS},
        ),
        Should(
            F("authorised").true | ~F("active").true | F("authorised").blank,
            "WEBPAGE_003",
            "صفحة نشيطة غير مرخصة باسم المؤسسة: سو وضعيتها أو راسل المؤسسة.",
            "Page active non autorisée au nom de l’établissement : régularisez ou écrivez.",
            at="authorised",
        ),
        Should(
            F("admin.school") == F("school"),
            "WEBPAGE_004",
            "المشرف {value} لا يعمل بالمؤسسة «{school}»: عين مشرفا منها.",
            "Le responsable {value} n’est pas de « {school} » : désignez-en un.",
            at="admin",
        ),
        Should(
            F("admin").filled | ~F("active").true,
            "WEBPAGE_005",
            "صفحة نشيطة بلا مشرف: اكتب المسؤول عنها.",
            "Page active sans responsable : indiquez-le.",
            at="admin",
        ),
        Should(
            ~F("active").true | (F("school.closed_on") > Today()),
            "WEBPAGE_006",
            "المؤسسة «{school}» مغلقة وصفحتها نشيطة: أوقف الصفحة.",
            "« {school} » est fermé et sa page reste active : fermez-la.",
            at="active",
            show={"school": F("school")},
        ),
        Should(
            (_OFFICIAL >= 1) | ~F("active").true,
            "WEBPAGE_007",
            "للمؤسسة «{value}» صفحات نشيطة ولا صفحة رسمية مرخصة: رخص واحدة.",
            "« {value} » a des pages actives mais aucune autorisée : autorisez-en une.",
            at="school",
        ),
    )
