"""The VBA of xlwings comes from the one version that the add-in is built for."""

from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from addin.desktop.build.xlwings_module import PINNED, WrongXlwings, xlwings_source
from tests.house.sources import ROOT


def test_another_xlwings_fails_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("addin.desktop.build.xlwings_module.version", lambda _: "0.0.1")
    with pytest.raises(WrongXlwings, match=PINNED):
        xlwings_source()


@pytest.mark.parametrize(
    "before", ["Function XLPy()", '\'Attribute VB_Name = "Main"', "#If VBA7 Then"]
)
def test_a_module_of_xlwings_laid_out_in_another_way_fails_the_build(
    before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = find_spec("xlwings")
    assert spec is not None
    assert spec.origin is not None
    name = "xlwings_custom_addin.bas"
    text = Path(spec.origin).with_name(name).read_text("utf-8")
    assert before in text
    (tmp_path / name).write_text(text.replace(before, "'"), "utf-8")
    other = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr("addin.desktop.build.xlwings_module.find_spec", lambda _: other)
    with pytest.raises(WrongXlwings):
        xlwings_source()


def test_the_pinned_xlwings_is_the_one_that_is_installed_with_dafatir() -> None:
    assert f'"xlwings=={PINNED}"' in (ROOT / "pyproject.toml").read_text("utf-8")
