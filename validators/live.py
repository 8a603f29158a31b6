"""Which files still weigh: what is cancelled, refused or rejected is kept and counts no more."""

from validators.expression import F

LIVE = ~F("status").isin("cancelled", "refused").true

# A commitment that the controller rejected holds no credits, even before its status is changed.
COMMITTED = LIVE & ~F("gid_state").isin("rejected").true
