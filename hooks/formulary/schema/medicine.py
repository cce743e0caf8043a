"""The front matter of a medicine's nine pages."""

from __future__ import annotations

from pydantic import Field, model_validator

from formulary.schema.advice import Avoided, Means
from formulary.schema.call import SignUses
from formulary.schema.fields import (
    AlsoNames,
    Amounts,
    Citation,
    Fields,
    Name,
    PageAmounts,
    ReaderText,
    Slug,
    Summary,
)
from formulary.schema.occurrence import Occurrence
from formulary.schema.references import Reference, References
from formulary.schema.review import Review
from formulary.schema.times import AMOUNT_UNITS
from formulary.schema.topic_names import TopicName, Way
from formulary.schema.topics import Topic


class StatedNumber(Fields):
    """A number this monograph stands by. Text that says another one for its unit is a problem."""

    what: Name = Field(description="What is counted: `most doses in one cycle`.")
    value: float = Field(allow_inf_nan=False, description="The number.")
    unit: Name = Field(description="The word that follows it in the text, in the plural: `doses`.")
    sources: References

    @model_validator(mode="after")
    def _is_no_amount(self) -> StatedNumber:
        if self.unit.casefold() in AMOUNT_UNITS:
            raise ValueError(
                f"'{self.unit}' are of many things in one monograph. Put the number into the topic "
                "it belongs to, or into 'amounts'"
            )
        return self


class Route(Fields):
    """One way in which the medicine enters the body."""

    way: Way = Field(description="The way; by mouth calls for topics of its own.")
    words: ReaderText = Field(description="As a reader is told it: `drip into a vein`.")


class BoxedWarning(Fields):
    """The risks that the FDA has put into a box at the top of the label: the most serious ones."""

    says: list[ReaderText] = Field(
        min_length=1, max_length=5, description="What they are, whole sentences, deadliest first."
    )
    amounts: Amounts
    sources: References


class MedicineFields(Fields):
    """`medicines/<slug>/index.md`: who the medicine is."""

    generic_name: Name = Field(description="The generic name in lower case: `aldesleukin`.")
    say_it: Name = Field(description="How to say it, stress in capitals: `al-des-LOO-kin`.")
    brand_names: list[Name] = Field(default=[], description="Brand names: `Proleukin`.")
    other_names: list[Name] = Field(default=[], description="Other names: `interleukin-2`, `IL-2`.")
    shared_names: list[Name] = Field(
        default=[], description="Those of its names that another medicine also has, on purpose."
    )
    kinds: list[Slug] = Field(
        min_length=1, description="Kinds of medicine, by their slugs in `medicines/index.md`."
    )
    cancers: list[Slug] = Field(
        min_length=1, description="Cancers it treats, by their slugs in `medicines/index.md`."
    )
    routes: list[Route] = Field(min_length=1, description="How it enters the body.")
    summary: Summary
    boxed_warning: BoxedWarning | None = Field(
        None,
        description="The label's boxed warning, where it has one. It stands first on the pages of "
        "side effects and when to call.",
    )
    follows: list[Slug] = Field(
        default=[],
        max_length=3,
        description="The labels that the pages follow, the main one first, by their ids: `[label]`."
        " Required where the sources have a label.",
    )
    numbers: list[StatedNumber] = Field(
        default=[], description="Numbers that several pages repeat, such as counts of doses."
    )
    answers: list[TopicName] = Field(
        default=[],
        description="Every topic that its pages answer, so that none gets lost unseen.",
    )
    forbids: list[Means] = Field(
        default=[],
        description="All that its pages say never to use, so that none gets lost unseen.",
    )
    asks_first: list[Means] = Field(
        default=[],
        description="All that its pages say to use only if the team says so: what has "
        "`unless_told` there.",
    )
    amounts: PageAmounts
    also_names: AlsoNames
    sources: list[Citation] = Field(
        min_length=1, description="Every source of the nine pages; the pages refer to their ids."
    )
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")


class SectionFields(Fields):
    """The other pages of a monograph: `uses.md`, `how-given.md`, ..."""

    summary: Summary
    topics: list[Topic] = Field(
        default=[],
        description="What patients ask of every medicine, each under a heading that the build "
        "writes below the page's own text.",
    )
    numbers: list[StatedNumber] = Field(
        default=[], description="Numbers that this page and others repeat."
    )
    amounts: PageAmounts
    also_names: AlsoNames
    sources: list[Reference] = Field(
        min_length=1,
        description="The medicine's sources that this page rests on: `[label 2.1, nci]`.",
    )


class Counting(Fields):
    """How the numbers of a medicine were chosen, in a line."""

    says: ReaderText = Field(
        description="Whom most of them count, and why these: `Most numbers are from 596 people who "
        "took it alone for bowel cancer.`"
    )
    amounts: Amounts
    sources: References


class SideEffectsFields(SectionFields):
    """`medicines/<slug>/side-effects.md`: the occurrences."""

    counting: Counting | None = Field(
        None,
        description="How the numbers were chosen; it stands above the list. Required where a "
        "medicine that follows a label has one.",
    )
    occurrences: list[Occurrence] = Field(
        min_length=1, description="Every side effect of this medicine, each once."
    )


class SelfCareFields(SectionFields):
    """`medicines/<slug>/self-care.md`: what to keep away from."""

    avoid: list[Avoided] = Field(
        default=[],
        description="What must not be used with this medicine, although pages advise it elsewhere.",
    )


class NotShared(Fields):
    """A sign that medicines of the same class name and this one does not."""

    sign: Slug = Field(description="The sign's id in `signs.md`.")
    why: ReaderText = Field(description="Why it is not listed: `Its label names no such harm.`")


class WhenToCallFields(SectionFields):
    """`medicines/<slug>/when-to-call.md`: the signs on the call cards."""

    without_sign: list[Slug] = Field(
        default=[], description="Serious side effects of which our sources name no sign."
    )
    not_with_this_one: list[NotShared] = Field(
        default=[], description="Signs of its class that do not belong to this medicine, and why."
    )
    call: SignUses = Field(
        min_length=1, description="The signs of this medicine; `signs.md` says how soon to call."
    )
