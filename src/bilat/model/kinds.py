"""The kinds of statement as data: a name in, its sort, symmetry, persistence, key and codes out.

The 41 kinds of the contract. A new kind is one row here and one rule file under `bilat.reading.rules`.
PLOVER categories: Halterman et al., "PLOVER and POLECAT" (2023). CAMEO root codes: Schrodt, "CAMEO Codebook" (2012).
Weights: Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", J. Conflict Resolution 36 (1992), as mapped
to CAMEO root codes by the KEDS project; -10 (most conflictual) to 10 (most cooperative).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from bilat.errors import ContractError

Section = Literal[
    "diplomatic", "contacts", "agreements", "security", "economy and aid", "people", "positions", "events"
]
Persistence = Literal["lasting", "fading"]
KeyPart = Literal["detail", "place", "person", "organisation", "against", "quantity of"]

SECTIONS: tuple[Section, ...] = (
    "diplomatic", "contacts", "agreements", "security", "economy and aid", "people", "positions", "events",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a kind: `persists` is None for an event; `key` names the parts that tell two ties apart."""

    name: str
    section: Section
    is_symmetric: bool
    persists: Persistence | None
    key: tuple[KeyPart, ...]
    meaning: str
    contrary: str | None = None
    plover: str | None = None
    cameo: str | None = None
    wikidata: str | None = None
    weight: float = 0.0

    @property
    def is_tie(self) -> bool:
        """Whether it holds over time; else it happened at a time."""
        return self.persists is not None


KINDS: tuple[Kind, ...] = (
    Kind(
        "diplomatic-relations",
        "diplomatic",
        is_symmetric=True,
        persists="lasting",
        key=(),
        meaning="the parties have diplomatic relations",
        plover="CONSULT",
        cameo="05",
        wikidata="P530",
        weight=5.4,
    ),
    Kind(
        "recognition",
        "diplomatic",
        is_symmetric=False,
        persists="lasting",
        key=(),
        meaning="actor recognises target",
        plover="SUPPORT",
        cameo="054",
        wikidata="P797",
        weight=7.0,
    ),
    Kind(
        "mission",
        "diplomatic",
        is_symmetric=False,
        persists="lasting",
        key=("detail", "place"),
        meaning="actor keeps an embassy, legation, consulate or office in target",
        plover="CONSULT",
        cameo="05",
        wikidata="P531",
        weight=5.4,
    ),
    Kind(
        "accreditation",
        "diplomatic",
        is_symmetric=False,
        persists="lasting",
        key=("detail",),
        meaning="actor's envoy or mission to target resides elsewhere",
        plover="CONSULT",
        cameo="05",
        weight=3.5,
    ),
    Kind(
        "envoy",
        "diplomatic",
        is_symmetric=False,
        persists="fading",
        key=("person",),
        meaning="a person is actor's envoy to target",
        plover="CONSULT",
        cameo="05",
        wikidata="P39",
        weight=2.0,
    ),
    Kind(
        "agreement",
        "agreements",
        is_symmetric=True,
        persists="lasting",
        key=("detail",),
        meaning="a treaty, memorandum or contract between the parties",
        plover="AGREE",
        cameo="057",
        weight=8.0,
    ),
    Kind(
        "membership",
        "diplomatic",
        is_symmetric=False,
        persists="lasting",
        key=(),
        meaning="actor belongs to target, an organisation, bloc or treaty body",
        plover="COOPERATE",
        cameo="05",
        wikidata="P463",
        weight=3.0,
    ),
    Kind(
        "alliance",
        "positions",
        is_symmetric=True,
        persists="fading",
        key=(),
        meaning="the parties are allied or aligned",
        plover="COOPERATE",
        cameo="05",
        wikidata="P1327",
        weight=8.3,
    ),
    Kind(
        "amity",
        "positions",
        is_symmetric=True,
        persists="fading",
        key=(),
        meaning="relations are friendly, close, cordial or improving",
        contrary="enmity",
        plover="SUPPORT",
        cameo="05",
        weight=3.5,
    ),
    Kind(
        "enmity",
        "positions",
        is_symmetric=True,
        persists="fading",
        key=(),
        meaning="relations are hostile, strained or worsening",
        contrary="amity",
        plover="REJECT",
        cameo="12",
        weight=-4.0,
    ),
    Kind(
        "dispute",
        "positions",
        is_symmetric=True,
        persists="fading",
        key=("detail",),
        meaning="the parties contest a territory, a border, water or a right",
        plover="REJECT",
        cameo="12",
        weight=-4.0,
    ),
    Kind(
        "support",
        "positions",
        is_symmetric=False,
        persists="fading",
        key=("detail",),
        meaning="actor backs target politically, with money or arms",
        contrary="opposition",
        plover="SUPPORT",
        cameo="05",
        weight=3.5,
    ),
    Kind(
        "opposition",
        "positions",
        is_symmetric=False,
        persists="fading",
        key=("detail",),
        meaning="actor opposes target or its position",
        contrary="support",
        plover="REJECT",
        cameo="12",
        weight=-4.0,
    ),
    Kind(
        "sanction",
        "economy and aid",
        is_symmetric=False,
        persists="lasting",
        key=("detail",),
        meaning="actor has target under a sanction, designation, embargo or restricting law",
        plover="SANCTION",
        cameo="163",
        weight=-8.0,
    ),
    Kind(
        "control",
        "security",
        is_symmetric=False,
        persists="lasting",
        key=("place",),
        meaning="actor rules, occupies, holds a mandate over or divides target",
        plover="ASSAULT",
        cameo="192",
        weight=-9.5,
    ),
    Kind(
        "conflict",
        "security",
        is_symmetric=True,
        persists="fading",
        key=("detail",),
        meaning="the parties fight a war or clash over days or more",
        plover="ASSAULT",
        cameo="190",
        wikidata="P607",
        weight=-10.0,
    ),
    Kind(
        "deployment",
        "security",
        is_symmetric=False,
        persists="fading",
        key=("organisation", "detail"),
        meaning="actor's forces or peacekeepers are in target",
        plover="MOBILIZE",
        cameo="15",
        weight=-7.2,
    ),
    Kind(
        "border",
        "people",
        is_symmetric=True,
        persists="lasting",
        key=(),
        meaning="the parties border each other",
        wikidata="P47",
        weight=0.0,
    ),
    Kind(
        "population",
        "people",
        is_symmetric=False,
        persists="fading",
        key=("quantity of",),
        meaning="people of actor live in target: refugees, diaspora",
        weight=0.0,
    ),
    Kind(
        "visa",
        "people",
        is_symmetric=False,
        persists="lasting",
        key=(),
        meaning="actor's citizens may enter target on the stated terms",
        plover="AGREE",
        cameo="05",
        weight=3.0,
    ),
    Kind(
        "trade",
        "economy and aid",
        is_symmetric=False,
        persists="fading",
        key=("detail",),
        meaning="actor sells or supplies to target, or both trade",
        plover="COOPERATE",
        cameo="061",
        weight=6.4,
    ),
    Kind(
        "investment",
        "economy and aid",
        is_symmetric=False,
        persists="fading",
        key=("detail",),
        meaning="actor invests in target",
        plover="COOPERATE",
        cameo="061",
        weight=6.4,
    ),
    Kind(
        "cooperation",
        "economy and aid",
        is_symmetric=True,
        persists="fading",
        key=("detail",),
        meaning="the parties work together in a field",
        plover="COOPERATE",
        cameo="06",
        weight=6.4,
    ),
    Kind(
        "visit",
        "contacts",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="somebody of actor travelled to target",
        plover="CONSULT",
        cameo="042",
        weight=1.9,
    ),
    Kind(
        "meeting",
        "contacts",
        is_symmetric=True,
        persists=None,
        key=(),
        meaning="the parties met, held a forum, exchanged delegations",
        plover="CONSULT",
        cameo="040",
        weight=1.0,
    ),
    Kind(
        "talks",
        "contacts",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor hosted or mediated negotiations over or with target",
        plover="CONSULT",
        cameo="046",
        weight=7.0,
    ),
    Kind(
        "statement",
        "positions",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor said or announced something about target",
        cameo="010",
        weight=0.0,
    ),
    Kind(
        "request",
        "positions",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor asked, demanded or invited target",
        plover="REQUEST",
        cameo="02",
        weight=-0.1,
    ),
    Kind(
        "accusation",
        "positions",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor accuses target",
        plover="ACCUSE",
        cameo="112",
        weight=-2.0,
    ),
    Kind(
        "threat",
        "positions",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor threatens target with a measure or force",
        plover="THREATEN",
        cameo="13",
        weight=-5.0,
    ),
    Kind(
        "protest",
        "positions",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor, or people of actor, protest against target",
        plover="PROTEST",
        cameo="14",
        weight=-6.5,
    ),
    Kind(
        "recall",
        "diplomatic",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor recalls its envoy from target, or expels target's envoys or diplomats",
        plover="REJECT",
        cameo="161",
        weight=-4.0,
    ),
    Kind(
        "aid",
        "economy and aid",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor gave target relief, money, training or arms",
        plover="AID",
        cameo="07",
        weight=7.4,
    ),
    Kind(
        "construction",
        "economy and aid",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor built or rebuilt something in or for target",
        plover="AID",
        cameo="071",
        weight=7.4,
    ),
    Kind(
        "attack",
        "security",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor used force against target, once",
        plover="ASSAULT",
        cameo="18",
        weight=-9.0,
    ),
    Kind(
        "repression",
        "security",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor arrested, tortured, killed or expelled people of target",
        plover="COERCE",
        cameo="17",
        weight=-7.0,
    ),
    Kind(
        "displacement",
        "people",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="people of actor fled or moved to target",
        weight=0.0,
    ),
    Kind(
        "founding",
        "events",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor was founded",
        wikidata="P571",
        weight=0.0,
    ),
    Kind(
        "transition",
        "events",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor changed its government, fell, became independent, or held a referendum",
        weight=0.0,
    ),
    Kind(
        "tribute",
        "contacts",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor honoured target, or held a cultural exchange with it",
        plover="SUPPORT",
        cameo="051",
        weight=3.4,
    ),
    Kind(
        "violation",
        "security",
        is_symmetric=False,
        persists=None,
        key=(),
        meaning="actor broke an agreement or a zone",
        plover="REJECT",
        cameo="128",
        weight=-5.0,
    ),
)

_BY_NAME = MappingProxyType({kind.name: kind for kind in KINDS})


def kind_named(name: str) -> Kind:
    """The kind of that name.

    Raises ContractError where the contract has no such kind.
    """
    if name not in _BY_NAME:
        what = f"no such kind: {name!r}"
        raise ContractError(what, f"use one of {', '.join(sorted(_BY_NAME))}")
    return _BY_NAME[name]


def is_kind(name: str) -> bool:
    """Whether the contract has a kind of that name."""
    return name in _BY_NAME
