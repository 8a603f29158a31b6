"""Adopting an office's existing, untidy workbook: its block is found, understood and marked."""

from workbooks.adopt.plan import Adoption, Wish, plan
from workbooks.adopt.write import remember, write

__all__ = ["Adoption", "Wish", "plan", "remember", "write"]
