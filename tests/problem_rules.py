"""What holds for every problem, whatever it is of: it stands in its file and says a remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping

from formulary.problems import Problem

LOCATED = re.compile(r"(?P<path>docs/[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)")
REMEDY = re.compile(r"[.?] [A-Z`'(].*[^\s,;:]$")
"""A second sentence: the first says what is wrong, the next one how to mend it."""


def located(line: str) -> Problem | None:
    """A printed line as the problem it tells of; None if it is none."""
    found = LOCATED.fullmatch(line)
    if found is None:
        return None
    return Problem(found["path"], int(found["line"]), int(found["column"]), found["message"])


def fault_of(problem: Problem, files: Mapping[str, bytes]) -> str | None:
    """What is wrong with how a problem is told, if anything is."""
    data = files.get(problem.path.removeprefix("docs/"))
    if data is None or not lies_in(problem, data):
        return "points outside of its file"
    if "\n" in str(problem):
        return "is more than a line"
    return None if REMEDY.search(str(problem)) else "says no remedy"


def lies_in(problem: Problem, data: bytes) -> bool:
    """Whether a problem's place is one that an editor can go to."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not 1 <= problem.line <= len(lines):
        return False
    line = lines[problem.line - 1]
    length = len(line.encode()) if "\ufffd" in text else len(line)  # undecoded, bytes count
    return 1 <= problem.column <= length + 1
