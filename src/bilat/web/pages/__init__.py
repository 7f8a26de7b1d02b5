"""Pages for people, one file a page; each has a `ROUTER`, which is found by being there."""
