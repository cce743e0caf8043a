"""Front matter: a plain part of YAML 1.2, each value with its place."""

from __future__ import annotations

import pytest

from formulary.parsing.budget import LONGEST_FRONT_MATTER
from formulary.parsing.take_apart import take_apart
from formulary.parsing.yaml_text import YamlText, read_yaml


def read(text: str) -> YamlText:
    return read_yaml(text, 4, 2)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("word", "word"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        (".5", 0.5),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("True", "True"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2025-08-31", "2025-08-31"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("[]", []),
        ("{}", {}),
        ("{a: 1}", {"a": 1}),
    ],
)
def test_a_scalar_is_what_a_writer_takes_it_for(written: str, value: object) -> None:
    result = read(f"key: {written}\n")
    assert result.mistakes == []
    assert result.value == {"key": value}
    assert type(result.value["key"]) is type(value)


def test_every_value_and_key_knows_its_place() -> None:
    text = "a: 1\nbé:\n  - x: 'ö'\n    y: z\n"
    result = read(text)
    spans = {path: (span.line, span.column) for path, span in result.spans.items()}
    assert spans[("a",)] == (2, 4)
    assert spans[("bé", 0, "x")] == (4, 8)
    assert spans[("bé", 0, "y")] == (5, 8)
    words = {path: text[span.start - 4 : span.end - 4] for path, span in result.spans.items()}
    assert words[("bé", 0, "x")] == "'ö'"
    assert words[("bé", 0, "y")] == "z"
    keys = {path: (span.line, span.column) for path, span in result.key_spans.items()}
    assert keys[("bé", 0, "y")] == (5, 5)


@pytest.mark.parametrize("sign", ["\N{LINE SEPARATOR}", "\x85", "\N{PARAGRAPH SEPARATOR}"])
def test_signs_that_only_yaml_takes_for_line_ends_move_no_place(sign: str) -> None:
    result = read(f"a: 'x{sign}y'\nb: z\n")
    assert result.spans[("b",)].line == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [1\n", "broken YAML"),
        ("a: 'x\n", "broken YAML"),
        ("a: b: c\n", "broken YAML"),
        ("a: 1\n...\nb: 2\n", "broken YAML"),
        ("a: \x00\n", "broken YAML"),
        ("a:\t1\n", "a tab"),
        ("a: 1\na: 2\n", "twice"),
        ("a: {b: 1, b: 2}\n", "twice"),
        ("a: &x 1\n", "anchor"),
        ("a: *x\n", "anchor"),
        ("<<: *x\n", "anchor"),
        ("a: !!int 1\n", "a YAML tag"),
        ("a: !x 1\n", "a YAML tag"),
        ("? [a]\n: 1\n", "a key that is not a word"),
        ("a: " + "[" * 50 + "]" * 50, "too deeply"),
        ("a: " + "{b: " * 50 + "}" * 50, "too deeply"),
    ],
)
def test_what_front_matter_may_not_hold_is_one_located_mistake(text: str, words: str) -> None:
    ((offset, message),) = read(text).mistakes
    assert words in message
    assert 4 <= offset <= 4 + len(text)


def test_keys_that_stand_twice_are_all_found() -> None:
    assert len(read("a: 1\na: 2\nb: 1\nb: 2\na: 3\n").mistakes) == 3


def test_five_megabytes_of_front_matter_are_refused_unread() -> None:
    data = b"---\nsummary: " + b"[x, " * 1_300_000 + b"\n---\n\nText.\n"
    source, (problem,) = take_apart("docs/a.md", "a.md", data)
    assert source is None
    assert (problem.line, problem.column) == (1, 1)
    assert problem.message == (
        "front matter of 5,200,014 characters; at most 60,000 are read. Move text into the body"
    )


def test_front_matter_that_is_just_long_enough_is_read() -> None:
    front = "a: " + "x" * (LONGEST_FRONT_MATTER - 8)
    source, problems = take_apart("docs/a.md", "a.md", f"---\n{front}\n---\nText.".encode())
    assert problems == []
    assert source is not None
    assert source.body == "Text."


@pytest.mark.parametrize(
    "data",
    [
        b"---\na: 1\n---\nText.\n",
        b"\xef\xbb\xbf---\r\na: 1\r\n---\r\nText.\r\n",
        b"---\ra: 1\r---\rText.\r",
        b"---\na: 1\n---  \nText.\n",
    ],
)
def test_line_ends_and_byte_order_marks_of_any_editor_are_read(data: bytes) -> None:
    source, problems = take_apart("docs/a.md", "a.md", data)
    assert problems == []
    assert source is not None
    assert (source.fields, source.body) == ({"a": 1}, "Text.\n")


def test_a_byte_that_is_no_utf8_is_found_where_it_stands() -> None:
    _, (problem,) = take_apart("docs/a.md", "a.md", b"---\na: 1\n---\nTe\xffxt\n")
    assert (problem.line, problem.column) == (4, 3)
