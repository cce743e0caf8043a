"""The front matter of the page of medical words."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, Name, ReaderText
from formulary.schema.prose import ProseFields
from formulary.schema.references import References


class MedicalWord(Fields):
    """A word that pages use and not every reader knows."""

    word: Name = Field(description="The word as it begins a line: `Platelets`.")
    forms: list[Name] = Field(
        default=[], description="Other forms in which pages use it: `platelet`."
    )
    means: ReaderText = Field(description="What it means, in one plain sentence.")
    sources: References


class WordsFields(ProseFields):
    """`words.md`: medical words, explained where a page first uses them."""

    words: list[MedicalWord] = Field(min_length=1, description="The words, in any order.")
