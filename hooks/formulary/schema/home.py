"""The front matter of the home page."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import PlainSentence
from formulary.schema.prose import ProseFields


class HomeFields(ProseFields):
    """The home page."""

    lead: PlainSentence = Field(
        description="The sentence between the title and the search field, on a line of its own."
    )
