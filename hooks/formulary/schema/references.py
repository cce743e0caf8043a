"""References to sources: the id of one, and of a label the part that says so."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from formulary.schema.fields import SLUG
from formulary.schema.label_parts import PART

Reference = Annotated[str, Field(pattern=rf"^{SLUG.pattern}(?: (?:{PART}))?$")]
"""The id of a source; of a label also its section: `label 5.4`, `label boxed-warning`, `nci`."""

References = Annotated[
    list[Reference],
    Field(
        min_length=1,
        description="The sources that say so, of a label with the section: `[label 5.4, nci]`.",
    ),
]


def source_of(reference: str) -> str:
    """The id of the source that a reference names."""
    return reference.partition(" ")[0]


def part_of(reference: str) -> str:
    """The part of it, as a writer types it: "5.4", "boxed-warning"; empty where none is named."""
    return reference.partition(" ")[2]
