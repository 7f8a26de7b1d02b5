"""The bars, bands and events of a pair in, a picture of them in time out, as SVG or PNG."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from bilat.standing.days import bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from bilat.telling.bars import Band, Bar, Piece
    from bilat.telling.timeline import Entry

Form = Literal["svg", "png"]
_COLOURS = MappingProxyType({"holds": "#1d6b44", "suspended": "#b98a1f", "disputed": "#5f4b9b"})
# How sure a piece is, told by how dense it is and by its hatching, not by colour.
_SURE = MappingProxyType(
    {"certain": (1.0, ""), "possible": (0.6, "//"), "vague": (0.35, "\\\\"), "unconfirmed": (0.25, "..")}
)
_SHADES = ("#e9eef5", "#f6efe4")
_MOST_ROWS = 60
_LABEL = 60
_DOTS_PER_INCH = 150


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture shows: its title, bars, bands, dated events, the day asked about and today (day numbers)."""

    title: str
    bars: Sequence[Bar]
    bands: Sequence[Band]
    events: Sequence[Entry]
    on: int
    today: int


def pair_picture(drawn: Drawn, form: Form) -> bytes:
    """The picture; the same matter gives the same bytes. Of very many ties the first are drawn, and it says so."""
    # What stands between two dollars would else be set as a formula, or be refused as none.
    with mpl.rc_context({"text.parse_math": False}):
        return _picture(drawn, form)


def _picture(drawn: Drawn, form: Form) -> bytes:
    rows = tuple(dict.fromkeys(bar.tie for bar in drawn.bars))
    shown = rows[:_MOST_ROWS]
    figure = Figure(figsize=(11, 1.6 + 0.26 * max(len(shown), 4)), layout="constrained")
    axes = figure.subplots()
    first, last = _span(drawn)
    _draw_bands(axes, drawn, len(shown), (first, last))
    _draw_bars(axes, drawn, shown, first)
    _draw_events(axes, drawn, len(shown))
    _finish(axes, drawn, (first, last), len(rows) - len(shown))
    return _written(figure, form)


def _span(drawn: Drawn) -> tuple[int, int]:
    """The first and last day that the picture shows, with some room around."""
    days = [drawn.on]
    days += [d for bar in drawn.bars for piece in bar.pieces for d in (piece.first, piece.until) if d is not None]
    days += [d for event in drawn.events for d in (bound(event.days.lo), bound(event.days.hi)) if d is not None]
    first, last = min(days), max(days)
    room = max((last - first) // 40, 60)
    return max(first - room, 1), min(last + room, date.max.toordinal())


def _draw_bands(axes: Axes, drawn: Drawn, rows: int, span: tuple[int, int]) -> None:
    """The governments of each party along the lower edge, one lane a party."""
    parties = tuple(dict.fromkeys(band.party for band in drawn.bands))
    for band in drawn.bands:
        start, end = max(band.since or span[0], span[0]), min(band.until or span[1], span[1])
        if start >= end:
            continue
        lane = -1 - parties.index(band.party)
        axes.barh(
            lane, _years(end) - _years(start), left=_years(start), height=0.8, color=_SHADES[lane % 2], edgecolor="#999"
        )
        axes.text(_years(start), lane, f" {band.name}", fontsize=5.5, va="center", clip_on=True)
    axes.set_ylim(-1.2 - len(parties), rows + 0.7)


def _draw_bars(axes: Axes, drawn: Drawn, shown: Sequence[int], first: int) -> None:
    labels: dict[int, str] = {}
    for bar in drawn.bars:
        if bar.tie not in shown:
            continue
        row = len(shown) - 1 - shown.index(bar.tie)
        labels.setdefault(row, bar.text)
        for piece in bar.pieces:
            _draw_piece(axes, row, piece, _COLOURS.get(bar.state, "#777"), (first, drawn.today))
    axes.set_yticks(list(labels), [shorten(text, _LABEL, placeholder=" …") for text in labels.values()], fontsize=7)


def _draw_piece(axes: Axes, row: int, piece: Piece, colour: str, outer: tuple[int, int]) -> None:
    opacity, hatch = _SURE[piece.sure]
    start = piece.first if piece.first is not None else outer[0]
    end = piece.until if piece.until is not None else outer[1]
    axes.barh(
        row, max(_years(end) - _years(start), 0.02), left=_years(start), height=0.62, color=colour, alpha=opacity,
        hatch=hatch, edgecolor="white" if hatch else colour, linewidth=0,
    )  # fmt: skip


def _draw_events(axes: Axes, drawn: Drawn, rows: int) -> None:
    for event in drawn.events:
        low, high = bound(event.days.lo), bound(event.days.hi)
        day = low if high is None else high if low is None else (low + high) // 2
        if day is not None:
            axes.plot(_years(day), rows + 0.1, marker="o", markersize=3, color="#1f5a99", alpha=0.6)


def _finish(axes: Axes, drawn: Drawn, span: tuple[int, int], left_out: int) -> None:
    axes.axvline(_years(drawn.on), color="#a3351f", linewidth=1)
    axes.set_xlim(_years(span[0]), _years(span[1]))
    axes.xaxis.grid(visible=True, color="#ddd", linewidth=0.5)
    axes.set_axisbelow(True)
    axes.tick_params(axis="x", labelsize=8)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.set_title(drawn.title, fontsize=10, loc="left")
    more = f" {left_out} more ties are not drawn." if left_out else ""
    note = f"Hatched: vague, possible, or not confirmed since. Dots: events. Red: the day asked about.{more}"
    axes.set_xlabel(note, fontsize=7, loc="left")


def _years(day: int) -> float:
    """A day number as a year with a fraction, which axes of any length can show."""
    told = date.fromordinal(day)
    begun = date(told.year, 1, 1).toordinal()
    return told.year + (day - begun) / 365.2425


def _written(figure: Figure, form: Form) -> bytes:
    out = BytesIO()
    with mpl.rc_context({"svg.hashsalt": "bilat", "svg.fonttype": "none", "font.family": "DejaVu Sans"}):
        if form == "svg":
            FigureCanvasSVG(figure).print_figure(out, format="svg", metadata={"Date": None, "Creator": "bilat"})
        else:
            # What the figure says of its dots is not asked: print_figure takes those with which it was made.
            FigureCanvasAgg(figure).print_figure(out, dpi=_DOTS_PER_INCH, format="png", metadata={"Software": "bilat"})
    return out.getvalue()
