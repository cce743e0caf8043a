"""The manual of the front matter is written from the models, and up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import formulary
from formulary.schema.fields import Fields
from formulary.schema.kinds import PAGE_KINDS
from formulary.schema.manual import TYPED_AS_WORDS, manual

FILE = Path(formulary.__file__).parent / "FRONT_MATTER.md"


def test_the_manual_is_what_the_models_say() -> None:
    assert FILE.read_text("utf-8") == manual(), "run: formulary schema > " + FILE.name


def test_the_manual_explains_every_key_of_every_kind_of_page() -> None:
    text = manual()
    for model in schemas(Fields):
        if model in TYPED_AS_WORDS:  # which its key explains
            continue
        assert f"\n{model.__doc__}\n" in text
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name} says nothing to the writer"
            assert f"| `{field.alias or name}` |" in text


def test_the_manual_is_headed_by_places_and_names_no_class() -> None:
    text = manual()
    for kind in PAGE_KINDS:
        assert re.search(rf"^## .*`{re.escape(kind.place)}`", text, re.MULTILINE), kind.place
    assert not [each.__name__ for each in schemas(Fields) if each.__name__ + "`" in text]


def schemas(model: type[Fields]) -> Iterator[type[Fields]]:
    """Every schema that a writer fills in."""
    for each in model.__subclasses__():
        yield each
        yield from schemas(each)
