"""Whether each address of a label leads to the label that it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.sources import listed_sources

_SEARCH = "query="
"""In an address that finds several labels."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find labels cited by the address of another product. Pages of medicines are taken at word."""
    products: dict[str, tuple[str, str]] = {}
    for record, sources in listed_sources(catalogue):
        for index, source in enumerate(sources):
            if source.product is None or _SEARCH in source.url:
                continue
            product, path = products.setdefault(source.url, (source.product, record.source.path))
            if source.product.casefold() != product.casefold():
                message = (
                    f"{path} gives this address to the label of {product}. Write the one of the "
                    f"label of {source.product}"
                )
                yield record.source.problem_in(("sources", index, "url"), message)
