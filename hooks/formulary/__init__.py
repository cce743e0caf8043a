"""Formulary: Markdown with front matter about medicines in, richer Markdown and data out.

A pure core that no builder is part of. The way of the data; a package imports only from itself and
from what stands above it:

    anchors     the ids of places within pages
    problems, region, settings, addresses, files   what everything else speaks of
    schema      what a writer fills in, and the one table of page kinds
    text        what a text says and how it reads
    parsing     bytes to typed front matter, every mistake located
    records     the records, and the catalogue of all that is known across pages
    meaning     clinical logic without Markdown
    fragments   pieces of a page
    exports     what machines read
    pages       whole pages, one kind a module
    rendering   what the builder will make of a page's Markdown, as a tree
    checks      one kind of mistake a module
    shown       what is wrong with pages as readers will see them
    causes      which mistakes follow from others
    build       the one function: files in, a site or its problems out
    preview     a site that is not right yet, for who writes it
    command     the command around it
"""
