"""Read a project from disk: its pages, the files beside them, and its region.

The only room of the house that opens files; the command and the tests come through here, MkDocs
through its adapter.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from formulary.region import Region
from formulary.site import Site, build_site


class ConfigError(Exception):
    """The project's mkdocs.yml cannot be used; the message says why."""


@dataclass(frozen=True)
class Project:
    """The files of a project. `root` is how messages name its docs folder."""

    docs: Path
    root: str
    region: Region

    def pages(self) -> dict[str, bytes]:
        """The bytes of every Markdown page by its place below docs/."""
        return {uri: (self.docs / uri).read_bytes() for uri in self._uris() if is_page(uri)}

    def other_files(self) -> list[str]:
        """Every other file below docs/ that a site delivers as it is."""
        return [uri for uri in self._uris() if not is_page(uri)]

    def _uris(self) -> list[str]:
        """Files below docs/, without hidden ones, which builders leave out too."""
        found = (path.relative_to(self.docs) for path in self.docs.rglob("*") if path.is_file())
        return sorted(
            path.as_posix() for path in found if not any(part[0] == "." for part in path.parts)
        )

    def build(self) -> Site:
        """Read, check and compose the site."""
        versions = versions_from_git(self.docs)
        return build_site(self.pages(), self.other_files(), self.region, self.root, versions)


def versions_from_git(docs: Path) -> dict[str, str]:
    """The day of the last commit to each file below docs/; empty where git knows nothing.

    A shallow clone holds no history, and would give every page the day of its one commit.
    """
    command = ["git", "-C", str(docs), "log", "--format=%x00%cs", "--name-only", "--relative"]
    shallow = ["git", "-C", str(docs), "rev-parse", "--is-shallow-repository"]
    try:
        is_shallow = subprocess.run(shallow, capture_output=True, text=True, check=True)
        if is_shallow.stdout.strip() != "false":
            return {}
        log = subprocess.run([*command, "--", "."], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    versions: dict[str, str] = {}
    for commit in log.stdout.split("\0")[1:]:
        day, *files = commit.split()
        for file in files:
            versions.setdefault(file, day)
    return versions


_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings that MkDocs publishes as pages. Only the first is ours; the others become problems."""


def is_page(uri: str) -> bool:
    """Whether a file is a Markdown page."""
    return uri.lower().endswith(_MARKDOWN)


def region_from(extra: Mapping[str, Any]) -> Region:
    """The region of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = extra.get("region", {})
    known = {field.name for field in fields(Region)}
    if not isinstance(values, Mapping) or set(values) - known:
        raise ConfigError(f"mkdocs.yml: extra.region may hold only {', '.join(sorted(known))}")
    for name, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"mkdocs.yml: extra.region.{name} must be text in quotes")
    return Region(**values)


def texts_below(folder: Path) -> dict[str, list[str]]:
    """The texts of every text file below a folder: of YAML and JSON each value, else the whole.

    Raises FileNotFoundError if there is no such folder or no text in it.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found[path.relative_to(folder).as_posix()] = _pieces(path, text)
    if not found:
        raise FileNotFoundError(f"no text files in '{folder}'")
    return found


def _pieces(path: Path, text: str) -> list[str]:
    if path.suffix not in (".yaml", ".yml", ".json"):
        return [text]
    try:
        return list(_strings(yaml.load(text, Loader=yaml.CSafeLoader)))
    except yaml.YAMLError:
        return [text]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


class _ConfigLoader(yaml.SafeLoader):
    """Reads MkDocs' configuration without acting on its tags (`!ENV`, `!!python/name`)."""


_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def open_project(folder: Path, docs: Path | None = None) -> Project:
    """The project in a folder with mkdocs.yml. Raises ConfigError or FileNotFoundError."""
    config_file = folder / "mkdocs.yml"
    if not config_file.is_file():
        raise FileNotFoundError(f"no mkdocs.yml in '{folder}'. Run this in the project's folder")
    config = yaml.load(config_file.read_text("utf-8"), Loader=_ConfigLoader) or {}
    docs_dir = docs or folder / config.get("docs_dir", "docs")
    if not docs_dir.is_dir():
        raise FileNotFoundError(f"no folder '{docs_dir}'")
    root = docs_dir.relative_to(folder) if docs_dir.is_relative_to(folder) else docs_dir
    return Project(docs_dir, root.as_posix(), region_from(config.get("extra") or {}))
