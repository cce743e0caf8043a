"""The manual of the front matter, written from the models themselves."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from formulary.front_matter import (
    EmergencyWordsFields,
    FinderFields,
    MedicineFields,
    Percent,
    PlainWordsFields,
    ProseFields,
    RegimenFields,
    SectionFields,
    SideEffectFields,
    SideEffectsFields,
    WhenToCallFields,
    WordsFields,
)
from formulary.vocabulary import SectionName

_INTRODUCTION = """\
# Front matter

Every page begins with lines of `key: value` between two lines of `---`. This manual lists the
keys of each kind of page. A key that is not listed is a problem. `formulary schema` prints it.
"""

_SCHEMAS: tuple[type[BaseModel], ...] = (
    MedicineFields,
    SectionFields,
    SideEffectsFields,
    WhenToCallFields,
    SideEffectFields,
    RegimenFields,
    FinderFields,
    WordsFields,
    PlainWordsFields,
    EmergencyWordsFields,
    ProseFields,
)


def manual() -> str:
    """The manual as Markdown: a table for each kind of page and each group within it."""
    parts = [_INTRODUCTION]
    seen: dict[type[BaseModel], None] = {}
    for schema in _SCHEMAS:
        parts.append(_table(schema, f"{schema.__doc__}"))
        seen |= dict.fromkeys(_groups(schema))
    parts.append("# Groups\n")
    parts += [_table(group, f"{group.__doc__}") for group in seen]
    parts.append(_sections())
    return "\n".join(parts)


def _table(model: type[BaseModel], text: str) -> str:
    lines = [f"## {model.__name__}", "", text, "", "| key | | what it says |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        need = "required" if field.is_required() else "optional"
        description = " ".join((field.description or "").split()).replace("|", "\\|")
        shape = _shape(field)
        lines.append(f"| `{field.alias or name}` | {need} | {description}{shape} |")
    return "\n".join(lines) + "\n"


def _shape(field: FieldInfo) -> str:
    """What kind of value it is, where that is a closed list or a group."""
    enum = next((part for part in _parts(field.annotation) if _is(part, Enum)), None)
    if enum is not None:
        return f" One of: {', '.join(f'`{member.value}`' for member in enum)}."
    group = next((part for part in _parts(field.annotation) if _is(part, BaseModel)), None)
    if group is not None and group is not Percent:
        return f" See {group.__name__}."
    return ""


def _groups(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            if _is(part, BaseModel) and part is not Percent:
                yield part
                yield from _groups(part)


def _parts(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin in (list, dict, Mapping, Union, types.UnionType, Annotated):
        for part in get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation


def _is(part: Any, kind: type) -> bool:
    return isinstance(part, type) and issubclass(part, kind)


def _sections() -> str:
    lines = ["# The nine sections of a monograph", "", "In this order:", ""]
    lines += [f"- `{name.value}.md`: {name.label}" for name in SectionName]
    return "\n".join(lines) + "\n"
