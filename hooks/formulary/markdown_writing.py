"""Small pieces of Markdown that the build writes: links, lists, citations, notices."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Iterable, Sequence

from formulary.front_matter import Percent, Review
from formulary.front_matter import Source as Citation
from formulary.vocabulary import ReviewStatus


def relative(from_uri: str, to_uri: str) -> str:
    """The path from one page to another, as Markdown links have it."""
    path, _, anchor = to_uri.partition("#")
    way = posixpath.relpath(path, posixpath.dirname(from_uri) or ".")
    return f"{way}#{anchor}" if anchor else way


def link(label: str, from_uri: str, to_uri: str) -> str:
    """A link to another page of the site."""
    return f"[{label}]({relative(from_uri, to_uri)})"


def bullets(lines: Iterable[str]) -> str:
    """A list of one-line items."""
    return "\n".join(f"- {line}" for line in lines)


def blocks(*parts: str) -> str:
    """Parts of a page with a blank line between them; empty parts fall away."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def capitalise(text: str) -> str:
    """The text with a capital at its beginning; the rest stays as it is (IL-2, not Il-2)."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: capital first, full stop last."""
    text = capitalise(text.strip())
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


def one_line(text: str) -> str:
    """The text on one line, as list items need it."""
    return " ".join(text.split())


def people(percent: Percent) -> str:
    """A number of people in words: "about 43 in 100 people"."""
    if percent.is_floor:
        return f"at least {_count(percent.low)} people"
    if percent.low == 0:
        return f"fewer than {_count(percent.high)} people"
    if percent.low == percent.high:
        return f"about {_count(percent.low)} people"
    if percent.low < 1:
        scale, whole = (10, "1,000") if percent.low >= 0.1 else (100, "10,000")
        low, high = _round(percent.low * scale), _round(percent.high * scale)
        return f"{low} to {high:,} in {whole} people"
    return f"{_round(percent.low)} to {_round(percent.high)} in 100 people"


def _count(percent: float) -> str:
    """Whole people: out of 100, or out of 1,000 or 10,000 where a hundred are too few."""
    if percent >= 1:
        return f"{_round(percent)} in 100"
    if percent >= 0.1:
        return f"{_round(percent * 10)} in 1,000"
    return f"{_round(percent * 100)} in 10,000"


def _round(number: float) -> int:
    return int(number + 0.5)


def summary(lines: Sequence[str]) -> str:
    """The short version at the top of a page, one thought a line."""
    return blocks(
        '<div class="summary" markdown>',
        "The short version\n{ .summary__label }",
        bullets(one_line(line) for line in lines),
        "</div>",
    )


def review_notice(review: Review) -> str:
    """What a reader must know of how far a page has been checked."""
    if review.status is ReviewStatus.DRAFT:
        return (
            "Not yet checked by a clinician. Ask your care team before you act on this page.\n"
            "{ .review-notice }"
        )
    checked = f"Checked by {review.reviewer} on {long_date(review.date)}."
    return f"{checked}\n{{ .review-notice .reviewed }}"


def long_date(date: datetime.date | None) -> str:
    """A date as a reader says it: "November 3, 2026"."""
    return f"{date:%B} {date.day}, {date.year}" if date else ""


def source_list(sources: Sequence[Citation], level: int = 2) -> str:
    """The sources of a page, numbered, each with an id to refer to."""
    if not sources:
        return ""
    lines = [
        f"{number}. [{source.title}]({source.url}){{ #source-{source.id} }}. {source.publisher}"
        f"{f', {source.date}' if source.date else ''}."
        for number, source in enumerate(sources, start=1)
    ]
    heading = f"{'#' * level} Sources {{ #sources .sources-heading }}"
    return blocks(heading, "\n".join(lines))


def citation(ids: Iterable[str], sources: Sequence[Citation]) -> str:
    """References to a page's numbered sources: "Source: 1, 3"."""
    numbers = {source.id: number for number, source in enumerate(sources, start=1)}
    known = sorted((each for each in ids if each in numbers), key=lambda each: numbers[each])
    links = [f"[{numbers[each]}](#source-{each})" for each in known]
    if not links:
        return ""
    return f"{'Source' if len(links) == 1 else 'Sources'}: {', '.join(links)}"
