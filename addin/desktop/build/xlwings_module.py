"""The VBA of xlwings that worksheet functions need: taken from the pinned package, slightly changed.

Its settings could come from the open workbook and its Python from a shell; ours replace both.
"""

import re
from importlib.metadata import distribution, version
from importlib.util import find_spec
from pathlib import Path

PINNED = "0.37.8"
#: What is kept as it is; everything else of the module can start a shell or read a workbook.
_KEPT = ("NDims", "XLPy", "KillPy")
_CHANGED = Path(__file__).parents[1] / "vba" / "xlwings.bas"


class WrongXlwings(RuntimeError):  # noqa: N818 - it is not the package that is in error.
    """The installed xlwings is not the one that the add-in is built for."""


def xlwings_source() -> str:
    """Return the module `xlwings` of the add-in."""
    if version("xlwings") != PINNED:
        raise WrongXlwings(f"xlwings {version('xlwings')} is installed, the add-in wants {PINNED}")
    spec = find_spec("xlwings")
    assert spec is not None, "Its version was just read."
    assert spec.origin is not None, "It is a package."
    whole = (Path(spec.origin).parent / "xlwings_custom_addin.bas").read_text("utf-8")
    head, _, rest = whole.partition('\'Attribute VB_Name = "Main"\n')
    declared = re.search(r"^#If VBA7 Then\n.*?^#End If\n", rest, re.DOTALL | re.MULTILINE)
    if not head or declared is None:
        raise WrongXlwings("the module of xlwings is laid out in another way")
    told = f'Public Const XLWINGS_VERSION As String = "{PINNED}"\n'
    kept = (_procedure(rest, name) for name in _KEPT)
    # Its functions are not for cells: the list of functions need not offer them.
    licence = head.replace("#Const App", "Option Explicit\nOption Private Module\n#Const App", 1)
    return "\n".join((licence, declared[0], told, _CHANGED.read_text("ascii"), *kept))


def _procedure(text: str, name: str) -> str:
    found = re.search(rf"^(Function|Sub) {name}\(.*?^End \1\n", text, re.DOTALL | re.MULTILINE)
    if found is None:
        raise WrongXlwings(f"the module of xlwings has no {name}")
    return found[0]


def licence(package: str, name: str) -> str:
    """Return the licence that an installed package brings along."""
    found = next(file for file in distribution(package).files or [] if file.name == name)
    return Path(str(found.locate())).read_text("utf-8")
