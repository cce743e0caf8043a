"""What a writer is told of a wrong value: each in words that say how to mend it, at its place."""

from __future__ import annotations

import pytest

from case_files import base_files
from formulary.build import read_record

HEART = "side-effects/heart-problems.md"
EFFECTS = "medicines/examplomab/side-effects.md"
OVERVIEW = "medicines/examplomab/index.md"
FINDER = "medicines/index.md"
SIGNS = "signs.md"
GROUP = "must be a group. Write lines of 'key: value' below it, indented by two spaces"
SLUG = " Use lower-case letters, digits and single hyphens, as in 'heart-problems'"
URGENCIES = "emergency, now, within-24-hours, next-visit"


def told(uri: str, old: str, new: str) -> list[str]:
    """What a writer is told who writes this in a file of the valid site."""
    text = base_files()[uri].decode()
    assert old in text
    _, problems = read_record(f"docs/{uri}", uri, text.replace(old, new, 1).encode())
    return [f"{each.line}:{each.column}: {each.message}" for each in problems]


@pytest.mark.parametrize(
    ("old", "new", "messages"),
    [
        (
            "name: Heart problems",
            "name: 5",
            ["2:7: 'name' must be text. Put it on one line, in quotes"],
        ),
        ("name: Heart problems", "name: ''", ["2:7: 'name' is empty. Fill it in or remove it"]),
        (
            "name: Heart problems",
            f"name: {'a' * 81}",
            ["2:7: 'name' is longer than 80 characters. Shorten it"],
        ),
        (
            "name: Heart problems",
            "name: a <b>",
            [
                "2:7: 'a <b>' does not fit 'name'. Use plain words on one line, without "
                "< > [ ] { } | ` * _ \\ or &x"
            ],
        ),
        (
            "name: Heart problems",
            f"name: 'a  <{'b' * 59}'",
            [
                f"2:7: 'a <{'b' * 57}…' does not fit 'name'. Use plain words on one line, without "
                "< > [ ] { } | ` * _ \\ or &x"
            ],
        ),
        (
            "name: Heart problems",
            "nam: Heart",
            [
                "2:1: 'name' is missing. The plain name: `Nausea and vomiting`.",
                "2:1: unknown key 'nam'. Did you mean 'name'?",
            ],
        ),
        (
            "synonyms:\n  - fast heartbeat\n  - racing heart",
            "synonyms: fast",
            ["5:11: 'synonyms' must be a list. Begin each line of it with '- '"],
        ),
        (
            "synonyms:\n  - fast heartbeat\n  - racing heart",
            "synonyms: []",
            ["5:11: 'synonyms' needs at least 1 line. Add one beginning with '- '"],
        ),
        (
            "  - Your heart can beat too fast.",
            "  - a\n  - b\n  - c\n  - d",
            ["11:3: 'summary' has more than 3 lines. Keep the most important ones"],
        ),
        (
            "urgency: now",
            "urgency: nwo",
            [f"9:10: 'urgency' cannot be 'nwo'. Did you mean 'now'? Use: {URGENCIES}"],
        ),
        (
            "urgency: now",
            "urgency:\n  - zebra\n",
            [f"10:3: 'urgency' cannot be '['zebra']'. Use: {URGENCIES}"],
        ),
        (
            "urgency: now",
            "urgency: now\nshows_fever_rule: maybe",
            ["10:19: 'shows_fever_rule' must be true or false. Write one of the two"],
        ),
        (
            "urgency: now",
            "urgency: now\nshows_fever_rule: [a]",
            ["10:19: 'shows_fever_rule' must be true or false. Write one of the two"],
        ),
        (
            "status: draft",
            "status: draft\n  due: soon",
            ["23:8: 'due' must be a day. Write it as 2025-08-31"],
        ),
        ("review:\n  status: draft", "review: draft", [f"21:9: 'review' {GROUP}"]),
        (
            "status: draft",
            "status: draft\n  zebra: 1",
            ["23:3: unknown key 'zebra'. Known keys here: status, reviewer, date, due, digest"],
        ),
        (
            "url: https://example.org/heart-problems",
            "url: www.example.org",
            [
                "20:10: 'www.example.org' does not fit 'url'. Use a whole address that begins with "
                "https://, with %28 and %29 for ( and )"
            ],
        ),
        (
            "url: https://example.org/heart-problems",
            "url: https://a.org\n    date: may",
            [
                "21:11: 'may' does not fit 'date'. Its date as the source gives it, of a label its "
                "revision: `2025`, `2025-08`, `2025-08-01`."
            ],
        ),
        ("id: nci", "id: N C I", [f"17:9: 'N C I' does not fit 'id'.{SLUG}"]),
        (
            "    publisher: National Cancer Institute\n",
            "",
            ["17:5: 'sources': no publisher. Add it, or the 'product' of a label"],
        ),
        ("  - sign: pass-out", "  - pass-out", [f"14:5: 'call' {GROUP}"]),
        (
            "  - sign: pass-out",
            "  - sign: pass-out\n    from: x",
            ["15:11: 'from' must be a number. Write digits only"],
        ),
        (
            "  - sign: pass-out",
            "  - sign: pass-out\n    from: 0",
            ["15:11: 'from': input should be greater than 0. Correct it"],
        ),
        (
            "  - sign: pass-out",
            "  - sign: pass-out\n    form: 3",
            ["15:5: unknown key 'form'. Did you mean 'from'?"],
        ),
        (
            "  - sign: pass-out",
            "  - sign: pass-out\n    with: A B",
            [f"15:11: 'A B' does not fit 'with'.{SLUG}"],
        ),
    ],
)
def test_a_wrong_value_of_a_side_effect(old: str, new: str, messages: list[str]) -> None:
    assert told(HEART, old, new) == messages


@pytest.mark.parametrize(
    ("uri", "old", "new", "messages"),
    [
        (
            EFFECTS,
            "percent: 43",
            "percent: lots",
            [
                "9:14: 'percent': not a percent. Write `43`, `60 to 91`, `at least 20` or "
                "`less than 1`"
            ],
        ),
        (
            EFFECTS,
            "percent: 43",
            "percent: 60 to 50",
            ["9:14: 'percent': the range runs backwards. Put the smaller number first"],
        ),
        (
            EFFECTS,
            "percent: 43",
            "percent: 101",
            [
                "9:14: 'percent': no share of people. Write a number from 0.000100 (one in a "
                "million) to 100"
            ],
        ),
        (
            FINDER,
            "  kidney-cancer:",
            "  Kidney Cancer:",
            [f"5:5: 'Kidney Cancer' does not fit 'Kidney Cancer'.{SLUG}"],
        ),
        (FINDER, "cancers:\n", "cancers: [a]\nx:\n", [f"3:10: 'cancers' {GROUP}"]),
        (
            FINDER,
            "    about: Cancer that begins in a kidney.",
            "    abut: y",
            [
                "5:5: 'about' is missing. One or two plain sentences that explain it.",
                "6:5: unknown key 'abut'. Did you mean 'about'?",
            ],
        ),
        (
            OVERVIEW,
            "value: 14",
            "value: .inf",
            ["19:12: 'value' must be a number. Write digits only"],
        ),
        (
            SIGNS,
            "words: you have N loose poops in a day",
            "words: you have loose poops",
            [
                "52:14: 'you have loose poops' does not fit 'words'. The sign with `N` in the "
                "place of the count: `you throw up N times in 24 hours`. The build writes "
                "`4 or more` or `1 to 3` there."
            ],
        ),
        (
            SIGNS,
            "      one: you have loose poop once in a day",
            "      zebra: a",
            ["53:7: unknown key 'zebra'. Known keys here: unit, words, one"],
        ),
        (
            SIGNS,
            "    words: you have chest pain\n",
            "",
            [
                "5:5: 'words' is missing. Finishes the sentence \"Call … if:\": `your poop is "
                "black or bloody`. Grade 5, no full stop."
            ],
        ),
    ],
)
def test_a_wrong_value_of_another_page(uri: str, old: str, new: str, messages: list[str]) -> None:
    found = told(uri, old, new)
    assert [each for each in found if "unknown key 'x'" not in each] == messages
