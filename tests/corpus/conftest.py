"""The share that every workbook of the corpus meets."""

import shutil
from pathlib import Path

import pytest

from tests.corpus.office import prepare


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAFATIR_HOME", str(folder / "home"))
        prepare(folder / "share", folder)
    return folder / "share"


@pytest.fixture
def share(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    return Path(shutil.copytree(prepared, tmp_path / "share"))
