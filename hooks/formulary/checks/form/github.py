"""Whether a page shows what GitHub's preview shows, where writers look before they send it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.rendering.blocks import blocks_of
from formulary.rendering.github import with_words_for_tokens
from formulary.rendering.markup import to_html
from formulary.rendering.repair import Blocks, Difference, Repair, difference, repair, repaired
from formulary.settings import MarkdownOptions

_FOLD = re.compile(r"\?{3}\+?(?: \"[^\"]*\")?[ ]*")

_LONGEST = 60
"""Characters of a text that a message quotes."""


def check(catalogue: Catalogue, told: Iterable[Problem]) -> Iterator[Problem]:
    """Find the first place of each text at which the page parts from the preview.

    What is known to be wrong with a text from there on (`told`) explains that it looks otherwise.
    """
    options = catalogue.settings.markdown
    wrong: dict[str, int] = {}
    for problem in told:
        wrong[problem.path] = max(problem.line, wrong.get(problem.path, 0))
    for record in catalogue.records():
        body = unfolded(record.source.body)
        found = _difference(body, options)
        if found is None:
            continue
        path, line = record.source.path, record.source.line_of_body(found.line)
        if wrong.get(path, 0) < line - 1:
            remedy = repair(body, page_blocks(options))
            yield Problem(path, line, 1, _message(found, remedy))


# A builder that serves compares all texts anew at each change, and nearly all are as they were.
@lru_cache(maxsize=4096)
def _difference(body: str, options: MarkdownOptions) -> Difference | None:
    return difference(body, page_blocks(options))


def page_blocks(options: MarkdownOptions) -> Blocks:
    """What the builder makes of a text, block by block."""
    return lambda text: blocks_of(to_html(with_words_for_tokens(text), options))


def mended(record: Record, page: Blocks) -> str:
    """The writer's file with every place mended that can be mended without asking."""
    source = record.source
    is_folded = unfolded(source.body) != source.body
    body = source.body if is_folded else repaired(source.body, page)
    return source.text[: source.body_start] + body


def unfolded(text: str) -> str:
    """The text with what a reader can fold (`??? "Title"`) as ordinary text, on the same lines.

    The preview cannot fold, and whoever writes it knows.
    """
    lines, inside = [], False
    for line in text.split("\n"):
        if _FOLD.fullmatch(line):
            lines.append("")
            inside = True
            continue
        inside = inside and (line.startswith("    ") or not line.strip())
        lines.append(line[4:] if inside else line)
    return "\n".join(lines)


def _message(found: Difference, remedy: Repair | None) -> str:
    shown, seen = _short(found.preview), _short(found.page)
    what = f"GitHub's preview shows '{shown}' here, and a reader sees '{seen}'"
    if found.preview == found.page:
        what = f"'{seen}' is not in the list or part of a list in which GitHub's preview shows it"
    return f"{what}. {remedy.what if remedy else 'Write it more plainly, with empty lines between'}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
