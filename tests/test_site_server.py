"""The server of the tests and measures does what a static host does."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from site_server import PATH, Served, served

HOME = "<h1>Home</h1>"
MEDICINES = "<h1>Médicines</h1>"
NOT_FOUND = "<h1>Not found</h1>"
IMAGE = b"\x89PNG\r\n"


class Answer(NamedTuple):
    """What the server says to one request."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(site: Served, path: str, headers: dict[str, str] | None = None) -> Answer:
    connection = HTTPConnection(urlsplit(site.root).netloc, timeout=30)
    try:
        connection.request("GET", path, headers=headers or {})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built site of two pages, an image and a page for what is not found, in a folder."""
    (tmp_path / "secret.html").write_text("not of the site", "utf-8")
    site = tmp_path / "site"
    (site / "medicines").mkdir(parents=True)
    (site / "index.html").write_text(HOME, "utf-8")
    (site / "medicines" / "index.html").write_text(MEDICINES, "utf-8")
    (site / "404.html").write_text(NOT_FOUND, "utf-8")
    (site / "image.png").write_bytes(IMAGE)
    return site


@pytest.fixture(params=[False, True], ids=["plain", "compressed"])
def site(folder: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    with served(folder, compress=request.param) as site:
        yield site


def unpacked(answer: Answer) -> str:
    packed = answer.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(answer.body) if packed else answer.body).decode()


def test_a_folder_is_answered_with_its_index(site: Served) -> None:
    for path, text in ((PATH, HOME), (f"{PATH}medicines/", MEDICINES)):
        answer = ask(site, path)
        assert (answer.status, unpacked(answer)) == (200, text)
        assert answer.headers["Content-Type"].startswith("text/html")
        assert int(answer.headers["Content-Length"]) == len(answer.body)


@pytest.mark.parametrize(
    "path",
    [f"{PATH}medicine/", f"{PATH}medicines/a.html", "/", "/index.html", f"{PATH}../../secret.html"],
)
def test_what_is_not_in_the_site_gets_its_own_page_and_status_404(site: Served, path: str) -> None:
    answer = ask(site, path)
    assert (answer.status, answer.text) == (404, NOT_FOUND)
    assert "Cache-Control" not in answer.headers


def test_a_site_without_a_page_for_it_answers_404_all_the_same(folder: Path) -> None:
    (folder / "404.html").unlink()
    with served(folder) as site:
        assert ask(site, f"{PATH}medicine/").status == 404


def test_every_request_is_written_down_with_its_headers(site: Served) -> None:
    ask(site, f"{PATH}?q=rash", {"Referer": "https://site.example/"})
    ask(site, f"{PATH}nowhere")
    first, second = site.requests
    assert first.startswith(f"GET {PATH}?q=rash HTTP/1.1\n")
    assert "Referer: https://site.example/" in first
    assert second.startswith(f"GET {PATH}nowhere HTTP/1.1\n")


def test_only_texts_are_compressed_and_what_is_there_may_be_kept(folder: Path) -> None:
    with served(folder, compress=True) as site:
        page, image = ask(site, PATH), ask(site, f"{PATH}image.png")
    assert page.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in image.headers
    assert image.body == IMAGE
    assert all("max-age" in each.headers["Cache-Control"] for each in (page, image))


def test_the_address_is_free_again_when_it_ends(folder: Path) -> None:
    with served(folder) as site:
        assert ask(site, PATH).status == 200
    with pytest.raises(ConnectionRefusedError):
        ask(site, PATH)
