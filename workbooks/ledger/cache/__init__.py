"""This PC's own copy of what a ledger's entries made, so that a sync replays only what is new.

It lies in the user's folder, never on the share, and says nothing that the ledger does not say:
whatever is doubtful about it, it is dropped and the ledger is read from its first byte.
"""

from workbooks.ledger.cache.about import Files
from workbooks.ledger.cache.cache import Cache, Held, Shape, SpoiltError
from workbooks.ledger.cache.form import Place, image_of

__all__ = ["Cache", "Files", "Held", "Place", "Shape", "SpoiltError", "image_of"]
