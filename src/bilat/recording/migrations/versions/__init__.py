"""One module a version of the tables, in order; each leads from the one before to its own."""
