"""How many dangerous edits of our pages the checks notice, by kind."""
