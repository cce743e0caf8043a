"""What the front matter of several kinds of page is made of: names, texts, citations.

What a reader will see as running text is typed `ReaderText`, so that every check of wording
reaches it. A key that no schema names is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from formulary.schema.dates import SourceDate
from formulary.schema.label_parts import Part
from formulary.schema.web_address import WebAddress

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""A slug is the file's stem, the reference in front matter and the part of the address."""


class Shown:
    """Marks a text that a reader will see as running text."""


LONGEST_TEXT = 1_000
"""Characters of a text in front matter; the longest of the pages has some 220."""

ReaderText = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), Shown()]

_SIGN = r"[^<>\[\]{}|`\\*_\x00-\x1f\x7f&]|&(?:[^<>\[\]{}|`\\*_\x00-\x1f\x7f&\w#]|$)"
LINE = rf"^(?:{_SIGN})+$"
"""One line without any sign that Markdown or HTML would read as more than itself: "&lt;" is "<"."""

LINE_WITH_TOKENS = rf"^(?:{_SIGN}|\{{[a-z_]+\}})+$"
"""Such a line, in which the region's numbers may stand as tokens."""

ReaderLine = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, pattern=LINE), Shown()]
PlainSentence = Annotated[
    str, Field(min_length=1, max_length=LONGEST_TEXT, pattern=LINE_WITH_TOKENS), Shown()
]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=LINE)]
Typed = Annotated[str, Field(min_length=1, max_length=250, pattern=LINE)]
"""What people type into the search; `hit/bumped head` is two of them."""

Slug = Annotated[str, Field(max_length=80, pattern=rf"^{SLUG.pattern}$")]


class Fields(BaseModel):
    """What all front matter has in common: no unknown keys, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


DAILYMED = "DailyMed, U.S. National Library of Medicine"
"""Where labels are published."""


class Citation(Fields):
    """Where a fact comes from. Cite it as what it is, with the place where it can be read.

    One with a `product` is a label: its title and publisher follow from that, and what cites it
    names the section.
    """

    id: Slug = Field(description="Short name by which this page's facts refer to it: `nci`.")
    product: Name | None = Field(
        None, description="Of an FDA label, instead of `title`: the product it is of: `Proleukin`."
    )
    maker: Name | None = Field(
        None, description="Of a label: who makes the product, in short: `Bristol-Myers Squibb`."
    )
    title: Annotated[str, Field(min_length=1, max_length=200, pattern=LINE)] = Field(
        "", description="What it is: `Chemotherapy and You`. A label has a `product` instead."
    )
    publisher: Name = Field(
        "", description="Who publishes it: `National Cancer Institute`. Not of a label."
    )
    url: WebAddress = Field(
        description="The address where a reader can open it, `(` and `)` as `%28` and `%29`.",
    )
    date: SourceDate | None = Field(
        None,
        description="Its date as the source gives it, of a label its revision: `2025`, `2025-08`, "
        "`2025-08-01`.",
    )
    read: SourceDate | None = Field(
        None, description="When it was read, where it gives no date of its own: `2026-07`."
    )
    says_of: Name | None = Field(
        None,
        description="Of a label of another medicine, on a medicine's page: the medicine for which "
        "it is cited here: `fluorouracil`.",
    )
    sections: list[Part] = Field(
        default=[],
        description="Of a label, on a page that cites no fact one by one: the sections that the "
        'page rests on, numbers in quotes: `[boxed-warning, "5.4"]`.',
    )
    general: bool = Field(
        False,
        description="`true` where it is about another medicine, and what is taken from it holds "
        "for all.",
    )

    @model_validator(mode="before")
    @classmethod
    def _label_is_called_what_it_is(cls, fields: Any) -> Any:
        """Give a label its title and publisher."""
        if not isinstance(fields, Mapping):
            return fields
        product, maker = fields.get("product"), fields.get("maker")
        if product is None:
            return fields
        if fields.keys() & {"title", "publisher"}:
            raise ValueError("a label has no title or publisher of its own. Remove them")
        says_of = fields.get("says_of")
        title = f"FDA label for {product}" + (f" ({maker})" if maker else "")
        title += f", what it says of {says_of}" if says_of else ""
        return {**fields, "title": title, "publisher": DAILYMED}

    @model_validator(mode="after")
    def _is_whole(self) -> Citation:
        missing = [key for key in ("title", "publisher") if not getattr(self, key)]
        if missing:
            raise ValueError(f"no {' and no '.join(missing)}. Add it, or the 'product' of a label")
        if self.maker is not None and not self.is_label:
            raise ValueError("a maker without a product. Add 'product', or remove 'maker'")
        if self.says_of is not None and not self.is_label:
            raise ValueError("only a label has 'says_of'. Remove it, or add the label's 'product'")
        if self.sections and not self.is_label:
            raise ValueError("only a label has sections. Remove them, or add its 'product'")
        if self.date is not None and self.read is not None:
            raise ValueError("its own date is enough. Remove 'read'")
        return self

    @property
    def is_label(self) -> bool:
        """Whether what cites it must name the section."""
        return self.product is not None

    @property
    def is_own_label(self) -> bool:
        """Whether it is a label of the medicine whose page cites it."""
        return self.is_label and self.says_of is None


Summary = Annotated[
    list[ReaderText],
    Field(
        min_length=1,
        max_length=3,
        description="The short version: one to three short sentences, the answer first.",
    ),
]

Amounts = Annotated[
    list[Name],
    Field(
        default_factory=list,
        description="Every dose, length or count that the text names: `4 mg`, `2 hours`, `once a "
        "week`. These and no others, in the order of the text, each as often as it stands there.",
    ),
]


PageAmounts = Annotated[
    dict[str, list[Name]],
    Field(
        default_factory=dict,
        description="Every dose, length or count that the page's own text names, by the heading "
        "it stands under: `your-schedule: [3 weeks, 2 hours]`; `summary` and `start` for the "
        "short version and what stands before the first heading. These and no others, in the order "
        "of the text, each as often as it stands there.",
    ),
]

AlsoNames = Annotated[
    list[Name],
    Field(
        default_factory=list,
        description="Every other medicine that the page's text names, besides those that its own "
        "`topics`, `counted` or `with` name, so that no name slips in that only looks like the "
        "right one.",
    ),
]

FieldPath = tuple[str | int, ...]
"""The way to a value in front matter, such as `("occurrences", 2, "note")`."""
