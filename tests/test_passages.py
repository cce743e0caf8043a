"""A problem in a front-matter text stands where the words stand in the file, however quoted."""

from __future__ import annotations

import pytest

from formulary.parsing.source_file import SourceFile, references
from formulary.parsing.take_apart import take_apart


def source_of(front: str, body: str = "") -> SourceFile:
    source, problems = take_apart("docs/a.md", "a.md", f"---\n{front}\n---\n{body}".encode())
    assert problems == []
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("front", "line", "column"),
    [
        ("note: one WORD two", 2, 11),
        ("note: 'it''s one WORD'", 2, 18),
        ('note: "a \\" one WORD"', 2, 17),
        ("note: >-\n  one\n  WORD two", 4, 3),
        ("note: >-\n  one\n\n  WORD two", 5, 3),
        ("note: |\n  one\n  two WORD", 4, 7),
        ("note: one\n  two\n  WORD", 4, 3),
        ("note: 'one\n  WORD'", 3, 3),
        ('note: "one \\\n  WORD"', 3, 3),
        ('note: "\\u0057ORD"', 2, 7),
        ("é: 1\nnote: é WORD", 3, 9),
        ("note: WORDS 'WORD", 2, 7),
    ],
)
def test_words_are_found_again_in_the_file(front: str, line: int, column: int) -> None:
    source = source_of(front)
    text = source.fields["note"]
    passage = source.field_passage(("note",), text)
    start = text.index("WORD")
    problem = passage.problem(start, start + 4, "wrong")
    assert (problem.line, problem.column) == (line, column)


def test_the_second_of_two_same_words_is_told_from_the_first() -> None:
    source = source_of("note: >-\n  WORD and\n  then WORD")
    text = source.fields["note"]
    passage = source.field_passage(("note",), text)
    start = text.rindex("WORD")
    problem = passage.problem(start, start + 4, "wrong")
    assert (problem.line, problem.column) == (4, 8)


def test_words_over_two_lines_of_a_folded_text_are_found_at_their_first() -> None:
    source = source_of("note: >-\n  see heart\n  problems")
    text = source.fields["note"]
    start = text.index("heart")
    problem = source.field_passage(("note",), text).problem(start, len(text), "wrong")
    assert (problem.line, problem.column) == (3, 7)


def test_a_problem_in_the_body_counts_the_lines_of_front_matter() -> None:
    source = source_of("a: 1", "\nText.\n\nMore WORD.\n")
    start = source.body.index("WORD")
    problem = source.body_passage().problem(start, start + 4, "wrong")
    assert (problem.line, problem.column) == (7, 6)


def test_a_problem_with_a_value_that_is_not_there_stands_at_the_nearest_group() -> None:
    source = source_of("a:\n  b:\n    c: 1")
    place = source.problem_in(("a", "b", "d", 3), "wrong")
    assert (place.line, place.column) == (4, 5)
    assert source.problem_in(("z",), "wrong").line == 2


def test_ids_of_sources_are_found_wherever_they_stand() -> None:
    fields = {
        "sources": [{"id": "whole", "sources": ["within"]}],
        "list": [{"sources": ["one", "two"]}],
        "other": ["no"],
    }
    assert dict(references(fields)) == {
        ("list", 0, "sources", 0): "one",
        ("list", 0, "sources", 1): "two",
    }
