"""GitHub's preview and the page: where they part, and what mends it."""

from __future__ import annotations

import pytest

from formulary.checks.form.github import unfolded
from formulary.rendering.blocks import Block, blocks_of
from formulary.rendering.github import github_blocks, with_words_for_tokens
from formulary.rendering.repair import difference, repair, repaired
from rendering import render

LINE = "Put an empty line before this one"
SPACES = "Indent what belongs to an item of a list by four spaces"


def page(text: str) -> list[Block]:
    return blocks_of(render(with_words_for_tokens(text)))


@pytest.mark.parametrize(
    ("text", "line", "remedy", "mended"),
    [
        ("Call for:\n- pain\n- a fever\n", 0, LINE, "Call for:\n\n- pain\n- a fever\n"),
        ("Take:\n1. one\n2. two\n", 0, LINE, "Take:\n\n1. one\n2. two\n"),
        ("- a\n  - b\n- c\n", 1, SPACES, "- a\n    - b\n- c\n"),
        ("1. a\n   - b\n2. c\n", 0, SPACES, "1. a\n    - b\n2. c\n"),
        ("- a\n\n  more\n\n- b\n", 2, SPACES, "- a\n\n    more\n\n- b\n"),
        (
            "Doses\n| day | dose |\n|---|---|\n| 1 | 2 |\n",
            0,
            LINE,
            "Doses\n\n| day | dose |\n|---|---|\n| 1 | 2 |\n",
        ),
        (
            "Take:\n- a\n  - b\n",
            0,
            f"{LINE}. {SPACES}",
            "Take:\n\n- a\n    - b\n",
        ),
        ("1) one\n2) two\n", 0, "Number a list with full stops: `1.`", "1. one\n2. two\n"),
        (
            "one\\\ntwo\n",
            0,
            "End a line with two spaces, not with a backslash",
            "one  \ntwo\n",
        ),
    ],
)
def test_what_the_preview_shows_otherwise_is_found_and_mended(
    text: str, line: int, remedy: str, mended: str
) -> None:
    found = difference(text, page)
    change = repair(text, page)
    assert found is not None
    assert found.line == line
    assert change is not None
    assert change.what == remedy
    assert repaired(text, page) == mended
    assert difference(mended, page) is None
    assert page(mended) == github_blocks(text), "the page shows what the preview showed"


@pytest.mark.parametrize("text", ["[a](b c) d\n", "Term\n:   what it is\n", "- a\n\n      code\n"])
def test_what_no_small_change_mends_is_found_and_left(text: str) -> None:
    assert difference(text, page) is not None
    assert repair(text, page) is None
    assert repaired(text, page) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One.\n\nTwo  \nlines.\n",
        "- a\n    - b\n        - c\n- d\n",
        "1. a\n\n    more\n\n2. b\n",
        "## A heading { #own .wide }\n\nText *with* **marks**, `code` and ~~two~~ one.\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nText.\n",
        "> quoted\n> text\n",
        "```\ncode\n```\n",
        "<!-- slot -->\n\ntext<br>more\n",
        "(see heart problems) and [heart problems][] and {fever}\n",
        "[a](b.md) ![c](d.png) <https://e.org>\n",
        "# T\n\n---\n\ntext\n",
    ],
)
def test_what_both_show_alike_is_no_difference(text: str) -> None:
    assert difference(text, page) is None


def test_every_place_of_a_text_is_mended() -> None:
    text = "".join(f"List {number}:\n- a\n- b\n\n" for number in range(5))
    assert repaired(text, page).count(":\n\n- a") == 5


def test_what_a_reader_can_fold_is_ordinary_text_to_the_preview() -> None:
    text = 'One.\n\n??? "More"\n\n    - a\n    - b\n\nTwo.\n'
    assert unfolded(text) == "One.\n\n\n\n- a\n- b\n\nTwo.\n"
    assert difference(unfolded(text), page) is None


def test_blocks_know_where_they_stand() -> None:
    html = "<ol><li><p>a</p><p>b</p></li><li>c</li></ol><blockquote><p>d</p></blockquote>"
    kinds = [(block.kind, block.text) for block in blocks_of(html)]
    assert kinds == [
        ("ol • p", "a"), ("ol p", "b"), ("ol • p", "c"), ("blockquote p", "d"),
    ]  # fmt: skip
