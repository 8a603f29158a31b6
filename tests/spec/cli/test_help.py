"""Help is made from the declaration: what a field is, what to type, what must hold."""

from pathlib import Path

import pytest

from addin.headless.cli import main
from tests.spec.cli.conftest import Run
from validators.catalogue import registers


def test_the_guide_lies_beside_the_program(run: Run) -> None:
    status, told = run("help")
    assert (status, told["register"], told["fields"]) == (0, None, [])
    assert "التعارض" in Path(told["guide"]).read_text("utf-8")


def test_a_field_is_told_with_its_example_its_choices_and_its_rules(run: Run) -> None:
    told = run("help", "leaves", "من")[1]
    (field,) = told["fields"]
    assert (told["register"], field["code"], field["kind"]) == ("leaves", "start_date", "day")
    assert (field["required"], field["example"]) == (True, "05/09/2026")
    assert any("«إلى»" in rule["ar"] for rule in field["rules"])
    kind = run("help", "leaves", "Nature du congé")[1]["fields"][0]
    assert {"ar", "fr"} == set(kind["choices"][0])
    computed = run("help", "leaves", "Jours")[1]["fields"][0]
    assert computed["how"]["fr"].startswith("Calculée")


def test_people_read_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "leaves", "--lang", "fr"]) == 0
    said = capsys.readouterr().out
    assert "Exemple : 05/09/2026" in said
    assert main(["help", "--lang", "fr"]) == 0
    assert "guide.html" in capsys.readouterr().out


@pytest.mark.parametrize(("words", "code"), [(["none"], "USE_002"), (["leaves", "x"], "USE_006")])
def test_what_is_not_there_is_said(run: Run, words: list[str], code: str) -> None:
    status, said = run("help", *words)
    assert (status, said["error"]["code"]) == (2, code)


def test_the_fields_that_there_are_stand_in_the_language_of_the_sentence(run: Run) -> None:
    told = run("help", "leaves", "x")[1]["error"]["message"]
    assert ("إلى" in told["ar"], "إلى" in told["fr"]) == (True, False)
    assert "Nature du congé" in told["fr"]


def test_every_register_has_help_for_every_field(run: Run) -> None:
    for declared in registers():
        told = run("help", declared.code)[1]
        assert told["help"]["ar"]
        assert len(told["fields"]) == len(declared.fields)
        sentences = [rule[lang] for f in told["fields"] for rule in f["rules"] for lang in rule]
        assert not [text for text in sentences if "{" in text or "لا توافق القاعدة" in text]
