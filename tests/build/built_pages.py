"""The pages of a built site, parsed as a browser parses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
from front_matter_files import Written
from html5lib.constants import E as PARSE_ERRORS

from builds import SITE_URL

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file. `address` is where its reader is."""

    file: str
    root: Element
    parse_errors: tuple[str, ...]

    @property
    def address(self) -> str:
        return urljoin(SITE_URL, self.file.removesuffix("index.html"))

    @property
    def article(self) -> Element:
        found = self.root.find(".//article")
        assert found is not None, f"{self.file} has no article"
        return found

    @property
    def article_html(self) -> str:
        return ElementTree.tostring(self.article, encoding="unicode")

    @property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.root.iter() if "id" in element.attrib]

    @property
    def forwards_to(self) -> str | None:
        """Where the page sends its reader at once, if it does; as it is written."""
        for meta in self.root.iter("meta"):
            if meta.get("http-equiv", "").casefold() == "refresh":
                return meta.attrib["content"].partition("url=")[2]
        return None

    @property
    def is_stand_in(self) -> bool:
        """Whether the page only leads from another name of a medicine to its monograph."""
        return self.root.find(".//article") is None

    def meta(self, name: str) -> str | None:
        for meta in self.root.iter("meta"):
            if meta.get("name") == name:
                return meta.get("content")
        return None

    def links(self) -> Iterator[str]:
        """The full address of everything that the page leads to or loads."""
        for element in self.root.iter():
            for attribute in ("href", "src", "poster", "data", "action"):
                if attribute in element.attrib:
                    yield urljoin(self.address, element.attrib[attribute])
        if self.forwards_to is not None:
            yield urljoin(self.address, self.forwards_to)


class Site(NamedTuple):
    """A built site, its pages, and what its writers wrote."""

    folder: Path
    pages: dict[str, BuiltPage]
    written: Written


def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Every page of a built site by its file's place."""
    files = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return {file: _read(site, file) for file in files}


def _read(site: Path, file: str) -> BuiltPage:
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parse((site / file).read_text("utf-8"))
    errors = tuple(
        f"{file}:{line}:{column}: {PARSE_ERRORS[code] % details}"
        for (line, column), code, details in parser.errors
    )
    return BuiltPage(file, root, errors)


def text_of(element: Element | None) -> str:
    """An element's text as a reader sees it."""
    return "" if element is None else _SPACES.sub(" ", "".join(element.itertext())).strip()


def comments_in(element: Element) -> list[str]:
    return [each.text or "" for each in element.iter(ElementTree.Comment)]  # type: ignore[arg-type]
