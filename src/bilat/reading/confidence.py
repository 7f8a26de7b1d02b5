"""A rule and a claim in, how often such a statement is right out: shares measured on blind texts (confidence.toml).

The share of a rule is that of its statements which were right (evidence, kind, phase, parties) on texts whose writers
never saw the rules, drawn towards the share of all rules as if ten more of that share had been seen (a beta prior). A
factor for what is hedged, and for what has no time, multiplies the odds. `benchmarks/confidence.py` measures and writes
it, and says on other blind texts how far it can be trusted.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilat.model.statement import Claim


@dataclass(frozen=True, slots=True)
class Confidence:
    """Shares by rule, the share of all, and the factors of odds for traits of a claim."""

    rules: Mapping[str, float]
    overall: float
    odds: Mapping[str, float]

    def of(self, rule: str, claim: Claim) -> float:
        """How often a statement of a rule with such traits is right, from 0 to 1, to two places."""
        share = self.rules.get(rule, self.overall)
        odds = share / (1 - share)
        for trait in traits(claim):
            odds *= self.odds.get(trait, 1.0)
        return round(odds / (1 + odds), 2)


def traits(claim: Claim) -> tuple[str, ...]:
    """What else tells how sure a statement is: `hedged`, `undated`."""
    found = (("hedged", claim.modality != "asserted"), ("undated", claim.time is None))
    return tuple(name for name, has in found if has)


@cache
def load_confidence() -> Confidence:
    """The measured shares, read once."""
    table = tomllib.loads((files("bilat.reading") / "confidence.toml").read_text("utf-8"))
    return Confidence(MappingProxyType(table["rules"]), table["overall"], MappingProxyType(table["odds"]))
