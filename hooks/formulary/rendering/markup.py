"""A page's HTML, as the builder will make it of its Markdown."""

from __future__ import annotations

from functools import lru_cache

from markdown import Markdown

from formulary.settings import MarkdownOptions


class CannotRenderError(Exception):
    """Markdown that is nested beyond all sense, or mixed with HTML beyond repair."""


def to_html(markdown: str, options: MarkdownOptions) -> str:
    """The HTML of a page's article.

    Raises CannotRenderError for what the builder would break off at.
    """
    try:
        return _converter(options).reset().convert(markdown)
    except (RecursionError, ValueError) as error:
        _converter.cache_clear()  # it was left amid its work, which resetting does not undo
        raise CannotRenderError from error


@lru_cache(maxsize=4)
def _converter(options: MarkdownOptions) -> Markdown:
    """Loading extensions costs as much as rendering a page: it is done once for all of them."""
    return Markdown(extensions=[*options.extensions], extension_configs={**options.configs})
