"""What to say where a share is not whole: what waits until it is, and a master that stays behind."""

from collections.abc import Iterator

from validators.catalogue import register
from validators.finding import Titles
from workbooks.sync.result import Synced


def lacking(done: Synced) -> Iterator[Titles]:
    """Yield a sentence on the registers that wait until the share is whole again, one on the master."""
    named = [register(code).titles for code in done.missing]
    if named:
        ar, fr = ("، ".join(titles) for titles in zip(*named, strict=True))
        yield Titles(
            f"ينقص المجلد المشترك بعض ما رآه هذا الملف، أو غيرته يد ({ar}): ما تغير هنا لم يرسل ولم يصل "
            "تغيير غيرك، ولا شيء ضاع. أبلغ مكتب منظومة الإعلام ليسترجعه، وأمر verify يسمي الملف.",
            f"Le dossier partagé n’a plus, intact, ce que ce classeur y a lu ({fr}) : vos changements ne "
            "sont pas partis, ceux des autres pas arrivés, rien n’est perdu. Prévenez le bureau du "
            "système d’information : « verify » nomme le fichier à restaurer.",
        )
    if done.master_problem:
        yield Titles(done.master_problem.ar, done.master_problem.fr)
