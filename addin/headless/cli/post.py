"""The rest of the contract: the demo, the add-in and its installation, the doctor, the simulator."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from addin.headless.cli.say import SAY
from macros.problem import UseProblem

_WRONG = 1


def demo(
    out: Annotated[Path, typer.Option(help="المجلد · le dossier")] = Path("demo"),
) -> int:
    """القصة كلها على معطيات مخترعة · Toute l’histoire sur des données inventées."""
    from addin.headless.demo import tell  # noqa: PLC0415 - only the demo needs it all.

    told = tell(out)
    SAY.give(told.shape())
    return 0 if told.as_told else _WRONG


def doctor(
    file: Annotated[Path | None, typer.Argument(help="ملف ترجع نسخته السابقة · un fichier")] = None,
    share: Annotated[Path | None, typer.Option()] = None,
    *,
    bring_back: Annotated[
        bool,
        typer.Option("--bring-back", help="أرجع النسخة السابقة · reprendre la version d’avant"),
    ] = False,
) -> int:
    """ما خطب هذا الحاسوب أو هذا الملف · Ce qui ne va pas sur ce poste."""
    from addin.headless.doctor import bring_back_previous, examine  # noqa: PLC0415 - rarely needed.
    from addin.headless.settings import settings  # noqa: PLC0415 - as above.

    if bring_back:
        if file is None:
            raise UseProblem("USE_001", what="FILE")
        kept = bring_back_previous(file)
        SAY.give({"file": str(file), "brought_back": str(kept)})
        SAY.tell(
            f"رجعت النسخة السابقة: {kept.name}",
            f"Version précédente reprise : {kept.name}",
            f"Former version restored: {kept.name}",
        )
        return 0
    told = settings().get("share")
    signs = examine(file, share or (Path(told) if told else None))
    SAY.give({"checks": [sign.shape() for sign in signs]})
    for sign in signs:
        SAY.tell(f"{sign.mark} {sign.ar}", f"{sign.mark} {sign.fr}")
    return _WRONG if any(not sign.fine for sign in signs) else 0


def _later(what: str) -> None:
    raise UseProblem("USE_009", what=what)


def addin(
    out: Annotated[Path, typer.Option(help="المجلد · le dossier")] = Path(),
) -> None:
    """ابن إضافة إكسل · Construire le complément Excel."""
    from addin.desktop.build import build_addin  # noqa: PLC0415 - rarely needed.

    file = build_addin(out)
    digest = sha256(file.read_bytes()).hexdigest()
    SAY.give({"file": str(file), "sha256": digest})
    SAY.tell(f"كتبت الإضافة: {file}", f"Complément écrit : {file}")
    SAY.line(f"SHA-256 {digest}")


def kit(
    out: Annotated[Path, typer.Option(help="مجلد التثبيت · le dossier d’installation")],
    source: Annotated[Path, typer.Option(help="شفرة دفاتر · les sources")] = Path(),
    python: Annotated[Path | None, typer.Option(help="مثبت بايثون · son installateur")] = None,
    share: Annotated[
        str, typer.Option(help="المجلد المشترك على كل حاسوب · celui de chaque poste")
    ] = "",
    buttons: Annotated[str, typer.Option(help="لغة الأزرار · leur langue : ar|fr")] = "ar",
    *,
    signed: Annotated[
        bool, typer.Option("--signed", help="الإضافة وقعت · le complément vient d’être signé")
    ] = False,
) -> None:
    """حضر مجلد التثبيت في المجلد المشترك · Préparer le dossier d’installation."""
    from addin.desktop.install.kit import prepare  # noqa: PLC0415 - rarely needed.
    from addin.desktop.install.release import list_again  # noqa: PLC0415 - as above.
    from macros.commands.settings import LANGUAGES  # noqa: PLC0415 - as above.

    if buttons not in LANGUAGES:
        raise UseProblem("USE_006", value=buttons, known=" | ".join(LANGUAGES))
    if signed:
        release = list_again(out)
    else:
        release = prepare(source, python, out, settings={"share": share, "lang": buttons})
    SAY.give({"folder": str(out), "release": release.name, "files": release.files})
    SAY.tell(f"مجلد التثبيت جاهز: {out}", f"Dossier d’installation prêt : {out}")
    for name, digest in release.files.items():
        SAY.line(f"SHA-256 {digest}  {name}")


def share(
    folder: Annotated[Path, typer.Argument(help="المجلد المشترك · le dossier partagé")],
    out: Annotated[Path, typer.Option(help="مجلد الحقوق · où écrire les droits")] = Path(
        "dafatir-rights"
    ),
    *,
    copied: Annotated[
        bool,
        typer.Option("--copied", help="ينقل أو يزامن · porté ou synchronisé, jamais ouvert à deux"),
    ] = False,
) -> None:
    """حضر المجلد المشترك وحقوقه قبل أول مزامنة · Préparer le dossier partagé et ses droits."""
    from addin.desktop.install.share import prepare_share  # noqa: PLC0415 - rarely needed.
    from addin.headless.office import fresh  # noqa: PLC0415 - as above.

    files = prepare_share(folder, "copied" if copied else "smb", fresh(), out)
    SAY.give({"folder": str(folder), "rights": [str(one) for one in files]})
    SAY.tell(
        f"المجلد المشترك جاهز: {folder}. سم المجموعات في groups.csv وأعد الأمر ثم شغل ملف الحقوق.",
        f"Dossier partagé prêt : {folder}. Nommez les groupes dans groups.csv, recommencez, puis lancez les droits.",
    )
    for one in files:
        SAY.line(str(one))


def install(
    kit: Annotated[Path | None, typer.Argument(help="مجلد التثبيت · le dossier")] = None,
    *,
    back: Annotated[
        bool, typer.Option("--back", help="إلى النسخة السابقة · à la version d’avant")
    ] = False,
) -> None:
    """ثبت الإضافة على هذا الحاسوب · Installer sur ce poste."""
    from addin.desktop.install import pc  # noqa: PLC0415 - rarely needed.

    if kit is None and not back:
        raise UseProblem("USE_001", what="KIT")
    there = pc.this_pc()
    name = pc.install(kit, there)[0] if kit and not back else pc.go_back(there)
    SAY.give({"release": name, "addin": str(there.addin)})
    SAY.tell(
        f"النسخة {name} على هذا الحاسوب: افتح إكسل.",
        f"Version {name} sur ce poste : ouvrez Excel.",
    )


def uninstall() -> None:
    """أزل الإضافة من هذا الحاسوب · Désinstaller de ce poste."""
    from addin.desktop.install import pc  # noqa: PLC0415 - rarely needed.

    left = pc.uninstall(pc.this_pc())
    SAY.give({"left": [str(one) for one in left]})
    SAY.tell("أزيلت الإضافة من هذا الحاسوب.", "Le complément est retiré de ce poste.")
    for one in left:
        SAY.tell(f"احذف هذا المجلد بعد إغلاق إكسل: {one}", f"Excel fermé, supprimez : {one}")


def serve() -> None:
    """شغل خادم الويب · Lancer l’hôte web."""
    _later("serve")


def simulate(
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="كم قصة · combien d’histoires")] = 20,
    seed: Annotated[int, typer.Option("--seed", min=0, help="أولها · la première")] = 0,
) -> int:
    """حاك مكاتب وأعطابا وانظر هل يضيع شيء · Simuler des bureaux et des pannes."""
    from addin.headless.simulator.run import FAULTS, simulate_many  # noqa: PLC0415 - rarely needed.

    failed, events, met = [], 0, dict.fromkeys(FAULTS, 0)
    for one in simulate_many(range(seed, seed + seeds)):
        events += len(one.story)
        met |= {fault: met[fault] + count for fault, count in one.met.items()}
        SAY.progress(f"{one.seed - seed + 1}/{seeds}")
        if one.wrong:
            failed.append({"seed": one.seed, "wrong": one.wrong, "story": one.story})
            SAY.line(str(one))
    SAY.give({"seeds": seeds, "failed": failed, "events": events, "met": met})
    kinds = sum(1 for count in met.values() if count)
    SAY.tell(
        f"{seeds} قصة، {events} حدثا، {kinds} من {len(met)} أنواع العطب، "
        f"{len(failed)} منها لم تنته كما يجب",
        f"{seeds} histoires, {events} événements, {kinds} pannes sur {len(met)}, "
        f"{len(failed)} ont mal fini",
        f"{seeds} histories, {events} events, {kinds} of {len(met)} faults, "
        f"{len(failed)} ended badly",
    )
    return _WRONG if failed else 0


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    for command in (demo, doctor, addin, kit, share, install, uninstall, serve, simulate):
        app.command(command.__name__)(command)
