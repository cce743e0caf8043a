"""What pages hold once they are rendered: findings in the tree, and where each is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from case_files import build_with, changed, with_body
from formulary.build import Site
from formulary.command.config import ConfigError, markdown_from
from formulary.rendering.finding import Finding, PageFinding
from formulary.rendering.markup import to_html
from formulary.rendering.places import in_pages
from formulary.rendering.reading import read_own, read_page
from formulary.rendering.tree import read_tree
from rendering import MARKDOWN

NUMBERS = frozenset({"911"})


def messages(markdown: str) -> list[str]:
    """What is wrong with a page of this text."""
    return [each.message for each in read_page(markdown, MARKDOWN, NUMBERS).findings]


def own(markdown: str) -> list[str]:
    """What a writer's text may not bring."""
    return [each.message for each in read_own(markdown, MARKDOWN, NUMBERS).findings]


def told(site: Site) -> list[str]:
    return [f"{each.line}:{each.column}: {each.message}" for each in site.problems]


IMAGES = [
    "![x][p]\n\n[p]: https://evil.test/1.gif",
    "![p][]\n\n[p]: https://evil.test/1.gif",
    "![p]\n\n[P]: https://evil.test/1.gif",
    "![a photo] [p]\n\n[p]: https://evil.test/1.gif",
    "Term\n:   ![p]\n\n[p]: https://evil.test/1.gif",
    "![a\\]b](https://evil.test/1.gif)",
    "![a[b[c]]](https://evil.test/1.gif)",
    '![a](https://evil.test/1.gif "a \\" b")',
    "![a]( https://evil.test/a(b(c)d).gif )",
    "![a](https://evil.test/sp ace.gif)",
    "![a](//evil.test/1.gif)",
    "![a](/\\\\evil.test/1.gif)",
]


@pytest.mark.parametrize("image", IMAGES)
def test_no_image_from_elsewhere_passes_in_any_form(image: str) -> None:
    site = build_with(with_body(f"## Who gets it\n\n{image}"))
    assert site.problems
    assert any("evil.test" in to_html(page.markdown, MARKDOWN) for page in site.pages)
    if "<img" in to_html(image, MARKDOWN):
        assert any("an image from elsewhere" in each for each in own(image))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[a\\]b](intent://evil)", "begins with 'intent:'"),
        ("[a[b[c]]](ftp://evil.test/)", "begins with 'ftp:'"),
        ("[a](//evil.test)", "begins with '//'"),
        ("[a](tel:+19005551234)", "may dial only"),
        ("[a]()", "leads nowhere"),
        ("![](a.png){ width=1 height=1 }", "says nothing"),
        ("![a](a.png)", "without its size"),
        ("Text.\n{ .review-notice .reviewed }", "the class 'review-notice'"),
        ("## A { #call }", "the id 'call' is the build's own"),
        ("## A { #content }", "the id 'content' is the build's own"),
        ("## A [b](c.md)", "a link in a heading"),
        ("| a |\n|:-:|\n| b |", "a column's alignment"),
        ("*a*{ title=x }", "the attribute 'title' is not allowed"),
        ("<div>a</div>", "<div> is not allowed here"),
        ("A <sub markdown>b</sub>", "within a text is not read as Markdown"),
    ],
)
def test_what_a_writer_may_not_bring(text: str, part: str) -> None:
    assert any(part in found for found in own(text))


@pytest.mark.parametrize(
    "text",
    [
        "[Call](tel:911), [a](https://b.org), <https://b.org>, [d](mailto:e@f.g), [h](#i)",
        "![a](b.png){ width=20 height=30 }",
        'H<sub>2</sub>O <abbr title="x">y</abbr>\n{ .way .way--call #mine }',
        '??? "More"\n\n    Text.\n\n> ## Said\n\n3. a\n\n    b\n\n```python\n[x] {y}\n```',
        "| a | b |\n|---|---|\n| c | d |\n\nTerm\n:   What it is\n\n~~two~~\n\n***\n\na  \nb",
    ],
)
def test_what_a_writer_may_bring(text: str) -> None:
    assert own(text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[a [b](c.md) d](e.md)", "'[b](c.md)' looks like a link"),
        ("[x] (y)", "'[x] (y)' looks like a link"),
        ("Ask [heart problems].", "'[heart problems]' the brackets are shown"),
        ("[[name]]", "the brackets are shown"),
        ("Pain (see heart", "'(see heart' leads nowhere"),
        ("Pain (see: heart)", "'(see:' leads nowhere"),
        ("Text[^a]", "'[^a]' notes and short forms"),
        ("*[BP]: x", "'*[BP]:' notes and short forms"),
        ("> [!WARNING]\n> x", "'[!WARNING]' this sign is shown"),
        ("- [ ] a", "boxes to tick"),
        ("**a", "'**' is shown as it is"),
        ("~~a", "'~~' is shown as it is"),
        ("a ` b", "'`' is shown as it is"),
        ("a { .word }", "'{ .word }' is shown as it is"),
        ("a { b", "'{' is shown as it is"),
        ("Text\n| a | b |\n|---|---|\n| c | d |", "looks like a row of a table"),
        ("Call if you have:\n- pain\n- fever", "'- pain' looks like an item"),
        ("Call if:\n1. pain", "'1. pain' looks like an item"),
        ("1) one", "'1) one' looks like an item"),
        ("!!! note", "'!!! note' is shown as it is"),
        ("::: x", "'::: x' is shown as it is"),
        ("#Heading", "'#Heading' is shown as it is"),
        ("Take care :smile:", "':smile:' is shown as it is"),
        ("a &lt;b>c", "'<b>' is shown as it is"),
        (
            "<details>\n<summary>[x](y.md)</summary>\nz\n</details>",
            "'[x](y.md)' is shown as it is in a title",
        ),
    ],
)
def test_what_still_looks_like_markdown_is_found(text: str, part: str) -> None:
    assert any(part in each for each in messages(text)), messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- b\n\n`[x](y)` and `**`",
        "Nurse #2 (see [it](a.md)), 5 > 3, a ratio 1:x:2, 2 * 3, ~5, a_b",
        "a\n65. Then",
        "a | b",
        "Rash (if you see blood)",
    ],
)
def test_plain_text_is_no_markdown(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("html", "faults"),
    [
        ("<p>a<br>b</p><!-- c -->&nbsp;", ()),
        ("<p>a", ("<p>",)),
        ("<b>a</i></b>", ("</i>",)),
        ("</b>", ("</b>",)),
        ("</article>a", ("</article>",)),
        ('<p a="1" a="2">b</p>', ('<p a="1" a="2">',)),
        ("<b/>a", ("<b/>",)),
        ("<!-- <b> -->", ("<!-- <b> ",)),
        ("<!doctype html>", ("<!doctype html",)),
        ("<![CDATA[a]]>", ("<![CDATA[a",)),
        ("<?php a ?>", ("<?php a ?",)),
    ],
)
def test_what_browsers_would_mend_is_a_fault(html: str, faults: tuple[str, ...]) -> None:
    assert read_tree(html).faults == faults


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('<p aria-labelledby="x">a</p>', "nothing has the id 'x'"),
        ('<p id="x">a</p>\n<p id="x">a</p>', "the id 'x' stands twice"),
        ("# A\n\n> # B", "a title within another part"),
        ("# A\n\n- ### B", "a heading of level 3 below one of level 1"),
        ("# A\n\n## <!-- -->", "a heading without words"),
        ('<span style="position: fixed">a</span>', "'style' is not allowed"),
        ('<a href="x"><a href="y">a</a></a>', "a link within a link"),
        ("<b>\n", "is no plain HTML"),
        ("a <details>b</details>", "<details> within a line of text"),
    ],
)
def test_what_a_whole_page_may_not_hold(text: str, part: str) -> None:
    found = messages(text)
    assert any(part in each for each in found), found


@pytest.fixture
def usual_depth() -> Iterator[None]:
    """As deep as Python goes by itself; other tests let it go deeper."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("usual_depth")
def test_what_is_nested_beyond_all_sense_is_a_problem_and_no_crash() -> None:
    deep = "a\n:   b\n" * 1500
    assert messages(deep) == own(deep)
    assert "no page can be made of this" in messages(deep)[0]
    assert messages("Text.") == []


def test_a_heading_that_the_build_writes_too_is_told_at_its_line() -> None:
    site = build_with(with_body("## Sources\n\nText."))
    assert told(site) == [
        "7:1: the build writes a heading of these words on this page, too. Reword this one"
    ]


def test_each_of_several_dead_links_is_told_where_it_stands() -> None:
    site = build_with(with_body("## A\n\n[a](no.md) [b](no.md)\n\n[c](heart problems)"))
    assert [each.split(": ")[0] for each in told(site)] == ["9:5", "9:16", "11:5"]


def test_a_mistake_in_front_matter_is_told_there() -> None:
    front = changed(
        "medicines/examplomab/uses.md",
        "  - Adults with kidney cancer get it.",
        "  - Adults with [kidney cancer] get it.",
    )
    assert told(build_with(front)) == [
        "3:17: '[kidney cancer]' the brackets are shown. Write [name][] for a link to a name, or "
        "leave them out"
    ]


@pytest.mark.parametrize(
    ("uri", "words", "where"),
    [
        ("medicines/examplomab/uses.md", "Who gets it", "uses.md:7:4"),
        ("medicines/examplomab/guide.md", "Who gets it", "uses.md:7:4"),
        ("medicines/examplomab/guide.md", "in no file", "how-given.md:2:1"),
        ("cancers/kidney-cancer.md", "in no file", "index.md:2:1"),
    ],
)
def test_what_only_the_build_can_have_done_is_told_all_the_same(
    uri: str, words: str, where: str
) -> None:
    found = [PageFinding(uri, Finding("Wrong", (words,)))]
    (problem,) = in_pages(build_with({}).catalogue, found)
    assert str(problem).endswith(f"{where}: Wrong (page '{uri}')")


def test_a_word_within_a_summary_is_not_explained_there() -> None:
    words = "---\ndescription: Words.\nwords:\n  - word: kidney\n    means: an organ\n---\n\n"
    text = "<details markdown>\n<summary>Your kidney</summary>\nText.\n</details>"
    site = build_with({"words.md": f"{words}# Words\n\n<!-- words -->\n"} | with_body(text))
    page = next(each for each in site.pages if each.uri.endswith("examplomab/uses.md"))
    assert "<summary>Your kidney</summary>" in page.markdown


@pytest.mark.parametrize("listed", [[1], "x: y", [{1: {}}], [{"toc": 3}]])
def test_extensions_that_cannot_be_used_are_refused(listed: object) -> None:
    if listed == "x: y":
        assert markdown_from(listed).extensions[-1] == "x: y"
        return
    with pytest.raises(ConfigError):
        markdown_from(listed)


def test_extensions_are_read_in_each_form_that_mkdocs_takes() -> None:
    options = markdown_from(["attr_list", {"toc": {"permalink": True}}, {"def_list": None}])
    assert options.extensions == ("toc", "tables", "fenced_code", "attr_list", "def_list")
    assert options.configs == {"toc": {"permalink": True}}
    assert markdown_from({"toc": {"permalink": True}}).configs == options.configs
