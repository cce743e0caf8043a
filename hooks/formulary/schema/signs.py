"""The front matter of the page of signs: every reason to call, once for the site.

A sign's urgency is a floor: a medicine may have a reader call sooner, never later, save for what
it says is expected.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from formulary.schema.fields import Fields, Name, ReaderText, Slug, Typed
from formulary.schema.prose import ProseFields
from formulary.schema.readings import Reading
from formulary.schema.references import References
from formulary.schema.topic_names import Way
from formulary.schema.vocabulary import SignPart, Urgency


class Measure(Fields):
    """What is counted of a sign, and how a count is said."""

    unit: Name = Field(description="What is counted: `hours with little or no pee`.")
    words: ReaderText = Field(
        pattern=r"\bN\b",
        description="The sign with `N` in the place of the count: `you throw up N times in 24 "
        "hours`. The build writes `4 or more` or `1 to 3` there.",
    )
    one: ReaderText | None = Field(
        None, description="The sign where the count is just one: `you throw up once`."
    )


class Threshold(Fields):
    """A count of a sign, and how soon to call from it on."""

    from_: Annotated[float, Field(gt=0, allow_inf_nan=False)] = Field(
        alias="from", description="The count: `7`."
    )
    urgency: Urgency = Field(description="How soon to call from this count on.")
    sources: References


class Variant(Fields):
    """A sign as it is worse, or otherwise, than its plain words say."""

    words: ReaderText = Field(description="`you feel dizzy when you stand up`.")
    urgency: Urgency = Field(description="How soon to call for it, by itself.")
    apart: bool = Field(
        False,
        description="`true` where the plain words do not say it too: `you forget things` beside "
        "`you are confused`. It then stands on a card besides them, however urgent they are.",
    )
    reading: Reading | None = Field(None, description="The reading from which on it is there.")
    searched: list[Typed] = Field(
        default=[], description="What people type for it, where that is not what the sign is."
    )
    sources: References


class SignFields(Fields):
    """A reason to call, as a reader would notice it."""

    words: ReaderText = Field(
        description='Finishes the sentence "Call … if:": `your poop is black or bloody`. Grade 5, '
        "no full stop."
    )
    part: SignPart = Field(description="Where it stands on a call card.")
    urgency: Urgency = Field(
        description="How soon to call for it, even when it is mild. No medicine may be calmer."
    )
    not_calmer: bool = Field(
        False, description="`true` where no medicine may say that it is expected."
    )
    within: Slug | None = Field(
        None,
        description="The wider sign that it is a case of: `belly-pain` of `bad-belly-pain`. Where "
        "a card has that one, as urgent, it does not say this one too.",
    )
    ways: list[Way] = Field(
        default=[],
        description="The ways of taking a medicine with which alone it can happen: `[home-pump]`. "
        "A regimen that gives the medicine otherwise leaves the sign out.",
    )
    measure: Measure | None = Field(None, description="What is counted, where something is.")
    thresholds: list[Threshold] = Field(
        default=[], description="From which count on to call how soon, the smallest first."
    )
    reading: Reading | None = Field(
        None, description="The reading from which on it is there, where an instrument shows it."
    )
    variants: dict[Slug, Variant] = Field(
        default={}, description="What makes it worse, each under a name that medicines use."
    )
    effects: list[Slug] = Field(
        default=[], description="The side effects it belongs to, by their file names."
    )
    searched: list[Typed] = Field(
        default=[],
        description="What people type: `chest pain`. A call card comes up when all words of one "
        "line stand near each other in a search, in any order or form. Small words count only "
        "beside a single other one (`has a temperature`); a line in quotes is a whole search.",
    )
    for_all: bool = Field(
        False,
        description="`true` where it is a reason to call whatever the cancer medicine: the page "
        "for all medicines and its side effects' own pages must name it.",
    )
    named_by: dict[Urgency, list[Name]] = Field(
        default={},
        description="Who names it, by how soon to call there: `now: [cisplatin, capecitabine 4 or "
        "more]`. A nurse reviews the sign here; a medicine that says otherwise is a problem.",
    )
    sources: References

    @property
    def told_of(self) -> list[tuple[str, Urgency, list[str]]]:
        """The words and urgency of the sign and of its variants, and what people type for each."""
        own = [(self.words, self.urgency, self.searched)]
        return own + [(each.words, each.urgency, each.searched) for each in self.variants.values()]

    @property
    def readings(self) -> list[tuple[str, Urgency, Reading]]:
        """The words and the urgency for each reading of an instrument that shows the sign."""
        own = [(self.words, self.urgency, self.reading)]
        own += [(each.words, each.urgency, each.reading) for each in self.variants.values()]
        return [(words, urgency, reading) for words, urgency, reading in own if reading]

    def references(self, variant: str | None) -> list[str]:
        """The sources of the sign with all its counts, or those of one of its variants."""
        if variant in self.variants:
            return self.variants[variant].sources
        return [*self.sources, *(each for one in self.thresholds for each in one.sources)]

    @model_validator(mode="after")
    def _thresholds_have_a_measure_and_rise(self) -> SignFields:
        if self.thresholds and self.measure is None:
            raise ValueError("thresholds without a measure. Add 'measure:' with what is counted")
        if self.measure is not None and not self.thresholds:
            raise ValueError("a measure without thresholds. Add 'thresholds:', or remove it")
        for one, other in pairwise(self.thresholds):
            if other.from_ <= one.from_ or other.urgency.is_less_urgent_than(one.urgency):
                raise ValueError("thresholds must rise, and so must their urgency. Reorder them")
        raised = [each.urgency for each in self.thresholds]
        raised += [each.urgency for each in self.variants.values()]
        if any(urgency.is_less_urgent_than(self.urgency) for urgency in raised):
            raise ValueError(
                f"calmer in a threshold or variant than the sign itself ('{self.urgency.value}'). "
                "Raise the one or lower the other"
            )
        return self

    @model_validator(mode="after")
    def _words_have_the_reading(self) -> SignFields:
        for words, _, reading in self.readings:
            if reading.limit not in words:
                raise ValueError(f"its words do not have '{reading.limit}'. Say the same in both")
        return self

    @model_validator(mode="after")
    def _only_what_cannot_wait_is_searched_for(self) -> SignFields:
        for _, urgency, searched in self.told_of:
            if searched and urgency not in (Urgency.EMERGENCY, Urgency.NOW):
                raise ValueError("no alarm can wait. Remove 'searched', or set 'urgency' to 'now'")
        return self


class SignsFields(ProseFields):
    """Every reason to call, by its id."""

    signs: dict[Slug, SignFields] = Field(
        min_length=1, description="The signs; call lists name them by these ids."
    )
