"""The maker of the stylesheet of icons, from Material's own set."""
