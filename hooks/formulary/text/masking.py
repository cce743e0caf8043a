"""Code and comments in a Markdown text, blanked out so that only prose is left to look into.

Offsets stay those of the text. Only as much Markdown as is needed to find things; rendering is the
builder's work.
"""

from __future__ import annotations

import re
from functools import lru_cache

# As Python-Markdown has it: a fence that is indented, or never closed, is ordinary text.
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|[\w#.+-]*)[ ]*\n.*?(?<=\n)(?P=fence)[ ]*$",
    re.M | re.S,
)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
# "`one`" and "``two ` ticks``", but not "\\`three`", whose first tick is text.
_CODE_SPAN = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.S
)
_CONTAINER = re.compile(r" {0,3}(?:[-*+]|\d+\.) |\?{3}\+? ")


def blank_out(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match replaced by spaces: offsets and lines stay as they were."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


@lru_cache(maxsize=8192)
def mask_code(text: str) -> str:
    """The text with code and comments blanked out, so that only prose is left to look into.

    Every check asks for it, of the same texts.
    """
    for pattern in (_FENCE, _COMMENT):
        text = blank_out(text, pattern)
    return blank_out(_mask_indented(text), _CODE_SPAN)


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
