"""What is folded up: the headings stay in sight, and no word of a text is lost."""

from __future__ import annotations

import re

import pytest

from formulary.fragments.folds import fold_sections, folded, folded_under
from rendering import render

TEXT = """\
Before all.

## One

First.

### Below one

Deeper.

## Two { #own }

- second

## Three

Third.
"""


def folds(html: str) -> list[str]:
    """The titles of what is folded up."""
    return re.findall(r"<summary>\s*(?:<h\d[^>]*>)?(.*?)(?:</h\d>)?\s*</summary>", html)


def words(html: str) -> list[str]:
    return re.sub(r"<[^>]+>", " ", html).split()


def test_each_section_is_folded_under_its_heading_and_nothing_is_lost() -> None:
    html = render(fold_sections(TEXT))
    assert folds(html) == ["One", "Two", "Three"]
    assert words(html) == words(render(TEXT))
    assert html.index("Before all") < html.index("<details")
    assert '<h2 id="own">Two</h2>' in html, "the heading keeps its address"


def test_what_must_be_in_sight_is_not_folded() -> None:
    assert folds(render(fold_sections(TEXT, but=["own", "three"]))) == ["One"]


def test_sections_of_a_lower_level_fold_within_their_own() -> None:
    html = render(fold_sections(TEXT, level=3))
    assert folds(html) == ["Below one"]
    assert words(html) == words(render(TEXT))


@pytest.mark.parametrize("text", ["", "Only text.\n", "### Deeper\n\nText.\n"])
def test_a_text_without_such_headings_stays_as_it_is(text: str) -> None:
    assert fold_sections(text) == text.strip("\n")


def test_nothing_is_folded_where_there_is_nothing_to_unfold() -> None:
    assert folded("More", " \n") == ""
    assert folded_under("## Sources", "") == ""
    html = render(fold_sections("## Empty\n\n## Full\n\nText.\n"))
    assert folds(html) == ["Full"]
    assert words(html) == ["Empty", "Full", "Text."]
