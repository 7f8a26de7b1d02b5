"""Statements of a pair's documents in, those that are about the pair out, with all that a page on it needs.

A statement is about the pair where both are among its actors and targets; where one is and the other is among its
third parties ("A backs C against B"); where its sentence says the same of both toward one third party ("both are
members of C"); and where it tells of a change of one of them alone (its government fell).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bilat.standing import NO_LINKS, Links
from bilat.telling.ground import each_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilat.model.document import Document
    from bilat.model.party import Party
    from bilat.model.statement import Claim, Statement
    from bilat.standing import DocumentDate
    from bilat.telling.neighbours import Neighbour


Names: TypeAlias = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Matter:
    """What was read about two parties.

    `names` are the spellings of each, case-folded; `known` what the registry has of each; `documents` by id; `links`
    what people joined and parted; `neighbours` the other pairs of which the same documents tell.
    """

    pair: tuple[str, str]
    names: Names
    statements: tuple[Statement, ...]
    dates: Mapping[str, DocumentDate]
    documents: Mapping[str, Document]
    known: tuple[Party | None, Party | None]
    links: Links = NO_LINKS
    neighbours: tuple[Neighbour, ...] = ()

    def sides(self, names: Iterable[str]) -> tuple[bool, bool]:
        """Whether some names include the first party, and the second."""
        return sides(names, self.names)

    @property
    def both(self) -> str:
        """The names of the two, joined."""
        return " and ".join(self.pair)


def sides(given: Iterable[str], names: Names) -> tuple[bool, bool]:
    """Whether given names include one of the first party's spellings, and one of the second's."""
    folded = {name.casefold() for name in given}
    return bool(folded & names[0]), bool(folded & names[1])


def about(statements: Iterable[Statement], names: Names) -> tuple[Statement, ...]:
    """The statements about a pair, each once, in the order given."""
    given = tuple(each_once(statements))
    shared = _shared(given, names)
    return tuple(s for s in given if _is_about(s.claim, names) or (shared and s.id in shared))


def _is_about(claim: Claim, names: Names) -> bool:
    main = sides(claim.parties, names)
    if all(main):
        return True
    if any(main) and all(sides((*claim.parties, *(o.name for o in claim.others)), names)):
        return True
    return claim.of_kind.section == "events" and len(claim.parties) == 1 and any(main)


def _shared(statements: Iterable[Statement], names: Names) -> frozenset[str]:
    """The ids of those whose sentence says the same of the other party toward the same third party."""
    alike: dict[tuple[object, ...], dict[int, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        claim, where = statement.claim, statement.evidence
        main = sides(claim.parties, names)
        if not claim.of_kind.is_tie or all(main) or not any(main):
            continue
        role = "actor" if any(sides(claim.actors, names)) and not claim.of_kind.is_symmetric else "target"
        third = tuple(sorted(p for p in claim.parties if not any(sides((p,), names))))
        alike[where.doc, where.start, claim.kind, role, third][main.index(True)].append(statement)
    twins = (found for found in alike.values() if len(found) == len(names))
    return frozenset(statement.id for found in twins for told in found.values() for statement in told)
