"""Pieces of pages: hints for medical words, cross-links, the menu of a monograph, days."""

from __future__ import annotations

import datetime
import re

import pytest

from case_files import SETTINGS, base_files, build, build_with, changed
from formulary.fragments.cross_links import link_mentions
from formulary.fragments.medical_words import explain, word_list, words_of_page
from formulary.fragments.meta import version_of
from formulary.fragments.monograph import menu
from formulary.schema.vocabulary import SectionName
from formulary.schema.words import MedicalWord
from formulary.text.names import NameIndex, Target


def word(name: str, *forms: str, means: str = "it is") -> MedicalWord:
    return MedicalWord(word=name, forms=list(forms), means=means, sources=["a"])


WORDS = [
    word("Platelets", "platelet"),
    word("white blood cells", "blood cells"),
    word("X-ray"),
]
HINT = re.compile(r"\[([^\]]+)\]\(#word-([\w-]+)\)\{ \.word aria-describedby=word-\2 \}")


@pytest.mark.parametrize(
    ("hinted", "used"),
    [
        ("Your «platelets» and Platelets.", ["Platelets"]),
        ("A platelet-rich plateletss «platelet»", ["Platelets"]),
        ("Few «white  blood\ncells». Cells", ["white blood cells"]),
        ("«blood cells», white blood cells", ["white blood cells"]),
        ("«X-ray», «platelet»", ["X-ray", "Platelets"]),
        ("white-blood cells x-rays", []),
        ("# Platelets\n\n## Platelet { #a }\n«platelets»", ["Platelets"]),
        ("`platelets` [platelets](a.md) (SEE platelets) «platelet»", ["Platelets"]),
        ("{.platelets} <a platelets> [platelets][] «platelet»", ["Platelets"]),
        ("Nothing of it", []),
    ],
)
def test_the_first_use_of_a_word_in_prose_has_a_hint(hinted: str, used: list[str]) -> None:
    markdown, found = explain(re.sub("[«»]", "", hinted), WORDS)
    assert HINT.sub(r"«\1»", markdown) == hinted
    assert [each.word for each in found] == used


def test_a_hint_leads_to_the_words_explanation() -> None:
    markdown, _ = explain("white blood cells", WORDS)
    (hint,) = HINT.finditer(markdown)
    assert hint[2] == "white-blood-cells"
    assert 'id="word-white-blood-cells"' in word_list(WORDS)


def test_the_words_of_a_page_stand_from_a_to_z_each_in_a_sentence() -> None:
    assert words_of_page([]) == ""
    page = words_of_page([WORDS[2], word("abc", means="big\n thing")])
    assert "## Words on this page { #words .words-heading }\n" in page
    assert page.removesuffix("\n\n</details>").endswith(
        "</summary>\n\n"
        '- **abc:** <span id="word-abc">Big thing.</span>\n'
        '- **X-ray:** <span id="word-x-ray">It is.</span>'
    )


NAMES = NameIndex.of(
    [
        ("Heart problems", Target("side-effects/heart.md", "Heart")),
        ("lung", Target("side-effects/lung.md", "Lung")),
        ("shared", Target("a.md", "A")),
        ("shared", Target("b.md", "B")),
    ]
)
HEART, LUNG = "../../side-effects/heart.md", "../../side-effects/lung.md"


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (
            "Pain (see heart problems and lung) (see lung).",
            f"Pain (see [heart problems]({HEART}) and [lung]({LUNG})) (see [lung]({LUNG})).\n",
        ),
        (
            "[heart problems][] and [it][lung], [lung][].\n\n",
            "[heart problems][] and [it][lung], [lung][].\n\n"
            f"[heart problems]: {HEART}\n[lung]: {LUNG}\n",
        ),
        ("(see zebra) [zebra][] (see lung)", f"(see zebra) [zebra][] (see [lung]({LUNG}))\n"),
        ("(see shared, lung) [shared][]", f"(see shared, [lung]({LUNG})) [shared][]\n"),
        ("None\n\n\n", "None\n"),
    ],
)
def test_names_that_lead_to_one_page_become_links(text: str, linked: str) -> None:
    assert link_mentions(text, "medicines/x/uses.md", NAMES) == linked


@pytest.mark.parametrize(
    ("current", "before", "after"),
    [
        (SectionName.OVERVIEW, None, SectionName.USES),
        (SectionName.USES, SectionName.OVERVIEW, SectionName.HOW_GIVEN),
        (SectionName.HOW_IT_WORKS, SectionName.MONITORING, None),
        (None, None, None),
    ],
)
def test_the_menu_leads_to_the_page_before_and_after(
    current: SectionName | None, before: SectionName | None, after: SectionName | None
) -> None:
    found = menu(build_with({}).catalogue.monographs["examplomab"], current)
    assert [each.title for each in found.sections if each.current] == (
        [current.label] if current else []
    )
    assert (found.previous and found.previous.title) == (before and before.label)
    assert (found.next and found.next.title) == (after and after.label)


def test_a_version_is_the_newest_day_that_is_known() -> None:
    catalogue = build(base_files()).catalogue
    first, newest, none = (f"medicines/examplomab/{each}.md" for each in ("index", "uses", "a"))
    assert version_of(catalogue, first) == datetime.date(2025, 3, 4)
    assert version_of(catalogue, first, none, newest) == datetime.date(2025, 11, 20)
    assert version_of(catalogue, none) is None
    assert version_of(catalogue) is None


REGIMEN = """\
---
name: EXSA
full_name: Examplomab and samplinib
medicines: [samplinib, examplomab]
cancers: [kidney-cancer]
summary: [You get two medicines.]
sources:
  - {id: nci, title: EXSA, publisher: NCI, url: "https://example.org/exsa"}
review:
  status: draft
---

Call {emergency} for help.
"""
LIST = "---\ndescription: Together, call {emergency}.\n---\n\n# Together\n\n<!-- regimens -->\n"


def test_a_regimen_without_other_names_says_none() -> None:
    site = build_with({"regimens/exsa.md": REGIMEN, "regimens/index.md": LIST})
    assert not site.problems
    (page,) = [each.markdown for each in site.pages if each.uri == "regimens/exsa.md"]
    assert "Also called" not in page
    assert "Call 911 for help." in page


@pytest.mark.parametrize(
    ("uri", "old"),
    [
        ("medicines/examplomab/index.md", "Examplomab helps"),
        ("medicines/examplomab/index.md", "drip into a vein"),
        ("medicines/examplomab/uses.md", "Adults with"),
        ("medicines/examplomab/side-effects.md", "Tell your nurse"),
        ("medicines/index.md", "Cancer that begins"),
        ("medicines/index.md", "Medicines from A"),
        ("side-effects/heart-problems.md", "Your heart can"),
        ("side-effects/heart-problems.md", "Sit down"),
        ("signs.md", "you have chest pain"),
        ("signs.md", "have loose poop at night"),
        ("index.md", "Facts in a"),
    ],
)
def test_a_token_is_filled_in_wherever_a_reader_sees_a_text(uri: str, old: str) -> None:
    site = build_with(changed(uri, old, f"{old} {{emergency}}"))
    made = [page.text for page in site.pages] + [each.content.decode() for each in site.assets]
    assert not any("{emergency}" in each for each in made)
    assert any(f"{old} {SETTINGS.region.emergency}" in " ".join(each.split()) for each in made)
