"""Words to avoid, found in a sentence, and what is written in their place."""

from __future__ import annotations

import pytest

from formulary.schema.plain_words import PlainWord
from formulary.text.plain_language import avoided, find_avoided, remedies


def word(*avoid: str, write: str | None = None, right_in: tuple[str, ...] = ()) -> PlainWord:
    return PlainWord(avoid=list(avoid), write=write, right_in=list(right_in))


WORDS = [
    word("urine", "urines", write="pee", right_in=("urine test", "test of urine")),
    word("urine output", write="how much you pee"),
    word("in order to", write="to"),
    word("in order", write="tidy"),
    word("furthermore"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("your urine is red", [(1, "urine")]),
        ("urines and urine", [(0, "urines"), (2, "urine")]),
        ("a urine test or test of urine and urine", [(8, "urine")]),
        ("the urine output falls", [(1, "urine output")]),
        ("rest in order to heal", [(1, "in order to")]),
        ("all in order", [(1, "in order")]),
        ("in order in order to", [(0, "in order"), (2, "in order to")]),
        ("furthermore furthermore", [(0, "furthermore"), (1, "furthermore")]),
        ("nothing of it in", []),
        ("", []),
    ],
)
def test_the_longest_phrase_to_avoid_is_found_where_it_may_not_stand(
    text: str, found: list[tuple[int, str]]
) -> None:
    every = find_avoided(text.split(), avoided(WORDS))
    assert [(index, " ".join(each.words)) for index, each in every] == found


def test_each_word_to_avoid_knows_what_to_write() -> None:
    lists = avoided(WORDS)
    assert sorted(lists) == ["furthermore", "in", "urine", "urines"]
    assert [each.write for each in lists["in"]] == ["to", "tidy"]
    assert [each.write for each in lists["furthermore"]] == [None]


def test_only_single_words_with_another_one_in_their_place_have_a_remedy() -> None:
    assert remedies(WORDS) == {"urine": "pee", "urines": "pee"}
    assert remedies([]) == {}
