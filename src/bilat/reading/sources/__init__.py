"""One file a source format: text as it was found in, documents with their blocks out."""
