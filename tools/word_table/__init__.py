"""The maker of the table of word vectors that the search uses; README.md says how and why."""
