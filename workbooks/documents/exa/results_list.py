"""What was decided on the candidates of a session."""

from validators import F
from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Only, Signatures

DOCUMENT = Document(
    code="results_list",
    titles=Titles("لائحة النتائج", "Liste des résultats"),
    register="exam_candidates",
    bureau="EXA-EXAM",
    serves=(
        "EXA-EXAM-02",
        "EXA-EXAM-03",
        "EXA-EXAM-05",
    ),
    numbered=False,
    together=True,
    wide=True,
    only=(
        Only(
            F("decision").isin("passed", "resit", "failed", "absent", "excluded"),
            Titles("لم يصدر قرار بعد.", "Aucune décision encore."),
        ),
    ),
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("session", 3),
                Column("candidate_no", 4),
                Column(
                    "full_name|pupil.full_name_ar|staff.full_name_ar",
                    7,
                    "الاسم الكامل",
                    needed=True,
                ),
                Column("average", 3),
                Column("decision", 3, needed=True),
                Column("mention", 3),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
