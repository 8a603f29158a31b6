"""All commands of the contract under one name."""

import typer

from addin.headless.cli import (
    catalogue,
    exchange,
    ledger,
    marks,
    paper,
    person,
    post,
    send,
    vanished,
    workbook,
)

app = typer.Typer(
    name="dafatir",
    help="دفاتر: سجلات المديرية الإقليمية في مصنفات إكسل · Les registres de la direction dans Excel.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for part in (catalogue, workbook, marks, paper, exchange, ledger, send, vanished, person, post):
    part.register_in(app)
