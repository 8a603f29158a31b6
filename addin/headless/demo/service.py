"""What the service sees: the past of a cell, masters, the ledger proved whole, the farewell."""

from addin.headless.cli.say import SAY
from addin.headless.demo.stage import Stage
from addin.headless.demo.together import BUREAU, NOTE, REGISTER, stage_text
from addin.headless.demo.words import ENTRY, LOG
from macros.commands.history import events
from macros.commands.master import STATES, bring_up_to_date
from macros.commands.verify import verify_share
from validators.finding import Titles
from validators.service import services
from workbooks.master.stale import mark_of
from workbooks.sync.plain import shown_value
from workbooks.sync.share import master_path

_HEAD = Titles("رئيس المصلحة", "Le chef de service")
_NIGHT = Titles("مكتب منظومة الإعلام", "Bureau du système d’information")
_CONTESTED, _LAST, _REMADE = 2, 0, "ICT"
_BLANK = Titles("(فارغة)", "(vide)")
_KINDS = {
    "insert": Titles("كتبت أول مرة", "saisie"),
    "set": Titles("غيرت", "modifiée"),
    "offered": Titles("اقترحت", "proposée"),
    "lost": Titles("لم تختر", "écartée"),
    "withdraw": Titles("سحبت", "retirée"),
}


def past_shown(stage: Stage) -> None:
    """Show every value that the contested cell ever had."""
    stage.chapter("تاريخ الخلية", "L’historique de la cellule")
    first = stage.clerks[BUREAU]
    key = first.table(REGISTER).rows.keys[_CONTESTED] or ""
    declared, found = events(first.office, REGISTER, key, NOTE)
    title = declared.field(NOTE).titles
    stage.say(
        f"كل ما كتب في خانة «{title.ar}» من الرخصة {key}، مع من كتبه ومتى:",
        f"Tout ce qui fut écrit dans « {title.fr} » du congé {key}, avec l’auteur et l’heure :",
    )
    headings = (Titles("متى", "Quand"), Titles("من", "Qui"), Titles("القيمة", "Valeur"))
    rows = [
        (
            one.at[:19].replace("T", " "),
            one.by.name,
            shown_value(declared, NOTE, one.value, stage.lang) or _BLANK.of(stage.lang),
            _KINDS[one.kind].of(stage.lang) if one.kind in _KINDS else one.kind,
        )
        for one in found
    ]
    SAY.table((*headings, Titles("ما جرى", "Événement")), rows)
    writers = {one.by.name for one in found}
    stage.expect(len(writers) > 1, "نقص التاريخ.", "L’historique est incomplet.")


def master_open(stage: Stage) -> None:
    """The head has the master open: a clerk syncs all the same, the master catches up."""
    stage.chapter("الملف الجامع مفتوح عند الرئيس", "Le fichier maître est ouvert chez le chef")
    first, service = stage.clerks[BUREAU], BUREAU.partition("-")[0]
    path = stage.share / master_path(service)
    mark, before = path.with_name(f"~${path.name}"), path.read_bytes()
    mark.write_bytes(mark_of(_HEAD.of(stage.lang)))
    key = first.table(REGISTER).rows.keys[_LAST] or ""
    first.type(REGISTER, [(key, NOTE, stage_text(stage, "تمت المعالجة", "Traité"))])
    done = first.sync()
    untouched = path.read_bytes() == before
    mark.unlink()
    after = bring_up_to_date(service, stage.office(_NIGHT, "PC-NUIT"))[0]
    waits, follows = STATES[done.master], STATES[after.state]
    stage.say(
        f"فتح {_HEAD.ar} الملف الجامع في إكسل، وزامنت {first.name.ar} دون انتظار: وصلت القيمة إلى السجل المشترك، وبقي الملف الجامع كما هو ({waits.ar}). ولما أغلقه الرئيس لحق بما فاته ({follows.ar}).",
        f"{_HEAD.fr} a ouvert le fichier maître ; {first.name.fr} synchronise sans attendre : la valeur est au registre, le maître reste tel quel ({waits.fr}). Une fois fermé, il rattrape son retard ({follows.fr}).",
    )
    stage.look(path, "الملف الجامع للمصلحة", "le fichier maître du service")
    stage.expect(
        (done.master, after.state) == ("pending", "written") and done.pushed.changed and untouched,
        "لم يؤجل الملف الجامع ثم يحين.",
        "Le fichier maître n’a pas attendu puis suivi.",
    )


def quiet(stage: Stage) -> None:
    """Let the clerks sync a last time, then ask of every workbook what a sync would do."""
    stage.chapter("هل بقي شيء؟", "Reste-t-il quelque chose ?")
    for name, clerk in stage.clerks.items():
        if name.startswith(BUREAU):
            clerk.sync()
    open_, held, sent = 0, 0, 0
    for at, (name, clerk) in enumerate(stage.clerks.items()):
        SAY.progress(f"{at + 1}/{len(stage.clerks)} {name}")
        done = clerk.plan()
        open_ += len(done.conflicts)
        held += len(done.held_back) + len(done.vanished) + len(done.waiting) + len(done.missing)
        sent += done.pushed.any
    stage.say(
        f"سئل كل ملف بخيار --plan عما تفعله مزامنته الآن. ما بقي للإرسال: {sent}، التعارضات المفتوحة: {open_}، الأسطر الموقوفة أو الغائبة: {held}.",
        f"L’option --plan demande à chaque classeur ce que ferait sa synchronisation. Reste à envoyer : {sent} ; conflits ouverts : {open_} ; lignes retenues ou disparues : {held}.",
    )
    stage.expect(
        not (open_ or held or sent),
        "بقي ما يجب حسمه أو تصحيحه.",
        "Il reste des lignes à trancher ou à corriger.",
    )


def masters_made(stage: Stage) -> None:
    """Bring all six masters up to date; one was deleted and is made again from the ledger."""
    stage.chapter("الملفات الجامعة للمصالح الست", "Les fichiers maîtres des six services")
    lost = stage.share / master_path(_REMADE)
    lost.unlink()
    made = bring_up_to_date("all", stage.office(_NIGHT, "PC-NUIT"))
    stage.told.masters = [one.file for one in made]
    stage.say(
        f"حذف الملف الجامع لمصلحة {_REMADE} عمدا ثم صنع من جديد من السجل المشترك: لا يضيع شيء لأن الملف الجامع صورة منه.",
        f"Le fichier maître de {_REMADE} a été supprimé exprès puis refait depuis le registre partagé : il n’en est qu’une image.",
    )
    titles = services()
    rows = [
        (
            titles[one.service].titles.of(stage.lang),
            one.file.relative_to(stage.out).as_posix(),
            STATES[one.state].of(stage.lang),
        )
        for one in made
    ]
    headings = (Titles("المصلحة", "Service"), Titles("الملف", "Fichier"), Titles("الحالة", "État"))
    SAY.table(headings, rows)
    stage.expect(
        [one.service for one in made] == list(titles)
        and all(one.file.is_file() and one.state != "pending" for one in made),
        "لم تصنع كل الملفات الجامعة.",
        "Un fichier maître manque.",
    )


def proved(stage: Stage) -> None:
    """Prove every ledger whole, from its first byte."""
    stage.chapter("سلامة السجل المشترك", "Le registre partagé est entier")
    done = verify_share(stage.office(_NIGHT, "PC-NUIT"))
    stage.say(
        f"قرئ {LOG.ar(done.logs)} فيها {ENTRY.ar(done.entries)} من أول حرف: لم يضع شيء ولم يغير شيء.",
        f"{LOG.fr(done.logs)} et {ENTRY.fr(done.entries)} relus depuis le premier octet : rien n’est perdu ni modifié.",
    )
    stage.expect(
        done.whole and not done.findings and done.entries,
        "السجل المشترك غير سليم.",
        "Le registre partagé n’est pas entier.",
    )


def farewell(stage: Stage) -> None:
    """Say where everything is, what to open first, and what went otherwise than told."""
    stage.chapter("ما تفتحه أولا", "Que faut-il ouvrir d’abord")
    stage.say(f"كل الملفات في: {stage.out}", f"Tout se trouve dans : {stage.out}")
    service = BUREAU.partition("-")[0]
    master = stage.share / master_path(service)
    stage.look(master, "أولا، الملف الجامع", "d’abord, le fichier maître")
    stage.look(stage.workbooks / f"{BUREAU}.xlsx", "ثم ملف مكتب", "puis un classeur de bureau")
    spoiled = min(stage.mistakes.glob("*.xlsx"))
    stage.look(spoiled, "ثم ملف بأخطائه", "puis un classeur fautif annoté")
    conflict = stage.conflict / f"{BUREAU}-3.xlsx"
    stage.look(conflict, "ثم ورقة «التعارضات» قبل الحسم", "puis la feuille « Conflits »")
    for one in stage.told.broken:
        stage.say(f"✗ {one.ar}", f"✗ {one.fr}")
    if stage.told.as_told:
        stage.say("✓ جرت القصة كما حكيت.", "✓ L’histoire s’est passée comme prévu.")
