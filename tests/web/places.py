"""Where the example articles lie, and the day on which tests read them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
TODAY = date(2025, 10, 1).toordinal()
