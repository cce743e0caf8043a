"""What stands in a docs folder: every file that builders would publish, as it was found there.

Hidden files and folders are none of these: builders leave them out, and so does who reads a folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

MOST_BYTES = 512 * 1024
"""How large a file may be; of a larger one no more than one byte beyond this is read."""

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings that MkDocs publishes as pages. Only the first is ours; the others become problems."""


def is_page(uri: str) -> bool:
    """Whether a file is a Markdown page."""
    return uri.lower().endswith(_MARKDOWN)


def is_stylesheet(uri: str) -> bool:
    """Whether a file is a stylesheet."""
    return uri.lower().endswith(".css")


class Nature(Enum):
    """What a name in a folder stands for."""

    FILE = "a file"
    LINK = "a symbolic link, wherever it leads"
    SPECIAL = "a pipe, a socket, a device"
    UNREADABLE = "a file or folder that may not be read"


@dataclass(frozen=True)
class DocsFile:
    """A file by its uri, with its bytes. Of what is no file, none were read."""

    uri: str
    content: bytes = b""
    nature: Nature = Nature.FILE

    @property
    def is_too_large(self) -> bool:
        """Whether it has more bytes than a file may have."""
        return len(self.content) > MOST_BYTES

    @property
    def is_readable_page(self) -> bool:
        """Whether it is a page that can be taken apart."""
        return is_page(self.uri) and self.nature is Nature.FILE and not self.is_too_large


@dataclass(frozen=True)
class DocsFolder:
    """All files of a docs folder."""

    files: tuple[DocsFile, ...]

    @property
    def pages(self) -> Mapping[str, bytes]:
        """The bytes of every page that can be read, by its uri."""
        return {each.uri: each.content for each in self.files if each.is_readable_page}

    @property
    def others(self) -> tuple[DocsFile, ...]:
        """Every other file: what is delivered as it is, and what may not be."""
        return tuple(each for each in self.files if not each.is_readable_page)
