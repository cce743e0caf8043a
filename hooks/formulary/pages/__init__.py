"""Pages: each module writes one part of the site from the catalogue, as Markdown or bytes.

They never import each other; `compose` puts their parts together.
"""
