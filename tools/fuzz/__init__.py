"""Random small sites: whatever a writer types, the check and the builder must agree on it."""
