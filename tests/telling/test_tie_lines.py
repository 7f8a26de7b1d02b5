from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bilat.model.quantity import Quantity
from bilat.standing import answers
from bilat.telling.tie_lines import case_of, tie_line

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.telling.conftest import Know, Say


def told(know: Know, on: str, *statements: Statement, dated: str | None = "2020-06-15") -> str:
    """The line of the first statement's kind."""
    matter = know(*statements, dated=dated)
    found = answers(matter.statements, matter.dates, date.fromisoformat(on).toordinal())
    answer = next(a for a in found if a.kind == statements[0].claim.kind)
    return "; ".join(part.text for part in tie_line([answer], matter).parts)


def test_what_holds_is_told_with_since_and_last_confirmed(know: Know, say: Say) -> None:
    opened = say("It opened an embassy.", "mission", "begins", "1970-05", detail="embassy", place="Klow")
    seen = say("It has an embassy.", "mission", "holds", "1999", told="present", detail="embassy", place="Klow")

    assert told(know, "1980-01-01", opened) == (
        "Ruritania has an embassy in Syldavia (Klow), since May 1970; not confirmed later"
    )
    assert told(know, "2005-01-01", opened, seen) == (
        "Ruritania has an embassy in Syldavia (Klow), since May 1970; last confirmed 1999"
    )


def test_a_date_that_is_only_inferred_is_told_as_such(know: Know, say: Say) -> None:
    seen = say("It has an embassy.", "mission", "holds", told="present", detail="embassy")
    visit = say("He came.", "visit", None, "1999-07-01")

    assert told(know, "2005-01-01", seen, visit, dated=None) == (
        "Ruritania has an embassy in Syldavia; last confirmed 1 July 1999 (inferred); not certain"
    )


def test_what_rests_is_told_by_the_texts_own_word(know: Know, say: Say) -> None:
    left = say("The embassy was evacuated.", "mission", "suspended", "2011~", detail="embassy", place="Klow")
    seen = say("Embassy in Klow", "mission", "holds", told="present", detail="embassy", place="Klow")

    assert told(know, "2012-06-01", left, seen) == (
        "Embassy of Ruritania in Syldavia (Klow): suspended (evacuated) since about 2011; "
        "told without a date as still so"
    )


def test_what_ended_is_told_with_its_end(know: Know, say: Say) -> None:
    begun = say("a", "diplomatic-relations", "begins", "1950")
    ended = say("They severed relations.", "diplomatic-relations", "ends", "1959/1960-05-02")

    assert told(know, "1970-01-01", begun, ended) == (
        "Diplomatic relations: severed between 1959 and 2 May 1960; established 1950"
    )


def test_what_there_is_not_is_told_as_the_text_tells_it(know: Know, say: Say) -> None:
    none = say("Mission: none", "mission", "absent", told="present")
    office = say("It has no office.", "mission", "absent", told="present", detail="liaison office")

    assert told(know, "2021-01-01", none, office) == (
        "Ruritania has no diplomatic mission in Syldavia; told of 15 June 2020"
    )
    assert told(know, "2021-01-01", office) == "Ruritania has no liaison office in Syldavia; told of 15 June 2020"


def test_what_had_not_begun_is_told_as_not_yet(know: Know, say: Say) -> None:
    begun = say("Relations were established.", "diplomatic-relations", "begins", "1950-03-01")

    assert told(know, "1949-01-01", begun) == "Diplomatic relations: not yet; established 1 March 1950"


def test_an_agreement_is_signed_and_in_force_only_where_the_text_says_so(know: Know, say: Say) -> None:
    signed = say("They signed it.", "agreement", "begins", "1986", detail="fisheries")
    force = say("It entered into force.", "agreement", "begins", "1988-01-01", detail="extradition treaty")

    assert told(know, "1990-01-01", signed) == "Agreement: fisheries, signed 1986"
    assert told(know, "1990-01-01", force) == "Extradition treaty, in force since 1 January 1988"


def test_what_fades_is_last_told_of(know: Know, say: Say) -> None:
    once = say("It backed it.", "support", "holds", "2012", told="past", detail="arms")

    assert told(know, "2015-01-01", once) == "Support of Ruritania for Syldavia (arms): last told of 2012"


def test_what_is_undated_is_told_as_undated(know: Know, say: Say) -> None:
    past = say("They were allies.", "alliance", "holds", told="past")
    over = say("It once backed it.", "support", "ends")

    assert told(know, "2015-01-01", past) == "Alliance or alignment: told of the past, without a date"
    assert told(know, "2015-01-01", over) == "Support of Ruritania for Syldavia: told as over, without a date"


def test_doubt_is_told_with_its_beginning(know: Know, say: Say) -> None:
    begun = say("a", "diplomatic-relations", "begins", "1950")
    doubt = say("b", "diplomatic-relations", "holds", "2011/..", modality="doubtful", told="present", detail="unclear")

    assert told(know, "2015-01-01", begun, doubt) == (
        "Diplomatic relations: in doubt since 2011 (unclear); last confirmed 1950"
    )


def test_hearsay_is_told_as_hearsay(know: Know, say: Say) -> None:
    said = say("Reports speak of forces.", "visa", "holds", "2000/..", modality="reported", told="present")

    assert told(know, "2010-01-01", said).endswith("only reported")


def test_a_dispute_is_told_with_both_sides(know: Know, say: Say) -> None:
    yes = say("They have relations.", "diplomatic-relations", "holds", "2000/2010", told="past", doc="Almanac")
    no = say("They have none.", "diplomatic-relations", "absent", "2000/2010", told="past", doc="Annals")

    assert told(know, "2005-01-01", yes, no) == (
        "Diplomatic relations: disputed; not so 2000 to 2010 according to Annals; so 2000 to 2010 according to Almanac"
    )


def test_a_tie_that_ended_only_by_its_contrary_is_told_of_later_days(know: Know, say: Say) -> None:
    good = say("Relations improved.", "amity", "begins", "1970")
    bad = say("Relations worsened.", "enmity", "begins", "2011")
    matter = know(good, bad)
    found = answers(matter.statements, matter.dates, date(1980, 1, 1).toordinal())

    assert {a.kind: case_of(a, matter.dates) for a in found} == {"amity": "unknown", "enmity": "later"}
    assert told(know, "2012-06-01", good, bad) == (
        "Good or improving relations: ended 2011, as bad relations are told of from then on; begun 1970"
    )


def test_the_latest_quantity_is_told_with_its_own_date(know: Know, say: Say) -> None:
    people = say(
        "Some 900 lived there.", "population", "holds", "1999", told="past", quantity=Quantity(900, None, "people")
    )

    assert told(know, "2005-01-01", people) == "People of Ruritania in Syldavia: last told of 1999; 900 people, 1999"


def test_a_tie_told_only_of_later_days_says_of_which(know: Know, say: Say) -> None:
    seen = say("It has an embassy.", "mission", "holds", told="present", detail="embassy")
    dated = say("It had an embassy.", "mission", "holds", "2009", told="past", detail="embassy")

    assert told(know, "2005-01-01", seen) == (
        "Embassy of Ruritania in Syldavia: not known for this day; told only of 15 June 2020"
    )
    assert told(know, "2005-01-01", dated).endswith("told only of 2009")


def test_an_absence_that_has_faded_is_last_told_of(know: Know, say: Say) -> None:
    none = say("Envoy: none", "envoy", "absent", told="present")

    assert told(know, "2021-01-01", none) == "Ruritania has no envoy to Syldavia; last told of 15 June 2020"


def test_an_end_without_a_date_is_told_as_such(know: Know, say: Say) -> None:
    over = say("It no longer has an embassy.", "mission", "ends", detail="embassy")

    assert told(know, "2021-01-01", over) == "Embassy of Ruritania in Syldavia: no longer, told without a date"


def test_the_same_of_both_toward_a_third_is_one_line(know: Know, say: Say) -> None:
    sentence = "Both are allied with Borduria."
    first = say(sentence, "alliance", "holds", "2000/..", told="present", actors=("Ruritania", "Borduria"))
    second = say(sentence, "alliance", "holds", "2000/..", told="present", actors=("Syldavia", "Borduria"))
    matter = know(first, second)
    found = answers(matter.statements, matter.dates, date(2005, 1, 1).toordinal())

    assert tie_line(found, matter).parts[0].text == (
        "Ruritania and Syldavia (each with Borduria) are allies or aligned, since 2000; confirmed for this day"
    )


def test_what_may_not_be_so_is_not_said_to_be_confirmed(know: Know, say: Say) -> None:
    member = say("It belonged until 2012.", "membership", "holds", "../2012", told="past", targets=("League",))
    other = replace(member, claim=replace(member.claim, actors=("Syldavia",)))

    assert told(know, "1950-01-01", member, other) == "Ruritania belongs to the League; not certain"
