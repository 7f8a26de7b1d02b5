"""Verdicts are honoured, and survive a better reader and an edited article."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bilat.model.statement import Claim, Evidence, Phase, Statement
from bilat.model.verdict import Act, Verdict
from bilat.standing import gather, judged, occurrences
from bilat.standing.judged import in_force

NOW = datetime(2024, 1, 1, tzinfo=UTC)
TITLE = "Borduria–Syldavia relations"
QUOTE = "Borduria opened a legation in Klow in 1931, on the square of the kings."


def told(time: str = "1931", quote: str = QUOTE, rule: str = "missions/1", detail: str = "legation") -> Statement:
    claim = Claim("mission", "begins", ("Borduria",), ("Syldavia",), time=time, place="Klow", detail=detail)
    return Statement(claim, Evidence(TITLE, 40, 40 + len(quote), quote, "before ", " after"), rule, 0.6)


def verdict(act: Act, of: Statement, other: Statement | None = None, by: str = "Haddock") -> Verdict:
    return Verdict(act, by, NOW, "as I know", of, other)


def test_without_verdicts_all_stands_as_it_was_read() -> None:
    assert judged([told()], ()).statements == (told(),)


def test_what_was_rejected_does_not_stand() -> None:
    found = judged([told(), told("1932")], (verdict("reject", told()),))

    assert found.statements == (told("1932"),)


def test_a_rejection_holds_after_a_reading_by_other_rules_at_another_place() -> None:
    moved = replace(told(rule="missions/7"), evidence=replace(told().evidence, start=90, end=90 + len(QUOTE)))

    assert judged([moved], (verdict("reject", told()),)).statements == ()


def test_a_rejection_holds_where_the_sentence_was_edited_a_little() -> None:
    edited = told(quote=QUOTE.replace("the square", "the great square"))

    assert judged([edited], (verdict("reject", told()),)).statements == ()


def test_a_rejection_does_not_speak_of_another_sentence_or_another_claim() -> None:
    other = told(quote="In Klow a legation of Borduria was opened; the year was 1931.")

    assert judged([other, told("1933")], (verdict("reject", told()),)).statements == (other, told("1933"))


def test_what_was_accepted_stands_where_a_later_reading_misses_it() -> None:
    (kept,) = judged([], (verdict("accept", told()),)).statements

    assert (kept.claim, kept.confidence) == (told().claim, 1.0)


def test_a_correction_stands_instead_of_all_that_the_passage_says_of_the_tie() -> None:
    right = told("1930-05-01")
    found = judged([told(), told("1931-02")], (verdict("correct", told(), right),))

    assert [s.claim.time for s in found.statements] == ["1930-05-01"]
    assert found.by[found.statements[0].id].act == "correct"


def test_a_correction_that_the_reader_now_makes_itself_is_not_doubled() -> None:
    right = told("1930-05-01")

    assert len(judged([right], (verdict("correct", told(), right),)).statements) == 1


def test_what_was_added_stands() -> None:
    assert judged([], (verdict("add", told()),)).statements == (replace(told(), confidence=1.0),)


def test_the_last_verdict_on_a_statement_holds() -> None:
    rejects, accepts = verdict("reject", told()), verdict("accept", told(), by="Calculus")

    assert len(judged([told()], (rejects, accepts)).statements) == 1
    assert judged([told()], (accepts, rejects)).statements == ()


def test_a_verdict_that_was_withdrawn_holds_no_more() -> None:
    rejects = verdict("reject", told())
    withdraws = Verdict("withdraw", "Haddock", NOW, "a slip", withdraws=rejects.id)

    assert in_force((rejects, withdraws)) == ()
    assert judged([told()], (rejects, withdraws)).statements == (told(),)


def test_joined_statements_are_one_tie_and_parted_ones_are_two() -> None:
    here, there = told(), told("1938", QUOTE + " Later.", detail="consulate")
    assert len(gather([here, there])) == 2

    joined = judged([here, there], (verdict("join", here, there),))
    assert len(gather(joined.statements, links=joined.links)) == 1

    again = told("1938", "The legation was opened again in 1938.")
    assert len(gather([here, again])) == 1
    split = judged([here, again], (verdict("split", here, again),))
    assert len(gather(split.statements, links=split.links)) == 2


def test_joined_events_are_one_and_parted_ones_are_two() -> None:
    def visit(time: str, quote: str, detail: str) -> Statement:
        claim = Claim("visit", None, ("Borduria",), ("Syldavia",), time=time, detail=detail)
        return Statement(claim, Evidence(TITLE, 0, len(quote), quote))

    one, other = visit("1950-03-01", "The king came.", "a hunt"), visit("1950-03-04", "He stayed long.", "an opera")
    assert len(occurrences([one, other])) == 2
    joined = judged([one, other], (verdict("join", one, other),))
    (event,) = occurrences(joined.statements, joined.links)
    assert event.reason == "by a verdict"

    same, twin = visit("1950", "The king came.", "a hunt"), visit("1950", "He came to hunt.", "a hunt")
    assert len(occurrences([same, twin])) == 1
    split = judged([same, twin], (verdict("split", same, twin),))
    assert len(occurrences(split.statements, split.links)) == 2


def agreement(detail: str | None, quote: str, time: str = "2009-05-03", phase: Phase = "begins") -> Statement:
    claim = Claim("agreement", phase, ("Borduria", "Syldavia"), time=time, detail=detail)
    return Statement(claim, Evidence(TITLE, 0, len(quote), quote))


def test_a_verdict_on_an_item_of_a_list_leaves_items_that_are_much_alike() -> None:
    art, trade = (agreement(what, f"Agreement on cooperation in the field of {what}") for what in ("art", "trade"))
    right = agreement("art", art.evidence.quote, "2009-05-04")

    assert judged([art, trade], (verdict("reject", art),)).statements == (trade,)
    assert judged([trade], (verdict("reject", art),)).statements == (trade,)
    assert {s.id for s in judged([art, trade], (verdict("correct", art, right),)).statements} == {right.id, trade.id}
    assert in_force((verdict("reject", art), verdict("accept", trade))) != (verdict("accept", trade),)


def test_a_verdict_on_one_of_two_things_that_a_sentence_says_leaves_the_other() -> None:
    quote = "They signed agreements on art and on trade on 3 May 2009, and opened and closed a mine."
    art, trade = agreement("art", quote), agreement("trade", quote)
    opened, closed = agreement("mine", quote, "1970"), agreement("mine", quote, "1975", "ends")
    right = agreement("mine", quote, "1971")

    assert judged([art, trade], (verdict("reject", art),)).statements == (trade,)
    assert set(judged([opened, closed], (verdict("correct", opened, right),)).statements) == {right, closed}


def test_two_corrections_of_one_sentence_stand_side_by_side() -> None:
    first, second = told("1931"), told("1935")
    verdicts = (verdict("correct", first, told("1930")), verdict("correct", second, told("1936")))

    assert {s.claim.time for s in judged([first, second], verdicts).statements} == {"1930", "1936"}


def test_an_accepted_statement_does_not_drive_out_another() -> None:
    plain = told(detail="legation of Borduria")

    assert {s.id for s in judged([told(), plain], (verdict("accept", told()),)).statements} == {told().id, plain.id}


def test_two_statements_of_one_sentence_can_be_parted() -> None:
    one, other = told(detail="legation"), told(detail="legation of Borduria")
    links = judged([one, other], (verdict("split", one, other),)).links

    assert links.apart == {frozenset((one.id, other.id))}


def test_of_the_same_words_at_two_places_those_in_the_same_surroundings_are_meant() -> None:
    def item(start: int, prefix: str, detail: str) -> Statement:
        claim = Claim("agreement", "begins", ("Borduria", "Syldavia"), time="2009", detail=detail)
        return Statement(claim, Evidence(TITLE, start, start + 9, "A treaty.", prefix, " Rain."))

    early, late = item(10, "In spring: ", "treaty now"), item(90, "In autumn: ", "treaty then")
    judged_then = item(90, "In autumn: ", "treaty")

    assert judged([early, late], (verdict("reject", judged_then),)).statements == (early,)


def test_a_withdrawal_that_was_withdrawn_counts_no_more() -> None:
    rejects = verdict("reject", told())
    withdraws = Verdict("withdraw", "Haddock", NOW, "a slip", withdraws=rejects.id)
    again = Verdict("withdraw", "Haddock", NOW, "none after all", withdraws=withdraws.id)

    assert in_force((rejects, withdraws, again)) == (rejects,)
