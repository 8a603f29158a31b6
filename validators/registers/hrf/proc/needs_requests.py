from validators import F, Register, calculated, count_of, field, rounded, value_of, year_of
from validators.dated import lasting, value_on
from validators.hint import dirhams, number
from validators.kinds import Choice, Code, Day, FiscalYear, Money, Note, Number, Ref, Text
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Must, OneOf, Required, Should
from validators.running import running_sum

_RETAINED = F("decision").isin("retained", "satisfied")
_ON_LINE = running_sum(
    "total_cost",
    owner=("fiscal_year", "budget_line"),
    order=("raised_on", "need_no"),
    only=_RETAINED & LIVE,
)
_PLANNED = value_of(
    "budget_proposals", "proposed", line_code="budget_line", fiscal_year="fiscal_year"
)
_PRICE = value_on(
    F("raised_on"),
    lasting(
        "reference_prices", "price_inc_tax", period=("price_date", "valid_until"), item_code="item"
    ),
)
_ABOVE_MAX = parameter("PRICE_ABOVE_MAX", F("raised_on"))
_AGAIN = count_of(
    "needs_requests",
    only=LIVE,
    room="room",
    fiscal_year="fiscal_year",
    category="category",
    designation="designation",
)


class NeedsRequest(
    Register,
    code="needs_requests",
    ar="سجل الحاجيات",
    fr="Registre des besoins",
    key="need_no",
    serves=(
        "HRF-PROC-01",
        "HRF-PROC-02",
        "HRF-MAINT-01",
        "HRF-MAINT-06",
        "HRF-BUILD-01",
        "EDU-MAP-04",
        "EDU-MAP-12",
        "EDU-STAT-07",
        "EDU-INCL-04",
        "LEG-PART-05",
        "ICT-SYS-09",
    ),
    scope="directorate",
):
    """اكتب هنا كل حاجة عبرت عنها مؤسسة أو مكتب: ما هي، وكم، وثمنها التقديري، ثم هل احتفظ بها وعلى أي سطر.

    On y inscrit chaque besoin exprimé par un établissement ou un bureau : quoi, combien, à quel
    prix, puis s’il est retenu et sur quelle ligne. Le coût se calcule seul.
    """

    need_no: Code = field(
        "رقم الحاجة", "N° du besoin", also=("الرقم", "ر.ت", "N°"), example="B-2026-044"
    )
    raised_on: Day = field("تاريخ التعبير عن الحاجة", "Exprimé le", also=("التاريخ", "Date"))
    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة", "Année"), sample=(2026,)
    )
    bureau: Choice | None = field("المكتب الطالب", "Bureau demandeur", of="bureau")
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("المؤسسة الطالبة", "CD_ETAB")
    )
    category: Choice | None = field(
        "صنف الحاجة",
        "Catégorie",
        of="need_category",
        also=("النوع", "الصنف"),
        sample=("minor_repair", "supplies", "services", "furniture", "it", "building"),
    )
    item: Ref | None = field(
        "رمز المادة",
        "Article",
        to="reference_prices",
        by="item_code",
        also=("المادة",),
        sample=(None,),
    )
    designation: Text = field(
        "بيان الحاجة",
        "Désignation",
        also=("الحاجة", "البيان", "الموضوع", "Objet"),
        sample=(
            "إصلاح سقف حجرة دراسية",
            "طاولات مدرسية",
            "ورق الطباعة والحبر",
            "تهيئة مرافق صحية",
            "حواسيب مكتبية",
            "كراسي متحركة لقاعة الموارد",
        ),
    )
    quantity: Number = field(
        "الكمية", "Quantité", also=("العدد", "Qté"), at_least=0, sample=number(1, 20)
    )
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=("unit",))
    unit_cost: Money | None = field(
        "الثمن الفردي التقديري",
        "Coût unitaire estimé TTC",
        also=("الثمن الفردي", "ثمن الوحدة", "P.U"),
        sample=dirhams(50, 2000),
    )
    total_cost: Money = calculated(
        "الكلفة التقديرية", "Coût estimé", rounded(F("unit_cost") * F("quantity"), 2)
    )
    priority: Choice | None = field("الأولوية", "Priorité", of="priority", also=("درجة الأولوية",))
    justification: Note | None = field(
        "المبررات",
        "Justification",
        also=("السبب", "التعليل"),
        sample=("تدهور الحالة", "ارتفاع عدد التلاميذ", "طلب مجلس التدبير"),
    )
    event: Ref | None = field("النشاط أو التظاهرة", "Événement", to="events", also=("النشاط",))
    room: Ref | None = field(
        "الحجرة أو المرفق", "Salle ou local", to="school_rooms", also=("الحجرة",), sample=(None,)
    )
    decision: Choice | None = field(
        "القرار",
        "Suite donnée",
        of="need_decision",
        also=("مآل الحاجة", "الاحتفاظ"),
        sample=("pending", "pending", "retained", "deferred"),
    )
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية", "Rubrique")
    )
    satisfied_by: Text | None = field(
        "كيف تمت التلبية",
        "Satisfait par",
        also=("سند الطلب أو الصفقة",),
        sample=lambda row, _: "سند طلب" if row.get("decision") == "satisfied" else None,
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("received", "in_process")
    )

    rules = (
        OneOf("bureau", "school"),
        Required("budget_line", F("decision").isin("retained")),
        Must(
            F("quantity") > 0,
            "NEED_001",
            "الكمية يجب أن تكون أكبر من صفر ({value}): اكتب العدد المطلوب.",
            "La quantité doit dépasser zéro ({value}) : tapez le nombre demandé.",
            at="quantity",
        ),
        Must(
            F("room.school") == F("school"),
            "NEED_002",
            "الحجرة {value} ليست بالمؤسسة {school}: صحح إحداهما.",
            "La salle {value} n’est pas de l’établissement {school} : corrigez l’un des deux.",
            at="room",
        ),
        Must(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "NEED_003",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="budget_line",
        ),
        Should(
            F("fiscal_year") >= year_of(F("raised_on")),
            "NEED_004",
            "الحاجة مؤرخة في {raised_on} والسنة المالية {value}: صحح إحداهما.",
            "Besoin exprimé le {raised_on} pour l’exercice {value} : corrigez l’un des deux.",
            at="fiscal_year",
        ),
        Should(
            _ON_LINE <= _PLANNED,
            "NEED_005",
            "بلغت الحاجيات المحتفظ بها على السطر «{value}» {reached} والمقترح {planned}: راجعها.",
            "Les besoins retenus sur « {value} » atteignent {reached} pour {planned} proposés : revoyez.",
            at="budget_line",
            show={"reached": _ON_LINE, "planned": _PLANNED},
        ),
        Should(
            _AGAIN <= 1,
            "NEED_006",
            "الحاجة «{value}» للحجرة {room} مسجلة أكثر من مرة في سنة {fiscal_year}: احذف المكرر.",
            "« {value} » pour la salle {room} figure plusieurs fois en {fiscal_year} : retirez le doublon.",
            at="designation",
            show={"room": F("room"), "fiscal_year": F("fiscal_year")},
        ),
        Should(
            (F("unit_cost") <= _PRICE * (_ABOVE_MAX + 1)) | F("justification").filled,
            "NEED_007",
            "الثمن {value} أعلى من الثمن المرجعي {price}: صححه أو اكتب المبررات.",
            "Le prix {value} dépasse le prix de référence ({price}) : corrigez ou justifiez.",
            at="unit_cost",
            show={"price": _PRICE},
        ),
        Should(
            F("satisfied_by").filled | ~F("decision").isin("satisfied"),
            "NEED_008",
            "حاجة تمت تلبيتها بدون «{field}»: اكتب سند الطلب أو الصفقة.",
            "Besoin satisfait sans « {field} » : indiquez le bon de commande ou le marché.",
            at="satisfied_by",
        ),
        Should(
            F("justification").filled | ~F("priority").isin("high"),
            "NEED_009",
            "حاجة ذات أولوية عالية بدون «{field}»: اكتبها لتدافع عن الطلب.",
            "Besoin prioritaire sans « {field} » : écrivez-la pour défendre la demande.",
            at="justification",
        ),
        Should(
            F("event").filled | ~F("category").isin("event"),
            "NEED_010",
            "حاجة لنشاط غير محدد: اختر النشاط في «{field}».",
            "Besoin d’un événement non précisé : choisissez-le dans « {field} ».",
            at="event",
        ),
        Should(
            F("school.status") != "closed",
            "NEED_011",
            "المؤسسة {value} مغلقة: تأكد من الحاجة.",
            "L’établissement {value} est fermé : vérifiez le besoin.",
            at="school",
        ),
    )
