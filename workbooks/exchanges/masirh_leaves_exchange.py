"""Leaves that were granted and that nobody has entered in MASIRH yet."""

from validators import F
from validators.finding import Titles
from workbooks.exchange.work_list import WorkList

_GRANTED = F("decision").isin("accepted", "partial") & ~F("cancelled").true

EXCHANGE = WorkList(
    "masirh_leaves_exchange",
    "MASIRH",
    Titles("لائحة الرخص الواجب إدخالها في مسير", "Congés à saisir dans MASIRH"),
    register="leaves",
    bureau="HRF-LEAVE",
    serves=("HRF-LEAVE-02",),
    # The leave of pilgrimage is decided elsewhere and never stands in MASIRH.
    only=_GRANTED & F("masirh_entered_on").blank & (F("leave_type") != "hajj"),
    fields=("ppr", "leave_type", "start_date", "end_date", "days", "decision_no", "decided_on"),
    note=Titles(
        "الرخص المقبولة غير الملغاة التي لم تدخل بعد، باستثناء رخصة الحج",
        "Congés accordés, non annulés et non encore saisis ; le pèlerinage n’y figure jamais",
    ),
)
