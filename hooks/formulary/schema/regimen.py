"""The front matter of a regimen's page."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import (
    AlsoNames,
    Citation,
    Fields,
    Name,
    PageAmounts,
    Slug,
    Summary,
)
from formulary.schema.review import Review
from formulary.schema.topic_names import Way


class RegimenFields(Fields):
    """`regimens/<slug>.md`: medicines that are given together under one name."""

    name: Name = Field(description="What care teams call it: `AC`.")
    full_name: Name = Field(description="The medicines in words: `Doxorubicin and C...`.")
    other_names: list[Name] = Field(default=[], description="Other names it goes by.")
    medicines: list[Slug] = Field(
        min_length=2, description="Its medicines by their folders, in the order of its name."
    )
    ways: dict[Slug, list[Way]] = Field(
        default={},
        description="How it gives a medicine that has several ways, where a source says so: "
        "`etoposide: [vein]`. What holds only for another way is left out.",
    )
    cancers: list[Slug] = Field(
        min_length=1, description="Cancers it treats, by their slugs in `medicines/index.md`."
    )
    summary: Summary
    amounts: PageAmounts
    also_names: AlsoNames
    sources: list[Citation] = Field(min_length=1, description="Where its name and medicines stand.")
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")
