"""The sheet to print: rules, usual effects, call cards and topics, as far as one sheet has room."""

from __future__ import annotations

from collections.abc import Sequence

from formulary import anchors
from formulary.fragments.call_cards import CardStyle, call_cards
from formulary.fragments.frame import review_notice
from formulary.fragments.handout_topics import first_rules, topic_lines
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.sheet import LINES, lines_on_paper
from formulary.meaning.bands import USUAL
from formulary.meaning.effects import JointEffect, most_usual
from formulary.meaning.merge import Together
from formulary.meaning.standing import Standing
from formulary.records.catalogue import Catalogue
from formulary.text.phrases import capitalise, one_line

_USUAL = "Most usual side effects (there are more)"
_TO_KNOW = "Side effects to know (there are more)"
"""The heading where no source says which ones are most usual."""

MOST_EFFECTS = 8
FEWEST_EFFECTS = 3
"""How many usual effects a handout holds, as far as there is room, and at least. The cards, the
rules and these few come first, then topics, then more effects; the handout of several medicines has
both sides of a sheet."""


def handout_body(
    catalogue: Catalogue, title: str, below: Sequence[str], standing: Standing, content: Together
) -> str:
    """The Markdown of a handout; `below` stands under its title."""
    rules, cards = _list("rules", first_rules(content)), _cards(catalogue, content)
    usual, topics = _most_usual(content), topic_lines(content)
    title_of_effects = _USUAL if usual else _TO_KNOW
    effects = [_words(each) for each in (usual or content.effects)[:MOST_EFFECTS]]

    def body(most_topics: int, most_effects: int) -> str:
        return blocks(
            f"# {title}",
            *below,
            review_notice(standing, is_on_paper=True),
            rules,
            _effects(title_of_effects, effects[:most_effects]),
            cards,
            _list("topics", topics[:most_topics]),
        )

    room = LINES * (1 if len(content.medicines) == 1 else 2)
    fewer = [body(count, FEWEST_EFFECTS) for count in range(1, len(topics) + 1)]
    fitting = sum(lines_on_paper(each) <= room for each in fewer)
    more = [body(fitting, count) for count in range(FEWEST_EFFECTS, len(effects) + 1)]
    return next(
        (each for each in reversed(more) if lines_on_paper(each) <= room),
        body(fitting, FEWEST_EFFECTS),
    )


def _cards(catalogue: Catalogue, content: Together) -> str:
    """The call cards. Of several medicines a line tells for which of them it stands."""
    medicines = content.medicines
    names = {each.slug: each.name for each in medicines} if len(medicines) > 1 else {}
    style = CardStyle(catalogue.region, 2, names, is_compact=True)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    return call_cards(content.cards, style, fever)


def _list(kind: str, lines: Sequence[str]) -> str:
    return blocks(f'<div class="{kind}" markdown>', bullets(lines), "</div>") if lines else ""


def _effects(title: str, lines: Sequence[str]) -> str:
    return blocks(
        '<div class="usual" markdown>',
        heading(2, title, anchors.USUAL),
        bullets(lines),
        "</div>",
    )


def _most_usual(content: Together) -> Sequence[JointEffect]:
    """The effects of the most usual bands; where no source gives one, there are none.

    A medicine's own page has the effects of a band in the order to read them.
    """
    if len(content.medicines) > 1:
        return most_usual(content.effects)
    usual = [each for each in content.effects if each.band in USUAL]
    return sorted(usual, key=lambda each: USUAL.index(each.band))


def _words(effect: JointEffect) -> str:
    """The effect as the medicine that causes it most often says it."""
    cause = next(each for each in effect.causes if each.band is effect.band)
    return capitalise(one_line(cause.occurrence.words))
