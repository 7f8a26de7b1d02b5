"""How far a statement's confidence can be trusted: stated confidence against the share that was right, in ten steps.

Method: shares are measured on the blind texts of the first, second and fourth round (tests/data/blind) and tried on
those of the third and fifth, which had no part in them nor in any rule. Right is the core: evidence, kind, phase,
parties. Floor: the share of all statements, said of each. `--write` writes src/bilat/reading/confidence.toml. The last
line is the Brier score, less is better (Brier, "Verification of forecasts expressed in terms of probability", Monthly
Weather Review 78, 1950).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from blind import BLIND, REGISTRY, Case, Told, cases_in, matched

from bilat.reading.confidence import Confidence, traits
from bilat.reading.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLE = Path(__file__).resolve().parents[1] / "src" / "bilat" / "reading" / "confidence.toml"
PRIOR = 10
STEPS = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """One statement that was read: its rule's name, its traits, the confidence stated, and whether it was right."""

    rule: str
    traits: tuple[str, ...]
    stated: float
    is_right: bool


def seen_in(cases: Iterable[Case]) -> Iterator[Seen]:
    """Every statement that was read in some cases."""
    for case in cases:
        pairs, _, made_up = matched(case)
        for told, is_right in [*((mine, True) for _, mine in pairs), *((told, False) for told in made_up)]:
            yield Seen(told.rule, _traits(told), told.confidence, is_right)


def _traits(told: Told) -> tuple[str, ...]:
    return traits(told.claim) if told.claim else ()


def fitted(seen: list[Seen]) -> Confidence:
    """Shares by rule, drawn towards the share of all, and factors of odds by trait."""
    overall = share(seen)
    by_rule: dict[str, list[Seen]] = defaultdict(list)
    for each in seen:
        by_rule[each.rule].append(each)
    rules = {
        name: (sum(s.is_right for s in rows) + PRIOR * overall) / (len(rows) + PRIOR) for name, rows in by_rule.items()
    }
    names = sorted({trait for each in seen for trait in each.traits})
    factors = {trait: _factor([s for s in seen if trait in s.traits], rules, overall) for trait in names}
    return Confidence(rules, overall, factors)


def _factor(rows: list[Seen], rules: dict[str, float], overall: float) -> float:
    """Odds of those with a trait against the odds that their rules alone would give them."""
    expected = sum(rules.get(s.rule, overall) for s in rows) / len(rows)
    found = drawn(rows, expected)
    return (found / (1 - found)) / (expected / (1 - expected))


def drawn(rows: list[Seen], towards: float) -> float:
    """The share that was right, drawn towards another."""
    return (sum(s.is_right for s in rows) + PRIOR * towards) / (len(rows) + PRIOR)


def share(seen: list[Seen]) -> float:
    """The share that was right."""
    return sum(s.is_right for s in seen) / max(len(seen), 1)


def write(found: Confidence) -> None:
    """Write the table that the reader has."""
    lines = [
        "# How often each rule's statements were right on blind texts; written by benchmarks/confidence.py --write."
    ]
    lines += [f"overall = {found.overall:.3f}", "", "[odds]"]
    lines += [f"{name} = {factor:.2f}" for name, factor in sorted(found.odds.items())]
    lines += ["", "[rules]", *(f'"{name}" = {value:.3f}' for name, value in sorted(found.rules.items()))]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Print the reliability table; the last line is the Brier score on the rounds that were kept back."""
    reader = Reader(REGISTRY)
    fit, test = ([c for n in rounds for c in cases_of_round(n, reader)] for rounds in ((1, 2, 4), (3, 5)))
    if not (fit and test):
        sys.exit(f"confidence measures on {BLIND}, and the rounds are not there.")
    first, second = list(seen_in(fit)), list(seen_in(test))
    if "--write" in sys.argv:
        write(fitted(first))
        print(f"wrote {TABLE.name}")
    print(__doc__)
    found = fitted(first)
    told = [(_stated(found, s), s.is_right) for s in second]
    print("stated        statements  mean stated  right")
    for step in range(STEPS):
        rows = [(p, right) for p, right in told if step == min(int(p * STEPS), STEPS - 1)]
        if rows:
            mean, right = sum(p for p, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows)
            print(f"{step / STEPS:.1f} to {(step + 1) / STEPS:.1f}   {len(rows):8}  {mean:11.2f}  {right:5.2f}")
    base = share(second)
    floor = sum((base - right) ** 2 for _, right in told) / len(told)
    print(f"floor: Brier score {floor:.3f} by saying {base:.2f} of each")
    print(f"confidence {sum((p - right) ** 2 for p, right in told) / len(told):.3f}")


def cases_of_round(number: int, reader: Reader) -> list[Case]:
    """The cases of all sets of a round."""
    return [case for path in sorted(BLIND.glob(f"*-{number}*")) for case in cases_in(path, reader)]


def _stated(found: Confidence, seen: Seen) -> float:
    value = found.rules.get(seen.rule, found.overall)
    odds = value / (1 - value)
    for trait in seen.traits:
        odds *= found.odds.get(trait, 1.0)
    return odds / (1 + odds)


if __name__ == "__main__":
    main()
