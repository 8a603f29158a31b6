from validators import F, Register, count_of, field
from validators.hint import in_years, number
from validators.kinds import Choice, Code, Day, Flag, Note, Number, Ref, Text
from validators.rules import Must, Required, Should, Unique
from validators.today import Today

_CASES = count_of("property_cases", property="key")
_TITLED = F("legal_nature").isin("titled")


class RealEstate(
    Register,
    code="real_estate",
    ar="سجل العقارات والبقع الأرضية",
    fr="Registre des immeubles et terrains",
    key="property_code",
    serves=("HRF-ASSET-01", "HRF-ASSET-02", "HRF-ASSET-03"),
):
    """لكل عقار أو بقعة سطر واحد: مساحته ورسمه العقاري وطبيعته واستعماله. إذا كان محتلا أو فيه نزاع يفتح له ملف في سجل ملفات العقار.

    Une ligne par immeuble ou terrain : surface, titre foncier, nature juridique, usage. S’il est
    occupé ou en litige, un dossier s’ouvre au registre des affaires foncières.
    """

    property_code: Code = field(
        "رمز العقار", "Code du bien", also=("رقم العقار", "الرمز", "N°"), example="IM-0042"
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB")
    )
    property_kind: Choice = field(
        "نوع العقار", "Nature du bien", of="property_kind", also=("النوع", "صنف العقار")
    )
    title_no: Code | None = field(
        "رقم الرسم العقاري",
        "N° de titre foncier",
        also=("الرسم العقاري", "TF", "رقم الرسم"),
        example="5312/11",
    )
    legal_nature: Choice | None = field(
        "الطبيعة القانونية",
        "Nature juridique",
        of="legal_nature",
        also=("الوضعية القانونية",),
        sample=lambda row, random: (
            "titled" if row.get("title_no") else random.choice(("untitled", "state", "lent"))
        ),
    )
    area_m2: Number | None = field(
        "المساحة بالمتر المربع",
        "Surface en m²",
        at_least=0,
        also=("المساحة", "Superficie"),
        sample=number(800, 12000),
    )
    built_area_m2: Number | None = field(
        "المساحة المغطاة",
        "Surface bâtie en m²",
        at_least=0,
        also=("المساحة المبنية", "Surface couverte"),
        sample=number(100, 780),
    )
    commune: Choice | None = field(
        "الجماعة", "Commune", of="commune", also=("الجماعة الترابية",), sample=F("school.commune")
    )
    address: Text | None = field("الموقع", "Adresse", also=("العنوان", "مكان العقار"))
    boundaries: Note | None = field(
        "الحدود",
        "Limites",
        also=("الحدود الجغرافية",),
        sample=("شمالا الطريق وجنوبا ملك الدولة", "محاط بأزقة من الجهات الأربع"),
    )
    acquired_on: Day | None = field(
        "تاريخ الاقتناء", "Acquis le", also=("تاريخ التملك",), sample=in_years(1990, 2022)
    )
    acquisition_mode: Choice | None = field(
        "مصدر الاقتناء", "Mode d'acquisition", of="acquisition_mode", also=("طريقة الاقتناء",)
    )
    use: Choice | None = field("الاستعمال", "Usage", of="property_use", also=("الاستعمال الحالي",))
    occupied_by: Text | None = field(
        "محتل من طرف", "Occupé par", also=("المحتل", "الشاغل"), sample=(None,)
    )
    dispute: Flag | None = field("فيه نزاع", "En litige", also=("نزاع",), sample=(False, None))
    registered: Flag | None = field(
        "محفظ",
        "Immatriculé",
        also=("التحفيظ",),
        sample=lambda row, _: row.get("title_no") is not None,
    )
    plan_ref: Ref | None = field("التصميم", "Plan", to="archive_items", also=("مرجع التصميم",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Unique("title_no"),
        Required("title_no", F("registered").true),
        Should(
            F("built_area_m2") <= F("area_m2"),
            "ESTATE_001",
            "المساحة المغطاة {value} أكبر من مساحة العقار {area_m2}: صحح إحداهما.",
            "La surface bâtie ({value}) dépasse celle du bien ({area_m2}) : corrigez.",
            at="built_area_m2",
        ),
        Must(
            F("area_m2") > 0,
            "ESTATE_002",
            "المساحة {value}: اكتب مساحة العقار أو أفرغ الخانة.",
            "Surface de {value} : tapez celle du bien ou videz la case.",
            at="area_m2",
        ),
        Should(
            F("acquired_on") <= Today(),
            "ESTATE_003",
            "تاريخ الاقتناء {value} لم يأت بعد: صححه.",
            "La date d’acquisition {value} est à venir : corrigez-la.",
            at="acquired_on",
        ),
        Should(
            ~F("dispute").true | (_CASES > 0),
            "ESTATE_004",
            "عقار فيه نزاع ولا ملف له: افتح له ملفا في ملفات العقار.",
            "Bien en litige sans dossier : ouvrez-en un aux affaires foncières.",
            at="dispute",
        ),
        Should(
            F("occupied_by").blank | (_CASES > 0),
            "ESTATE_005",
            "عقار محتل من طرف {value} ولا ملف له: افتح له ملفا في ملفات العقار.",
            "Bien occupé par {value} sans dossier : ouvrez-en un aux affaires foncières.",
            at="occupied_by",
        ),
        Should(
            ~_TITLED | F("title_no").filled,
            "ESTATE_006",
            "عقار «{legal_nature}» بدون «{field}»: اكتب رقم الرسم.",
            "Bien « {legal_nature} » sans « {field} » : indiquez le numéro du titre.",
            at="title_no",
        ),
        Should(
            _TITLED | ~F("registered").true,
            "ESTATE_007",
            "العقار محفظ وطبيعته «{value}»: حين الطبيعة القانونية.",
            "Bien immatriculé mais « {value} » : mettez la nature juridique à jour.",
            at="legal_nature",
        ),
        Should(
            F("commune") == F("school.commune"),
            "ESTATE_008",
            "الجماعة «{value}» غير جماعة المؤسسة {school}: تأكد منها.",
            "La commune « {value} » n’est pas celle de l’établissement {school} : vérifiez.",
            at="commune",
        ),
        Should(
            (F("school.status") != "closed") | ~F("use").isin("teaching"),
            "ESTATE_009",
            "الاستعمال «{value}» والمؤسسة {school} مغلقة: حين الاستعمال.",
            "Usage « {value} » alors que {school} est fermé : mettez l’usage à jour.",
            at="use",
            show={"school": F("school")},
        ),
    )
