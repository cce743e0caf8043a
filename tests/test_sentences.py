"""What a reader reads: sentences, words, syllables, grades, the passive voice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.text.name_finder import NameFinder, words_of
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


PARAGRAPH, ITEM, HEADING, CELL = (kind.name for kind in BlockKind)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "## One two ##\nText here.\nMore.\n- item one.\n  goes on\n* two\n\n| a b | c |\nend",
            [
                (HEADING, "One two ##\n", ["One two"]),
                (PARAGRAPH, "Text here.\nMore.\n", ["Text here", "More"]),
                (ITEM, "item one.\n  goes on\n", ["item one.\n  goes on"]),
                (ITEM, "two\n", ["two"]),
                (CELL, " a b ", ["a b"]),
                (CELL, " c ", ["c"]),
                (PARAGRAPH, "end", ["end"]),
            ],
        ),
        (
            "One.\n\n\nTwo\nand.\n",
            [(PARAGRAPH, "One.\n", ["One"]), (PARAGRAPH, "Two\nand.\n", ["Two\nand"])],
        ),
        (
            "Text\n### Next\n+ a\n\nEnd",
            [
                (PARAGRAPH, "Text\n", ["Text"]),
                (HEADING, "Next\n", ["Next"]),
                (ITEM, "a\n", ["a"]),
                (PARAGRAPH, "End", ["End"]),
            ],
        ),
        (
            "> Quoted. Text\n: Defined\n??? Folded\n    Inside.",
            [
                (PARAGRAPH, "Quoted. Text\n", ["Quoted", "Text"]),
                (PARAGRAPH, "Defined\n", ["Defined"]),
                (PARAGRAPH, "Folded\n    Inside.", ["Folded\n    Inside"]),
            ],
        ),
        ("1. One\n22) Two\n", [(ITEM, "One\n", ["One"]), (ITEM, "Two\n", ["Two"])]),
        (
            "Text | with bar\n| cell",
            [(PARAGRAPH, "Text | with bar\n", ["Text | with bar"]), (CELL, " cell", ["cell"])],
        ),
        (
            "[A link](a.md) ends. (see heart problems) So",
            [
                (
                    PARAGRAPH,
                    "[A link](a.md) ends. (see heart problems) So",
                    ["A link](a.md) ends", "So"],
                )
            ],
        ),
        ("\n  \n- \n\n---\nText", [(PARAGRAPH, "---\nText", ["Text"])]),
    ],
)
def test_a_text_falls_into_blocks_and_sentences_where_a_reader_sees_them(
    text: str, blocks: list[tuple[str, str, list[str]]]
) -> None:
    found = [
        (
            block.kind.name,
            text[block.start : block.end],
            [text[s.start : s.end] for s in block.sentences],
        )
        for block in blocks_of(text)
    ]
    assert found == blocks


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "**Blood tests:** Once a week. Then less.",
            [("Blood tests", True), ("Once a week", False), ("Then less", False)],
        ),
        (
            "**Rest!** Then **eat well.** Go.",
            [("Rest", True), ("Then eat well", False), ("Go", False)],
        ),
        ("- **Tea**: hot", [("Tea", True), ("hot", False)]),
        ("**Bold** words", [("Bold words", False)]),
        ("**All of it.**", [("All of it", True)]),
        ("**: ** x", [("x", False)]),
    ],
)
def test_bold_words_that_lead_a_block_are_its_label(
    text: str, labels: list[tuple[str, bool]]
) -> None:
    (block,) = blocks_of(text)
    assert [(each.text, each.is_label) for each in block.sentences] == labels


def test_words_are_in_lower_case_with_plain_apostrophes_and_whole_numbers() -> None:
    text = "Your nurse\N{RIGHT SINGLE QUOTATION MARK}s *soft* snake_case, 1,500.5 MG: x-ray."
    (sentence,) = sentences_of(text)
    assert [word.text for word in sentence.words] == [
        "your", "nurse's", "soft", "snake", "case", "1,500.5", "mg", "x", "ray",
    ]  # fmt: skip
    places = [text[word.start : word.end] for word in sentence.words]
    assert places[2:6] == ["soft", "snake", "case", "1,500.5"]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("medicine", 3), ("team", 1), ("tired", 2), ("doctor's", 2), ("600,000", 1),
        ("examplomab", 4), ("samplinib", 3), ("underactive", 4), ("rule", 1), ("zzz", 3),
        ("plomes", 1), ("plosses", 2), ("plomed", 1), ("plotted", 2), ("plome", 1), ("plottle", 2),
        ("plotion", 2), ("plomia", 3), ("brr", 3), ("hmmm", 4), ("brrrr", 1), ("plomable", 3),
        ("plobing", 2), ("plooing", 2), ("plicious", 2), ("plucien", 2), ("plogua", 3),
        ("ploguey", 2), ("ploque", 2), ("plequa", 2), ("plueo", 2), ("pleon", 2), ("plume's", 1),
        ("x2y", 1), ("plied", 1), ("ploble", 2), ("d'artagnan", 3), ("doctors'", 2), ("ploted", 2),
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
    ("text", "indices"),
    [
        ("a renal cell carcinomas and renal", {1, 2, 3, 5}),
        ("renal cells", {0}),
        ("crohn's diseases", {0, 1}),
        ("crohn disease", {0, 1}),
        ("gas gass ga", {0, 1}),
        ("il 2 il 3", {0, 1}),
        ("", set()),
    ],
)
def test_names_are_found_among_words_the_longest_first_with_endings_or_without(
    text: str, indices: set[int]
) -> None:
    names = ["renal", "Renal cell carcinoma", "IL-2", "", "Crohn's disease", "gas", "a b c d"]
    assert NameFinder.of(names).indices(text.split()) == indices


def test_the_words_of_a_text_are_those_of_all_its_sentences() -> None:
    assert words_of("# Title\n\nOne two. **L:** Stop.\n- x-y") == [
        "title", "one", "two", "l", "stop", "x", "y",
    ]  # fmt: skip


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
        ("They are usually only rarely kept", True),
        ("It is", False),
        ("You need it and it was put away", True),
        ("It has worried you", False),
    ],
)
def test_the_passive_voice_is_known_by_its_words(text: str, passive: bool) -> None:
    assert is_passive(sentences_of(text)[0]) is passive
