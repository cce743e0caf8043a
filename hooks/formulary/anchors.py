"""The ids of places within pages, by which links lead there. An *anchor* is such an id."""

from __future__ import annotations

CONTENT = "content"
CALL = "call"
BOXED_WARNING = "boxed-warning"
WHEN_TO_CALL = "when-to-call"
CONTENTS = "contents"
SOURCES_HEADING = "sources"
WORDS_HEADING = "words"
MEDICINES_HEADING = "medicines"
SIDE_EFFECTS_HEADING = "side-effects"
REGIMENS_HEADING = "regimens"
OTHER_NAMES = "other-names"
USUAL = "usual"
FACTS = "at-a-glance"
ASK = "ask"
AVOID = "avoid"
RULES = "rules"
ADVICE = "advice"
TOPICS = "topics"
WHEN = "when"
A_TO_Z = "a-to-z"
BY_CANCER = "by-cancer"
BY_KIND = "by-kind"
GLOSSARY_LIST = "glossary"
PARTS = "parts"
BODY_MAP = "body-map"
WHAT_WE_SAY = "what-we-say"
WHAT_WE_LEAVE_OUT = "what-we-leave-out"


def effect_anchor(effect: str) -> str:
    """The id of an occurrence on its medicine's side-effects page."""
    return f"effect-{effect}"


def source_anchor(source: str) -> str:
    """The id of a source in a page's list of sources."""
    return f"source-{source}"


def word_anchor(slug: str) -> str:
    """The id of a word's explanation."""
    return f"word-{slug}"


def call_anchor(urgency: str) -> str:
    """The id of the call card of an urgency."""
    return f"call-{urgency}"


def sign_anchor(sign: str) -> str:
    """The id of a sign on the page of signs."""
    return f"sign-{sign}"


def letter_anchor(letter: str) -> str:
    """The id of a letter in the glossary."""
    return f"letter-{letter.casefold()}"


def group_anchor(folder: str, slug: str) -> str:
    """The id of a cancer or kind of medicine in the finder."""
    return f"{folder.removesuffix('s')}-{slug}"


def part_anchor(section: str, anchor: str) -> str:
    """The id in the whole guide of what has an id on a section's own page."""
    return f"{section}-{anchor}"


def part_of_body(part: str) -> str:
    """The id of a part of the body in the glossary."""
    return f"part-{part}"
