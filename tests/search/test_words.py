"""How words are compared: the small modules of the search, one by one, in the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from steps import call

from site_server import Served
from word_table import stems


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Can't  PEE!", ["cant", "pee"]),
        ("can not pee", ["cant", "pee"]),
        ("it will not stop", ["it", "wont", "stop"]),
        ("naïve café", ["naive", "cafe"]),
        ("hand-foot", ["hand", "foot"]),
        ("soooo tired", ["soo", "tired"]),
        ("", []),
        ("<b>&amp;", ["b", "and", "amp"]),
    ],
)
def test_words_of_a_text(matcher: Page, server: Served, text: str, words: list[str]) -> None:
    assert call(matcher, server.root, "words/words", "wordsOf", text) == words


@pytest.mark.parametrize(
    "forms",
    [
        ["ache", "aches", "aching", "ached"],
        ["rash", "rashes"],
        ["vomit", "vomiting", "vomited"],
        ["itch", "itchy", "itching", "itchiness"],
        ["body", "bodies"],
        ["dizzy", "dizziness"],
    ],
)
def test_forms_of_one_word_have_one_stem(matcher: Page, server: Served, forms: list[str]) -> None:
    stems = {call(matcher, server.root, "words/words", "stem", form) for form in forms}
    assert len(stems) == 1, stems


@pytest.mark.parametrize("word", ["pee", "anus", "loss", "il2", "gas"])
def test_short_words_stay_whole(matcher: Page, server: Served, word: str) -> None:
    assert call(matcher, server.root, "words/words", "stem", word) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fosfate", "phosphate"),
        ("sisplatin", "cisplatin"),
        ("kemo", "chemo"),
        ("taksol", "taxol"),
        ("nosebleed", "nozebleed"),
        ("diarea", "diarrhea"),
        ("gleevek", "gleevec"),
        ("numb", "num"),
    ],
)
def test_words_that_sound_alike_share_a_key(
    matcher: Page, server: Served, one: str, other: str
) -> None:
    keys = {call(matcher, server.root, "words/sounds", "frameOf", word) for word in (one, other)}
    if one == "numb":
        assert len(keys) == 2, "a silent b is not heard, but guessing it costs more than it gives"
    else:
        assert len(keys) == 1, keys


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("nausea", "nausea", 0),
        ("nausia", "nausea", 1),
        ("nasuea", "nausea", 1),
        ("vomitting", "vomiting", 1),
        ("vomit", "vomiting", 3),
        ("abcd", "badc", 2),
        ("taxol", "rash", 4),
    ],
)
def test_slips_between_words(
    matcher: Page, server: Served, one: str, other: str, slips: int
) -> None:
    most = 3
    found = call(matcher, server.root, "words/edits", "slipsBetween", one, other, most)
    assert found == min(slips, most + 1)
    assert call(matcher, server.root, "words/edits", "slipsBetween", other, one, most) == found


def test_the_makers_of_the_word_table_cut_words_as_the_browser_does(
    matcher: Page, server: Served
) -> None:
    texts = [
        "Can't pee, will not stop!",
        "achy bodies and itchiness",
        "naïve — ½ soooo tired",
        "IL-2",
    ]
    for text in texts:
        words = call(matcher, server.root, "words/words", "wordsOf", text)
        assert words == stems.words_of(text)
        for word in [*words, "classes", "boxes", "running", "oddly", "numbness", "gas", "bus"]:
            assert call(matcher, server.root, "words/words", "stem", word) == stems.stem(word), word
