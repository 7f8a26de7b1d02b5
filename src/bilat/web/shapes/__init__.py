"""What pages and the API both show, one file a thing: a desk and what is asked in, pydantic models out."""
