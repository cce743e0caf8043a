"""Measure the search: `make search-eval`, or `python -m search_eval SITE [FOLDER …]`.

Asks the built site's real results page in a real browser, and beside it other searches on the
same records. Prints a table in Markdown. SITE is a built site; each FOLDER holds more questions.
"""

from __future__ import annotations

import gzip
import json
import os
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from search_eval.parts import print_parts
from search_eval.peers import Measured, Rankings, kilobytes, others, pagefind_alone
from search_eval.questions import (
    KINDS,
    Pages,
    Question,
    name_questions,
    own_questions,
    questions_in,
)
from site_server import served

HERE = Path(__file__).parent
SLOWER = 4
"""How much slower a phone's processor is taken to be."""

PACE = 60
"""Milliseconds between questions: a page may change its address 200 times in 10 seconds."""


def main(site: Path, folders: Sequence[Path]) -> None:
    medicines, effects = (
        json.loads((site / "data" / f"{kind}.json").read_text("utf-8"))
        for kind in ("medicines", "side-effects")
    )
    records = [*medicines, *effects]
    pages = Pages(records)
    own = [*name_questions(medicines, pages), *own_questions()]
    more = [question for folder in folders for question in questions_in(folder, pages)]
    every = [*own, *more]
    measured = [ours(site, every), *others(records, every), pagefind_alone(records, every)]
    print(f"{len(medicines)} medicines, {len(effects)} side effects, {len(every)} questions.\n")
    for title, start, questions in (
        ("Our own questions", 0, own),
        ("Questions of the named folder", len(own), more),
    ):
        if questions:
            print(f"### {title}\n")
            print_table(questions, measured, start)
    print_costs(measured)
    print_parts(site, medicines)


def ours(site: Path, questions: Sequence[Question]) -> Measured:
    """The site's results page."""
    with served(site) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("BROWSER_PATH"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"{server.root}search/")
        rankings = [ask(page, server.root, question.text) for question in questions]
        milliseconds = typing_time(page, [question.text for question in questions][::7])
        browser.close()
    return Measured("This site", rankings, milliseconds, cost_of(site))


def ask(page: Page, root: str, text: str) -> list[str]:
    """The pages that the results page lists for a text, without those of the full-text search."""
    page.wait_for_timeout(PACE)
    page.fill("main form.search input", text)
    page.press("main form.search input", "Enter")
    links = page.evaluate(
        """async (text) => {
          const list = document.querySelector("#search-results");
          const until = performance.now() + 20000;
          while (list.dataset.words !== text) {
            if (performance.now() > until) throw new Error(`no answer to "${text}"`);
            await new Promise((go) => setTimeout(go, 1));
          }
          const items = [...list.querySelectorAll(":scope > li:not(.result--passage)")];
          return items.map((item) => item.querySelector("a").href);
        }""",
        text.strip(),
    )
    return [link.removeprefix(root).split("#")[0] for link in links]


def typing_time(page: Page, texts: Sequence[str]) -> float:
    """Milliseconds from the last key to suggestions on a slowed processor: the median."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times = page.evaluate(
        """async (texts) => {
          const input = document.querySelector("main form.search input");
          const times = [];
          input.focus();
          for (const text of texts) {
            input.value = text;
            const shown = new Promise((go) => {
              const box = document.querySelector(".search__box");
              const watch = new MutationObserver(() => (watch.disconnect(), go()));
              watch.observe(box, { childList: true });
            });
            const start = performance.now();
            input.dispatchEvent(new InputEvent("input"));
            await shown;
            times.push(performance.now() - start);
          }
          return times;
        }""",
        list(texts),
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return statistics.median(times)


def compressed(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def cost_of(site: Path) -> str:
    [data] = (site / "data/search").iterdir()
    [scripts] = (site / "assets/javascripts/search").iterdir()
    code = compressed(scripts / "field.js", scripts / "search.js")
    later = compressed(scripts / "later.js", scripts / "showing/results-page.js")
    first = compressed(data / "names.json")
    rest = {name: compressed(data / name) for name in ("everything.json", "others.json")}
    near = compressed(data / "nearness.bin")
    return (
        f"{kilobytes(first)} names and alarms, {kilobytes(code)} code; then "
        f"{kilobytes(later)} code, {kilobytes(sum(rest.values()))} other names, "
        f"{kilobytes(near)} word table"
    )


def print_table(questions: Sequence[Question], measured: Sequence[Measured], start: int) -> None:
    head = ["", "questions", *(f"{each.name}: first, in 3, mean rank" for each in measured)]
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    kinds = [kind for kind in KINDS if any(question.kind == kind for question in questions)]
    for kind in kinds:
        indices = [index for index, each in enumerate(questions) if each.kind == kind]
        cells = [score(questions, each.rankings[start:], indices) for each in measured]
        print(f"| {KINDS[kind]} | {len(indices)} | {' | '.join(cells)} |")
    everything = range(len(questions))
    empty = [
        f"{sum(not each.rankings[start + index] for index in everything) / len(questions):.1%}"
        for each in measured
    ]
    print(f"| Nothing found | {len(questions)} | {' | '.join(empty)} |\n")


def score(questions: Sequence[Question], rankings: Rankings, indices: Sequence[int]) -> str:
    ranks = [rank_of(questions[index], rankings[index]) for index in indices]
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    three = sum(0 < rank <= 3 for rank in ranks) / len(ranks)
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return f"{first:.1%}, **{three:.1%}**, {reciprocal:.2f}"


def rank_of(question: Question, ranking: Sequence[str]) -> int:
    """The rank of the first right page, from 1; 0 where there is none."""
    return next((rank for rank, url in enumerate(ranking, start=1) if url in question.answers), 0)


def print_costs(measured: Sequence[Measured]) -> None:
    print(
        "| | milliseconds a query | loaded before the first answer, and after it |\n|---|---|---|"
    )
    for each in measured:
        slowed = f" (key to suggestions, processor slowed {SLOWER} times)"
        note = slowed if each.name == "This site" else ""
        print(f"| {each.name} | {each.milliseconds:.1f}{note} | {each.cost} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(folder) for folder in sys.argv[2:]])
