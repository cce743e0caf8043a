"""Other searches on the same records: MiniSearch, Material's lunr, Pagefind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from pagefind_bin import get_executable
from playwright.sync_api import sync_playwright

from search_eval.answers import Asked
from search_eval.questions import Question, names_of
from site_server import served

HERE = Path(__file__).parent
Rankings = list[list[str]]


@dataclass
class Measured:
    """What one search answered, and what it cost."""

    name: str
    rankings: Rankings
    milliseconds: float
    cost: str


def kilobytes(count: int) -> str:
    return f"{count / 1000:.0f} KB"


def others(
    records: Sequence[Mapping[str, Any]], questions: Sequence[Question | Asked]
) -> list[Measured]:
    """MiniSearch and lunr, in Node; left out with a word where there is no npm."""
    if not shutil.which("npm"):
        print("There is no npm here, so MiniSearch and lunr are left out.\n")
        return []
    asked = {
        "records": [
            {"url": each["url"], "title": names_of(each)[0], "names": names_of(each)}
            for each in records
        ],
        "questions": [question.text for question in questions],
    }
    with tempfile.TemporaryDirectory() as folder:
        install = ["npm", "install", "--silent", "--no-save", "--prefix", folder]
        subprocess.run([*install, "minisearch@7", "lunr@2"], check=True, capture_output=True)
        answer = subprocess.run(
            ["node", HERE / "others.mjs", folder],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
        )
    found = json.loads(answer.stdout)
    sizes = found.pop("bytes")
    return [
        Measured(
            name, each["rankings"], each["milliseconds"], f"{kilobytes(sizes[name])} index, raw"
        )
        for name, each in found.items()
    ]


def pagefind_alone(
    records: Sequence[Mapping[str, Any]], questions: Sequence[Question | Asked]
) -> Measured:
    """Pagefind over one page for each record, which holds all its names."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for record in records:
            page = folder / record["url"] / "index.html"
            page.parent.mkdir(parents=True)
            names = "".join(f"<p>{escape(each)}</p>" for each in names_of(record))
            page.write_text(
                f"<html lang=en><body data-pagefind-body><h1>{escape(names_of(record)[0])}</h1>"
                f"{names}</body></html>",
                "utf-8",
            )
        (folder / "index.html").write_text("<html lang=en><body></body></html>", "utf-8")
        subprocess.run([get_executable(), "--site", folder, "--quiet"], check=True)
        with served(folder, "/") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("BROWSER_PATH"), args=["--no-sandbox"]
            )
            page = browser.new_page()
            page.goto(server.root)
            found = page.evaluate(_ASK_PAGEFIND, [question.text for question in questions])
            browser.close()
    rankings = [[url.removeprefix("/") for url in urls] for urls in found["rankings"]]
    return Measured("Pagefind alone", rankings, found["milliseconds"], "")


_ASK_PAGEFIND = """async (texts) => {
  const pagefind = await import("./pagefind/pagefind.js");
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  const rankings = [];
  let spent = 0;
  for (const text of texts) {
    const start = performance.now();
    const { results } = await pagefind.search(text);
    spent += performance.now() - start;
    const found = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    rankings.push(found.map(({ raw_url }) => raw_url));
  }
  return { rankings, milliseconds: spent / texts.length };
}"""
