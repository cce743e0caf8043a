"""The front matter of the search page: what people ask about a medicine, and in which words.

A line of words is found in a question when all of them stand near each other, in any order and
grammatical form. Which page answers is never decided by a word here, only by what a subject names.
"""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, Name, Slug, Typed
from formulary.schema.prose import ProseFields
from formulary.schema.topic_names import TopicName
from formulary.schema.vocabulary import SectionName

Asked = list[Typed]


class Subject(Fields):
    """What people ask about a medicine beside its side effects.

    One with neither `topics`, `section` nor `page` is a subject on which the site has nothing: the
    search says so, and whom to ask.
    """

    label: Name = Field(description="As the search shows it back: `missed dose`.")
    topics: list[TopicName] = Field(
        default=[], description="The topics that answer it, the first one first: `[missed-dose]`."
    )
    section: SectionName | None = Field(
        None, description="The page of a medicine that, as a whole, answers it: `how-given`."
    )
    look_in: SectionName | None = Field(
        None, description="The page of a medicine that would speak of it: `precautions`."
    )
    page: Name | None = Field(
        None, description="The page that answers it for all medicines: `when-to-call.md`."
    )
    asked: Asked = Field(min_length=1, description="What people type: `drink beer`, `alcohol`.")


class BloodCount(Fields):
    """A number of a blood test, of which a reader asks what it means."""

    label: Name = Field(description="What is counted, in plain words: `white blood cells`.")
    effect: Slug | None = Field(
        None, description="The side effect that explains it: `low-white-cells`."
    )
    asked: Asked = Field(min_length=1, description="What people type: `wbc`, `white count`.")


class SearchFields(ProseFields):
    """`search.md`: the page of the search, and the words that it understands."""

    subjects: dict[Slug, Subject] = Field(
        default={}, description="What people ask about a medicine, by an id of its own."
    )
    counts: dict[Slug, BloodCount] = Field(
        default={}, description="Numbers of blood tests, by an id of their own."
    )
    idioms: list[Typed] = Field(
        default=[],
        description="Words that mean something else than they say, and are no reason to call: "
        "`collapsed vein`. They must stand in this order, next to each other.",
    )
