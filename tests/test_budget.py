"""No page is too large or too slow to check: what is too much is found first, the rest is linear.

Work is counted, not timed: calls of functions, and steps of regular expressions.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from case_files import SETTINGS, base_files, with_body
from case_files import build as build_case
from formulary.build import Site, build_site
from formulary.parsing.budget import (
    DEEPEST,
    DEEPEST_HTML,
    LONGEST_BODY,
    LONGEST_LINE,
    LONGEST_PARAGRAPH,
    MOST_LINES,
    MOST_MARKS,
    MOST_MARKS_IN_ALL,
    MOST_PARAGRAPHS,
    beyond_budget,
)
from formulary.rendering import places
from formulary.text.masking import _code_spans, _comments, _fences, mask_code
from formulary.text.sentences import blocks_of
from our_site import our_site
from regex_steps import Counted, Counter, Walk
from test_properties import markdown_texts

FRONT = "---\ndescription: A page.\n---\n"


@pytest.fixture(autouse=True, scope="module")
def deep_enough() -> Iterator[None]:
    """A search whose steps are counted goes deeper than one that is not."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(30_000)
    yield
    sys.setrecursionlimit(before)


def encoded(changes: dict[str, str]) -> dict[str, bytes]:
    return {uri: text.encode() for uri, text in changes.items()}


def one_page(body: str) -> Site:
    return build_site({"a.md": f"{FRONT}# A\n\n{body}\n".encode()}, [], SETTINGS)


PIECES = {
    "a mention's names": ("(see ", "a,"),
    "a mention that is not closed": ("", "(see a "),
    "a mention of brackets": ("(see ", "(a)"),
    "an id in brackets": ("[x](#foo)\n\n{", ": #a"),
    "fences": ("", "```a\n"),
    "fences of many lengths": ("", "```\n~~~~a\n"),
    "comments": ("", "<!--"),
    "comments in a title": ("## ", "<!-- a "),
    "a link's spaces": ("[a](", " "),
    "links that are not closed": ("", "[a]("),
    "titles of links": ("", '[a](b "'),
    "targets with brackets": ("[a](", "(b)"),
    "images": ("", "!["),
    "brackets": ("", "["),
    "brackets closed": ("", "[]"),
    "brackets within each other": ("", "[[]"),
    "definitions": ("", "[a\n"),
    "definitions with targets": ("", "[a]: b\n"),
    "curly brackets": ("", "{ "),
    "attributes": ("a ", "{ #a "),
    "runs of ticks": ("", "` `` "),
    "words to avoid": ("", "about "),
    "medical words": ("", "abpenia "),
    "one long word": ("", "penia"),
    "one line": ("", "word "),
    "short forms": ("", "A. "),
    "full stops": ("", "."),
    "full stops and quotes": ("", '.".'),
    "entities": ("", "&lt;"),
    "tags": ("", "<br "),
    "tags that are not closed": ("", "<a"),
    "attributes of a tag": ("<br", " a"),
    "addresses": ("<http://", "a."),
    "addresses that are not closed": ("", "<http://a"),
    "spaces in a heading": ("## a", " "),
    "hashes in a heading": ("## a", " #"),
    "headings": ("", "## a\n\n"),
    "underlines": ("", "a\n---\n"),
    "spaces in a line": ("a", " "),
    "lines of spaces": ("", "  \n"),
    "calls": ("", "call "),
    "calls and visits": ("Tell ", "call next "),
    "numbers": ("", "1, "),
    "digits": ("", "1"),
    "times": ("once ", "a "),
    "amounts": ("", "2 to 3 "),
    "definition lists": ("", "a\n:   b\n"),
    "lists": ("", "- a\n"),
    "lists within each other": ("", "- "),
    "quotes": ("", "> "),
    "tables": ("", "| a "),
    "emphasis": ("", "**a *b "),
    "bold labels": ("**", "a "),
    "folds": ("", '??? "a"\n'),
    "slots": ("", "<!-- a -->\n"),
    "years ago": ("more ", "than "),
    "open brackets": ("", "a (b "),
    "escapes": ("", "\\["),
}
SIZE = 120
"""Characters; the second text has twice as many."""

MOST_GROWTH = 2.6
"""Twice the text is twice the work, and a little; quadratic work would be four times as much."""


def counted(value: Any, counter: Counter) -> Any:
    """A value of a module with every pattern in it counting its steps."""
    if isinstance(value, re.Pattern):
        return Counted(value, counter)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(counted(each, counter) for each in value)
    if isinstance(value, dict):
        return {key: counted(each, counter) for key, each in value.items()}
    if dataclasses.is_dataclass(value) and hasattr(value, "pattern"):
        return dataclasses.replace(value, pattern=counted(value.pattern, counter))
    return value


def holds_pattern(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return any(holds_pattern(each) for each in value)
    if isinstance(value, dict):
        return any(holds_pattern(each) for each in value.values())
    return isinstance(value, re.Pattern) or isinstance(getattr(value, "pattern", None), re.Pattern)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    """Counts what every pattern of the core does; the budget is off, which would hide it."""
    found = Counter()
    modules = [each for name, each in sys.modules.items() if name.startswith("formulary.")]
    for module in modules:
        for name, value in list(vars(module).items()):
            if (
                name.isupper()
                and "KIND" not in name
                and "FOLDER" not in name
                and holds_pattern(value)
            ):
                monkeypatch.setattr(module, name, counted(value, found))
    monkeypatch.setattr("formulary.parsing.take_apart.beyond_budget", lambda body: None)
    return found


def work(counter: Counter, do: Callable[[], Any]) -> int:
    """Calls and steps that something takes. What was kept of earlier calls is forgotten."""
    mask_code.cache_clear()
    blocks_of.cache_clear()
    before, calls = counter.steps, 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        if event == "call" and "formulary" in frame.f_code.co_filename:
            calls += 1

    earlier = sys.getprofile()
    sys.setprofile(count)
    try:
        do()
    finally:
        sys.setprofile(earlier)
    return calls + counter.steps - before


def grown(start: str, piece: str, size: int) -> str:
    return start + (piece * size)[:size]


@pytest.mark.parametrize(("start", "piece"), PIECES.values(), ids=PIECES)
def test_twice_the_text_is_twice_the_work(counter: Counter, start: str, piece: str) -> None:
    one_page("Text.")
    empty = work(counter, lambda: one_page("Text."))
    once, twice = (
        work(counter, lambda size=size: one_page(grown(start, piece, size))) - empty  # type: ignore[misc]
        for size in (SIZE, 2 * SIZE)
    )
    assert once > SIZE, "the text was looked into"
    assert twice < MOST_GROWTH * once


AT_MOST = {
    "a text": (LONGEST_BODY, ("a" * 98 + "\n\n") * (LONGEST_BODY // 100), "c"),
    "a line": (LONGEST_LINE, "a" * LONGEST_LINE, "a"),
    "a paragraph": (LONGEST_PARAGRAPH, ("a" * 49 + "\n") * (LONGEST_PARAGRAPH // 50), "a"),
    "lines": (MOST_LINES, "a\n" * (MOST_LINES - 1) + "a", "\na"),
    "marks": (MOST_MARKS, "[a " * MOST_MARKS, "["),
    "marks of a page": (MOST_MARKS_IN_ALL, "[[[[\n\n" * (MOST_MARKS_IN_ALL // 4), "["),
    "paragraphs": (MOST_PARAGRAPHS, "a\n\n" * MOST_PARAGRAPHS, "a"),
    "elements": (DEEPEST_HTML, "<b>" * DEEPEST_HTML, "<b>"),
    "levels": (DEEPEST, "- " * DEEPEST + "a", None),
}


@pytest.mark.parametrize(("limit", "text", "more"), AT_MOST.values(), ids=AT_MOST)
def test_a_text_may_be_as_large_as_the_limit_and_not_larger(
    limit: int, text: str, more: str | None
) -> None:
    assert beyond_budget(text) is None
    excess = beyond_budget(f"- {text}" if more is None else text + more)
    assert excess is not None
    assert f"{limit:,}" in excess[1]


@pytest.mark.parametrize(
    "text",
    [
        "- - - - - -",
        "* * * * * *",
        "**a** **b**",
        "1.5 mg",
        "-----|-----",
        "> a\n> b\n" * 9,
        "<b>a</b> " * 40,
        "<br> " * 40,
        "<https://a.example> " * 40,
    ],
)
def test_what_only_looks_deep_is_not(text: str) -> None:
    assert beyond_budget(text) is None


@pytest.mark.parametrize("text", ["> > > > > a", "1. 2. 3. 4. 5. a", "a\n\n" + " " * 20 + "- a"])
def test_what_is_too_deep_is_refused_at_its_line(text: str) -> None:
    excess = beyond_budget(text)
    assert excess is not None
    assert text[excess[0] :].split("\n", maxsplit=1)[0] == text.rsplit("\n", maxsplit=1)[-1]


def test_a_page_beyond_the_budget_has_this_one_problem() -> None:
    site = build_case(base_files() | encoded(with_body("<b>" + "[a" * 3_000 + " {x} (see zebras)")))
    (only,) = site.problems
    assert str(only).startswith("docs/medicines/examplomab/uses.md:7:1: a line of 6,0")


def test_many_of_one_mistake_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def pattern(words: str) -> re.Pattern[str]:
        looked.append(words)
        return re.compile(re.escape(words))

    monkeypatch.setattr(places, "_pattern", pattern)
    one_page("[a\n" * 60)
    assert looked
    assert len(looked) <= 2 * len(set(looked)), "once for the text, once for the page"


def test_a_text_of_front_matter_has_a_limit_too() -> None:
    site = build_site(
        {"a.md": f"---\ndescription: {'a ' * 600}\n---\n# A\n".encode()}, [], SETTINGS
    )
    (only,) = site.problems
    assert only.message == "'description' is longer than 1000 characters. Shorten it"


def test_the_real_pages_leave_twice_as_much_room_as_they_take() -> None:
    for record in our_site().catalogue.records():
        body = record.source.body
        assert 3 * len(body) <= LONGEST_BODY
        assert 3 * max(map(len, body.split("\n"))) <= LONGEST_LINE
        assert 3 * max(map(len, re.split(r"\n[ ]*\n", body))) <= LONGEST_PARAGRAPH
        assert 3 * len(re.split(r"\n[ ]*\n", body)) <= MOST_PARAGRAPHS
        assert 3 * len(re.findall(r"[]\[{}*_`~<&!\\]", body)) <= MOST_MARKS_IN_ALL


FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|[\w#.+-]*)[ ]*\n.*?(?<=\n)(?P=fence)[ ]*$",
    re.M | re.S,
)
COMMENT = re.compile(r"<!--.*?-->", re.S)
CODE_SPAN = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.S
)


@settings(max_examples=300)
@given(markdown_texts)
@example("```a\nb\n```  \n~~~\n~~~")
@example("<!--><!----><!-- -->")
@example("`a `` b` ``c\n\nd`` \\`e`")
def test_what_is_code_or_a_comment_is_what_the_slow_pattern_says(text: str) -> None:
    for find, pattern in ((_fences, FENCE), (_comments, COMMENT), (_code_spans, CODE_SPAN)):
        assert list(find(text)) == [match.span() for match in pattern.finditer(text)]


@settings(max_examples=300)
@given(markdown_texts, st.sampled_from([FENCE, COMMENT, CODE_SPAN]))
def test_counting_the_steps_of_a_pattern_finds_what_the_pattern_finds(
    text: str, pattern: re.Pattern[str]
) -> None:
    walk = Walk(pattern, text, len(text), Counter())
    assert list(walk.every(0)) == [match.span() for match in pattern.finditer(text)]


def test_a_slow_pattern_is_seen_as_slow() -> None:
    def steps(size: int) -> int:
        counter = Counter()
        list(Walk(COMMENT, "<!--" * size, 4 * size, counter).every(0))
        return counter.steps

    assert steps(80) > 3 * steps(40)
