"""Files that people upload in, read in a process of its own and recorded out, with how far that is."""

from __future__ import annotations

from bilat.web.uploads.job import File, Job, Sender, Sent
from bilat.web.uploads.jobs import Uploads

__all__ = ["File", "Job", "Sender", "Sent", "Uploads"]
