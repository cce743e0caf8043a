"""The manual of the front matter is written from the models, and up to date."""

from __future__ import annotations

from pathlib import Path

import formulary
from formulary import front_matter
from formulary.manual import manual

FILE = Path(formulary.__file__).parent / "FRONT_MATTER.md"


def test_the_manual_is_what_the_models_say() -> None:
    assert FILE.read_text("utf-8") == manual(), "run: formulary schema > " + FILE.name


def test_the_manual_explains_every_key_of_every_kind_of_page() -> None:
    text = manual()
    every = [each for each in vars(front_matter).values() if is_schema(each)]
    for model in every:
        if model is front_matter.Percent:  # typed as words, which its key explains
            continue
        assert f"## {model.__name__}\n" in text
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name} says nothing to the writer"
            assert f"| `{field.alias or name}` |" in text


def is_schema(thing: object) -> bool:
    return (
        isinstance(thing, type)
        and issubclass(thing, front_matter.Fields)
        and thing is not front_matter.Fields
    )
