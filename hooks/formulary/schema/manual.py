"""The manual of the front matter, written from the schemas themselves and headed by places."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from formulary.schema.kinds import PAGE_KINDS
from formulary.schema.percent import Percent
from formulary.schema.times import Length
from formulary.schema.vocabulary import SectionName

_INTRODUCTION = """\
# Front matter

Every page begins with lines of `key: value` between two lines of `---`. Where a file stands decides
which keys it may have: look for its place below `docs/`. A key that is not listed is a problem.
`formulary schema` prints this manual.
"""
Schema = type[BaseModel]

TYPED_AS_WORDS = (Percent, Length)
"""What a writer types as words, so that it has no keys to explain."""


def manual() -> str:
    """The manual as Markdown: a table for each kind of page, then for each group of keys."""
    places: dict[Schema, list[str]] = {}
    for kind in PAGE_KINDS:
        places.setdefault(kind.fields, []).append(kind.place)
    groups: dict[Schema, dict[str, None]] = {}
    for schema in places:
        for key, group in _groups(schema):
            groups.setdefault(group, {})[key] = None
    return "\n".join(
        [
            _INTRODUCTION,
            *(_table(schema, _listed(own), groups) for schema, own in places.items()),
            "# Groups of keys\n",
            *(_table(group, _listed(keys), groups) for group, keys in groups.items()),
            _sections(),
        ]
    )


def _listed(names: list[str] | Mapping[str, None]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(model: Schema, title: str, groups: Mapping[Schema, Mapping[str, None]]) -> str:
    lines = [f"## {title}", "", f"{model.__doc__}", "", "| key | | what it says |", "|---|---|---|"]
    for name, field in model.model_fields.items():
        need = "required" if field.is_required() else "optional"
        description = " ".join((field.description or "").split()).replace("|", "\\|")
        shape = _shape(field, groups)
        lines.append(f"| `{field.alias or name}` | {need} | {description}{shape} |")
    return "\n".join(lines) + "\n"


def _shape(field: FieldInfo, groups: Mapping[Schema, Mapping[str, None]]) -> str:
    """What kind of value it is, where that is a closed list or a group."""
    enum = next((part for part in _parts(field.annotation) if _is(part, Enum)), None)
    if enum is not None:
        return f" One of: {', '.join(f'`{member.value}`' for member in enum)}."
    group = next((part for part in _parts(field.annotation) if part in groups), None)
    return f" Its keys: see {_listed(groups[group])} below." if group is not None else ""


def _groups(model: Schema) -> Iterator[tuple[str, Schema]]:
    """The groups within a schema: the key that holds each, and its own schema."""
    for name, field in model.model_fields.items():
        for part in _parts(field.annotation):
            if _is(part, BaseModel) and part not in TYPED_AS_WORDS:
                yield field.alias or name, part
                yield from _groups(part)


def _parts(annotation: Any) -> Iterator[Any]:
    """The types that a field's annotation is made of."""
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
