"""A picture of ours as SVG in, the same as PNG out, so that both show one thing.

Of SVG only that is drawn of which our pictures are made: rectangles, their corners round or not, lines, circles and
texts, in groups and in pictures within pictures, with lengths in pixels or in percent. Text is set in DejaVu Sans,
which matplotlib carries.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal
from xml.etree import ElementTree as ET

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import BoxStyle, Circle, FancyBboxPatch, Rectangle
from matplotlib.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matplotlib.artist import Artist

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_INCH = 100.0
_POINTS = 72.0 / _INCH
_SHARP = 2.0
# A picture of 8 pairs may be 15,000 pixels high: what is very large is drawn less sharp, so that it takes no more room.
_MOST_PIXELS = 20_000_000
_INHERITED = (
    "fill", "stroke", "stroke-width", "stroke-dasharray", "fill-opacity", "font-size", "font-weight", "text-anchor",
)  # fmt: skip
_ALIGNED: Mapping[str, Literal["left", "center", "right"]] = MappingProxyType(
    {"start": "left", "middle": "center", "end": "right"}
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a picture lies within the outer one, in pixels, and what its parts have of the groups around them."""

    x: float
    y: float
    width: float
    height: float
    style: Mapping[str, str]

    def at_x(self, given: str | None) -> float:
        return self.x + _length(given, self.width)

    def at_y(self, given: str | None) -> float:
        return self.y + _length(given, self.height)


def svg_png(picture: str) -> bytes:
    """The PNG of a picture of ours; the same picture gives the same bytes.

    Two dots a pixel, fewer where that were more than 20 million. Raises ValueError where it is no XML, or has no width
    and height in pixels.
    """
    try:
        root = ET.fromstring(picture)  # noqa: S314 -- our own picture
    except ET.ParseError as error:
        message = f"no SVG: {error}"
        raise ValueError(message) from error
    width, height = _size(root)
    figure = Figure(figsize=(width / _INCH, height / _INCH), facecolor="white")
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0), xlim=(0.0, width), ylim=(height, 0.0))
    axes.set_axis_off()
    for order, artist in enumerate(_drawn(root, _Frame(0.0, 0.0, width, height, {}))):
        artist.set_zorder(order)
        axes.add_artist(artist)
    dots = _INCH * min(_SHARP, math.sqrt(_MOST_PIXELS / (width * height)))
    out = BytesIO()
    FigureCanvasAgg(figure).print_figure(out, dpi=dots, format="png", metadata={"Software": "bilat"})
    return out.getvalue()


def _size(root: ET.Element) -> tuple[float, float]:
    """Width and height of a whole picture in pixels."""
    told = root.get("width", ""), root.get("height", "")
    try:
        width, height = map(float, told)
    except ValueError:
        width = height = 0.0
    if not 0 < width < math.inf or not 0 < height < math.inf:
        message = f"no SVG of ours: its width and height in pixels are {told}"
        raise ValueError(message)
    return width, height


def _drawn(element: ET.Element, frame: _Frame) -> Iterator[Artist]:
    """The parts of a picture or a group, the lowest first."""
    for each in element:
        own = {name: each.attrib[name] for name in _INHERITED if name in each.attrib}
        inner = replace(frame, style={**frame.style, **own})
        match each.tag.removeprefix(_NAMESPACE):
            case "svg":
                yield from _drawn(each, _within(each, inner))
            case "g":
                yield from _drawn(each, inner)
            case "rect":
                yield _rectangle(each, inner)
            case "circle":
                centre = (inner.at_x(each.get("cx")), inner.at_y(each.get("cy")))
                yield Circle(centre, _length(each.get("r"), 0.0), **_painted(inner.style))
            case "line":
                yield _line(each, inner)
            case "text":
                yield _text(each, inner)


def _within(each: ET.Element, frame: _Frame) -> _Frame:
    width, height = _length(each.get("width"), frame.width), _length(each.get("height"), frame.height)
    return _Frame(frame.at_x(each.get("x")), frame.at_y(each.get("y")), width, height, frame.style)


def _rectangle(each: ET.Element, frame: _Frame) -> Artist:
    corner = (frame.at_x(each.get("x")), frame.at_y(each.get("y")))
    width, height = _length(each.get("width"), frame.width), _length(each.get("height"), frame.height)
    # No corner is rounder than the rectangle has room for (SVG 2, section 10.2).
    round_by = min(_length(each.get("rx"), frame.width), width / 2, height / 2)
    if round_by <= 0:
        return Rectangle(corner, width, height, **_painted(frame.style))
    return FancyBboxPatch(corner, width, height, BoxStyle.Round(0.0, round_by), **_painted(frame.style))


def _line(each: ET.Element, frame: _Frame) -> Artist:
    across = [frame.at_x(each.get(name)) for name in ("x1", "x2")]
    down = [frame.at_y(each.get(name)) for name in ("y1", "y2")]
    width = float(frame.style.get("stroke-width", "1")) * _POINTS
    colour, dashes = frame.style.get("stroke", "none"), _dashed(frame.style)
    return Line2D(across, down, color=colour, linewidth=width, linestyle=dashes, solid_capstyle="butt")


def _text(each: ET.Element, frame: _Frame) -> Artist:
    style = frame.style
    return Text(
        frame.at_x(each.get("x")) + float(each.get("dx", "0")),
        frame.at_y(each.get("y")),
        each.text or "",
        color=style.get("fill", "black"),
        fontsize=float(style.get("font-size", "13")) * _POINTS,
        fontweight=style.get("font-weight", "normal"),
        horizontalalignment=_ALIGNED[style.get("text-anchor", "start")],
        verticalalignment="baseline",
        fontfamily="DejaVu Sans",
        # What stands between two dollars would else be set as a formula.
        parse_math=False,
    )


def _painted(style: Mapping[str, str]) -> dict[str, Any]:
    """How a rectangle or a circle is filled and edged."""
    fill, stroke = style.get("fill", "black"), style.get("stroke", "none")
    inside = "none" if fill == "none" else (fill, float(style.get("fill-opacity", "1")))
    return {
        "facecolor": inside,
        "edgecolor": stroke,
        "linewidth": 0.0 if stroke == "none" else float(style.get("stroke-width", "1")) * _POINTS,
        "linestyle": _dashed(style),
    }


def _dashed(style: Mapping[str, str]) -> tuple[float, list[float]] | Literal["solid"]:
    """The dashes of a stroke and the gaps between them, by its width, as matplotlib counts them."""
    told = style.get("stroke-dasharray", "none")
    dashes = [float(part) for part in re.split("[ ,]+", told.strip())] if told != "none" else []
    width = float(style.get("stroke-width", "1"))
    if not width or not any(dashes):
        return "solid"
    # An odd number of them is gone through twice, so that what was a dash is then a gap.
    return 0.0, [dash / width for dash in dashes * (1 + len(dashes) % 2)]


def _length(given: str | None, whole: float) -> float:
    """A length in pixels; one in percent is of the whole."""
    if given is None:
        return 0.0
    return float(given[:-1]) / 100 * whole if given.endswith("%") else float(given)
