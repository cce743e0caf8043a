"""The one function: files in, a whole site or its problems out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.checks import CHECKS
from formulary.checks.form import links, rendered
from formulary.exports.stylesheets import bundle
from formulary.fragments.page import Asset, ComposedPage
from formulary.pages import assets, compose
from formulary.parsing.fields import parse_fields
from formulary.parsing.places import find_collisions, place_of
from formulary.parsing.take_apart import take_apart
from formulary.problems import Problem
from formulary.records.assemble import assemble
from formulary.records.catalogue import Catalogue
from formulary.records.fill import fill_tokens
from formulary.records.record import Record, record_of
from formulary.rendering.places import in_files, in_pages
from formulary.rendering.reading import read_page
from formulary.settings import Settings


@dataclass(frozen=True)
class Site:
    """A composed site. It may be published only if it has no problems.

    An asset may stand in the place of a file of the docs folder; `parts` are files that stand in an
    asset, and are not delivered themselves.
    """

    problems: tuple[Problem, ...]
    pages: tuple[ComposedPage, ...]
    assets: tuple[Asset, ...]
    catalogue: Catalogue
    parts: frozenset[str] = frozenset()


def build_site(
    markdown: Mapping[str, bytes],
    other_files: Iterable[str],
    settings: Settings,
    stylesheets: Mapping[str, bytes] | None = None,
) -> Site:
    """Read, check and compose every page.

    `markdown` holds each page's bytes by its uri, `other_files` the uris of the files that are
    delivered as they are, `stylesheets` the bytes of those among them that are put together.
    """
    problems: list[Problem] = []
    records: list[Record] = []
    for uri, data in sorted(markdown.items()):
        record, found = read_record(f"{settings.root}/{uri}", uri, data)
        problems += found
        records += [record] if record else []
    problems += find_collisions((f"{settings.root}/{uri}", uri) for uri in markdown)
    catalogue = assemble(records, [*markdown, *other_files], settings)
    shown = fill_tokens(catalogue)
    pages = tuple(compose(shown))
    for check in CHECKS:
        problems += check(catalogue)
    bundles = bundle(stylesheets or {}, settings.root)
    problems += bundles.problems
    files = (*assets(shown), *(Asset(*each) for each in bundles.whole.items()))
    readings = {
        page.uri: read_page(page.markdown, settings.markdown, settings.region.numbers)
        for page in pages
    }
    dead = list(links.dead_links(readings, {*catalogue.files, *(file.uri for file in files)}))
    problems += _not_told(problems, in_files(catalogue, dead))
    problems += _not_told(problems, rendered.check(catalogue, shown, readings, settings.markdown))
    told = {problem.path.removeprefix(f"{settings.root}/") for problem in problems}
    wrong = list(rendered.shown_wrong(readings, told))
    problems += _not_told(problems, in_files(catalogue, wrong))
    if not problems:
        problems += in_pages(catalogue, [*dead, *wrong])
    return Site(tuple(sorted(set(problems))), pages, files, catalogue, bundles.parts)


def _not_told(told: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    """The problems at lines that have none yet.

    What a page shows wrong follows from what is known to be wrong in its source, and is told better
    there. For the same reason a page that the build makes is looked at when all else is right.
    """
    lines = {(problem.path, problem.line) for problem in told}
    return [each for each in found if (each.path, each.line) not in lines]


def read_record(path: str, uri: str, data: bytes) -> tuple[Record | None, list[Problem]]:
    """A file as a record, or None where it has mistakes; and its mistakes.

    `path` is its name in messages, `uri` its place below docs/.
    """
    place = place_of(uri)
    if isinstance(place, str):
        return None, [Problem(path, 1, 1, place)]
    source, problems = take_apart(path, uri, data)
    if source is None:
        return None, problems
    fields, problems = parse_fields(source, place.kind)
    return (record_of(source, fields, place) if fields else None), problems
