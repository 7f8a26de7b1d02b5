"""The nouns for people who stand or fight against a government without being one, as stems: `rebels`, `exiles`."""

from __future__ import annotations

GROUPS = frozenset(
    """
    contra dissident exile faction fighter guerrilla insurgent islamist jihadist loyalist mercenary militant militia
    mujahideen mujahedin mujahid mutineer nationalist paramilitary partisan plotter rebel revolutionary royalist
    secessionist separatist terrorist
    """.split()
)
"""Nouns that stand for a group by themselves."""
BODIES = frozenset("opposition resistance insurgency".split())
"""Nouns that stand for one where something says whose: `the Syrian opposition`."""
