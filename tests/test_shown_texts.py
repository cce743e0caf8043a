"""Every text of front matter that a reader will see is checked, wherever it stands."""

from __future__ import annotations

import pytest

from case_files import base_files, build, build_with, changed
from formulary.schema.shown import shown_texts


@pytest.mark.parametrize(
    ("uri", "paths"),
    [
        ("index.md", [("description",), ("lead",)]),
        ("medicines/examplomab/index.md", [("routes", 0, "words"), ("summary", 0)]),
        ("medicines/examplomab/uses.md", [("summary", 0)]),
        (
            "medicines/examplomab/side-effects.md",
            [
                ("summary", 0),
                ("occurrences", 0, "words"),
                ("occurrences", 1, "words"),
                ("occurrences", 1, "note"),
            ],
        ),
        (
            "medicines/index.md",
            [
                ("description",),
                ("cancers", "kidney-cancer", "about"),
                ("kinds", "antibody", "about"),
                ("kinds", "blocker", "about"),
            ],
        ),
        ("side-effects/heart-problems.md", [("summary", 0)]),
    ],
)
def test_the_texts_that_a_reader_sees(uri: str, paths: list[tuple[str | int, ...]]) -> None:
    catalogue = build(base_files()).catalogue
    (record,) = [each for each in catalogue.records() if each.uri == uri]
    assert [path for path, _ in shown_texts(record.fields)] == paths


@pytest.mark.parametrize(
    ("uri", "text", "line"),
    [
        ("index.md", "Facts in a few words.", 3),
        ("medicines/index.md", "A protein that finds one target.", 10),
        ("medicines/examplomab/index.md", "drip into a vein", 14),
        ("medicines/examplomab/side-effects.md", "feeling sick (nausea)", 7),
        ("medicines/examplomab/side-effects.md", "Tell your nurse", 17),
        ("side-effects/heart-problems.md", "Your heart can beat too fast.", 11),
        ("signs.md", "you have chest pain", 5),
        ("signs.md", "you have loose poop once in a day", 53),
        ("signs.md", "you have loose poop at night", 63),
    ],
)
def test_a_wrong_word_is_found_in_each_at_its_line(uri: str, text: str, line: int) -> None:
    site = build_with(changed(uri, text, f"{text} nowadays"))
    column = base_files()[uri].decode().splitlines()[line - 1].index(text) + len(text) + 2
    found = [each for each in site.problems if each.message.startswith("'nowadays': a date")]
    assert [(each.path, each.line, each.column) for each in found] == [
        (f"docs/{uri}", line, column)
    ]
