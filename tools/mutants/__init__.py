"""Small wrong changes of the core, and how many of them the tests notice."""
