from validators import F, Register, count_of, field
from validators.hint import after, rarely
from validators.kinds import Choice, Code, Day, Note, Phone, Ref, Text
from validators.nothing import nothing
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOpen, Required, Should
from validators.today import Today

_LIVE = ~F("status").isin("cancelled", "refused", "closed").true
_GRANTED = F("decision").isin("accepted")
_NEW = F("licence_kind").isin("opening")
_DELAY = parameter("LICENCE_DELAY_DAYS", F("received_on"))


class LicenceFile(
    Register,
    code="licence_files",
    ar="ملفات الترخيص بالفتح والتسيير والتوسيع",
    fr="Dossiers d’autorisation d’ouverture et de fonctionnement",
    key="file_no",
    serves=("EDU-PRIV-03",),
):
    """سطر لكل ملف ترخيص منذ وضعه بالمكتب: وثائقه الناقصة، وزيارة اللجنة ورأيها، وإرساله إلى الأكاديمية، والقرار ورقم الرخصة. ملف الفتح يسجل قبل أن تسجل المؤسسة.

    Une ligne par dossier d’autorisation dès son dépôt : pièces manquantes, visite et avis de la
    commission, envoi à l’Académie, décision. L’ouverture s’inscrit avant l’institution elle-même.
    """

    file_no: Code = field("رقم الملف", "N° du dossier", example="T-2026-014", also=("ر.ت", "الملف"))
    institution: Ref | None = field(
        "المؤسسة الخصوصية",
        "Institution",
        to="private_institutions",
        also=("رمز المؤسسة", "المؤسسة"),
    )
    licence_kind: Choice = field(
        "نوع الترخيص",
        "Nature de l’autorisation",
        of="licence_kind",
        also=("موضوع الطلب", "نوع الملف"),
    )
    applicant: Text = field("صاحب الطلب", "Demandeur", also=("المؤسس", "اسم الطالب"))
    applicant_phone: Phone | None = field(
        "هاتف صاحب الطلب", "Téléphone du demandeur", also=("الهاتف",)
    )
    received_on: Day = field("تاريخ الإيداع", "Déposé le", also=("تاريخ التوصل", "Reçu le"))
    receipt_no: Code | None = field("رقم وصل الإيداع", "N° du récépissé", also=("رقم الوصل",))
    documents_required: Note | None = field(
        "الوثائق المطلوبة",
        "Pièces exigées",
        sample=("طلب، تصميم، عقد كراء، شواهد المدير", "النظام الداخلي، لائحة العاملين، التأمين"),
    )
    documents_missing: Note | None = field(
        "الوثائق الناقصة",
        "Pièces manquantes",
        also=("الناقص",),
        sample=rarely(
            lambda _, random: random.choice(("عقد التأمين", "شهادة المطابقة", "لا شيء")), 0.2
        ),
    )
    visit: Ref | None = field(
        "زيارة اللجنة", "Visite", to="field_visits", by="visit_no", also=("رقم الزيارة",)
    )
    committee_opinion: Choice | None = field(
        "رأي اللجنة",
        "Avis de la commission",
        of="opinion",
        sample=("favourable", "favourable", "reserved"),
    )
    sent_to_aref_on: Day | None = field(
        "تاريخ الإرسال إلى الأكاديمية",
        "Transmis à l’Académie le",
        sample=rarely(after("received_on", 3, 15), 0.5),
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", sample=after("sent_to_aref_on", 3, 20), also=("البت في",)
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة",))
    licence_no: Code | None = field("رقم الرخصة", "N° d’autorisation", also=("رقم الترخيص",))
    valid_until: Day | None = field(
        "صالحة إلى", "Valable jusqu’au", sample=after("decided_on", 300, 1000)
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", also=("الوضعية",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("received_on", "sent_to_aref_on"),
        NotAfter("sent_to_aref_on", "decided_on"),
        NotAfter("received_on", "decided_on"),
        NotAfter("decided_on", "valid_until"),
        Required("licence_no", _GRANTED & ~F("licence_kind").isin("closing")),
        Required("institution", ~_NEW),
        OneOpen("decided_on", owner=("institution", "licence_kind"), only=_LIVE),
        Must(
            nothing("documents_missing") | F("sent_to_aref_on").blank,
            "LICENCE_001",
            "أرسل الملف يوم {sent_to_aref_on} وما زالت وثائق ناقصة: أكملها أو أفرغ «{field}».",
            "Dossier transmis le {sent_to_aref_on} avec des pièces manquantes : videz « {field} » une fois complet.",
            at="documents_missing",
        ),
        Should(
            (count_of("private_institutions", licence_no="licence_no") >= 1) | ~_GRANTED,
            "LICENCE_002",
            "الرخصة {value} غير مسجلة بعد في سجل المؤسسات الخصوصية: أضفها إليه.",
            "L’autorisation {value} n’est pas au registre des institutions : reportez-la.",
            at="licence_no",
        ),
        Should(
            F("committee_opinion").isin("favourable", "reserved", "none") | ~_GRANTED,
            "LICENCE_003",
            "قبل الملف ورأي اللجنة {value}: تأكد من القرار.",
            "Dossier accepté malgré l’avis « {value} » : vérifiez la décision.",
            at="committee_opinion",
        ),
        Should(
            F("visit").filled
            | F("sent_to_aref_on").blank
            | ~F("licence_kind").isin("opening", "extension", "change_place"),
            "LICENCE_004",
            "أرسل الملف دون زيارة للمحل: اكتب رقم الزيارة في «{field}».",
            "Dossier transmis sans visite des locaux : indiquez le n° dans « {field} ».",
            at="visit",
        ),
        Should(
            (F("received_on") + _DELAY >= Today()) | F("decided_on").filled | ~_LIVE,
            "LICENCE_005",
            "مضى على الإيداع ({value}) أكثر من {delay} يوما دون قرار: راسل الأكاديمية.",
            "Déposé le {value}, sans décision après {delay} jours : relancez l’Académie.",
            at="received_on",
            show={"delay": _DELAY},
        ),
        Should(
            F("receipt_no").filled | F("status").isin("incomplete"),
            "LICENCE_006",
            "الملف بدون «{field}»: سلم الوصل لصاحبه واكتب رقمه.",
            "Dossier sans « {field} » : remettez le récépissé et notez son numéro.",
            at="receipt_no",
        ),
        Should(
            F("decision").filled | F("decided_on").blank,
            "LICENCE_007",
            "كتب تاريخ القرار {decided_on} دون القرار: اختره من القائمة.",
            "Décision datée du {decided_on} sans son sens : choisissez-le dans la liste.",
            at="decision",
        ),
    )
