"""Cross-links in prose: which names `(see …)` and `[…][]` hold, and where each stands."""

from __future__ import annotations

import pytest

from formulary.text import names as names_module
from formulary.text.mentions import find_mentions
from formulary.text.names import NameIndex, Target, normalise


def index_of(*names: str) -> NameIndex:
    return NameIndex.of((name, Target(f"{name}.md", name)) for name in names)


KNOWN = index_of(
    "heart problems",
    "lung problems",
    "nausea and vomiting",
    "nausea",
    "tea, coffee",
    "il-2",
    "oral thrush",
    "android",
    "black, green and white tea",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(see heart problems)", ["heart problems"]),
        ("(See Heart Problems)", ["Heart Problems"]),
        ("(see also heart problems)", ["heart problems"]),
        ("(see heart problems and lung problems)", ["heart problems", "lung problems"]),
        ("(see heart problems or lung problems)", ["heart problems", "lung problems"]),
        ("(see nausea and vomiting and lung problems)", ["nausea and vomiting", "lung problems"]),
        ("(see lung problems and nausea and vomiting)", ["lung problems", "nausea and vomiting"]),
        ("(see nausea and lung problems)", ["nausea", "lung problems"]),
        (
            "(see heart problems, lung problems, and nausea)",
            ["heart problems", "lung problems", "nausea"],
        ),
        ("(see heart problems, oral thrush)", ["heart problems", "oral thrush"]),
        ("(see nausea; android)", ["nausea", "android"]),
        ("(see nausea, or oral thrush)", ["nausea", "oral thrush"]),
        ("(see heart problems; il-2)", ["heart problems", "il-2"]),
        ("(see tea, coffee)", ["tea, coffee"]),
        ("(see black, green, nausea)", ["black, green", "nausea"]),
        ("(see black, green and white tea and il-2)", ["black, green and white tea", "il-2"]),
        ("(see heart\nproblems)", ["heart problems"]),
        ("(see heart problems.)", ["heart problems"]),
        ("(see zebras and heart problems)", ["zebras", "heart problems"]),
        ("(see heart problems and zebras)", ["heart problems", "zebras"]),
        ("(see swelling (edema))", ["swelling (edema)"]),
        ("(seen at heart problems)", []),
        ("(see)", []),
        ("see heart problems", []),
        ("(see [heart problems](h.md))", []),
        ("(see [heart problems][])", ["heart problems"]),
        ("`(see heart problems)`", []),
        ("[a link (see heart problems)](a.md)", []),
        ("(see heart `x` problems)", ["heart", "problems"]),
        ("(see heart <!-- x --> problems)", ["heart", "problems"]),
        ("(see nausea `and` vomiting)", ["nausea", "vomiting"]),
        ("(see [the list](a.md) heart problems <!-- x -->)", ["heart problems"]),
        ("[heart `x` problems][]", ["heart `x` problems"]),
        ("[heart <!-- x --> problems][]", ["heart <!-- x --> problems"]),
    ],
)
def test_the_names_of_a_cross_link(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_mentions(text, KNOWN)] == names


def test_each_name_knows_where_it_stands() -> None:
    text = "Pain (see heart problems and\nlung problems), or [nausea][]."
    found = find_mentions(text, KNOWN)
    words = [" ".join(text[mention.start : mention.end].split()) for mention in found]
    assert words == [mention.name for mention in found]
    assert [mention.in_see for mention in found] == [True, True, False]


def test_the_work_grows_no_faster_than_the_list_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    monkeypatch.setattr(
        names_module, "normalise", lambda name: compared.append(len(name)) or normalise(name)
    )

    def work(count: int) -> int:
        names = index_of("a", "a, a, b", "tea, coffee")
        compared.clear()
        assert len(find_mentions(f"(see {', '.join(['a'] * count)})", names)) == count
        return sum(compared)

    assert work(100) <= 2.2 * work(50)
