"""The installation as a PC runs it that has Python and nothing else: from inside Dafatir's wheel."""

import sys
from pathlib import Path

from addin.desktop.install.click import WITH_PYTHON
from addin.desktop.install.pc import go_back, install, this_pc, uninstall
from addin.desktop.install.problem import InstallProblem


def main(words: list[str]) -> int:
    """Install from the folder that is told, go back (`--back`) or take away (`--remove`)."""
    try:
        _say(*_done(words))
    except InstallProblem as problem:
        _say(f"{problem.ar} [{problem.code}]", problem.fr)
        return 2
    except OSError as wrong:
        told = InstallProblem("INST_008", what=wrong.strerror or type(wrong).__name__)
        _say(f"{told.ar} [{told.code}]", told.fr)
        return 2
    return 0


def _done(words: list[str]) -> tuple[str, str]:
    kit, *wish = (word for word in words if word != WITH_PYTHON)
    pc = this_pc()
    if wish == ["--back"]:
        name = go_back(pc)
        return f"رجعت النسخة {name}: افتح إكسل.", f"Retour à la version {name} : ouvrez Excel."
    if wish == ["--remove"]:
        if left := uninstall(pc):
            told = "، ".join(map(str, left))
            return (
                f"أزيل دفاتر. احذف هذا بعد إغلاق إكسل: {told}",
                f"Excel fermé, supprimez : {told}",
            )
        return "أزيل دفاتر من هذا الحاسوب.", "Dafatir est retiré de ce poste."
    if wish:
        raise InstallProblem("INST_009", what=" ".join(wish))
    name, new = install(Path(kit), pc)
    if not new:
        return f"النسخة {name} مثبتة من قبل.", f"La version {name} était déjà installée."
    return f"ثبتت النسخة {name}: افتح إكسل.", f"Version {name} installée : ouvrez Excel."


def _say(*lines: str) -> None:
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    sys.stdout.flush()


if __name__ == "__main__":  # pragma: no cover - run in a process of its own.
    sys.exit(main(sys.argv[1:]))
