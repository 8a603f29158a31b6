"""PCs that claim numbers at once, on a real folder: no number twice, none skipped."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from addin.headless.disk import FolderDisk
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import FOLDER, MAIL
from tests.spec.cli.mail_books import Mail
from workbooks.sync.claim import Claimant, listed, take


def test_threads_that_claim_at_once_never_get_one_number(tmp_path: Path) -> None:
    def claim_some(name: str) -> list[int]:
        disk = FolderDisk(tmp_path)
        found: list[int] = []
        for turn in range(10):
            wanted = [Claimant(f"{name}-{turn}-{n}", MAIL, name, "") for n in range(2)]
            first = max(listed(disk, FOLDER), default=0) + 1
            found += take(disk, FOLDER, wanted, first, lambda _: None).values()
        return found

    with ThreadPoolExecutor(4) as pool:
        given = sorted(n for some in pool.map(claim_some, "abcd") for n in some)
    assert given == list(range(1, 81))


def test_programs_that_sync_at_once_never_give_one_number(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    mail = Mail(tmp_path, share, run, typing)
    paths = [mail.new(name) for name in ("amal", "badr", "chama")]
    for path in paths:
        for line in range(5, 9):
            mail.write(path, line, f"{path.stem} {line}")
    program = "import sys; from addin.headless.cli import main; sys.exit(main(sys.argv[1:]))"
    running = [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                program,
                "sync",
                path,
                "--share",
                mail.share,
                "--as",
                "x",
                "--json",
            ],
            stdout=subprocess.PIPE,
        )
        for path in paths
    ]
    answers = [json.loads(one.communicate()[0]) for one in running]
    given = sorted(one["number"] for answer in answers for one in answer["numbers"])
    assert given == list(range(1, 13))
