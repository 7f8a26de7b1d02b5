"""What can be taken away: tables, pictures, calendars, feeds; each module has a `ROUTER`, found by being there."""
