"""The front matter of a side effect's page."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.advice import Advice
from formulary.schema.call import SignUses
from formulary.schema.fields import Citation, Fields, Name, PageAmounts, Summary
from formulary.schema.review import Review
from formulary.schema.vocabulary import BodySystem, Urgency


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
        "that gives it a calmer urgency is a problem."
    )
    shows_fever_rule: bool = Field(
        False, description="`true` where it lowers white blood cells: the fever rule is shown."
    )
    summary: Summary
    advice: list[Advice] = Field(
        default=[], description="What a reader can do, a line each, where the slot stands."
    )
    call: SignUses = Field(default=[], description="Signs of the call cards of this side effect.")
    amounts: PageAmounts
    sources: list[Citation] = Field(min_length=1, description="Where the page's facts come from.")
    review: Review = Field(description="Who checked the page: `status: draft` if nobody has.")
