"""What stands beside words in a label's text, on small labels made up here in each layout."""

from __future__ import annotations

import pytest

from completeness.passages import evenly, passages

LAID_OUT = evenly("""\
6.1 Clinical Trials Experience
The most common adverse reactions (incidence ≥20%) were fatigue, cough,
and hair loss.

                              EXAMPLIA (n=206)           Placebo (n=205)
                           All Grades  Grades 3-4    All Grades  Grades 3-4
Gastrointestinal
 Nausea                        43          4             22          <1
 Diarrhead                     57         12             31           2
 Decreased                     18        1.5              9           0
 appetite
 Infusion Related
                               11        2.4              0           0
 Reaction
 Alanine aminotransferase
 increased                     19          2             14           1

                               49        1.9             39         3.4
     Fatigue

                               12        1.5            4.9           0
     Edemaa

Of 206 patients, 5% had pneumonitis, which lasted 5 days in 3 of them. Grade 3 or 4
pneumonitis was seen in 1.5% (3/206).
""")

LINES = evenly("""\
TABLE: Table 2
Adverse Reaction | EXAMPLIA (N=596) | Fluorouracil + Leucovorin
(N=596) | (N=593)
All Grades (%) | Grade 3 (%) | All Grades (%) | Grade 3 (%)
Gastrointestinal
Diarrhea | 55 | 13 | 61 | 10
Nausea* | 43 | 4 | 51 | 3
Stomatitis [note: Includes ulcers] | 25 | 2 | 62 | 14
Palmar-plantar erythrodysesthesia syndrome | 54 | 17 | 6 | NA
Fluid Retention |  |  |  |
Any | 34 | 3 | 20 | 2
With premedication | 64 | 7 | 12 | 1
Neurosensory | 23 | 2
""")

FLATTENED = evenly("""\
6 ADVERSE REACTIONS Table 2 All Grades (%) Grade 3 (%) General Diarrhea 55 13 2 61 10 2 Nausea 43 \
4 - 51 3 <1 Hot flashes* 819 (33.5) 929 (38.0) Night sweats a 14 7 Cough Hypertension occurred in \
29% of patients. Colitis led to death in 0.3% at 1 year and in 2% at 5 years.
""")


def rows(text: str, words: str) -> list[tuple[float, ...]]:
    """The cells of each row that the words begin."""
    return [each.numbers for each in passages(text, words) if each.is_row]


def prose(text: str, words: str) -> list[tuple[float, ...]]:
    return [each.numbers for each in passages(text, words) if not each.is_row]


@pytest.mark.parametrize(
    ("text", "words", "cells"),
    [
        (LAID_OUT, "nausea", (43, 4, 22, 1)),
        (LAID_OUT, "Diarrhea", (57, 12, 31, 2)),
        (LAID_OUT, "Decreased appetite", (18, 1.5, 9, 0)),
        (LAID_OUT, "Infusion Related Reaction", (11, 2.4, 0, 0)),
        (LAID_OUT, "Infusion Related", (11, 2.4, 0, 0)),
        (LAID_OUT, "Alanine aminotransferase", (19, 2, 14, 1)),
        (LAID_OUT, "Fatigue", (49, 1.9, 39, 3.4)),
        (LAID_OUT, "Edema", (12, 1.5, 4.9, 0)),
        (LINES, "Diarrhea", (55, 13, 61, 10)),
        (LINES, "Nausea", (43, 4, 51, 3)),
        (LINES, "Stomatitis", (25, 2, 62, 14)),
        (LINES, "Palmar-plantar", (54, 17, 6)),
        (LINES, "Fluid Retention", (34, 3, 20, 2, 64, 7, 12, 1)),
        (FLATTENED, "Diarrhea", (55, 13, 2, 61, 10, 2)),
        (FLATTENED, "Nausea", (43, 4, 51, 3, 1)),
        (FLATTENED, "Hot flashes", (819, 33.5, 929, 38)),
        (FLATTENED, "Hot", (819, 33.5, 929, 38)),
        (FLATTENED, "Night sweats", (14, 7)),
        ("- nausea (43%), diarrhea (57% vs 12%) and cough", "diarrhea", (57, 12)),
        ("- nausea (43%), diarrhea (57% vs 12%) and cough", "nausea", (43,)),
        ("Headache 12 Rash 9", "Headache", (12,)),
    ],
)
def test_a_row_has_its_own_cells_in_every_layout(
    text: str, words: str, cells: tuple[float, ...]
) -> None:
    assert rows(text, words) == [cells]


def test_a_heading_has_no_cells_of_the_rows_below_it() -> None:
    assert rows(LINES, "Gastrointestinal") == []
    assert rows("Cardiac |  | \nRash | 12 | 3", "Cardiac") == []


@pytest.mark.parametrize(
    ("text", "words", "percents"),
    [
        (LAID_OUT, "pneumonitis", [(5, 1.5), (1.5,)]),
        (FLATTENED, "Hypertension occurred", [(29, 0.3, 2)]),
        (FLATTENED, "Colitis led to death in", [(0.3, 2)]),
        ("Low counts are common.\nThey last 12 days.", "low counts", [()]),
        ("Up to 1 in 20 people faint.", "faint", [(5,)]),
        ("Fainting: 5 to 10 percent", "fainting", [(5, 10)]),
        ("A rash came in 30%. Hives were rare.", "hives", [()]),
    ],
)
def test_a_sentence_has_its_percents_alone(
    text: str, words: str, percents: list[tuple[float, ...]]
) -> None:
    assert prose(text, words) == percents


def test_words_are_found_across_lines_and_not_within_others() -> None:
    assert prose("Type 1\n  diabetes in 2%", "type 1 DIABETES") == [(2,)]
    assert prose("immune-\nmediated colitis in 2%", "immune-mediated") == [(2,)]
    assert list(passages("Rashes in 2%. A brash in 3%", "rash")) == []


def test_a_list_says_once_what_all_in_it_have() -> None:
    fatigue = next(passages(LAID_OUT, "fatigue"))
    assert list(fatigue.bounds) == [20]
    leaflet = "Common (may affect up to 1 in 10 people):\n- cough\n" + "- other\n" * 99 + "- fever"
    (fever,) = passages(leaflet, "fever")
    assert list(fever.bounds) == [10]
