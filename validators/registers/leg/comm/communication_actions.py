from validators import F, Register, count_of, field
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should
from validators.today import Today

_PRESS = F("action_kind").isin("coverage", "clipping")
_ASKED = F("action_kind").isin("reply")
_ONLINE = F("channel").isin("website", "social")
_OPEN = ~F("status").isin("closed", "cancelled", "refused", "answered").true
_DAYS = parameter("MEDIA_REPLY_DAYS", F("action_date"))


class CommunicationAction(
    Register,
    code="communication_actions",
    ar="أنشطة التواصل والإعلام",
    fr="Actions de communication",
    key="action_no",
    scope="directorate",
    serves=(
        "LEG-COMM-02",
        "LEG-COMM-03",
        "LEG-COMM-04",
        "LEG-COMM-05",
        "LEG-COMM-07",
        "LEG-COMM-08",
        "ICT-GENIE-14",
    ),
):
    """سطر لكل بلاغ أو منشور أو تغطية أو جواب لوسيلة إعلام أو حملة: قناته وفئته وتاريخ نشره وصداه.

    Une ligne par communiqué, publication, couverture, réponse à un média ou campagne : canal,
    public, date de parution, audience.
    """

    action_no: Code = field("رقم النشاط", "N° d'action", also=("الرقم الترتيبي", "N°"))
    action_date: Day = field("التاريخ", "Date", also=("تاريخ النشاط",))
    channel: Choice | None = field(
        "القناة", "Canal", of="comm_channel", also=("وسيلة التواصل", "Support")
    )
    action_kind: Choice = field(
        "نوع النشاط",
        "Nature",
        of="comm_kind",
        also=("النوع",),
        sample=("release", "internal_note", "campaign", "dispatch"),
    )
    title: Text = field(
        "العنوان",
        "Titre",
        also=("الموضوع", "Objet"),
        sample=(
            "بلاغ حول الدخول المدرسي",
            "تغطية حفل التميز",
            "حملة محاربة الهدر المدرسي",
            "إخبار بتوقف الدراسة",
            "توضيح بخصوص النقل المدرسي",
            "تعريف ببرنامج الدعم",
        ),
    )
    content: Note | None = field("المضمون", "Contenu", also=("نص البلاغ",))
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public", of="target_group", also=("الجمهور",)
    )
    partner: Ref | None = field("الشريك", "Partenaire", to="partners")
    media: Ref | None = field(
        "وسيلة الإعلام", "Média", to="partners", also=("الجريدة", "المنبر الإعلامي"), sample=(None,)
    )
    event: Ref | None = field("النشاط المرتبط", "Événement", to="events", also=("رقم التظاهرة",))
    service: Choice | None = field("المصلحة المعنية", "Service", of="service", also=("المصلحة",))
    published_on: Day | None = field(
        "تاريخ النشر", "Publié le", also=("نشر في",), sample=after("action_date", 0, 3)
    )
    link: Text | None = field("الرابط", "Lien", also=("URL",))
    reach: Count | None = field(
        "عدد المشاهدات", "Audience", at_most=10000000, also=("الصدى",), sample=number(50, 4000)
    )
    response: Note | None = field("الجواب أو الأثر", "Réponse ou effet", also=("الجواب",))
    archive_ref: Ref | None = field(
        "مرجع الأرشيف", "Réf. d'archive", to="archive_items", also=("القصاصة",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", sample=("in_process", "sent")
    )

    rules = (
        NotAfter("action_date", "published_on"),
        Required("media", _PRESS),
        Required("published_on", F("reach") > 0),
        Should(
            F("media").filled | ~_ASKED,
            "COMM_001",
            "جواب لوسيلة إعلام غير محددة: اكتب اسمها.",
            "Réponse à un média non précisé : indiquez lequel.",
            at="media",
        ),
        Should(
            F("event").filled | ~F("action_kind").isin("campaign"),
            "COMM_002",
            "حملة غير مرتبطة بنشاط: اختر النشاط من سجل التظاهرات.",
            "Campagne sans événement : choisissez-le dans le registre des activités.",
            at="event",
        ),
        Should(
            F("archive_ref").filled | ~F("action_kind").isin("clipping"),
            "COMM_003",
            "مقال مرصود بلا نسخة محفوظة: احفظه واكتب مرجعه.",
            "Article relevé sans copie conservée : archivez-le et notez la cote.",
            at="archive_ref",
        ),
        Should(
            ~_ASKED | ~_OPEN | F("response").filled | (Today() - F("action_date") <= _DAYS),
            "COMM_004",
            "طلب وسيلة إعلام منذ {value} بلا جواب والأجل {most} يوما: أجب.",
            "Demande d’un média du {value} sans réponse, délai de {most} jours : répondez.",
            at="action_date",
            show={"most": _DAYS},
        ),
        Should(
            F("link").filled | ~_ONLINE | F("published_on").blank,
            "COMM_005",
            "نشر في «{channel}» بلا رابط: انسخ الرابط.",
            "Publié sur « {channel} » sans lien : copiez-le.",
            at="link",
        ),
        Should(
            F("published_on").filled
            | ~F("status").isin("closed", "sent").true
            | ~F("action_kind").isin("release"),
            "COMM_006",
            "بلاغ مرسل بلا تاريخ نشر: اكتب تاريخه.",
            "Communiqué envoyé sans date de parution : indiquez-la.",
            at="published_on",
        ),
        Should(
            count_of(
                "communication_actions", title="title", channel="channel", action_date="action_date"
            )
            <= 1,
            "COMM_007",
            "«{value}» مسجل مرتين في اليوم والقناة نفسيهما: تحقق من التكرار.",
            "« {value} » figure deux fois, même jour et même canal : vérifiez.",
            at="title",
        ),
        Should(
            F("event").blank | (F("action_date") <= F("event.end_date") + 60),
            "COMM_008",
            "التاريخ {value} بعد نهاية النشاط ({last}) بأكثر من 60 يوما: تأكد من النشاط.",
            "Le {value} vient plus de 60 jours après l’événement ({last}) : vérifiez-le.",
            at="action_date",
            show={"last": F("event.end_date")},
        ),
    )
