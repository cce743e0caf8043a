"""What may stand beside the pages; `corpus/hostile-files.yaml` has the many kinds that may not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.build import build_site
from formulary.checks.form.files import check
from formulary.files import MOST_BYTES, DocsFile, Nature
from formulary.parsing.svg import mistakes_in_svg
from formulary.settings import MenuEntry, Settings
from our_site import PROJECT

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def messages(*files: DocsFile, made: tuple[str, ...] = ()) -> list[str]:
    return [str(problem) for problem in check(files, made, "docs")]


def told(text: str) -> list[str]:
    return [mistake.message for mistake in mistakes_in_svg(SVG.format(text).encode())]


@pytest.mark.parametrize(
    ("nature", "said"),
    [
        (Nature.LINK, "Put the file itself here"),
        (Nature.SPECIAL, "Delete it"),
        (Nature.UNREADABLE, "Give yourself the right to read it"),
    ],
)
@pytest.mark.parametrize("uri", ["assets/a.png", "uses.md", "folder", "evil.html"])
def test_what_is_no_file_is_refused_whatever_its_name(uri: str, nature: Nature, said: str) -> None:
    (message,) = messages(DocsFile(uri, nature=nature))
    assert message.startswith(f"docs/{uri}:1:1: ")
    assert said in message


def test_a_file_may_be_as_large_as_a_phone_can_bear_and_no_larger() -> None:
    def css(size: int) -> DocsFile:
        return DocsFile("assets/stylesheets/a.css", b" " * size)

    assert messages(css(MOST_BYTES)) == []
    (message,) = messages(css(MOST_BYTES + 1))
    assert "the file is larger than 512 KB. Make it smaller" in message


def test_a_page_that_is_too_large_is_in_the_menu_all_the_same() -> None:
    menu = (MenuEntry("mkdocs.yml", 1, 1, "index.md"), MenuEntry("mkdocs.yml", 2, 1, "none.md"))
    large = DocsFile("index.md", b" " * (MOST_BYTES + 1))
    files, menu_of_none = build_site({}, [large], Settings(menu=menu)).problems
    assert "larger than 512 KB" in files.message
    assert str(menu_of_none).startswith("mkdocs.yml:2:1: no page 'none.md'")


@pytest.mark.parametrize("made", ["about/a.md", "about/a/index.html"])
def test_what_the_build_makes_is_told_apart_from_what_is_unknown(made: str) -> None:
    (message,) = messages(DocsFile("About/A/index.html"), made=(made,))
    assert "the build makes what stands here" in message


def test_an_ending_decides_whatever_stands_before_it() -> None:
    (message,) = messages(DocsFile("assets/.png.exe"))
    assert "a file that ends with '.exe'" in message


def test_a_problem_in_a_text_stands_at_its_sign() -> None:
    (message,) = messages(DocsFile("assets/javascripts/a.js", b"a\tb\r\nc\x00d\x00"))
    assert message.startswith("docs/assets/javascripts/a.js:2:2: ")
    (message,) = messages(DocsFile("assets/stylesheets/a.css", b"a\nb\xff"))
    assert message.startswith("docs/assets/stylesheets/a.css:2:1: ")


def test_a_mistake_in_a_drawing_stands_at_its_element() -> None:
    drawing = SVG.format("\n<title>\u00e9</title><script/>\n<g>\n<a/></g>").encode()
    (script, link) = mistakes_in_svg(drawing)
    assert (script.line, script.column) == (2, 17)
    assert (link.line, link.column) == (4, 1)


def test_each_kind_of_mistake_in_a_drawing_is_told_once_and_not_without_end() -> None:
    assert len(told("<script/>" * 50)) == 1
    assert len(told("".join(f"<x{number}/>" for number in range(50)))) == 20


@pytest.mark.parametrize(
    "text",
    [
        '<g xml:base="https://evil.example/"/>',
        '<use src="a"/>',
        "<path style=\"fill: image-set('https://evil.example/1')\"/>",
        '<path fill="URL(https://evil.example)"/>',
        '<path fill="url(#a) url(&quot;//evil.example&quot;)"/>',
        '<path onClick="a"/>',
        "<style><g/>path { fill: url(https://evil.example) }</style>",
        "<style><![CDATA[path { fill: url(https://evil.example) }]]></style>",
        f'<path fill="url{" " * 99}(https://evil.example)"/>',
        '<g id="a"><use href="#a"/></g>',
        "<g>" * 60 + "</g>" * 60,
        '<svg xmlns=""><g/></svg>',
        "&lt;<metadata/>",
        "&nbsp;",
    ],
)
def test_a_drawing_may_not(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        '<svg x="1"><g/></svg>',
        '<path fill="url( \'#a\' )" data-name="Layer (1)" id="a(b" class="c\\d"/>',
        '<text xml:space="preserve">url(https://example.org) &lt;script&gt; \\</text>',
        "<style>.a { fill: red } /* a */</style><style/>",
        '<path id="a"/><g id="b"><use href="#a"/></g><use href="#a"/>',
        "<g>" * 49 + "</g>" * 49,
        "<!-- <script> --><![CDATA[ <script> ]]>",
    ],
)
def test_a_drawing_may(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("encoding", ["UTF-8", "utf-8", None])
def test_a_drawing_may_say_that_it_is_in_utf_8(encoding: str | None) -> None:
    declared = f' encoding="{encoding}"' if encoding else ""
    assert list(mistakes_in_svg(f'<?xml version="1.0"{declared}?>{SVG}'.encode())) == []


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader_of_drawings(content: bytes) -> None:
    for place in (content, SVG.encode() + content, b"<svg " + content):
        for line, column, message in mistakes_in_svg(place):
            assert line >= 1
            assert column >= 1
            assert message


ENDLESS = {
    "words": '<path fill="{}"/>'.format("a" * 400_000),
    "brackets": '<path fill="{}"/>'.format("(" * 400_000),
    "spaces": '<path fill="{}"/>'.format("a( " * 130_000),
    "copies": '<g id="a">' * 40 + '<use href="#a"/>' * 25_000 + "</g>" * 40,
    "styles": "<style>a</style>" * 25_000,
    "groups": "<g>" * 130_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_drawing_is_read_in_one_pass(text: str) -> None:
    started = time.process_time()
    list(mistakes_in_svg(SVG.format(text).encode()))
    assert time.process_time() - started < 5


def test_every_file_of_ours_may_be_published() -> None:
    docs = PROJECT / "docs"
    paths = [path for path in sorted(docs.rglob("*")) if path.is_file() and path.suffix != ".md"]
    assert {path.suffix for path in paths} == {".svg", ".js", ".css", ".bin"}
    files = [DocsFile(Path(path).relative_to(docs).as_posix(), path.read_bytes()) for path in paths]
    assert messages(*files) == []
