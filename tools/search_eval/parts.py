"""How often a part of a page is the right answer, and what must never be."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from search_eval.answers import (
    Asked,
    calm,
    emergencies,
    everyday,
    is_wrong_medicine,
    says_not_listed,
    strangers,
    two_part,
)
from search_eval.failures import failures
from search_eval.peers import Measured, Rankings, others, pagefind_alone
from search_eval.questions import names_of
from search_source import Answer, answers, open_modules
from site_server import served


def print_parts(site: Path, medicines: Sequence[Mapping[str, Any]]) -> None:
    """How often a part of a page is the right answer, beside others on the same statements."""
    known = [name for each in medicines for name in names_of(each)]
    asked = [
        *everyday(medicines),
        *emergencies(),
        *calm(),
        *two_part(),
        *strangers(known),
    ]
    with served(site) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        open_modules(page, server.root)
        found = answers(page, server.root, [each.text for each in asked])
        page.close()
        table = list(failures(browser, server.root))
        browser.close()
    told = list(zip(asked, found, strict=True))
    statements = _statements(medicines)
    questions = [each for each in asked if each.kind == "everyday"]
    beside = [*others(statements, questions), pagefind_alone(statements, questions)]
    print_right(told, beside, frozenset(each["url"] for each in statements))
    print_mistakes(told)
    print("\n### When a file fails\n")
    print("\n".join(table))


def print_right(
    told: Sequence[tuple[Asked, Answer]], beside: Sequence[Measured], pages: frozenset[str]
) -> None:
    """How often each kind is answered right, and the everyday ones by other searches on `pages`."""
    print("\n### Answers\n")
    head = ["", "questions", "right", *(f"{each.name}: first" for each in beside)]
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for kind, title in PARTS.items():
        own = [(each, answer) for each, answer in told if each.kind == kind]
        right = sum(each.is_right(answer) for each, answer in own) / len(own)
        cells = [
            _first_of(each.rankings, own, pages) if kind == "everyday" else "" for each in beside
        ]
        print(f"| {title} | {len(own)} | {right:.1%} | {' | '.join(cells)} |")


PARTS = {
    "everyday": "Everyday questions, each of every medicine",
    "emergency": "Emergencies that are warned of",
    "calm": "No emergencies, not warned of",
    "two-part": "Both parts answered",
    "stranger": "Medicines without a page, said so",
    "misspelt stranger": "The same, misspelt",
}


def print_mistakes(told: Sequence[tuple[Asked, Answer]]) -> None:
    """The mistakes that must never be."""
    alone = [answer for each, answer in told if each.kind in ("stranger", "misspelt stranger")]
    asked = [answer for each, answer in told if each.kind == "everyday"]
    print(f"\nAnother medicine shown: {sum(map(is_wrong_medicine, alone))} of {len(alone)}.")
    print(f"A false 'Not listed': {sum(map(says_not_listed, asked))} of {len(asked)}.")


def _statements(medicines: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every statement of a medicine as a record of its own, as other searches need it."""
    topics = {
        f"topic/{topic['topic']}/{medicine['slug']}/": {
            "generic_name": f"{topic['name']} {medicine['generic_name']}",
            "brand_names": [*topic["says"], *topic["points"]],
            "other_names": medicine["brand_names"],
        }
        for medicine in medicines
        for topic in medicine["topics"]
    }
    sections = {
        f"section/{section}/{medicine['slug']}/": {
            "generic_name": f"{label} {medicine['generic_name']}",
            "brand_names": [],
            "other_names": medicine["brand_names"],
        }
        for medicine in medicines
        for section, label in medicine["sections"].items()
    }
    return [{"url": url, **record} for url, record in (topics | sections).items()]


def _first_of(
    rankings: Rankings, own: Sequence[tuple[Asked, Answer]], pages: frozenset[str]
) -> str:
    """How often another search has a statement that is wanted first, of the right medicine.

    Only questions count that one of the `pages` answers: that there is none, no other search says.
    """
    ranks = [
        (ranking, right)
        for ranking, (each, answer) in zip(rankings, own, strict=True)
        if (right := _pages_for(each, answer) & pages)
    ]
    first = sum(bool(ranking) and ranking[0] in right for ranking, right in ranks)
    return f"{first / len(ranks):.1%} of {len(ranks)}"


def _pages_for(asked: Asked, answer: Answer) -> set[str]:
    """The records that would answer a question."""
    medicines = answer["medicines"]
    return {f"{each.replace(':', '/')}/{slug}/" for each in asked.wanted for slug in medicines}
