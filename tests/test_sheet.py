"""How much of a sheet a handout takes, and what it leaves out when the sheet is full."""

from __future__ import annotations

import re

from formulary.fragments.sheet import LINES, lines_on_paper
from formulary.pages.handout import handout_pages
from our_site import our_site

CARD = '<section class="call-card call-card--now" markdown>\n\n{}\n\n</section>'


def test_a_long_line_takes_several() -> None:
    assert lines_on_paper("one\n\ntwo") == 2
    assert lines_on_paper(" ".join(["word"] * 30)) == 2


def test_what_is_not_printed_takes_no_room() -> None:
    marks = "**[word](a-very-long-target.md)**\n{ .a-class-that-is-long-too }\n<div markdown>"
    assert lines_on_paper(marks) == 1


def test_the_list_of_a_card_stands_in_two_columns() -> None:
    assert lines_on_paper(CARD.format("\n".join(["- word"] * 4))) == 2


def test_usual_effects_are_one_paragraph() -> None:
    lines = "\n".join(["- word"] * 8)
    assert lines_on_paper(f'<div class="usual" markdown>\n\n{lines}\n\n</div>') == 1


def test_no_handout_that_has_topics_or_more_than_few_effects_is_fuller_than_a_sheet() -> None:
    catalogue = our_site().catalogue
    with_topics = 0
    for monograph in catalogue.monographs.values():
        markdown = next(handout_pages(catalogue, monograph)).markdown
        usual = re.search(r'class="usual".*?</div>', markdown, re.S)
        assert usual is not None
        has_topics = 'class="topics"' in markdown
        with_topics += has_topics
        if has_topics or usual[0].count("\n- ") > 3:
            assert lines_on_paper(markdown) <= LINES, monograph.slug
    assert with_topics > len(catalogue.monographs) / 2
