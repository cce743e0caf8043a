"""The pages by cancer and by kind of medicine: built whole, with no file of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, finish, review_meta, version_meta
from formulary.front_matter import Review
from formulary.markdown_writing import blocks, one_line, review_notice
from formulary.pages.groupings import FOLDERS, Group, folder_body, group_body, groups
from formulary.vocabulary import ReviewStatus


def grouping_pages(catalogue: Catalogue) -> Iterator[ComposedPage]:
    """A page for each cancer and each kind that has medicines, and one above each of both."""
    for folder, title in FOLDERS.items():
        found = list(groups(catalogue, folder))
        for group in found:
            yield _group_page(catalogue, group)
        if found:
            yield _folder_page(catalogue, folder, title)


def _group_page(catalogue: Catalogue, group: Group) -> ComposedPage:
    review = _review(group)
    meta: dict[str, Any] = {
        "title": group.grouping.name,
        "description": one_line(group.grouping.about),
        "kind": "grouping",
        **version_meta(catalogue, "medicines/index.md"),
        **review_meta(review),
    }
    markdown = blocks(
        f"# {group.grouping.name}", group_body(group), review_notice(review) if review else ""
    )
    return finish(catalogue, group.uri, meta, markdown)


def _review(group: Group) -> Review | None:
    """A draft, where a medicine's summary on the page is one; else nobody signed this page."""
    reviews = [each.identity.review for each in group.medicines]
    reviews += [each.fields.review for each in group.regimens]
    return next((each for each in reviews if each.status is ReviewStatus.DRAFT), None)


def _folder_page(catalogue: Catalogue, folder: str, title: str) -> ComposedPage:
    meta = {
        "title": title,
        "description": f"{title}, each explained in a sentence or two.",
        "kind": "grouping",
        **version_meta(catalogue, "medicines/index.md"),
    }
    markdown = blocks(f"# {title}", folder_body(catalogue, folder))
    return finish(catalogue, f"{folder}/index.md", meta, markdown)
