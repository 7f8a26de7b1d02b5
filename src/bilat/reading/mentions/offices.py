"""A title's place in a text in, the party that holds the office out, before it (`X's`, `X`) or after (`of X`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilat.model.mention import PartyMention

COUNTERPART = "counterpart"
_BETWEEN = re.compile(
    r"(?:[’']s|s[’'])?[\s-]+(?:(?:then|first|new|former|deputy|late|interim|acting|transitional|caretaker|incoming|outgoing|"
    r"vice|newly|elected|current|assistant|junior|senior|permanent|state|federal|union|visiting|ruling)[\s-]+)*"
)
_PORTFOLIO = re.compile(
    r"(?i)(?:foreign|internal|external|home|interior|domestic|economic|economy|finance|financial|treasury|trade|commerce|industry|"
    r"industries|energy|oil|petroleum|gas|mining|mines|agriculture|agrarian|fisheries|food|health|healthcare|education|higher|"
    r"science|sciences|technology|technologies|culture|cultural|tourism|sport|sports|youth|women|family|labou?r|social|welfare|"
    r"justice|law|legal|defen[cs]e|security|national|state|public|transport|transportation|communications?|information|media|"
    r"infrastructure|housing|urban|rural|regional|local|development|planning|investments?|environment|environmental|water|"
    r"resources|natural|forestry|religious|endowments|islamic|parliamentary|affairs|relations|cooperation|co-operation|"
    r"international|european|african|asian|eastern|and|of|for|the|works?|services?|council|cabinet|ministers?|staff|"
    r"armed|forces|army|navy|air|war|general|republic|government|assembly|parliament|senate|house|representatives|"
    r"commons|supreme|court|committee|commission|central|party|board|department|ministry|office|expatriates|emigrants|immigration|"
    r"integration|innovation|digital|transformation|overseas|commonwealth|colonies|intelligence|protocol|people's|revolutionary|"
    r"territorial|territories|administration|emergency|situations|emergencies|civil|aviation|maritime|marine|ports?|shipping|railways?|"
    r"roads?|construction|privatization|privatisation|entrepreneurship|enterprise|business|small|medium|consumer|protection|"
    r"human|rights|refugees?|diaspora|migration|employment|pensions?|sustainable|green|climate|ecology|ecological|electricity|"
    r"power|nuclear|atomic|space|irrigation|lands?|livestock|animal|veterinary|planning|budget|revenue|taxes|customs|supply|"
    r"production|manufacturing|heavy|light|textiles?|arts?|heritage|antiquities|archaeology|creative|hajj|awqaf|faith|interfaith|"
    r"holocaust|veterans|patriots|unification|reunification|nationality|nationalities|minorities|equality|gender|children|elderly|"
    r"research|training|vocational|secondary|primary|schools?|telecommunications?|posts?|broadcasting|press|tourist)\b"
)


def party_before(text: str, start: int, parties: Sequence[PartyMention]) -> PartyMention | None:
    """The party that stands right before a title: `Peru's`, `Peruvian`, `the new Peruvian`."""
    for party in parties:
        if party.end <= start and start - party.end < 32 and _BETWEEN.fullmatch(text[party.end : start]):  # noqa: PLR2004
            if party.form in ("capital", "city") and text[party.end] not in "'’":
                return None  # `in Lusaka President N opened …`
            return party
    return None


def parties_before(text: str, start: int, parties: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """The parties before a title in the plural: `the French and German presidents`."""
    last = party_before(text, start, parties)
    out: list[PartyMention] = []
    while last is not None:
        out.insert(0, last)
        here = last.start
        last = next(
            (p for p in parties if p.end <= here and re.fullmatch(r",?\s+and\s+|,\s+", text[p.end : here])), None
        )
    return tuple(out)


def party_after(text: str, end: int, parties: Sequence[PartyMention]) -> tuple[int, str | None]:
    """The party that follows a name (`N of Sweden`): where it ends, and its name; the given end where there is none."""
    lead = re.match(r"\s+(?:of|from)\s+(?:the\s+)?", text[end : end + 12])
    if lead:
        for party in parties:
            if party.start in (end + lead.end(), end + len(lead[0].rstrip()) + 1) and party.form in ("name", "short"):
                return party.end, party.party
    return end, None


def of_phrase(text: str, end: int, parties: Sequence[PartyMention]) -> tuple[int, PartyMention | None]:
    """Walk over `of Fisheries and Forests of the Kingdom of X`; gives its end and the party in it."""
    party: PartyMention | None = None
    at = end
    while True:
        space = re.compile(r"[\s,]*").match(text, at)
        here = space.end() if space else at
        # a party that stands here, or began in the title's own last words: `President of the Republic of Kenya`
        mention = next(
            (p for p in parties if (p.start == here or p.start < end <= here < p.end) and p.form != "adjective"), None
        )
        word = _portfolio(text, here, at, end)
        if mention and (at > end or mention.start < here):
            party, at = mention, mention.end
            if text[at : at + 2] in ("’s", "'s"):
                return at, party
        elif word:
            at = here + word
        elif at == end and (lead := re.match(r"(?:to|in|from)\s+(?:the\s+)?", text[here:])):
            at = here + len(lead[0].rstrip())
        else:
            break
    if party is None and re.search(r"\b(?:to|in|of|for|and|the|from)$", text[end:at].rstrip()):
        at = end
    return at, party


def _portfolio(text: str, here: int, at: int, end: int) -> int:
    """The length of a portfolio's word here, 0 where there is none; what follows `Minister of` is never a name."""
    word = _PORTFOLIO.match(text, here)
    opened = at > end or re.search(r"\b(?:of|for)\s+$", text[max(0, here - 5) : here])
    if word and (opened or word[0] in ("of", "for", "and", "to") or word[0][0].isupper()):
        return len(word[0])
    if at > end and re.search(r"(?i)minister(?:s)?\s+(?:of|for)\s+$", text[max(0, here - 20) : here]):
        lead = re.match(r"[A-Z]\w+", text[here:])
        return len(lead[0]) if lead else 0
    return 0
