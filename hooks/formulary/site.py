"""The one pure function of the house: files in, a whole site or its problems out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.catalogue import Catalogue, assemble
from formulary.checks import CHECKS, links
from formulary.compose import Asset, ComposedPage, assets, compose
from formulary.model import Record
from formulary.problems import Problem
from formulary.reading.parse import parse
from formulary.reading.places import find_collisions, place_of
from formulary.reading.read import read_source
from formulary.region import Region


@dataclass(frozen=True)
class Site:
    """A composed site. It may be published only if it has no problems."""

    problems: tuple[Problem, ...]
    pages: tuple[ComposedPage, ...]
    assets: tuple[Asset, ...]
    catalogue: Catalogue


def build_site(
    markdown: Mapping[str, bytes],
    other_files: Iterable[str],
    region: Region,
    root: str = "docs",
    versions: Mapping[str, str] | None = None,
) -> Site:
    """Read, check and compose every page.

    `markdown` holds each page's bytes by its place below docs/, `other_files` the places of the
    files that are delivered as they are, `root` the name of docs/ in messages, `versions` the day
    on which each file was last changed, where that is known.
    """
    problems: list[Problem] = []
    records: list[Record] = []
    for uri, data in sorted(markdown.items()):
        record, found = _read(f"{root}/{uri}", uri, data)
        problems += found
        records += [record] if record else []
    problems += find_collisions((f"{root}/{uri}", uri) for uri in markdown)
    catalogue = assemble(records, [*markdown, *other_files], region, versions)
    pages = tuple(compose(catalogue))
    for check in CHECKS:
        problems += check(catalogue)
    files = tuple(assets(catalogue))
    made = {file.uri: "" for file in files} | {page.uri: page.markdown for page in pages}
    problems += links.check(catalogue, made)
    return Site(tuple(sorted(set(problems))), pages, files, catalogue)


def _read(path: str, uri: str, data: bytes) -> tuple[Record | None, list[Problem]]:
    place = place_of(uri)
    if isinstance(place, str):
        return None, [Problem(path, 1, 1, place)]
    source, problems = read_source(path, uri, data)
    if source is None:
        return None, problems
    return parse(source, place)
