"""Whether sentences, paragraphs and lists are short enough to be taken in at once."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.text.sentences import Block, BlockKind, blocks_of

MOST_WORDS = 20
MOST_SENTENCES = 3
MOST_ITEMS = 7


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find sentences above 20 words, paragraphs above 3 sentences, lists above 7 items."""
    for record in catalogue.records():
        for passage in record.passages():
            blocks = blocks_of(passage.text)
            for block in blocks:
                yield from _long_sentences(passage, block)
                yield from _long_paragraph(passage, block)
            yield from _long_lists(passage, blocks)


def _long_sentences(passage: Passage, block: Block) -> Iterator[Problem]:
    for sentence in block.sentences:
        count = len(sentence.words)
        if count > MOST_WORDS:
            message = f"a sentence of {count} words; {MOST_WORDS} are the most. Make two of it"
            yield passage.problem(sentence.start, sentence.end, message)


def _long_paragraph(passage: Passage, block: Block) -> Iterator[Problem]:
    own = [sentence for sentence in block.sentences if not sentence.is_label]
    if len(own) > MOST_SENTENCES:
        message = (
            f"{len(own)} sentences without a break; {MOST_SENTENCES} are the most. Begin a new "
            "paragraph here"
        )
        first = own[MOST_SENTENCES]
        yield passage.problem(first.start, first.end, message)


def _long_lists(passage: Passage, blocks: tuple[Block, ...]) -> Iterator[Problem]:
    """Items that follow each other without anything between them make one list."""
    run: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.kind is BlockKind.ITEM:
            run.append(block)
            continue
        if len(run) > MOST_ITEMS:
            message = (
                f"a list of {len(run)} items; {MOST_ITEMS} are the most. Part it with a line or a "
                "heading before this one"
            )
            first = run[MOST_ITEMS].sentences[0]
            yield passage.problem(first.start, first.end, message)
        run = []
