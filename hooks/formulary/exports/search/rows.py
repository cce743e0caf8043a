"""What all files of the search are made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from formulary.region import Region
from formulary.schema.readings import Reading
from formulary.schema.vocabulary import Urgency
from formulary.text.headings import plain_text
from formulary.text.links import only_labels
from formulary.text.phrases import one_line

Row = list[Any]
URGENCIES = list(Urgency)

_SEE = re.compile(r"\s*\(see [^()]+\)")
_NOT_COMPARED = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def packed(rows: Mapping[str, Any]) -> bytes:
    """Rows as the file of them."""
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def phrases(asked: Iterable[str]) -> str:
    """What people type, each once, with commas between; apostrophes are not compared."""
    return ",".join(dict.fromkeys(_NOT_COMPARED.sub("", each.replace(",", " ")) for each in asked))


def urgency_rows(region: Region) -> list[Row]:
    """Every urgency: its value, its label, and the title of its card, which a sign finishes."""
    fill = region.fill
    return [[each.value, fill(each.label), fill(each.card_label)] for each in URGENCIES]


def spoken(text: str) -> str:
    """A text as it is said without its page: no marks, no links, no "(see heart problems)"."""
    return one_line(plain_text(_SEE.sub("", only_labels(text))))


def spoken_lines(texts: Iterable[str]) -> list[str]:
    """Several of them."""
    return [spoken(each) for each in texts]


def reading_row(reading: Reading) -> Row:
    """A limit: what is measured, whether it counts from there up, and its two numbers.

    Of a temperature they are degrees Fahrenheit and Celsius, of a blood pressure the upper and the
    lower one.
    """
    numbers = [float(each) for each in _NUMBER.findall(reading.limit)]
    return [reading.of.value, int(reading.at_least is not None), *numbers[:2]]
