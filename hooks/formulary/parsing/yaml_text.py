"""YAML front matter to plain values, each with its position in the file.

A safe part of YAML 1.2: no anchors (they can explode, and hide what a page says), no tags, no
duplicate keys, and `no` or `on` stay words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

import yaml

from formulary.parsing.source_file import Span
from formulary.schema.fields import FieldPath

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12
_COMMENT = re.compile(r"(?:[ ]+|\n(?P<indent>[ ]*))#")
_NULL = re.compile(r"|~|null")
_BOOLEAN = re.compile(r"true|false")
_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_FLOAT = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)")


@dataclass
class YamlText:
    """What a stretch of YAML says. Mistakes are (offset in the file, message)."""

    value: Any = None
    spans: dict[FieldPath, Span] = field(default_factory=dict)
    key_spans: dict[FieldPath, Span] = field(default_factory=dict)
    mistakes: list[tuple[int, str]] = field(default_factory=list)


def read_yaml(text: str, offset: int, line: int) -> YamlText:
    """Read the YAML that begins at `offset` of a file, on its line `line` (counted from 1)."""
    reader = _Reader(text, offset, line)
    reader.read()
    return reader.result


class _Reader:
    """One reading of one text: the recursion over YAML nodes shares its result."""

    def __init__(self, text: str, base: int, line: int) -> None:
        self.text, self.base, self.line = text, base, line
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.result = YamlText()

    def read(self) -> None:
        if "\t" in self.text:
            offset = self.text.index("\t")
            self._mistake(offset, "a tab in front matter. Replace it with spaces")
            return
        try:
            self._refuse_features()
            if not self.result.mistakes:
                node = yaml.compose(self.text, Loader=_Loader)
                self.result.value = None if node is None else self._value(node, ())
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            offset = self._offset(mark) if mark else 0
            self._mistake(
                offset,
                f"broken YAML: {error.problem or error.context}. Check the colons, quotes and "
                "indentation here and on the line above",
            )
        except yaml.YAMLError as error:
            self._mistake(0, f"broken YAML: {' '.join(str(error).split())}. Retype this line")

    def _refuse_features(self) -> None:
        """Find what this YAML may not use, before anything is built from it."""
        depth = 0
        for event in yaml.parse(self.text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                offset = self._offset(event.start_mark)
                self._mistake(offset, "a YAML anchor or alias. Write the text out in full")
                return
            if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None):
                self._mistake(self._offset(event.start_mark), "a YAML tag. Remove the word after !")
                return
            if isinstance(event, yaml.ScalarEvent) and not event.style:
                self._refuse_comment(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                offset = self._offset(event.start_mark)
                self._mistake(offset, "brackets or lists nested too deeply. Remove some levels")
                return

    def _refuse_comment(self, event: yaml.ScalarEvent) -> None:
        """A # after a space ends a value, and nobody reads what follows: "ask nurse #2".

        So it is on the next line, where that is indented as one that goes on with the value.
        """
        comment = _COMMENT.match(self.text, self._offset(event.end_mark))
        if comment is None:
            return
        is_beside = comment["indent"] is None
        if is_beside or (event.value and len(comment["indent"]) > self._outer_indent(event)):
            message = (
                "what stands after # on this line is lost. Put the whole text in quotes, or, if it "
                "is a remark, on a line of its own"
            )
            self._mistake(comment.end() - 1, message)

    def _outer_indent(self, event: yaml.ScalarEvent) -> int:
        """By how much the item or key is indented that a value belongs to."""
        start = self._offset(event.start_mark)
        line = bisect_right(self.line_starts, start) - 1
        before = self.text[self.line_starts[line] : start]
        key = before.lstrip(" -")
        return len(before) - len(key) if key else before.rfind("-")

    def _value(self, node: Any, path: FieldPath) -> Any:
        self.result.spans[path] = self._span(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(each, (*path, index)) for index, each in enumerate(node.value)]
        is_plain = not node.style
        return _scalar(node.value) if is_plain else node.value

    def _mapping(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            offset = self._offset(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self._mistake(offset, "a key that is not a word. Put quotes round the value")
                continue
            key = key_node.value
            if key in values:
                self._mistake(offset, f"the key '{key}' stands here twice. Keep one of the two")
                continue
            self.result.key_spans[(*path, key)] = self._span(key_node)
            values[key] = self._value(value_node, (*path, key))
        return values

    def _offset(self, mark: Any) -> int:
        return min(int(mark.index), len(self.text))

    def _span(self, node: yaml.Node) -> Span:
        start, end = self._offset(node.start_mark), self._offset(node.end_mark)
        line = bisect_right(self.line_starts, start) - 1
        column = start - self.line_starts[line] + 1
        return Span(self.base + start, self.base + end, self.line + line, column)

    def _mistake(self, offset: int, message: str) -> None:
        self.result.mistakes.append((self.base + offset, message))


def _scalar(word: str) -> Any:
    """A plain YAML 1.2 scalar: null, boolean, number or else the word itself."""
    if _NULL.fullmatch(word):
        return None
    if _BOOLEAN.fullmatch(word):
        return word == "true"
    if _INTEGER.fullmatch(word):
        return int(word)
    if _FLOAT.fullmatch(word):
        return float(word)
    return word
