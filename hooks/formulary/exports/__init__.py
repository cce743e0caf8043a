"""What machines read: search data, open data, JSON-LD, redirects; pages come in."""
