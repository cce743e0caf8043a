"""The search's own modules, as they were written, in a page of a built site.

A built site delivers them as one file, in which none can be called by itself. Tests and measures
call them here, with the files that the site delivers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route

MODULES = "assets/javascripts/search/"
DOCS = Path(__file__).parents[1] / "docs"
AT_ONCE = 100
"""Questions that are asked in one call of the browser."""

Answer = dict[str, Any]


def open_modules(page: Page, root: str) -> None:
    """Open a page of a site whose root is given, in which the modules can be called."""
    page.route(f"**/{MODULES}**", _as_written)
    page.goto(f"{root}about/")


def _as_written(route: Route) -> None:
    """Answer with a module of the docs folder, where there is one of that name."""
    module = DOCS / MODULES / route.request.url.partition(MODULES)[2]
    if module.is_file():
        route.fulfill(path=module, content_type="text/javascript")
    else:
        route.continue_()


def answers(page: Page, root: str, texts: Sequence[str]) -> list[Answer]:
    """What the search answers to each text, once all that it needs is here."""
    found: list[Answer] = []
    for start in range(0, len(texts), AT_ONCE):
        batch = list(texts[start : start + AT_ONCE])
        found += page.evaluate(_ANSWERS, [f"{root}{MODULES}", batch])
    return found


_ANSWERS = """async ([modules, texts]) => {
  const { loadAnswers, loadBook, loadRest } = await import(`${modules}book/book.js`);
  const { answer } = await import(`${modules}answering/answer.js`);
  const book = await loadBook();
  await loadRest(book);
  const kept = ["kind", "answers", "title", "url", "isListed", "band", "says", "calls", "sources"];
  const plain = (entry) => ({
    ...Object.fromEntries(kept.filter((key) => key in entry).map((key) => [key, entry[key]])),
    links: (entry.links ?? []).map(({ title }) => title),
  });
  const found = [];
  for (const text of texts) {
    await loadAnswers(book, answer(book, text).question);
    const { alarms, entries, showing, isSure, question } = answer(book, text);
    found.push({
      alarms: alarms.map(({ sign, urgency, words, reason }) => ({ sign, urgency, words, reason })),
      entries: entries.map(plain),
      showing,
      isSure,
      medicines: question.medicines.map(({ slug }) => slug),
      regimens: question.regimens.map(({ slug }) => slug),
      others: question.others.map(({ title }) => title),
      typed: question.names.filter(({ to }) => to).map(({ typed }) => typed),
      tones: Object.fromEntries(question.alarms.map(({ sign, tone }) => [sign, tone])),
      language: question.language?.code ?? null,
    });
  }
  return found;
}"""
