"""What reading costs beside the parser that it uses: times the processor time of the bare spaCy components, one core.

Method: the example articles, read in this process by a reader that is loaded and warm; the median of several runs, each
beside one of the floor. Floor: the same spaCy components (tagger, parser, attribute ruler, lemmatiser) over the same
paragraphs, in the same batches, and nothing of ours. For both the garbage collector passes over what was loaded, as in
`bilat read`. Nothing is stored. Processor time, so that other work does not count.
"""

from __future__ import annotations

from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from common import EXAMPLES

from bilat.model.parties import load_registry
from bilat.reading.mentions.pipeline import BATCH, load_pipeline
from bilat.reading.reader import Reader
from bilat.reading.sources.files import read_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bilat.model.document import Document

RUNS = 9


def main() -> None:
    """Print the figures; the last line is how many times the parser's time reading takes."""
    print(__doc__)
    documents = [found for found in read_paths([EXAMPLES / "articles"]) if not isinstance(found, Exception)]
    size = sum(len(document.text.encode()) for document in documents) / 1000
    reader = Reader(load_registry())
    parse(documents)
    read(reader, documents)
    reader.settle()
    floor, taken = zip(
        *((seconds(lambda: parse(documents)), seconds(lambda: read(reader, documents))) for _ in range(RUNS)),
        strict=True,
    )
    print(f"{len(documents)} articles, {size:.1f} kB, {RUNS} runs")
    print(f"floor (the parser alone): {size / median(floor):.1f} kB/s")
    print(f"bilat: {size / median(taken):.1f} kB/s, from {size / max(taken):.1f} to {size / min(taken):.1f}")
    print(f"reader {median(taken) / median(floor):.2f}")


def seconds(work: Callable[[], None]) -> float:
    """How long it took."""
    start = process_time()
    work()
    return process_time() - start


def parse(documents: Sequence[Document]) -> None:
    """Parse the paragraphs and list items, and nothing else."""
    for document in documents:
        blocks = (block for block in document.blocks if block.kind in {"paragraph", "item"})
        texts = (document.text[block.start : block.end] for block in blocks)
        for _ in load_pipeline().pipe(texts, batch_size=BATCH):
            pass


def read(reader: Reader, documents: Sequence[Document]) -> None:
    """Read the documents."""
    for _ in reader.read(documents):
        pass


if __name__ == "__main__":
    main()
