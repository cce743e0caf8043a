"""A site that is not right yet, for who writes it; only the site's build and its problems come in.

Nothing here is written into a page: what is wrong is put on it as it is shown, and so can never be
published. It knows no builder, only how a web server asks (WSGI).
"""
