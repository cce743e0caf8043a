"""Whether each address of a label leads to the label that it is said to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formulary import addresses
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.vocabulary import SectionName

_SEARCH = "query="
"""In an address that finds several labels."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find labels cited by the address of another product. Pages of medicines are taken at word."""
    products: dict[str, tuple[str, str]] = {}
    for record, sources in _cited(catalogue):
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


def _cited(catalogue: Catalogue) -> Iterator[tuple[Record, Sequence[Citation]]]:
    """Every page that lists sources, with these; medicines come first."""
    for monograph in catalogue.monographs.values():
        yield monograph.sections[SectionName.OVERVIEW], monograph.identity.sources
    for effect in catalogue.side_effects.values():
        yield effect, effect.fields.sources
    for regimen in catalogue.regimens.values():
        yield regimen, regimen.fields.sources
    for page in catalogue.prose.values():
        if page.uri != addresses.FINDER:
            yield page, page.fields.sources
