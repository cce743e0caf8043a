"""The front matter of a regimen's page."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Citation, Fields, Name, PageAmounts, Review, Slug, Summary


class RegimenFields(Fields):
    """`regimens/<slug>.md`: medicines that are given together under one name."""

    name: Name = Field(description="What care teams call it: `AC`.")
    full_name: Name = Field(description="The medicines in words: `Doxorubicin and C...`.")
    other_names: list[Name] = Field(default=[], description="Other names it goes by.")
    medicines: list[Slug] = Field(
        min_length=2, description="Its medicines by their folders, in the order of its name."
    )
    cancers: list[Slug] = Field(
        min_length=1, description="Cancers it treats, by their slugs in `medicines/index.md`."
    )
    summary: Summary
    amounts: PageAmounts
    sources: list[Citation] = Field(min_length=1, description="Where its name and medicines stand.")
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")
