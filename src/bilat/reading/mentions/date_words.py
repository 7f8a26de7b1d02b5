"""The words of the date grammar, as data: months, seasons, weekdays, units, numbers and feasts."""

from __future__ import annotations

from types import MappingProxyType

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_SHORTS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
MONTHS = MappingProxyType(
    {name.lower(): n for n, name in enumerate(MONTH_NAMES, 1)}
    | {short.lower(): n for n, name in enumerate(MONTH_NAMES, 1) for short in MONTH_SHORTS if name.startswith(short)},
)
# The codes of EDTF level 1.
SEASONS = MappingProxyType({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24})
SEASON_MONTHS = MappingProxyType({21: 3, 22: 6, 23: 9, 24: 12})
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = MappingProxyType({name.lower(): n for n, name in enumerate(_WEEKDAY_NAMES)})
# Codes of ISO 8601 durations, with TIMEX's DE and CE for decades and centuries.
UNITS = MappingProxyType(
    {
        "minute": "TM", "hour": "TH", "day": "D", "night": "D", "morning": "D", "evening": "D", "afternoon": "D",
        "weekend": "W", "week": "W", "fortnight": "F", "month": "M", "year": "Y", "decade": "DE", "century": "CE",
    },
)  # fmt: skip
PLURALS = MappingProxyType({"centuries": "century"})
DAY_PARTS = MappingProxyType({"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"})
_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_RANKS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
NUMBERS = MappingProxyType(
    {word: n for n, word in enumerate(_SMALL, 1)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_SMALL[:9], 1)}
    | {"a": 1, "an": 1, "a hundred": 100, "one hundred": 100, "two hundred": 200, "a dozen": 12},
)
ORDINALS = MappingProxyType(
    {word: n for n, word in enumerate(_RANKS, 1)}
    | {"twentieth": 20, "thirtieth": 30}
    | {f"{ten}-{one}": n + m for n, ten in ((20, "twenty"), (30, "thirty")) for m, one in enumerate(_RANKS[:9], 1)},
)
# Decades by their names: the first year within the century.
DECADES = MappingProxyType(
    {
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
        "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    },
)  # fmt: skip
# Feasts that stand on the same day each year, as (month, day).
FEASTS = MappingProxyType(
    {
        "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
        "new year's eve": (12, 31), "new year's day": (1, 1), "the new year": (1, 1), "may day": (5, 1),
        "valentine's day": (2, 14), "saint patrick's day": (3, 17), "st. patrick's day": (3, 17),
        "all saints' day": (11, 1), "bastille day": (7, 14), "midsummer day": (6, 24),
    },
)  # fmt: skip
# Feasts that move with Easter: days after Easter Sunday.
EASTER_DAYS = MappingProxyType(
    {
        "palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter day": 0, "easter": 0, "easter monday": 1,
        "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
    },
)  # fmt: skip
# What is counted by the thousand in the texts that we read: four digits before these are no year.
COUNTED = (
    "acres", "advisers", "advisors", "aircraft", "barrels", "beds", "bombs", "books", "calories", "cannon", "cannons",
    "cases", "casualties", "cavalry", "cavalrymen", "children", "citizens", "civilians", "companies", "copies", "cubic",
    "days", "dead", "deaths", "delegates", "documents", "dollars", "employees", "euros", "experts", "families",
    "farmers", "feet", "fighters", "firms", "francs", "guests", "guns", "hectares", "homes", "horses", "horsemen",
    "hospitals", "hostages", "hours", "houses", "households", "infantry", "infantrymen", "inhabitants", "items",
    "kg", "killed", "kilograms", "kilometers", "kilometres", "km", "kms", "marines", "marks", "megawatts", "members",
    "men", "meters", "metres", "miles", "militia", "militiamen", "minutes", "missiles", "months", "mw", "nationals",
    "observers", "officers", "participants", "passengers", "peacekeepers", "peasants", "people", "percent",
    "personnel", "persons", "pieces", "planes", "pounds", "prisoners", "projects", "rebels", "refugees", "residents",
    "rifles", "rockets", "rounds", "rubles", "sailors", "schools", "scholarships", "seats", "shells", "ships",
    "soldiers", "square", "staff", "strong", "students", "tanks", "tents", "tonnes", "tons", "troops", "trucks",
    "vehicles", "victims", "villages", "visas", "visitors", "volunteers", "votes", "warriors", "weeks", "women",
    "workers", "wounded", "yards", "years",
)  # fmt: skip
# Plural nouns that do stand behind a year ("ahead of 1992 elections").
HAPPENINGS = (
    "accords", "agreements", "attacks", "battles", "borders", "campaigns", "ceremonies", "clashes", "conventions",
    "demonstrations", "discussions", "elections", "estimates", "events", "figures", "games", "hostilities", "levels",
    "lines", "meetings", "negotiations", "offensives", "operations", "plans", "prices", "protests", "reforms",
    "regulations", "results", "revolutions", "riots", "sanctions", "talks", "terms", "treaties", "uprisings",
)  # fmt: skip
# Words that number things: four digits behind these are no year.
NUMBERING = (
    "agenda", "airbus", "art", "article", "boeing", "bulletin", "chapter", "clause", "decree", "directive", "flight",
    "highway",
    "law", "no", "nos", "note", "number", "order", "page", "pages", "paragraph", "pp", "regulation", "res",
    "resolution", "resolutions", "room", "route", "sec", "section", "statute", "vision", "vol",
)  # fmt: skip
# Words of quantity: four digits behind these are a count.
QUANTITIES = (
    "almost", "another", "approximately", "estimated", "exactly", "least", "most", "nearly", "of nearly", "only",
    "over", "roughly", "some", "than", "total of", "up to", "additional",
)  # fmt: skip
REFERENCES = MappingProxyType(
    {
        "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "today": "PRESENT_REF",
        "presently": "PRESENT_REF", "at present": "PRESENT_REF", "to date": "PRESENT_REF", "these days": "PRESENT_REF",
        "at the moment": "PRESENT_REF", "the present day": "PRESENT_REF", "the present": "PRESENT_REF",
        "present-day": "PRESENT_REF", "tonight": "PRESENT_REF", "modern times": "PRESENT_REF",
        "recently": "PAST_REF", "lately": "PAST_REF", "recent": "PAST_REF", "recent years": "PAST_REF",
        "the past": "PAST_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    },
)  # fmt: skip
