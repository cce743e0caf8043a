"""Who checks pages, each with the pages that they checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from formulary import addresses
from formulary.fragments.markdown import bullets, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.review import Review
from formulary.schema.reviewers import Reviewer
from formulary.schema.slots import Slot

NOBODY = "Nobody has checked a page yet."


def reviewers_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The page of reviewers."""
    checked: dict[str, list[str]] = defaultdict(list)
    for title, uri, review in _reviews(catalogue):
        checked[review.reviewer or ""].append(link(title, addresses.REVIEWERS, uri))
    lines = bullets(_line(each, checked) for each in catalogue.reviewers)
    return slotted_page(catalogue, page, {Slot.REVIEWERS: lines or NOBODY})


def _line(reviewer: Reviewer, checked: Mapping[str, list[str]]) -> str:
    pages = ", ".join(checked.get(reviewer.signature, ["nothing yet"]))
    return (
        f"**{reviewer.name}**, {reviewer.profession}, {reviewer.place_of_work}. Checked: {pages}."
    )


def _reviews(catalogue: Catalogue) -> Iterator[tuple[str, str, Review]]:
    """Every medical page: its name, its uri, and who checked it."""
    for monograph in catalogue.monographs.values():
        yield monograph.title, monograph.uri, monograph.identity.review
    for effect in catalogue.side_effects.values():
        yield effect.fields.name, effect.uri, effect.fields.review
    for regimen in catalogue.regimens.values():
        yield regimen.fields.name, regimen.uri, regimen.fields.review
