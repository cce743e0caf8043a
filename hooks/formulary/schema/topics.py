"""Topics: what every patient asks about a medicine, each a typed statement under one heading."""

from __future__ import annotations

from pydantic import Field, model_validator

from formulary.schema.fields import Amounts, Fields, Name, ReaderText, Slug
from formulary.schema.references import Reference, References
from formulary.schema.times import TypedLength
from formulary.schema.topic_names import TopicName, Way


class OtherMedicine(Fields):
    """Medicines that do not go well with this one, and what to do about them."""

    names: list[Name] = Field(min_length=1, description="Their names: `warfarin`.")
    kind: Name | None = Field(
        None, description="What they are, in plain words: `medicines that thin the blood`."
    )
    do: ReaderText = Field(
        description="A whole sentence: `Your team may check your blood more often.`"
    )
    sources: References


class Topic(Fields):
    """What one medicine's sources say of one topic."""

    topic: TopicName = Field(description="The topic; it decides the heading and the page.")
    given_with: Slug | None = Field(
        None,
        alias="with",
        description="The medicine with which alone it holds: `methotrexate`. A regimen without "
        "that one leaves it out.",
    )
    ways: list[Way] = Field(
        default=[],
        description="The ways of taking the medicine with which alone it holds: `[mouth]`. Topics "
        "that a way calls for hold only with that way, without a word.",
    )
    says: list[ReaderText] = Field(
        default=[], description="What to do and why: paragraphs, the answer first."
    )
    points: list[ReaderText] = Field(default=[], description="Lines of a list below them.")
    lasts: TypedLength | None = Field(
        None,
        description="How long it still holds after the last dose: `9 months`. The text must say "
        "the same number.",
    )
    amounts: Amounts
    medicines: list[OtherMedicine] = Field(
        default=[], description="Only with `other-medicines`: those that do not go well with it."
    )
    unknown: bool = Field(
        False,
        description="`true` where no source we read says anything. The page then says: ask.",
    )
    sources: list[Reference] = Field(
        default=[], description="The medicine's sources that say so: `label 5.4`, `nci`."
    )

    @model_validator(mode="after")
    def _says_something_or_that_nothing_is_known(self) -> Topic:
        content = self.says or self.points or self.lasts or self.medicines
        if self.unknown and (content or self.amounts or self.sources):
            raise ValueError("unknown, and yet something is said. Remove 'unknown' or the rest")
        if not self.unknown and not (self.says and self.sources):
            raise ValueError("nothing is said. Add 'says' and 'sources', or 'unknown: true'")
        if self.medicines and self.topic is not TopicName.OTHER_MEDICINES:
            raise ValueError("medicines belong to 'other-medicines'. Move them there")
        if self.lasts is not None and not self.topic.can_last:
            raise ValueError("this topic does not go on after treatment. Remove 'lasts'")
        return self
