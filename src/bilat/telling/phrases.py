"""Claims, ties and events in, the words that tell them out: the templates of `wording` filled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilat.standing.keys import rank_of
from bilat.standing.words import content_words
from bilat.telling.matter import Names, sides
from bilat.telling.wording import ACT_WORDS, EMPTY_DETAILS, ENVOY_TITLE, ROLES, WITH_ARTICLE, WORDINGS, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bilat.model.statement import Other, Statement

_AGREEMENT = re.compile(
    r"\b(?:agreement|memorand\w+|protocol|treaty|contract|accord|pact|convention|mou|declaration|"
    r"deal|amendment|exchange of (?:letters|notes))\b",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"(?!united|unit|univ|euro|one\b)[aeiou]", re.IGNORECASE)
_TOOK_UP = re.compile(r", (?:presented credentials|received|took up the post)$")
_MISSING = "somebody"
_OPENING = 30
_PAIR = 2
_NOBODY: Names = (frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Facts:
    """What a template needs; `each` are third parties with which each of the actors has the tie by itself.

    `is_own` where it is a symmetric tie or event of just the two parties asked about, who need not be named again.
    """

    kind: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None = None
    detail: str | None = None
    others: tuple[Other, ...] = ()
    each: tuple[str, ...] = ()
    is_own: bool = False

    @property
    def wording(self) -> Wording:
        """Its kind's words."""
        return WORDINGS[self.kind]

    def names(self, role: str) -> tuple[str, ...]:
        """The third parties in a role, each once."""
        return tuple(dict.fromkeys(o.name for o in self.others if o.role == role))


def facts_of(statements: Sequence[Statement], names: Names | None = None) -> Facts:
    """The facts that statements of one tie or event give together: the place most give, the fullest detail.

    `names` are the spellings of the two parties asked about.
    """
    first = statements[0].claim
    places = [s.claim.place for s in statements if s.claim.place]
    others = dict.fromkeys(o for s in statements for o in s.claim.others)
    return Facts(
        kind=first.kind,
        actors=tuple(sorted(first.actors)) if first.of_kind.is_symmetric else first.actors,
        targets=first.targets,
        place=max(sorted(set(places)), key=places.count, default=None),
        detail=fullest(s.claim.detail for s in statements),
        others=tuple(others),
        is_own=_is_own(first.actors, names or _NOBODY) and not first.targets,
    )


def _is_own(actors: Sequence[str], names: Names) -> bool:
    return len(actors) == len(names) and all(sides(actors, names))


def fullest(details: Iterable[str | None]) -> str | None:
    """The detail with the most content words."""
    told = [detail for detail in details if detail]
    return max(told, key=lambda text: (len(content_words(text)), text), default=None)


def noun(facts: Facts) -> str:
    """A noun phrase for it, with its detail: `cooperation of Chad and Sudan (energy)`."""
    text, detail = fill(facts.wording.noun, facts), telling_detail(facts)
    if not detail:
        return text
    return f"{text[:-1]}; {detail})" if text.endswith(")") else f"{text} ({detail})"


def sentence(template: str, facts: Facts) -> str:
    """A template filled, with a capital and its detail."""
    text, detail = capital(fill(template, facts)), telling_detail(facts)
    return f"{text}: {detail}" if detail else text


def telling_detail(facts: Facts) -> str | None:
    """The detail where it says more than the template already does."""
    detail = facts.detail
    if detail is None or facts.kind == "agreement" or detail.casefold() in EMPTY_DETAILS:
        return None
    if facts.kind in ("mission", "accreditation", "envoy", "recognition"):
        return None
    return None if facts.kind == "trade" and _goods(facts) == detail else detail


def capital(text: str) -> str:
    """The text with a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def fill(template: str, facts: Facts) -> str:
    """A template with the facts' words in it."""
    return template.format_map(_fields(facts))


def act_word(phase: str, facts: Facts, quotes: Iterable[str]) -> str:
    """The verb of an act: the sentence's own where it has a known one, else the kind's."""
    texts = [*quotes]
    for wanted, kinds, pattern, word in ACT_WORDS:
        is_meant = wanted == phase and (not kinds or facts.kind in kinds)
        if is_meant and any(re.search(pattern, text, re.IGNORECASE) for text in texts):
            return word
    return {"begins": facts.wording.begun, "ends": facts.wording.ended}.get(phase, "suspended")


def title_of(facts: Facts) -> str:
    """An agreement's name: its detail, with `agreement:` before it where it does not say what it is."""
    detail = facts.detail
    if not detail:
        return "agreement"
    head, colon, rest = detail.partition(": ")
    if colon and _AGREEMENT.fullmatch(head) and _AGREEMENT.search(rest[:_OPENING]):
        return rest
    if _AGREEMENT.fullmatch(head) and colon:
        return f"{head[:1].lower()}{head[1:]}: {rest}"
    return detail if _AGREEMENT.search(detail) else f"agreement: {detail}"


def _fields(facts: Facts) -> Mapping[str, str]:
    actors, persons = named(facts.actors) or _MISSING, listed(facts.names("person"))
    third = {role: named(facts.names(role)) for role in ROLES}
    each = f" (each with {named(facts.each)})" if facts.each else ""
    where = [part for part in (facts.place, third["organisation"]) if part and part not in facts.targets]
    residence = ", ".join(part for part in (facts.place, third["via"]) if part)
    is_many = plural(facts.actors)
    rank = rank_of(facts.detail).label or "mission"
    has_rank = bool(rank_of(facts.detail).words)
    return {
        "a": actors,
        "b": named(facts.targets) or _MISSING,
        "pair": f"{actors}{each}",
        "of_pair": "" if facts.is_own else f" of {actors}{each}",
        "met": _met(facts, actors, persons),
        "each": f" of {actors}{each}" if each else "",
        "visited": _visited(facts, actors, persons),
        "who": f"{persons} ({actors})" if persons else actors,
        "at": _at(facts),
        "via": f" via {third['via']}" if third["via"] else "",
        "from_": f" from {residence}" if residence else "",
        "against": f" against {third['against']}" if third["against"] else "",
        "with_": f" within {third['organisation']}" if third["organisation"] else "",
        "where": f" ({'; '.join(where)})" if where else "",
        "as_": f" as {facts.detail.removeprefix('as ')}" if facts.detail else "",
        "toward": f" ({named(facts.targets)})" if facts.targets else "",
        "rank": rank if has_rank or rank != "mission" else "diplomatic mission",
        "a_rank": f"{'an' if _VOWEL.match(rank) else 'a'} {rank}",
        "envoy": _envoy(facts, persons),
        "title": title_of(facts) + (f", among {actors}" if len(facts.actors) > _PAIR else ""),
        "trade": _trade(facts, actors),
        "sells": _sells(facts, actors),
        "s": "" if is_many else "s",
        "has": "have" if is_many else "has",
        "is_": "are" if is_many else "is",
        "was": "were" if is_many else "was",
        "does": "do" if is_many else "does",
    }


def named(names: Sequence[str]) -> str:
    """Names in a list, each with the article that it takes."""
    return listed([f"the {name}" if re.search(WITH_ARTICLE, name) else name for name in names])


def _met(facts: Facts, actors: str, persons: str) -> str:
    """Who met: persons of both sides by name, else the parties."""
    if len(facts.names("person")) < _PAIR:
        return f"{actors} ({persons})" if persons else actors
    return persons if facts.is_own else f"{persons} ({actors})"


def _envoy(facts: Facts, persons: str) -> str:
    """`Jo Klem as ambassador`; a detail that is no title is left out."""
    detail = _TOOK_UP.sub("", facts.detail or "")
    title = detail if re.search(ENVOY_TITLE, detail, re.IGNORECASE) else "envoy"
    return f"{persons} as {title}" if persons else title


def _visited(facts: Facts, actors: str, persons: str) -> str:
    """A visit by somebody named, or from a party."""
    target = f"{named(facts.targets) or _MISSING}{_at(facts)}"
    return f"{persons} ({actors}) visited {target}" if persons else f"visit from {actors} to {target}"


def plural(names: Sequence[str]) -> bool:
    """Whether a verb after these names is plural: several, or a group such as `Berber rebels`."""
    if len(names) != 1:
        return bool(names)
    last = names[0].split()[-1]
    return last.islower() and last.endswith("s")


def _at(facts: Facts) -> str:
    """The place, unless it only repeats a party."""
    if not facts.place or facts.place in facts.targets:
        return ""
    return f" in {facts.place}" if facts.kind not in ("mission", "visit") else f" ({facts.place})"


def _goods(facts: Facts) -> str | None:
    return facts.detail if facts.detail and facts.detail.casefold() not in EMPTY_DETAILS else None


def _trade(facts: Facts, actors: str) -> str:
    goods = _goods(facts)
    if facts.targets:
        return f"sale of {goods or 'goods'} by {actors} to {named(facts.targets)}"
    between = "" if facts.is_own else f" between {actors}"
    return f"trade{between} ({goods})" if goods else f"trade{between}"


def _sells(facts: Facts, actors: str) -> str:
    if facts.targets:
        sell = "sell" if plural(facts.actors) else "sells"
        return f"{actors} {sell} {_goods(facts) or 'goods'} to {named(facts.targets)}"
    return _trade(facts, actors)
