"""The parts of an address that name something, as the API describes them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

_DOCUMENT = Path(description="A document, by its id or its title", examples=["azerbaijan-syria-relations"])
_PARTY = Path(description="A party, by any name, or as it stands in an address", examples=["syria"])
_JOB = Path(description="An upload, by the id that it was given when it was sent")
_STATEMENT = Path(description="A statement's id, or as much of its beginning as no other has", examples=["490b2b8c"])
_VERDICT = Path(description="A verdict's id")

DocumentName = Annotated[str, _DOCUMENT]
JobName = Annotated[str, _JOB]
PartyName = Annotated[str, _PARTY]
StatementName = Annotated[str, _STATEMENT]
VerdictName = Annotated[str, _VERDICT]
