"""What a medicine's page says of one side effect: how often, in whom, when."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from formulary.schema.fields import Amounts, Fields, Name, ReaderLine, ReaderText, Slug
from formulary.schema.percent import Percent, _read_percent
from formulary.schema.references import References
from formulary.schema.times import When
from formulary.schema.vocabulary import Frequency, Said


class Counted(Fields):
    """Whom a number of people counts, where it is not everyone who gets the medicine."""

    who: Annotated[ReaderText, Field(max_length=120)] = Field(
        description='Finishes the sentence "That counts …", in 12 words at most: `nausea, with '
        "fluorouracil`, `severe cases only`."
    )
    given_with: list[Slug] = Field(
        default=[],
        alias="with",
        description="Medicines with pages here that those people also got: `[fluorouracil]`.",
    )
    given_with_others: list[Name] = Field(
        default=[],
        alias="with_others",
        description="Medicines without pages here that they also got: `[prednisone]`.",
    )
    arm: bool = Field(
        False,
        description="`true` where they are counted by the trial: its group, dose, severity, or one "
        "form of the side effect.",
    )

    @model_validator(mode="after")
    def _says_in_what_way(self) -> Counted:
        if not (self.given_with or self.given_with_others or self.arm):
            raise ValueError(
                "whom it counts is not typed. Name the medicines they got too, under 'with' or "
                "'with_others', or write 'arm: true'"
            )
        if len(self.who.split()) > 12:
            raise ValueError("too long to stand beside a number. Say it in 12 words at most")
        return self


class OtherNumber(Fields):
    """The same side effect counted in other people: the comparison arm, or one medicine alone."""

    who: Annotated[ReaderText, Field(max_length=120)] = Field(
        description="Who they are, as a sentence begins: `people on fluorouracil alone`."
    )
    percent: Annotated[Percent, BeforeValidator(_read_percent)] = Field(
        description="Their number, typed as `percent` is."
    )


class Occurrence(Fields):
    """One medicine can cause one side effect: how often, when, in this medicine's words."""

    effect: Slug = Field(description="The side effect's page, by its file name: `heart-problems`.")
    words: ReaderLine = Field(
        description="The effect as this medicine's readers know it: `Fast heartbeat (tachycardia)`."
    )
    frequency: Frequency = Field(
        description="How often: `common` (30 or more in 100 people), `often` (the source gives "
        "only a floor: 10 or more), `less-common` (10 to 29), `uncommon` (1 to 9), `rare` (fewer "
        "than 1), `not-given` (no source says)."
    )
    percent: Annotated[Percent, BeforeValidator(_read_percent)] | None = Field(
        None,
        description="The number where a source has it: `43`, `60 to 91`, `at least 20`, "
        "`less than 1`. It must lie in the band of `frequency`.",
    )
    rows: list[Annotated[str, Field(min_length=1, max_length=120)]] = Field(
        default=[],
        description="Where the number is found, exactly as the source prints it: the first words "
        "of a row, or up to six words of the sentence before it. Two rows for a range over two. "
        "Required with `percent` where the medicine follows a label.",
    )
    counted: Counted | None = Field(
        None,
        description="Whom the number or the band counts, where it is not everyone who gets this "
        "medicine.",
    )
    counts_all: bool = Field(
        False,
        description="`true` where the source gives the number for all who get this medicine. A "
        "`percent` needs this or `counted`.",
    )
    compare: list[OtherNumber] = Field(
        default=[], description="Numbers of other people that explain this one."
    )
    most_common: bool = Field(
        False,
        description="`true` where a source names it among the most common ones with no number, or "
        "with one that counts people who got other medicines too.",
    )
    said: Said | None = Field(
        None,
        description="The source's own word where it gives no number: `often` (common, frequent, "
        "most patients), `sometimes` (occasional, infrequent), `rarely` (rare, a few cases). Only "
        "with `frequency: not-given`.",
    )
    serious: bool = Field(
        False, description="`true` where the label warns of it as serious or life-threatening."
    )
    starts: When | None = Field(None, description="When it starts, where a source says so.")
    worst: When | None = Field(
        None, description="When it is worst or a count is lowest, where a source says so."
    )
    ends: When | None = Field(None, description="When it ends, where a source says so.")
    note: ReaderText | None = Field(None, description="One or two sentences a reader needs here.")
    amounts: Amounts
    sources: References

    @property
    def times(self) -> dict[str, When]:
        """What is said of when it happens, by key, in the order in which it must happen."""
        every = {"starts": self.starts, "worst": self.worst, "ends": self.ends}
        return {key: when for key, when in every.items() if when is not None}

    @model_validator(mode="after")
    def _number_says_whom_it_counts(self) -> Occurrence:
        says = (self.counted is not None) + self.counts_all
        if says > 1 or (self.percent is not None and not says):
            raise ValueError(
                "a number goes nowhere without whom it counts. Add 'counted', or 'counts_all: "
                "true' where the source gives it for all who get this medicine; not both"
            )
        return self

    @model_validator(mode="after")
    def _has_what_belongs_together(self) -> Occurrence:
        has_number = self.frequency is not Frequency.NOT_GIVEN or self.percent is not None
        if self.said is not None and (has_number or self.most_common):
            raise ValueError(
                "a word stands where there is no number. Remove 'said', or write 'frequency: "
                "not-given' with neither 'percent' nor 'most_common'"
            )
        if self.rows and self.percent is None:
            raise ValueError("rows without a number. Remove 'rows', or add 'percent'")
        return self
