"""The front matter of a medicine's nine pages."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from formulary.schema.call import SignUses
from formulary.schema.fields import (
    LINE,
    Citation,
    Fields,
    Name,
    ReaderText,
    Review,
    Shown,
    Slug,
    Summary,
)
from formulary.schema.percent import Percent, _read_percent
from formulary.schema.vocabulary import Frequency


class Occurrence(Fields):
    """One medicine can cause one side effect: how often, when, in this medicine's words."""

    effect: Slug = Field(description="The side effect's page, by its file name: `heart-problems`.")
    words: Annotated[str, Field(min_length=1, pattern=LINE), Shown()] = Field(
        description="The effect as this medicine's readers know it: `Fast heartbeat (tachycardia)`."
    )
    frequency: Frequency = Field(
        description="How often: `common` (more than 30 in 100 people), `often` (the source gives "
        "only a floor: 10 or more), `less-common` (10 to 29), `uncommon` (1 to 9), `rare` (fewer "
        "than 1), `not-given` (no source says)."
    )
    percent: Annotated[Percent, BeforeValidator(_read_percent)] | None = Field(
        None,
        description="The number where a source has it: `43`, `60 to 91`, `at least 20`, "
        "`less than 1`. It must lie in the band of `frequency`.",
    )
    serious: bool = Field(
        False, description="`true` where the label warns of it as serious or life-threatening."
    )
    starts: ReaderText | None = Field(None, description="When it starts, where a source says so.")
    ends: ReaderText | None = Field(None, description="When it ends, where a source says so.")
    note: ReaderText | None = Field(None, description="One or two sentences a reader needs here.")
    sources: list[Slug] = Field(
        min_length=1, description="Ids of the medicine's sources that say so."
    )


class StatedNumber(Fields):
    """A number this monograph stands by. Text that says another one for its unit is a problem."""

    what: Name = Field(description="What is counted: `most doses in one cycle`.")
    value: float = Field(allow_inf_nan=False, description="The number.")
    unit: Name = Field(description="The word that follows it in the text, in the plural: `doses`.")
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")


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
    routes: list[ReaderText] = Field(
        min_length=1, description="How it enters the body: `drip into a vein (IV infusion)`."
    )
    summary: Summary
    numbers: list[StatedNumber] = Field(
        default=[], description="Numbers that several pages repeat, such as counts of doses."
    )
    sources: list[Citation] = Field(
        min_length=1, description="Every source of the nine pages; the pages refer to their ids."
    )
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")


class SectionFields(Fields):
    """The other pages of a monograph: `uses.md`, `how-given.md`, ..."""

    summary: Summary
    numbers: list[StatedNumber] = Field(
        default=[], description="Numbers that this page and others repeat."
    )
    sources: list[Slug] = Field(
        min_length=1, description="Ids of the medicine's sources that this page rests on."
    )


class SideEffectsFields(SectionFields):
    """`medicines/<slug>/side-effects.md`: the occurrences."""

    occurrences: list[Occurrence] = Field(
        min_length=1, description="Every side effect of this medicine, each once."
    )


class WhenToCallFields(SectionFields):
    """`medicines/<slug>/when-to-call.md`: the signs on the call cards."""

    without_sign: list[Slug] = Field(
        default=[], description="Serious side effects of which our sources name no sign."
    )
    call: SignUses = Field(
        min_length=1, description="The signs of this medicine; `signs.md` says how soon to call."
    )
