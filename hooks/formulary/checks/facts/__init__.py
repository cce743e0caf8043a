"""Whether what pages say agrees: with itself, with the glossary, with its sources."""
