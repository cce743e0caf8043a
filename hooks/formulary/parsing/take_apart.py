"""A file's bytes to a `SourceFile`: decoding, and parting front matter from body."""

from __future__ import annotations

import re

from formulary import addresses
from formulary.parsing.budget import LONGEST_FRONT_MATTER, LONGEST_OF_SIGNS, beyond_budget
from formulary.parsing.honesty import not_a_rule, odd_sign_of_rule, signs_in_front_matter
from formulary.parsing.source_file import SourceFile
from formulary.parsing.yaml_text import read_yaml
from formulary.problems import Problem

_OPENING = "---\n"
_MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ ].*)?$", re.MULTILINE)
"""What git writes around two versions of some lines that it could not merge."""

_CLOSING = re.compile(r"^---[ ]*$", re.MULTILINE)


def take_apart(path: str, uri: str, data: bytes) -> tuple[SourceFile | None, list[Problem]]:
    """A file's parts. Without readable front matter there is no SourceFile, only problems."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        return None, [Problem(path, line, column, "not UTF-8 text. Save the file as UTF-8")]
    if merge := _MERGE.search(text):
        message = "two versions that git could not merge. Keep one, and delete the lines of marks"
        return None, [Problem(path, text.count("\n", 0, merge.start()) + 1, 1, message)]
    longest = LONGEST_OF_SIGNS if uri == addresses.SIGNS else LONGEST_FRONT_MATTER
    closing = _closing(path, text, longest)
    if isinstance(closing, Problem):
        return None, [closing]
    front = read_yaml(text[len(_OPENING) : closing.start()], len(_OPENING), 2)
    body_start = min(closing.end() + 1, len(text))
    fields = front.value if isinstance(front.value, dict) else {}
    source = SourceFile(
        path, uri, text, fields, front.spans, front.key_spans, text[body_start:], body_start
    )
    problems = [source.problem_at(offset, message) for offset, message in front.mistakes]
    if not problems and not isinstance(front.value, dict):
        problems = [
            source.problem_at(len(_OPENING), "no keys in front matter. Write lines of 'key: value'")
        ]
    if problems:
        # What YAML stumbles over is told by its name; YAML itself speaks of another place.
        problems = list(signs_in_front_matter(source)) or problems
    if excess := beyond_budget(source.body):
        offset, message = excess
        problems.append(source.problem_at(body_start + offset, message))
    return (None if problems else source), problems


def _closing(path: str, text: str, longest: int) -> re.Match[str] | Problem:
    """The line that closes the front matter, or why there is none to be read."""
    if not text.strip():
        message = "the file is empty. Write its front matter and text, or delete it"
        return Problem(path, 1, 1, message)
    if not text.startswith(_OPENING):
        missing = "no front matter. Begin the file with a line of '---'"
        first, _, _ = text.partition("\n")
        return _odd_rule(path, [first], 1) or Problem(path, 1, 1, missing)
    closing = _CLOSING.search(text, len(_OPENING))
    if closing is None:
        missing = "the front matter has no end. Close it with a line of '---'"
        lines = text[len(_OPENING) :].split("\n")
        return _odd_rule(path, lines, 2) or Problem(path, 1, 1, missing)
    if closing.start() > longest:
        message = (
            f"front matter of {closing.start():,} characters; at most {longest:,} "
            "are read. Move text into the body"
        )
        return Problem(path, 1, 1, message)
    return closing


def _odd_rule(path: str, lines: list[str], number: int) -> Problem | None:
    """The first line that was meant to be '---' and is not; the first of them all is `number`."""
    for count, line in enumerate(lines, number):
        index = odd_sign_of_rule(line)
        if index is not None:
            return Problem(path, count, index + 1, not_a_rule(line, index))
    return None
