"""The pages that the browser visits, by the names under which tests speak of them."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

OpenPage = Callable[..., Page]
"""Opens a page of the site for a new reader: `open_page("medicines/", width=390)`."""

MEDICINE = "medicines/aldesleukin/"
SECTIONS = {
    "Overview": MEDICINE,
    "What it treats": f"{MEDICINE}uses/",
    "How it is given": f"{MEDICINE}how-given/",
    "Side effects": f"{MEDICINE}side-effects/",
    "When to call": f"{MEDICINE}when-to-call/",
    "Before you start and while you take it": f"{MEDICINE}precautions/",
    "Taking care of yourself": f"{MEDICINE}self-care/",
    "Tests and checks": f"{MEDICINE}monitoring/",
    "How it works": f"{MEDICINE}how-it-works/",
}
GUIDE = f"{MEDICINE}guide/"
HANDOUT = f"{MEDICINE}handout/"
GLOSSARY = "side-effects/"
EFFECT = "side-effects/fatigue/"

PAGES = {
    "home": "",
    "finder": "medicines/",
    "glossary": GLOSSARY,
    "glossary, filtered": f"{GLOSSARY}?q=tired",
    "side effect": EFFECT,
    **SECTIONS,
    "guide": GUIDE,
    "handout": HANDOUT,
    "large print": f"{MEDICINE}large-print/",
    "handout of a side effect": f"{EFFECT}handout/",
    "regimen": "regimens/ac/",
    "when to call about a regimen": "regimens/ac/when-to-call/",
    "guide of a regimen": "regimens/ac/guide/",
    "regimens": "regimens/",
    "cancer": "cancers/breast-cancer/",
    "kind": "kinds/chemotherapy/",
    "search, found": "search/?q=throwing+up",
    "search, nothing": "search/?q=zzzzzz",
    "plain words": "about/plain-words/",
    "general call page": "when-to-call/",
    "words": "words/",
    "about": "about/",
    "not found": "404.html",
}
