from validators import F, Register, calculated, count_of, field
from validators.choosing import either
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should, Unique
from validators.today import Today

_HERE = F("sent_on").blank
_WAIT_DAYS = either(parameter("PERSONNEL_WAIT_DAYS", F("requested_on")), 30)


class PersonnelFile(
    Register,
    code="personnel_files",
    ar="ملفات الموظفين: التوصل والإرسال والترتيب",
    fr="Dossiers du personnel: réception, transfert, classement",
    key="ppr",
    serves=("HRF-ARCH-01", "HRF-ARCH-02", "HRF-ARCH-03"),
):
    """سطر لملف كل موظف: طلبه من مديريته السابقة بعد محضر الالتحاق، والتوصل به، ومكانه على الرف، ثم إرساله عند الانتقال.

    Une ligne par dossier d’agent : demande à l’ancienne direction après la prise de service,
    réception, place sur le rayon, puis envoi en cas de mutation.
    """

    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("الموظف", "SOM"))
    file_no: Code | None = field("رقم الملف", "N° de dossier", also=("رقم ملف الموظف",))
    joined_on: Day | None = field(
        "تاريخ الالتحاق", "Prise de service le", also=("محضر الالتحاق", "محضر الدخول")
    )
    from_directorate: Text | None = field(
        "المديرية السابقة",
        "Direction d'origine",
        also=("قادم من",),
        sample=(
            "المديرية الإقليمية بأوسرد",
            "المديرية الإقليمية بالعيون",
            "المديرية الإقليمية بأكادير",
            "المديرية الإقليمية ببوجدور",
        ),
    )
    requested_on: Day | None = field(
        "تاريخ طلب الملف", "Demandé le", also=("طلب في",), sample=after("joined_on", 1, 10)
    )
    request_no: Code | None = field("رقم الطلب", "N° de demande", also=("رقم مراسلة الطلب",))
    received_on: Day | None = field(
        "تاريخ التوصل", "Reçu le", also=("توصل به في",), sample=after("requested_on", 5, 25)
    )
    pieces_count: Count | None = field(
        "عدد الوثائق", "Nombre de pièces", at_most=500, also=("الوثائق",), sample=number(12, 60)
    )
    pieces_missing: Note | None = field(
        "الوثائق الناقصة",
        "Pièces manquantes",
        also=("النواقص",),
        sample=(None, None, "قرار الترسيم", "شهادة الازدياد", "محضر الدخول"),
    )
    classified_on: Day | None = field(
        "تاريخ الترتيب", "Classé le", sample=after("received_on", 1, 15)
    )
    shelf: Text | None = field(
        "الرف", "Rayon", also=("مكان الحفظ",), sample=("الرف 1", "الرف 2", "الرف 3")
    )
    box_no: Code | None = field("رقم العلبة", "N° de boîte", also=("العلبة",))
    movement_date: Day | None = field(
        "تاريخ الانتقال", "Mutation le", also=("تاريخ المغادرة",), sample=(None,)
    )
    to_directorate: Text | None = field(
        "المديرية المستقبلة", "Direction d'accueil", also=("منتقل إلى",), sample=(None,)
    )
    sent_on: Day | None = field("تاريخ الإرسال", "Envoyé le", also=("أرسل في",), sample=(None,))
    transmittal_no: Code | None = field(
        "رقم ورقة الإرسال", "N° de bordereau", also=("رقم الإرسالية",), sample=(None,)
    )
    acknowledged_on: Day | None = field(
        "تاريخ الإشعار بالتوصل", "Accusé de réception le", sample=(None,)
    )
    archive_items_count: Count = calculated(
        "الوثائق المحفوظة", "Pièces archivées", count_of("archive_items", staff="ppr")
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("وضعية الملف",))

    rules = (
        NotAfter("joined_on", "requested_on"),
        NotAfter("requested_on", "received_on"),
        NotAfter("received_on", "classified_on"),
        NotAfter("sent_on", "acknowledged_on"),
        Required("to_directorate", F("sent_on").filled),
        Required("sent_on", F("acknowledged_on").filled),
        Required("from_directorate", F("requested_on").filled),
        Unique("file_no"),
        Should(
            F("received_on").filled | ~_HERE | (Today() - F("requested_on") <= _WAIT_DAYS),
            "PERSONNEL_001",
            "طلب الملف يوم {value} ولم يصل: ذكر المديرية السابقة.",
            "Dossier demandé le {value} et toujours attendu : relancez l’ancienne direction.",
            at="requested_on",
        ),
        Should(
            _HERE | F("requested_on").blank | (F("requested_on") <= F("sent_on")),
            "PERSONNEL_002",
            "الملف أرسل يوم {sent_on} وطلب بعده ({value}): لا يطلب ملف غادر المديرية.",
            "Dossier envoyé le {sent_on} puis redemandé le {value} : il n’est plus à demander.",
            at="requested_on",
        ),
        Should(
            _HERE | (F("shelf").blank & F("box_no").blank),
            "PERSONNEL_003",
            "الملف أرسل يوم {sent_on} وما زال له مكان ({value}): أفرغ الرف والعلبة.",
            "Dossier envoyé le {sent_on} mais encore au rayon ({value}) : videz rayon et boîte.",
            at="shelf",
        ),
        Should(
            _HERE | F("transmittal_no").filled,
            "PERSONNEL_004",
            "ملف مرسل بلا رقم ورقة الإرسال: اكتبه ليسهل تتبعه.",
            "Dossier envoyé sans numéro de bordereau : notez-le pour le suivre.",
            at="transmittal_no",
        ),
        Should(
            (F("movement_date") <= F("sent_on")) | F("movement_date").blank,
            "PERSONNEL_005",
            "أرسل الملف ({value}) قبل الانتقال ({movement_date}): تأكد من التاريخين.",
            "Envoyé le {value}, avant la mutation ({movement_date}) : vérifiez.",
            at="sent_on",
        ),
        Should(
            F("sent_on").filled | (F("movement_date") >= Today()),
            "PERSONNEL_006",
            "انتقل الموظف يوم {value} وملفه لم يرسل: أرسله إلى المديرية المستقبلة.",
            "Agent muté le {value}, dossier non envoyé : adressez-le à la direction d’accueil.",
            at="movement_date",
        ),
        Should(
            (F("pieces_count") == F("archive_items_count")) | (F("archive_items_count") == 0),
            "PERSONNEL_007",
            "عدد الوثائق {value} والمحفوظ منها في الأرشيف {archive_items_count}: قارن القائمتين.",
            "{value} pièces au dossier, {archive_items_count} aux archives : comparez les listes.",
            at="pieces_count",
        ),
        Should(
            F("shelf").filled | F("classified_on").blank | ~_HERE,
            "PERSONNEL_008",
            "ملف مرتب يوم {classified_on} بلا رف: اكتب مكانه.",
            "Dossier classé le {classified_on} sans rayon : indiquez sa place.",
            at="shelf",
        ),
        Should(
            F("acknowledged_on").filled | (Today() - F("sent_on") <= _WAIT_DAYS),
            "PERSONNEL_009",
            "أرسل الملف يوم {value} بلا إشعار بالتوصل: اطلبه.",
            "Dossier envoyé le {value} sans accusé de réception : demandez-le.",
            at="sent_on",
        ),
    )
