"""Signs that are not what they look like are named; signs that are may stand anywhere."""

# ruff: noqa: RUF001 (odd letters are what this file is about)

from __future__ import annotations

import pytest

from formulary.command.config import ConfigError, region_from
from formulary.parsing.honesty import MOST, misleading_signs, odd_sign_of_rule
from formulary.parsing.take_apart import take_apart
from formulary.text.characters import called, misleading_characters, misleading_spaces
from formulary.text.scripts import latin_look, skeleton, words_of_mixed_scripts


def told(text: str) -> list[str]:
    found = [*misleading_characters(text), *words_of_mixed_scripts(text)]
    return [each.message for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Take it at 100.4 °F (38 °C), 2–3 times — “no more” than ½ of it’s ≥ 5 × 10⁹ m².",
        "Sjögren, naïve, Český, Việt, e\N{COMBINING ACUTE ACCENT}",
        "5\N{NO-BREAK SPACE}mg, 1\N{NARROW NO-BREAK SPACE}000, 3–4, 3×4, 1½",
        "5 µg/mL and 5 \N{GREEK SMALL LETTER MU}L of the α and β forms, TNF-α, CO₂ ™ № …",
        "☎\N{VARIATION SELECTOR-16} 🙂 → ✓",
        "Ελλάδα, Россия, 日本語です, 한국어, עברית",
        "AT&T, A&B; &amp; &nbsp; &eacute; &#176;",
        "a\tb",
    ],
)
def test_what_is_what_it_looks_like_may_stand_anywhere(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "RIGHT-TO-LEFT OVERRIDE (U+202E), which nobody sees"),
        ("a\N{RIGHT-TO-LEFT ISOLATE}b", "RIGHT-TO-LEFT ISOLATE (U+2067)"),
        ("a\N{ARABIC LETTER MARK}b", "ARABIC LETTER MARK (U+061C)"),
        ("a\N{WORD JOINER}b", "WORD JOINER (U+2060)"),
        ("a\N{HANGUL FILLER}b", "HANGUL FILLER (U+3164), which nobody sees"),
        ("a\N{VARIATION SELECTOR-16}b", "VARIATION SELECTOR-16 (U+FE0F), which nobody sees"),
        ("a\U000e0101b", "VARIATION SELECTOR-18 (U+E0101), which nobody sees"),
        ("a\x0cb", "FORM FEED (U+000C), which ends a line unseen"),
        ("a\x1bb", "a control character (U+001B), which nobody sees"),
        ("a\uf8ffb", "a private-use character (U+F8FF), which has no look of its own"),
        ("a\U000e0200b", "a character that Unicode does not have (U+E0200)"),
        ("a\N{DEVANAGARI DIGIT FIVE}b", "DEVANAGARI DIGIT FIVE (U+096B) in place of '5'"),
        ("\N{SQUARE MG}", "SQUARE MG (U+338E) in place of 'mg'. Type 'mg'"),
        ("\N{KELVIN SIGN}", "KELVIN SIGN (U+212A) in place of 'K'"),
        ("a" + "\N{COMBINING TILDE}" * 3, "COMBINING TILDE (U+0303), a mark that belongs to no"),
        ("0\N{ARABIC DECIMAL SEPARATOR}5", "ARABIC DECIMAL SEPARATOR (U+066B) within a number"),
        ("&ZeroWidthSpace;", "'&ZeroWidthSpace;' stands for ZERO WIDTH SPACE (U+200B)"),
        ("&#8238;", "'&#8238;' stands for RIGHT-TO-LEFT OVERRIDE"),
        ("c\N{CYRILLIC SMALL LETTER A}n", "mixes scripts: CYRILLIC SMALL LETTER A (U+0430)"),
        ("PPAR\N{GREEK SMALL LETTER GAMMA}", "mixes scripts: GREEK SMALL LETTER GAMMA (U+03B3)"),
    ],
)
def test_what_is_not_is_named(text: str, name: str) -> None:
    assert name in told(text)[0]


def test_a_space_is_odd_only_where_lines_are_told_apart_by_it() -> None:
    space = "\N{NO-BREAK SPACE}"
    for line in (f"{space}a", f"  {space}a", f"-{space}a", f"- 1.{space}a", f"##{space}a"):
        assert len(list(misleading_spaces(line, is_front_matter=False))) == 1, ascii(line)
    for line in (f"{space}a: b", f"a:{space}b", f"  - a:{space}b", f"-{space}b"):
        assert len(list(misleading_spaces(line, is_front_matter=True))) == 1, ascii(line)
    for line in (f"a{space}b", f"- a{space}b", f"a: b{space}c"):
        for is_front_matter in (True, False):
            assert not list(misleading_spaces(line, is_front_matter=is_front_matter)), ascii(line)


@pytest.mark.parametrize(
    ("line", "index"),
    [
        ("--- ", 3),
        (" ---", 0),
        ("---\t", 3),
        ("\ufeff---", 0),
        ("\N{EM DASH}-", 0),
        ("--\N{MINUS SIGN}", 2),
        ("---", None),
        ("----", None),
        ("--- a", None),
        ("-", None),
        ("- ", None),
        ("", None),
        ("a: b", None),
    ],
)
def test_a_line_that_was_meant_to_be_three_hyphens_is_known(line: str, index: int | None) -> None:
    assert odd_sign_of_rule(line) == index


def test_words_that_a_reader_takes_for_each_other_have_one_skeleton() -> None:
    for twin in (
        "C1splatin",
        "CispIatin",
        "Císplatin",
        "сisplatin",
        "cispl\N{GREEK SMALL LETTER ALPHA}tin",
    ):
        assert skeleton(twin) == skeleton("cisplatin")
    assert skeleton("Exarnplornab") == skeleton("examplomab")
    assert skeleton("cisplatin") != skeleton("carboplatin")
    assert latin_look("Ёлка") != "elka", "letters without a Latin look stay what they are"


def test_a_page_full_of_odd_signs_is_told_of_once_in_a_while() -> None:
    odd = "\n\n".join(["\N{ZERO WIDTH SPACE}a" * 100] * 40)
    source, problems = take_apart("docs/a.md", "a.md", f"---\na: b\n---\n{odd}\n".encode())
    assert source is not None
    assert not problems
    assert len(misleading_signs(source)) == MOST


@pytest.mark.parametrize("emergency", ["9\N{ZERO WIDTH SPACE}11", "c\N{CYRILLIC SMALL LETTER A}ll"])
def test_numbers_of_a_region_are_what_they_look_like(emergency: str) -> None:
    with pytest.raises(ConfigError, match=r"mkdocs\.yml: extra\.region\.emergency: .*U\+"):
        region_from({"region": {"emergency": emergency}})


def test_a_tab_has_a_name() -> None:
    assert called("\t") == "TAB (U+0009)"
