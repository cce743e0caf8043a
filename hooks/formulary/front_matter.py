"""The fields a writer fills in at the top of each kind of page: the one documented schema.

The descriptions speak to the writer; `formulary schema` prints them as the manual. A key that
is not here is a problem. What a reader will see as running text is typed `ReaderText`, so that
every check of wording reaches it.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from formulary.vocabulary import BodySystem, Frequency, ReviewStatus, Urgency

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""A slug is the file's stem, the reference in front matter and the part of the address."""


class Shown:
    """Marks a text that a reader will see as running text."""


ReaderText = Annotated[str, Field(min_length=1), Shown()]
_LINE = r"^[^<>\[\]{}|`\\*_\x00-\x1f\x7f]+$"
"""One line without any sign that Markdown or HTML would read as more than itself."""

Name = Annotated[str, Field(min_length=1, max_length=80, pattern=_LINE)]
Slug = Annotated[str, Field(pattern=rf"^{SLUG.pattern}$")]


class Fields(BaseModel):
    """What all front matter has in common: no unknown keys, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Source(Fields):
    """Where a fact comes from. Cite it as what it is, with the place where it can be read."""

    id: Slug = Field(description="Short name by which this page's facts refer to it: `nci`.")
    title: Annotated[str, Field(min_length=1, max_length=200, pattern=_LINE)] = Field(
        description="What it is: `FDA label for Proleukin, boxed warning`."
    )
    publisher: Name = Field(description="Who publishes it: `National Cancer Institute`.")
    url: str = Field(
        pattern=r"^https?://[^\s<>\"'()\[\]{}|`\\*]+$",
        description="The address where a reader can open it, `(` and `)` as `%28` and `%29`.",
    )
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None = Field(
        None, description="Its date as the source gives it: `2025`, `2025-08`, `2025-08-01`."
    )


class Review(Fields):
    """Who checked the page. Only a person with a name sets `reviewed`."""

    status: ReviewStatus = Field(description="`draft` until a clinician has checked the page.")
    reviewer: Name | None = Field(None, description="Name and profession; only with `reviewed`.")
    date: datetime.date | None = Field(None, description="Day of the check; only with `reviewed`.")
    due: datetime.date | None = Field(None, description="Day by which it should be checked again.")

    @model_validator(mode="after")
    def _reviewer_belongs_to_reviewed(self) -> Review:
        signed = self.reviewer is not None and self.date is not None
        if self.status is ReviewStatus.REVIEWED and not signed:
            raise ValueError("nobody has signed. Add 'reviewer' and 'date', or write 'draft'")
        if self.status is ReviewStatus.DRAFT and (self.reviewer or self.date):
            raise ValueError("a draft has no reviewer and no date. Remove them")
        return self


class Percent(Fields):
    """People per hundred who get a side effect: one number, a range, or a floor or ceiling."""

    low: float
    high: float
    is_floor: bool = False

    @model_validator(mode="after")
    def _ends_in_order(self) -> Percent:
        if self.low < 0 or self.high <= 0 or self.high > 100:
            raise ValueError("no share of people. Write a number above 0 and up to 100")
        if self.low > self.high:
            raise ValueError("the range runs backwards. Put the smaller number first")
        return self


_NUMBER = r"(\d+(?:\.\d+)?)"
_PERCENT_FORMS = re.compile(rf"(?:{_NUMBER} to {_NUMBER}|at least {_NUMBER}|less than {_NUMBER})")


def _read_percent(value: Any) -> Any:
    """Turn what a writer types (`43`, `60 to 91`, `at least 20`, `less than 1`) into bounds."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"low": value, "high": value}
    if isinstance(value, str) and (form := _PERCENT_FORMS.fullmatch(value.strip())):
        first, last, floor, ceiling = form.groups()
        if floor:
            return {"low": float(floor), "high": 100, "is_floor": True}
        if ceiling:
            return {"low": 0, "high": float(ceiling)}
        return {"low": float(first), "high": float(last)}
    raise ValueError("not a percent. Write `43`, `60 to 91`, `at least 20` or `less than 1`")


class Occurrence(Fields):
    """One medicine can cause one side effect: how often, when, in this medicine's words."""

    effect: Slug = Field(description="The side effect's page, by its file name: `heart-problems`.")
    words: Annotated[str, Field(min_length=1, pattern=_LINE), Shown()] = Field(
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


class Sign(Fields):
    """One reason to call, as a reader would notice it, finishing the sentence "Call … if:"."""

    sign: ReaderText = Field(description="`you have not peed for 8 hours`. Grade 5, no full stop.")
    effects: list[Slug] = Field(
        default=[],
        description="The side effects it belongs to. On a medicine's list at least one, each of "
        "them in that medicine's side effects.",
    )
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")


class CallLists(Fields):
    """The signs of the three call cards."""

    emergency: list[Sign] = Field(default=[], description="Signs to call the emergency number for.")
    now: list[Sign] = Field(default=[], description="Signs to call for now, day or night.")
    within_24_hours: list[Sign] = Field(
        default=[], alias="within-24-hours", description="Signs to call for within 24 hours."
    )

    def by_urgency(self) -> dict[Urgency, list[Sign]]:
        """The three lists, most urgent first."""
        return {
            Urgency.EMERGENCY: self.emergency,
            Urgency.NOW: self.now,
            Urgency.WITHIN_24_HOURS: self.within_24_hours,
        }


class StatedNumber(Fields):
    """A number this monograph stands by. Text that says another one for its unit is a problem."""

    what: Name = Field(description="What is counted: `most doses in one cycle`.")
    value: float = Field(allow_inf_nan=False, description="The number.")
    unit: Name = Field(description="The word that follows it in the text, in the plural: `doses`.")
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")


Summary = Annotated[
    list[ReaderText],
    Field(
        min_length=1,
        max_length=3,
        description="The short version: one to three short sentences, the answer first.",
    ),
]


class ProseFields(Fields):
    """Any page that is not one of those below: home, about, when to call."""

    description: ReaderText = Field(description="One sentence for search engines.")
    call: CallLists | None = Field(None, description="Signs of the page's call cards.")
    sources: list[Source] = Field(default=[], description="Where the page's facts come from.")
    review: Review | None = Field(None, description="Who checked the page, where it is medical.")


class MedicalWord(Fields):
    """A word that pages use and not every reader knows."""

    word: Name = Field(description="The word as it begins a line: `Platelets`.")
    forms: list[Name] = Field(
        default=[], description="Other forms in which pages use it: `platelet`."
    )
    means: ReaderText = Field(description="What it means, in one plain sentence.")
    sources: list[Slug] = Field(min_length=1, description="Ids of the sources that say so.")


class WordsFields(ProseFields):
    """`words.md`: medical words, explained where a page first uses them."""

    words: list[MedicalWord] = Field(min_length=1, description="The words, in any order.")


class Alarm(Fields):
    """Words of an emergency. Whoever searches for them is first told to call."""

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


class PlainWord(Fields):
    """A word that pages do not use, and what they say in its place."""

    avoid: list[Name] = Field(
        min_length=1, description="The word in each of its forms: `drug`, `drugs`."
    )
    write: Name | None = Field(
        None, description="What to write in its place: `medicine`. Without it the word is left out."
    )
    right_in: list[Name] = Field(
        default=[], description="Phrases in which it may stand: `blood and urine tests`."
    )


class PlainWordsFields(ProseFields):
    """`about/plain-words.md`: which words pages use, and which count as names."""

    words: list[PlainWord] = Field(min_length=1, description="Words to avoid, in any order.")
    names: list[Name] = Field(
        default=[],
        description="Names of tests and illnesses. As names of medicines, they do not count in "
        "the reading grade.",
    )
    terms: list[Name] = Field(
        default=[],
        description="Medical words to explain at first use, besides those that look medical: "
        "`edema`.",
    )
    known_terms: list[Name] = Field(
        default=[], description="Words that look medical and that readers know: `diarrhea`."
    )


class Grouping(Fields):
    """A cancer or a kind of medicine, under which the finder lists medicines."""

    name: Name = Field(description="As a reader says it: `Kidney cancer`.")
    other_names: list[Name] = Field(default=[], description="`Renal cell carcinoma`, ...")
    about: ReaderText = Field(description="One or two plain sentences that explain it.")


class FinderFields(ProseFields):
    """`medicines/index.md`: the finder, and the lists that medicines choose from."""

    cancers: dict[Slug, Grouping] = Field(description="Every cancer a medicine may name, by slug.")
    kinds: dict[Slug, Grouping] = Field(description="Every kind of medicine, by slug.")
    medicines_without_page: list[Name] = Field(
        default=[],
        description="Medicines that pages name although they have no page here. Without this "
        "list the spelling check could take them for misspelt ones.",
    )


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
    sources: list[Source] = Field(min_length=1, description="Where its name and medicines stand.")
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")


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
    sources: list[Source] = Field(
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

    call: CallLists = Field(description="The signs of the call cards, by how soon to call.")


class SideEffectFields(Fields):
    """`side-effects/<slug>.md`: one entry of the glossary."""

    name: Name = Field(description="The plain name: `Nausea and vomiting`.")
    medical_terms: list[Name] = Field(
        min_length=1, description="Its terms in CTCAE v5.0, spelt as there: `Nausea`."
    )
    synonyms: list[Name] = Field(
        min_length=1, description="What people call it: `throwing up`, `feeling sick`."
    )
    shared_names: list[Name] = Field(
        default=[], description="Those of its names that another side effect also has, on purpose."
    )
    body_system: BodySystem = Field(description="The part of the body it belongs to.")
    urgency: Urgency = Field(
        description="The longest anyone who has it may wait, even when it is mild. A call list "
        "that puts it in a calmer tier is a problem."
    )
    shows_fever_rule: bool = Field(
        False, description="`true` where it lowers white blood cells: the fever rule is shown."
    )
    summary: Summary
    call: CallLists = Field(
        default=CallLists(), description="Signs of the call cards of this side effect."
    )
    sources: list[Source] = Field(min_length=1, description="Where the page's facts come from.")
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")
