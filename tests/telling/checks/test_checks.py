"""Each check finds what it is for, and leaves alone what looks like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from bilat.model.document import Block, Document
from bilat.model.quantity import Quantity
from bilat.telling.checks import all_checks
from bilat.telling.checks.finding import Case

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from bilat.telling.checks.finding import Finding
    from bilat.telling.matter import Matter
    from tests.telling.conftest import Know, Say

TODAY = date(2020, 6, 15).toordinal()


def found(name: str, matter: Matter, on: int = TODAY) -> list[Finding]:
    check = next(c for c in all_checks() if c.name == name)
    return list(check.find(Case(matter, on)))


def behind(finding: Finding) -> set[str]:
    return {s.evidence.quote for s in finding.statements}


def test_documents_that_cannot_both_be_right(say: Say, know: Know) -> None:
    yes = say("They have relations.", "diplomatic-relations", "holds", "2012/2014", told="past", doc="One")
    no = say("They had none.", "diplomatic-relations", "absent", "2012/2014", told="past", doc="Other")

    assert len(found("contradicting-sources", know(yes, no))) == 1
    assert found("contradicting-sources", know(yes)) == []


def test_a_tie_told_as_present_that_was_ended(say: Say, know: Know) -> None:
    held = say("It has an embassy.", "mission", "holds", told="present", detail="embassy")
    shut = say("The embassy was evacuated in 2012.", "mission", "suspended", "2012", detail="embassy")
    anew = say("It was opened again in 2015.", "mission", "begins", "2015", detail="embassy")

    (finding,) = found("held-after-end", know(held, shut))
    assert behind(finding) == {held.evidence.quote, shut.evidence.quote}
    assert found("held-after-end", know(held, shut, anew)) == []
    assert found("held-after-end", know(held)) == []


def test_two_beginnings_without_an_end(say: Say, know: Know) -> None:
    first = say("They allied in 1950.", "membership", "begins", "1950")
    again = say("They allied in 1960.", "membership", "begins", "1960")
    end = say("It ended in 1955.", "membership", "ends", "1955")

    assert len(found("begun-twice", know(first, again))) == 1
    assert found("begun-twice", know(first, end, again)) == []
    assert found("begun-twice", know(first, say("In March 1950.", "membership", "begins", "1950-03"))) == []


def test_both_are_said_and_one_is_told(say: Say, know: Know) -> None:
    quote = "Both countries have embassies in each other's capitals."
    here = say(quote, "mission", "holds", told="present", detail="embassy")
    there = say(quote, "mission", "holds", told="present", actors=("Syldavia",), targets=("Ruritania",))
    there = replace(there, evidence=here.evidence)

    assert len(found("one-sided-mission", know(here))) == 1
    assert found("one-sided-mission", know(here, there)) == []
    assert found("one-sided-mission", know(say("It has an embassy.", "mission", "holds", told="present"))) == []


def test_a_number_that_nobody_counted_again(say: Say, know: Know) -> None:
    old = say("900 in 2015.", "population", "holds", "2015", told="past", quantity=Quantity(900, of="refugees"))
    new = say("800 in 2020.", "population", "holds", "2020-03", told="past", quantity=Quantity(800, of="refugees"))

    assert len(found("stale-count", know(old))) == 1
    assert found("stale-count", know(old, new)) == []


def test_a_plan_of_which_nothing_came(say: Say, know: Know) -> None:
    plan = say("The king will come in 2018.", "visit", None, "2018", modality="planned")
    came = say("The king came in 2019.", "visit", None, "2019")
    fresh = say("The king will come soon.", "visit", None, "2020-05", modality="planned")

    assert len(found("plan-unfulfilled", know(plan))) == 1
    assert found("plan-unfulfilled", know(plan, came)) == []
    assert found("plan-unfulfilled", know(fresh)) == []


def test_a_plan_without_a_date(say: Say, know: Know) -> None:
    plan = say("It plans to invest.", "investment", "begins", modality="planned")

    (finding,) = found("plan-undated", know(plan))
    assert "without date or source" in finding.text
    assert found("plan-undated", know(say("In 2019.", "investment", "begins", "2019", modality="planned"))) == []


def test_a_tie_that_nobody_confirmed_under_the_present_government(say: Say, know: Know) -> None:
    old = say("Relations began in 1950.", "diplomatic-relations", "begins", "1950")
    new = say("Relations are kept.", "diplomatic-relations", "holds", "2015", told="present")

    (finding,) = found("unconfirmed-since-change", know(old))
    assert "Syldavian Republic governs Syldavia since 2010-05-01" in finding.text
    assert found("unconfirmed-since-change", know(old, new)) == []


def test_an_act_without_a_time(say: Say, know: Know) -> None:
    assert len(found("undated-act", know(say("It opened one.", "mission", "begins")))) == 1
    assert found("undated-act", know(say("It has one.", "mission", "holds", told="present"))) == []


def test_an_allegation_by_nobody(say: Say, know: Know) -> None:
    assert len(found("unsourced-allegation", know(say("It is said to.", "aid", None, modality="alleged")))) == 1
    named = say("He says so.", "aid", None, modality="alleged", by="Borduria")
    assert found("unsourced-allegation", know(named)) == []


def test_something_before_a_party_was(say: Say, know: Know) -> None:
    early = say("In 1950.", "visit", None, "1950", actors=("South Sudan",), targets=("Ruritania",))
    fine = say("In 2015.", "visit", None, "2015", actors=("South Sudan",), targets=("Ruritania",))
    late = say("In 2005.", "visit", None, "2005", actors=("Czechoslovakia",), targets=("Ruritania",))

    def told(statement: Statement) -> list[Finding]:
        return found("before-party", replace(know(), statements=(statement,)))

    assert "exists since 2011" in told(early)[0].text
    assert "was gone" in told(late)[0].text
    assert told(fine) == []


def test_numbers_that_disagree(say: Say, know: Know) -> None:
    def told(quote: str, quantity: Quantity, time: str = "2012") -> Statement:
        return say(quote, "population", "holds", time, told="past", quantity=quantity, detail="refugees")

    many, few = told("900.", Quantity(900, of="refugees")), told("700.", Quantity(700, of="refugees"))
    assert len(found("numbers-disagree", know(many, few))) == 1
    assert found("numbers-disagree", know(many, told("910.", Quantity(910, of="refugees")))) == []
    assert (
        found("numbers-disagree", know(many, told("Over 800.", Quantity(800, of="refugees", bound="at least")))) == []
    )
    assert found("numbers-disagree", know(many, told("700 later.", Quantity(700, of="refugees"), "2013"))) == []


def test_a_lead_that_dates_otherwise_than_the_body(say: Say, know: Know) -> None:
    lead = say("Relations since 1951.", "diplomatic-relations", "begins", "1951", section=())
    body = say("Relations began in May 1952.", "diplomatic-relations", "begins", "1952-05", section=("History",))
    exact = say("They began in May 1951.", "diplomatic-relations", "begins", "1951-05", section=("History",))

    assert len(found("lead-and-body", know(lead, body))) == 1
    assert found("lead-and-body", know(lead, exact)) == []


def test_an_infobox_that_the_text_contradicts_and_one_of_another_article(say: Say, know: Know) -> None:
    row = say("Mission1: None", "mission", "absent", told="present")
    text = say("It has an embassy.", "mission", "holds", told="present", detail="embassy")
    matter = know(row, text)
    boxed = with_infobox(matter, row, "Mission1: None")

    assert len(found("infobox-and-text", boxed)) == 1
    assert found("infobox-and-text", with_infobox(know(row), row, "Mission1: None")) == []
    (finding,) = found("infobox-title", with_infobox(matter, row, "Title: Borduria–Syldavia relations"))
    assert "Borduria" in finding.text
    assert found("infobox-title", boxed) == []


def with_infobox(matter: Matter, row: Statement, line: str) -> Matter:
    """The matter with a document that has an infobox row where a statement stands."""
    where = row.evidence
    padding = " " * where.start
    key = line.partition(":")[0]
    block = Block("row", where.start, where.start + len(line), key=key)
    document = Document(where.doc, padding + line, (block,), "a.txt", "seed")
    return replace(matter, documents=MappingProxyType({where.document or where.doc: document}))


def test_support_that_passed_to_a_rival(say: Say, know: Know) -> None:
    once = say("It once backed Syldavia.", "support", "ends")
    now = say(
        "It backs Borduria.",
        "support",
        "holds",
        told="present",
        targets=("Borduria",),
        others=(("against", "Syldavia"),),
    )

    (finding,) = found("changed-sides", know(once, now))
    assert finding.text == "Ruritania supported Syldavia, and then its rival Borduria; when is not told"
    assert found("changed-sides", know(once)) == []


def test_every_check_has_a_name_of_its_own_and_says_what_it_finds() -> None:
    checks = all_checks()

    assert len({check.name for check in checks}) == len(checks) >= 15
    assert all(check.explanation.endswith(".") for check in checks)
