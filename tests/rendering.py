"""Markdown as the site's builder renders it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

CONFIG = Path(__file__).parent.parent / "mkdocs.yml"
ALWAYS_ON = ("toc", "tables", "fenced_code")
"""Extensions that MkDocs adds to those of its configuration."""


class _Loader(yaml.SafeLoader):
    """Reads the configuration without acting on its tags."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def extensions() -> tuple[list[str], dict[str, Any]]:
    """The Markdown extensions of mkdocs.yml, and their options."""
    config = yaml.load(CONFIG.read_text("utf-8"), Loader=_Loader)
    names, options = list(ALWAYS_ON), {}
    for entry in config["markdown_extensions"]:
        for name, value in entry.items() if isinstance(entry, dict) else [(entry, None)]:
            names.append(name)
            options |= {name: value} if value else {}
    return list(dict.fromkeys(names)), options


def render(markdown: str) -> str:
    """The HTML of a page's article."""
    names, options = extensions()
    return Markdown(extensions=names, extension_configs=options).convert(markdown)
