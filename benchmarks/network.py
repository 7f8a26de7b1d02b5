"""How long the network of a whole store takes, in seconds, section by section: what the home page waits for, once.

Method: what the process does that works out the network of a section of kinds (its statements, their ties, what each
is over time), on a SQLite store of invented documents (benchmarks/generated.py), in processor time. The invented
documents tell of no ties of some sections. Floor: the same statements out of the store, and nothing made of them. ARGS
may give another number of statements. No target: it is done once, in a process of its own, and kept till the store
grows.
"""

from __future__ import annotations

from time import process_time

import stores
from timing import size_asked

from bilat.model.kinds import KINDS, SECTIONS
from bilat.recording import open_store
from bilat.telling.network import network_of

SIZE = 100_000


def main() -> None:
    """Print the figures; the last line is all of it, in seconds."""
    print(__doc__)
    whole = floor = 0.0
    with open_store(stores.kept(size_asked(1, SIZE)), writable=False) as store:
        for section in SECTIONS:
            kinds = [kind.name for kind in KINDS if kind.is_tie and kind.section == section]
            began = process_time()
            for kind in kinds:
                store.statements(kind=kind)
            floor += process_time() - began
            began = process_time()
            found = network_of(store, kinds, None, lambda _: None)
            took = process_time() - began
            whole += took
            told = sum(edge.statements for edge in found.edges)
            print(f"{section}: {took:.1f} s for {told:,} statements, {len(found.edges):,} pairs and kinds")
    print(f"floor: {floor:.2f} s")
    print(f"network {whole:.2f}")


if __name__ == "__main__":
    main()
