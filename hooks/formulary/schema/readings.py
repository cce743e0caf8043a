"""Readings of instruments at home from which on a sign is there: temperature, blood pressure."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from formulary.schema.fields import LINE_WITH_TOKENS, Fields
from formulary.schema.vocabulary import LabelledEnum


class Quantity(LabelledEnum):
    """What a reader measures at home, and may type into the search."""

    TEMPERATURE = ("temperature", "temperature")
    BLOOD_PRESSURE = ("blood-pressure", "blood pressure")


Limit = Annotated[str, Field(min_length=1, max_length=40, pattern=LINE_WITH_TOKENS)]


class Reading(Fields):
    """From which reading of an instrument on a sign is there, written just as its words have it."""

    of: Quantity = Field(description="What is measured.")
    at_least: Limit | None = Field(
        None, description="That much or more: `{fever}`, `180/120`. Its words must have it."
    )
    below: Limit | None = Field(
        None, description="Less than that: `96.8 °F (36 °C)`. Its words must have it."
    )

    @property
    def limit(self) -> str:
        """The reading from which on the sign is there."""
        return self.at_least or self.below or ""

    @model_validator(mode="after")
    def _has_one_limit(self) -> Reading:
        if (self.at_least is None) == (self.below is None):
            raise ValueError("one limit is needed. Write either 'at_least' or 'below'")
        return self
