"""The maker of the names of medicines and regimens that have no page."""
