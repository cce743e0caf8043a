"""The words that put a call card above all search results, for readers to see."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.emergency_words import Alarm
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import CARD_URGENCIES
from formulary.text.phrases import capitalise, one_line


def emergency_words_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The page of emergency words."""
    return slotted_page(catalogue, page, {Slot.EMERGENCY_WORDS: _alarms(catalogue)})


def _alarms(catalogue: Catalogue) -> str:
    """The signs with their words, by how soon to call."""
    lists = {
        urgency: [_line(alarm) for alarm in catalogue.alarms if alarm.urgency is urgency]
        for urgency in CARD_URGENCIES
    }
    fill = catalogue.region.fill
    return blocks(
        *(
            blocks(
                heading(2, f"{fill(urgency.label)}:", addresses.alarm_anchor(urgency.value)),
                bullets(lines),
            )
            for urgency, lines in lists.items()
            if lines
        )
    )


def _line(alarm: Alarm) -> str:
    sign = capitalise(one_line(alarm.sign))
    return f"**{sign}.** Words: {', '.join(one_line(words) for words in alarm.words)}."
