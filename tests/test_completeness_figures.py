"""The comparison of figures with texts, on small labels made up here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from case_files import build_with, changed
from completeness.__main__ import compare_figures
from completeness.figures import Figure, Found, Verdict, table, verdicts
from completeness.sheets import Item
from completeness.texts import Text, label_texts, sheet_texts
from formulary.records.monograph import Monograph

LAID_OUT = """\
The most common adverse reactions (incidence ≥20%) were fatigue, cough, and hair loss.

                              EXAMPLIA (n=206)           Placebo (n=205)
                           All Grades  Grades 3-4    All Grades  Grades 3-4
 Nausea                        43          4             22          <1
 Diarrhead                     57         12             31           2
"""

LINES = """\
TABLE: Table 2
Adverse Reaction | EXAMPLIA (N=596) | Fluorouracil + Leucovorin
(N=596) | (N=593)
All Grades (%) | Grade 3 (%) | All Grades (%) | Grade 3 (%)
Diarrhea | 55 | 13 | 61 | 10
Nausea* | 43 | 4 | 51 | 3
Neurosensory | 23 | 2
"""

DIARRHEA = Figure("examplomab", "diarrhea", 57, ("Diarrhea",))


@pytest.mark.parametrize(
    ("value", "numbers", "is_there"),
    [
        (57, (56.5,), True),
        (57, (57.5,), True),
        (57, (56.4, 57.6), False),
        (47.2, (47.15,), True),
        (47.2, (47.0,), False),
        (100, (95.0,), False),
        (0.3, (0.0, 0.4), False),
    ],
)
def test_a_figure_is_compared_at_its_own_last_place(
    value: float, numbers: tuple[float, ...], is_there: bool
) -> None:
    assert replace(DIARRHEA, value=value).is_among(numbers) is is_there


def monograph_with(*lines: str) -> Monograph:
    """The sample medicine, with these lines in place of its number."""
    old = "    percent: 43\n    counts_all: true\n"
    new = "".join(f"    {line}\n" for line in ("counts_all: true", *lines))
    site = build_with(changed("medicines/examplomab/side-effects.md", old, new))
    return site.catalogue.monographs["examplomab"]


def judged(*lines: str, labels: tuple[str, ...] = (LAID_OUT,), sheet: str = "") -> list[Verdict]:
    texts = [Text(f"label-{at}.txt", text) for at, text in enumerate(labels)]
    return list(verdicts(monograph_with(*lines), texts, [Text("sheet.yaml", sheet)]))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["percent: 43", "rows: [Nausea]"], [Found.IN_LABEL]),
        (["percent: 57", "rows: [Nausea]"], [Found.NOWHERE]),
        (["percent: 43", "rows: [Nausea and vomiting]"], [Found.NOWHERE]),
        (["percent: 43"], [Found.NO_ROWS]),
        (["percent: 43 to 57", "rows: [Nausea, Diarrhea]"], [Found.IN_LABEL] * 2),
        (["percent: 42 to 57", "rows: [Nausea, Diarrhea]"], [Found.NOWHERE, Found.IN_LABEL]),
        (["percent: at least 20", "rows: [cough]"], [Found.IN_LABEL]),
        (["percent: at least 10", "rows: [cough]"], [Found.NOWHERE]),
        (["percent: 20", "rows: [hair loss]"], [Found.IN_LABEL]),
        (["percent: less than 1", "rows: [Nausea]"], [Found.IN_LABEL]),
        (["percent: less than 1", "rows: [Diarrhea]"], [Found.NOWHERE]),
    ],
)
def test_each_end_of_a_percent_must_stand_beside_a_row(
    lines: list[str], found: list[Found]
) -> None:
    assert [each.found for each in judged(*lines)] == found


def test_a_figure_of_other_people_is_looked_for_beside_the_same_rows() -> None:
    lines = ("percent: 43", "rows: [Nausea]", "compare: [{who: people without it, percent: 22}]")
    assert [each.found for each in judged(*lines)] == [Found.IN_LABEL] * 2
    wrong = judged(*lines[:2], "compare: [{who: people without it, percent: 31}]")
    assert [each.found for each in wrong] == [Found.IN_LABEL, Found.NOWHERE]
    assert str(wrong[1]).startswith("examplomab: nausea-vomiting: 31 of other people is not beside")


def test_a_figure_that_only_the_fact_sheet_has_is_told_apart() -> None:
    (only,) = judged("percent: 66", "rows: [Nausea; Vomiting]", sheet="Nausea; Vomiting | | 66%")
    assert only.found is Found.IN_SHEET


def test_a_figure_that_is_not_there_is_named_with_its_rows_and_texts() -> None:
    (wrong,) = judged("percent: 57", "rows: [Nausea, Vomiting]")
    assert str(wrong) == (
        'examplomab: nausea-vomiting: 57 is not beside "Nausea" or "Vomiting" in '
        "label-0.txt, sheet.yaml"
    )
    (bare,) = judged("percent: 57")
    assert str(bare) == "examplomab: nausea-vomiting: 57 has no rows"


@pytest.mark.parametrize(
    ("percent", "row", "is_others"),
    [
        (51, "Nausea", True),
        (43, "Nausea", False),
        (61, "Diarrhea", True),
        (13, "Diarrhea", False),
        (23, "Neurosensory", False),
    ],
)
@pytest.mark.parametrize("labels", [(LINES,), (LINES, LINES)])
def test_a_figure_of_the_comparison_arm_is_reported_where_the_head_is_clear(
    percent: int, row: str, is_others: bool, labels: tuple[str, ...]
) -> None:
    (each,) = judged(f"percent: {percent}", f"rows: [{row}]", labels=labels)
    assert each.found is Found.IN_LABEL
    assert each.in_other_arm is is_others
    assert ("only in the comparison arm" in str(each)) is is_others


def test_a_figure_that_a_sentence_or_another_table_gives_too_is_not_of_the_comparison_arm() -> None:
    for other in ("Nausea came in 51%.", "Nausea | 51 | 2", "Nausea 51 12"):
        (each,) = judged("percent: 51", "rows: [Nausea]", labels=(LINES, other))
        assert not each.in_other_arm


def test_the_texts_of_a_medicine_are_its_labels_and_none_of_its_other_forms(tmp_path: Path) -> None:
    names = [
        "examplomab.txt",
        "examplomab-liposomal.txt",
        "examplomab.NOT-FOUND.txt",
        "partial-2026/examplomab.txt",
        "other/ema-leaflets/examplomab__examplia.txt",
        "other/ema-leaflets/liposomal-examplomab__examplia.txt",
        "other/pages/examplomab.txt",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Nausea 4\N{EN DASH}5%", "utf-8")
    texts = label_texts(tmp_path, "examplomab")
    assert sorted(text.name for text in texts) == sorted([names[0], *names[2:5]])
    assert {text.words for text in texts} == {"Nausea 4-5%"}


def test_each_item_of_a_fact_sheet_is_a_text_of_its_own() -> None:
    items = [
        Item("examplomab", "common", "Nausea", "feeling sick", "43% (label)"),
        Item("samplinib", "common", "Nausea", freq="9%"),
    ]
    assert [text.words for text in sheet_texts(items, "examplomab")] == [
        "Nausea | feeling sick | 43% (label)"
    ]


def test_the_table_counts_the_figures_of_each_medicine() -> None:
    lines = list(table([*judged("percent: 43 to 66", "rows: [Nausea]"), *judged("percent: 9")]))
    assert [line.split() for line in lines[1:]] == [
        ["examplomab", "3", "1", "0", "1", "1"],
        ["all", "3", "1", "0", "1", "1"],
    ]


@pytest.mark.parametrize(("text", "is_right"), [("Nausea 43 4", True), ("Nausea 42 4", False)])
def test_a_figure_that_no_text_has_fails_the_command(
    text: str, is_right: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examplomab.txt").write_text(text, "utf-8")
    uri = "medicines/examplomab/side-effects.md"
    site = build_with(changed(uri, "percent: 43", "percent: 43\n    rows: [Nausea]"))
    assert compare_figures(site.catalogue, [], tmp_path) is is_right
    assert ("is not beside" in capsys.readouterr().out) is not is_right
