"""The reasons to call that a page names, by the ids that `signs.md` gives them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from formulary.schema.fields import Fields, ReaderText, Slug
from formulary.schema.references import Reference, References
from formulary.schema.vocabulary import Urgency


class Expected(Fields):
    """What is no reason to call with one medicine, and from where it is one again."""

    what: ReaderText = Field(
        description="What is expected: `your pee is red for 1 to 2 days after a dose`."
    )
    until: ReaderText = Field(
        description="From where it is not: `your pee is still red after 2 days, or you see clots`. "
        "This stands on the card of the sign."
    )
    sources: References


class SignUse(Fields):
    """One sign on one page, with only what differs here from `signs.md`."""

    sign: Slug = Field(description="The sign's id in `signs.md`: `chest-pain`.")
    variant: Slug | None = Field(
        None, description="The one of its variants that is meant: `on-standing`."
    )
    from_: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = Field(
        None,
        alias="from",
        description="A count from which on to call here; `1` is any. Only where the sign has a "
        "measure.",
    )
    urgency: Urgency | None = Field(
        None, description="How soon to call here, where that is sooner than `signs.md` says."
    )
    given_with: Slug | None = Field(
        None, alias="with", description="The medicine with which alone it holds: `fluorouracil`."
    )
    expected: Expected | None = Field(
        None, description="What is expected here and no reason to call, and from where it is."
    )
    plan: bool = Field(
        False,
        description="`true` where the line ends with: unless your team gave you a plan for it. It "
        "changes no urgency.",
    )
    general: bool = Field(
        False, description="`true` where the sources are those of `signs.md`, for all medicines."
    )
    sources: list[Reference] = Field(
        default=[], description="This page's sources that say so here: `label 5.4`, `nci`."
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> SignUse:
        if self.variant is not None and self.from_ is not None:
            raise ValueError("a variant has no count. Remove 'from' or 'variant'")
        if self.expected is not None and (self.variant or self.from_):
            raise ValueError("what is expected stands alone. Say the rest in a line of its own")
        if self.general and self.sources:
            raise ValueError("general signs have the sources of signs.md. Remove the one or other")
        return self


SignUses = list[SignUse]
