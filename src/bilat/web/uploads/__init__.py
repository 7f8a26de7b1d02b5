"""Files that people upload in, read in a process of its own and recorded out, with how far that is."""

from __future__ import annotations

from bilat.web.uploads.jobs import Job, Sent, Uploads

__all__ = ["Job", "Sent", "Uploads"]
