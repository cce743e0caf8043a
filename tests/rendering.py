"""Markdown as the site's builder renders it."""

from __future__ import annotations

from pathlib import Path

from formulary.command.config import read_config
from formulary.rendering.markup import to_html

MARKDOWN = read_config(Path(__file__).parent.parent / "mkdocs.yml").markdown
"""How the project's own site is rendered."""


def render(markdown: str) -> str:
    """The HTML of a page's article."""
    return to_html(markdown, MARKDOWN)
