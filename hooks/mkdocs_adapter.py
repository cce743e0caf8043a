"""Deliver the formulary's site through MkDocs: the only file that knows MkDocs.

Everything is read and checked before MkDocs empties its output folder, so that a mistake leaves
the last good site untouched.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, get_files
from pagefind_bin import get_executable
from watchdog.events import FileSystemEvent, FileSystemEventHandler

# Absolute and here: this folder is on sys.path only while this module's body runs.
from formulary.build import Site, build_site
from formulary.command.config import ConfigError, region_from
from formulary.command.git import versions_from_git
from formulary.command.project import is_page, is_stylesheet
from formulary.problems import count_problems
from formulary.settings import MarkdownOptions, Settings

log = logging.getLogger("mkdocs.formulary")


def on_pre_build(config: MkDocsConfig) -> None:
    """Build the site from the docs folder and keep it on `config`, which is new for each build."""
    files = [file for file in get_files(config) if not file.inclusion.is_excluded()]
    markdown = {file.src_uri: file.content_bytes for file in files if is_page(file.src_uri)}
    others = [file.src_uri for file in files if not is_page(file.src_uri)]
    styles = {file.src_uri: file.content_bytes for file in files if is_stylesheet(file.src_uri)}
    site = build_site(markdown, others, _settings(config), styles)
    if site.problems:
        for problem in site.problems:
            log.error("%s", problem)
        raise PluginError(f"{count_problems(site.problems)}. Nothing was built")
    config.formulary_site = site  # type: ignore[attr-defined]


def _settings(config: MkDocsConfig) -> Settings:
    try:
        region = region_from(config.extra)
    except ConfigError as error:
        raise PluginError(str(error)) from error
    return Settings(
        region=region,
        root=_docs_name(config),
        site_url=config.site_url or "/",
        site_name=config.site_name,
        versions=versions_from_git(Path(config.docs_dir)),
        markdown=MarkdownOptions(tuple(config.markdown_extensions), config.mdx_configs),
    )


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every page its composed text, and add the pages and assets that the build makes."""
    site: Site = config.formulary_site  # type: ignore[attr-defined]
    _leave_out_theme_assets(files, config)
    for page in site.pages:
        authored = files.get_file_from_path(page.uri)
        if authored is not None:
            authored.content_string = page.text
        else:
            files.append(File.generated(config, page.uri, content=page.text))
    for asset in site.assets:
        authored = files.get_file_from_path(asset.uri)
        if authored is not None:
            authored.content_bytes = asset.content
        else:
            files.append(File.generated(config, asset.uri, content=asset.content))
    for file in [file for file in files if file.src_uri in site.parts]:
        files.remove(file)
    return files


_NOT_SEARCHED = (
    "nav, .contents, .names, .review-notice, .letters, .glossary, .citation, .sources-heading, "
    '[id^="source-"], .words-heading, .take-along, #call, '
    '.page--monograph:not([data-section="when-to-call"]) .call-cards'
)
"""What stands on many pages alike, or only leads elsewhere."""


def on_post_build(config: MkDocsConfig) -> None:
    """Index the text of all pages, in small files of which the search in a browser loads few."""
    command = [get_executable(), "--site", config.site_dir, "--exclude-selectors", _NOT_SEARCHED]
    answer = subprocess.run([*command, "--quiet"], capture_output=True, text=True, check=False)
    if answer.returncode:
        raise PluginError(f"The text of the pages could not be indexed: {answer.stderr.strip()}")
    for unused in Path(config.site_dir, "pagefind").glob("pagefind*-ui.*"):
        unused.unlink()


def _leave_out_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Drop Material's scripts, styles and search: our templates load none of them."""
    for file in list(files):
        if file.src_dir not in (None, config.docs_dir) and file.src_uri.startswith("assets/"):
            files.remove(file)


def _docs_name(config: MkDocsConfig) -> str:
    """The docs folder as a writer calls it: relative to where the command runs."""
    docs = Path(config.docs_dir)
    here = Path.cwd()
    return docs.relative_to(here).as_posix() if docs.is_relative_to(here) else docs.as_posix()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001
    """Start MkDocs anew when Python in this folder changes: it keeps the modules it has loaded."""
    server.observer.schedule(_StartAnew(server.root), str(Path(__file__).parent), recursive=True)


class _StartAnew(FileSystemEventHandler):
    """Puts a new process with the same arguments in the place of this one."""

    def __init__(self, built: str) -> None:
        self._built = built

    def on_any_event(self, event: FileSystemEvent) -> None:
        """A file was written, made, moved or removed; being read is no change."""
        is_change = event.event_type in {"created", "deleted", "modified", "moved"}
        if is_change and str(event.src_path).endswith(".py"):
            shutil.rmtree(self._built, ignore_errors=True)
            os.execv(sys.executable, sys.orig_argv)
