"""Times are data: words, lines and order are made from them."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from formulary.fragments.times import line_of_time
from formulary.schema.times import TypedLength, When

LENGTH: TypeAdapter[TypedLength] = TypeAdapter(TypedLength)


def when(**fields: object) -> When:
    return When.model_validate(fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"from": 7, "to": 10, "unit": "days", "after": "dose"}, "7 to 10 days after a dose"),
        ({"to": 24, "unit": "hours", "after": "drip"}, "within 24 hours of the start of the drip"),
        ({"from": 0, "to": 1, "unit": "days", "after": "dose"}, "within 1 day of a dose"),
        ({"from": 6, "unit": "weeks", "after": "dose"}, "6 weeks or more after a dose"),
        ({"from": 2, "to": 2, "unit": "weeks", "after": "dose"}, "about 2 weeks after a dose"),
        ({"from": 1, "to": 1, "unit": "years", "after": "dose"}, "about 1 year after a dose"),
        ({"from": 1.5, "to": 2, "unit": "days", "after": "dose"}, "1.5 to 2 days after a dose"),
        ({"to": 2, "unit": "days", "after": "its-start"}, "within 2 days of its start"),
        ({"during": "drip"}, "during the drip"),
        ({"during": "treatment"}, "during treatment"),
        ({"during": "dose"}, "during a dose"),
        ({"during": "end"}, "after the end of treatment"),
        ({"during": "drip", "mostly": True}, "most often during the drip"),
    ],
)  # fmt: skip
def test_a_time_in_words(fields: dict[str, object], words: str) -> None:
    assert when(**fields).words == words


@pytest.mark.parametrize(
    ("fields", "hours"),
    [
        ({"from": 2, "to": 3, "unit": "days", "after": "dose"}, (48, 72)),
        ({"to": 30, "unit": "minutes", "after": "dose"}, (0, 0.5)),
        ({"from": 1, "unit": "weeks", "after": "dose"}, (168, 168)),
        ({"during": "drip"}, None),
    ],
)
def test_a_time_in_hours(fields: dict[str, object], hours: tuple[float, float] | None) -> None:
    assert when(**fields).hours == hours


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"from": 1},
        {"from": 1, "unit": "days"},
        {"unit": "days", "after": "dose"},
        {"from": 3, "to": 2, "unit": "days", "after": "dose"},
        {"during": "drip", "to": 3},
        {"during": "drip", "after": "dose"},
        {"from": -1, "to": 2, "unit": "days", "after": "dose"},
    ],
)
def test_what_is_no_time(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        when(**fields)


@pytest.mark.parametrize(
    ("fields", "classes"),
    [
        ({"from": 1, "to": 8766, "unit": "hours", "after": "dose"}, "to-100"),
        ({"from": 20, "to": 20, "unit": "years", "after": "dose"}, "from-100 to-100 to-2"),
        ({"to": 1, "unit": "minutes", "after": "dose"}, "to-2"),
        ({"from": 1, "to": 2, "unit": "days", "after": "dose"}, "from-30 from-5 to-40 to-3"),
    ],
)
def test_the_line_of_a_time(fields: dict[str, object], classes: str) -> None:
    assert f'class="time {classes}"' in line_of_time(when(**fields))


def test_a_time_without_counts_has_no_line() -> None:
    assert line_of_time(when(during="drip")) == ""


@pytest.mark.parametrize("typed", ["9 months", "1 week", "48 hours", " 1.5 years"])
def test_a_length_is_typed_as_words(typed: str) -> None:
    assert LENGTH.validate_python(typed).words == typed.strip()


@pytest.mark.parametrize("typed", ["nine months", "9", "9 moons", "9-10 months", 9, None, "0 days"])
def test_what_is_no_length(typed: object) -> None:
    with pytest.raises(ValidationError):
        LENGTH.validate_python(typed)


def test_lengths_are_compared_in_hours() -> None:
    ordered = ["30 minutes", "1 hour", "2 days", "1 week", "1 month", "5 weeks", "1 year"]
    hours = [LENGTH.validate_python(each).hours for each in ordered]
    assert hours == sorted(hours)
