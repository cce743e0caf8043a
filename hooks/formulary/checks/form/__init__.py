"""Whether pages are whole, linked and marked up as the site needs."""
