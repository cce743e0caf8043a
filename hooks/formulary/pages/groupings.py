"""Medicines by cancer and by kind: one page for each, made from the finder's groupings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formulary.catalogue import Catalogue
from formulary.front_matter import Grouping
from formulary.markdown_writing import blocks, bullets, link, one_line, sentence
from formulary.model import Monograph, Regimen
from formulary.names import normalise
from formulary.vocabulary import SectionName


@dataclass(frozen=True)
class Group:
    """A cancer or a kind of medicine with what belongs to it. `folder` is `cancers` or `kinds`."""

    folder: str
    slug: str
    grouping: Grouping
    medicines: tuple[Monograph, ...]
    regimens: tuple[Regimen, ...]

    @property
    def uri(self) -> str:
        """Where its page stands."""
        return f"{self.folder}/{self.slug}.md"


FOLDERS: Mapping[str, str] = {
    "cancers": "Medicines by cancer",
    "kinds": "Medicines by kind",
}
"""The folders of built pages, with the title of each folder's own page."""


def groups(catalogue: Catalogue, folder: str) -> Iterator[Group]:
    """The cancers or kinds that a medicine or regimen here belongs to, by name."""
    fields = catalogue.finder.fields if catalogue.finder else None
    known: Mapping[str, Grouping] = getattr(fields, folder, {})
    for slug, grouping in sorted(known.items(), key=lambda item: normalise(item[1].name)):
        medicines = tuple(
            each for each in catalogue.monographs.values() if slug in getattr(each.identity, folder)
        )
        regimens = tuple(
            each
            for each in catalogue.regimens.values()
            if folder == "cancers" and slug in each.fields.cancers
        )
        if medicines or regimens:
            yield Group(folder, slug, grouping, medicines, regimens)


def group_body(group: Group) -> str:
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
        blocks("## Medicines { #medicines }", bullets(medicines)) if group.medicines else "",
        blocks("## Given together { #regimens }", bullets(regimens)) if group.regimens else "",
        "Each medicine has its own page, with its side effects, when to call, and its sources.",
        _elsewhere(group),
    )


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""


def _elsewhere(group: Group) -> str:
    every = link(FOLDERS[group.folder], group.uri, f"{group.folder}/index.md")
    names = link("all medicines from A to Z", group.uri, "medicines/index.md")
    return f"See also: {every} and {names}."


def folder_body(catalogue: Catalogue, folder: str) -> str:
    """The list of all cancers or all kinds, each with its sentence or two."""
    uri = f"{folder}/index.md"
    lines = (
        f"{link(each.grouping.name, uri, each.uri)}: {sentence(one_line(each.grouping.about))}"
        for each in groups(catalogue, folder)
    )
    return bullets(lines)


def links_to_groups(catalogue: Catalogue, monograph: Monograph, folder: str) -> list[str]:
    """A medicine's cancers or kinds, each with a link to its page."""
    uri = f"medicines/{monograph.slug}/{SectionName.OVERVIEW.value}.md"
    slugs = getattr(monograph.identity, folder)
    known = getattr(catalogue.finder.fields, folder) if catalogue.finder else {}
    return [link(known[slug].name, uri, f"{folder}/{slug}.md") for slug in slugs if slug in known]
