"""The clerk's guide beside the program, as `docs/make.py` makes it from docs/guide-ar.md."""

from pathlib import Path

GUIDE = Path(__file__).with_name("guide.html")
