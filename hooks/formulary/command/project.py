"""Read a project from disk: its pages, the files beside them, and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from formulary.build import Site, build_site
from formulary.command.config import read_config
from formulary.command.git import versions_from_git
from formulary.settings import Settings

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings that MkDocs publishes as pages. Only the first is ours; the others become problems."""


def is_page(uri: str) -> bool:
    """Whether a file is a Markdown page."""
    return uri.lower().endswith(_MARKDOWN)


def is_stylesheet(uri: str) -> bool:
    """Whether a file is a stylesheet."""
    return uri.lower().endswith(".css")


@dataclass(frozen=True)
class Project:
    """The files of a project: its docs folder, and what it has set."""

    docs: Path
    settings: Settings

    def pages(self) -> dict[str, bytes]:
        """The bytes of every Markdown page by its uri."""
        return {uri: (self.docs / uri).read_bytes() for uri in self._uris() if is_page(uri)}

    def other_files(self) -> list[str]:
        """The uri of every other file that a site delivers as it is."""
        return [uri for uri in self._uris() if not is_page(uri)]

    def _uris(self) -> list[str]:
        """Files below docs/, without hidden ones, which builders leave out too."""
        found = (path.relative_to(self.docs) for path in self.docs.rglob("*") if path.is_file())
        return sorted(
            path.as_posix() for path in found if not any(part[0] == "." for part in path.parts)
        )

    def build(self) -> Site:
        """Read, check and compose the site."""
        others = self.other_files()
        styles = {uri: (self.docs / uri).read_bytes() for uri in others if is_stylesheet(uri)}
        return build_site(self.pages(), others, self.settings, styles)


def open_project(folder: Path, docs: Path | None = None) -> Project:
    """The project in a folder with mkdocs.yml. Raises ConfigError or FileNotFoundError."""
    config_file = folder / "mkdocs.yml"
    if not config_file.is_file():
        raise FileNotFoundError(f"no mkdocs.yml in '{folder}'. Run this in the project's folder")
    config = read_config(config_file)
    docs_dir = docs or folder / config.docs_dir
    if not docs_dir.is_dir():
        raise FileNotFoundError(f"no folder '{docs_dir}'")
    root = docs_dir.relative_to(folder) if docs_dir.is_relative_to(folder) else docs_dir
    settings = Settings(
        region=config.region,
        root=root.as_posix(),
        site_url=config.site_url,
        site_name=config.site_name,
        markdown=config.markdown,
        versions=versions_from_git(docs_dir),
    )
    return Project(docs_dir, settings)
