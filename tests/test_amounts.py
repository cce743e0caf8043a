"""Doses, lengths of time and counts are found in a text, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.text.amounts import amounts_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Take 4 mg at once, then 2 mg.", ["4 mg", "2 mg"]),
        ("It takes 1 hour.", ["1 hour"]),
        (
            "After five years, two or three days, two times a day.",
            ["5 year", "2 to 3 day", "2 per 1 day"],
        ),
        ("You have two doses in tension.", []),
        ("85 milligrams, or 12 grams, with 1 teaspoon", ["85 milligram", "12 gram", "1 teaspoon"]),
        ("600,000 units, then 2 million\n  units", ["600000 unit", "2 million unit"]),
        ("for 9 months after it", ["9 month"]),
        ("Wait 2 to 3 days.", ["2 to 3 day"]),
        ("Wait 2 or 3 days.", ["2 to 3 day"]),
        ("every 2, 3, or 4 weeks", ["every 2 to 3 to 4 week"]),
        ("a 21-day cycle", ["21 day"]),
        ("once a day", ["1 per 1 day"]),
        ("1 time each day", []),
        ("Twice in 24 hours means now.", ["2 per 24 hour"]),
        ("3 times a week", ["3 per 1 week"]),
        ("Every 3 weeks you come.", ["every 3 week"]),
        ("1,000 mg", ["1000 mg"]),
        ("0.5 mg", ["0.5 mg"]),
        ("about 43 in 100 people", []),
        ("4 in 10 days", ["10 day"]),
        ("version 1.2.3 days", []),
        ("3 days\nlater", ["3 day"]),
        ("`3 days` and <!-- 4 days --> 5 days", ["5 day"]),
        ("Take none for 3 daylong trips.", []),
        ("8 cups a day", ["8 cup"]),
    ],
)
def test_the_amounts_of_a_text(text: str, values: list[str]) -> None:
    assert [each.value for each in amounts_in(text)] == values


def test_an_amount_knows_where_it_stands_and_how_it_is_written() -> None:
    (amount,) = amounts_in("Take it once\na week, please.")
    assert (amount.start, amount.end) == (8, 19)
    assert amount.words == "once a week"


@given(st.integers(1, 999), st.sampled_from(["mg", "hours", "days", "weeks", "months"]))
def test_an_amount_is_found_in_any_sentence(count: int, unit: str) -> None:
    (amount,) = amounts_in(f"Your team says {count} {unit}, and no more.")
    assert amount.words == f"{count} {unit}"
    (again,) = amounts_in(amount.words)
    assert again.value == amount.value
