"""Dates as writers type them: `2025-08-31`, and of a source also `2025-08` or `2025`."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

EARLIEST = 1900
"""An earlier year is a slip of the hand."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def first_day(date: str) -> datetime.date:
    """The first day of a date. Raises ValueError where the calendar has none."""
    year, month, day = [*map(int, date.split("-")), 1, 1][:3]
    return datetime.date(year, month, day)


def month_of(date: str) -> str:
    """The month of a date in words: "March 2023", or its year where that is all."""
    return f"{first_day(date):%B %Y}" if "-" in date else date


def _real(date: str) -> str:
    """A date, or the month or year of one, if the calendar has it. Raises ValueError."""
    try:
        first = first_day(date)
    except ValueError:
        raise ValueError(f"the calendar has no '{date}'. Correct it") from None
    if first.year < EARLIEST:
        raise ValueError(f"'{date}' is before {EARLIEST}. Correct the year")
    return date


def _typed_day(value: Any) -> datetime.date:
    """A whole day, typed as one: a number would be read as seconds since 1970."""
    if not isinstance(value, str) or not _DAY.fullmatch(value.strip()):
        raise PydanticCustomError("date_typed", "a day as 2025-08-31")
    return datetime.date.fromisoformat(_real(value.strip()))


def _typed_year(value: Any) -> Any:
    """A year alone is a number to YAML."""
    return str(value) if type(value) is int else value


Day = Annotated[datetime.date, BeforeValidator(_typed_day)]

SourceDate = Annotated[
    str,
    Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
    AfterValidator(_real),
    BeforeValidator(_typed_year),
]
"""A date of which the day or the month may not be known, as text."""


def is_after(day: datetime.date, date: str) -> bool:
    """Whether a date, as far as it is known, is sure to be later than a day."""
    return date > day.isoformat()[: len(date)]
