"""Names: when two are the same, what else they are called, what address they make."""

from __future__ import annotations

import pytest

from formulary.problems import did_you_mean, nearest
from formulary.text.names import NameIndex, Target, name_forms, normalise, slug_of


@pytest.mark.parametrize(
    "name",
    [
        "Crohn's disease",
        "CROHN'S  DISEASE",
        " Crohn\N{RIGHT SINGLE QUOTATION MARK}s\ndisease ",
        "Crohn's\N{NO-BREAK SPACE}disease",
        "\N{FULLWIDTH LATIN CAPITAL LETTER C}rohn's disease",
    ],
)
def test_case_spacing_and_kind_of_apostrophe_make_no_other_name(name: str) -> None:
    assert normalise(name) == "crohn's disease"


@pytest.mark.parametrize("other", ["Crohns disease", "Crohn's diseases", "Crohn's-disease", ""])
def test_letters_and_hyphens_make_another_name(other: str) -> None:
    assert normalise(other) != normalise("Crohn's disease")


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Nausea", ("Nausea",)),
        ("Swelling (edema)", ("Swelling (edema)", "Swelling", "edema")),
        ("(edema)", ("(edema)",)),
        ("Swelling (edema) of the legs", ("Swelling (edema) of the legs",)),
        ("A (b) (c)", ("A (b) (c)", "A (b)", "c")),
        ("A ()", ("A ()",)),
    ],
)
def test_a_name_with_a_bracket_at_its_end_is_three_names(name: str, forms: tuple[str]) -> None:
    assert name_forms(name) == forms


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Interleukin 2", "interleukin-2"),
        ("IL-2", "il-2"),
        ("Trade & Co.", "trade-co"),
        ("Naïve Médecine", "naive-medecine"),
        ("../../etc", "etc"),
        ("日本", ""),
    ],
)
def test_an_address_is_made_of_plain_letters_digits_and_hyphens(name: str, slug: str) -> None:
    assert slug_of(name) == slug


HEART, LUNG = Target("heart.md", "Heart"), Target("lung.md", "Lung")


def test_the_index_finds_a_name_in_any_case_and_every_page_that_shares_it() -> None:
    index = NameIndex.of([("Chest", HEART), ("chest", LUNG), ("CHEST", HEART), ("Lung", LUNG)])
    assert index.find(" cHEST ") == (HEART, LUNG)
    assert index.find("lung") == (LUNG,)
    assert index.find("liver") == ()
    assert index.knows("LUNG")
    assert not index.knows("liver")


@pytest.mark.parametrize("start", ["", "l", " LUNG", "lung problems", "chest "])
def test_the_index_tells_how_a_name_may_begin(start: str) -> None:
    assert NameIndex.of([("Chest", HEART), ("Lung  problems", LUNG)]).begins_with(start)


@pytest.mark.parametrize("start", ["lungs", "lung problems 2", "ung", "a", "z"])
def test_the_index_tells_how_no_name_begins(start: str) -> None:
    assert not NameIndex.of([("Chest", HEART), ("Lung  problems", LUNG)]).begins_with(start)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("hart-problems", "heart-problems"),
        ("Heart-Problems", "heart-problems"),
        ("heart-porblems", "heart-problems"),
        ("zebra", None),
        ("no", "now"),
        ("", None),
    ],
)
def test_only_a_near_word_is_suggested(word: str, meant: str | None) -> None:
    assert nearest(word, ["heart-problems", "now", "next-visit"]) == meant


def test_a_suggestion_ends_a_message_and_none_adds_nothing() -> None:
    assert did_you_mean("nwo", ["now"]) == " Did you mean 'now'?"
    assert did_you_mean("zebra", ["now"]) == ""
