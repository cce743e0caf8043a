"""What can be printed of a page, and how much paper that takes."""

from __future__ import annotations

from dataclasses import dataclass

from formulary import addresses
from formulary.fragments.markdown import link
from formulary.fragments.sheet import letters_on_paper
from formulary.records.monograph import Monograph


@dataclass(frozen=True)
class Paper:
    """How many pages of paper are printed: of the handout, and of its large print."""

    handout: int
    large_print: int


MEDICINE, REGIMEN, SIDE_EFFECT = Paper(1, 3), Paper(2, 5), Paper(1, 2)
"""Measured in a browser's print of all of them, on both papers: large print takes one more or one
less here and there."""

SOURCE_LETTERS_ON_A_PAGE = 700
"""Letters of a monograph's sources that fill a printed page of its guide, with all that the build
adds to them."""

LETTERS_ON_A_PAGE = 1450
"""Letters of a regimen's page that fill one, with its cards. Both are measured in a browser's print
of all guides: none lies more than five pages from what follows from them, most within two."""

_ROUND_TO = 5


def guide_of_medicine(monograph: Monograph) -> str:
    """What a medicine's whole guide is called, with about how many pages it has, in fives."""
    letters = sum(
        len(passage.text)
        for section in monograph.sections.values()
        for passage in section.passages()
    )
    return _guide(letters / SOURCE_LETTERS_ON_A_PAGE)


def guide_of_regimen(main: str) -> str:
    """The same of a regimen, by the main text of its page."""
    return _guide(letters_on_paper(main) / LETTERS_ON_A_PAGE)


def _guide(pages: float) -> str:
    return f"whole guide, about {max(1, round(pages / _ROUND_TO)) * _ROUND_TO} pages"


def print_line(uri: str, paper: Paper, guide: str) -> str:
    """The way to what is made to be printed, for the top of the page `uri`.

    `guide` is what the whole guide is called, with its length; empty where there is none.
    """
    ways = [
        _way(uri, addresses.HANDOUT, _pages(paper.handout)),
        _way(uri, addresses.LARGE_PRINT, f"large print, about {_pages(paper.large_print)}"),
        _way(uri, addresses.GUIDE, guide) if guide else "",
    ]
    return f"Print: {' '.join(ways).strip()}\n{{ .print-line .no-print }}"


def _way(uri: str, page: str, label: str) -> str:
    return link(label, uri, addresses.beside(uri, page))


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"
