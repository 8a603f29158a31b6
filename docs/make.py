"""Make the pages that are made: registers, problems, the command line. `--check` only compares."""

import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import click
import typer
from markdown_it import MarkdownIt

import addin
import macros
import validators
import workbooks
from addin.headless.cli.app import app
from macros.mandate import duties
from validators.catalogue import registers
from validators.finding import PROBLEMS
from validators.register import Declaration, Field
from validators.service import ALL, bureaus, services, titles_of

HERE = Path(__file__).parent
# A topic of one letter is a test's own: it may have been declared in this process.
_CODE = re.compile(r"[A-Z]{2,}_\d{3}")
_SCOPES = {
    "service": "its own service",
    "per_service": "each service keeps its own rows",
    "directorate": "written by its bureau, read by all",
}


class Sentence(NamedTuple):
    """A problem as the page shows it."""

    code: str
    weight: str
    ar: str
    fr: str


def problems() -> list[Sentence]:
    """Return every problem of the program: those of rows, and those of files, shares and requests."""
    registers()
    found: list[Sentence] = []
    seen: set[int] = set()
    for module in _modules():
        for name, said in vars(module).items():
            if isinstance(said, Mapping) and said is not PROBLEMS and id(said) not in seen:
                seen.add(id(said))
                found += _sentences(said, "fine" if "FINE" in name else "stops")
    own = [p for p in PROBLEMS.values() if _CODE.fullmatch(p.code)]
    found += [Sentence(p.code, p.severity.value, p.ar, p.fr) for p in own]
    return sorted(set(found))  # A topic's sentences may be gathered from several modules.


def _modules() -> Iterator[object]:
    for room in (validators, workbooks, macros, addin):
        for one in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            yield import_module(one.name)


def _sentences(said: Mapping[object, object], weight: str) -> Iterator[Sentence]:
    for code, both in said.items():
        coded = isinstance(code, str) and _CODE.fullmatch(code)
        if coded and isinstance(both, tuple) and len(both) == 2:  # noqa: PLR2004 - two languages.
            yield Sentence(str(code), weight, str(both[0]), str(both[1]))


def problem_page() -> str:
    """Return the page of all problems."""
    lines = [
        "# Problems",
        "",
        "Every sentence that Dafatir can say about a row, a sheet, a file or a share, with its permanent",
        "code. An *error* holds its row back from the sync until it is mended, a *warning* and an",
        "*information* let it through; *stops* means that the command did nothing and exits with 2, or,",
        "for `LED`, what `verify` found in a ledger. Words in braces are filled in on screen.",
        "",
        "| code | weight | العربية | français |",
        "|---|---|---|---|",
    ]
    lines += [f"| `{p.code}` | {p.weight} | {_cell(p.ar)} | {_cell(p.fr)} |" for p in problems()]
    return "\n".join(lines) + "\n"


def register_page() -> str:
    """Return the page of all registers, service by service."""
    lines = [
        "# السجلات · Registers",
        "",
        "Made from the declarations in `validators/registers`. A star stands for a field that may not be",
        "blank, a key for the fields that name a row, *= …* for one that is computed.",
    ]
    for service in (ALL, *services()):
        here = [r for r in registers() if r.service == service]
        if here:
            title = titles_of(service)
            lines += ["", f"## {service} · {title.ar} · {title.fr}"]
            for declared in here:
                lines += _register(declared)
    return "\n".join(lines) + "\n"


def _register(declared: Declaration) -> Iterator[str]:
    arabic, french, laws = declared.help
    yield from ("", f"### `{declared.code}` · {declared.titles.ar} · {declared.titles.fr}", "")
    if declared.bureau in bureaus():
        home = titles_of(declared.bureau)
        yield from (f"{declared.bureau} · {home.ar} · {home.fr}.", "")
    sensitive = "; sensitive" if declared.sensitive else ""
    yield f"Who meets it: {_SCOPES[declared.scope]}{sensitive}. Serves {', '.join(declared.serves)}."
    yield from ("", arabic, "", french)
    if laws:
        yield from ("", *(f"- Law: {law}" for law in laws))
    yield from ("", "| code | العنوان | titre | kind | |", "|---|---|---|---|---|")
    for field in declared.fields:
        ar, fr = field.titles
        yield f"| `{field.name}` | {_cell(ar)} | {_cell(fr)} | {_kind(field)} | {_role(declared, field)} |"


def _kind(field: Field) -> str:
    return f"{field.kind.code} → `{field.target}`" if field.target else field.kind.code


def _role(declared: Declaration, field: Field) -> str:
    key = "key " if field.name in declared.key else ""
    return (
        key + ("= …" if field.calculation is not None else "★" if field.required else "")
    ).strip()


def command_page() -> str:
    """Return the page of the command line."""
    lines = [
        "# The command line",
        "",
        "Every command also takes `--lang ar|fr|en` (Arabic unless said) and `--json` (one JSON value on",
        "stdout and nothing else). Exit status: 0 fine; 1 errors found, conflicts open, or something wrong",
        "(verify, doctor); 2 bad use or unreadable input, in one sentence.",
    ]
    group = typer.main.get_command(app)
    for name, command in sorted(getattr(group, "commands", {}).items()):
        lines += ["", f"## `dafatir {name}`", "", str(command.help), "", _usage(name, command)]
        options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
        if options:
            lines += ["", *(_option(option) for option in options)]
    return "\n".join(lines) + "\n"


def _usage(name: str, command: click.Command) -> str:
    words = [f"dafatir {name}"]
    for one in command.params:
        if one.param_type_name == "argument":
            word = (one.metavar or one.name or "").upper().replace("_", "") + "..." * (
                one.nargs == -1
            )
            words.append(word if one.required else f"[{word}]")
    words += [
        f"{p.opts[0]} …" for p in command.params if p.param_type_name == "option" and p.required
    ]
    return f"    {' '.join(words)}"


def _option(option: click.Parameter) -> str:
    flag = getattr(option, "is_flag", False)
    shown = option.default not in (None, "", 0, [], ()) and not flag and not option.required
    default = f" (`{option.default}` unless said)" if shown else ""
    told = getattr(option, "help", None)
    value = "" if flag else f" {(option.name or '').upper().rstrip('_')}"
    return f"- `{option.opts[0]}{value}`{default}" + (f": {told}" if told else "")


def mandate_page() -> str:
    """Return the page of the mandate: each duty, what serves it, what is still to come."""
    lines = [
        "# مهام المديرية وما يخدمها · The mandate",
        "",
        "Every duty of the directorate's own text, what serves it here, and what is still to come.",
    ]
    home = ""
    for duty in duties():
        if duty.bureau != home:
            home = duty.bureau
            names = titles_of(home)
            lines += ["", f"## {home} · {names.ar} · {names.fr}", ""]
            lines += ["| duty | المهمة | served by | to come |", "|---|---|---|---|"]
        served = ", ".join(f"`{name}`" for name in duty.served_by)
        coming = ", ".join(f"`{name}`" for name in duty.to_come)
        lines.append(f"| {duty.id} | {_cell(duty.titles.ar)} | {served} | {coming} |")
    return "\n".join(lines) + "\n"


def guide_page() -> str:
    """Return the clerk's guide as the help button opens it: one file that needs no network."""
    text = re.sub(r"\[([^]]+)\]\(\w+\.md\)", r"\1", (HERE / "guide-ar.md").read_text("utf-8"))
    body = MarkdownIt("commonmark").enable("table").render(text)
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<meta charset="utf-8">\n'
        f"<title>{text.partition(chr(10))[0].removeprefix('# ')}</title>\n"
        "<style>\n"
        "body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.7 sans-serif }\n"
        "table { border-collapse: collapse }\n"
        "td, th { border: 1px solid #999; padding: 0.3em 0.6em; text-align: start }\n"
        "code { direction: ltr; unicode-bidi: isolate; background: #eee }\n"
        "pre { direction: ltr }\n"
        f"</style>\n{body}</html>\n"
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


PAGES = {
    "registers.md": register_page,
    "problems.md": problem_page,
    "cli.md": command_page,
    "mandate.md": mandate_page,
    "../addin/headless/guide.html": guide_page,
}


def stale() -> list[str]:
    """Return the pages that are not as their declarations would make them."""
    return [name for name, made in PAGES.items() if _read(HERE / name) != made()]


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def main() -> int:
    """Write the pages, or say which are stale."""
    if "--check" in sys.argv:
        old = stale()
        sys.stderr.writelines(f"docs/{name} is stale: run python docs/make.py\n" for name in old)
        return int(bool(old))
    for name, made in PAGES.items():
        (HERE / name).write_text(made(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
