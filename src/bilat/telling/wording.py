"""How each kind is told, as data: a noun for it, and sentences for when it holds, rests, does not hold, happened.

Fields of the templates: `{a}` and `{b}` are actors and targets, `{pair}` the parties of a symmetric kind, `{who}` the
persons with their party; `{at}`, `{where}`, `{from_}`, `{via}`, `{against}`, `{with_}`, `{as_}`, `{each}`, `{toward}`,
`{of_pair}` begin with a blank or are empty; `{s}`, `{has}`, `{is_}`, `{was}`, `{does}` agree with the actors;
`{rank}` and `{a_rank}` are a mission's, `{title}` an agreement's, `{trade}` and `{sells}` tell trade, `{visited}` a
visit and `{met}` who met.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

ROLES = ("against", "via", "host", "organisation", "mediator", "sponsor", "beneficiary")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a kind: `label` names it in lists, `noun` one of it; of an event `happened` is the sentence.

    `begun` and `ended` are the verbs of its acts, unless the sentence read has one of its own (`ACT_WORDS`).
    """

    label: str
    noun: str
    holds: str = ""
    absent: str = ""
    happened: str = ""
    begun: str = "begun"
    ended: str = "ended"


WORDINGS = MappingProxyType(
    {
        "diplomatic-relations": Wording(
            label="diplomatic relations",
            noun="diplomatic relations{each}",
            holds="{pair} have diplomatic relations",
            absent="{pair} have no diplomatic relations",
            begun="established",
        ),
        "recognition": Wording(
            label="recognition",
            noun="recognition of {b} by {a}{as_}",
            holds="{a} recognise{s} {b}{as_}",
            absent="{a} {does} not recognise {b}{as_}",
            begun="declared",
            ended="withdrawn",
        ),
        "mission": Wording(
            label="missions",
            noun="{rank} of {a} in {b}{at}",
            holds="{a} {has} {a_rank} in {b}{at}",
            absent="{a} {has} no {rank} in {b}{at}",
            begun="opened",
        ),
        "accreditation": Wording(
            label="accreditations from elsewhere",
            noun="accreditation of {a} to {b}{from_}",
            holds="{a} {is_} accredited to {b}{from_}",
            absent="{a} {is_} not accredited to {b}{from_}",
        ),
        "envoy": Wording(
            label="envoys",
            noun="{envoy} of {a} to {b}",
            holds="{envoy} of {a} to {b}",
            absent="{a} {has} no envoy to {b}",
            begun="appointed",
        ),
        "agreement": Wording(
            label="agreements",
            noun="{title}",
            holds="{title}",
            absent="{title}: not concluded",
            begun="signed",
        ),
        "membership": Wording(
            label="memberships in common",
            noun="membership of {a} in {b}",
            holds="{a} belong{s} to {b}",
            absent="{a} {does} not belong to {b}",
        ),
        "alliance": Wording(
            label="alliances",
            noun="alliance or alignment{of_pair}",
            holds="{pair} are allies or aligned",
            absent="{pair} are not allies",
        ),
        "amity": Wording(
            label="good relations",
            noun="good or improving relations{of_pair}",
            holds="{pair} are on good or improving terms",
            absent="{pair} are not on good terms",
        ),
        "enmity": Wording(
            label="bad relations",
            noun="strained or worsening relations{of_pair}",
            holds="{pair} are on strained or worsening terms",
            absent="{pair} are not on bad terms",
        ),
        "dispute": Wording(
            label="disputes",
            noun="dispute{of_pair}",
            holds="{pair} are in dispute",
            absent="{pair} are not in dispute",
        ),
        "support": Wording(
            label="support",
            noun="support of {a} for {b}{against}",
            holds="{a} support{s} {b}{against}",
            absent="{a} {does} not support {b}{against}",
        ),
        "opposition": Wording(
            label="opposition",
            noun="opposition of {a} to {b}",
            holds="{a} oppose{s} {b}",
            absent="{a} {does} not oppose {b}",
        ),
        "sanction": Wording(
            label="sanctions",
            noun="sanctions of {a} against {b}",
            holds="{a} {has} {b} under sanction",
            absent="{a} {has} no sanctions against {b}",
            begun="imposed",
            ended="lifted",
        ),
        "control": Wording(
            label="control or occupation",
            noun="control of {a} over {b}{at}",
            holds="{a} control{s} {b}{at}",
            absent="{a} {does} not control {b}{at}",
        ),
        "conflict": Wording(
            label="armed conflict",
            noun="armed conflict{of_pair}",
            holds="{pair} are in armed conflict",
            absent="{pair} are not in armed conflict",
        ),
        "deployment": Wording(
            label="deployments",
            noun="forces of {a} in {b}{where}",
            holds="{a} {has} forces in {b}{where}",
            absent="{a} {has} no forces in {b}{where}",
            begun="deployed",
            ended="returned",
        ),
        "border": Wording(
            label="borders",
            noun="border{of_pair}",
            holds="{pair} border each other",
            absent="{pair} do not border each other",
        ),
        "population": Wording(
            label="people of one in the other",
            noun="people of {a} in {b}",
            holds="people of {a} live in {b}",
            absent="no people of {a} live in {b}",
        ),
        "visa": Wording(
            label="visas",
            noun="entry of citizens of {a} to {b}",
            holds="citizens of {a} may enter {b} on stated terms",
            absent="citizens of {a} have no such entry to {b}",
        ),
        "trade": Wording(
            label="trade",
            noun="{trade}{via}",
            holds="{sells}{via}",
            absent="no {trade}{via}",
        ),
        "investment": Wording(
            label="investment",
            noun="investment of {a} in {b}",
            holds="{a} invest{s} in {b}",
            absent="{a} {does} not invest in {b}",
        ),
        "cooperation": Wording(
            label="cooperation",
            noun="cooperation{of_pair}{with_}",
            holds="{pair} cooperate{with_}",
            absent="{pair} do not cooperate{with_}",
        ),
        "visit": Wording(label="visits", noun="visit of {who} to {b}{at}", happened="{visited}"),
        "meeting": Wording(label="meetings", noun="meeting of {met}{at}", happened="{met} met{at}"),
        "talks": Wording(
            label="talks hosted or mediated",
            noun="talks on or with {b}, hosted or mediated by {a}{at}",
            happened="{a} hosted or mediated talks on or with {b}{at}",
        ),
        "statement": Wording(label="statements", noun="statement of {who} on {b}", happened="{who} on {b}"),
        "request": Wording(label="requests", noun="request of {who} to {b}", happened="{who} called on {b}"),
        "accusation": Wording(label="accusations", noun="accusation of {b} by {who}", happened="{who} accused {b}"),
        "threat": Wording(label="threats", noun="threat of {who} against {b}", happened="{who} threatened {b}"),
        "protest": Wording(
            label="protests", noun="protest from {a} against {b}{at}", happened="protest from {a} against {b}{at}"
        ),
        "recall": Wording(
            label="recalls and expulsions of diplomats",
            noun="recall or expulsion of diplomats by {a} ({b})",
            happened="{a} recalled or expelled diplomats ({b})",
        ),
        "aid": Wording(label="aid", noun="aid of {a} to {b}{at}", happened="{a} gave aid to {b}{at}"),
        "construction": Wording(
            label="construction", noun="construction by {a} in {b}{at}", happened="{a} built or rebuilt in {b}{at}"
        ),
        "attack": Wording(label="attacks", noun="attack of {a} on {b}{at}", happened="{a} used force against {b}{at}"),
        "repression": Wording(
            label="repression",
            noun="repression of people of {b} by {a}{at}",
            happened="{a} acted against people of {b}{at}",
        ),
        "displacement": Wording(
            label="flight and displacement",
            noun="flight or move of people of {a} to {b}{at}",
            happened="people of {a} fled or moved to {b}{at}",
        ),
        "founding": Wording(label="foundings", noun="founding of {a}{at}", happened="{a} {was} founded{at}"),
        "transition": Wording(label="changes of government", noun="change in {a}", happened="change in {a}"),
        "tribute": Wording(
            label="tributes and cultural exchange",
            noun="tribute or cultural exchange of {a} for {b}{at}",
            happened="tribute or cultural exchange of {a} for {b}{at}",
        ),
        "violation": Wording(
            label="violations",
            noun="violation by {a}{toward}{at}",
            happened="{a} broke an agreement or a zone{toward}{at}",
        ),
    }
)

# A word of the sentence that tells an act better than ours: (phase, kinds or () for all, pattern, as it is told).
ACT_WORDS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("suspended", (), r"\bevacuat\w+", "evacuated"),
    ("suspended", (), r"\bfr[eo]{1,2}z\w+|\bfrozen", "frozen"),
    ("suspended", (), r"\btemporar\w+ (?:clos|shut)\w+|\b(?:clos|shut)\w+ temporar\w+", "temporarily closed"),
    ("suspended", (), r"\b(?:clos|shut)\w+", "closed"),
    ("suspended", (), r"\bwithdr[ae]w\w*", "withdrawn"),
    ("begins", ("agreement",), r"\b(?:enter|came|come|comes|enters|entered) into force|\btook effect", "in force"),
    ("begins", ("agreement",), r"\bsign(?:ed|ing|s)?\b", "signed"),
    ("begins", ("agreement",), r"\bratif\w+", "ratified"),
    ("begins", ("agreement",), r"\binitialled|\binitialed", "initialled"),
    ("begins", ("agreement",), r"\bconclu\w+", "concluded"),
    ("begins", ("agreement",), r"\benter(?:ed|s)? into\b", "entered into"),
    ("begins", ("diplomatic-relations",), r"\brestor\w+", "restored"),
    ("begins", ("diplomatic-relations",), r"\bresum\w+", "resumed"),
    ("begins", ("diplomatic-relations",), r"\bre-?establish\w+", "re-established"),
    ("begins", ("mission",), r"\bre-?open\w+", "reopened"),
    ("begins", ("diplomatic-relations",), r"\bnormali[sz]\w+", "normalised"),
    ("ends", (), r"\bsever\w+", "severed"),
    ("ends", (), r"\bbr(?:oke|eak|eaks|oken) off\b", "broken off"),
    ("ends", ("mission",), r"\bclos(?:ed|ing|es|ure)\b", "closed"),
    ("ends", ("mission",), r"\bleft\b", "left"),
    ("ends", (), r"\bwithdr[ae]w\w*", "withdrawn"),
    ("ends", (), r"\bexpir\w+", "expired"),
    ("ends", ("agreement",), r"\bdenounc\w+|\babrogat\w+|\bterminat\w+", "terminated"),
    ("ends", (), r"\bonce\b|\bno longer\b|\bformerly\b", "no longer"),
)

# Words by which a sentence tells of a contact of heads of state or government, ministers or the like.
HIGH_LEVEL = (
    r"\b(?:presidents?|presidential|prime minister|premier|king|queen|emir|sultan|crown prince|chancellor|chairman|"
    r"heads? of (?:state|government)|ministers?|ministerial|secretary of state|leaders?|summit|high[- ]level)\b"
)

# The kinds whose ties are quarrels where both of the pair are parties to them.
QUARRELS = frozenset(("enmity", "dispute", "opposition", "conflict", "sanction", "control"))

# Names that take the article.
WITH_ARTICLE = (
    r"^(?![Tt]he\b)(?:.+ )?(?:States|Kingdom|Union|Nations|League|Republic|Emirates|Islands|Region|Empire|Bloc|Mandate|"
    r"world|Organi[sz]ation|Movement|Front|Party|Force|Council|Authority|Alliance|Community|See|Netherlands|Philippines|"
    r"Bahamas|Gambia|Maldives|Comoros|Seychelles)\b(?! Arab)"
)

# Words that make an envoy's detail a title.
ENVOY_TITLE = (
    r"ambassador|envoy|minister|charg[eé]|consul|representative|director|agent|nuncio|commissioner|delegate|head of|"
    r"special|secretary|attaché"
)

# Details that say no more than the kind does.
EMPTY_DETAILS = frozenset(
    "meet met meeting talks talk visit visited trade cooperation agreement embassy consulate enmity allies refugees "
    "neighbors neighbours suspended border resumed restored established severed formal".split()
)

MODALITIES = MappingProxyType(
    {
        "planned": "Planned",
        "alleged": "Alleged",
        "denied": "Denied or did not happen",
        "doubtful": "In doubt",
        "reported": "Reported",
    }
)

PHASE_NOUNS = MappingProxyType({"ends": "end", "suspended": "suspension", "absent": "absence"})

SECTION_TITLES = MappingProxyType(
    {
        "diplomatic": "Diplomatic",
        "contacts": "Contacts",
        "agreements": "Agreements",
        "security": "Security",
        "economy and aid": "Economy and aid",
        "people": "People",
        "positions": "Positions",
        "events": "Events",
    }
)

BESIDE_TITLE = "Planned, alleged, denied or in doubt"
INFERRED = "inferred from an envoy told of"
POSSIBLE = "not certain"
REPORTED = "only reported"
READING = (
    "A line without a mark is certain as far as its sentences go. “Not certain”: the dates told, or a document's date "
    "that is only inferred, leave another answer open. “Only reported”: hearsay. “Last told of”: whether it is still "
    "so is not known."
)
