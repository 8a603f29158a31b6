"""Invented rows: a directorate that does not exist, and mistakes made on purpose."""

from validators.sample.invention import invent
from validators.sample.mistakes import Planted, plant

__all__ = ["Planted", "invent", "plant"]
