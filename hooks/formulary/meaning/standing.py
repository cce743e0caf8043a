"""How far a page has been checked, as it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from formulary.meaning.digest import digest_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.record import Record
from formulary.schema.review import Review
from formulary.schema.vocabulary import ReviewStatus, SectionName

Status = Literal["draft", "reviewed", "changed"]


@dataclass(frozen=True)
class Standing:
    """A review, and whether what was reviewed then is what the page says now."""

    review: Review
    is_changed: bool = False

    @property
    def status(self) -> Status:
        """A draft, checked as it stands, or changed since."""
        if self.review.status is ReviewStatus.DRAFT:
            return "draft"
        return "changed" if self.is_changed else "reviewed"


def standing_of(catalogue: Catalogue, record: Record, review: Review) -> Standing:
    """How a page with this review stands."""
    is_draft = review.status is ReviewStatus.DRAFT
    return Standing(review, not is_draft and review.digest != digest_of(catalogue, record))


def standing_of_medicine(catalogue: Catalogue, monograph: Monograph) -> Standing:
    """How all pages of a medicine stand: they are checked as one."""
    overview = monograph.sections[SectionName.OVERVIEW]
    return standing_of(catalogue, overview, monograph.identity.review)


def standing_of_page(catalogue: Catalogue, record: Record) -> Standing | None:
    """How a page that may have no review stands; None where nobody need check it."""
    review: Review | None = getattr(record.fields, "review", None)
    return standing_of(catalogue, record, review) if review else None
