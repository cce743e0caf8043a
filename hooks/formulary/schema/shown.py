"""Which texts of front matter a reader will see, and the way to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from formulary.schema.fields import FieldPath, Shown


def shown_texts(fields: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text in front matter that a reader will see, with the way to it."""
    for name, key, is_shown in _keys(type(fields)):
        yield from _shown_in(getattr(fields, name), (*path, key), is_shown)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Each field of a model: its name, its key in front matter, whether a reader will see it."""
    return tuple(
        (name, field.alias or name, _marks_shown((field.annotation, *field.metadata)))
        for name, field in model.model_fields.items()
    )


def _shown_in(value: Any, path: FieldPath, is_shown: bool) -> Iterator[tuple[FieldPath, str]]:
    """The texts within one value: the way to each, and the text."""
    if isinstance(value, BaseModel):
        yield from shown_texts(value, path)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _shown_in(each, (*path, key), is_shown)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _shown_in(each, (*path, index), is_shown)
    elif is_shown and isinstance(value, str):
        yield path, value


def _marks_shown(annotation: Any) -> bool:
    """Whether a type annotation, or any part of it, carries the mark `Shown`."""
    if isinstance(annotation, Shown):
        return True
    parts = annotation if isinstance(annotation, tuple) else get_args(annotation)
    metadata = getattr(annotation, "__metadata__", ())
    return any(_marks_shown(part) for part in (*parts, *metadata))
