"""Deliver the formulary's site through MkDocs: the only file that knows MkDocs.

Everything is read and checked before MkDocs empties its output folder, so that a mistake leaves
the last good site untouched.
"""

from __future__ import annotations

import logging
from pathlib import Path

# Absolute and here: this folder is on sys.path only while this module's body runs.
from formulary.project import ConfigError, is_page, region_from, versions_from_git
from formulary.site import Site, build_site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, get_files

log = logging.getLogger("mkdocs.formulary")


def on_pre_build(config: MkDocsConfig) -> None:
    """Build the site from the docs folder and keep it on `config`, which is new for each build."""
    files = [file for file in get_files(config) if not file.inclusion.is_excluded()]
    markdown = {file.src_uri: file.content_bytes for file in files if is_page(file.src_uri)}
    others = [file.src_uri for file in files if not is_page(file.src_uri)]
    root = _docs_name(config)
    try:
        region = region_from(config.extra)
        versions = versions_from_git(Path(config.docs_dir))
        site = build_site(markdown, others, region, root, versions)
    except ConfigError as error:
        raise PluginError(str(error)) from error
    if site.problems:
        for problem in site.problems:
            log.error("%s", problem)
        raise PluginError(f"{len(site.problems)} problems. Nothing was built")
    config.formulary_site = site  # type: ignore[attr-defined]


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
        files.append(File.generated(config, asset.uri, content=asset.content))
    return files


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
