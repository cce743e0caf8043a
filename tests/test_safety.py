"""What passes the checks is rendered here, and read as a browser reads it: it can run nothing.

The checks look at Markdown, the danger is in the HTML. So the inputs are made of the pieces that
attacks are made of, and whatever the checks let pass is looked at after the builder's rendering.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dangers import dangers
from formulary.build import read_record
from formulary.checks.form import markup
from formulary.pages import compose
from formulary.records.assemble import assemble
from formulary.records.catalogue import Catalogue
from formulary.rendering.reading import read_page
from formulary.rendering.tree import read_tree
from formulary.settings import Settings
from rendering import MARKDOWN, render

PIECES = [
    "<", ">", "</", "/>", "script", "<script>", "</script>", "alert(1)", " onclick=", "onerror=",
    "javascript:", "JaVa", "avascript:", "&#106;", "&#x6a", "&colon;", "&Tab;", "&NewLine;", "&lt;",
    "vbscript:", "data:text/html,x", "[", "]", "](", ")", "![", "[a](", "[a][]", "[a]: ", "<br",
    "<br>", "<abbr title=", "<abbr title=\"", "<sub>", "</sub>", "<details markdown>", "</details>",
    "<summary>", "</summary>", "<img src=x ", "<svg ", "<a href=", "{", "}", "{: ", "{ #x", "{.y}",
    " hidden ", "#x", "=", '"', "'", "`", "``", "```", "~~~", "\n", "\n\n", "    ", "  \n", "<!--",
    "-->", "--", "<!", "<?", "?>", "\\", "*", "**", "_", "|", "\n|---|---|\n", "\n:   ", "\n- ",
    "\n> ", "\n1. ", "\n# ", "\n## ", "\x02", "\x03", "\x00", "\x0b", "\x1b", "\t", "\r",
    "\N{LINE SEPARATOR}", "\N{ZERO WIDTH SPACE}", "https://a.b", "<https://", "<mailto:", "a@b.c",
    "mailto:", "wzxhzdk:0", "klzzwxh:0001", "a", "b ", " ", "(see ", "{emergency}",
]  # fmt: skip


def catalogue_of(body: str, sign: str) -> Catalogue | None:
    """A site of one page with these texts; None if its front matter cannot be read."""
    fields = {"words": sign, "part": "brain", "urgency": "now", "sources": ["a"]}
    page = page_of(
        {"description": "A page.", "call": [{"sign": "a"}]}, f"{body}\n\n<!-- call-cards -->"
    )
    signs = page_of({"description": "Signs.", "signs": {"a": fields}}, "<!-- signs -->")
    records = [
        read_record(f"docs/{uri}", uri, text.encode("utf-8", "replace"))[0]
        for uri, text in {"a.md": page, "signs.md": signs}.items()
    ]
    return assemble([each for each in records if each], [], Settings()) if all(records) else None


def page_of(front: dict[str, object], body: str) -> str:
    return f"---\n{yaml.safe_dump(front)}---\n{body}\n"


def html_of(catalogue: Catalogue) -> str:
    return "\n".join(render(page.markdown) for page in compose(catalogue))


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        '<p onclick="x">',
        '<img/src="x"/onerror=x>',
        '<a href="java&#9;script:x">',
        '<a href=" javascript:x">',
        "<iframe>",
        '<abbr title="a"onclick=x>',
        "<p hidden>",
        '<img src="https://a.b/c.png">',
        '<img src="//a.b/c.png">',
    ],
)
def test_the_reader_of_html_sees_what_a_browser_would_run(html: str) -> None:
    assert list(dangers(html))


ATTACKS = [
    "<script>alert(1)</script>",
    "`a\n<script>alert(1)</script>\nb`",
    " ```\n<script>alert(1)</script>\n ```",
    "```\n<script>alert(1)</script>",
    "a\n    <script>alert(1)</script>",
    "<\x02script>alert(1)</script>",
    '<abbr title="[x](https://a/onclick=alert(1)//)">x</abbr>',
    '<abbr title="a> <b onclick=alert(1)>">x</abbr>',
    '<br title=a"b onclick=alert(1)>',
    "<https:a/onmouseover=alert(1)/>",
    "<javascript://%0aalert(1)>",
    "[a](java&Tab;script:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a]: javascript:alert(1)\n\n[a][]",
    "[a]:\n    javascript:alert(1)\n\n[a][]",
    '## A { onclick="a{b}" }',
    "*a*{ onclick=alert(1) }",
    "- a\n{ onclick=alert(1) }",
    "| a { onclick=alert(1) } |\n|---|\n| b |",
    "a { onclick=alert(1) }\n:   b",
    "~~~ { onclick=alert(1) }\na\n~~~",
    "*a*{ hidden }",
    "<!--> <script>alert(1)</script> -->",
    "<!-- a --!> <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php <script>alert(1)</script> ?>",
    "![a](javascript:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "&lt;script>\n<sub\nonclick=alert(1)>a</sub>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_known_attacks_are_problems_in_the_body_and_in_front_matter(attack: str) -> None:
    for texts in ((attack, "a"), ("a", attack)):
        catalogue = catalogue_of(*texts)
        assert catalogue is None or list(markup.check(catalogue))


@settings(max_examples=250)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join),
)
@example("H<sub>2</sub>O {#x} [a](https://a.b) <https://a.b>\n\n<details>\n\nx\n\n</details>", "a")
def test_what_the_checks_accept_runs_nothing(body: str, sign: str) -> None:
    catalogue = catalogue_of(body, sign)
    if catalogue is None or list(markup.check(catalogue)):
        return
    assert not list(dangers(html_of(catalogue)))


@settings(max_examples=250)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("<details>\n\n## A\n\n<summary>b</summary></details>")
@example("a <details><summary>b</summary>c</details>")
@example("a <details markdown><summary>b</summary>c</details>")
def test_what_a_page_is_read_as_is_what_a_browser_makes_of_it(body: str) -> None:
    catalogue = catalogue_of(body, "a")
    if catalogue is None or list(markup.check(catalogue)):
        return
    for page in compose(catalogue):
        if not read_page(page.markdown, MARKDOWN, frozenset()).findings:
            html = render(page.markdown)
            assert tags_of(read_tree(html).root) == tags_of(as_browsers_read(html)), html


def tags_of(element: Element, depth: int = 0) -> list[tuple[int, str]]:
    """The elements below one with how deep they stand."""
    return [
        each
        for child in element
        if isinstance(child.tag, str)
        for each in [(depth, child.tag), *tags_of(child, depth + 1)]
    ]


def as_browsers_read(html: str) -> Element:
    tree = html5lib.parse(f"<body><main>{html}</main>", namespaceHTMLElements=False)
    main: Element = tree.find(".//main")
    return main


def test_a_page_that_is_fine_is_accepted_and_rendered() -> None:
    catalogue = catalogue_of("H<sub>2</sub>O, [a](https://a.b) and *b*{.c}.", "you are *ill*")
    assert catalogue
    assert not list(markup.check(catalogue))
    html = html_of(catalogue)
    assert "<sub>2</sub>" in html
    assert '<em class="c">b</em>' in html
