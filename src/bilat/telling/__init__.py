"""What stands in, pages, timelines, checks and exports out."""
