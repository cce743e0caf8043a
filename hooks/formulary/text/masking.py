"""Code and comments in a Markdown text, blanked out so that only prose is left to look into.

Offsets stay those of the text. Only as much Markdown as is needed to find things; rendering is the
builder's work.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

# As Python-Markdown has it: a fence that is indented, or never closed, is ordinary text.
_FENCE = re.compile(r"(?P<fence>`{3,}+|~{3,}+)[ ]*+(?:\{[^\n]*\}|[\w#.+-]*+)[ ]*+")
_TICKS = re.compile(r"(?P<escape>\\?)(?P<ticks>`++)")
_PARAGRAPH_END = re.compile(r"\n(?=[ ]*+\n)")
_LINE = re.compile(r"[^\n]++")
_NO_BREAK = re.compile(r"[^\n]")
_CONTAINER = re.compile(r" {0,3}(?:[-*+]|\d+\.) |\?{3}\+? ")


def blank_out(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match replaced by spaces: offsets and lines stay as they were."""
    return pattern.sub(lambda match: _NO_BREAK.sub(" ", match.group()), text)


@lru_cache(maxsize=8192)
def mask_code(text: str) -> str:
    """The text with code and comments blanked out, so that only prose is left to look into.

    Every check asks for it, of the same texts.
    """
    for find in (_fences, _comments):
        text = blank_between(text, find(text))
    text = _mask_indented(text)
    return blank_between(text, _code_spans(text))


def blank_between(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with stretches of it, in their order, replaced by spaces."""
    parts, end = [], 0
    for start, after in stretches:
        parts += [text[end:start], _NO_BREAK.sub(" ", text[start:after])]
        end = after
    return "".join([*parts, text[end:]])


# A pattern that looked from each beginning for its end would read the rest of the text each time;
# so the ends are looked up in lists of where they stand.


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """From each line that opens a fence to the next one that is the same fence again."""
    lines = [(match.start(), match.group()) for match in _LINE.finditer(text)]
    bare = defaultdict(list)
    for number, (_, line) in enumerate(lines):
        bare[line.rstrip(" ")].append(number)
    free = 0
    for number, (start, line) in enumerate(lines):
        opening = _FENCE.fullmatch(line) if number >= free else None
        closing = _next(bare[opening["fence"]], number + 1) if opening else None
        if closing is not None:
            yield start, lines[closing][0] + len(lines[closing][1])
            free = closing + 1


def _comments(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while (start := text.find("<!--", end)) >= 0:
        end = text.find("-->", start + 4) + 3
        if end < 3:
            return
        yield start, end


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Between two runs of equally many ticks within a paragraph: "`one`", "``two ` ticks``".

    A run after a backslash opens none: its first tick is text.
    """
    runs = defaultdict(list)
    for run in _TICKS.finditer(text):
        runs[len(run["ticks"])].append(run.start("ticks"))
    ends = [match.start() for match in _PARAGRAPH_END.finditer(text)]
    free = 0
    for run in _TICKS.finditer(text):
        start, after = run.span("ticks")
        if run["escape"] or start < free:
            continue
        closing = _next(runs[after - start], after)
        paragraph_end = _next(ends, after)
        if closing is not None and (paragraph_end is None or closing <= paragraph_end):
            free = closing + after - start
            yield start, free


def _next(places: Sequence[int], start: int) -> int | None:
    """The first of some places, in their order, that is not before `start`."""
    at = bisect_left(places, start)
    return places[at] if at < len(places) else None


def _mask_indented(text: str) -> str:
    """Blank out blocks of code that are indented.

    Text that is indented below a list item, or below what a reader can fold (`??? "Title"`), is
    none.
    """
    lines, inside, in_code, after_blank = [], False, False, True
    for line in text.split("\n"):
        indented = line.startswith("    ")
        if line.strip():
            in_code = indented and not inside and (after_blank or in_code)
            inside = bool(_CONTAINER.match(line)) or (inside and (indented or not after_blank))
        after_blank = not line.strip()
        lines.append(" " * len(line) if in_code else line)
    return "\n".join(lines)
