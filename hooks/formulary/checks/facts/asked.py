"""Whether what the search is told to understand leads somewhere, and to one place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from formulary import addresses
from formulary.files import is_page
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.schema.fields import FieldPath


@dataclass(frozen=True)
class _Named:
    """A name on a page: the way to it, what it names, and all names there are of that kind."""

    uri: str
    path: FieldPath
    kind: str
    name: str
    known: Collection[str]


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find subjects without their page, blood counts without their side effect, unknown signs."""
    for each in (*_of_search(catalogue), *_of_languages(catalogue)):
        if each.name not in each.known:
            hint = did_you_mean(each.name, each.known) or " Add it, or name another."
            source = catalogue.prose[each.uri].source
            yield source.problem_in(each.path, f"no {each.kind} '{each.name}'.{hint}")
    yield from _asked_twice(catalogue)


def _asked_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """Lines that ask for two things: the search would answer with one of them."""
    if catalogue.search is None:
        return
    owners: dict[str, str] = {}
    for group, members in (
        ("subjects", catalogue.search.subjects),
        ("counts", catalogue.search.counts),
    ):
        for name, each in members.items():
            for index, line in enumerate(each.asked):
                other = owners.setdefault(line.casefold(), name)
                if other != name:
                    message = f"'{line}' stands under '{other}' too. Keep the one that it asks for"
                    source = catalogue.prose[addresses.SEARCH].source
                    yield source.problem_in((group, name, "asked", index), message)


def _of_search(catalogue: Catalogue) -> Iterator[_Named]:
    if catalogue.search is None:
        return
    pages = [*filter(is_page, catalogue.files)]
    for name, subject in catalogue.search.subjects.items():
        if subject.page is not None:
            path = ("subjects", name, "page")
            yield _Named(addresses.SEARCH, path, "page", subject.page, pages)
    for name, count in catalogue.search.counts.items():
        if count.effect is not None:
            path = ("counts", name, "effect")
            known = catalogue.side_effects
            yield _Named(addresses.SEARCH, path, "side effect", count.effect, known)


def _of_languages(catalogue: Catalogue) -> Iterator[_Named]:
    for code, language in catalogue.languages.items():
        for sign in language.signs:
            path = ("signs", sign)
            yield _Named(addresses.language(code), path, "sign", sign, catalogue.signs)
