"""Whether the pages tell everything that fact sheets hold: `make completeness FACTS=folder`."""
