"""What stands where in a Markdown text: it must be what the builder sees, too."""

from __future__ import annotations

import re

import pytest

from formulary.text.headings import (
    headings,
    plain_text,
    title_of,
    underlined_headings,
    without_title,
)
from formulary.text.links import links, mask_links, references
from formulary.text.masking import mask_code
from rendering import render

CODE = [
    "before\n\n```\nSIGN\n```\n\nafter",
    "before\n\n~~~ text\nSIGN\n~~~\n\nafter",
    "before\n\n````\n```\nSIGN\n```\n````\n\nafter",
    "a `SIGN` b",
    "a ``SIGN ` SIGN`` b",
    "a `over\nSIGN lines` b",
    "before\n\n    SIGN\n\n    SIGN\n\nafter",
    "<!-- SIGN -->\n\nafter",
    "<!--\nSIGN\n\nSIGN\n-->\n\nafter",
]
PROSE = [
    "SIGN",
    "a \\`SIGN\\` b",
    "a ` SIGN",
    "a `b\n\nSIGN` c",
    "- a list\n\n    SIGN",
    "1. a list\n\n    SIGN",
    "a line\n    SIGN",
    "```\nSIGN",
    "a ```SIGN",
]


@pytest.mark.parametrize("text", CODE)
def test_code_and_comments_are_masked(text: str) -> None:
    assert "SIGN" not in mask_code(text)


@pytest.mark.parametrize("text", CODE)
def test_what_is_masked_is_no_prose_for_the_builder_either(text: str) -> None:
    shown = re.sub(r"<(code|pre)\b.*?</\1>|<!--.*?-->", "", render(text), flags=re.DOTALL)
    assert "SIGN" not in shown


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_not_masked(text: str) -> None:
    assert "SIGN" in mask_code(text)


TITLES = [
    "Plain words",
    "A & B",
    "*Soft* and **loud** and _low_",
    "[A link](a.md) here",
    "[A name][other]",
    "Own { #mine }",
    "Own {#mine .wide}",
    "Own { .wide #mine }",
    "Own {: #mine }",
    "Class only { .wide }",
    "Hashes at the end ##",
    "Hashes and own ## { #mine }",
    "No space before{#mine}",
    "Some `code in` it",
    "Ends with `code`",
    "5 mg/m² \N{EN DASH} a dose",
    "Élan, a 'quote' and “another”",
    "snake_case_word",
    "Escaped \\* star",
    "Entity &amp; more",
    "H<sub>2</sub>O",
    "Call 911 now: what, then?",
    "  spaces   within  ",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("level", [1, 2, 6])
def test_a_heading_has_the_level_and_id_that_the_builder_gives_it(title: str, level: int) -> None:
    text = f"{'#' * level} {title}"
    rendered = re.search(r'<h(\d) [^>]*?id="([^"]*)"|<h(\d)', render(text))
    assert rendered
    found = headings(text)
    assert [(str(each.level), each.id) for each in found] == [(rendered[1], rendered[2])]


@pytest.mark.parametrize(
    "text", ["`# Code`", "```\n# Code\n```", "    # Code", "#No space", "a # b", "<!-- \n# x\n-->"]
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert headings(text) == []
    assert "<h1" not in render(text)


def test_a_heading_knows_where_it_stands_and_whether_its_id_is_its_own() -> None:
    text = "Text.\n\n## One\n\n### Two { #own }\n"
    one, two = headings(text)
    assert text[one.start : one.end] == "## One"
    assert text[two.start : two.end] == "### Two { #own }"
    assert (one.has_own_id, two.has_own_id) == (False, True)


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("# A *b* c\n\nText", "A b c", "Text"),
        ("Text\n\n# T { #x }\n\n\nMore\n# U", "T", "Text\n\nMore\n# U"),
        ("## Two\n# One\nText", "One", "## Two\nText"),
        ("No title\n## Two", "", "No title\n## Two"),
        ("```\n# Code\n```\n", "", "```\n# Code\n```\n"),
        ("# T", "T", ""),
    ],
)
def test_the_title_is_the_first_heading_of_the_first_level(
    text: str, title: str, rest: str
) -> None:
    assert title_of(text) == title
    assert without_title(text) == rest


@pytest.mark.parametrize(
    ("inline", "plain"),
    [
        ("**Your** [heart](h.md)", "Your heart"),
        ("snake_case _low_", "snake_case low"),
        ("`code` \\* <!-- x -->y", "code  y"),
        ("[a][b]", "ab"),
        ("<i>a</i> 1 < 2", "a 1 < 2"),
    ],
)
def test_markup_of_a_line_is_not_said(inline: str, plain: str) -> None:
    assert plain_text(inline) == plain


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Title\n====\n", ["Title"]),
        ("Title\n--\n\nText\n", ["Title"]),
        ("Text.\n\n---\n\nText.", []),
        ("- item\n---\n", []),
        ("| a |\n|---|\n", []),
        ("```\nTitle\n====\n```", []),
    ],
)
def test_underlined_headings_are_found_and_rules_and_tables_are_none(
    text: str, titles: list[str]
) -> None:
    assert [text[start:end] for start, end in underlined_headings(text)] == titles


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a]( b.md 'Title' )", ["b.md"]),
        ("[a](<b.md>)", ["b.md"]),
        ("[a](b_(c).md)", ["b_(c).md"]),
        ("![a](b.png)", ["b.png"]),
        ("[![a](b.png)](c.md)", ["b.png", "c.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a]: b.md\n", ["b.md"]),
        ("[a]: <b.md> 'Title'\n", ["b.md"]),
        ("<https://a.org>", ["https://a.org"]),
        ("[a](#b)", ["#b"]),
        ("[a\nb](c.md)", ["c.md"]),
        ("`[a](b.md)`", []),
        ("[a] (b.md)", []),
        ("[^1]: note", []),
    ],
)
def test_every_form_of_link_is_found_outside_of_code(text: str, targets: list[str]) -> None:
    found = links(text)
    assert [link.target for link in found] == targets
    assert [text[link.start : link.end] for link in found] == targets


@pytest.mark.parametrize(
    ("target", "stays"),
    [
        ("b.md", True),
        ("../a/b.md#c", True),
        ("#c", False),
        ("https://a.org", False),
        ("mailto:a@b.org", False),
        ("//a.org", False),
    ],
)
def test_only_a_relative_path_stays_on_the_site(target: str, stays: bool) -> None:
    (link,) = links(f"[a]({target})")
    assert link.stays_here is stays


def test_links_are_blanked_out_label_and_all() -> None:
    text = "a [b](c.md) d\n[e]: f.md\n"
    masked = mask_links(text)
    assert masked.split() == ["a", "d"]
    assert len(masked) == len(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[heart problems][]", ["heart problems"]),
        ("[it][heart problems]", ["heart problems"]),
        ("[heart\nproblems][]", ["heart problems"]),
        ("[heart][] and [lung][]", ["heart", "lung"]),
        ("[heart][]\n\n[Heart]: h.md\n", []),
        ("`[heart][]`", []),
        ("[heart]", []),
        ("[heart](h.md)", []),
        ("[a][^1]", []),
    ],
)
def test_references_without_a_definition_are_found(text: str, names: list[str]) -> None:
    assert [reference.name for reference in references(text)] == names
