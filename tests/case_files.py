"""The case folders: small sites, each laid over the valid one in `cases/_base`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from formulary.build import Site, build_site
from formulary.files import DocsFile, DocsFolder
from formulary.fragments.page import ComposedPage
from formulary.settings import Settings
from rendering import MARKDOWN

CASES = Path(__file__).parent / "cases"
BASE = CASES / "_base" / "docs"
SETTINGS = Settings(
    site_url="https://example.org/formulary/",
    site_name="A small formulary",
    versions={
        "medicines/examplomab/index.md": "2025-03-04",
        "medicines/examplomab/uses.md": "2025-11-20",
        "medicines/examplomab/side-effects.md": "2025-09-30",
        "medicines/index.md": "2024-12-31",
        "side-effects/heart-problems.md": "2025-06-01",
        "side-effects/index.md": "2025-06-02",
        "regimens/exsa.md": "2025-07-08",
    },
    today=datetime.date(2026, 3, 1),
    markdown=MARKDOWN,
)
"""What the small sites are told of themselves: some of their files have a day, others none."""

META = ".meta.yaml"


def read_files(docs: Path) -> dict[str, bytes]:
    """Every file below a docs folder by its place in it."""
    if not docs.is_dir():
        return {}
    found = sorted(path for path in docs.rglob("*") if path.is_file())
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in found}


def base_files() -> dict[str, bytes]:
    """The files of the valid site that every case begins with."""
    return read_files(BASE)


def build(files: dict[str, bytes]) -> Site:
    """Build a site from files in memory, as the command does from those on disk."""
    docs = DocsFolder(tuple(DocsFile(uri, content) for uri, content in files.items()))
    return build_site(docs.pages, docs.others, SETTINGS)


def build_with(changes: dict[str, str]) -> Site:
    """Build the valid site with some files written anew."""
    return build(base_files() | {uri: text.encode() for uri, text in changes.items()})


def changed(uri: str, old: str, new: str) -> dict[str, str]:
    """One file of the valid site with some of its words replaced."""
    text = base_files()[uri].decode()
    assert old in text, f"'{old}' is not in {uri} of the valid site"
    return {uri: text.replace(old, new, 1)}


def with_body(text: str, uri: str = "medicines/examplomab/uses.md") -> dict[str, str]:
    """One file of the valid site with another body below its front matter."""
    front = base_files()[uri].decode().split("\n---\n")[0]
    return {uri: f"{front}\n---\n\n{text}\n"}


def composed(site: Site, places: Iterable[str]) -> dict[str, str]:
    """What the build makes in these places: the Markdown of pages, the text of assets.

    `uses.meta.yaml` is what the theme reads of the page `uses.md`.
    """
    pages = {page.uri: page for page in site.pages}
    made = {uri: page.markdown for uri, page in pages.items()}
    made |= {unversioned(site, each.uri): each.content.decode() for each in site.assets}
    for place in places:
        page = pages.get(f"{place.removesuffix(META)}.md")
        if place.endswith(META) and page is not None:
            made[place] = meta_text(page)
    return made


def unversioned(site: Site, uri: str) -> str:
    """The uri of an asset without the version of the search, which any change changes."""
    return uri.replace(f"/{site.search}/", "/version/")


def meta_text(page: ComposedPage) -> str:
    """What the theme reads of a page."""
    return yaml.safe_dump(page.meta.as_front_matter(), sort_keys=False, allow_unicode=True)


@dataclass(frozen=True)
class Case:
    """One folder of `cases/`."""

    folder: Path

    @property
    def overlay(self) -> dict[str, bytes]:
        """The files that the case lays over the base."""
        return read_files(self.folder / "docs")

    @property
    def removed(self) -> list[str]:
        """The places of files that the case takes out of the base."""
        listed = self.folder / "removed.txt"
        return listed.read_text("utf-8").split() if listed.exists() else []

    @property
    def problems_file(self) -> Path:
        return self.folder / "problems.txt"

    @property
    def problems(self) -> list[str] | None:
        """The problems that the case expects; None if it expects pages."""
        if not self.problems_file.exists():
            return None
        return self.problems_file.read_text("utf-8").splitlines()

    @property
    def expected(self) -> dict[str, bytes]:
        """The pages and assets that the case expects."""
        return read_files(self.folder / "expected")

    def files(self) -> dict[str, bytes]:
        """The whole small site of the case."""
        files = base_files() | self.overlay
        for uri in self.removed:
            del files[uri]
        return files

    def build(self) -> Site:
        return build(self.files())

    def rewrite(self, site: Site) -> None:
        """Take what the site is now as what the case expects, for its author to read."""
        if self.problems is not None or not self.expected:
            lines = "".join(f"{problem}\n" for problem in site.problems)
            self.problems_file.write_text(lines, "utf-8")
        made = composed(site, self.expected)
        for uri in self.expected:
            (self.folder / "expected" / uri).write_text(made[uri], "utf-8")


def every_case() -> list[Case]:
    """All cases by the name of their folder."""
    folders = sorted(path for path in CASES.iterdir() if path.is_dir() and path.name != "_base")
    return [Case(folder) for folder in folders]
