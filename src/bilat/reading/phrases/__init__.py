"""The expressions in which people tell a kind, as data: one TOML file a kind, with the code that reads it."""
