"""A page as the site's templates deliver it, without a whole build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

CONFIG = Path(__file__).parent.parent / "mkdocs.yml"
NO_FILES = Files([])
NO_NAVIGATION = Navigation([], [])


class Theme:
    """The site's templates as the hook hands them to MkDocs. `settings` change mkdocs.yml."""

    def __init__(self, **settings: object) -> None:
        self.config: MkDocsConfig = load_config(str(CONFIG), **settings)
        self.config.formulary_site = SimpleNamespace(search="version")  # type: ignore[attr-defined]
        plain = self.config.theme.get_env()
        self.environment: Environment = self.config.plugins.on_env(
            plain, config=self.config, files=NO_FILES
        )

    def page(self, uri: str, meta: Mapping[str, Any], html: str) -> str:
        """A page with what the theme may read of it and the HTML of its text."""
        page = Page(None, File.generated(self.config, uri, content=""), self.config)
        page.meta = dict(meta)
        page.content = Markup(html)  # as the hook hands it over, the one text that is HTML
        context = get_context(NO_NAVIGATION, NO_FILES, self.config, page)
        return self.environment.get_template("main.html").render(context)

    def not_found(self) -> str:
        """The page for addresses that do not exist."""
        context = get_context(NO_NAVIGATION, NO_FILES, self.config)
        return self.environment.get_template("404.html").render(context)
