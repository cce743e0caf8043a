"""A text as GitHub's preview shows it to whoever edits there: CommonMark with GitHub's tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from formulary.region import TOKEN
from formulary.rendering.blocks import LINE, Block, blocks_of
from formulary.rendering.lists import BRACES

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

_ATTRIBUTES = re.compile(rf"(?<![ ])[ ]*+{BRACES}")
"""Ids, classes and sizes, which the preview shows and the page does not: none is taken for text."""


def github_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, each with its line."""
    tokens = _PARSER.parse(_ATTRIBUTES.sub("", with_words_for_tokens(text)))
    for token in tokens:
        if token.map is not None and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0]))
    return blocks_of(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def with_words_for_tokens(text: str) -> str:
    """The text as it is once the region's numbers stand in it: a token itself is no text."""
    return TOKEN.sub(lambda match: match["name"], text)


@dataclass(frozen=True)
class Item:
    """An item of a list: its first line, the line after its last, and how deep it stands."""

    start: int
    end: int
    depth: int


def items(text: str) -> list[Item]:
    """The items of all lists of a text, in the order in which they begin."""
    found: list[Item] = []
    opened: list[Token] = []
    for token in _PARSER.parse(text):
        if token.type == "list_item_open":
            opened.append(token)
            assert token.map is not None
            found.append(Item(token.map[0], token.map[1], len(opened) - 1))
        elif token.type == "list_item_close":
            opened.pop()
    return found
