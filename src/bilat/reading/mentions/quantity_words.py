"""The words of the quantity grammar, as data: numbers, magnitudes, bounds, currencies, measures, people."""

from __future__ import annotations

from types import MappingProxyType

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ONES = MappingProxyType(
    {word: n for n, word in enumerate(_ONES, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
)
MAGNITUDES = MappingProxyType(
    {
        "hundred": 100, "thousand": 1_000, "lakh": 100_000, "lakhs": 100_000, "million": 1_000_000,
        "crore": 10_000_000, "crores": 10_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
        "dozen": 12, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
        "k": 1_000, "tn": 1_000_000_000_000,
    },
)  # fmt: skip
# Plurals that count nothing exactly; the value is what they come to at the least.
VAGUE = MappingProxyType(
    {
        "tens of thousands": 10_000, "hundreds of thousands": 100_000, "tens of millions": 10_000_000,
        "hundreds of millions": 100_000_000, "hundreds": 100, "thousands": 1_000, "dozens": 12, "scores": 20,
        "millions": 1_000_000, "billions": 1_000_000_000, "several dozen": 12, "several hundred": 100,
        "several thousand": 1_000, "several million": 1_000_000, "a few hundred": 100, "a few thousand": 1_000,
        "a few dozen": 12, "few hundred": 100, "few thousand": 1_000, "several hundred thousand": 100_000,
        "many thousands": 1_000, "many hundreds": 100, "some dozens": 12, "some hundreds": 100,
        "some thousands": 1_000,
    },
)  # fmt: skip
EXACT = MappingProxyType(
    {"a dozen": 12, "half a dozen": 6, "half-a-dozen": 6, "half a million": 500_000, "half a billion": 500_000_000,
     "a quarter of a million": 250_000, "a quarter million": 250_000, "a couple of": 2, "a pair of": 2,
     "a hundred": 100, "a thousand": 1_000, "a million": 1_000_000, "a billion": 1_000_000_000,
     "a hundred thousand": 100_000},
)  # fmt: skip
AT_LEAST = (
    "over", "more than", "at least", "above", "in excess of", "upwards of", "upward of", "no fewer than",
    "not fewer than", "no less than", "not less than", "a minimum of", "exceeding", "greater than", "well over",
    "just over", "slightly over", "slightly more than", "little over", "a little over", "a little more than",
    "well above", "just above", "upwards to", "beyond", "over the",
)  # fmt: skip
AT_MOST = (
    "up to", "at most", "under", "fewer than", "less than", "below", "no more than", "not more than", "as many as",
    "as much as", "a maximum of", "just under", "slightly under", "just below", "not exceeding", "a little under",
    "a little less than", "maximum of",
)  # fmt: skip
ABOUT = (
    "about", "around", "approximately", "approx.", "approx", "roughly", "circa", "c.", "ca.", "some", "an estimated",
    "estimated", "nearly", "almost", "close to", "in the region of", "near", "somewhere around", "in the order of",
    "on the order of", "an average of", "just about", "estimated to be", "estimated at", "close on", "virtually",
    "more or less", "an approximate", "perhaps", "an approximated",
)  # fmt: skip
SYMBOLS = MappingProxyType(
    {
        "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
        "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS", "₴": "UAH", "₫": "VND", "₦": "NGN", "A$": "AUD", "AU$": "AUD",
        "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
        "RM": "MYR", "Rs.": "INR", "Rs": "INR", "CN¥": "CNY",
    },
)  # fmt: skip
CODES = tuple(
    "USD EUR GBP JPY CNY RMB INR RUB KRW TRY ILS AUD CAD NZD HKD SGD TWD BRL MYR CHF SEK NOK DKK PLN CZK HUF AED "
    "SAR QAR KWD BHD OMR "
    "EGP IRR IQD SYP KZT AZN GEL AMD UAH ZAR NGN KES MXN ARS CLP COP PEN IDR THB PHP VND PKR BDT LKR".split()
)
CURRENCY_NOUNS = MappingProxyType(
    {
        "dollar": "USD", "dollars": "USD", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD",
        "euro": "EUR", "euros": "EUR", "pounds sterling": "GBP", "british pounds": "GBP", "yen": "JPY", "yuan": "CNY",
        "renminbi": "CNY", "rubles": "RUB", "roubles": "RUB", "rupees": "INR", "indian rupees": "INR",
        "swiss francs": "CHF", "canadian dollars": "CAD", "australian dollars": "AUD",
    },
)  # fmt: skip
MEASURES = MappingProxyType(
    {
        "cubic metres": "m3", "cubic meters": "m3", "cubic metre": "m3", "cubic meter": "m3", "m3": "m3", "m³": "m3",
        "bcm": "m3", "square kilometres": "km2", "square kilometers": "km2", "square kilometre": "km2",
        "square kilometer": "km2", "km²": "km2", "km2": "km2", "sq km": "km2", "square miles": "square miles",
        "square mile": "square miles", "kilometres": "km", "kilometers": "km", "kilometre": "km", "kilometer": "km",
        "km": "km", "kms": "km", "miles": "miles", "mile": "miles", "nautical miles": "nautical miles",
        "nautical mile": "nautical miles", "metres": "m", "meters": "m", "metre": "m", "meter": "m", "feet": "feet",
        "foot": "feet", "hectares": "hectares", "hectare": "hectares", "acres": "acres", "acre": "acres",
        "tons": "tons", "ton": "tons", "tonnes": "tonnes", "tonne": "tonnes", "metric tons": "metric tons",
        "metric tonnes": "metric tonnes", "metric ton": "metric tons", "mt": "metric tons", "kg": "kg",
        "kilograms": "kg", "kilogrammes": "kg", "kilos": "kg", "barrels": "barrels", "barrel": "barrels",
        "barrels per day": "barrels/day", "bpd": "barrels/day", "gallons": "gallons", "litres": "litres",
        "liters": "liters", "megawatts": "MW", "megawatt": "MW", "mw": "MW", "gigawatts": "GW", "gigawatt": "GW",
        "gw": "GW", "kilowatts": "kW", "gwh": "GWh", "twh": "TWh", "mwh": "MWh", "percent": "percent",
        "per cent": "percent", "%": "percent", "years": "years", "year": "years", "months": "months",
        "month": "months", "weeks": "weeks", "week": "weeks", "days": "days", "day": "days", "hours": "hours",
        "hour": "hours", "minutes": "minutes", "minute": "minutes", "bushels": "bushels", "bales": "bales",
        "containers": "containers", "truckloads": "truckloads", "planeloads": "planeloads", "shipments": "shipments",
        "consignments": "consignments", "boxes": "boxes", "doses": "doses", "packages": "packages", "sets": "sets",
        "units": "units", "pieces": "pieces", "tranches": "tranches", "rounds": "rounds", "cubic feet": "cubic feet",
    },
)  # fmt: skip
PER = MappingProxyType(
    {
        "per year": "year", "a year": "year", "annually": "year", "per annum": "year", "each year": "year",
        "yearly": "year", "every year": "year", "per month": "month", "a month": "month", "monthly": "month",
        "per day": "day", "a day": "day", "daily": "day", "per week": "week", "a week": "week",
    },
)  # fmt: skip
PEOPLE = frozenset(
    "people person persons personnel staff troops soldiers servicemen servicewomen servicemembers peacekeepers "
    "policemen police officers observers men women children boys girls citizens nationals residents inhabitants "
    "refugees migrants immigrants emigrants expatriates expats settlers workers labourers laborers labours "
    "employees students pupils scholars trainees graduates teachers professors doctors nurses engineers advisers "
    "advisors experts specialists technicians volunteers tourists visitors travellers travelers pilgrims "
    "nationals descendants speakers believers adherents muslims christians jews catholics members participants "
    "delegates diplomats pensioners retirees merchants traders guests civilians fighters militants "
    "rebels mercenaries combatants prisoners detainees "
    "captives hostages dead deaths casualties fatalities wounded victims survivors evacuees returnees "
    "asylum-seekers seekers deportees exiles defectors businessmen businesspeople entrepreneurs investors "
    "professionals farmers fishermen sailors crew marines airmen guards cadets commandos paratroopers instructors "
    "trainers contractors missionaries monks priests nuns orphans souls individuals ministers officials lawmakers "
    "parliamentarians journalists artists musicians dancers athletes players leaders natives subjects compatriots "
    "minorities folk population cosmonauts scientists researchers academics interns passengers victims".split()
)
# Words that end a counted noun phrase: none of them stands inside one.
STOPS = frozenset(
    "of in on at to from by with for into onto and or but nor as than that which who whom whose where when while "
    "since until after before during between among amongst against towards toward via per under over above below "
    "near along across through around about upon within without because so if though although is are was were be "
    "been being has have had having do does did will would shall should can could may might must not no the a an "
    "this these those their its his her our your it they he she we you i each every both all any some other more "
    "most less fewer also only just then there here now later earlier ago respectively living lived residing "
    "reside live registered settled fled killed injured signed sent arrived said came went worth plus including "
    "such like according".split()
)
# What stands before a number that names a thing and does not count: `Article 5`, `Resolution 242`, `Group of 77`.
LABELS = (
    "article", "articles", "resolution", "resolutions", "no.", "nos.", "number", "chapter", "section", "protocol",
    "phase", "flight", "law", "decree", "group of", "highway", "route", "title", "annex", "directive", "order",
    "boeing", "airbus", "page", "p.", "pp.", "war", "act", "line", "bureau", "office", "camp", "division", "brigade",
    "regiment", "battalion", "ranked", "rank", "position", "aged", "age", "channel", "convention", "clause",
    "paragraph", "apollo", "soyuz", "vol.", "volume", "issue", "room", "street", "unit", "track", "grade", "version",
    "level", "top", "agenda", "vision", "fig.", "figure", "part", "league", "form", "bill", "proclamation",
)  # fmt: skip
