"""What a writer is shown while something is wrong: a bar, marks, and texts that are no page yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import html5lib
import pytest

from case_files import SETTINGS, base_files
from formulary.build import build_site
from formulary.command.serving import Serving
from formulary.preview.app import with_problems
from formulary.preview.marks import marked
from formulary.preview.notice import unread_page, with_notice
from formulary.preview.preview import Preview, preview_of
from formulary.problems import Problem

USES = "medicines/examplomab/uses.md"
URL = "medicines/examplomab/uses/"
WRONG = Problem(f"docs/{USES}", 3, 1, "too <long>. Shorten it")


def page(article: str) -> str:
    return (
        f"<html><head></head><body><nav>Rest a lot.</nav><article>{article}</article></body></html>"
    )


def mark_line(article: str, line: str) -> str:
    """The article with the mark that a problem in this line gets."""
    html, missed = marked(page(article), [Problem("docs/a.md", 2, 1, "no")], f"first\n{line}")
    assert bool(missed) == ("preview-mark" not in html)
    return html.partition("<article>")[2].partition("</article>")[0]


NOTE = '<span class="preview-note">no</span>'


@pytest.mark.parametrize(
    ("article", "line", "expected"),
    [
        ("<p>Go. Rest a lot.</p>", "Rest a lot.", "<p>Go. {Rest a lot.}!</p>"),
        ("<li>Rest a lot.</li>", "- Rest a lot.", "<li>{Rest a lot.}!</li>"),
        ("<h2>Rest a lot</h2>", "## Rest a lot", "<h2>{Rest a lot}!</h2>"),
        ("<p>Rest a lot.</p>", '  - note: "rest a lot."', "<p>{Rest a lot.}!</p>"),
        ("<p>Rest &amp; sleep &#8805; 8 h.</p>", "Rest & sleep ≥ 8 h.",
         "<p>{Rest &amp; sleep &#8805; 8 h.}!</p>"),
        ("<p>Rest <b>a\nlot</b> now.</p>", "Rest **a lot** now.",
         "<p>{Rest }<b>{a\nlot}</b> {now.}!</p>"),
        ("<p>For your heart (see more) rest.</p>", "For your heart [x](y.md) rest.",
         "<p>{For your heart}! (see more) rest.</p>"),
        ("<p>Other words.</p>", "Rest a lot.", "<p>Other words.</p>"),
        ("<p>It is so.</p>", "It is", "<p>It is so.</p>"),
        ("<script>Rest a lot.</script>", "Rest a lot.", "<script>Rest a lot.</script>"),
    ],
)  # fmt: skip
def test_a_problem_is_marked_where_its_line_is_shown(
    article: str, line: str, expected: str
) -> None:
    found = mark_line(article, line)
    found = found.replace('<mark class="preview-mark">', "{").replace("</mark>", "}")
    assert found.replace(NOTE, "!") == expected


def test_words_of_two_blocks_are_marked_piece_by_piece() -> None:
    found = mark_line("<p>Rest a lot.</p>\n<p>Sleep well.</p>", "Rest a lot. Sleep well.")
    assert found.count("<mark") == 2
    assert found.count(NOTE) == 1
    assert "</p>\n<p>" in found


def test_two_problems_of_a_line_share_its_mark() -> None:
    problems = [Problem("docs/a.md", 1, 1, "one"), Problem("docs/a.md", 1, 9, "two")]
    html, missed = marked(page("<p>Rest a lot.</p>"), problems, "Rest a lot.")
    assert not missed
    assert html.count("<mark") == 1
    assert html.index(">one<") < html.index(">two<")


def test_problems_of_two_lines_have_marks_of_their_own() -> None:
    problems = [Problem("docs/a.md", 1, 1, "one"), Problem("docs/a.md", 2, 1, "two")]
    text = "Rest a lot.\nSleep well at night."
    html, _ = marked(page("<p>Sleep well at night.</p><p>Rest a lot.</p>"), problems, text)
    assert html.index(">two<") < html.index(">one<")


def test_a_line_past_the_end_of_the_file_is_marked_nowhere() -> None:
    problem = Problem("docs/a.md", 9, 1, "no")
    assert marked(page("<p>x</p>"), [problem], "x") == (page("<p>x</p>"), [problem])


def test_a_piece_of_html_without_an_article_is_marked_as_well() -> None:
    html, _ = marked("<p>Rest a lot.</p>", [Problem("docs/a.md", 1, 1, "no")], "Rest a lot.")
    assert "<mark" in html


@pytest.fixture
def preview() -> Preview:
    texts = {USES: "one\ntwo\nRest a lot.", "index.md": "Home"}
    other = Problem("mkdocs.yml", 4, 2, "no such page. Correct it")
    return Preview((WRONG, other), ("a <template> broke",), texts, frozenset(), "docs")


def parsed(text: str) -> Any:
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


def bar_of(text: str) -> str:
    section = parsed(text).find(".//section[@class='preview-problems']")
    assert section is not None
    return "".join(section.itertext())


def test_every_page_has_the_list_of_all_problems(preview: Preview) -> None:
    shown = with_notice(page("<p>Rest a lot.</p>"), "", preview, "/site/")
    bar = bar_of(shown)
    assert "2 problems in 2 files." in bar
    assert f"docs/{USES}:3:1: too <long>. Shorten it" in bar
    assert "mkdocs.yml:4:2: no such page. Correct it" in bar
    assert "a <template> broke" in bar
    assert [each.get("href") for each in parsed(shown).iter("a")] == [f"/site/{URL}"]
    assert [each.get("href") for each in parsed(shown).iter("link")] == ["/site/preview.css"]
    assert "<mark" not in shown, "the sentence is another page's"


def test_the_page_in_question_shows_its_problem_at_its_sentence(preview: Preview) -> None:
    shown = with_notice(page("<p>Rest a lot.</p>"), URL, preview, "/")
    assert "".join(parsed(shown).find(".//mark").itertext()) == "Rest a lot."
    assert bar_of(shown).count("too <long>") == 1


def test_a_line_that_is_too_short_is_found_with_the_one_above() -> None:
    problem = Problem("docs/a.md", 2, 1, "no item of a list")
    shown, missed = marked("<p>Call for:\n- pain</p>", [problem], "Call for:\n- pain")
    assert missed == []
    assert shown.startswith('<p><mark class="preview-mark">Call for:\n- pain</mark>')


def test_a_problem_whose_sentence_is_not_shown_stands_at_the_top_of_its_page(
    preview: Preview,
) -> None:
    shown = with_notice(page("<p>Other words.</p>"), URL, preview, "/")
    assert bar_of(shown).count("too <long>") == 2
    assert "<mark" not in shown


def test_nothing_of_the_notice_is_a_script_or_a_style_in_the_page(preview: Preview) -> None:
    for shown in (
        with_notice(page("<p>Rest a lot.</p>"), URL, preview, "/"),
        unread_page(USES, preview, "/"),
    ):
        elements = list(parsed(shown).iter())
        assert not [each for each in elements if each.tag in ("script", "style")]
        assert not [each for each in elements if "style" in each.attrib]


def test_a_failed_build_without_a_problem_says_so() -> None:
    shown = with_notice("no body", "", Preview(remarks=("it broke",)), "/")
    assert "The build failed." in bar_of(shown)
    assert "it broke" in bar_of(shown)


def test_a_page_that_could_not_be_composed_shows_its_text_and_its_problems() -> None:
    texts = {USES: "---\nsumary: [<b>\n\nRest."}
    problems = tuple(Problem(f"docs/{USES}", line, 1, f"wrong {line}") for line in (2, 3))
    shown = parsed(unread_page(USES, Preview(problems, (), texts, frozenset({USES})), "/"))
    text = "".join(shown.find(".//pre").itertext())
    assert text == "---\nsumary: [<b>wrong 2\n wrong 3\nRest."
    assert shown.find(".//title").text == f"docs/{USES}"
    assert shown.find(".//meta[@http-equiv='refresh']") is not None, "it follows what is saved"


def test_a_preview_tells_which_pages_could_not_be_composed() -> None:
    files = base_files() | {USES: b"---\nsumary: x\n---\n\xff"}
    pages = {uri: data for uri, data in files.items() if uri.endswith(".md")}
    preview = preview_of(build_site(pages, [], SETTINGS), pages)
    assert preview
    assert USES in preview.unread
    assert "side-effects/lung-problems.md" not in preview.unread
    assert preview.problems_of(USES)
    assert preview.texts[USES].endswith("\N{REPLACEMENT CHARACTER}")
    assert not preview_of(build_site({}, [], SETTINGS), {}).texts


Answer = tuple[str, dict[str, str], bytes]


def ask(app: WSGIApplication, path: str) -> Answer:
    told: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], _: Any = None, /) -> Callable[..., Any]:
        told[:] = status, dict(headers)
        return lambda data: None

    body = b"".join(app({"PATH_INFO": path.encode().decode("latin-1")}, start))
    return told[0], told[1], body


class Body(list[bytes]):
    closed = False

    def close(self) -> None:
        self.closed = True


HTML = page("<p>Rest a lot.</p>").encode()


def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """A site of one page and one picture."""
    path = environ["PATH_INFO"]
    if path.endswith(".png"):
        start_response("200 OK", [("Content-Type", "image/png")])
        return [b"\x89PNG"]
    found = path in ("/site/", f"/site/{URL}")
    write = start_response("200 OK" if found else "404 Not Found", [("Content-Type", "text/html")])
    write(b"")
    return Body([HTML])


def test_an_app_without_problems_answers_as_it_did() -> None:
    app = with_problems(site, Preview, "/site/", b"css")
    assert ask(app, f"/site/{URL}") == ("200 OK", {"Content-Type": "text/html"}, HTML)


def test_an_app_with_problems_shows_them_on_each_page(preview: Preview) -> None:
    app = with_problems(site, lambda: preview, "/site/", b"css")
    status, headers, body = ask(app, f"/site/{URL}index.html")
    assert status == "404 Not Found"
    status, headers, body = ask(app, f"/site/{URL}")
    assert status == "200 OK"
    assert headers["Content-Length"] == str(len(body))
    assert b"<mark" in body
    assert "2 problems" in bar_of(ask(app, "/site/nowhere/")[2].decode())
    assert ask(app, "/site/a.png")[2] == b"\x89PNG"
    assert ask(app, "/site/preview.css") == (
        "200 OK", {"Content-Type": "text/css", "Content-Length": "3"}, b"css"
    )  # fmt: skip


def test_an_app_closes_what_it_reads(preview: Preview) -> None:
    body = Body([HTML])

    def one(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html")])
        return body

    ask(with_problems(one, lambda: preview, "/", b""), "/")
    assert body.closed


@pytest.mark.parametrize("path", ["", "index.html"])
def test_a_page_that_is_not_there_for_its_problems_is_shown_as_its_text(path: str) -> None:
    unread = Preview((WRONG,), (), {USES: "one\ntwo\nthree é"}, frozenset({USES}))
    app = with_problems(site, lambda: unread, "/site/", b"")
    status, _, body = ask(app, f"/site/{URL}{path}")
    assert status == "200 OK"
    assert "This page cannot be put together yet." in body.decode()
    assert "three é" in body.decode()


@dataclass
class Server:
    """Stands for the development server."""

    root: str
    builds: list[Exception | None]
    serving: Serving
    mount_path: str = "/site/"
    app: WSGIApplication = site
    tolds: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.builder = self.build

    def build(self) -> None:
        """Write one page, and break if it is to."""
        assert self.serving.target is not None
        self.serving.target.mkdir()
        (self.serving.target / "new.html").write_text(str(len(self.builds)))
        error = self.builds.pop()
        if error:
            raise error

    def get_app(self) -> WSGIApplication:
        return self.app

    def set_app(self, application: WSGIApplication) -> None:
        self.app = application


def serve(folder: Path, *builds: Exception | None) -> tuple[Server, Serving]:
    """A server that has built once, and will build these, the last one first."""
    root = folder / "site"
    root.mkdir()
    (root / "old.html").write_text("old")
    serving = Serving()
    serving.found = Preview(remarks=("of the first build",))
    server = Server(str(root), list(builds), serving)
    assert serving.target is None
    serving.answer_with(server, server.tolds.append, b"")
    return server, serving


def files(server: Server) -> list[str]:
    return sorted(path.name for path in Path(server.root).iterdir())


def test_a_whole_build_takes_the_place_of_the_last(tmp_path: Path) -> None:
    server, _ = serve(tmp_path, None, None)
    assert "of the first build" in bar_of(ask(server.app, "/site/")[2].decode())
    for _ in range(2):
        server.builder()
        assert files(server) == ["new.html"]
        assert b"preview-problems" not in ask(server.app, "/site/")[2]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert server.tolds == []


def test_a_build_that_breaks_leaves_the_last_site_and_is_told_of(tmp_path: Path) -> None:
    error = SyntaxError("odd", ("main.html", 7, 1, "x"))
    server, serving = serve(tmp_path, None, ValueError("so"), error)
    server.builder()
    assert server.tolds == [error]
    assert files(server) == ["old.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert "main.html:7: SyntaxError: odd" in bar_of(ask(server.app, "/site/")[2].decode())
    server.builder()
    assert "ValueError: so" in bar_of(ask(server.app, "/site/")[2].decode())
    server.builder()
    assert not serving.shown
    assert files(server) == ["new.html"]
