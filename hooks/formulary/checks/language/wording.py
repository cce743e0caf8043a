"""Words that must not stand in a page: dates that rot, withdrawn terms, slips, fixed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.region import TOKEN, Region
from formulary.text.links import mask_links
from formulary.text.masking import mask_code


@dataclass(frozen=True)
class Rule:
    """A wording that is wrong wherever it stands, and what to write in its place."""

    pattern: re.Pattern[str]
    remedy: str


_COUNT = r"(?:\d+|an?|one|two|three|five|ten|twenty|thirty|forty|fifty|several|many|some)"
RULES = (
    Rule(
        # "more than 20 years ago", "decades ago"
        re.compile(
            rf"\b(?:(?:more\s+than\s+|over\s+|about\s+|nearly\s+)?{_COUNT}\s+(?:month|year|decade)s?|years"
            r"|decades)\s+ago\b",
            re.IGNORECASE,
        ),
        "a date that will be wrong next year. Write the year",
    ),
    Rule(
        # "this year", "recently approved"
        re.compile(
            r"\b(?:last|this|next)\s+(?:year|decade)\b"
            r"|\b(?:recently|newly)\s+(?:approved|discovered|introduced|developed)\b"
            r"|\bin\s+recent\s+years\b|\bnowadays\b",
            re.IGNORECASE,
        ),
        "a date that will be wrong next year. Write the year, or leave it out",
    ),
    Rule(
        # US labels gave the letters up with the Pregnancy and Lactation Labeling Rule.
        re.compile(r"(?i:pregnancy\s+category)(?:\s+[ABCDX]\b)?|\b[Cc]ategory\s+[ABCDX]\b"),
        "pregnancy letters are withdrawn from US labels. Say what the label says now",
    ),
    Rule(
        # "the the", but not "those who had had a stroke"
        re.compile(r"\b(?!(?:that|had)\b)(?P<word>[a-z]++)(?:[ ]++|\n)(?P=word)\b(?!-)"),
        "a word stands twice. Take one away",
    ),
    Rule(
        re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b|\b[Ll]orem\s+ipsum\b"),
        "a note to its writer. Do what it says, and take it out",
    ),
    Rule(
        re.compile(r"“(?=(?:[^“”\n]|\n(?!\n))*+(?!”))[^“”\n]{0,30}"),
        "a quote that does not end. Close it with ”",
    ),
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find wrong wordings, unknown tokens, and numbers that a token should say."""
    fixed = _fixed_numbers(catalogue.region)
    for record in catalogue.records():
        for passage in record.passages():
            masked = mask_code(passage.text)
            for rule in RULES:
                for match in rule.pattern.finditer(masked):
                    message = f"'{' '.join(match.group().split())}': {rule.remedy}"
                    yield passage.problem(match.start(), match.end(), message)
            yield from _tokens(passage, masked, catalogue.region)
            yield from _numbers(passage, mask_links(masked), fixed)


def _tokens(passage: Passage, masked: str, region: Region) -> Iterator[Problem]:
    for match in TOKEN.finditer(masked):
        if match["name"] not in region.tokens:
            known = ", ".join(f"{{{name}}}" for name in region.tokens)
            message = f"nothing fills in '{match.group()}'. Use one of {known}"
            yield passage.problem(match.start(), match.end(), message)


def _fixed_numbers(region: Region) -> dict[str, re.Pattern[str]]:
    """Per token, what a writer must not type out. Of the fever, its first number."""
    first_words = {name: value.split()[0] for name, value in region.tokens.items()}
    return {
        name: re.compile(rf"(?<![\d.,-]){re.escape(word)}(?![\d-]|[.,]\d)")
        for name, word in first_words.items()
    }


def _numbers(passage: Passage, masked: str, fixed: dict[str, re.Pattern[str]]) -> Iterator[Problem]:
    for name, pattern in fixed.items():
        for match in pattern.finditer(masked):
            message = (
                f"'{match.group()}' differs from country to country. Write {{{name}}} in its place"
            )
            yield passage.problem(match.start(), match.end(), message)
