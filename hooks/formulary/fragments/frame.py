"""What stands above and below the main text of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets
from formulary.fragments.sources import Parts, source_list
from formulary.meaning.standing import Standing
from formulary.schema.fields import Citation
from formulary.text.headings import headings
from formulary.text.phrases import long_date, one_line


def summary(lines: Sequence[str]) -> str:
    """The short version at the top of a page, one thought a line."""
    return blocks(
        '<div class="summary" markdown>',
        "The short version\n{ .summary__label }",
        bullets(one_line(line) for line in lines),
        "</div>",
    )


_WHAT_TO_DO = (
    "Ask your care team before you change anything. Never wait to call because of this notice."
)


_ON_PAPER = "Never wait to call because of this notice."


def review_notice(standing: Standing, is_on_paper: bool = False) -> str:
    """What a reader must know of how far a page has been checked; short where it `is_on_paper`."""
    by = f"by {standing.review.reviewer} on {long_date(standing.review.date)}"
    match standing.status:
        case "reviewed":
            return f"Checked {by}.\n{{ .review-notice .reviewed }}"
        case "changed":
            said = f"**Changed since it was checked** {by}."
        case "draft":
            said = "**A draft,** not yet checked by a clinician."
    advice = _ON_PAPER if is_on_paper else _WHAT_TO_DO
    return f"{said} {advice}\n{{ .review-notice }}"


FEWEST_FOR_CONTENTS = 4
"""A page with fewer headings is taken in without a list of them."""


def contents(markdown: str) -> str:
    """Links to the second-level headings of a page, where there are many."""
    found = [each for each in headings(markdown) if each.level == 2]
    if len(found) < FEWEST_FOR_CONTENTS:
        return ""
    return blocks(
        f'<nav class="contents" aria-labelledby="{anchors.CONTENTS}" markdown>',
        f"On this page\n{{ #{anchors.CONTENTS} .contents__label }}",
        bullets(f"[{each.title}](#{each.id})" for each in found),
        "</nav>",
    )


@dataclass(frozen=True)
class Frame:
    """What stands above and below the main text on every medical page.

    `warning` stands above all else but the title, `strip` says when to call where the cards are on
    another page, `prints` leads to what is made to be printed; `parts` are those of labels that the
    page cites, and `follows` says which revision it follows.
    """

    title: str
    short_version: Sequence[str]
    standing: Standing
    sources: Sequence[Citation]
    names: str = ""
    strip: str = ""
    prints: str = ""
    parts: Parts = field(default_factory=dict)
    follows: str = ""
    warning: str = ""

    def around(self, main: str, after: str = "") -> str:
        """The page's Markdown; `after` stands between the main text and the sources."""
        return blocks(
            f"# {self.title}",
            self.names,
            self.warning,
            summary(self.short_version),
            self.strip,
            self.prints,
            review_notice(self.standing),
            main,
            after,
            self.source_list(),
        )

    def cards_first(self, cards: str, main: str, after: str = "") -> str:
        """The Markdown of a page that is about its cards: nothing but the title is above them."""
        return blocks(
            f"# {self.title}",
            cards,
            review_notice(self.standing),
            self.warning,
            main,
            after,
            self.source_list(),
        )

    def source_list(self) -> str:
        """The page's sources, folded up."""
        return source_list(self.sources, parts=self.parts, follows=self.follows)
