"""What a cell shows of a shared row, or the sentence that says why it shows none."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from macros.argument import Wrong
from macros.shared import Shared
from validators.finding import Lang, Message
from validators.kinds.text import plain
from validators.register import Declaration
from validators.service import titles_of
from workbooks.sync.missing import Missing, Why
from workbooks.sync.plain import shown_cell

_SENTENCES = {
    Why.SENSITIVE: Message(
        "«{register}» سجل محمي (القانون 09.08) لا يعرض في الخلايا: افتح ملف مكتبه.",
        "« {register} » est protégé (loi 09-08) et ne s’affiche pas ici : ouvrez le classeur de son bureau.",
    ),
    Why.SHARE: Message(
        "يعرف هذا الحاسوب أكثر من مجلد مشترك: اختر مجلده في الإعدادات.",
        "Ce poste connaît plusieurs dossiers partagés : choisissez le sien dans les paramètres.",
    ),
    Why.NOT_SYNCED: Message(
        "لم يصل «{register}» بعد إلى هذا الحاسوب: زامن مصنفا يوجد فيه.",
        "Ce poste n’a pas encore reçu « {register} » : synchronisez un classeur qui le contient.",
    ),
    Why.NO_ROW: Message(
        "لا يوجد «{key}» في «{register}» كما وصل إلى هذا الحاسوب: تحقق من المرجع أو زامن.",
        "« {key} » n’est pas dans « {register} » tel que reçu ici : vérifiez la clé ou synchronisez.",
    ),
    Why.TWO_ROWS: Message(
        "في «{register}» سطران بالمرجع «{key}»: احسم التعارض أو صحح مرجع أحدهما.",
        "Deux lignes de « {register} » portent « {key} » : tranchez le conflit ou corrigez une clé.",
    ),
    Why.SERVICES: Message(
        "المرجع «{key}» من «{register}» عند أكثر من مصلحة ({services}): أضف المصلحة في آخر الدالة.",
        "« {key} » de « {register} » existe dans plusieurs services ({services}) : ajoutez le service.",
    ),
    Why.SPOILT: Message(
        "ما يحفظه هذا الحاسوب من «{register}» لا يقرأ الآن: زامن ثم أعد الحساب.",
        "Ce que ce poste garde de « {register} » est illisible : synchronisez puis recalculez.",
    ),
}


def shared_cell(
    shared: Shared,
    lang: Lang,
    declared: Declaration,
    key: Any,
    names: Sequence[str],
    service: str = "",
) -> Any:
    """Return the first of some fields that a row fills, blank if it fills none."""
    if isinstance(key, tuple):
        key = _joined(declared, key)
    found = shared.row(declared.code, key, service)
    if isinstance(found, Missing):
        return _told(found, declared, key)
    name = next((name for name in names if found.get(name) is not None), None)
    shown = None if name is None else shown_cell(declared, name, found[name], lang)
    if isinstance(shown, time):
        return f"{shown:%H:%M}"
    return "" if shown is None else shown


def _joined(declared: Declaration, parts: Sequence[Any]) -> str:
    """Return a key of several parts, each as its register reads it."""
    kinds = (field.kind for field in declared.key_fields)
    read = [kind.read(part).value for kind, part in zip(kinds, parts, strict=True)]
    return "/".join(
        str(part if value is None else value) for value, part in zip(read, parts, strict=True)
    )


def _told(missing: Missing, declared: Declaration, key: Any) -> Wrong:
    ar, fr = _SENTENCES[missing.why]
    key, homes = plain(key), [titles_of(code) for code in missing.services]
    return Wrong(
        ar.format(
            register=declared.titles.ar, key=key, services="، ".join(one.ar for one in homes)
        ),
        fr.format(
            register=declared.titles.fr, key=key, services=", ".join(one.fr for one in homes)
        ),
    )
