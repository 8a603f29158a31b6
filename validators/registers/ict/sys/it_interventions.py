from validators import F, Register, calculated, field
from validators.expression import Or0
from validators.hint import after, clock
from validators.kinds import Choice, Clock, Code, Day, Flag, Note, Number, Ref
from validators.rules import Must, NotAfter, Required, Should

_WARRANTY = F("ticket_kind").isin("warranty")
_ENDED = F("status").isin("closed")


class ItIntervention(
    Register,
    code="it_interventions",
    ar="تدخلات وأعطال وأمن المنظومة",
    fr="Interventions, pannes et sécurité",
    key="ticket_no",
    serves=(
        "ICT-SYS-05",
        "ICT-SYS-07",
        "ICT-SYS-08",
        "ICT-SYS-12",
        "ICT-GENIE-04",
        "ICT-GENIE-05",
        "ICT-GENIE-07",
        "ICT-GENIE-16",
    ),
):
    """يسجل فيه كل طلب تدخل: عطب أو صيانة أو مؤازرة أو حادث أمني أو نسخ احتياطي، إلى حين حله.

    On y inscrit chaque demande : panne, garantie, entretien, aide, filtrage, incident de sécurité
    ou sauvegarde, jusqu'à sa solution.
    """

    ticket_no: Code = field("رقم التذكرة", "N° de ticket", also=("رقم التدخل", "N° d'intervention"))
    ticket_kind: Choice = field(
        "نوع التدخل", "Nature", of="ticket_kind", also=("طبيعة العطب", "نوع الطلب")
    )
    opened_on: Day = field("تاريخ التبليغ", "Signalé le", also=("تاريخ العطب", "Date d'ouverture"))
    opened_at: Clock | None = field("ساعة التبليغ", "Heure de signalement", sample=clock(8, 15))
    reporter: Ref | None = field("المبلغ", "Signalé par", to="staff", also=("صاحب الطلب",))
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    equipment: Ref | None = field("العتاد", "Matériel", to="it_equipment", also=("رمز العتاد",))
    system: Choice | None = field("المنظومة", "Système", of="external_system")
    severity: Choice | None = field("درجة الاستعجال", "Urgence", of="urgency", also=("الأولوية",))
    description: Note | None = field(
        "وصف العطب",
        "Description",
        also=("الوصف", "موضوع التدخل"),
        sample=(
            "الحاسوب لا يشتغل",
            "العاكس لا يعرض الصورة",
            "انقطاع الربط بالأنترنيت",
            "تعذر الولوج إلى مسار",
            "موقع غير ملائم غير محجوب",
        ),
    )
    under_warranty: Flag = calculated(
        "داخل الضمان", "Sous garantie", F("opened_on") <= F("equipment.warranty_until")
    )
    reported_to_supplier_on: Day | None = field(
        "تاريخ إشعار المزود", "Fournisseur avisé le", sample=after("opened_on", 0, 5)
    )
    warranty_claim_no: Code | None = field(
        "رقم ملف الضمان", "N° de réclamation", also=("رقم الشكاية لدى المزود",)
    )
    assigned_to: Ref | None = field("المكلف بالتدخل", "Intervenant", to="staff", also=("التقني",))
    solution: Note | None = field("الحل", "Solution", also=("الإجراء المتخذ",))
    solved_on: Day | None = field(
        "تاريخ الحل",
        "Résolu le",
        owner="ICT-SYS",
        also=("تاريخ الإصلاح",),
        sample=after("opened_on", 0, 20),
    )
    solved_at: Clock | None = field("ساعة الحل", "Heure de résolution", sample=clock(15, 17))
    downtime_hours: Number = calculated(
        "مدة التوقف (ساعات)",
        "Arrêt (heures)",
        (F("solved_on") - F("opened_on")) * 24 + Or0(F("solved_at") - F("opened_at")),
    )
    replaced_by: Ref | None = field("عوض بالعتاد", "Remplacé par", to="it_equipment")
    user_satisfied: Flag | None = field("رضا المستعمل", "Utilisateur satisfait")
    status: Choice | None = field("الوضعية", "État", of="file_status")
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("opened_on", "solved_on"),
        NotAfter("opened_on", "reported_to_supplier_on"),
        Must(
            F("downtime_hours") >= 0,
            "TICKET_001",
            "ساعة الحل قبل ساعة التبليغ في اليوم نفسه: صحح إحدى الساعتين.",
            "L’heure de résolution précède celle du signalement : corrigez l’une des deux.",
            at="solved_at",
        ),
        Must(
            ~_WARRANTY | F("under_warranty").isin(True),
            "TICKET_002",
            "بلغ عن العطب يوم {value} والضمان انتهى يوم {until}: غير نوع التدخل إلى عطب.",
            "Panne signalée le {value}, garantie finie le {until} : choisissez « panne ».",
            at="opened_on",
            show={"until": F("equipment.warranty_until")},
        ),
        Required("equipment", _WARRANTY),
        Required("warranty_claim_no", _WARRANTY & F("reported_to_supplier_on").filled),
        Required("reported_to_supplier_on", F("warranty_claim_no").filled),
        Required("description", F("ticket_kind").isin("security")),
        Should(
            ~F("ticket_kind").isin("breakdown") | ~F("under_warranty").isin(True),
            "TICKET_003",
            "العتاد ما زال في الضمان إلى {until}: غير نوع التدخل إلى عطب في فترة الضمان.",
            "Matériel garanti jusqu’au {until} : choisissez plutôt « panne sous garantie ».",
            at="ticket_kind",
            show={"until": F("equipment.warranty_until")},
        ),
        Should(
            ~_ENDED | F("solved_on").filled,
            "TICKET_004",
            "التدخل منته ولا تاريخ لحله: اكتب تاريخ الحل.",
            "L’intervention est close sans date de résolution : datez-la.",
            at="solved_on",
        ),
        Should(
            F("solved_on").blank
            | ~F("equipment.condition").isin("out_of_order")
            | (F("equipment.last_check_on") > F("solved_on")),
            "TICKET_005",
            "حل العطب والعتاد «{equipment}» ما زال مسجلا معطلا: حين حالته في قاعدة العتاد.",
            "Panne résolue, mais « {equipment} » reste noté en panne : mettez son état à jour.",
            at="equipment",
        ),
        Should(
            F("school") == F("equipment.school"),
            "TICKET_006",
            "العتاد «{equipment}» مقيد بمؤسسة أخرى غير «{value}»: تحقق من المؤسسة.",
            "« {equipment} » est inscrit dans un autre établissement que « {value} » : vérifiez.",
            at="school",
        ),
        Must(
            F("replaced_by") != F("equipment"),
            "TICKET_007",
            "العتاد «{value}» لا يعوض بنفسه: اكتب رمز العتاد الجديد.",
            "« {value} » ne se remplace pas lui-même : tapez le code du nouveau matériel.",
            at="replaced_by",
        ),
    )
