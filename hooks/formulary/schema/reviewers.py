"""The front matter of the page of reviewers."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, Name
from formulary.schema.prose import ProseFields
from formulary.schema.review import PersonName


class Reviewer(Fields):
    """A clinician who checks pages, and has agreed to be named."""

    name: PersonName = Field(description="First and last name: `Ann Lee`.")
    profession: Name = Field(description="What they are: `oncology nurse`.")
    place_of_work: Name = Field(description="Where: `Example Hospital, Springfield`.")

    @property
    def signature(self) -> str:
        """As a review names them."""
        return f"{self.name}, {self.profession}"


class ReviewersFields(ProseFields):
    """`about/reviewers.md`: who checks pages. Nobody else may sign one."""

    reviewers: list[Reviewer] = Field(
        default=[], description="Those who have checked a page; empty until someone has."
    )
