"""The nouns of bilat: documents, mentions, statements, parties, kinds, EDTF values; no spaCy, no SQL, no HTTP."""
