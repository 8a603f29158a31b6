"""Bringing a workbook that an older Dafatir made to today's registers, in place."""

from workbooks.upgrade.upgrade import Upgraded, draft_upgrade, upgrade

__all__ = ["Upgraded", "draft_upgrade", "upgrade"]
