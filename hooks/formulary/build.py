"""The one function: files in, a whole site or its problems out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from formulary.causes import judge
from formulary.checks import CHECKS
from formulary.checks.form import files as files_beside
from formulary.checks.form import menu
from formulary.checks.reach import Reached, nothing
from formulary.exports.search.delivery import deliver
from formulary.exports.stylesheets import bundle
from formulary.files import DocsFile, is_page, is_stylesheet
from formulary.fragments.page import Asset, ComposedPage
from formulary.pages import assets, compose
from formulary.parsing.fields import parse_fields
from formulary.parsing.honesty import misleading_signs
from formulary.parsing.places import find_collisions, place_of
from formulary.parsing.take_apart import take_apart
from formulary.problems import Problem
from formulary.records.assemble import assemble
from formulary.records.catalogue import Catalogue
from formulary.records.fill import fill_tokens
from formulary.records.record import Record, record_of
from formulary.rendering.published import published_html
from formulary.rendering.reading import Reading, read_page
from formulary.settings import Settings
from formulary.shown import problems_shown


@dataclass(frozen=True)
class Site:
    """A composed site. It may be published only if it has no problems.

    An asset may stand in the place of a file of the docs folder; `parts` are files that stand in an
    asset, and are not delivered themselves. `search` is the version of the search, `held_back` are
    problems that may follow from others, `readings` are the pages as they were rendered and
    checked, by uri.
    """

    problems: tuple[Problem, ...]
    pages: tuple[ComposedPage, ...]
    assets: tuple[Asset, ...]
    catalogue: Catalogue
    parts: frozenset[str] = frozenset()
    search: str = ""
    held_back: tuple[Problem, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict, repr=False)

    def article(self, uri: str) -> str:
        """The HTML of a page, to be published within a template: just what was checked."""
        return published_html(uri, self.readings[uri].html)


def build_site(
    markdown: Mapping[str, bytes],
    others: Iterable[DocsFile],
    settings: Settings,
) -> Site:
    """Read, check and compose every page.

    `markdown` holds each page's bytes by its uri, `others` all further files of the docs folder.
    """
    others = tuple(others)
    records, problems = _read(markdown, settings.root)
    catalogue = assemble(records, [*markdown, *(each.uri for each in others)], settings)
    filled = fill_tokens(catalogue)
    pages = tuple(compose(filled))
    styles = {each.uri: each.content for each in others if is_stylesheet(each.uri)}
    bundles = bundle(styles, settings.root)
    search = deliver(filled, {each.uri: each.content for each in others}, settings.root)
    problems += [*bundles.problems, *search.problems]
    found: list[Reached] = [(each, nothing) for each in problems]
    for check, reach in CHECKS.items():
        found += [(each, reach) for each in check(catalogue)]
    styled = (Asset(*each) for each in bundles.whole.items())
    files = (*assets(filled), *styled, *search.assets)
    made = {*(file.uri for file in files), *(page.uri for page in pages)}
    found += [(each, nothing) for each in files_beside.check(others, made, settings.root)]
    in_menu = {*filter(is_page, catalogue.files), *made}
    found += [(each, nothing) for each in menu.check(settings.menu, in_menu)]
    readings = {page.uri: _reading(page, settings) for page in pages}
    told = [problem for problem, _ in found]
    found += problems_shown(catalogue, filled, readings, (file.uri for file in files), told)
    verdict = judge(found, catalogue, markdown.keys())
    return Site(
        verdict.problems,
        pages,
        files,
        catalogue,
        bundles.parts | search.parts,
        search.version,
        verdict.held_back,
        readings,
    )


def _reading(page: ComposedPage, settings: Settings) -> Reading:
    """A page as it will be published, and what a check needs to know of it."""
    return read_page(page.markdown, settings.markdown, settings.region.numbers)


def _read(markdown: Mapping[str, bytes], root: str) -> tuple[list[Record], list[Problem]]:
    """All files as records, those that have no mistakes; and the mistakes."""
    problems: list[Problem] = []
    records: list[Record] = []
    for uri, data in sorted(markdown.items()):
        record, found = read_record(f"{root}/{uri}", uri, data)
        problems += found
        records += [record] if record else []
    problems += find_collisions((f"{root}/{uri}", uri) for uri in markdown)
    return records, problems


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
    signs = misleading_signs(source)
    fields, problems = parse_fields(source, place.kind)
    told = {each.line for each in signs}
    problems = [*signs, *(each for each in problems if each.line not in told)]
    return (record_of(source, fields, place) if fields else None), problems
