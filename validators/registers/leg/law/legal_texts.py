from validators import F, Register, field
from validators.hint import after, in_years
from validators.kinds import Choice, Code, Day, Flag, Note, Ref, Text
from validators.rules import Must, NotAfter, Required, Should, Unique

_PUBLISHED = F("text_kind").isin("law", "dahir", "decree")
_NOTES = F("text_kind").isin("circular", "note")


class LegalText(
    Register,
    code="legal_texts",
    ar="رصيد النصوص القانونية والتنظيمية",
    fr="Fonds de textes juridiques",
    key="text_code",
    serves=("LEG-LAW-02", "LEG-LAW-08", "LEG-LAW-11", "LEG-PART-03"),
):
    """سطر لكل نص ولكل صيغة منه: نوعه ومرجعه وتاريخه وملخصه ومن عمم عليه، وهل ما زال ساريا أو أي نص عوضه.

    Une ligne par texte et par version : nature, référence, date, résumé, diffusion ; s’il est en
    vigueur, ou quel texte l’a remplacé.
    """

    text_code: Code = field("رمز النص", "Code du texte", also=("رقم النص",), example="T-0124")
    text_kind: Choice = field("نوع النص", "Nature", of="text_kind", also=("النوع",))
    title: Text = field(
        "عنوان النص",
        "Intitulé",
        also=("العنوان", "موضوع النص", "Titre"),
        sample=(
            "النظام الأساسي لموظفي الوزارة",
            "تنظيم السنة الدراسية",
            "تدبير السكنيات",
            "الصفقات العمومية",
            "التأمين المدرسي",
            "النظام الداخلي للمؤسسات",
        ),
    )
    reference: Text | None = field(
        "المرجع",
        "Référence",
        also=("رقم المذكرة", "عدد النص"),
        sample=lambda _, random: f"{random.randint(1, 200)}-{random.randint(10, 25)}",
    )
    issued_on: Day | None = field(
        "تاريخ الإصدار", "Du", also=("التاريخ", "صدر بتاريخ"), sample=in_years(2008, 2025)
    )
    published_on: Day | None = field(
        "تاريخ النشر",
        "Publié le",
        also=("تاريخ الجريدة الرسمية",),
        sample=after("issued_on", 0, 30),
    )
    law_field: Choice | None = field("المجال", "Domaine", of="law_field", also=("مجال النص",))
    summary: Note | None = field(
        "الملخص",
        "Résumé",
        sample=("يحدد شروط الاستفادة", "يبين المسطرة والآجال", "يحدد الاختصاصات"),
    )
    applies_to: Choice | None = field("السلك المعني", "Cycle concerné", of="cycle", also=("السلك",))
    file_path: Text | None = field("مسار الملف", "Fichier", also=("الرابط",))
    circulated_on: Day | None = field(
        "تاريخ التعميم", "Diffusé le", also=("عمم في",), sample=after("issued_on", 2, 60)
    )
    circulated_to: Text | None = field(
        "عمم على",
        "Diffusé à",
        also=("الجهات المعمم عليها",),
        sample=("جميع المؤسسات", "رؤساء المصالح والمكاتب", "مؤسسات التعليم الخصوصي"),
    )
    superseded_by: Ref | None = field(
        "عوضه النص", "Remplacé par", to="legal_texts", also=("النص الناسخ",), sample=(None,)
    )
    in_force: Flag | None = field("ساري المفعول", "En vigueur", also=("سار",), sample=(True,))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("issued_on", "published_on"),
        NotAfter("issued_on", "circulated_on"),
        Unique("text_kind", "reference", "issued_on"),
        Required("circulated_on", F("circulated_to").filled),
        Must(
            F("superseded_by").blank | ~F("in_force").true,
            "TEXT_001",
            "النص عوضه «{superseded_by}» وهو مسجل ساريا: اكتب «لا».",
            "Texte remplacé par « {superseded_by} » mais noté en vigueur : mettez « non ».",
            at="in_force",
        ),
        Must(
            F("superseded_by") != F("key"),
            "TEXT_002",
            "النص {value} لا يعوض نفسه: اكتب رمز النص الجديد.",
            "Le texte {value} ne peut se remplacer lui-même : indiquez le nouveau.",
            at="superseded_by",
        ),
        Should(
            F("superseded_by.issued_on") >= F("issued_on"),
            "TEXT_003",
            "النص المعوض ({later}) أقدم من هذا النص ({issued_on}): تأكد من الرمز {value}.",
            "Le texte qui remplace ({later}) est plus ancien ({issued_on}) : vérifiez {value}.",
            at="superseded_by",
            show={"later": F("superseded_by.issued_on")},
        ),
        Should(
            F("published_on").filled | ~_PUBLISHED | ~F("in_force").true,
            "TEXT_004",
            "«{text_kind}» بلا تاريخ نشر: اكتب تاريخ الجريدة الرسمية.",
            "« {text_kind} » sans date de publication : indiquez celle du bulletin officiel.",
            at="published_on",
        ),
        Should(
            F("circulated_on").filled | ~_NOTES | ~F("in_force").true,
            "TEXT_005",
            "«{text_kind}» سارية ولم يسجل تعميمها: اكتب تاريخ التعميم والجهات.",
            "« {text_kind} » en vigueur sans diffusion notée : indiquez date et destinataires.",
            at="circulated_on",
        ),
        Should(
            F("reference").filled | F("text_kind").isin("guide"),
            "TEXT_006",
            "نص بلا مرجع: اكتب رقمه ليستشهد به.",
            "Texte sans référence : notez son numéro pour pouvoir le citer.",
            at="reference",
        ),
        Should(
            ~F("in_force").isin(False).true | F("superseded_by").filled | F("remark").filled,
            "TEXT_007",
            "نص غير سار ولم يذكر ما عوضه: اكتب النص الجديد أو ملاحظة.",
            "Texte plus en vigueur sans remplaçant : indiquez-le, ou une observation.",
            at="superseded_by",
        ),
    )
