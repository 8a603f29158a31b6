from datetime import date

from validators import F, Register, count_of, field
from validators.heading import headings
from validators.hint import after, number
from validators.identifiers import SchoolCode
from validators.kinds import Choice, Count, Day, Email, Flag, Number, Phone, Ref, Text
from validators.rules import Must, NotAfter, OneOf, Required, Should

_SATELLITE = F("kind") == "satellite"


class School(
    Register,
    code="schools",
    ar="سجل المؤسسات التعليمية",
    fr="Registre des établissements scolaires",
    key="gresa_code",
    serves=(
        "HRF-PROC-01",
        "HRF-MAINT-04",
        "HRF-SOCIAL-10",
        "HRF-SOCIAL-13",
        "EDU-PEDA-01",
        "EDU-MAP-03",
        "EDU-MAP-05",
        "EDU-MAP-06",
        "EDU-STAT-04",
        "EDU-STAT-08",
        "EDU-PRIV-01",
        "EDU-INCL-01",
        "SUP-GUID-03",
        "ICT-GENIE-06",
    ),
    scope="directorate",
):
    """لكل مؤسسة عمومية أو خصوصية أو للتعليم الأولي سطر واحد برمزها في GRESA، والفرعيات تحت مركزيتها. المؤسسة التي تغلق لا تحذف: تصير مغلقة بتاريخ إغلاقها.

    Une ligne par établissement public, privé ou préscolaire, avec son code GRESA ; les satellites
    sous leur école centrale. Un établissement qui ferme ne s’efface pas : on note sa fermeture.
    """

    gresa_code: SchoolCode = field(
        "رمز المؤسسة", "Code GRESA", also=headings("schools", "gresa_code")
    )
    name_ar: Text | None = field("اسم المؤسسة", "Nom en arabe", also=headings("schools", "name_ar"))
    name_fr: Text | None = field(
        "اسم المؤسسة بالفرنسية", "Nom de l’établissement", also=headings("schools", "name_fr")
    )
    sector: Choice | None = field(
        "القطاع",
        "Secteur",
        of="school_sector",
        sample=("public", "public", "public", "private"),
        also=headings("schools", "sector"),
    )
    cycle: Choice | None = field("السلك", "Cycle", of="cycle", also=headings("schools", "cycle"))
    kind: Choice | None = field(
        "نوع المؤسسة", "Type", of="school_kind", also=headings("schools", "kind")
    )
    parent_school: Ref | None = field(
        "المؤسسة المركزية",
        "Établissement de rattachement",
        to="schools",
        also=headings("schools", "parent_school"),
    )
    commune: Choice | None = field(
        "الجماعة", "Commune", of="commune", also=headings("schools", "commune")
    )
    milieu: Choice | None = field(
        "الوسط", "Milieu", of="milieu", also=headings("schools", "milieu")
    )
    opened_on: Day | None = field(
        "تاريخ الافتتاح",
        "Ouvert le",
        also=("تاريخ الإحداث", "Date d’ouverture"),
        sample=lambda _, random: date(random.randint(1980, 2022), 9, 1),
    )
    closed_on: Day | None = field(
        "تاريخ الإغلاق",
        "Fermé le",
        also=("تاريخ التوقف", "Date de fermeture"),
        sample=lambda row, random: (
            after("opened_on", 900, 4000)(row, random) if row.get("status") == "closed" else None
        ),
    )
    status: Choice | None = field(
        "وضعية المؤسسة",
        "Situation",
        of="school_status",
        sample=("open",),
        also=("الوضعية", "الحالة", "État"),
    )
    head: Ref | None = field(
        "رقم تأجير المدير",
        "PPR du directeur",
        to="staff",
        also=("المدير", "مدير المؤسسة", "رئيس المؤسسة", "Directeur", "Chef d’établissement"),
    )
    phone: Phone | None = field(
        "هاتف المؤسسة", "Téléphone", also=("الهاتف", "رقم الهاتف", "Tél", "N° tél")
    )
    email: Email | None = field(
        "البريد الإلكتروني", "Courriel", also=("العنوان الإلكتروني", "E-mail", "Email")
    )
    distance_km: Number | None = field(
        "البعد عن المديرية بالكيلومتر",
        "Distance en km",
        at_least=0,
        at_most=1500,
        sample=number(1, 200),
        also=("المسافة", "البعد", "Distance"),
    )
    capacity_pupils: Count | None = field(
        "الطاقة الاستيعابية",
        "Capacité d’accueil",
        at_most=10000,
        sample=number(120, 1200),
        also=("الطاقة", "Capacité"),
    )
    has_canteen: Flag | None = field(
        "مطعم مدرسي", "Cantine", also=("المطعم", "تتوفر على مطعم", "Restaurant scolaire")
    )
    has_boarding: Flag | None = field(
        "داخلية", "Internat", also=("الداخلية", "تتوفر على داخلية", "Int.")
    )

    rules = (
        OneOf("name_ar", "name_fr"),
        NotAfter("opened_on", "closed_on"),
        Required("parent_school", _SATELLITE),
        Must(
            F("parent_school.kind") != "satellite",
            "SCHOOL_001",
            "{value} فرعية ولا تكون مركزية لغيرها: اكتب رمز المدرسة المركزية.",
            "{value} est un satellite et ne peut en rattacher d’autres : indiquez l’école centrale.",
            at="parent_school",
        ),
        Must(
            F("parent_school") != F("key"),
            "SCHOOL_002",
            "المؤسسة {value} لا تلحق بنفسها: اكتب رمز المركزية أو أفرغ الخانة.",
            "L’établissement {value} ne peut dépendre de lui-même : indiquez la centrale ou videz.",
            at="parent_school",
        ),
        Should(
            F("closed_on").filled | (F("status") != "closed"),
            "SCHOOL_003",
            "المؤسسة مغلقة بدون تاريخ: اكتب «{field}» لتمنع التعيينات والتسليمات بعده.",
            "Établissement fermé sans date : indiquez « {field} » pour arrêter affectations et livraisons.",
            at="closed_on",
        ),
        Should(
            F("closed_on").blank | F("status").isin("closed", "suspended"),
            "SCHOOL_004",
            "لها تاريخ إغلاق ({closed_on}) ووضعيتها «{value}»: حين الوضعية.",
            "Fermeture datée du {closed_on} mais situation « {value} » : mettez la situation à jour.",
            at="status",
        ),
        Should(
            (F("head.role") == "head") | (F("kind") == "directorate"),
            "SCHOOL_005",
            "الموظف {value} ليس مديرا في جذاذته: صحح رقم التأجير أو مهمته.",
            "L’agent {value} n’est pas directeur sur sa fiche : corrigez le PPR ou sa fonction.",
            at="head",
        ),
        Should(
            count_of("schools", head="head", only=F("status") == "open") <= 1,
            "SCHOOL_006",
            "الموظف {value} مدير لأكثر من مؤسسة مفتوحة: تأكد من ذلك.",
            "L’agent {value} dirige plus d’un établissement ouvert : vérifiez.",
            at="head",
        ),
        Should(
            F("parent_school.commune") == F("commune"),
            "SCHOOL_007",
            "جماعة الفرعية «{value}» غير جماعة مركزيتها: تأكد منها.",
            "La commune « {value} » n’est pas celle de l’école centrale : vérifiez.",
            at="commune",
        ),
    )
