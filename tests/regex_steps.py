"""How many steps a regular expression takes: the same search as `re` makes, slowly and counted.

It walks the tree that `re` itself parses a pattern to, and backtracks as `re` does, but counts each
thing that it tries. A clock would tell of the machine; this tells of the pattern.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Then = Callable[[int], bool]

_ONE = {op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN}
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    op.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    op.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    op.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


@dataclass
class Counter:
    """What was counted so far."""

    steps: int = 0


class Walk:
    """One pattern over one text."""

    def __init__(self, pattern: re.Pattern[str], text: str, end: int, counter: Counter) -> None:
        self.tree = list(_parser.parse(pattern.pattern, pattern.flags))
        self.flags = pattern.flags
        self.text, self.end, self.counter = text, end, counter
        self.groups: dict[int, tuple[int, int]] = {}

    def match(self, start: int, is_full: bool = False) -> int | None:
        """Where a match that begins at `start` ends."""
        self.groups = {}
        ends: list[int] = []

        def then(at: int) -> bool:
            ends.append(at)
            return not is_full or at == self.end

        return ends[-1] if self._run(self.tree, 0, start, self.flags, then) else None

    def search(self, start: int) -> tuple[int, int] | None:
        """The first match from `start` on."""
        for at in range(start, self.end + 1):
            end = self.match(at)
            if end is not None:
                return at, end
        return None

    def every(self, start: int) -> Iterator[tuple[int, int]]:
        """All matches one after the other."""
        while start <= self.end and (found := self.search(start)):
            yield found
            start = found[1] + (found[0] == found[1])

    def _run(  # noqa: C901  # one branch for each thing that a pattern is made of
        self, items: list[Any], index: int, at: int, flags: int, then: Then
    ) -> bool:
        self.counter.steps += 1
        if index == len(items):
            return then(at)
        code, given = items[index]

        def go_on(after: int) -> bool:
            return self._run(items, index + 1, after, flags, then)

        if code in _ONE:
            return self._is(code, given, at, flags) and go_on(at + 1)
        if code is op.AT:
            return self._stands(given, at, flags) and go_on(at)
        if code is op.BRANCH:
            return any(self._run(list(each), 0, at, flags, go_on) for each in given[1])
        if code is op.SUBPATTERN:
            return self._group(given, at, flags, go_on)
        if code in (op.ASSERT, op.ASSERT_NOT):
            direction, inner = given
            start = at if direction > 0 else at - inner.getwidth()[0]
            found = start >= 0 and self._alone(inner, start, flags) is not None
            return found == (code is op.ASSERT) and go_on(at)
        if code is op.ATOMIC_GROUP:
            end = self._alone(given, at, flags)
            return end is not None and go_on(end)
        if code is op.GROUPREF:
            first, last = self.groups[given]
            words = self.text[first:last]
            self.counter.steps += len(words)
            return self.text.startswith(words, at) and go_on(at + len(words))
        low, high, inner = given
        if code is op.POSSESSIVE_REPEAT:
            return self._at_once(list(inner), low, high, at, flags, go_on)
        assert code in (op.MAX_REPEAT, op.MIN_REPEAT), code
        return self._repeat(list(inner), (low, high), at, flags, go_on, code is op.MIN_REPEAT)

    def _alone(self, items: Any, at: int, flags: int) -> int | None:
        ends: list[int] = []
        found = self._run(list(items), 0, at, flags, lambda end: not ends.append(end))  # type: ignore[func-returns-value]
        return ends[-1] if found else None

    def _group(self, given: Any, at: int, flags: int, go_on: Then) -> bool:
        number, more, fewer, inner = given

        def close(end: int) -> bool:
            if number is not None:
                self.groups[number] = at, end
            return go_on(end)

        return self._run(list(inner), 0, at, (flags | more) & ~fewer, close)

    def _at_once(  # noqa: PLR0917
        self, items: list[Any], low: int, high: Any, at: int, flags: int, go_on: Then
    ) -> bool:
        count = 0
        while count < int(high):
            end = self._alone(items, at, flags)
            if end is None or end == at:
                break
            at, count = end, count + 1
        return count >= low and go_on(at)

    def _repeat(  # noqa: C901, PLR0917
        self,
        items: list[Any],
        limits: tuple[int, Any],
        at: int,
        flags: int,
        go_on: Then,
        is_lazy: bool,
    ) -> bool:
        low, high = limits[0], int(limits[1])
        if len(items) == 1 and items[0][0] in _ONE:
            most = 0
            while most < high and not (is_lazy and most >= low):
                self.counter.steps += 1
                if not self._is(*items[0], at + most, flags):
                    break
                most += 1
            if not is_lazy:
                return any(go_on(at + count) for count in range(most, low - 1, -1))
            while most >= low:
                if go_on(at + most):
                    return True
                if most >= high or not self._is(*items[0], at + most, flags):
                    return False
                most += 1
            return False

        def again(count: int, here: int) -> bool:
            def once_more(end: int) -> bool:
                return end != here and again(count + 1, end)

            def inside() -> bool:
                return count < high and self._run(items, 0, here, flags, once_more)

            if count < low:
                return inside()
            return (go_on(here) or inside()) if is_lazy else (inside() or go_on(here))

        return again(0, at)

    def _is(self, code: Any, given: Any, at: int, flags: int) -> bool:
        if at >= self.end:
            return False
        sign = self.text[at]
        if code is op.ANY:
            return sign != "\n" or bool(flags & re.DOTALL)
        cases = {sign.lower(), sign.upper(), sign} if flags & re.IGNORECASE else {sign}
        if code is op.LITERAL:
            return chr(given) in cases
        if code is op.NOT_LITERAL:
            return chr(given) not in cases
        is_negated = given[0][0] is op.NEGATE
        return is_negated != any(_holds(each, one) for each in given for one in cases)

    def _stands(self, where: Any, at: int, flags: int) -> bool:
        text, end = self.text, self.end
        lines = bool(flags & re.MULTILINE)
        if where is op.AT_BEGINNING:
            return at == 0 or (lines and text[at - 1] == "\n")
        if where is op.AT_BEGINNING_STRING:
            return at == 0
        if where is op.AT_END:
            last = at == end or (at == end - 1 and text[at] == "\n")
            return last or (lines and text[at] == "\n")
        if where is op.AT_END_STRING:
            return at == end
        assert where is op.AT_BOUNDARY, where
        is_word = _CATEGORIES[op.CATEGORY_WORD]
        before = at > 0 and is_word(text[at - 1])
        after = at < end and is_word(text[at])
        return before != after


def _holds(item: tuple[Any, Any], sign: str) -> bool:
    code, given = item
    if code is op.LITERAL:
        return ord(sign) == given
    if code is op.RANGE:
        return bool(given[0] <= ord(sign) <= given[1])
    return code is op.CATEGORY and _CATEGORIES[given](sign)


@dataclass(frozen=True)
class Counted:
    """A compiled pattern that counts the steps of what it is asked, and answers as ever."""

    own: re.Pattern[str]
    counter: Counter

    def __getattr__(self, name: str) -> Any:
        return getattr(self.own, name)

    def _walk(self, text: str, end: int | None) -> Walk:
        return Walk(self.own, text, len(text) if end is None else min(end, len(text)), self.counter)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        self._walk(text, end).match(start)
        return self.own.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        self._walk(text, end).match(start, is_full=True)
        return self.own.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        self._walk(text, end).search(start)
        return self.own.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        spans = list(self._walk(text, end).every(start))
        found = list(self.own.finditer(text, start, end))
        assert spans == [match.span() for match in found], (self.own.pattern, text)
        return iter(found)

    def findall(self, text: str) -> list[Any]:
        self.finditer(text)
        return self.own.findall(text)

    def sub(self, new: Any, text: str) -> str:
        self.finditer(text)
        return self.own.sub(new, text)
