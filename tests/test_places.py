"""Which file is which page: its place decides."""

from __future__ import annotations

import pytest

from formulary.parsing.places import find_collisions, place_of
from formulary.schema.kinds import Place
from formulary.schema.vocabulary import SectionName


@pytest.mark.parametrize(
    ("uri", "kind", "slug", "section"),
    [
        ("index.md", "index.md", "", None),
        ("404.md", "<page>.md", "", None),
        ("about/how-we-write.md", "<page>.md", "", None),
        ("medicines/index.md", "medicines/index.md", "", None),
        ("side-effects/index.md", "side-effects/index.md", "", None),
        ("side-effects/heart-problems.md", "side-effects/<slug>.md", "heart-problems", None),
        ("medicines/a1/index.md", "medicines/<slug>/index.md", "a1", SectionName.OVERVIEW),
        ("medicines/a/how-given.md", "medicines/<slug>/<section>.md", "a", SectionName.HOW_GIVEN),
    ],
)
def test_the_place_of_a_page(uri: str, kind: str, slug: str, section: SectionName | None) -> None:
    place = place_of(uri)
    assert isinstance(place, Place)
    assert (place.kind.place, place.slug, place.section) == (kind, slug, section)


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("medicines/a.md", "Move this file to medicines/a/index.md"),
        ("medicines/a/b/uses.md", "Move the file up"),
        ("side-effects/a/b.md", "Move the file up"),
        ("medicines/a/guide.md", "Delete this file"),
        ("medicines/a/handout.md", "Delete this file"),
        ("medicines/a/usess.md", "Did you mean 'uses'?"),
        ("side-effects/a b.md", "'a-b'"),
        ("side-effects/A.md", "'a'"),
        ("side-effects/a--b.md", "'a-b'"),
        ("side-effects/...md", "'name'"),
        ("medicines/../x/index.md", "'name'"),
        ("a.markdown", "Rename it to a.md"),
    ],
)
def test_a_file_out_of_place_is_told_where_it_belongs(uri: str, words: str) -> None:
    place = place_of(uri)
    assert isinstance(place, str)
    assert words in place


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("about.md", "about/index.md"),
        ("about/index.md", "about/README.md"),
        ("About.md", "about.md"),
        ("index.md", "README.md"),
    ],
)
def test_two_files_for_one_address_collide(first: str, second: str) -> None:
    (problem,) = find_collisions([(first, first), (second, second)])
    assert problem.path == max(first, second)
    assert min(first, second) in problem.message


def test_files_with_addresses_of_their_own_do_not_collide() -> None:
    uris = [
        "index.md",
        "about.md",
        "about/sources.md",
        "medicines/index.md",
        "medicines/a/index.md",
    ]
    assert find_collisions((uri, uri) for uri in uris) == []
