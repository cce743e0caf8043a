"""A file's bytes to a `SourceFile`: decoding, and parting front matter from body."""

from __future__ import annotations

import re

from formulary.parsing.budget import LONGEST_FRONT_MATTER, beyond_budget
from formulary.parsing.source_file import SourceFile
from formulary.parsing.yaml_text import read_yaml
from formulary.problems import Problem

_CLOSING = re.compile(r"^---[ ]*$", re.MULTILINE)


def take_apart(path: str, uri: str, data: bytes) -> tuple[SourceFile | None, list[Problem]]:
    """A file's parts. Without readable front matter there is no SourceFile, only problems."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        return None, [Problem(path, line, column, "not UTF-8 text. Save the file as UTF-8")]
    opening = "---\n"
    if not text.strip():
        return None, [
            Problem(path, 1, 1, "the file is empty. Write its front matter and text, or delete it")
        ]
    if not text.startswith(opening):
        return None, [Problem(path, 1, 1, "no front matter. Begin the file with a line of '---'")]
    closing = _CLOSING.search(text, len(opening))
    if closing is None:
        return None, [
            Problem(path, 1, 1, "the front matter has no end. Close it with a line of '---'")
        ]
    if closing.start() > LONGEST_FRONT_MATTER:
        message = (
            f"front matter of {closing.start():,} characters; at most {LONGEST_FRONT_MATTER:,} "
            "are read. Move text into the body"
        )
        return None, [Problem(path, 1, 1, message)]
    front = read_yaml(text[len(opening) : closing.start()], len(opening), 2)
    body_start = min(closing.end() + 1, len(text))
    fields = front.value if isinstance(front.value, dict) else {}
    source = SourceFile(
        path, uri, text, fields, front.spans, front.key_spans, text[body_start:], body_start
    )
    problems = [source.problem_at(offset, message) for offset, message in front.mistakes]
    if not problems and not isinstance(front.value, dict):
        problems = [
            source.problem_at(len(opening), "no keys in front matter. Write lines of 'key: value'")
        ]
    if excess := beyond_budget(source.body):
        offset, message = excess
        problems.append(source.problem_at(body_start + offset, message))
    return (None if problems else source), problems
