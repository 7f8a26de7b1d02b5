from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from bilat.telling.exports.svg_png import svg_png

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" font-size="13">{inside}</svg>'


def pictured(inside: str, width: int = 100, height: int = 50) -> Image.Image:
    return Image.open(BytesIO(svg_png(FRAME.format(w=width, h=height, inside=inside)))).convert("RGB")


def test_what_is_drawn_stands_where_it_is_said_to_in_two_dots_a_pixel() -> None:
    found = pictured('<rect x="10" y="20" width="30" height="10" fill="#ff0000"/>')

    assert found.size == (200, 100)
    assert found.getpixel((50, 50)) == (255, 0, 0)
    assert found.getpixel((10, 50)) == (255, 255, 255)
    assert found.getpixel((50, 30)) == (255, 255, 255)


def test_a_picture_within_a_picture_has_percents_of_its_own_and_the_style_of_the_group_around() -> None:
    inside = (
        '<circle cx="50%" cy="50%" r="4"/><line x1="0%" x2="100%" y1="1" y2="1" stroke="#00ff00" stroke-width="2"/>'
    )
    found = pictured(f'<g fill="#0000ff"><svg x="40" y="10" width="40" height="20">{inside}</svg></g>')

    assert found.getpixel((120, 40)) == (0, 0, 255)
    assert found.getpixel((130, 22)) == (0, 255, 0)
    assert found.getpixel((60, 22)) == (255, 255, 255)


def test_a_later_part_lies_over_an_earlier_one_and_a_pale_one_lets_it_through() -> None:
    below = '<rect width="100%" height="100%" fill="#000000"/>'
    found = pictured(f'{below}<rect x="0" y="0" width="50" height="50" fill="#ffffff" fill-opacity="0.5"/>')

    assert found.getpixel((50, 50)) == pytest.approx((128, 128, 128), abs=2)
    assert found.getpixel((150, 50)) == (0, 0, 0)


def test_text_is_set_dollars_too_and_the_same_picture_gives_the_same_bytes() -> None:
    inside = '<text x="5" y="30" fill="#ff0000" font-weight="bold">$5 and $\\frac{ for Perú</text>'
    found = pictured(inside)

    assert any(pixel != (255, 255, 255) for _, pixel in found.getcolors(100_000) or ())
    assert svg_png(FRAME.format(w=9, h=9, inside=inside)) == svg_png(FRAME.format(w=9, h=9, inside=inside))


def test_a_very_large_picture_has_fewer_dots() -> None:
    width, height = pictured('<rect width="5" height="5"/>', 1200, 15_000).size

    assert 1200 < width < 2400
    assert width * height < 20_100_000


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="no SVG"):
        svg_png("<svg")


@pytest.mark.parametrize("size", ['height="9"', 'width="9"', 'width="100%" height="9"', 'width="0" height="9"'])
def test_a_picture_of_which_it_is_not_said_how_large_it_is_is_refused(size: str) -> None:
    with pytest.raises(ValueError, match="width and height in pixels"):
        svg_png(f'<svg xmlns="http://www.w3.org/2000/svg" {size}/>')


@pytest.mark.parametrize(("dashes", "width"), [("20 10", 4), ("20,10", 4), ("20 10", 2)])
def test_a_dashed_line_has_its_gaps_in_pixels_however_wide_it_is(dashes: str, width: int) -> None:
    red = f'stroke="#ff0000" stroke-width="{width}" stroke-dasharray="{dashes}"'
    line = pictured(f'<line x1="0" x2="100" y1="20" y2="20" {red}/>')
    edge = pictured(f'<rect x="0" y="20" width="200" height="99" fill="none" {red}/>')

    for found in (line, edge):
        along = [found.getpixel((2 * x, 40)) for x in (10, 25, 40, 55, 70, 85)]
        assert along == [(255, 0, 0), (255, 255, 255)] * 3


def test_an_odd_number_of_dashes_is_gone_through_twice() -> None:
    found = pictured('<line x1="0" x2="100" y1="20" y2="20" stroke="#ff0000" stroke-width="4" stroke-dasharray="20"/>')

    assert [found.getpixel((2 * x, 40)) for x in (10, 30, 50)] == [(255, 0, 0), (255, 255, 255), (255, 0, 0)]


def test_round_corners_are_round_as_far_as_there_is_room() -> None:
    found = pictured(
        '<rect x="10" y="10" width="40" height="30" rx="8"/><rect x="60" y="10" width="8" height="8" rx="9"/>'
    )

    corners = [(21, 21), (98, 21), (21, 78), (98, 78), (121, 21), (134, 34)]
    assert [found.getpixel(corner) for corner in corners] == [(255, 255, 255)] * len(corners)
    assert [found.getpixel(inside) for inside in ((60, 21), (21, 50), (60, 50), (128, 28))] == [(0, 0, 0)] * 4
