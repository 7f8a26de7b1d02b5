from __future__ import annotations

from typing import TYPE_CHECKING

from bilat.telling.text import sentences

if TYPE_CHECKING:
    from bilat.telling.page import Brief
    from tests.telling.conftest import Say, Tell


def opened(page: Brief) -> dict[str, str]:
    return {line.label: sentences(line) for line in page.opening}


def test_a_brief_opens_with_five_lines_even_where_nothing_is_read(say: Say, tell: Tell) -> None:
    page = tell("2010-01-01", say("They share a border.", "border", "holds", told="present"))

    assert opened(page) == {
        "Relations": "Nothing read about diplomatic relations.",
        "Missions": (
            "Nothing read about missions of Ruritania in Syldavia. "
            "Nothing read about missions of Syldavia in Ruritania."
        ),
        "Last high-level contact": "Nothing read about visits or meetings by this day.",
        "Open quarrels": "Nothing read about any quarrel.",
        "Changed in the year before": "Nothing read of that year.",
    }


def test_the_last_contact_is_one_of_high_level(say: Say, tell: Tell) -> None:
    minister = say("A foreign minister came.", "visit", None, "1999-03", others=(("person", "Ana Duval"),))
    clerk = say("A clerk came.", "visit", None, "2001-04-05", others=(("person", "Jo Klem"),))
    later = say("The president came.", "visit", None, "2012-01-01")

    found = opened(tell("2010-01-01", minister, clerk, later))
    assert found["Last high-level contact"] == "March 1999: Ana Duval (Ruritania) visited Syldavia [1]."
    assert opened(tell("2010-01-01", clerk))["Last high-level contact"] == (
        "None told as high-level. 5 April 2001: Jo Klem (Ruritania) visited Syldavia [1]."
    )


def test_support_for_a_third_party_against_one_of_the_two_is_a_quarrel(say: Say, tell: Tell) -> None:
    backs = say(
        "It backs Borduria.",
        "support",
        "holds",
        "2009/..",
        told="present",
        actors=("Ruritania",),
        targets=("Borduria",),
        others=(("against", "Syldavia"),),
    )

    assert opened(tell("2010-01-01", backs))["Open quarrels"] == (
        "Ruritania supports Borduria against Syldavia, since 2009; confirmed for this day [1]."
    )


def test_a_quarrel_last_told_of_is_not_said_to_be_open(say: Say, tell: Tell) -> None:
    border = say("They disputed it.", "dispute", "holds", "1990", told="past", detail="the Zympathy valley")

    assert opened(tell("2010-01-01", border))["Open quarrels"] == (
        "None known to be open. Dispute (the Zympathy valley): last told of 1990 [1]."
    )


def test_the_year_before_tells_acts_first_and_agreements_of_a_day_together(say: Say, tell: Tell) -> None:
    signed = [
        say(f"They signed {subject}.", "agreement", "begins", "2009-07-09", detail=subject)
        for subject in ("fisheries", "railways", "mail")
    ]
    opened_embassy = say("It opened an embassy.", "mission", "begins", "2009-08", detail="embassy")
    spoken = [say(f"It said {n}.", "statement", None, "2009-10", detail=f"remark {n}") for n in range(6)]
    old = say("They signed an old one.", "agreement", "begins", "2008", detail="tariffs")

    told = opened(tell("2010-01-01", *signed, opened_embassy, *spoken, old))["Changed in the year before"]
    assert told.startswith("3 agreements signed on 9 July 2009 ")
    assert ". August 2009: Embassy of Ruritania in Syldavia: opened [" in told
    assert "tariffs" not in told
    assert told.endswith("And 3 more below.")
