"""Sentences about forces abroad in labels, lists, passing mentions and later tellings, with the deployment of each."""

from __future__ import annotations

_FORCE = "United Nations Interim Force in Lebanon"

CASES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("Fiji–Lebanon relations", "- 1978–2002: Fijian battalion in UNIFIL", {"phase": "holds", "time": "1978/2002"}),
    ("Fiji–Lebanon relations", "- Fijian troops in Lebanon: 640 (1985)", {"phase": "holds", "value": 640}),
    ("Fiji–Lebanon relations", "- Peacekeepers in UNIFIL: 610 (1990)", {"phase": "holds", "organisation": _FORCE}),
    (
        "Fiji–Lebanon relations",
        "- December 2002: The last Fijian soldiers leave.",
        {"phase": "ends", "time": "2002-12"},
    ),
    (
        "Fiji–Lebanon relations",
        "- June 1978: Fiji sends a battalion of 500 men.",
        {"phase": "begins", "time": "1978-06"},
    ),
    ("Fiji–Lebanon relations", "The Fijian battalion went home in 2002.", {"phase": "ends", "time": "2002"}),
    (
        "Fiji–Lebanon relations",
        "The last Fijian troops are expected home in 2031.",
        {"phase": "ends", "time": "2031", "modality": "planned"},
    ),
    ("Fiji–Lebanon relations", "In 2015 Fijian troops returned to Lebanon.", {"phase": "begins", "time": "2015"}),
    (
        "Fiji–Lebanon relations",
        "UNIFIL was set up in 1978. Suva sent a battalion in June.",
        {"phase": "begins", "organisation": _FORCE},
    ),
    (
        "Fiji–Lebanon relations",
        "Fiji is one of the oldest contributors to UNIFIL.",
        {"phase": "holds", "told": "present"},
    ),
    ("Fiji–Lebanon relations", "Fijian troops form part of UNIFIL.", {"phase": "holds", "organisation": _FORCE}),
    ("Fiji–Lebanon relations", "Thirty-five Fijian peacekeepers have died in Lebanon since 1978.", {"phase": "holds"}),
    ("Fiji–Lebanon relations", "Fiji ended its deployment in Lebanon in 2002.", {"phase": "ends", "time": "2002"}),
    (
        "Fiji–Lebanon relations",
        "Fiji's deployment to Lebanon lasted from 1978 to 2002.",
        {"phase": "holds", "time": "1978/2002"},
    ),
    (
        "Fiji–Samoa relations",
        "In Solomon Islands, Fijian and Samoan soldiers served together from 2003 until 2005.",
        {"actor": "Samoa", "target": "Solomon Islands", "time": "2003/2005"},
    ),
    (
        "Hungary–Latvia relations",
        "Hungarian air controllers served at Liepāja air base in 2019.",
        {"actor": "Hungary", "target": "Latvia", "phase": "holds"},
    ),
    (
        "Angola–Cuba relations",
        "Cuban volunteer units were raised in 1975 to fight in Angola.",
        {"actor": "Cuba", "target": "Angola", "phase": "begins"},
    ),
    ("Angola–Cuba relations", "Cuba kept 20,000 men in Angola in 1980.", {"phase": "holds", "value": 20000}),
    (
        "Armenia–Russia relations",
        "Armenia hosts a Russian base with 3,000 men.",
        {"actor": "Russia", "target": "Armenia"},
    ),
    ("Chad–France relations", "The French base at Abéché was closed in 2024.", {"phase": "ends", "time": "2024"}),
    ("Chad–Libya relations", "Libyan troops crossed the border in June 1983.", {"phase": "begins", "time": "1983-06"}),
    ("Chad–Libya relations", "The Libyan army entered Chad in 1980.", {"phase": "begins", "time": "1980"}),
    ("India–Lebanon relations", "India has rotated a battalion through Lebanon since 1998.", {"time": "1998/.."}),
    (
        "India–Lebanon relations",
        "UNIFIL is to end its operations in 2031.",
        {"actor": "United Nations", "target": "Lebanon", "phase": "ends", "modality": "planned"},
    ),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("Chad–Libya relations", "The Libyan army sent troops to the northern border in 1984."),
    ("Chad–Libya relations", "Libya sent troops to fight against the rebels in 1984."),
    ("Chad–Libya relations", "No armed Libyan group would be left in the region."),
    ("Chad–Libya relations", "Many soldiers had left the Libyan army early on."),
    ("Chad–Libya relations", "Chadian soldiers died in the war of 1987."),
    ("Chad–Libya relations", "Libya sold four jets in 1984."),
    ("Chad–Libya relations", "Niger was at war, and Libya sent troops in 1984."),
)
