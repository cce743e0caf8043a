"""A text as its reader takes it in: blocks, sentences, words. Offsets are those of the text.

Only what is read as running text counts: code, cross-links in brackets and attribute lists are
no part of a sentence, and a link is its label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from formulary.region import TOKEN
from formulary.text.links import only_labels
from formulary.text.masking import blank_out, mask_code

_SEE = re.compile(r"\(see\s(?:[^()]|\([^()]*+\))*+\)", re.IGNORECASE)
_MARKUP = re.compile(r"\{:?[ ]*[#.][^{}\n]*\}|</?[a-zA-Z][^<>]*>|[*`\\]|(?<!\w)_|_(?!\w)")
_LABEL = re.compile(r"[ ]*\*\*[^*]+(?:[.:?!]\*\*|\*\*:)")
_HEADING = re.compile(r"#{1,6} +(?P<text>[^\n]*)")
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,3}[.)])[ ]+")
_STARTER = re.compile(r"[ ]*(?:>|:[ ]|\?{3}\+?)[ ]*")
_CELL = re.compile(r"[^|]+")
_STOP = re.compile(r"(?<![.!?])[.!?]++[\"'\u201d\u2019)\]]*+(?=\s|$)")
_SHORT_FORM = re.compile(r"(?:\b(?:e\.g|i\.e|Dr|Mrs?|Ms|St|vs|No|[A-Za-z]\.[A-Za-z]))\.$")
_LONGEST_SHORT_FORM = 6
"""Characters of a short form, its full stop, and what stands before it."""

_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)[^\W_]+)*(?:['\u2019][^\W_]+)*")


class BlockKind(Enum):
    """What shape a stretch of text has on the page."""

    PARAGRAPH = auto()
    ITEM = auto()
    HEADING = auto()
    CELL = auto()


@dataclass(frozen=True)
class Word:
    """One word in lower case; a part between hyphens is a word of its own."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence, or what stands for one in a list. A label is bold and leads its block."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    is_label: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph, list item, heading or table cell. `level` is a heading's."""

    kind: BlockKind
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    level: int = 0


@lru_cache(maxsize=65536)
def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text in their order. The same text is taken apart only once."""
    shown = blank_out(only_labels(mask_code(text)), _SEE)
    masked = TOKEN.sub(lambda token: "0" * len(token.group()), shown)
    found = (_block(shown, masked, stretch) for stretch in _stretches(masked))
    return tuple(block for block in found if block.sentences)


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text that are neither headings nor labels nor cells of a table."""
    flowing = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return [
        sentence
        for block in blocks_of(text)
        if block.kind in flowing
        for sentence in block.sentences
        if not sentence.is_label
    ]


@dataclass(frozen=True)
class _Stretch:
    """Where a block begins and ends; `level` is a heading's."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


def _stretches(masked: str) -> Iterator[_Stretch]:
    """Where each block begins and ends, line by line."""
    open_block: tuple[BlockKind, int] | None = None
    offset = 0
    for line in masked.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        begins = _begins(line)
        if (begins or not line.strip()) and open_block:
            yield _Stretch(*open_block, start)
            open_block = None
        if heading := _HEADING.match(line):
            begin, level = start + heading.start("text"), line.index(" ")
            yield _Stretch(BlockKind.HEADING, begin, offset, level)
        elif line.lstrip().startswith("|"):
            for cell in _CELL.finditer(line):
                yield _Stretch(BlockKind.CELL, start + cell.start(), start + cell.end())
        elif begins:
            open_block = (begins[0], start + begins[1])
        elif line.strip() and not open_block:
            open_block = (BlockKind.PARAGRAPH, start)
    if open_block:
        yield _Stretch(*open_block, offset)


def _begins(line: str) -> tuple[BlockKind, int] | None:
    """The block that a line begins whatever stands before it, and where its text starts."""
    if item := _ITEM.match(line):
        return BlockKind.ITEM, item.end()
    if starter := _STARTER.match(line):
        return BlockKind.PARAGRAPH, starter.end()
    return (BlockKind.PARAGRAPH, 0) if line.startswith(("#", "|")) else None


def _block(shown: str, masked: str, stretch: _Stretch) -> Block:
    start, end = stretch.start, stretch.end
    label = _LABEL.match(masked, start, end)
    plain = blank_out(masked[start:end], _MARKUP)
    cuts = [label.end() - start] if label else []
    cuts += [stop.end() for stop in _STOP.finditer(plain) if _ends(plain, stop)]
    found, begin = [], 0
    for cut in sorted({*cuts, len(plain)}):
        is_label = label is not None and begin == 0
        found.append(_sentence(shown, plain, start, (begin, cut), is_label))
        begin = cut
    sentences = tuple(each for each in found if each.words)
    return Block(stretch.kind, start, end, sentences, stretch.level)


def _ends(plain: str, stop: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence: no short form, and no small letter after it."""
    following = plain[stop.end() :].lstrip()
    if _SHORT_FORM.search(plain, max(0, stop.end() - _LONGEST_SHORT_FORM), stop.end()):
        return False
    return not following or not following[0].islower()


def _sentence(
    shown: str, plain: str, offset: int, piece: tuple[int, int], is_label: bool
) -> Sentence:
    words = tuple(
        Word(_plain(match.group()), offset + match.start(), offset + match.end())
        for match in _WORD.finditer(plain, *piece)
    )
    if not words:
        return Sentence("", offset + piece[0], offset + piece[1], (), is_label)
    start, end = words[0].start, words[-1].end
    said = " ".join(blank_out(shown[start:end], _MARKUP).split())
    return Sentence(said, start, end, words, is_label)


def _plain(word: str) -> str:
    """The word in lower case, with the apostrophe that a keyboard has."""
    return word.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
