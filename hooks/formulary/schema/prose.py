"""The front matter of pages that stand for themselves."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.call import SignUses
from formulary.schema.fields import Citation, Fields, PlainSentence
from formulary.schema.review import Review


class ProseFields(Fields):
    """Any page that is not one of those below: home, about, when to call."""

    description: PlainSentence = Field(description="One sentence for search engines.")
    call: SignUses = Field(default=[], description="Signs of the page's call cards.")
    sources: list[Citation] = Field(default=[], description="Where the page's facts come from.")
    review: Review | None = Field(None, description="Who checked the page, where it is medical.")
