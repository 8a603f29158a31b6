"""The letter that calls a candidate to an examination."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Document, Fact, Facts, Only, Signatures, Text, When

DOCUMENT = Document(
    code="candidate_convocation",
    titles=Titles("استدعاء مترشح(ة)", "Convocation de candidat"),
    register="exam_candidates",
    bureau="EXA-EXAM",
    serves=("EXA-EXAM-02", "EXA-EXAM-03"),
    numbered=False,
    only=(
        Only(
            F("convocable").true,
            Titles(
                "لا يستدعى: الملف غير مكتمل أو لا مركز له.",
                "Non convocable : dossier incomplet ou sans centre.",
            ),
        ),
    ),
    parts=(
        Text("يستدعى المترشح(ة) المبينة هويته(ا) أسفله لاجتياز الاختبارات."),
        Facts(
            (
                Fact("session.label|session", "الدورة", needed=True),
                Fact("candidate_no", needed=True),
                Fact(
                    "full_name|pupil.full_name_ar|staff.full_name_ar", "الاسم الكامل", needed=True
                ),
                Fact("cin"),
                Fact("pupil"),
                Fact("school.name_ar|school.name_fr", "المؤسسة الأصلية"),
                Fact("track"),
                Fact("centre.school.name_ar|centre.school.name_fr", "مركز الامتحان", needed=True),
                Fact("room"),
                Fact("seat_no"),
                Fact("session.exam_from", "من", needed=True),
                Fact("session.exam_to", "إلى", needed=True),
            )
        ),
        When("session.subjects", (Text("مواد الاختبار: {session.subjects}"),)),
        Text("يدلى بهذا الاستدعاء وببطاقة التعريف الوطنية أو ما يثبت الهوية عند كل اختبار."),
        Signatures(("رئيس المصلحة",)),
    ),
)
