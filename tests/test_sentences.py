"""What a reader reads: sentences, words, syllables, grades, the passive voice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.text.name_finder import NameFinder
from formulary.text.passive_voice import is_passive
from formulary.text.readability import Readability
from formulary.text.sentences import BlockKind, blocks_of, sentences_of
from formulary.text.syllables import syllables


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rest. Drink.", ["Rest", "Drink"]),
        ("Take 1.5 mg, e.g. at 8 a.m. or noon.", ["Take 1.5 mg, e.g. at 8 a.m. or noon"]),
        ("Dr. Roe said so. Good.", ["Dr. Roe said so", "Good"]),
        ('Why? Because "it works." Rest.', ["Why", 'Because "it works', "Rest"]),
        ("**Rest a lot.** Drink.", ["Drink"]),
        ("**Blood tests:** once a week.", ["once a week"]),
        ("See [how it works](how-it-works.md#top).", ["See how it works"]),
        ("Your heart (see heart problems) can race.", ["Your heart can race"]),
        ("Read [heart problems][] now.", ["Read heart problems now"]),
        ("Call {emergency} now.", ["Call {emergency} now"]),
        ("# Title\n\n- one\n- two\n  more\n\n1. three", ["one", "two more", "three"]),
        ("| a | b |\n|---|---|\n| c | d |", []),
        ("Term\n:   What it is", ["Term", "What it is"]),
        ("```\ncode. here\n```\nText\n{ .class }", ["Text"]),
        ("<!-- finder -->\n\n`code`", []),
    ],
)
def test_sentences_are_what_is_read_as_running_text(text: str, sentences: list[str]) -> None:
    assert [each.text for each in sentences_of(text)] == sentences


@given(st.text(alphabet="ab. #-*[]()|\n{}_:!?1", max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    for block in blocks_of(text):
        for sentence in block.sentences:
            for word in sentence.words:
                held = text[word.start : word.end].casefold()
                assert held == word.text or "{" in text


def test_blocks_have_their_kind_and_headings_their_level() -> None:
    found = blocks_of("## One\nText\n- item\n\n| cell |")
    assert [(each.kind, each.level) for each in found] == [
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.ITEM, 0),
        (BlockKind.CELL, 0),
    ]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("medicine", 3), ("team", 1), ("tired", 2), ("doctor's", 2), ("600,000", 1),
        ("examplomab", 4), ("samplinib", 3), ("underactive", 4), ("rule", 1), ("zzz", 3),
        ("plomes", 1), ("plosses", 2), ("plomed", 1), ("plotted", 2), ("plome", 1), ("plottle", 2),
        ("plotion", 2), ("plomia", 3),
    ],
)  # fmt: skip
def test_syllables_come_from_the_dictionary_or_else_by_rule(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    reading = Readability.of(sentences_of("The cat sat on the mat. It was glad."), NameFinder({}))
    assert (reading.sentences, reading.words, reading.syllables) == (2, 9, 9)
    assert reading.grade == pytest.approx(0.39 * 4.5 + 11.8 - 15.59)


def test_a_name_is_a_word_of_its_sentence_and_no_hard_one() -> None:
    names = NameFinder.of(["renal cell carcinoma"])
    reading = Readability.of(sentences_of("It treats renal cell carcinomas."), names)
    assert (reading.words, reading.counted, reading.syllables) == (5, 2, 2)
    assert Readability.of([], names).grade == 0


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("It is given by mouth", True),
        ("Doses are often skipped", True),
        ("You will be watched closely", True),
        ("You are tired", False),
        ("It is called edema", False),
        ("The nurse gives it", False),
        ("It is not yet known", False),
        ("Your skin is red", False),
    ],
)
def test_the_passive_voice_is_known_by_its_words(text: str, passive: bool) -> None:
    assert is_passive(sentences_of(text)[0]) is passive
