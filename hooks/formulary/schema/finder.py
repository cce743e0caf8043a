"""The front matter of the finder, with the groupings that medicines choose from."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, Name, ReaderText, Slug
from formulary.schema.prose import ProseFields
from formulary.schema.topic_names import TopicName


class Grouping(Fields):
    """A cancer or a kind of medicine, under which the finder lists medicines."""

    name: Name = Field(description="As a reader says it: `Kidney cancer`.")
    keeps_capital: bool = Field(
        False, description="`true` where the name begins with a person's: `Kaposi sarcoma`."
    )
    other_names: list[Name] = Field(default=[], description="`Renal cell carcinoma`, ...")
    about: ReaderText = Field(description="One or two plain sentences that explain it.")

    answers_together: bool = Field(
        False,
        description="`true` for a class whose medicines answer for each other: a sign to call now "
        "that one names is expected of all.",
    )
    topics: list[TopicName] = Field(
        default=[], description="Topics that medicines of this kind must answer."
    )

    @property
    def within_sentence(self) -> str:
        """The name as it stands within a sentence: `kidney cancer`, `Kaposi sarcoma`."""
        return self.name if self.keeps_capital else self.name[:1].lower() + self.name[1:]


class FinderFields(ProseFields):
    """`medicines/index.md`: the finder, and the lists that medicines choose from."""

    cancers: dict[Slug, Grouping] = Field(description="Every cancer a medicine may name, by slug.")
    kinds: dict[Slug, Grouping] = Field(description="Every kind of medicine, by slug.")
    topics: list[TopicName] = Field(
        default=[], description="Topics that every medicine must answer, whatever its kind."
    )
    medicines_without_page: list[Name] = Field(
        default=[],
        description="Medicines that pages name although they have no page here. Without this "
        "list the spelling check could take them for misspelt ones.",
    )
