"""The texts of a folder's files, to compare pages with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml


def texts_below(folder: Path) -> dict[str, list[str]]:
    """The texts of every text file below a folder: of YAML and JSON each value, else the whole.

    Raises FileNotFoundError if there is no such folder or no text in it.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found[path.relative_to(folder).as_posix()] = _pieces(path, text)
    if not found:
        raise FileNotFoundError(f"no text files in '{folder}'")
    return found


def _pieces(path: Path, text: str) -> list[str]:
    if path.suffix not in (".yaml", ".yml", ".json"):
        return [text]
    try:
        return list(_strings(yaml.load(text, Loader=yaml.CSafeLoader)))
    except yaml.YAMLError:
        return [text]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
