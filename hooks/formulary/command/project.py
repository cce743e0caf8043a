"""Read a project from disk: its pages, the files beside them, and its settings."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from formulary.build import Site, build_site
from formulary.command.config import Config, read_config
from formulary.command.docs_folder import read_docs
from formulary.command.git import versions_from_git
from formulary.files import DocsFolder
from formulary.settings import Settings


@dataclass(frozen=True)
class Project:
    """The files of a project: its docs folder, and what it has set."""

    docs: Path
    settings: Settings

    def files(self) -> DocsFolder:
        """All files of the docs folder, as they are now."""
        return read_docs(self.docs)

    def build(self) -> Site:
        """Read, check and compose the site."""
        return self.build_of(self.files())

    def build_of(self, files: DocsFolder) -> Site:
        """Check and compose the site of files that were read before."""
        return build_site(files.pages, files.others, self.settings)


def open_project(
    folder: Path, docs: Path | None = None, today: datetime.date = datetime.date.max
) -> Project:
    """The project in a folder with mkdocs.yml. Raises ConfigError or FileNotFoundError."""
    config_file = folder / "mkdocs.yml"
    if not config_file.is_file():
        raise FileNotFoundError(f"no mkdocs.yml in '{folder}'. Run this in the project's folder")
    config = read_config(config_file)
    docs_dir = docs or folder / config.docs_dir
    if not docs_dir.is_dir():
        raise FileNotFoundError(f"no folder '{docs_dir}'")
    return Project(docs_dir, settings_of(config, docs_dir, folder, today))


def settings_of(config: Config, docs: Path, here: Path, today: datetime.date) -> Settings:
    """What a project has set. In messages the docs folder is called as seen from `here`."""
    root = docs.relative_to(here) if docs.is_relative_to(here) else docs
    return Settings(
        region=config.region,
        root=root.as_posix(),
        site_url=config.site_url,
        site_name=config.site_name,
        markdown=config.markdown,
        versions=versions_from_git(docs),
        host=config.host,
        menu=config.menu,
        today=today,
    )
