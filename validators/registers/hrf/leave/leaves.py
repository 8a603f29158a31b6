from validators import F, Register, calculated, field
from validators.kinds import Choice, Code, Count, Day, Flag, Note, Ref
from validators.rules import NoOverlap, NotAfter, Required


class Leave(
    Register,
    code="leaves",
    ar="سجل الرخص",
    fr="Registre des congés",
    key="leave_no",
    serves=("HRF-LEAVE-02",),
):
    """يسجل فيه كل طلب رخصة والقرار المتخذ بشأنه إلى حين استئناف العمل.

    On y inscrit chaque demande de congé, la décision prise, puis la reprise du travail.

    Law: dahir 1-58-008 of 24 February 1958, articles 38 to 46.
    """

    leave_no: Code = field("رقم الرخصة", "N° de congé")
    ppr: Ref = field("رقم التأجير", "PPR", to="staff")
    leave_type: Choice = field("نوع الرخصة", "Nature du congé", of="leave_type")
    requested_on: Day | None = field("تاريخ الطلب", "Demandé le")
    start_date: Day = field("من", "Du")
    end_date: Day = field("إلى", "Au")
    days: Count = calculated("عدد الأيام", "Jours", F("end_date") - F("start_date") + 1)
    decision: Choice | None = field("القرار", "Décision", of="decision")
    cancelled: Flag | None = field("ملغاة", "Annulé")
    remark: Note | None = field("ملاحظة", "Observation")

    rules = (
        NotAfter("start_date", "end_date"),
        NoOverlap("start_date", "end_date", owner="ppr", only=~F("cancelled").true),
        Required("decision", F("leave_type") == "annual"),
    )
