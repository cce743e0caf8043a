"""A page as its writer is shown it: a bar with all problems, its own at their sentences."""

from __future__ import annotations

import html
import re

from formulary.addresses import url_of
from formulary.preview.marks import mark_of, marked, note_of
from formulary.preview.preview import Preview
from formulary.problems import Problem, count_problems

STYLES = "preview.css"
"""The address of the bar's stylesheet, below that of the site."""

_SECONDS = 3
"""After which a text that is no page yet is asked for again: no server adds its script to it."""

_BODY = re.compile(r"<body[^>]*>")
_HEAD_END = "</head>"


def with_notice(page: str, url: str, preview: Preview, base: str) -> str:
    """A page of the site with what is wrong. `url` is its own, `base` the site's address."""
    uri = preview.uris.get(url)
    missed: list[Problem] = []
    if uri is not None:
        page, missed = marked(page, preview.problems_of(uri), preview.texts[uri])
    bar = _bar(preview, base, missed)
    page = page.replace(_HEAD_END, f"{_stylesheet(base)}{_HEAD_END}", 1)
    body = _BODY.search(page)
    place = body.end() if body else 0
    return page[:place] + bar + page[place:]


def unread_page(uri: str, preview: Preview, base: str) -> str:
    """A page that could not be composed: its text as it is written, problems below their lines."""
    messages: dict[int, list[str]] = {}
    for problem in preview.problems_of(uri):
        messages.setdefault(problem.line, []).append(problem.message)
    lines = []
    for number, line in enumerate(preview.texts[uri].split("\n"), 1):
        written = html.escape(line)
        if number in messages:
            written = mark_of(written or " ") + "".join(map(note_of, messages[number]))
        lines.append(written)
    path = html.escape(f"{preview.root}/{uri}")
    return (
        f'<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{path}</title>'
        f'<meta http-equiv="refresh" content="{_SECONDS}">'
        f"{_stylesheet(base)}</head><body>{_bar(preview, base, [])}"
        f"<main><h1>{path}</h1><p>This page cannot be put together yet. This is its file.</p>"
        f'<pre class="preview-text">{chr(10).join(lines)}</pre></main></body></html>'
    )


def _stylesheet(base: str) -> str:
    return f'<link rel="stylesheet" href="{html.escape(base)}{STYLES}">'


def _bar(preview: Preview, base: str, here: list[Problem]) -> str:
    """The list of all problems; those of this page that have no place in it come first."""
    own = "".join(f'<p class="preview-note">{html.escape(each.message)}</p>' for each in here)
    items = [_item(preview, base, problem) for problem in preview.problems]
    items += [f"<li>{html.escape(remark)}</li>" for remark in preview.remarks]
    count = "The build failed"
    if preview.problems:
        count = count_problems(preview.problems, preview.held_back)
    return (
        '<section class="preview-problems" aria-label="Problems">'
        f"<p><strong>{count}.</strong> Only you see this. Nothing is published while it is so.</p>"
        f"{own}<ul>{''.join(items)}</ul></section>"
    )


def _item(preview: Preview, base: str, problem: Problem) -> str:
    uri = preview.uri_of(problem)
    place = html.escape(f"{problem.path}:{problem.line}:{problem.column}")
    if uri is not None:
        place = f'<a href="{html.escape(base + url_of(uri))}">{place}</a>'
    return f"<li>{place}: {html.escape(problem.message)}</li>"
