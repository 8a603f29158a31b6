"""Small pictures from shapes: each pixel is as covered as it lies inside."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import hypot
from struct import pack
from zlib import adler32, crc32

#: How far a point lies outside a shape, on a grid of sixteen; inside it is negative.
Distance = Callable[[float, float], float]
Point = tuple[float, float]
Shape = tuple[Distance, str]
GRID = 16


def line(*points: Point, width: float = 1.5) -> Distance:
    """Return a stroke with round ends through points."""
    legs = tuple(pairwise(points))
    return lambda x, y: min(_from_leg(x, y, *leg) for leg in legs) - width / 2


def disc(x: float, y: float, radius: float) -> Distance:
    """Return a filled circle."""
    return lambda at_x, at_y: hypot(at_x - x, at_y - y) - radius


def ring(x: float, y: float, radius: float, width: float = 1.5) -> Distance:
    """Return a circle's line."""
    return lambda at_x, at_y: abs(hypot(at_x - x, at_y - y) - radius) - width / 2


def box(left: float, top: float, right: float, bottom: float, corner: float = 1) -> Distance:
    """Return a filled box with round corners."""

    def distance(x: float, y: float) -> float:
        across = abs(x - (left + right) / 2) - (right - left) / 2 + corner
        down = abs(y - (top + bottom) / 2) - (bottom - top) / 2 + corner
        return hypot(max(across, 0), max(down, 0)) + min(max(across, down), 0) - corner

    return distance


def frame(left: float, top: float, right: float, bottom: float, width: float = 1.5) -> Distance:
    """Return a box's line."""
    whole = box(left, top, right, bottom)
    return lambda x, y: abs(whole(x, y)) - width / 2


def polygon(*points: Point) -> Distance:
    """Return a filled shape with straight sides."""
    sides = tuple(zip(points, (*points[1:], points[0]), strict=True))

    def distance(x: float, y: float) -> float:
        near = min(_from_leg(x, y, *side) for side in sides)
        crossed = sum(_crosses(x, y, *side) for side in sides)
        return -near if crossed % 2 else near

    return distance


def _from_leg(x: float, y: float, start: Point, end: Point) -> float:
    across, down = end[0] - start[0], end[1] - start[1]
    along = ((x - start[0]) * across + (y - start[1]) * down) / (across * across + down * down)
    along = min(max(along, 0), 1)
    return hypot(x - start[0] - along * across, y - start[1] - along * down)


def _crosses(x: float, y: float, start: Point, end: Point) -> bool:
    if (start[1] > y) == (end[1] > y):
        return False
    return x < start[0] + (y - start[1]) * (end[0] - start[0]) / (end[1] - start[1])


def png(shapes: Sequence[Shape], size: int) -> bytes:
    """Return a picture of shapes, later ones above; what nothing covers is clear."""
    rows = bytearray()
    for row in range(size):
        rows.append(0)
        for column in range(size):
            x, y = ((at + 0.5) * GRID / size for at in (column, row))
            rows += _pixel(shapes, x, y, size / GRID)
    head = pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", _stored(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _pixel(shapes: Sequence[Shape], x: float, y: float, pixels: float) -> bytes:
    red = green = blue = alpha = 0.0
    for distance, colour in shapes:
        cover = min(max(0.5 - distance(x, y) * pixels, 0), 1)
        if cover:
            above = [int(colour[at : at + 2], 16) * cover for at in (0, 2, 4)]
            under = 1 - cover
            red, green, blue = (
                new + old * alpha * under
                for new, old in zip(above, (red, green, blue), strict=True)
            )
            alpha = cover + alpha * under
            red, green, blue = red / alpha, green / alpha, blue / alpha
    return bytes(round(one) for one in (red, green, blue, alpha * 255))


def _stored(data: bytes) -> bytes:
    """Return data in the zlib format but not packed, so that every version writes the same."""
    most = 0xFFFF
    blocks = [data[at : at + most] for at in range(0, len(data), most)]
    out = b"".join(
        pack("<BHH", block is blocks[-1], len(block), len(block) ^ most) + block for block in blocks
    )
    return b"\x78\x01" + out + pack(">I", adler32(data))


def _part(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))
