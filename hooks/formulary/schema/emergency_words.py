"""The front matter of the page of emergency words."""

from __future__ import annotations

from pydantic import Field, model_validator

from formulary.schema.fields import Fields, Name, ReaderText, Slug
from formulary.schema.prose import ProseFields
from formulary.schema.vocabulary import Urgency


class Alarm(Fields):
    """Words of an emergency. Whoever searches for them first sees the call card."""

    sign: ReaderText = Field(
        description="The sign as call cards have it: `you have chest pain or your chest feels "
        'tight`. It finishes the sentence "Call … if:".'
    )
    urgency: Urgency = Field(description="How soon to call: `emergency` or `now`.")
    words: list[Name] = Field(
        min_length=1,
        description="What people type: `chest pain`, `heart attack`. The card comes up when all "
        "words of one line stand near each other in a search, in any order or form.",
    )
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")

    @model_validator(mode="after")
    def _is_urgent(self) -> Alarm:
        if self.urgency not in (Urgency.EMERGENCY, Urgency.NOW):
            raise ValueError("no alarm can wait. Set its 'urgency' to 'emergency' or 'now'")
        return self


class EmergencyWordsFields(ProseFields):
    """`emergency-words.md`: the words that put a call card above all search results."""

    alarms: list[Alarm] = Field(min_length=1, description="The signs, most urgent first.")
