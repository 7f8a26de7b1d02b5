from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.telling.brief import brief
from bilat.telling.markdown import brief_markdown
from bilat.telling.rows import brief_row
from bilat.telling.text import brief_text

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.telling.conftest import Know, Say, Tell

PAGE = """\
Ruritania and Syldavia, as of 31 December 2019

Relations: Ruritania and Syldavia have diplomatic relations, since 4 June 1951; not confirmed later [1].
Missions: Ruritania has an embassy in Syldavia (Klow), since 1952; last confirmed 2015 [2][3]. Nothing read
  about missions of Syldavia in Ruritania.
Last high-level contact: 3 May 2019: Ana Duval (Ruritania) visited Syldavia (Klow) [4].
Open quarrels: Ruritania and Syldavia are in dispute: water of the Moltus, since 1998; confirmed for this day
  [5].
Changed in the year before: 3 agreements signed on 3 May 2019 [6–8]. 3 May 2019: Ana Duval (Ruritania) visited
  Syldavia (Klow) [4].

Diplomatic
- Ruritania and Syldavia have diplomatic relations, since 4 June 1951; not confirmed later [1]
- Ruritania has an embassy in Syldavia (Klow), since 1952; last confirmed 2015 [2][3]

Contacts
- 3 May 2019: Ana Duval (Ruritania) visited Syldavia (Klow) [4]

Agreements
- 3 agreements signed 3 May 2019:
  - Memorandum of understanding: fisheries [6]
  - Agreement: railways [7]
  - Agreement: mail [8]

Economy and aid
- Undated: Ruritania gave aid to Syldavia: grain after a flood; about 40 tons (grain) [9]

Positions
- Ruritania and Syldavia are in dispute: water of the Moltus, since 1998; confirmed for this day [5]

Events
- 2010: Change in Syldavia: end of the monarchy [10]

Planned, alleged, denied or in doubt
- Alleged (according to Borduria): support of Ruritania for Syldavia (weapons); told of 2012 [11]

Governments
- Governments of Ruritania: unknown
- Syldavia: Syldavian Republic since 1 May 2010; nobody has confirmed since then: diplomatic relations

Nothing read about (which is not “no”): recognition; accreditations from elsewhere; envoys; memberships in
  common; recalls and expulsions of diplomats; meetings; talks hosted or mediated; tributes and cultural
  exchange; security (any); sanctions; trade; investment; cooperation; construction; people (any); alliances;
  good relations; bad relations; opposition; statements; requests; accusations; threats; protests; foundings.
Left out: 1 event told only of later days: `bilat timeline` has them.
A line without a mark is certain as far as its sentences go. “Not certain”: the dates told, or a document's
  date that is only inferred, leave another answer open. “Only reported”: hearsay. “Last told of”: whether it
  is still so is not known.

Sources
S1 Ruritania–Syldavia relations (Ruritania–Syldavia relations.txt): dated 15 June 2020, as given
See also: Borduria–Ruritania relations

Footnotes
[1] “The two established relations on 4 June 1951.” S1, opening; {0}
[2] “Ruritania opened an embassy in Klow in 1952.” S1, Missions; {1}
[3] “In 2015 its embassy stood in Klow.” S1, Missions; {2}
[4] “Foreign minister Ana Duval came to Klow on 3 May 2019.” S1, Contacts › Visits; {3}
[5] “They have disputed the Moltus since 1998.” S1, opening; {4}
[6] “A memorandum on fisheries” S1, opening; {5}
[7] “An agreement on railways” S1, opening; {6}
[8] “An agreement on mail” S1, opening; {7}
[9] “Ruritania sent some 40 tons of grain after a flood.” S1, opening; {8}
[10] “The monarchy of Syldavia ended in 2010.” S1, opening; {9}
[11] “Borduria alleged in 2012 that Ruritania armed Syldavia.” S1, opening; {10}
"""


def told(say: Say) -> tuple[Statement, ...]:
    """Statements in the order of the page's footnotes, then one of a later day."""
    return (
        say("The two established relations on 4 June 1951.", "diplomatic-relations", "begins", "1951-06-04"),
        say(
            "Ruritania opened an embassy in Klow in 1952.",
            "mission",
            "begins",
            "1952",
            detail="embassy",
            place="Klow",
            section=("Missions",),
        ),
        say(
            "In 2015 its embassy stood in Klow.",
            "mission",
            "holds",
            "2015",
            told="present",
            detail="embassy",
            place="Klow",
            section=("Missions",),
        ),
        say(
            "Foreign minister Ana Duval came to Klow on 3 May 2019.",
            "visit",
            None,
            "2019-05-03",
            place="Klow",
            others=(("person", "Ana Duval"),),
            section=("Contacts", "Visits"),
        ),
        say(
            "They have disputed the Moltus since 1998.",
            "dispute",
            "holds",
            "1998/..",
            told="present",
            detail="water of the Moltus",
        ),
        say(
            "A memorandum on fisheries",
            "agreement",
            "begins",
            "2019-05-03",
            detail="memorandum of understanding: fisheries",
        ),
        say("An agreement on railways", "agreement", "begins", "2019-05-03", detail="agreement: railways"),
        say("An agreement on mail", "agreement", "begins", "2019-05-03", detail="mail"),
        say(
            "Ruritania sent some 40 tons of grain after a flood.",
            "aid",
            None,
            detail="grain after a flood",
            quantity=Quantity(40, None, "tons", "grain", "about"),
        ),
        say(
            "The monarchy of Syldavia ended in 2010.",
            "transition",
            None,
            "2010",
            actors=("Syldavia",),
            detail="end of the monarchy",
        ),
        say(
            "Borduria alleged in 2012 that Ruritania armed Syldavia.",
            "support",
            "holds",
            "2012",
            told="past",
            modality="alleged",
            by="Borduria",
            detail="weapons",
        ),
        say("A clerk came in 2020.", "visit", None, "2020-02"),
    )


def test_a_brief_is_one_page_with_a_footnote_for_each_sentence(say: Say, tell: Tell) -> None:
    statements = told(say)
    page = PAGE.format(*(s.id[:8] for s in statements))

    assert "\n".join(brief_text(tell("2019-12-31", *statements), 110)) + "\n" == page


def test_a_page_without_a_day_says_that_it_is_today(know: Know, say: Say) -> None:
    page = brief(know(*told(say)), date(2021, 3, 4).toordinal(), is_today=True, known_on="2020-12-01")

    lines = brief_text(page)
    assert lines[0] == "Ruritania and Syldavia, as of 4 March 2021 (today), as known on 1 December 2020"
    assert lines[1] == "What was read reaches to 15 June 2020."


def test_a_fact_told_twice_has_both_footnotes_on_one_line(say: Say, tell: Tell) -> None:
    first = say("Relations began in 1951.", "diplomatic-relations", "begins", "1951")
    second = say("They set up relations on 4 June 1951.", "diplomatic-relations", "begins", "1951-06-04")

    page = tell("2010-01-01", first, second)
    assert page.sections[0].lines[0].parts[0].notes == (1, 2)
    assert len(page.footnotes) == 2


def test_what_one_sentence_says_of_both_is_one_line(say: Say, tell: Tell) -> None:
    sentence = "Both have belonged to the League since 1960."
    first = say(sentence, "membership", "holds", "1960/..", told="present", actors=("Ruritania",), targets=("League",))
    second = say(sentence, "membership", "holds", "1960/..", told="present", actors=("Syldavia",), targets=("League",))

    (line,) = tell("2010-01-01", first, second).sections[0].lines
    assert line.parts[0].text == ("Ruritania and Syldavia belong to the League, since 1960; confirmed for this day")


def test_long_quotes_are_shortened_at_a_words_border(say: Say, tell: Tell) -> None:
    long = say("They set up relations " + "and talked " * 40, "diplomatic-relations", "begins", "1951")

    (note,) = tell("2010-01-01", long).footnotes
    assert len(note.quote) <= 200
    assert note.quote.endswith(("and …", "talked …"))


def test_a_section_has_room_for_a_dozen_lines(say: Say, tell: Tell) -> None:
    visits = [say(f"One came in {year}.", "visit", None, str(year)) for year in range(1980, 2000)]

    (section,) = tell("2010-01-01", *visits).sections
    assert len(section.lines) == 12
    assert section.lines[0].parts[0].text.startswith("1999: ")
    assert section.more.startswith("and 8 more")


def test_nothing_read_is_said_and_nothing_else(tell: Tell) -> None:
    assert brief_text(tell("2010-01-01")) == (
        "Ruritania and Syldavia, as of 1 January 2010",
        "Nothing read about Ruritania and Syldavia: no document in the store speaks of the two.",
    )
    assert brief_markdown(tell("2010-01-01")).startswith("# Ruritania and Syldavia, as of 1 January 2010\n\nNothing")


def test_markdown_has_footnotes_and_escapes_what_sources_say(say: Say, tell: Tell) -> None:
    odd = say("A *bold* [claim](http://x) <b>", "aid", None, "2001", detail="grain_and_*rice*")

    page = brief_markdown(tell("2010-01-01", odd))
    assert "- 2001: Ruritania gave aid to Syldavia: grain\\_and\\_\\*rice\\*[^1]\n" in page
    assert "[^1]: “A \\*bold\\* \\[claim\\](http://x) \\<b\\>” S1, opening; " in page


def test_a_row_has_everything_with_full_ids(say: Say, tell: Tell) -> None:
    statements = told(say)
    row = json.loads(json.dumps(brief_row(tell("2019-12-31", *statements))))

    assert row["parties"] == ["Ruritania", "Syldavia"]
    assert [section["title"] for section in row["sections"]][:2] == ["Diplomatic", "Contacts"]
    assert row["footnotes"][0]["statements"] == [statements[0].id]
    assert row["related"] == ["Borduria–Ruritania relations"]
    assert row["sources"][0]["is_given"] is True


def test_the_order_in_which_statements_come_does_not_matter(say: Say, tell: Tell) -> None:
    statements = told(say)

    assert brief_text(tell("2019-12-31", *reversed(statements))) == brief_text(tell("2019-12-31", *statements))


def test_a_mission_that_another_rank_followed_has_no_line_of_its_own(say: Say, tell: Tell) -> None:
    legation = say("It opened a legation.", "mission", "begins", "1930", detail="legation", place="Klow")
    embassy = say("It became an embassy.", "mission", "begins", "1950", detail="embassy", place="Klow")

    (line,) = tell("1960-01-01", legation, embassy).sections[0].lines
    assert line.parts[0].text.startswith("Ruritania has an embassy in Syldavia (Klow), since 1950")
    (before,) = tell("1940-01-01", legation, embassy).sections[0].lines
    assert before.parts[0].text.startswith("Ruritania has a legation in Syldavia (Klow), since 1930")


def test_relations_told_only_of_later_days_are_told_and_other_ties_counted(say: Say, tell: Tell) -> None:
    relations = say("They set up relations.", "diplomatic-relations", "begins", "1951")
    cooperation = say("They worked together.", "cooperation", "begins", "1999", detail="mining")

    page = tell("1940-01-01", relations, cooperation)
    assert [line.parts[0].text for section in page.sections for line in section.lines] == [
        "Diplomatic relations: not yet; established 1951"
    ]
    assert page.left_out.startswith("1 tie told only of later days")
