"""The typed records that files become, and the catalogue; all to the right comes in."""
