"""The candidates of a session."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="candidates_list",
    titles=Titles("لائحة المترشحين", "Liste des candidats"),
    register="exam_candidates",
    bureau="EXA-EXAM",
    serves=(
        "EXA-EXAM-01",
        "EXA-EXAM-03",
        "EXA-EXAM-05",
    ),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("session", 3),
                Column("candidate_no", 3),
                Column(
                    "full_name|pupil.full_name_ar|staff.full_name_ar",
                    6,
                    "الاسم الكامل",
                    needed=True,
                ),
                Column("candidate_kind", 3),
                Column("school.name_ar|school.name_fr", 5, "المؤسسة الأصلية"),
                Column("centre", 3),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
