"""The corpus: one wrong or odd thing each, put into the valid site in `cases/_base`."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import yaml

from case_files import base_files, build
from formulary.build import Site
from formulary.problems import Problem

CORPUS = Path(__file__).parent / "corpus"
PAGE = "medicines/examplomab/uses.md"
KEYS = {"what", "page", "body", "add", "replace", "files", "problem", "harmless"}
_FRONT = re.compile(r"---\n.*?\n---\n", re.S)


@dataclass(frozen=True)
class Entry:
    """One entry of a file in `corpus/`; its README.md says what may stand in it."""

    source: str
    values: Mapping[str, Any]

    @property
    def what(self) -> str:
        return str(self.values["what"])

    @property
    def problem(self) -> str | None:
        """A part of the message that must come of it; None if it must be harmless."""
        return self.values.get("problem")

    @property
    def page(self) -> str:
        return str(self.values.get("page", PAGE))

    def changes(self, base: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files that the entry writes anew."""
        files = {uri: _bytes(text) for uri, text in self.values.get("files", {}).items()}
        if not self.values.keys() & {"body", "add", "replace"}:
            return files
        return files | {self.page: self._text(base.get(self.page, b"").decode()).encode()}

    def _text(self, old: str) -> str:
        front = _FRONT.match(old)
        head = front.group() if front else ""
        if "body" in self.values:
            return f"{head}\n{self.values['body']}" if head else str(self.values["body"])
        if "add" in self.values:
            return f"{old.rstrip()}\n\n{self.values['add']}"
        swaps = self.values["replace"]
        for swap in swaps if isinstance(swaps, list) else [swaps]:
            assert swap["old"] in old, f"'{swap['old']}' is not in {self.page}"
            old = old.replace(swap["old"], swap["new"], 1)
        return old

    def build(self, base: Mapping[str, bytes]) -> Site:
        return build({**base, **self.changes(base)})

    def stands_in_change(self, problem: Problem, base: Mapping[str, bytes]) -> bool:
        """Whether a problem points to a line that the entry wrote, or to where it took one out."""
        uri = problem.path.removeprefix("docs/")
        changes = self.changes(base)
        return uri in changes and problem.line in _changed_lines(base.get(uri, b""), changes[uri])


def _bytes(text: str) -> bytes:
    coded = text.partition("base64:")
    return base64.b64decode(coded[2]) if coded[1] and not coded[0] else text.encode()


def _changed_lines(old: bytes, new: bytes) -> set[int]:
    before, after = (each.decode("utf-8", "replace").split("\n") for each in (old, new))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [(start, max(end, start + 1)) for tag, _, _, start, end in steps if tag != "equal"]
    first = set() if old else {1}
    return first | {line + 1 for start, end in changed for line in range(start, end)}


def every_entry() -> list[Entry]:
    """All entries of the corpus, file by file."""
    return [
        Entry(file.stem, values)
        for file in sorted(CORPUS.glob("*.yaml"))
        for values in yaml.safe_load(file.read_text("utf-8")) or []
    ]


BASE_FILES = base_files()
