"""Medicines by cancer and by kind: what belongs to each, and the links to their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formulary import addresses
from formulary.fragments.markdown import link
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.regimen import Regimen
from formulary.schema.finder import Grouping
from formulary.text.names import normalise


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
        return addresses.group(self.folder, self.slug)


FOLDERS: Mapping[str, str] = {
    addresses.CANCERS: "Medicines by cancer",
    addresses.KINDS: "Medicines by kind",
}
"""The folders of built pages, with the title of each folder's own page."""


def groups(catalogue: Catalogue, folder: str) -> Iterator[Group]:
    """The cancers or kinds that a medicine or regimen here belongs to, by name."""
    known = _known(catalogue, folder)
    for slug, grouping in sorted(known.items(), key=lambda item: normalise(item[1].name)):
        medicines = tuple(
            each for each in catalogue.monographs.values() if slug in getattr(each.identity, folder)
        )
        regimens = tuple(
            each
            for each in catalogue.regimens.values()
            if folder == addresses.CANCERS and slug in each.fields.cancers
        )
        if medicines or regimens:
            yield Group(folder, slug, grouping, medicines, regimens)


def links_to_groups(catalogue: Catalogue, monograph: Monograph, folder: str) -> list[str]:
    """A medicine's cancers or kinds, each with a link to its page."""
    slugs = getattr(monograph.identity, folder)
    known = _known(catalogue, folder)
    return [
        link(known[slug].name, monograph.uri, addresses.group(folder, slug))
        for slug in slugs
        if slug in known
    ]


def _known(catalogue: Catalogue, folder: str) -> Mapping[str, Grouping]:
    """The cancers, or the kinds of medicine, that the finder knows."""
    return catalogue.cancers if folder == addresses.CANCERS else catalogue.kinds
