"""What stands beside words in a label's text: their row's cells, or their sentence's percents.

A text comes in three layouts. In a page laid out in columns rows wrap, so that a row's cells stand
after its words, among them, or on a line of their own below or above. A line of cells,
`Nausea | 43 | 4`, is a row. In a text that lost its lines a row's cells follow its words at once.
All else is prose, where only percents count, and `1 in 10`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NEAR = 250
"""Letters after words, and before them within their sentence, in which a percent is theirs."""

LIST = 2500
"""Letters before words in which their list may say what it counts: `(incidence of 20% or more)`."""

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?(?![a-z\d])"
_CELL = rf"(?:[<>≤≥=~()\[\]/|%*†‡§¶-]|{_NUMBER}|n/?[ar]\b)"
_JOIN = r"(?:vs\.?|versus|to|or|and)\s+(?=[<>≤≥(]?\s?\d)"
_CELLS = re.compile(rf"(?:\s*(?:{_CELL}|{_JOIN}))*", re.I)
_ONLY_CELLS = re.compile(rf"(?:\s*{_CELL})+\s*", re.I)
_GAP = r"(\s+|[\s\d.,%<>≤≥()|-]{1,200}\s)"
"""Between two words of a row. With more than space in it, it must hold the end of a line."""

_MARK = r"[a-z](?:,[a-z])*\b|[*†‡§¶#@$%^]+|\[note:[^\]]*\]|\([a-z][^()]{0,80}\)"
_AFTER_NAME = re.compile(rf"(?:\s?(?:{_MARK}))*([^\n]*)", re.I)
"""The signs of footnotes and what a name says in brackets, and then the rest of the line."""

_MORE_NAME = re.compile(rf"[a-z ,/()*-]{{0,60}}?\s(?={_NUMBER}\s[\d(<-])", re.I)
_MORE_WORDS = re.compile(r"\s*[a-z(]")
_COLUMN = re.compile(r".*?(?:\s\||\s{2,}(?=[<>≤≥(-]*\s*\d))")
_PART_OF_ROW = re.compile(
    r"\s*-?\s*(?:any|all|with|without|regardless|overall|severe|serious|mild|moderate|grades?)\b"
    r"(?P<cells>.*)",
    re.I,
)
_ROW_ENDS = re.compile(r"\s*(?:[A-Z]|$)")
_ITEM_ENDS = re.compile(r"\s*(?:[A-Z,;.)]|(?:and|or)\b|$)")

_ALSO = rf"\s*%?\s*(?:-|to|and|or|vs\.?|versus|/)\s*[<>≤≥]?\s*{_NUMBER}"
_PERCENT = re.compile(
    rf"(?<!grade )(?<!grades ){_NUMBER}(?:{_ALSO})*\s*(?:%|per ?cent\b)|\b1\s+in\s+{_NUMBER}", re.I
)
_BOUND = re.compile(
    r"(?:[<>≤≥]|at least|(?:more|greater|less|fewer) than|up to)(?: or equal to|=)?"
    rf"\s*{_NUMBER}\s*%|{_NUMBER}\s*% or (?:more|greater|higher)|\b1\s+in\s+{_NUMBER}",
    re.I,
)
_ONE_IN = re.compile(r"1\s+in\s+", re.I)
_SENTENCE_ENDS = re.compile(r"[.;]\s+(?=[A-Z•])|\n\s*\n")
_ALIKE = str.maketrans(
    dict.fromkeys(("\N{EN DASH}", "\N{EM DASH}", "\N{MINUS SIGN}", "\N{NON-BREAKING HYPHEN}"), "-")
    | {"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " "}
)


@dataclass(frozen=True)
class Passage:
    """The numbers beside one mention of words, in their order.

    `bounds` are those of the list that a sentence stands in: 10 in `more than 1 in 10 people`.
    """

    numbers: tuple[float, ...]
    bounds: tuple[float, ...] = ()
    is_row: bool = False


@dataclass(frozen=True)
class _Mention:
    """Words as they stand in a text, what their lines have before and after them, and more lines.

    `among` is what a wrapped row has between the words; `after` begins after footnotes' signs.
    """

    start: int
    end: int
    among: str
    before: str
    after: str
    above: str
    below: tuple[str, ...]


def evenly(text: str) -> str:
    """The text with one kind of dash, of apostrophe and of space."""
    return text.translate(_ALIKE)


def numbers_in(text: str) -> tuple[float, ...]:
    """The numbers in a text, in their order."""
    return tuple(float(each.replace(",", "")) for each in re.findall(_NUMBER, text))


def passages(text: str, words: str) -> Iterator[Passage]:
    """What stands beside each mention of the words in an even text."""
    for mention in _mentions(text, words):
        cells = numbers_in(mention.among) or _cells(mention)
        yield Passage(cells, is_row=True) if cells else _in_prose(text, mention)


def _mentions(text: str, words: str) -> Iterator[_Mention]:
    """Where the words stand, also over a line's end and around the cells of a wrapped row."""
    each = (re.sub(r"(?<=[-/])(?=.)", r"\\s*", re.escape(word)) for word in evenly(words).split())
    for found in re.finditer(rf"(?<!\w){_GAP.join(each)}(?!\w[a-z])", text, re.I):
        if all(gap.isspace() or "\n" in gap for gap in found.groups()):
            yield _mention(text, *found.span(), among=" ".join(found.groups()))


def _mention(text: str, start: int, end: int, among: str) -> _Mention:
    first = text.rfind("\n", 0, start) + 1
    last = len(text) if (line_end := text.find("\n", end)) < 0 else line_end
    above = text[text.rfind("\n", 0, max(first - 1, 0)) + 1 : max(first - 1, 0)]
    below = tuple(text[last + 1 : last + 1 + NEAR].split("\n"))
    after = _AFTER_NAME.sub(r"\1", text[end:last], count=1)
    return _Mention(start, end, among, text[first:start], after, above, below)


def _cells(mention: _Mention) -> tuple[float, ...]:
    """The cells of the row that the words begin; none where they are in a sentence."""
    if mention.after.strip(" |"):
        return _cells_after(mention.after)
    if (parts := _cells_of_parts(mention.below)) or "|" in mention.after:
        return parts
    around = [line for line in (mention.above, mention.below[0]) if _ONLY_CELLS.fullmatch(line)]
    if around and not mention.before.strip():
        return numbers_in(" ".join(around))
    return _cells_in_columns(mention.below[0]) if _MORE_WORDS.match(mention.below[0]) else ()


def _cells_after(rest: str) -> tuple[float, ...]:
    """The cells that follow the words on their line: at once, in columns, or after more words."""
    if cells := _cells_at_once(rest) or _cells_in_columns(rest):
        return cells
    more = _MORE_NAME.match(rest)
    return _cells_at_once(rest[more.end() :]) if more else ()


def _cells_at_once(rest: str) -> tuple[float, ...]:
    """The cells that a text begins with. A number within a sentence is none: `5 days`."""
    run = _CELLS.match(rest)
    cells = run.group() if run else ""
    ends = _ITEM_ENDS if "%" in cells else _ROW_ENDS
    numbers = numbers_in(cells)
    return numbers if len(numbers) > 1 or ends.match(rest, len(cells)) else ()


def _cells_in_columns(rest: str) -> tuple[float, ...]:
    """The cells after the first bar, or the first wide gap before a number."""
    column = _COLUMN.match(rest)
    return numbers_in(rest[column.end() :]) if column else ()


def _cells_of_parts(lines: tuple[str, ...]) -> tuple[float, ...]:
    """The cells of the lines that divide a row: `Any | 43`, then `Grade 3 | 4`."""
    cells: list[float] = []
    for line in lines:
        part = _PART_OF_ROW.fullmatch(line)
        if part is None:
            break
        cells += numbers_in(part["cells"])
    return tuple(cells)


def _in_prose(text: str, mention: _Mention) -> Passage:
    """The percents of a sentence and of what follows it, and the bound of its list."""
    start, end = mention.start, mention.end
    earliest = max(0, start - NEAR)
    ends = [each.end() for each in _SENTENCE_ENDS.finditer(text, earliest, start + 1)]
    begins = max((each for each in ends if each <= start), default=earliest)
    percents = _PERCENT.findall(text, begins, end + NEAR)
    bounds = _BOUND.findall(text, max(0, start - LIST), end)[-1:]
    return Passage(_shares(percents), _shares(bounds))


def _shares(percents: list[str]) -> tuple[float, ...]:
    """The numbers of percents; `1 in 20` is 5."""
    shares: list[float] = []
    for each in percents:
        numbers = numbers_in(_ONE_IN.sub("", each))
        shares += [100 / number for number in numbers if number] if _ONE_IN.match(each) else numbers
    return tuple(shares)
