"""Small changes to a text that the build shows."""

from __future__ import annotations

import datetime

import pytest

from formulary.schema.slots import Slot
from formulary.text.phrases import capitalise, long_date, one_line, sentence
from formulary.text.slots import fill_slots


@pytest.mark.parametrize(
    ("text", "capital", "whole"),
    [
        ("a b", "A b", "A b."),
        ("iL-2 X", "IL-2 X", "IL-2 X."),
        (" a. ", " a. ", "A."),
        ("why?", "Why?", "Why?"),
        ("stop!", "Stop!", "Stop!"),
        ("so:", "So:", "So:"),
        ("a;", "A;", "A;."),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(
    text: str, capital: str, whole: str
) -> None:
    assert capitalise(text) == capital
    assert sentence(text) == whole


def test_an_item_stands_on_one_line() -> None:
    assert one_line("  a\n  b\tc ") == "a b c"


def test_a_date_is_said_as_a_reader_says_it() -> None:
    assert long_date(datetime.date(2026, 11, 3)) == "November 3, 2026"
    assert long_date(None) == ""


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("a\n\n<!-- finder -->\n\nb", "a\n\nFOUND\n\nb"),
        ("<!-- finder -->  \n<!-- signs -->", "FOUND\nSIGNS"),
        ("<!-- words -->\n<!-- no-slot -->", "<!-- words -->\n<!-- no-slot -->"),
        ("a <!-- finder -->\n <!-- finder -->", "a <!-- finder -->\n <!-- finder -->"),
    ],
)
def test_a_slot_alone_on_its_line_is_filled_and_all_else_stays(text: str, filled: str) -> None:
    assert fill_slots(text, {Slot.FINDER: "FOUND", Slot.SIGNS: "SIGNS"}) == filled
