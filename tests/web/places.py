"""Where the example articles lie, the day on which tests read them, and where the application is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
HERE = "http://127.0.0.1"
"""An address that the application answers to."""
TODAY = date(2025, 10, 1).toordinal()
