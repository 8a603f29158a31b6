"""What clerks do together: the same rows on several PCs, with nobody waiting for anybody."""

import shutil

from addin.headless.cli.say import SAY
from addin.headless.cli.sync_shape import asked_shape
from addin.headless.demo.clerk import Clerk
from addin.headless.demo.stage import Stage
from addin.headless.demo.words import CELL, ROW
from macros.commands.new import make, wanted
from macros.commands.settle import settle
from macros.commands.undo import undo
from validators.finding import Titles
from workbooks.ledger.sheet import Policy
from workbooks.sync.result import Synced

BUREAU, REGISTER, NOTE, REFERENCE = "HRF-LEAVE", "leaves", "remark", "masirh_ref"
_CONTESTED, _PASTED, _EMPTIED = 2, slice(3, 6), slice(5, 7)
_SECOND, _THIRD = (
    Titles("دليلة الساحلي", "Dalila Sahili"),
    Titles("سكينة الكثيبي", "Soukaina El Kethibi"),
)


def everybody_syncs(stage: Stage) -> None:
    """Send every bureau's workbook to the share for the first time."""
    stage.chapter("المزامنة الأولى لكل المكاتب", "Première synchronisation de tous les bureaux")
    sent = 0
    held: set[tuple[str, str, int | None]] = set()
    for at, (name, clerk) in enumerate(stage.clerks.items()):
        SAY.progress(f"{at + 1}/{len(stage.clerks)} {name}")
        done = clerk.sync()
        sent += done.pushed.inserted
        stage.waiting |= {name} if done.held_back else set()
        held |= {(name, one.sheet, one.line) for one in done.held_back}
    stage.say(
        f"أرسل كل مكتب ما كتبه: دخل إلى السجل المشترك {ROW.ar(sent)}، وأوقف {ROW.ar(len(held))} فيها أخطاء دون أن توقف جاراتها.",
        f"Chaque bureau envoie ses lignes : {ROW.fr(sent)} acceptées, {ROW.fr(len(held))} fautives retenues sans retenir leurs voisines.",
    )
    stage.look(
        stage.share, "السجل المشترك والملفات الجامعة", "le registre partagé et les fichiers maîtres"
    )
    stage.expect(sent and held, "لم يوقف أي سطر خاطئ.", "Aucune ligne fautive n’a été retenue.")


def three_clerks(stage: Stage) -> None:
    """Give the leaves to two more clerks, who begin with empty workbooks."""
    stage.chapter("ثلاثة موظفين على سجل واحد", "Trois agents sur un même registre")
    got = []
    for number, name in ((2, _SECOND), (3, _THIRD)):
        path = stage.workbooks / f"{BUREAU}-{number}.xlsx"
        make(wanted([BUREAU], "", stage.lang, 0, 0), path, stage.today)
        got.append(stage.hire(name, path).sync().pulled.inserted)
    first, *others = _three(stage)
    names = " و".join(clerk.name.ar for clerk in others)
    stage.say(
        f"أنشأت {names} ملفين فارغين لمكتب الرخص ثم زامنتا، فوصل إلى كل منهما {ROW.ar(got[0])} مما كتبته {first.name.ar}.",
        f"{_SECOND.fr} et {_THIRD.fr} créent chacun un classeur vide du bureau des congés et synchronisent : {ROW.fr(got[0])} reçues chacune, tapées par {first.name.fr}.",
    )
    stage.look(
        stage.clerks[f"{BUREAU}-2"].path, "الملف بعد المزامنة", "le classeur après synchronisation"
    )
    stage.expect(got[0] and got[0] == got[1], "لم تصل الأسطر.", "Les lignes ne sont pas arrivées.")


def different_cells(stage: Stage) -> None:
    """Two write in different cells of one row: nobody is asked."""
    stage.chapter("خليتان من سطر واحد: لا تعارض", "Deux cellules d’une même ligne : pas de conflit")
    first, second, _ = _three(stage)
    key = _key_with(first, REFERENCE)
    note, reference = (
        stage_text(stage, "سلم المقرر للمعني بالأمر", "Décision remise à l’intéressé"),
        "M20451",
    )
    one = first.type(REGISTER, [(key, NOTE, note)])
    other = second.type(REGISTER, [(key, REFERENCE, reference)])
    done = [clerk.sync() for clerk in (first, second, first)]
    stage.say(
        f"في الرخصة {key} كتبت {first.name.ar} الملاحظة ({one})، وفي الوقت نفسه كتبت {second.name.ar} مرجع مسير ({other}). بعد المزامنة صارت القيمتان معا عند الاثنتين ولم يسأل أحد عن شيء.",
        f"Congé {key} : {first.name.fr} tape l’observation ({one}) pendant que {second.name.fr} tape la référence MASIRH ({other}). Après synchronisation chacune a les deux valeurs ; personne n’a été interrogé.",
    )
    both = [
        (c.cell(REGISTER, key, NOTE), c.cell(REGISTER, key, REFERENCE)) for c in (first, second)
    ]
    stage.expect(
        both == [(note, reference)] * 2 and not any(each.conflicts for each in done),
        "لم يجمع السطر كما ينبغي.",
        "La ligne n’a pas été réunie.",
    )


def same_cell(stage: Stage) -> None:
    """Two write different values in one cell: both are kept, one person decides."""
    stage.chapter(
        "خلية واحدة بقيمتين: تعارض ثم حسم", "Une cellule, deux valeurs : conflit puis décision"
    )
    first, second, third = _three(stage)
    key = _keys(first)[_CONTESTED]
    mine = stage_text(stage, "ينتظر توقيع الرئيس", "En attente de signature du chef")
    theirs = stage_text(stage, "وقع القرار وأرسل", "Décision signée et envoyée")
    first.type(REGISTER, [(key, NOTE, theirs)])
    cell = third.type(REGISTER, [(key, NOTE, mine)])
    first.sync()
    asked = third.sync()
    stage.told.conflicts += len(asked.conflicts)
    stage.say(
        f"كتبت {first.name.ar} وكتبت {third.name.ar} في الخلية {cell} قيمتين مختلفتين. لم تمح أية قيمة: يظهر التعارض بما كان قبله وبالقيمتين وبمن كتبت.",
        f"{first.name.fr} et {third.name.fr} ont tapé deux valeurs dans {cell}. Rien n’est effacé : le conflit est montré avec la valeur d’avant, les deux nouvelles et l’auteure.",
    )
    _show_conflicts(stage, asked)
    seen = stage.conflict / third.path.name
    shutil.copyfile(third.path, seen)
    stage.look(seen, "ورقة «التعارضات» قبل الحسم", "la feuille « Conflits » avant la décision")
    stage.told.settled += _decide(stage, asked)
    stage.say(
        f"حسمت {third.name.ar} التعارض بقيمتها «{mine}»، فوصلت إلى الجميع، وبقيت القيمة الأخرى محفوظة في التاريخ.",
        f"{third.name.fr} retient « {mine} » : tous la reçoivent, l’autre valeur reste dans l’historique.",
    )
    values = []
    for clerk in (first, second):
        clerk.sync()
        values.append(clerk.cell(REGISTER, key, NOTE))
    told = stage.told
    stage.expect(
        told.conflicts == told.settled == 1 and values == [mine] * 2,
        "لم يحسم التعارض كما ينبغي.",
        "Le conflit n’a pas été tranché.",
    )


def _show_conflicts(stage: Stage, asked: Synced) -> None:
    titles = ("المرجع|Clé", "الخانة|Champ", "الخلية|Cellule", "قبل|Avant", "قيمتي|La mienne")
    headings = [Titles(*text.split("|")) for text in (*titles, "قيمتهم|La leur", "كتبها|Par")]
    names = ("key", "field", "cell", "base", "mine", "theirs", "who")
    shapes = [asked_shape(one, stage.lang) for one in asked.conflicts]
    for shape, one in zip(shapes, asked.conflicts, strict=True):
        shape["field"] = one.register.field(shape["field"]).titles.of(stage.lang)
    SAY.table(headings, [[shape[name] for name in names] for shape in shapes])


def _decide(stage: Stage, asked: Synced) -> int:
    """Let the third clerk keep their own values; return how many conflicts are settled."""
    third, before = _three(stage)[2], len(asked.conflicts)
    after = asked.conflicts
    for one in asked.conflicts:
        code, field = one.register.code, one.conflict.field
        after = settle(third.path, third.office, code, one.key, field, "mine")[0].conflicts
    return before - len(after)


def undone(stage: Stage) -> None:
    """One pastes a text over others' notes, syncs, and takes it back."""
    stage.chapter("تراجع عن مزامنة", "Annuler une synchronisation")
    first, second, _ = _three(stage)
    second.sync()
    keys = _keys(second)[_PASTED]
    before = [second.cell(REGISTER, key, NOTE) for key in keys]
    slip = stage_text(stage, "ألصق بالخطأ", "Collé par erreur")
    second.type(REGISTER, [(key, NOTE, slip) for key in keys])
    second.sync()
    first.sync()
    spread = [first.cell(REGISTER, key, NOTE) for key in keys]
    done = undo(second.path, second.office)
    first.sync()
    stage.say(
        f"ألصقت {second.name.ar} «{slip}» فوق {CELL.ar(len(keys))} من الملاحظات وزامنت، ثم طلبت التراجع: رجعت القيم السابقة إلى {CELL.ar(len(done.changes))} عندها وعند زميلتيها.",
        f"{second.name.fr} colle « {slip} » sur {CELL.fr(len(keys))}, synchronise, puis annule : {CELL.fr(len(done.changes))} reprennent leur valeur, chez elle et chez ses collègues.",
    )
    after = [[clerk.cell(REGISTER, key, NOTE) for key in keys] for clerk in (first, second)]
    stage.expect(
        spread == [slip] * len(keys) and after == [before] * 2,
        "لم يتم التراجع كما ينبغي.",
        "L’annulation n’a pas tout rendu.",
    )


def rows_vanish(stage: Stage) -> None:
    """One empties rows: nothing is deleted, the rows are counted and come back."""
    stage.chapter("أسطر غابت: تعد ولا تحذف", "Lignes disparues : comptées, jamais supprimées")
    first, _, third = _three(stage)
    third.sync()
    keys = _keys(third)[_EMPTIED]
    third.empty(REGISTER, keys)
    gone = third.sync().vanished
    first.sync()
    kept = set(keys) <= set(_keys(first))
    third.sync(Policy(deletions="restore"))
    back = set(keys) <= set(_keys(third))
    stage.say(
        f"أفرغت {third.name.ar} من ملفها {ROW.ar(len(keys))} ({'، '.join(keys)}) ثم زامنت. لم يحذف شيء عند أحد. الأسطر الغائبة التي سألت عنها المزامنة: {len(gone)}، ثم أرجعتها كاملة لما طلب منها ذلك.",
        f"{third.name.fr} vide {ROW.fr(len(keys))} ({', '.join(keys)}) et synchronise. Rien n’est supprimé : {ROW.fr(len(gone))} signalées disparues, puis rétablies entières à la demande.",
    )
    stage.expect(
        {one.key for one in gone} == set(keys) and kept and back,
        "لم تعد الأسطر التي غابت.",
        "Les lignes disparues ne sont pas revenues.",
    )


def stage_text(stage: Stage, ar: str, fr: str) -> str:
    """Return what a clerk types, in the language of the story."""
    return ar if stage.lang == "ar" else fr


def _three(stage: Stage) -> tuple[Clerk, Clerk, Clerk]:
    names = (BUREAU, f"{BUREAU}-2", f"{BUREAU}-3")
    first, second, third = (stage.clerks[name] for name in names)
    return first, second, third


def _keys(clerk: Clerk) -> list[str]:
    return [key for key in clerk.table(REGISTER).rows.keys if key]


def _key_with(clerk: Clerk, field: str) -> str:
    """Return the first row, but the contested one, whose kind of leave has such a value."""
    rows = clerk.table(REGISTER).rows
    filled = [
        key
        for at, key in enumerate(rows.keys)
        if key and at != _CONTESTED and rows.cells[field][at] is not None
    ]
    return filled[0] if filled else _keys(clerk)[0]
