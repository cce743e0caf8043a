"""The region's numbers put in the place of their tokens, before anything is made of a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.record import Record
from formulary.region import TOKEN

AnyRecord = TypeVar("AnyRecord", bound=Record)


def fill_tokens(catalogue: Catalogue) -> Catalogue:
    """The catalogue as readers of its region shall see it. Problems are located in the other one.

    A text keeps its tokens until here, since checks and messages speak of what a writer wrote.
    """
    fill = catalogue.region.fill
    monographs = {
        slug: Monograph(slug, _filled(monograph.sections, fill))
        for slug, monograph in catalogue.monographs.items()
    }
    return replace(
        catalogue,
        monographs=monographs,
        side_effects=_filled(catalogue.side_effects, fill),
        regimens=_filled(catalogue.regimens, fill),
        prose=_filled(catalogue.prose, fill),
        others=_filled(catalogue.others, fill),
    )


_Fill = Callable[[str], str]
_Key = TypeVar("_Key")


def _filled(records: Mapping[_Key, AnyRecord], fill: _Fill) -> dict[_Key, AnyRecord]:
    return {key: _filled_record(record, fill) for key, record in records.items()}


def _filled_record(record: AnyRecord, fill: _Fill) -> AnyRecord:
    body = fill(record.source.body)
    source = record.source if body == record.source.body else replace(record.source, body=body)
    return replace(record, source=source, fields=_filled_value(record.fields, fill))


def _filled_value(value: Any, fill: _Fill) -> Any:
    """A value of front matter with its texts filled; what holds no token stays the same object."""
    if isinstance(value, str):
        return fill(value) if TOKEN.search(value) else value
    if isinstance(value, BaseModel):
        own = {name: getattr(value, name) for name in type(value).model_fields}
        new = {name: _filled_value(each, fill) for name, each in own.items()}
        changed = {name: each for name, each in new.items() if each is not own[name]}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, Mapping):
        return {key: _filled_value(each, fill) for key, each in value.items()}
    if isinstance(value, list):
        filled = [_filled_value(each, fill) for each in value]
        return value if all(new is old for new, old in zip(filled, value, strict=True)) else filled
    return value
