"""One staff list in two shapes: headings of one line, and of two merged ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

HEADINGS = [
    "ر.ت",
    "رقم التاجير",
    "الإسم الكامل",
    "رقم ب.و",
    "تا الازدياد",
    "مقر العمل",
    "ملاحظات المكتب",
]
TITLE: list[Sequence[Any]] = [["المديرية الإقليمية"], ["لائحة الموظفين 2026/2027"], []]


def people(count: int, first: int = 1) -> list[list[Any]]:
    return [
        [
            n,
            1234500 + n,
            f"محمد العلوي {'ابجدهوزحطي'[n % 10]}",
            f"OD{10000 + n}",
            f"{n:02d}-05-1980",
            "16698Z",
            "x",
        ]
        for n in range(first, first + count)
    ]


def one_line(lay: Any) -> Path:
    path: Path = lay([*TITLE, HEADINGS, *people(8), [], ["حرر بالداخلة"]], "A2:G2")
    return path


def two_lines(lay: Any) -> Path:
    upper = ["ر.ت", "رقم التاجير", "الهوية", None, None, "مقر العمل", "ملاحظات المكتب"]
    lower = [None, None, "الإسم الكامل", "رقم ب.و", "تا الازدياد", None, None]
    merges = ["A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5"]
    path: Path = lay([*TITLE, upper, lower, *people(8), [], ["حرر بالداخلة"]], "A2:G2", *merges)
    return path


SHAPES = pytest.mark.parametrize("shape", [one_line, two_lines])
