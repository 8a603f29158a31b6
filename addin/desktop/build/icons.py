"""Dafatir's own icons, drawn on a grid of sixteen so that a small one is as clear as a large one."""

from addin.desktop.build.raster import Point, Shape, box, disc, frame, line, polygon, ring

_INK, _GREEN, _RED, _BLUE, _GOLD, _PAPER = (
    "3A4A58",
    "1D7F55",
    "C0392B",
    "2166B0",
    "D9860A",
    "FFFFFF",
)
_SHEET: tuple[Shape, ...] = (
    (box(2, 1, 12, 14), _PAPER),
    (frame(2, 1, 12, 14, 1.2), _INK),
)
_LINES: tuple[Shape, ...] = tuple(
    (line((4.5, y), (9.5, y), width=1), _INK) for y in (4.5, 7.5, 10.5)
)
_TRAY: Shape = (line((2, 10), (2, 14), (14, 14), (14, 10), width=1.6), _INK)


def _arrow(*points: Point, head: float = 2.6, width: float = 1.8) -> tuple[Shape, ...]:
    """Return a stroke whose last leg, straight across or down, ends in a head."""
    (from_x, from_y), (x, y) = points[-2:]
    across, down = (x > from_x) - (x < from_x), (y > from_y) - (y < from_y)
    left = (x - across * head - down * head, y - down * head - across * head)
    right = (x - across * head + down * head, y - down * head + across * head)
    neck = (*points[:-1], (x - across * head, y - down * head))
    return (line(*neck, width=width), ""), (polygon((x, y), left, right), "")


def _in(colour: str, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    return tuple((shape, colour) for shape, _ in shapes)


def _tick(colour: str, x: float, y: float, size: float = 1) -> Shape:
    points = ((x, y), (x + 2.4 * size, y + 2.6 * size), (x + 7 * size, y - 3.4 * size))
    return line(*points, width=2.2), colour


_BACK = (
    *_in(_BLUE, ((line((5, 5), (10, 5), (13, 7.5), (13, 10), (10.5, 13), (6, 13)), ""),)),
    (polygon((1, 5), (6, 1.4), (6, 8.6)), _BLUE),
)

ICONS: dict[str, tuple[Shape, ...]] = {
    "adopt": (*_SHEET, *_LINES, *_in(_GREEN, _arrow((15, 12), (7, 12), head=3))),
    "check": (*_SHEET, *_LINES[:2], _tick(_GREEN, 6, 11.2, 1.2)),
    "clear": (*_SHEET, *_LINES, (line((8, 8.5), (14.5, 15)), _RED), (line((14.5, 8.5), (8, 15)), _RED)),
    "doctor": (
        (ring(8, 8, 6.6, 1.4), _INK),
        (line((8, 4.5), (8, 11.5), width=2.6), _RED),
        (line((4.5, 8), (11.5, 8), width=2.6), _RED),
    ),
    "export": (_TRAY, *_in(_BLUE, _arrow((8, 10.5), (8, 1), head=3.6))),
    "find": ((ring(6.5, 6.5, 4.4, 1.8), _INK), (line((10, 10), (14, 14), width=2.6), _GOLD)),
    "fix": (
        (line((2.5, 13.5), (9, 7), width=2.4), _INK),
        *((line(a, b, width=1.4), _GOLD) for a, b in (
            ((11.5, 1.5), (11.5, 7.5)), ((8.5, 4.5), (14.5, 4.5)),
        )),
    ),
    "freeze": tuple(
        (line(a, b, width=1.5), _BLUE)
        for a, b in (((8, 1.5), (8, 14.5)), ((2.4, 4.8), (13.6, 11.2)), ((2.4, 11.2), (13.6, 4.8)))
    ),
    "help": (
        (disc(8, 8, 7), _BLUE),
        (line((5.6, 6), (6.4, 4.2), (8.2, 3.6), (10, 4.6), (10, 6.4), (8, 8), (8, 9.4), width=1.7), _PAPER),
        (disc(8, 12.2, 1.1), _PAPER),
    ),
    "history": (
        (ring(8, 8, 6.2, 1.6), _INK),
        (line((8, 4.2), (8, 8), (11, 9.6), width=1.7), _BLUE),
    ),
    "import": (_TRAY, *_in(_GREEN, _arrow((8, 1.5), (8, 11.5), head=3.6))),
    "master": (
        *((box(x, y, x + 8, y + 9), colour) for x, y, colour in ((6.5, 1, "9DB4C8"), (4, 3.4, "6E8CA6"))),
        (box(1.5, 5.8, 9.5, 14.8), _BLUE),
        (line((3.6, 8.6), (7.4, 8.6), width=1.2), _PAPER),
        (line((3.6, 11.6), (7.4, 11.6), width=1.2), _PAPER),
    ),
    "new": (*_SHEET, *_LINES[:2], (disc(11.4, 11.4, 4.2), _GREEN),
            (line((11.4, 9.2), (11.4, 13.6)), _PAPER), (line((9.2, 11.4), (13.6, 11.4)), _PAPER)),
    "next": (
        (box(1.5, 2, 14.5, 6, 0.6), "F3B7AF"),
        (line((3.5, 4), (9, 4), width=1.2), _RED),
        *_in(_INK, _arrow((8, 7.5), (8, 15), head=3.6)),
    ),
    "print": (
        (box(4, 1.5, 12, 6, 0.4), _PAPER),
        (frame(4, 1.5, 12, 6, 1.2), _INK),
        (box(1, 5.4, 15, 11.6), _INK),
        (box(4, 9, 12, 14.6, 0.4), _PAPER),
        (frame(4, 9, 12, 14.6, 1.2), _INK),
        (line((6, 11.8), (10, 11.8), width=1), _INK),
    ),
    "report": (
        *((box(x, top, x + 3, 13.6, 0.5), colour) for x, top, colour in (
            (2.4, 8, _GREEN), (6.5, 3, _BLUE), (10.6, 6, _GOLD),
        )),
        (line((1, 14.6), (15, 14.6), width=1.2), _INK),
    ),
    "restore": (*_SHEET, *_LINES[:1], *_in(_BLUE, _arrow((8, 15), (8, 6.4), head=3.4))),
    "self_test": (
        (polygon((8, 0.8), (14.2, 3), (13.4, 9.5), (8, 15.2), (2.6, 9.5), (1.8, 3)), _INK),
        _tick(_PAPER, 4.8, 8, 0.95),
    ),
    "send": (
        (box(1.5, 2, 14.5, 5.4, 0.6), "9DB4C8"),
        (line((3.5, 3.7), (9, 3.7), width=1.2), _INK),
        *_in(_GREEN, _arrow((1.5, 10.6), (14.6, 10.6), head=4, width=2.2)),
    ),
    "settings": tuple(
        shape
        for y, x in ((3.4, 10.5), (8, 5), (12.6, 9))
        for shape in ((line((1.5, y), (14.5, y), width=1.4), _INK), (disc(x, y, 2.2), _BLUE))
    ),
    "settle": (
        *_in(_BLUE, _arrow((0.8, 5), (7.6, 5), head=3)),
        *_in(_RED, _arrow((15.2, 5), (8.4, 5), head=3)),
        (line((8, 9), (8, 11.4), width=1.8), _INK),
        (disc(8, 13.8, 1.3), _INK),
    ),
    "sync": (
        *_in(_GREEN, _arrow((1.5, 5), (14.6, 5), head=3.6)),
        *_in(_BLUE, _arrow((14.5, 11), (1.4, 11), head=3.6)),
    ),
    "undo": _BACK,
    "undo_command": (*_BACK, (box(1, 9.4, 7.4, 15, 0.6), _PAPER), (frame(1.6, 9.8, 7, 14.6, 1.2), _INK)),
    "vanished": (
        (line((2, 2.6), (14, 2.6), width=2.4), _INK),
        *((line((x, 8), (x + 1.6, 8), width=2.2), _RED) for x in (2, 7.2, 12.4)),
        (line((2, 13.4), (14, 13.4), width=2.4), _INK),
    ),
    "verify": (*_SHEET, *_LINES[:1], _tick(_BLUE, 6, 11.2, 1.2)),
}  # fmt: skip
