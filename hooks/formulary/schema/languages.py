"""The front matter of a page on another language: emergencies in the words of those who type them.

The site's pages are English. What stands here lets the search answer an emergency with its card and
one sentence, and everything else with where to read in one's own language.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from formulary.schema.fields import LINE_WITH_TOKENS, Fields, Name, Slug
from formulary.schema.prose import ProseFields
from formulary.schema.vocabulary import LabelledEnum, Urgency
from formulary.schema.web_address import WebAddress

Foreign = Annotated[str, Field(min_length=1, max_length=200, pattern=LINE_WITH_TOKENS)]
"""A sentence in another language: shown, and yet held to no rule of English wording."""


class Script(LabelledEnum):
    """A script that tells a language of this page by itself. `label` is its name in Unicode."""

    ARABIC = ("Arabic", "Arabic")
    CYRILLIC = ("Cyrillic", "Cyrillic")
    HAN = ("Han", "Han")
    HANGUL = ("Hangul", "Hangul")


class ForeignSign(Fields):
    """A sign in another language."""

    says: Foreign = Field(description="The sign as a sentence: `Tiene dolor en el pecho.`")
    asked: list[Name] = Field(min_length=1, description="What people type: `dolor de pecho`.")


class LanguageFields(ProseFields):
    """`other-languages/<code>.md`: what the search says in a language, and what it understands."""

    name: Name = Field(description="Its own name: `Español`.")
    only_english: Foreign = Field(description="That the pages are English, and where to read.")
    library: WebAddress = Field(description="MedlinePlus in this language.")
    how_soon: dict[Urgency, Foreign] = Field(
        description="How soon to call, a sentence each: `emergency: Llame al {emergency} ahora.`"
    )
    script: Script | None = Field(
        None, description="Its script, where that alone tells the language: `Cyrillic`."
    )
    marks: list[Name] = Field(
        default=[], description="Everyday words that tell it from English: `tengo`, `duele`."
    )
    signs: dict[Slug, ForeignSign] = Field(
        default={}, description="Signs by the ids of `signs.md`."
    )

    @model_validator(mode="after")
    def _is_known_by_something(self) -> LanguageFields:
        if self.script is None and not self.marks:
            raise ValueError("nothing tells this language from English. Add 'marks' or 'script'")
        return self
