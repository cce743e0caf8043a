"""The reasons to call, by how soon."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, ReaderText, Slug
from formulary.schema.vocabulary import Urgency


class Sign(Fields):
    """One reason to call, as a reader would notice it, finishing the sentence "Call … if:"."""

    sign: ReaderText = Field(description="`you have not peed for 8 hours`. Grade 5, no full stop.")
    effects: list[Slug] = Field(
        default=[],
        description="The side effects it belongs to. On a medicine's list at least one, each of "
        "them in that medicine's side effects.",
    )
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")


class CallLists(Fields):
    """The signs of the three call cards."""

    emergency: list[Sign] = Field(default=[], description="Signs to call the emergency number for.")
    now: list[Sign] = Field(default=[], description="Signs to call for now, day or night.")
    within_24_hours: list[Sign] = Field(
        default=[], alias="within-24-hours", description="Signs to call for within 24 hours."
    )

    def by_urgency(self) -> dict[Urgency, list[Sign]]:
        """The three lists, most urgent first."""
        return {
            Urgency.EMERGENCY: self.emergency,
            Urgency.NOW: self.now,
            Urgency.WITHIN_24_HOURS: self.within_24_hours,
        }
