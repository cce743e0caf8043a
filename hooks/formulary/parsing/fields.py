"""Front matter checked against the schema of its kind of page."""

from __future__ import annotations

from pydantic import ValidationError

from formulary.parsing.messages import problem_of
from formulary.parsing.source_file import SourceFile
from formulary.problems import Problem
from formulary.schema.fields import Fields
from formulary.schema.kinds import PageKind


def parse_fields(source: SourceFile, kind: PageKind) -> tuple[Fields | None, list[Problem]]:
    """Type a file's front matter.

    Returns the typed fields, or None where they have mistakes; and all the mistakes at once.
    """
    try:
        return kind.fields.model_validate(source.fields), []
    except ValidationError as error:
        return None, [problem_of(source, kind.fields, detail) for detail in error.errors()]
