"""One file a family of kinds: parsed sentences in, drafts of statements out."""
