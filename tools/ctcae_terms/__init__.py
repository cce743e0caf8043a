"""The maker of the list of CTCAE terms that side effects may have."""
