"""The signs of a file that are not what they look like, each at its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from formulary import addresses
from formulary.parsing.source_file import SourceFile
from formulary.problems import Problem
from formulary.schema.fields import FieldPath
from formulary.text.characters import Oddity, called, misleading_characters, misleading_spaces
from formulary.text.scripts import words_of_mixed_scripts

MOST = 20
"""So many are told of one part of a file: more have one cause, and each costs a look-up."""

_DASHES = frozenset("\N{MINUS SIGN}\N{BOX DRAWINGS LIGHT HORIZONTAL}")
"""Dashes of which Unicode says that they are none."""


def signs_in_front_matter(source: SourceFile) -> list[Problem]:
    """What is misleading above the body, as it is typed."""
    front_matter = source.text[: source.body_start]
    return _told(source, 0, _of_front_matter(source, front_matter))


def signs_by_escapes(source: SourceFile) -> list[Problem]:
    """What is misleading in a value, and typed by its code as YAML allows it within quotes."""
    found = (
        source.field_passage(path, text).problem(each.start, each.end, each.message)
        for path, text in _texts(source.fields)
        if text not in source.text
        for each in _of_front_matter(source, text)
        if text[each.start : each.end] not in source.text
    )
    return list(islice(found, MOST))


def misleading_signs(source: SourceFile) -> list[Problem]:
    """What is misleading anywhere in a file."""
    in_body = _told(source, source.body_start, _of_body(source.body))
    return [*signs_in_front_matter(source), *signs_by_escapes(source), *in_body]


def _texts(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text of front matter, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _texts(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index))


def _of_front_matter(source: SourceFile, text: str) -> Iterator[Oddity]:
    yield from misleading_characters(text)
    yield from misleading_spaces(text, is_front_matter=True)
    if not addresses.in_folder(source.uri, addresses.LANGUAGES):
        yield from words_of_mixed_scripts(text)  # elsewhere a Russian word can only deceive


def _of_body(text: str) -> Iterator[Oddity]:
    yield from misleading_characters(text)
    yield from misleading_spaces(text, is_front_matter=False)
    yield from words_of_mixed_scripts(text)


def _told(source: SourceFile, offset: int, findings: Iterator[Oddity]) -> list[Problem]:
    """The findings as problems, one for each place."""
    first: dict[int, Oddity] = {}
    for each in islice(findings, MOST):
        first.setdefault(each.start, each)
    return [source.problem_at(offset + start, each.message) for start, each in first.items()]


def odd_sign_of_rule(line: str) -> int | None:
    """Where a line that was meant to be three hyphens has another sign; None if it was not."""
    kinds = [unicodedata.category(each) for each in line]
    dashes = sum(kind == "Pd" or each in _DASHES for kind, each in zip(kinds, line, strict=True))
    blanks = sum(kind[0] in "ZC" for kind in kinds)
    if dashes < 2 or dashes + blanks < len(line):
        return None
    return next((index for index, each in enumerate(line) if each != "-"), None)


def not_a_rule(line: str, index: int) -> str:
    """What to tell of that sign."""
    return f"{called(line[index])} in a line of '---'. Type three hyphens and nothing else there"
