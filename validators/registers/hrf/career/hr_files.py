from validators import F, Register, count_of, field, years_between
from validators.choosing import when
from validators.gather import LimitOn
from validators.hint import after
from validators.kinds import Choice, Code, Day, Flag, Note, Ref
from validators.limits.early_retirement import MEN_YEARS, WOMEN_YEARS
from validators.rules import NotAfter, OneOpen, Required, Should
from validators.today import Today

_APPEAL = F("file_kind").isin("promotion_appeal")
_EARLY = F("file_kind").isin("early_retirement")
_POSITION = F("file_kind").isin("availability", "secondment", "at_disposal")
# A person may wait for several corrections at once: of a step, of a name, of a date.
_RECTIFIED = F("file_kind").isin("rectification").true
_OPEN = ~F("status").isin("closed", "cancelled", "refused").true
_SERVED = years_between(F("ppr.recruitment_date"), F("opened_on"))
_OWED = when(
    F("ppr.sex").isin("f"),
    LimitOn(WOMEN_YEARS, F("opened_on")),
    when(F("ppr.sex").isin("m"), LimitOn(MEN_YEARS, F("opened_on"))),
)


class HrFile(
    Register,
    code="hr_files",
    ar="ملفات الموظفين المرسلة (جدد، تسوية، تقاعد نسبي، استيداع، طعون)",
    fr="Dossiers RH transmis (nouveaux, régularisation, retraite anticipée, disponibilité, recours)",
    key="file_no",
    serves=("HRF-CAREER-05", "HRF-CAREER-06", "HRF-CAREER-07", "HRF-CAREER-08"),
):
    """اكتب هنا كل ملف يهيأ ويرسل: نوعه ووثائقه والناقص منها وتاريخ إرساله، ثم القرار وتبليغه للمعني.

    On y inscrit chaque dossier préparé et transmis : nature, pièces, manques, envoi ; puis la
    décision et sa notification à l’intéressé.

    Law: law 71-14, article 4 (early retirement).
    Law: dahir 1-58-008 of 24 February 1958, article 58 (availability).
    """

    file_no: Code = field(
        "رقم الملف", "N° de dossier", also=("الرقم", "ر.ت", "N°"), example="D-2026-088"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    file_kind: Choice = field(
        "نوع الملف",
        "Nature du dossier",
        of="hr_file_kind",
        also=("النوع", "الموضوع"),
        sample=("new_recruit", "contractual", "transferred", "acting", "rectification"),
    )
    opened_on: Day = field("تاريخ فتح الملف", "Ouvert le", also=("التاريخ", "فتح يوم"))
    received_on: Day | None = field(
        "تاريخ التوصل بالوثائق",
        "Pièces reçues le",
        also=("تاريخ التوصل",),
        sample=after("opened_on", 0, 10),
    )
    documents_required: Note | None = field(
        "الوثائق المطلوبة", "Pièces demandées", also=("لائحة الوثائق",)
    )
    documents_missing: Note | None = field(
        "الوثائق الناقصة", "Pièces manquantes", also=("الناقص",), sample=(None,)
    )
    complete: Flag | None = field("ملف كامل", "Complet", also=("كامل", "مكتمل"), sample=(True,))
    sent_to: Choice | None = field(
        "الجهة المرسل إليها", "Transmis à", of="sent_to", also=("المرسل إليه", "الجهة")
    )
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Transmis le", also=("أرسل يوم",), sample=after("received_on", 1, 15)
    )
    transmittal_no: Code | None = field(
        "رقم ورقة الإرسال", "N° de bordereau", also=("رقم الإرسال", "BE"), example="BE-0231"
    )
    grounds: Note | None = field(
        "الأسباب",
        "Motifs",
        also=("أسباب الطعن", "المبررات"),
        sample=lambda row, _: (
            "عدم احتساب أقدمية سابقة" if row["file_kind"] == "promotion_appeal" else None
        ),
    )
    reply_due: Day | None = field(
        "أجل الجواب", "Réponse avant le", also=("آخر أجل",), sample=after("sent_on", 150, 200)
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidé le", also=("القرار بتاريخ",), sample=after("sent_on", 10, 60)
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة", "المآل"))
    decision_note: Note | None = field(
        "ملاحظة على القرار أو الاستثناء", "Note ou dérogation", also=("الاستثناء",)
    )
    correspondence: Ref | None = field(
        "مرجع المراسلة", "Réf. du courrier", to="correspondence", also=("المراسلة",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("sent", "in_process")
    )
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifié le", also=("بلغ يوم",), sample=after("decided_on", 1, 10)
    )

    rules = (
        NotAfter("opened_on", "sent_on"),
        NotAfter("sent_on", "decided_on"),
        NotAfter("decided_on", "notified_on"),
        Required("grounds", _APPEAL),
        OneOpen("decided_on", owner=("ppr", "file_kind"), only=_OPEN & ~_RECTIFIED),
        Should(
            F("sent_on").blank | F("complete").true | F("decision_note").filled,
            "HRFILE_001",
            "أرسل الملف يوم {value} وهو غير كامل: أكمله أو اكتب الاستثناء.",
            "Dossier transmis le {value} sans être complet : complétez-le ou écrivez la dérogation.",
            at="sent_on",
        ),
        Should(
            ~F("complete").true | F("documents_missing").blank,
            "HRFILE_002",
            "الملف كامل وفيه وثائق ناقصة ({value}): أفرغ الخانة أو راجع «كامل».",
            "Dossier complet avec des pièces manquantes ({value}) : videz la case ou revoyez.",
            at="documents_missing",
        ),
        Should(
            (F("reply_due") >= Today()) | F("decided_on").filled | F("sent_on").blank | ~_OPEN,
            "HRFILE_003",
            "انقضى أجل الجواب ({value}) ولا قرار: ذكر الجهة المرسل إليها.",
            "Le délai de réponse ({value}) est passé sans décision : relancez le destinataire.",
            at="reply_due",
        ),
        Should(
            ~_EARLY | (_SERVED >= _OWED),
            "HRFILE_004",
            "خدمة الموظف {served} سنة والمطلوب للتقاعد النسبي {owed}: راجع المدة قبل الإرسال.",
            "{served} ans de service pour {owed} exigés en retraite anticipée : revoyez avant l’envoi.",
            at="file_kind",
            show={"served": _SERVED, "owed": _OWED},
        ),
        Should(
            F("decision").filled | F("decided_on").blank,
            "HRFILE_005",
            "قرار بتاريخ {decided_on} بدون «{field}»: اختر القرار.",
            "Décision du {decided_on} sans « {field} » : choisissez-la.",
            at="decision",
        ),
        Should(
            F("sent_to").filled | F("sent_on").blank,
            "HRFILE_006",
            "أرسل الملف يوم {sent_on} بدون «{field}»: اكتب الجهة.",
            "Dossier transmis le {sent_on} sans « {field} » : indiquez le destinataire.",
            at="sent_to",
        ),
        Should(
            ~_POSITION
            | ~F("decision").isin("accepted")
            | (count_of("admin_positions", request_ref="key") > 0),
            "HRFILE_007",
            "قبل الملف «{value}» ولم تفتح الوضعية الإدارية: سجلها برقم هذا الملف.",
            "« {value} » accepté sans position ouverte : inscrivez-la avec ce numéro de dossier.",
            at="file_kind",
        ),
        Should(
            ~_APPEAL | ~F("decision").isin("accepted") | (count_of("career_events", ppr="ppr") > 0),
            "HRFILE_008",
            "قبل طعن الموظف {value} ولا واقعة في مساره: سجل تصحيح وضعيته.",
            "Recours de {value} accepté sans événement de carrière : inscrivez la rectification.",
            at="ppr",
        ),
        Should(
            F("correspondence.staff") == F("ppr"),
            "HRFILE_009",
            "المراسلة {value} تخص موظفا آخر: صحح رقمها.",
            "Le courrier {value} concerne un autre agent : corrigez son numéro.",
            at="correspondence",
        ),
    )
