from validators import Register, field
from validators.identifiers import Ppr
from validators.kinds import Day, Text


class Employee(
    Register,
    code="staff",
    ar="جذاذات الموظفين",
    fr="Fiches du personnel",
    key="ppr",
    serves=("HRF-CAREER-01",),
    scope="directorate",
):
    """تكتب.

    Une.
    """

    ppr: Ppr = field("رقم التأجير", "PPR")
    name: Text = field("الاسم", "Nom")
    birth: Day | None = field("الازدياد", "Naissance")
