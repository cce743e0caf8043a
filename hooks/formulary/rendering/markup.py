"""A page's HTML, as the builder will make it of its Markdown."""

from __future__ import annotations

from functools import lru_cache

from markdown import Markdown

from formulary.settings import MarkdownOptions


def to_html(markdown: str, options: MarkdownOptions) -> str:
    """The HTML of a page's article. Raises RecursionError for what is nested beyond all sense."""
    return _converter(options).reset().convert(markdown)


@lru_cache(maxsize=4)
def _converter(options: MarkdownOptions) -> Markdown:
    """Loading extensions costs as much as rendering a page: it is done once for all of them."""
    return Markdown(extensions=[*options.extensions], extension_configs={**options.configs})
