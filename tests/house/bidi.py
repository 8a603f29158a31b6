"""One Arabic string on a line, followed by Latin or by nothing (rule 20).

Two Arabic texts with only quotes, commas or digits between them are one run to an editor, which then
shows them in the wrong order. A set of synonyms or of sample words reads the same from either end,
so `also=` and `sample=` may stand on one line.
"""

import ast
import re
from collections.abc import Iterator, Sequence

ARABIC = "\u0600-\u06ff\u0750-\u077f"
_STRONG = re.compile(f"[A-Za-z\u00c0-\u024f]|[0-9]|[{ARABIC}]")
_UNORDERED = {"also", "sample"}
Text = ast.Constant | ast.JoinedStr


def swapped(text: str) -> Iterator[int]:
    """Yield the lines that an editor shows in another order than they are written."""
    lines = text.encode().splitlines()
    tree = ast.parse(text)
    free = _in_sets(tree)
    for node in _strings(tree):
        end = node.end_lineno or node.lineno
        if not re.search(f"[{ARABIC}]", _source(lines[node.lineno - 1 : end], node)):
            continue
        rest = lines[end - 1][node.end_col_offset :].decode()
        strong = _STRONG.search(rest)
        if strong is None or (strong[0].isalpha() and not re.match(f"[{ARABIC}]", strong[0])):
            continue
        if (node.lineno, node.col_offset) not in free:
            yield end


def _source(lines: Sequence[bytes], node: Text) -> str:
    """Return a text as it is written; ast.get_source_segment splits the whole file each time."""
    first, *others = lines
    last = node.end_col_offset
    if not others:
        return first[node.col_offset : last].decode()
    return b"\n".join((first[node.col_offset :], *others[:-1], others[-1][:last])).decode()


def _strings(tree: ast.AST) -> Iterator[Text]:
    """Yield whole strings; the pieces of an f-string have no place of their own."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.JoinedStr):
            yield child
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str):
                yield child
        else:
            yield from _strings(child)


def _in_sets(tree: ast.AST) -> set[tuple[int, int]]:
    """Return the places of texts that are synonyms of a heading, or words of invented rows."""
    return {
        (text.lineno, text.col_offset)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg in _UNORDERED
        for text in _strings(node)
    }
