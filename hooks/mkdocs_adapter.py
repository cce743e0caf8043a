"""Deliver the formulary's site through MkDocs: the only file that knows MkDocs.

Everything is read and checked before MkDocs empties its output folder, so that a mistake leaves
the last good site untouched.
"""

from __future__ import annotations

import datetime
import logging
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from pagefind_bin import get_executable
from watchdog.events import FileSystemEvent, FileSystemEventHandler

# Absolute and here: this folder is on sys.path only while this module's body runs.
from formulary.build import Site
from formulary.command.config import read_config
from formulary.command.config_file import ConfigError
from formulary.command.project import Project, settings_of
from formulary.command.reloading import may_reload
from formulary.command.serving import Serving
from formulary.files import is_page
from formulary.preview.preview import preview_of
from formulary.problems import count_problems
from formulary.settings import Settings

log = logging.getLogger("mkdocs.formulary")

_serving: Serving | None = None
"""The run of `mkdocs serve`, if this is one. Nothing but that shows a site with problems."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a site is only shown, to its writer."""
    global _serving  # noqa: PLW0603
    _serving = Serving() if command == "serve" and not dirty else None
    if _serving is not None:
        _Remarks(_serving).listen()


def on_config(config: MkDocsConfig) -> None:
    """Leave MkDocs no Markdown to read, and build a site that is shown beside the one shown now."""
    config.markdown_extensions = []
    config.mdx_configs = {}
    if _serving is not None and _serving.target is not None:
        config.site_dir = str(_serving.target)


def on_pre_build(config: MkDocsConfig) -> None:
    """Build the site from the docs folder and keep it on `config`, which is new for each build."""
    project = Project(Path(config.docs_dir), _settings(config))
    files = project.files()
    site = project.build_of(files)
    for problem in site.problems:
        log.error("%s", problem)
    count = count_problems(site.problems, len(site.held_back))
    if _serving is not None:
        told = preview_of(site, files.pages)
        _serving.found = replace(told, remarks=_serving.found.remarks)
        if site.problems:
            log.error("%s. The pages show them", count)
    elif site.problems:
        raise PluginError(f"{count}. Nothing was built")
    config.formulary_site = site  # type: ignore[attr-defined]


def _settings(config: MkDocsConfig) -> Settings:
    """The project's settings, as the command reads them; how it is built may name it anew."""
    try:
        own = read_config(Path(config.config_file_path))
    except ConfigError as error:
        raise PluginError(str(error)) from error
    if not config.use_directory_urls:
        raise PluginError("pages must have addresses of folders. Leave out --no-directory-urls")
    today = datetime.datetime.now(tz=datetime.UTC).date()
    settings = settings_of(own, Path(config.docs_dir), Path.cwd(), today)
    return replace(settings, site_url=config.site_url or "/", site_name=config.site_name)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every page its composed text, and add the pages and assets that the build makes."""
    site: Site = config.formulary_site  # type: ignore[attr-defined]
    _leave_out_theme_assets(files, config)
    _hold_to_what_was_checked(files, site, config)
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
            delivered = InclusionLevel.INCLUDED  # hidden folders, too: the build has made it
            file = File.generated(config, asset.uri, content=asset.content, inclusion=delivered)
            files.append(file)
    for file in [file for file in files if file.src_uri in site.parts]:
        files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Templates escape all that they write, and know the version of the search."""
    site: Site = config.formulary_site  # type: ignore[attr-defined]
    env.autoescape = True  # a text stays text wherever it stands in HTML
    env.globals["search_version"] = site.search
    return env


def on_page_markdown(markdown: str, **_: object) -> str:  # noqa: ARG001
    """Nothing is left to be rendered: the core has done it, since it checks what it rendered."""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> Markup:  # noqa: ARG001
    """The HTML that was checked: the one text that templates write as it is."""
    site: Site = config.formulary_site  # type: ignore[attr-defined]
    uri = page.file.src_uri
    return Markup(site.article(uri) if uri in site.readings else "")


_NOT_SEARCHED = (
    "nav, .contents, .names, .review-notice, .letters, .glossary, .citation, .sources-heading, "
    '[id^="source-"], .words-heading, .take-along, .call-strip, .print-line, '
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


def _hold_to_what_was_checked(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Stop where MkDocs would publish other files of docs/ than were read and checked just now.

    A site that is only shown goes without files that may not be published.
    """
    own = {file.src_uri: file for file in files if file.src_dir == config.docs_dir}
    published = {uri for uri, file in own.items() if not file.inclusion.is_excluded()}
    settings = site.catalogue.settings
    if _serving is not None:
        refused = {settings.uri_of(problem.path) for problem in site.problems}
        for uri in published:
            if uri not in site.catalogue.files or (uri in refused and not is_page(uri)):
                files.remove(own[uri])
        return
    for uri in sorted(published ^ site.catalogue.files):
        raise PluginError(
            f"{settings.root}/{uri}:1:1: the builder and the check do not find the same files. "
            "Build again; if it stays so, report this"
        )


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001
    """Serve whatever a build says, and start MkDocs anew when Python in this folder changes."""
    server.observer.schedule(_StartAnew(server.root), str(Path(__file__).parent), recursive=True)
    server.set_app(may_reload(server.serve_request))
    if _serving is not None:
        styles = Path(__file__).parent / "formulary" / "preview" / "preview.css"
        _serving.answer_with(server, _tell_of_rebuild, styles.read_bytes())


def _tell_of_rebuild(error: Exception) -> None:
    """Say in the terminal why a build broke; MkDocs itself has told of what it stopped at."""
    unforeseen = None if isinstance(error, MkDocsException) else error
    log.error("The pages are those of the last build. %s", error, exc_info=unforeseen)


class _Remarks(logging.Handler):
    """Keeps what else MkDocs warns of while a site is built to be shown: it stops other builds.

    While there are problems, its words on menus are held back: they follow from pages that could
    not be composed.
    """

    def __init__(self, serving: Serving) -> None:
        super().__init__(logging.WARNING)
        self._serving = serving

    def listen(self) -> None:
        """Hear MkDocs, and be heard by its own logger of menus."""
        logging.getLogger("mkdocs").addHandler(self)
        menus = logging.getLogger("mkdocs.structure.nav")
        menus.addFilter(lambda _: not self._serving.found.problems)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one remark; problems are known with their places."""
        found = self._serving.found
        if record.name not in (log.name, "mkdocs.livereload"):
            self._serving.found = replace(found, remarks=(*found.remarks, record.getMessage()))


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
