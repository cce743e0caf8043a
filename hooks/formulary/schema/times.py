"""Lengths of time and points of treatment, as a writer types them and as a reader is told them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from formulary.schema.fields import Fields
from formulary.schema.vocabulary import LabelledEnum


class TimeUnit(StrEnum):
    """What times are counted in. `hours` is how many of them one is, for comparing."""

    hours: float

    MINUTES = ("minutes", 1 / 60)
    HOURS = ("hours", 1)
    DAYS = ("days", 24)
    WEEKS = ("weeks", 7 * 24)
    MONTHS = ("months", 730.5)
    YEARS = ("years", 8766)

    def __new__(cls, value: str, hours: float) -> Self:
        """A member that is equal to its value and knows its length."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.hours = hours
        return member

    @property
    def singular(self) -> str:
        """One of it: "day"."""
        return self.value.removesuffix("s")


_DOSES = ("mg", "milligrams", "g", "grams", "mcg", "ml", "cups", "teaspoons", "units")

AMOUNT_UNITS = frozenset((*(each.value for each in TimeUnit), *_DOSES))
"""Units that one monograph uses for many things, so that a number of them says nothing alone."""


class Since(LabelledEnum):
    """A point of treatment from which time is counted: `point` as in "2 days after a dose"."""

    DOSE = ("dose", "a dose")
    FIRST_DOSE = ("first-dose", "the first dose")
    LAST_DOSE = ("last-dose", "the last dose")
    DRIP = ("drip", "the start of the drip")
    TREATMENT = ("treatment", "the start of treatment")
    END = ("end", "the end of treatment")
    ITS_START = ("its-start", "its start")

    @property
    def point(self) -> str:
        """The point as it follows "after": "a dose"."""
        return self.label

    @property
    def within(self) -> str:
        """The part of treatment as a time: "during the drip"."""
        parts = {Since.DOSE: "a dose", Since.DRIP: "the drip", Since.TREATMENT: "treatment"}
        return f"during {parts[self]}" if self in parts else f"after {self.label}"


Count = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Length(Fields):
    """How long something lasts: `9 months`."""

    count: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    unit: TimeUnit

    @property
    def words(self) -> str:
        """As a sentence says it: "9 months", "1 week"."""
        return counted(self.count, self.unit)

    @property
    def hours(self) -> float:
        """The length in hours, by which lengths are compared. A month is counted as 30.4 days."""
        return self.count * self.unit.hours


# "9 months" and "1 week", but not "nine months" or "9-10 months".
_LENGTH = re.compile(r"(?P<count>\d+(?:\.\d+)?) (?P<unit>[a-z]+)")


def _read_length(value: Any) -> Any:
    """Turn what a writer types into a count and its unit."""
    form = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
    units = {each.singular: each for each in TimeUnit}
    if form is None or (unit := units.get(form["unit"].rstrip("s"))) is None:
        raise ValueError("no length of time. Write a number and its unit: `9 months`, `48 hours`")
    return {"count": float(form["count"]), "unit": unit}


TypedLength = Annotated[Length, BeforeValidator(_read_length)]


class When(Fields):
    """When a side effect begins, is worst, or ends: so long after a point of treatment."""

    from_: Count | None = Field(
        None, alias="from", description="The earliest: `7`. Without it: from the first moment on."
    )
    to: Count | None = Field(
        None, description="The latest: `10`. Without it: the source gives no end."
    )
    unit: TimeUnit | None = Field(None, description="What is counted.")
    after: Since | None = Field(None, description="From which point of treatment it is counted.")
    during: Since | None = Field(
        None, description="Instead of the four: the part of treatment in which it happens."
    )
    mostly: bool = Field(False, description="`true` where the source says so of most people.")

    @model_validator(mode="after")
    def _is_a_time(self) -> When:
        counts = [each for each in (self.from_, self.to) if each is not None]
        if self.during is not None and (counts or self.unit or self.after):
            raise ValueError("'during' stands alone. Remove the other keys, or remove it")
        if self.during is None and not (counts and self.unit and self.after):
            raise ValueError("no time. Give 'from' or 'to' with 'unit' and 'after', or 'during'")
        if len(counts) == 2 and counts[0] > counts[1]:
            raise ValueError("the time runs backwards. Put the earlier number first")
        return self

    @property
    def words(self) -> str:
        """As a sentence goes on: "7 to 10 days after a dose", "within 24 hours of a dose"."""
        often = "most often " if self.mostly else ""
        return often + (self.during.within if self.during else self._counted())

    def _counted(self) -> str:
        assert self.unit is not None
        assert self.after is not None
        if self.from_ is None or (self.from_ == 0 and self.to is not None):
            assert self.to is not None
            return f"within {counted(self.to, self.unit)} of {self.after.point}"
        if self.to is None:
            return f"{counted(self.from_, self.unit)} or more after {self.after.point}"
        if self.from_ == self.to:
            return f"about {counted(self.to, self.unit)} after {self.after.point}"
        return f"{self.from_:g} to {counted(self.to, self.unit)} after {self.after.point}"

    @property
    def hours(self) -> tuple[float, float] | None:
        """The earliest and the latest in hours after its point; None where nothing is counted.

        Where the source gives no end, the latest is the earliest.
        """
        if self.unit is None:
            return None
        first = self.from_ or 0
        return first * self.unit.hours, (first if self.to is None else self.to) * self.unit.hours


def counted(count: float, unit: TimeUnit) -> str:
    """A count with its unit: "1 day", "2 days"."""
    return f"{count:g} {unit.singular}{'' if count == 1 else 's'}"
