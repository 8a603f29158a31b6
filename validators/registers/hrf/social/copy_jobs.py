from validators import F, Register, calculated, field, rounded, year_of
from validators.choosing import when
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Flag, Number, Ref, Text
from validators.parameter import parameter
from validators.rules import BureauOf, NotAfter, OneOf, Required, Should
from validators.running import running_sum
from validators.today import Today

_LIVE = ~F("status").isin("cancelled", "refused").true
_OPEN = F("done_on").blank & ~F("status").isin("closed", "cancelled", "refused").true
# Half a sheet more where the pages are odd: one and a half rounds to two.
_SHEETS = when(F("double_sided").true, rounded(F("pages") * 0.5, 0), F("pages")) * F("copies")
_USED = running_sum(
    "sheets_used",
    owner=(year_of(F("requested_on")), "paper_item"),
    order=("requested_on", "job_no"),
    only=_LIVE,
)
_STOCK = parameter("COPY_PAPER_SHEETS", F("requested_on"))
_TRUSTED = parameter("COPY_CONFIDENTIAL_OPERATOR", F("requested_on"), "value_text")


class CopyJob(
    Register,
    code="copy_jobs",
    ar="أشغال مركز الاستنساخ",
    fr="Travaux du centre de reprographie",
    key="job_no",
    serves=("HRF-SOCIAL-05",),
):
    """اكتب هنا كل طلب نسخ أو طبع: صاحبه والوثيقة وعدد الصفحات والنسخ. الأوراق تحسب وحدها، ورصيد السنة يكتب في المعطيات المرجعية.

    On y inscrit chaque demande de tirage : demandeur, document, pages, copies. Les feuilles se
    comptent seules ; le stock de l’année est écrit aux paramètres (COPY_PAPER_SHEETS).
    """

    job_no: Code = field(
        "رقم الطلب", "N° de travail", also=("الرقم", "ر.ت", "N°"), example="R-2026-205"
    )
    requested_on: Day = field("تاريخ الطلب", "Demandé le", also=("التاريخ", "Date"))
    service: Choice | None = field("المصلحة", "Service", of="service", sample=("HRF",))
    bureau: Choice | None = field(
        "المكتب", "Bureau", of="bureau", also=("المكتب الطالب",), sample=("HRF-SEC", "HRF-PROC")
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("المؤسسة الطالبة",))
    document_title: Text = field(
        "الوثيقة",
        "Document",
        also=("عنوان الوثيقة", "الموضوع", "Titre"),
        sample=(
            "مذكرة الدخول المدرسي",
            "مطبوع طلب رخصة",
            "فرض محروس",
            "دليل المؤسسة",
            "لائحة المترشحين",
        ),
    )
    pages: Count = field("عدد الصفحات", "Pages", at_least=1, at_most=5000, sample=number(1, 40))
    copies: Count = field(
        "عدد النسخ", "Copies", at_least=1, at_most=100000, also=("النسخ",), sample=number(5, 200)
    )
    sheets_used: Count = calculated("عدد الأوراق", "Feuilles", _SHEETS)
    double_sided: Flag | None = field("وجه وظهر", "Recto verso", also=("على الوجهين",))
    colour: Flag | None = field("بالألوان", "Couleur", also=("ملون",))
    confidential: Flag | None = field(
        "سري", "Confidentiel", also=("وثيقة سرية", "امتحان"), sample=(False, None)
    )
    needed_by: Day | None = field(
        "مطلوب قبل", "À rendre le", also=("أجل التسليم",), sample=after("requested_on", 1, 10)
    )
    done_on: Day | None = field(
        "تاريخ الإنجاز", "Fait le", also=("أنجز يوم",), sample=after("requested_on", 0, 5)
    )
    operator: Ref | None = field(
        "المكلف بالاستنساخ", "Opérateur", to="staff", also=("المنجز", "الناسخ")
    )
    paper_item: Ref | None = field(
        "نوع الورق", "Papier", to="reference_prices", by="item_code", also=("الورق",)
    )
    stock_after: Number = calculated("رصيد الورق بعد الطلب", "Stock après", _STOCK - _USED)
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الطلب",), sample=("received", "in_process")
    )

    rules = (
        OneOf("bureau", "school", "service"),
        BureauOf("bureau", "service"),
        NotAfter("requested_on", "done_on"),
        NotAfter("requested_on", "needed_by"),
        Required("operator", F("confidential").true & F("done_on").filled),
        Should(
            F("stock_after") >= 0,
            "COPYJOB_001",
            "الورق المتبقي {stock_after}: اطلب الورق أو صحح عدد الصفحات والنسخ ({value}).",
            "Il reste {stock_after} feuilles : demandez du papier ou corrigez pages et copies ({value}).",
            at="copies",
        ),
        Should(
            (F("operator") == _TRUSTED) | ~F("confidential").true,
            "COPYJOB_002",
            "وثيقة سرية أنجزها {value} وليس المكلف المعين ({named}): تأكد من ذلك.",
            "Document confidentiel tiré par {value} et non par l’opérateur désigné ({named}) : vérifiez.",
            at="operator",
            show={"named": _TRUSTED},
        ),
        Should(
            (F("needed_by") >= Today()) | ~_OPEN,
            "COPYJOB_003",
            "انقضى الأجل المطلوب ({value}) ولم ينجز: أنجزه أو اكتب تاريخ الإنجاز.",
            "Le délai demandé ({value}) est passé : faites le travail ou datez-le.",
            at="needed_by",
        ),
        Should(
            F("done_on").filled | ~F("status").isin("closed"),
            "COPYJOB_004",
            "الطلب منته بدون «{field}»: اكتب التاريخ.",
            "Travail clos sans « {field} » : indiquez la date.",
            at="done_on",
        ),
        Should(
            F("done_on") <= Today(),
            "COPYJOB_005",
            "تاريخ الإنجاز {value} لم يأت بعد: صححه.",
            "La date {value} est à venir : corrigez-la.",
            at="done_on",
        ),
    )
