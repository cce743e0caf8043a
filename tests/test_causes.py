"""A mistake is told once, where it comes from; what may follow from it is held back and counted."""

from __future__ import annotations

import pytest

from case_files import base_files, build, build_with, with_body
from formulary.build import Site
from formulary.causes import MANY, MOST_IN_A_FILE
from formulary.problems import Problem, count_problems

BASE = base_files()
PAGES = sorted(uri for uri in BASE if uri.endswith(".md"))
HEART = "side-effects/heart-problems.md"


def told(site: Site) -> list[str]:
    return [str(problem) for problem in site.problems]


@pytest.mark.parametrize("uri", PAGES)
def test_a_page_that_cannot_be_read_is_the_only_one_with_problems(uri: str) -> None:
    broken = BASE[uri].replace(b"---\n", b"---\nx: y: z\n", 1)
    site = build(BASE | {uri: broken})
    assert [problem.path for problem in site.problems] == [f"docs/{uri}"]


@pytest.mark.parametrize("uri", PAGES)
def test_what_is_wrong_within_another_page_is_told_beside_a_broken_one(uri: str) -> None:
    other = next(each for each in PAGES if each != uri and "/uses.md" in each)
    broken = BASE[uri].replace(b"---\n", b"---\nx: y: z\n", 1)
    changed = {
        each: text.encode() for each, text in with_body("A <b>bold</b> word.", other).items()
    }
    site = build(BASE | changed | {uri: broken})
    assert {problem.path for problem in site.problems} == {f"docs/{uri}", f"docs/{other}"}


def test_what_follows_is_counted_and_not_told() -> None:
    broken = BASE[HEART].replace(b"---\n", b"---\nx: y: z\n", 1)
    site = build(BASE | {HEART: broken})
    assert site.held_back
    assert count_problems(site.problems, len(site.held_back)).startswith("1 problem in 1 file. ")


def test_a_page_that_was_renamed_is_told_on_its_new_file() -> None:
    files = dict(BASE)
    files["side-effects/heart-trouble.md"] = files.pop(HEART)
    first, *others = told(build(files))
    assert first.startswith(f"docs/side-effects/heart-trouble.md:1:1: {HEART} is missing, which ")
    assert "write 'heart-trouble' in the place of 'heart-problems'" in first
    assert others == []


def test_a_page_that_was_deleted_is_told_where_it_is_first_needed() -> None:
    files = dict(BASE)
    del files["signs.md"]
    site = build(files)
    (only,) = told(site)
    assert ": signs.md is missing, which " in only
    assert only.endswith("Restore the page, or take its name out of all of them")


def test_a_word_that_is_wrong_in_few_places_is_told_in_each() -> None:
    text = " ".join(["(see zebras)."] * (MANY - 1))
    site = build_with(with_body(text))
    assert [problem.message[:14] for problem in site.problems] == ["'(see zebras)'"] * (MANY - 1)
    assert site.held_back == ()


def test_a_file_with_very_many_problems_shows_the_first() -> None:
    text = "\n\n".join(["A { b."] * (MOST_IN_A_FILE + 7))
    site = build_with(with_body(text))
    assert (len(site.problems), len(site.held_back)) == (MOST_IN_A_FILE, 7)
    lines = [problem.line for problem in site.problems]
    assert max(lines) < min(problem.line for problem in site.held_back)


@pytest.mark.parametrize(
    ("held_back", "words"),
    [
        (0, "1 problem in 1 file"),
        (
            1,
            "1 problem in 1 file. 1 more problem may follow from what is broken; it is held back "
            "until that is mended",
        ),
        (
            12,
            "1 problem in 1 file. 12 more problems may follow from what is broken; they are held "
            "back until that is mended",
        ),
    ],
)
def test_the_count_says_how_many_are_held_back(held_back: int, words: str) -> None:
    assert count_problems([Problem("docs/a.md", 1, 1, "wrong. Mend it")], held_back) == words
