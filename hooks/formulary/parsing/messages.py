"""What is wrong with a value in front matter, in plain words, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from formulary.parsing.source_file import SourceFile
from formulary.problems import Problem, did_you_mean
from formulary.schema.fields import FieldPath
from formulary.schema.label_parts import LabelPart

_Wording = Callable[[str, dict[str, Any]], str]
"""Says in plain words what is wrong with the value of a key."""

_WORDINGS: dict[str, _Wording] = {
    "string_type": lambda key, _: f"'{key}' must be text. Put it on one line, in quotes",
    "list_type": lambda key, _: f"'{key}' must be a list. Begin each line of it with '- '",
    "bool_type": lambda key, _: f"'{key}' must be true or false. Write one of the two",
    "bool_parsing": lambda key, _: f"'{key}' must be true or false. Write one of the two",
    "float_type": lambda key, _: f"'{key}' must be a number. Write digits only",
    "float_parsing": lambda key, _: f"'{key}' must be a number. Write digits only",
    "finite_number": lambda key, _: f"'{key}' must be a number. Write digits only",
    "string_too_short": lambda key, _: f"'{key}' is empty. Fill it in or remove it",
    "string_too_long": lambda key, context: (
        f"'{key}' is longer than {context['max_length']} characters. Shorten it"
    ),
    "too_short": lambda key, context: (
        f"'{key}' needs at least {context['min_length']} line. Add one beginning with '- '"
    ),
    "too_long": lambda key, context: (
        f"'{key}' has more than {context['max_length']} lines. Keep the most important ones"
    ),
    "value_error": lambda key, context: f"'{key}': {context['error']}",
}


def problem_of(source: SourceFile, schema: type[BaseModel], detail: ErrorDetails) -> Problem:
    """A mistake that pydantic found, as a problem at its place, in words for writers."""
    path: FieldPath = tuple(part for part in detail["loc"] if part != "[key]")
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "front matter")
    kind, context = detail["type"], detail.get("ctx", {})
    match kind:
        case "missing":
            message = f"'{key}' is missing.{_what_it_is(schema, path)}"
            return source.problem_in(path[:-1], message)
        case "extra_forbidden":
            known = _known_keys(schema, path[:-1])
            hint = did_you_mean(key, known) or f" Known keys here: {', '.join(known)}"
            return source.problem_at_key(path, f"unknown key '{key}'.{hint}")
        case "enum":
            expected = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
            hint = did_you_mean(str(detail["input"]), expected)
            message = (
                f"'{key}' cannot be '{_cut(detail['input'])}'.{hint} Use: {', '.join(expected)}"
            )
        case "string_pattern_mismatch":
            hint = _pattern_hint(schema, path, context)
            message = f"'{_cut(detail['input'])}' does not fit '{key}'.{hint}"
        case "model_type" | "model_attributes_type" | "dict_type":
            message = (
                f"'{key}' must be a group. Write lines of 'key: value' below it, indented by two "
                "spaces"
            )
        case _ if kind.startswith("date"):
            message = f"'{key}' must be a day. Write it as 2025-08-31"
        case _ if kind in _WORDINGS:
            message = _WORDINGS[kind](key, context)
        case _:
            message = f"'{key}': {detail['msg'].lower()}. Correct it"
    return source.problem_in(path, message)


def _cut(value: Any) -> str:
    """A value as a message shows it: on one line, and not all of a long one."""
    line = " ".join(str(value).split())
    return line if len(line) <= 60 else f"{line[:60]}…"


_REFERENCES = f"`label 5.4`, `label {LabelPart.BOXED_WARNING.value}`, `nci`"


def _pattern_hint(schema: type[BaseModel], path: FieldPath, context: dict[str, Any]) -> str:
    is_line = "<>" in context["pattern"]
    description = _what_it_is(schema, path)
    last_key = next(part for part in reversed(path) if isinstance(part, str))
    if last_key == "url":
        return " Use a whole address that begins with https://, with %28 and %29 for ( and )"
    if last_key == "sections":
        return f' Name a section of the label: `"5.4"`, `{LabelPart.BOXED_WARNING.value}`'
    if last_key == "sources":
        return f" Use a source's id, and after that of a label its section: {_REFERENCES}"
    if last_key in {"date", "read", "digest"} or context["pattern"] == r"\bN\b":
        return description
    if is_line:
        return " Use plain words on one line, without < > [ ] { } | ` * _ \\ or &x"
    return " Use lower-case letters, digits and single hyphens, as in 'heart-problems'"


def _models_along(schema: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The model that holds the value at `path`'s end, following lists and mappings."""
    model: type[BaseModel] | None = schema
    for part in path:
        if isinstance(part, int) or model is None:
            continue
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if part in fields:
            model = _model_in(fields[part].annotation)
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model is not None), None)


def _known_keys(schema: type[BaseModel], path: FieldPath) -> list[str]:
    model = _models_along(schema, path)
    if model is None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _what_it_is(schema: type[BaseModel], path: FieldPath) -> str:
    model = _models_along(schema, path[:-1])
    if model is None:
        return " Add it."
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    field = fields.get(str(path[-1]))
    return f" {field.description}" if field and field.description else " Add it."
