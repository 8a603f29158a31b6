"""The doctor on a PC with Excel: Windows' registry is a table here."""

import pytest

from addin.desktop.build import addin_bytes
from addin.desktop.install.pc import Pc, install, python_of
from addin.desktop.start import read_settings, write_settings
from addin.headless.doctor.addin import look_at_addin
from addin.headless.doctor.excel import look_at_excel
from addin.headless.doctor.registry import MACHINE, PERSON, Key, disabled, read_key
from addin.headless.doctor.sign import Sign
from tests.unit.desktop.conftest import Kit, Started
from validators.catalogue import declared_as

Table = dict[Key, dict[str, object]]
POLICIES = r"Software\Policies\Microsoft\Office\16.0"
SECURITY = rf"{POLICIES}\Excel\Security"
TRUSTED = rf"{SECURITY}\Trusted Locations"


def _codes(signs: list[Sign]) -> list[str]:
    return [sign.code for sign in signs]


def _looked(table: Table) -> list[str]:
    return _codes(list(look_at_excel(lambda key: table.get(key, {}))))


@pytest.mark.parametrize("root", [MACHINE, PERSON])
@pytest.mark.parametrize(
    ("path", "values", "codes"),
    [
        (SECURITY, {"disablealladdins": 1}, ["DOC_022"]),
        (SECURITY, {"requireaddinsig": 1}, ["DOC_025"]),
        (rf"{POLICIES}\Common\Security", {"requirealwaysonmacrosig": 1}, ["DOC_025"]),
        (TRUSTED, {"alllocationsdisabled": 1}, ["DOC_026"]),
        (SECURITY, {"disablealladdins": 0, "vbawarnings": 4}, []),
        (SECURITY, {"accessvbom": 0, "blockcontentexecutionfrominternet": 1}, []),
    ],
)
def test_a_policy_is_told_only_where_it_keeps_a_trusted_add_in_out(
    root: str, path: str, values: dict[str, object], codes: list[str]
) -> None:
    assert _looked({Key(root, path): values}) == codes


@pytest.mark.parametrize(("warnings", "told"), [(2, False), (3, True), (4, True)])
def test_where_no_folder_is_trusted_the_rule_for_macros_counts_too(
    warnings: int,
    told: bool,  # noqa: FBT001 - a row of the table.
) -> None:
    table: Table = {
        Key(PERSON, TRUSTED): {"alllocationsdisabled": 1},
        Key(MACHINE, SECURITY): {"vbawarnings": warnings},
    }
    assert _looked(table) == ["DOC_026", *(["DOC_022"] if told else [])]


@pytest.mark.parametrize(("file", "codes"), [("dafatir.xlam", ["DOC_023"]), ("other.xlam", [])])
def test_an_add_in_that_excel_has_put_aside_is_told(file: str, codes: list[str]) -> None:
    path = f"c:\\users\\أحمد\\xlstart\\{file}\0"
    size = len(path.encode("utf-16-le")).to_bytes(4, "little")
    note = b"\x02\0\0\0" + size + b"\0\0\0\0" + path.encode("utf-16-le")
    assert _looked({disabled("16.0"): {"63cb962": note, "0": 5}}) == codes


@pytest.mark.parametrize(
    ("values", "bits"), [({"platform": "x86"}, "32"), ({"platform": "x64"}, "64"), ({}, "")]
)
def test_the_bits_of_office_are_told_where_they_are_known(
    values: dict[str, object], bits: str
) -> None:
    key = Key(MACHINE, r"Software\Microsoft\Office\ClickToRun\Configuration")
    signs = list(look_at_excel(lambda asked: values if asked == key else {}))
    assert [(sign.fine, f" {bits} " in sign.fr) for sign in signs] == (
        [(True, True)] if bits else []
    )


def test_there_is_no_registry_here() -> None:
    assert read_key(Key(PERSON, "Software")) == {}


def _signs() -> list[str]:
    return _codes(list(look_at_addin(lambda _: {})))


def test_a_missing_library_is_named_for_both_excels(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    name, _ = install(kit("1.0"), pc, Started())
    python_of(pc.release(name), windowed=True).touch()
    assert _signs() == ["DOC_020", "DOC_029", "DOC_029"]
    env = pc.release(name) / "env"
    (env / "xlwings64-0.37.8.dll").touch()
    (env / "xlwings32-0.37.7.dll").touch()
    [told] = [one for one in look_at_addin(lambda _: {}) if one.code == "DOC_029"]
    assert "xlwings32-0.37.8.dll" in told.fr
    (env / "Scripts" / "xlwings32-0.37.8.dll").touch()
    assert _signs() == ["DOC_020"]


def test_an_add_in_that_is_gone_and_releases_that_stayed_are_told(pc: Pc, kit: Kit) -> None:
    install(kit("1.0"), pc, Started())
    for version in ("0.8", "0.9"):
        pc.release(version).mkdir()
    pc.addin.unlink()
    assert _signs() == ["DOC_028", "DOC_030"]


@pytest.mark.parametrize(
    ("version", "told"),
    [("0.9.0", ["DOC_031"]), ("0.10.0", []), ("0.11.0", ["DOC_032"]), ("", ["DOC_031"])],
)
def test_an_add_in_of_another_release_is_told_with_what_to_do(
    version: str, told: list[str], pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, _ = install(kit("1.0"), pc, Started())
    if not version:
        monkeypatch.setattr("addin.desktop.build.VERSION", "other")
    with declared_as(release=version or "0.1.0"):
        made = addin_bytes()
    for place in (pc.addin, pc.release(name) / pc.addin.name):
        place.write_bytes(made)
    with declared_as(release="0.10.0"):
        signs = [one for one in look_at_addin(lambda _: {}) if not one.fine]
    assert _codes(signs) == told
    assert all("install.cmd" in one.ar and "0.10.0" in one.ar for one in signs)


def test_a_person_who_only_has_settings_is_not_told_of_an_add_in(pc: Pc) -> None:
    write_settings(pc.settings, {"lang": "fr"})
    assert _signs() == []
    assert read_settings(pc.settings) == {"lang": "fr"}
