"""Dates of sources, of which the day or the month may not be known: `2025`, `2025-08`."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, Field


def first_day(date: str) -> datetime.date:
    """The first day of such a date. Raises ValueError where there is no such day."""
    year, month, day = [*map(int, date.split("-")), 1, 1][:3]
    return datetime.date(year, month, day)


def month_of(date: str) -> str:
    """The month of such a date in words: "March 2023", or its year where that is all."""
    return f"{first_day(date):%B %Y}" if "-" in date else date


def _is_a_day(date: str) -> str:
    try:
        first_day(date)
    except ValueError as error:
        raise ValueError("there is no such day. Write the date as the source gives it") from error
    return date


SourceDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_is_a_day)]
