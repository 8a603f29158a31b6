"""The absences of agents, strikes included, with their sum in days."""

from validators.finding import Titles
from workbooks.paper.document import Column, Document, Lines, Signatures

DOCUMENT = Document(
    code="absence_statement",
    titles=Titles("كشف التغيبات أو المضربين", "État des absences ou grévistes"),
    register="staff_absences",
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-03",),
    numbered=False,
    together=True,
    wide=True,
    parts=(
        Lines(
            columns=(
                Column("#", 1, "ر.ت"),
                Column("absence_date", 3),
                Column("half_day", 2),
                Column("ppr", 3),
                Column("ppr.full_name_ar", 5, "الاسم والنسب", needed=True),
                Column("school.name_ar|school.name_fr", 5, "المؤسسة"),
                Column("cause", 3),
                Column("days", 2, total=True),
            )
        ),
        Signatures(("رئيس المصلحة",)),
    ),
)
