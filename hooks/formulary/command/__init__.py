"""The command `formulary`, and its ways to files and git; only the MkDocs adapter comes in."""
