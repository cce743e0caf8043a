"""The pages by cancer and by kind of medicine: built whole, with no file of their own."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses, anchors
from formulary.fragments.frame import review_notice
from formulary.fragments.groupings import FOLDERS, Group, groups
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.meaning.standing import Standing
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import ReviewStatus
from formulary.text.phrases import one_line, sentence


def grouping_pages(catalogue: Catalogue) -> Iterator[ComposedPage]:
    """A page for each cancer and each kind that has medicines, and one above each of both."""
    for folder, title in FOLDERS.items():
        found = list(groups(catalogue, folder))
        for group in found:
            yield _group_page(catalogue, group)
        if found:
            yield _folder_page(catalogue, folder, title)


def _group_page(catalogue: Catalogue, group: Group) -> ComposedPage:
    standing = _standing(group)
    meta = PageMeta(
        kind="grouping",
        title=group.grouping.name,
        description=one_line(group.grouping.about),
        running_head=running_head(catalogue, group.grouping.name),
        version=version_of(catalogue, addresses.FINDER),
        robots=robots_of(standing),
    )
    markdown = blocks(
        f"# {group.grouping.name}", _group_body(group), review_notice(standing) if standing else ""
    )
    return finish(catalogue, group.uri, meta, markdown)


def _standing(group: Group) -> Standing | None:
    """A draft, where a medicine's summary on the page is one; else nobody signed this page."""
    reviews = [each.identity.review for each in group.medicines]
    reviews += [each.fields.review for each in group.regimens]
    return next((Standing(each) for each in reviews if each.status is ReviewStatus.DRAFT), None)


def _folder_page(catalogue: Catalogue, folder: str, title: str) -> ComposedPage:
    meta = PageMeta(
        kind="grouping",
        title=title,
        description=f"{title}, each explained in a sentence or two.",
        running_head=running_head(catalogue, title),
        version=version_of(catalogue, addresses.FINDER),
    )
    markdown = blocks(f"# {title}", _folder_body(catalogue, folder))
    return finish(catalogue, addresses.group(folder), meta, markdown)


def _group_body(group: Group) -> str:
    """What a cancer's or kind's page says."""
    others = ", ".join(group.grouping.other_names)
    medicines = (
        f"{link(each.title, group.uri, each.uri)}{_brands(each)}: "
        f"{sentence(one_line(each.identity.summary[0]))}"
        for each in group.medicines
    )
    regimens = (
        f"{link(each.fields.name, group.uri, each.uri)}: {each.fields.full_name}"
        for each in group.regimens
    )
    return blocks(
        sentence(one_line(group.grouping.about)),
        f"Also called {others}." if others else "",
        blocks(heading(2, "Medicines", anchors.MEDICINES_HEADING), bullets(medicines))
        if group.medicines
        else "",
        blocks(heading(2, "Given together", anchors.REGIMENS_HEADING), bullets(regimens))
        if group.regimens
        else "",
        "Each medicine has its own page, with its side effects, when to call, and its sources.",
        _elsewhere(group),
    )


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""


def _elsewhere(group: Group) -> str:
    every = link(FOLDERS[group.folder], group.uri, addresses.group(group.folder))
    names = link("all medicines from A to Z", group.uri, addresses.FINDER)
    return f"See also: {every} and {names}."


def _folder_body(catalogue: Catalogue, folder: str) -> str:
    """The list of all cancers or all kinds, each with its sentence or two."""
    uri = addresses.group(folder)
    lines = (
        f"{link(each.grouping.name, uri, each.uri)}: {sentence(one_line(each.grouping.about))}"
        for each in groups(catalogue, folder)
    )
    return bullets(lines)
