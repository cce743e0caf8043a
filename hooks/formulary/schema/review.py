"""Who checked a page, when, and what of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from formulary.schema.dates import Day
from formulary.schema.fields import Fields, Name
from formulary.schema.vocabulary import ReviewStatus


def _is_whole_name(name: str) -> str:
    """Refuse initials and titles in place of a first and last name. Raises ValueError."""
    words = [each for each in name.split() if not each.endswith(".") and len(each) > 1]
    if len(words) < 2 or not all(each[0].isalpha() for each in words):
        raise ValueError(f"'{name}' is no first and last name. Write both out: 'Ann Lee'")
    return name


def _is_signature(reviewer: str) -> str:
    """Refuse a reviewer without a name and a profession. Raises ValueError."""
    name, _, profession = reviewer.partition(", ")
    _is_whole_name(name)
    if sum(map(str.isalpha, profession)) < 2:
        raise ValueError(f"no profession after '{name}'. Write it: '{name}, oncology nurse'")
    return reviewer


PersonName = Annotated[Name, AfterValidator(_is_whole_name)]
Signature = Annotated[Name, AfterValidator(_is_signature)]
"""Whole name, a comma, the profession: "Ann Lee, oncology nurse"."""

DIGEST = r"^[b-df-hj-np-t]{12}$"
"""What `meaning/digest.py` makes: consonants only, so that it is neither a number nor a word."""


class Review(Fields):
    """Who checked the page. Only a person with a name sets `reviewed`."""

    status: ReviewStatus = Field(description="`draft` until a clinician has checked the page.")
    reviewer: Signature | None = Field(
        None,
        description="First and last name and profession, as `about/reviewers.md` has them: `Ann "
        "Lee, oncology nurse`; only with `reviewed`.",
    )
    date: Day | None = Field(
        None, description="Day of the check: `2025-08-31`; only with `reviewed`."
    )
    due: Day | None = Field(None, description="Day by which it should be checked again.")
    digest: Annotated[str, Field(pattern=DIGEST)] | None = Field(
        None,
        description="What was checked, in short, as `formulary review` prints it. A change of a "
        "call list, frequency, topic or advice changes it, and the page then says so; only with "
        "`reviewed`.",
    )

    @model_validator(mode="after")
    def _reviewer_belongs_to_reviewed(self) -> Review:
        signed = self.reviewer is not None and self.date is not None
        if self.status is ReviewStatus.REVIEWED and not signed:
            raise ValueError("nobody has signed. Add 'reviewer' and 'date', or write 'draft'")
        if self.status is ReviewStatus.DRAFT and (self.reviewer or self.date or self.digest):
            raise ValueError("a draft has no reviewer, no date and no digest. Remove them")
        return self
