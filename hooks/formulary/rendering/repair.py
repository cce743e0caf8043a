"""Small changes after which a page shows what GitHub's preview does: an empty line, spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from formulary.rendering.blocks import Block
from formulary.rendering.github import github_blocks, items

Blocks = Callable[[str], Sequence[Block]]
"""Gives the blocks of a text as the builder makes them."""

_BRACKET = re.compile(r"^(?P<number>[ ]*[0-9]{1,9})\)(?= )", re.MULTILINE)
_BACKSLASH = re.compile(r"\\$", re.MULTILINE)

_MOST_REPAIRS = 50
"""So many places of one text are mended in one go; more are mended in the next."""


@dataclass(frozen=True)
class Difference:
    """The first place where preview and page part: its line from 0, and what each shows there."""

    line: int
    preview: str
    page: str


@dataclass(frozen=True)
class Repair:
    """A change that mends a difference: `what` tells a writer to make it, `text` has it made."""

    what: str
    text: str


def difference(text: str, page: Blocks) -> Difference | None:
    """Where a text first looks otherwise on the page than in the preview, if anywhere."""
    shown, previewed = page(text), github_blocks(text)
    same = _alike(shown, previewed)
    if same == len(shown) == len(previewed):
        return None
    last = previewed[-1] if previewed else Block("", "")
    wanted = previewed[same] if same < len(previewed) else Block("", "", last.line)
    made = shown[same] if same < len(shown) else Block("", "")
    return Difference(wanted.line, wanted.text, made.text)


def repair(text: str, page: Blocks) -> Repair | None:
    """The change that mends the first difference and makes no other, where there is one.

    What a change is worth is not guessed: after it the page must show the preview's blocks further
    than before, and the preview itself must stay as it is.
    """
    wanted = github_blocks(text)
    before = _alike(page(text), wanted)
    line = wanted[min(before, len(wanted) - 1)].line if wanted else 0
    harmless = [each for each in _candidates(text, line) if github_blocks(each.text) == wanted]
    reached = [_alike(page(each.text), wanted) for each in harmless]
    best = max(reached, default=before)
    return harmless[reached.index(best)] if best > before else None


def repaired(text: str, page: Blocks) -> str:
    """The text with every change made that `repair` knows."""
    for _ in range(_MOST_REPAIRS):
        if difference(text, page) is None or (found := repair(text, page)) is None:
            break
        text = found.text
    return text


def _alike(some: Sequence[Block], others: Sequence[Block]) -> int:
    """How many blocks from the top are the same."""
    pairs = zip(some, others, strict=False)
    return next((index for index, (one, other) in enumerate(pairs) if one != other),
                min(len(some), len(others)))  # fmt: skip


def _candidates(text: str, line: int) -> Iterator[Repair]:
    """Changes that may mend what begins on a line, or on one beside it."""
    lines = text.split("\n")
    near = [at for at in (line, line + 1, line - 1) if 0 < at < len(lines)]
    parted = [[*lines[:at], "", *lines[at:]] for at in near if lines[at - 1].strip()]
    for each in parted:
        yield Repair("Put an empty line before this one", "\n".join(each))
    spaces = "Indent what belongs to an item of a list by four spaces"
    yield Repair(spaces, _indented(lines))
    for each in parted:
        yield Repair(f"Put an empty line before this one. {spaces}", _indented(each))
    dotted = _BRACKET.sub(r"\g<number>.", text)
    yield Repair("Number a list with full stops: `1.`", dotted)
    yield Repair("End a line with two spaces, not with a backslash", _BACKSLASH.sub("  ", text))


def _indented(lines: Sequence[str]) -> str:
    """The lines with each item, and what belongs to it, indented by four spaces a level."""
    changed = list(lines)
    for item in items("\n".join(lines)):
        for at in range(item.start, min(item.end, len(lines))):
            if lines[at].strip():
                level = item.depth + (at > item.start)
                changed[at] = "    " * level + lines[at].strip()
    return "\n".join(changed)
