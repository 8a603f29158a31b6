"""This PC's own copy of what a ledger's entries made, so that a sync replays only what is new.

It lies in the user's folder, never on the share, and says nothing that the ledger does not say:
whatever is doubtful about it, it is dropped and the ledger is read from its first byte.
"""

from workbooks.ledger.cache.about import Files
from workbooks.ledger.cache.cache import Cache, Held, RowsOf, Shape, SpoiltError
from workbooks.ledger.cache.few import FewRows
from workbooks.ledger.cache.form import Place, image_of
from workbooks.ledger.cache.paged import Kept, RenewedError, read_kept
from workbooks.ledger.cache.rows import CachedRows

__all__ = [
    "Cache",
    "CachedRows",
    "FewRows",
    "Files",
    "Held",
    "Kept",
    "Place",
    "RenewedError",
    "RowsOf",
    "Shape",
    "SpoiltError",
    "image_of",
    "read_kept",
]
