"""The one walk through a docs folder: `formulary check` and the builders take what it finds.

It follows no symbolic link, so nothing outside of the folder is read, and no loop is endless.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from formulary.files import MOST_BYTES, DocsFile, DocsFolder, Nature


def read_docs(docs: Path) -> DocsFolder:
    """Every file below a folder, in the order of its uri, without what is hidden."""
    return DocsFolder(tuple(sorted(_walk(docs), key=lambda file: file.uri)))


def _walk(docs: Path) -> Iterator[DocsFile]:
    folders = [docs]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            yield DocsFile(folder.relative_to(docs).as_posix(), nature=Nature.UNREADABLE)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
            else:
                yield from _read(path, path.relative_to(docs).as_posix(), _nature(entry))


def _nature(entry: os.DirEntry[str]) -> Nature:
    if entry.is_symlink():
        return Nature.LINK
    return Nature.FILE if entry.is_file(follow_symlinks=False) else Nature.SPECIAL


def _read(path: Path, uri: str, nature: Nature) -> Iterator[DocsFile]:
    """The file, unless it was gone before it could be read: editors write some for a moment."""
    if nature is not Nature.FILE:
        yield DocsFile(uri, nature=nature)
        return
    try:
        with path.open("rb") as file:
            yield DocsFile(uri, file.read(MOST_BYTES + 1))
    except FileNotFoundError:
        return
    except OSError:
        yield DocsFile(uri, nature=Nature.UNREADABLE)
