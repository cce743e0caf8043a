"""The front matter of the page of plain words."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, Name
from formulary.schema.prose import ProseFields


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
