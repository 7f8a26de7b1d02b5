"""Documents in, readings out: every statement with its evidence, the doubts, and the times."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.errors import ContractError
from bilat.model import edtf
from bilat.model.anchor import with_quote
from bilat.model.parties.offices import load_offices
from bilat.model.problem import Problem
from bilat.model.statement import Evidence, Statement
from bilat.reading.closed_spans import with_ends
from bilat.reading.confidence import load_confidence
from bilat.reading.grammar.sentence import Scope
from bilat.reading.mentions.annotate import Finders, annotate
from bilat.reading.mentions.gazetteer import build_gazetteer
from bilat.reading.mentions.persons import build_person_finder
from bilat.reading.mentions.pipeline import load_pipeline
from bilat.reading.pair import pair_of
from bilat.reading.parsing import parse_document
from bilat.reading.phrases.book import load_books
from bilat.reading.rules import load_rules
from bilat.reading.rules.denials import denials
from bilat.reading.rules.followed import followed
from bilat.reading.rules.rows import read_rows
from bilat.reading.rules.years_apart import dated_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from spacy.language import Language

    from bilat.model.document import Block, Document
    from bilat.model.mention import Alias
    from bilat.model.parties import Registry
    from bilat.reading.grammar.sentence import Sentence
    from bilat.reading.mentions.dates import TimeMention
    from bilat.reading.rules.denials import Told
    from bilat.reading.rules.draft import Draft

_PAIR = 2
_SAID = frozenset({"statement", "request", "accusation", "threat", "protest"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading of a document gave; `pair` are the parties of its title."""

    document: Document
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    times: tuple[TimeMention, ...]
    pair: tuple[str, ...] = ()


class Reader:
    """Reads documents with the rules of `bilat.reading.rules`; building one loads the pipeline."""

    def __init__(self, registry: Registry, model_name: str | None = None) -> None:
        """Load what reading needs.

        Raises SettingsError where the pipeline is not installed.
        """
        self._finders = Finders(registry, build_gazetteer(registry), build_person_finder(load_offices()))
        self._pipeline: Language = load_pipeline(model_name)
        self._rules = load_rules()

    def settle(self) -> None:
        """Let the garbage collector pass over all that is there: for a program that does little else but read.

        The pipeline, the registry and the rules are some hundred thousand objects that last as long as the program;
        looking through them again and again takes a tenth of the time of reading.
        """
        gc.collect()
        gc.freeze()

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents one by one, in order."""
        for document in documents:
            yield self.read_one(document)

    def read_one(self, document: Document) -> Reading:
        """Read one document."""
        pair = pair_of(document, self._finders.registry, self._finders.gazetteer)
        named = annotate(document, self._finders, pair)
        scope = Scope(document, self._finders.registry, pair, named.surnames, named.parties)
        source = (document, document.id)
        statements = [
            _statement(_evidence(source, block, (block.start, block.end)), draft, "rows/1")
            for block, draft in read_rows(scope)
        ]
        problems = [*_title_problems(document, pair), *_alias_notes(document, named.aliases)]
        earlier: tuple[Sentence | None, list[Told]] = (None, [])
        for sentence in parse_document(document, named, scope, self._pipeline):
            drafts = self._drafts(sentence, earlier)
            earlier = (sentence, drafts)
            if drafts:
                evidence = _evidence(source, sentence.block, (sentence.start, sentence.end))
                statements.extend(_statement(evidence, draft, rule) for rule, draft in drafts)
        kept, doubts = _checked(statements)
        return Reading(document, kept, (*problems, *doubts), named.times, pair)

    def _drafts(self, sentence: Sentence, earlier: tuple[Sentence | None, list[Told]]) -> list[Told]:
        """What the rules draft of a sentence, each with the rule's name and version; `earlier` is the last one read."""
        asked = self._rules.asked(sentence)
        drafts = [(f"{rule.name}/{rule.version}", draft) for rule in asked for draft in rule.read(sentence)]
        before = earlier[1] if sentence.previous is not None and sentence.previous is earlier[0] else []
        told = [*drafts, *followed(sentence, drafts, before), *denials(sentence, drafts, before)]
        return dated_apart(sentence, told)


def _title_problems(document: Document, pair: tuple[str, ...]) -> Iterator[Problem]:
    if len(pair) < _PAIR:
        lost = "what is said of “the two countries” is left out"
        message = f"the title {document.title!r} does not name two known parties: {lost}"
        yield Problem("title-without-pair", message, document.title, 0, len(document.title), "reject")


def _alias_notes(document: Document, aliases: Iterable[Alias]) -> Iterator[Problem]:
    """The names that a text gives beside a party, kept as notes: abbreviations, and names in other scripts."""
    for alias in aliases:
        message = f"“{alias.name}” is given beside {alias.party} as another name"
        yield Problem("other-name", message, document.title, alias.start, alias.end, "note")


def _evidence(source: tuple[Document, str], block: Block, place: tuple[int, int]) -> Evidence:
    """The evidence at `place`, its start and end; `source` is the document with its id."""
    document, document_id = source
    evidence = Evidence(document.title, *place, "", section=block.section, document=document_id)
    return with_quote(evidence, document.text)


def _statement(evidence: Evidence, draft: Draft, rule: str) -> Statement:
    claim = draft.claim
    return Statement(claim, evidence, rule, load_confidence().of(rule.partition("/")[0], claim))


def _checked(statements: list[Statement]) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Leave out doubles of one sentence and times that are no EDTF, the latter with a problem each."""
    kept: dict[tuple[object, ...], dict[str | None, Statement]] = {}
    problems = []
    for statement in statements:
        claim, evidence = statement.claim, statement.evidence
        try:
            if claim.time:
                edtf.parse(claim.time)
        except ContractError as error:
            problems.append(Problem("no-edtf", error.what, evidence.doc, evidence.start, evidence.end, "reject"))
            continue
        group = kept.setdefault(_identity(statement), {})
        if claim.place not in group or (claim.quantity and not group[claim.place].claim.quantity):
            group[claim.place] = statement
    told = with_ends(s for group in kept.values() for s in _placed(group))
    return _without_echoes(told), tuple(problems)


def _without_echoes(statements: list[Statement]) -> tuple[Statement, ...]:
    """Leave out what a sentence has told: a phrase book after a rule of its own, the undated beside the dated."""
    books = {book.name: book.is_filling for book in load_books()}
    by_rule: dict[tuple[object, ...], set[str | None]] = {}
    told: set[tuple[object, ...]] = set()
    dated: set[tuple[object, ...]] = set()
    for statement in statements:
        if _rule_name(statement) not in books:
            by_rule.setdefault(_core(statement), set()).add(statement.claim.time)
            told.add(_parties(statement))
        if statement.claim.time:
            dated.add((*_core(statement), statement.claim.modality))
    fillers = {name for name, is_filling in books.items() if is_filling}
    kept = (s for s in statements if not (_rule_name(s) in fillers and _parties(s) in told))
    return tuple(s for s in kept if not _is_echo(s, by_rule, books.keys()) and not _is_undated_beside(s, dated))


def _is_echo(
    statement: Statement, by_rule: Mapping[tuple[object, ...], AbstractSet[str | None]], books: AbstractSet[str]
) -> bool:
    """Whether a phrase book tells what a rule has told, dated alike or undated on one side."""
    told, time = by_rule.get(_core(statement)), statement.claim.time
    return _rule_name(statement) in books and bool(told) and (time is None or not {None, time}.isdisjoint(told or ()))


def _is_undated_beside(statement: Statement, dated: AbstractSet[tuple[object, ...]]) -> bool:
    """Whether the sentence tells undated, and again with its time, a tie without a key or what somebody said."""
    claim = statement.claim
    is_single = claim.kind in _SAID or (claim.of_kind.is_tie and not claim.of_kind.key)
    return is_single and claim.time is None and (*_core(statement), claim.modality) in dated


def _rule_name(statement: Statement) -> str:
    return statement.rule.partition("/")[0]


def _core(statement: Statement) -> tuple[object, ...]:
    """Who stands how to whom, by which sentence."""
    claim, evidence = statement.claim, statement.evidence
    return (evidence.start, evidence.end, claim.kind, claim.phase, _actors(statement), claim.targets)


def _parties(statement: Statement) -> tuple[object, ...]:
    """Of whom a sentence tells, in whatever phase and toward whom ever."""
    return (*_core(statement)[:3], _actors(statement))


def _actors(statement: Statement) -> tuple[str, ...]:
    claim = statement.claim
    return tuple(sorted(claim.actors)) if claim.of_kind.is_symmetric else claim.actors


def _identity(statement: Statement) -> tuple[object, ...]:
    """What tells two statements of one sentence apart, but for the place; the label only where the kind has a key."""
    claim = statement.claim
    is_keyed = bool(claim.of_kind.key) or not claim.of_kind.is_tie
    return (*_core(statement), claim.time, claim.detail if is_keyed else None, claim.modality)


def _placed(group: Mapping[str | None, Statement]) -> Iterator[Statement]:
    """Statements that differ in place alone: one a place; the one without a place only where it is alone."""
    yield from (statement for place, statement in group.items() if place is not None or len(group) == 1)
