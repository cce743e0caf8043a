"""What comes out of the printer: a handout of one sheet, a guide with its name and page numbers."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from addresses import GUIDE, HANDOUT, SECTIONS, OpenPage
from playwright.sync_api import Page
from pypdf import PdfReader

from builds import ROOT
from formulary.schema.vocabulary import REASONS_TO_CALL

PAPERS = ("Letter", "A4")
MEDICINES = sorted(
    path.parent.name for path in Path(ROOT / "docs" / "medicines").glob("*/index.md")
)
REGIMENS = sorted(
    path.stem for path in Path(ROOT / "docs" / "regimens").glob("*.md") if path.stem != "index"
)
SMALLEST_TYPE = """() => {
  const sizes = [];
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && parent.checkVisibility())
      sizes.push(parseFloat(getComputedStyle(parent).fontSize));
  }
  return Math.min(...sizes) * 72 / 96;
}"""


def printed(page: Page, paper: str) -> list[str]:
    """The text of each sheet."""
    pdf = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]


@pytest.mark.parametrize("medicine", MEDICINES)
def test_a_handout_is_one_sheet_of_either_paper(medicine: str, open_page: OpenPage) -> None:
    page = open_page(f"medicines/{medicine}/handout/")
    for paper in PAPERS:
        sheets = printed(page, paper)
        assert len(sheets) == 1, f"{medicine} on {paper}: {len(sheets)} sheets"
        sheet = sheets[0].replace(" ", "")  # a long address may break at a hyphen
        for words in ("Call911if:", "Nightsandweekends", f"medicines/{medicine}/"):
            assert words in sheet


@pytest.mark.parametrize("regimen", REGIMENS)
def test_the_handout_of_a_regimen_is_one_leaf_of_either_paper(
    regimen: str, open_page: OpenPage
) -> None:
    page = open_page(f"regimens/{regimen}/handout/")
    for paper in PAPERS:
        assert len(printed(page, paper)) <= 2, f"{regimen} on {paper}: more than both sides"


LARGE = (
    "medicines/bleomycin",
    "medicines/docetaxel",
    "medicines/rituximab",
    "regimens/tac",
    "regimens/tc",
    "side-effects/hiccups",
    "side-effects/diarrhea",
    "side-effects/nausea-vomiting",
)
"""The shortest and the longest of each kind."""


@pytest.mark.parametrize("place", LARGE)
def test_what_is_said_of_paper_is_so(place: str, open_page: OpenPage) -> None:
    page = open_page(f"{place}/")
    handout = page.locator(".print-line a[href*=handout]").inner_text()
    large = page.locator(".print-line a[href*=large]").inner_text()
    page.goto(f"{place}/handout/")
    sheets = len(printed(page, "Letter"))
    assert handout == ("1 page" if sheets == 1 else f"{sheets} pages")
    page.goto(f"{place}/large-print/")
    [said] = [int(number) for number in re.findall(r"\d+", large)]
    assert abs(len(printed(page, "Letter")) - said) <= 1, large


@pytest.mark.parametrize("medicine", ["aldesleukin", "vincristine"])
def test_the_length_of_a_guide_is_said_about_right(medicine: str, open_page: OpenPage) -> None:
    page = open_page(f"medicines/{medicine}/")
    [said] = re.findall(r"\d+", page.locator(".print-line a[href*=guide]").inner_text())
    page.goto(f"medicines/{medicine}/guide/")
    assert abs(len(printed(page, "Letter")) - int(said)) <= 5


def test_large_print_says_what_the_handout_says_in_18_points_or_larger(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    words = page.locator(".handout").inner_text().split()
    page.goto(HANDOUT.replace("handout", "large-print"))
    assert page.locator(".handout").inner_text().split() == words
    page.emulate_media(media="print")
    assert page.evaluate(SMALLEST_TYPE) >= 18


BEGINNING = re.compile(r"^(?:you have|you feel|your pee is|your poop is) ")
"""What a line says once for two signs."""


def test_a_handout_prints_every_reason_to_call(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    records = page.evaluate("fetch('../../../data/medicines.json').then((answer) => answer.json())")
    (call,) = [each["call"] for each in records if f"/{each['slug']}/" in page.url]
    lines = [line for urgency in REASONS_TO_CALL for line in call.get(urgency.value, [])]
    signs = [BEGINNING.sub("", line["words"]) for line in lines if line["sign"] != "fever"]
    sheet = " ".join(printed(page, "Letter")[0].split())
    assert len(signs) > 10
    assert [sign for sign in signs if sign not in sheet] == []


def test_a_handout_is_printed_in_12_points_or_larger(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    page.emulate_media(media="print")
    assert page.evaluate(SMALLEST_TYPE) >= 12


def test_a_handout_carries_its_meaning_in_black_and_white(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    page.emulate_media(media="print")
    inks = page.evaluate(
        "[...document.querySelectorAll('.call-card, .call-card *')]"
        ".flatMap((part) => [getComputedStyle(part).color, getComputedStyle(part).borderTopColor])"
    )
    assert set(inks) == {"rgb(0, 0, 0)"}


@pytest.mark.parametrize("paper", PAPERS)
def test_each_sheet_of_a_guide_names_it_and_counts(paper: str, open_page: OpenPage) -> None:
    sheets = printed(open_page(GUIDE), paper)
    assert len(sheets) > 3
    for number, sheet in enumerate(sheets, start=1):
        assert "Aldesleukin: the whole guide" in sheet
        assert f"{number} / {len(sheets)}" in sheet


def test_menus_and_buttons_stay_off_the_paper(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["Side effects"])
    page.emulate_media(media="print")
    chrome = ("header", ".section-menu", ".neighbours", ".call-bar", ".print-button", ".contents")
    assert [part for part in chrome if page.locator(part).first.is_visible()] == []


def test_hinted_words_are_explained_on_paper(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["How it works"])
    hinted = page.locator("a.word").all_inner_texts()
    assert hinted
    paper = " ".join(printed(page, "Letter"))
    assert "Words on this page" in paper
    for meaning in page.locator(".words-heading + ul li").all_inner_texts():
        assert meaning in paper
