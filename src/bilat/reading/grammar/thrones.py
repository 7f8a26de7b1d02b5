"""A title and the pair of an article in, the one party whose head bears such a title out.

Where one of two countries has a king and the other a president, a bare "King N" is of the first. Facts: general
reference, monarchies since 1900 with the year in which the last monarch of those that ended was gone.
"""

from __future__ import annotations

from types import MappingProxyType

_LASTING = 9999
_THRONES = MappingProxyType(
    {
        name.replace("_", " "): _LASTING
        for name in """
        Andorra Bahrain Belgium Bhutan Brunei Cambodia Denmark Eswatini Japan Jordan Kuwait Lesotho Liechtenstein
        Luxembourg Malaysia Monaco Morocco Netherlands Norway Oman Qatar Saudi_Arabia Spain Sweden Thailand Tonga
        United_Arab_Emirates United_Kingdom
        """.split()
    }
    | {
        "Afghanistan": 1973,
        "Albania": 1939,
        "Austria-Hungary": 1918,
        "Bulgaria": 1946,
        "Burundi": 1966,
        "China": 1912,
        "Egypt": 1953,
        "Ethiopia": 1974,
        "Germany": 1918,
        "Greece": 1973,
        "Iran": 1979,
        "Iraq": 1958,
        "Italy": 1946,
        "Laos": 1975,
        "Libya": 1969,
        "Maldives": 1968,
        "Montenegro": 1918,
        "Nepal": 2008,
        "Ottoman Empire": 1922,
        "Portugal": 1910,
        "Romania": 1947,
        "Russia": 1917,
        "Serbia": 1918,
        "South Korea": 1910,
        "Tunisia": 1957,
        "Turkey": 1922,
        "Vietnam": 1955,
        "Yemen": 1962,
        "Yugoslavia": 1945,
    }
)
_ROYAL = frozenset(
    "king queen emperor empress sultan emir amir prince princess shah monarch tsar czar kaiser infanta".split()
)
_REPUBLICAN = frozenset({"president"})
_ELSEWHERE = frozenset("prime vice consort council board bank company senate parliament assembly court".split())
_PAIR = 2


def bearer_of(office: str | None, pair: tuple[str, ...], year: int | None) -> str | None:
    """The party of a pair that has such a title, where only one of the two can have it.

    `year` is that of the event; without it a throne that ended counts as one, so that nothing is said.
    """
    words = set((office or "").casefold().replace("-", " ").split())
    if len(pair) != _PAIR or words & _ELSEWHERE:
        return None
    crowned = [_had_throne(party, year) for party in pair]
    if crowned[0] == crowned[1]:
        return None
    if words & _ROYAL:
        return pair[crowned.index(True)]
    return pair[crowned.index(False)] if words & _REPUBLICAN else None


def _had_throne(party: str, year: int | None) -> bool:
    end = _THRONES.get(party)
    return end is not None and (year is None or year <= end)
