from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.rules.ties import lines

if TYPE_CHECKING:
    from tests.reading.conftest import ReadText

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Hungary–Latvia",
        "Both joined NATO, Hungary in 1999 and Latvia in 2004.",
        (
            "begins Hungary > NATO @1999",
            "begins Latvia > NATO @2004",
        ),
    ),
    (
        "Hungary–Latvia",
        "Hungary joined NATO in 1999, Latvia in 2004.",
        (
            "begins Hungary > NATO @1999",
            "begins Latvia > NATO @2004",
        ),
    ),
    (
        "Hungary–Latvia",
        "Hungary joined the Council of Europe in November 1990, followed by Latvia in 1995.",
        ("begins Hungary > Council of Europe @1990-11", "begins Latvia > Council of Europe @1995"),
    ),
    (
        "Hungary–Latvia",
        "Hungary belongs to the United Nations since 1955, Latvia since September 1991.",
        ("holds Hungary > United Nations @1955/..", "holds Latvia > United Nations @1991-09/.."),
    ),
    (
        "Hungary–Latvia",
        "Both became members of the World Customs Organization in 1968 and 1992 respectively.",
        ("begins Hungary > World Customs Organization @1968", "begins Latvia > World Customs Organization @1992"),
    ),
    (
        "Hungary–Latvia",
        "Both sit on the Human Rights Council.",
        ("holds Hungary > Human Rights Council", "holds Latvia > Human Rights Council"),
    ),
    (
        "Hungary–Latvia",
        "From 1990 to 1993 Hungary sat, with Canada and India, on the United Nations Security Council.",
        (
            "holds Canada > United Nations Security Council @1990/1993",
            "holds Hungary > United Nations Security Council @1990/1993",
            "holds India > United Nations Security Council @1990/1993",
        ),
    ),
    (
        "Hungary–Latvia",
        "Latvia entered NATO in March 2004; Norway is a founder member (1949) though it is small.",
        (
            "begins Latvia > NATO @2004-03",
            "holds Norway > NATO @1949/..",
        ),
    ),
    (
        "Chile–Peru",
        "Peru has been an observer of the Pacific Alliance since 2011. Chile has been an observer since 2013.",
        ("holds Chile > Pacific Alliance @2013/..", "holds Peru > Pacific Alliance @2011/.."),
    ),
    (
        "Chile–Peru",
        "Chile and Peru, founding members of the Pacific Alliance, signed a pact.",
        ("holds Chile > Pacific Alliance", "holds Peru > Pacific Alliance"),
    ),
    (
        "Chile–Peru",
        "The Pacific Alliance, of which Peru is a founding member, met in Lima.",
        ("holds Peru > Pacific Alliance",),
    ),
    (
        "Chile–Peru",
        "The Pacific Alliance, to which both countries belong, met in Lima.",
        ("holds Chile > Pacific Alliance", "holds Peru > Pacific Alliance"),
    ),
    (
        "Chile–Peru",
        "Mercosur, whose members include Paraguay and Uruguay, signed with Chile.",
        ("holds Paraguay > Mercosur", "holds Uruguay > Mercosur"),
    ),
    (
        "Chile–Peru",
        "Chile holds a seat on the United Nations Human Rights Council.",
        ("holds Chile > United Nations Human Rights Council",),
    ),
    ("Chile–Peru", "Bolivia has stood outside the Pacific Alliance.", ("absent Bolivia > Pacific Alliance",)),
    (
        "Chile–Peru",
        "Chile vetoed Peru's admission to the United Nations in 1950.",
        ("begins Peru > United Nations @1950 denied",),
    ),
    ("Chile–Peru", "Chile urged the United Nations to admit Palestine.", ()),
    (
        "NATO–Serbia",
        "Montenegro joined the alliance in June 2017.",
        ("begins Montenegro > NATO @2017-06",),
    ),
    ("NATO–Serbia", "Serbia has ruled out membership.", ("begins Serbia > NATO denied",)),
    (
        "Armenia–Belarus",
        "Armenia acceded to the Eurasian Economic Union on 2 January 2015, together with Kyrgyzstan.",
        (
            "begins Armenia > Eurasian Economic Union @2015-01-02",
            "begins Kyrgyzstan > Eurasian Economic Union @2015-01-02",
        ),
    ),
    (
        "Armenia–Belarus",
        "Armenia has been part of the Eastern Partnership since 2009; Belarus withdrew in 2021.",
        ("ends Belarus > Eastern Partnership @2021", "holds Armenia > Eastern Partnership @2009/.."),
    ),
    (
        "Armenia–Belarus",
        "Armenia has been in the World Trade Organization since 2003.",
        ("holds Armenia > World Trade Organization @2003/..",),
    ),
    ("Armenia–Belarus", "Belarusian troops joined the United Nations Interim Force in Lebanon in 2010.", ()),
    ("Armenia–Belarus", "Sardinia was admitted to the Congress of Paris.", ()),
    ("Armenia–Belarus", "At the UN, Armenia was in the minority.", ()),
    ("Armenia–Belarus", "The Armenian president left the United Nations on Friday.", ()),
    (
        "Armenia–Belarus",
        "Armenia belongs to the United Nations; Belarus applied to the World Trade Organization in 1993.",
        ("begins Belarus > World Trade Organization @1993 planned", "holds Armenia > United Nations"),
    ),
    (
        "Greece–Turkey",
        "The two countries have been NATO allies since 1952.",
        (
            "holds Greece > NATO @1952/..",
            "holds Turkey > NATO @1952/..",
        ),
    ),
)


@pytest.mark.parametrize(("pair", "text", "expected"), CASES, ids=[text[:60] for _, text, _ in CASES])
def test_seats_and_elliptic_clauses_tell_these_memberships(
    read_text: ReadText, pair: str, text: str, expected: tuple[str, ...]
) -> None:
    assert lines(read_text(f"{pair} relations", text), "membership") == set(expected)
