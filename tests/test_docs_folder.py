"""The one walk through docs/: what it finds, and what it never reads."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from formulary.command.docs_folder import read_docs
from formulary.files import MOST_BYTES, DocsFile, Nature


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "page.md").write_bytes(b"page")
    (folder / "a.png").write_bytes(b"image")
    (tmp_path / "secret.md").write_bytes(b"secret")
    return folder


def natures(docs: Path) -> dict[str, Nature]:
    return {file.uri: file.nature for file in read_docs(docs).files}


def test_files_come_with_their_bytes_in_the_order_of_their_place(docs: Path) -> None:
    (docs / "empty").mkdir()
    folder = read_docs(docs)
    assert folder.files == (DocsFile("a.png", b"image"), DocsFile("b/page.md", b"page"))
    assert folder.pages == {"b/page.md": b"page"}
    assert folder.others == (DocsFile("a.png", b"image"),)


def test_what_is_hidden_is_left_out(docs: Path) -> None:
    before = read_docs(docs)
    (docs / ".well-known").mkdir()
    (docs / ".well-known" / "page.md").touch()
    (docs / "b" / ".DS_Store").touch()
    (docs / ".#lock.md").symlink_to("me@here.1234")
    assert read_docs(docs) == before


def test_no_symbolic_link_is_followed(docs: Path) -> None:
    (docs / "secret.md").symlink_to("../secret.md")
    (docs / "folder").symlink_to("..")
    (docs / "loop").symlink_to("loop")
    (docs / "nowhere.png").symlink_to("nowhere")
    found = {file.uri: file for file in read_docs(docs).others}
    assert set(found) == {"a.png", "secret.md", "folder", "loop", "nowhere.png"}
    del found["a.png"]
    assert {file.nature for file in found.values()} == {Nature.LINK}
    assert {file.content for file in found.values()} == {b""}


def test_the_folder_itself_may_stand_elsewhere(docs: Path) -> None:
    (docs.parent / "link").symlink_to("docs")
    assert read_docs(docs.parent / "link") == read_docs(docs)


def test_a_pipe_or_socket_is_not_waited_for(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(docs / "pipe.md")
    monkeypatch.chdir(docs)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.png")
    assert natures(docs)["pipe.md"] is Nature.SPECIAL
    assert natures(docs)["socket.png"] is Nature.SPECIAL


def test_a_file_that_is_too_large_is_not_read_whole_and_is_no_page(docs: Path) -> None:
    (docs / "large.md").write_bytes(bytes(2 * MOST_BYTES))
    (docs / "fits.md").write_bytes(bytes(MOST_BYTES))
    folder = read_docs(docs)
    assert set(folder.pages) == {"b/page.md", "fits.md"}
    (large,) = (file for file in folder.others if file.uri == "large.md")
    assert len(large.content) == MOST_BYTES + 1


@pytest.mark.parametrize("error", [PermissionError, OSError])
def test_what_may_not_be_read_is_found_all_the_same(
    docs: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    assert set(natures(docs).values()) == {Nature.UNREADABLE}
    monkeypatch.setattr(os, "scandir", refuse)
    assert natures(docs) == {".": Nature.UNREADABLE}


def test_a_file_that_was_there_for_a_moment_only_is_none(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanish(*_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "open", vanish)
    assert read_docs(docs).files == ()
