"""References to sources: the id of one, and of a label the part that says so."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from formulary.schema.fields import SLUG
from formulary.schema.vocabulary import LabelledEnum


class LabelPart(LabelledEnum):
    """The parts of a label that have no number, or had none before 2006."""

    BOXED_WARNING = ("boxed-warning", "boxed warning")
    HIGHLIGHTS = ("highlights", "highlights")
    USES = ("uses", "indications")
    DOSAGE = ("dosage", "dosage")
    CONTRAINDICATIONS = ("contraindications", "contraindications")
    WARNINGS = ("warnings", "warnings")
    PRECAUTIONS = ("precautions", "precautions")
    ADVERSE_REACTIONS = ("adverse-reactions", "adverse reactions")
    INTERACTIONS = ("interactions", "drug interactions")
    PREGNANCY = ("pregnancy", "pregnancy")
    BREASTFEEDING = ("breastfeeding", "nursing mothers")
    OVERDOSAGE = ("overdosage", "overdosage")
    PHARMACOLOGY = ("pharmacology", "clinical pharmacology")
    SUPPLY = ("supply", "how supplied")
    COUNSELING = ("counseling", "patient counseling")
    PATIENT_INFORMATION = ("patient-information", "patient information")
    MEDICATION_GUIDE = ("medication-guide", "Medication Guide")
    INSTRUCTIONS_FOR_USE = ("instructions-for-use", "instructions for use")


_NUMBER = r"(?:1[0-7]|[1-9])(?:\.\d{1,2}){0,2}"
"""A label of the present form has 17 sections (21 CFR 201.57)."""

_PARTS = "|".join((_NUMBER, *(each.value for each in LabelPart)))

Reference = Annotated[str, Field(pattern=rf"^{SLUG.pattern}(?: (?:{_PARTS}))?$")]
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


def part_words(part: str) -> str:
    """A part as a reader is told it: "5.4", "boxed warning"."""
    return next((each.label for each in LabelPart if each.value == part), part)
