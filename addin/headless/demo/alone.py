"""What each clerk does alone: a workbook is made, mistakes are typed, found and mended."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from addin.headless.cli.say import SAY
from addin.headless.demo.stage import Stage
from addin.headless.demo.told import Spot
from addin.headless.demo.words import MISTAKE, REGISTER, ROW, WORKBOOK
from macros.commands.check import Checked, check, mark
from macros.commands.new import Made, Wrong, make, wanted
from macros.directorate import directorate
from validators.catalogue import codes_of, register
from validators.finding import Severity, Titles
from validators.sample.names import person
from validators.service import Bureau, bureaus, services
from workbooks.package import Area, Edit, Package
from workbooks.sync.refill import find_table

NAMES = {"HRF-LEAVE": Titles("مريم الواحي", "Meryem El Ouahi")}
SAMPLE_ROWS = 8
MISTAKES_EACH = 5
#: Not the owners of staff, schools, partners or budget lines: a row that waits there would make the
#: rows that refer to it wait in every service, and the story would be about that.
SPOILED = ("HRF-TRAIN", "HRF-SOCIAL", "HRF-MOVE", "EDU-PEDA", "SUP-SEC", "ICT-SYS")
_SHOWN = 8


def invent(stage: Stage) -> None:
    """Make a workbook for every bureau that has registers, all of one invented directorate."""
    stage.chapter("ملفات المكاتب", "Les classeurs des bureaux")
    made: list[Made] = []
    own = [bureau for bureau in bureaus().values() if codes_of(bureau)]
    for at, bureau in enumerate(own):
        SAY.progress(f"{at + 1}/{len(own)} {bureau.code}")
        made.append(_invent(stage, bureau))
        name = NAMES.get(bureau.code) or person(at * 37 + 5).full
        stage.hire(name, stage.workbooks / f"{bureau.code}.xlsx")
    tables = [table for one in made for table in one.tables if not table.readonly]
    rows = sum(table.rows for table in tables)
    names = {table.register for table in tables}
    stage.say(
        f"أنشئ {WORKBOOK.ar(len(made))} لمكاتب المصالح الست، فيها {REGISTER.ar(len(names))} و{ROW.ar(rows)} من معطيات مخترعة يوافق بعضها بعضا.",
        f"{WORKBOOK.fr(len(made))} pour les bureaux des six services : {REGISTER.fr(len(names))}, {ROW.fr(rows)} inventées qui s’accordent entre elles.",
    )
    stage.look(stage.workbooks, "ملف لكل مكتب", "un classeur par bureau")
    there = {bureau.service for bureau in own}
    stage.expect(
        there == set(services()),
        "لم يكن لكل مصلحة ملف.",
        "Un service est resté sans classeur.",
    )


def _invent(stage: Stage, bureau: Bureau) -> Made:
    """Make one bureau's workbook; a spoiled one is also kept as it was typed."""
    path = stage.workbooks / f"{bureau.code}.xlsx"
    if bureau.code not in SPOILED:
        return make(wanted([bureau.code], "", stage.lang, SAMPLE_ROWS, 0), path, stage.today)
    typed = stage.mistakes / path.name
    request = wanted([bureau.code], "", stage.lang, SAMPLE_ROWS, MISTAKES_EACH)
    made = make(request, typed, stage.today)
    shutil.copyfile(typed, path)
    stage.wrongs[typed] = made.planted
    stage.told.planted += [Spot(typed, one.sheet, one.cell, one.code) for one in made.planted]
    return made


def mistakes_found(stage: Stage) -> None:
    """Check the spoiled workbooks and mark what is wrong in them."""
    stage.chapter("أخطاء مقصودة، والتحقق يجدها", "Des fautes semées, le contrôle les trouve")
    told, checks = stage.told, [check(path, stage.today) for path in _spoiled(stage)]
    for one in checks:
        told.found += [
            Spot(one.path, f.sheet, f.cell, f.finding.code) for f in one.findings if f.cell
        ]
        mark(one.path, one.findings, stage.lang)
    missed = set(told.planted) - set(told.found)
    planted, hit = len(told.planted), len(told.planted) - len(missed)
    stage.say(
        f"كتب {MISTAKE.ar(planted)} عمدا في {WORKBOOK.ar(len(checks))}، ووجد أمر التحقق منها {hit}. لونت كل خلية خاطئة ووضعت عليها ملاحظة تقول ما العمل. هذا أول خطأ في كل ملف:",
        f"{MISTAKE.fr(planted)} semées dans {WORKBOOK.fr(len(checks))}, {hit} trouvées. Chaque cellule fautive est colorée et porte une note qui dit quoi faire. La première de chaque classeur :",
    )
    _show_some(stage, checks)
    stage.look(stage.mistakes, "الملفات بأخطائها وملاحظاتها", "les classeurs fautifs, annotés")
    stage.expect(planted and not missed, "لم يوجد كل خطأ.", "Une faute n’a pas été trouvée.")


def _spoiled(stage: Stage) -> list[Path]:
    return [path for path in sorted(stage.mistakes.glob("*.xlsx")) if path.stem in SPOILED]


def _show_some(stage: Stage, checks: list[Checked]) -> None:
    """Show one finding of each workbook on what was planted."""
    planted = set(stage.told.planted)
    rows = []
    for one in checks:
        for found in one.findings:
            spot = Spot(one.path, found.sheet, found.cell or "", found.finding.code)
            if spot in planted:
                message = found.finding.message
                rows.append((one.path.stem, found.cell, spot.code, SAY.of(message.ar, message.fr)))
                break
    headings = (Titles("الملف", "Classeur"), Titles("الخلية", "Cellule"))
    more = (Titles("الرمز", "Code"), Titles("الملاحظة", "Remarque"))
    SAY.table((*headings, *more), rows[:_SHOWN])


def mistakes_mended(stage: Stage) -> None:
    """Type the right values, as the clerks would, and send the rows that waited."""
    stage.chapter("تصحيح الأخطاء", "Les fautes sont corrigées")
    errors = sent = 0
    for typed in _spoiled(stage):
        clerk = stage.clerks[typed.stem]
        _retype(clerk.path, stage.wrongs[typed], stage)
        found = check(clerk.path, stage.today).findings
        errors += sum(one.finding.severity is Severity.ERROR for one in found)
    # A row that refers to a row that waited has waited with it, in whatever bureau.
    for at, name in enumerate(sorted(stage.waiting)):
        SAY.progress(f"{at + 1}/{len(stage.waiting)} {name}")
        sent += stage.clerks[name].sync().pushed.inserted
    stage.say(
        f"كتب أصحاب الملفات القيم الصحيحة. الأخطاء الباقية: {errors}. ودخل إلى السجل المشترك {ROW.ar(sent)} كانت موقوفة.",
        f"Les agents ont tapé les bonnes valeurs. Erreurs restantes : {errors}. {ROW.fr(sent)} retenues sont entrées dans le registre partagé.",
    )
    stage.expect(
        sent and not errors, "بقي خطأ بعد التصحيح.", "Une erreur est restée après correction."
    )


def _retype(path: Path, wrongs: Sequence[Wrong], stage: Stage) -> None:
    """Put into each spoiled cell what the same invention holds there without mistakes."""
    declared = [register(code) for code in dict.fromkeys(one.register for one in wrongs)]
    right = directorate(declared, SAMPLE_ROWS, stage.today)
    edit = Edit(Package.open(path))
    for one in wrongs:
        at, area = Area.parse(f"{one.cell}:{one.cell}"), find_table(edit.package, one.register)
        assert area is not None
        value = right[one.register].cells[one.field][at.top - area.ref.top - 1]
        kind = register(one.register).field(one.field).kind
        shown = None if value is None else kind.show(value, stage.lang)
        edit.set(one.sheet, at.top, at.left, shown)
    edit.save(keep=0)
