"""JSON for programs, one file a resource; each has a `ROUTER`, which is found by being there."""
