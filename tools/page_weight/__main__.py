"""Measure what one page costs a phone, next to Material's default look of the same page.

Lighthouse (from npm, into a temporary folder) loads both from a server that compresses, in one
run. Nothing is asserted: this is a measure, and it prints a Markdown table.

    make bench
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from find_browser import find_browser
from formulary import addresses
from formulary.command.project import open_project
from formulary.meaning.digest import digest_of
from page_weight.lengths import lengths, table
from site_server import served

ROOT = Path(__file__).parents[2]
PAGE = "medicines/aldesleukin/side-effects/"
CHROME_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync"
)
DEFAULT_LOOK = """\
site_name: Plain Formulary
site_url: https://example.org/
docs_dir: staged
theme:
  name: material
  font: false
markdown_extensions: [attr_list, def_list, md_in_html, tables, toc]
"""


def run(*command: str, cwd: Path = ROOT) -> None:
    """Run a command; its output is shown only when it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def build_ours(work: Path) -> Path:
    """Our site as it will be once its pages are reviewed: a draft asks not to be listed."""
    project = work / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    catalogue = open_project(ROOT).build().catalogue
    today = datetime.datetime.now(tz=datetime.UTC).date()
    for record in catalogue.whole_records():
        reviewed = (
            f"status: reviewed\n  reviewer: Nobody Real, made up\n  date: {today}\n"
            f"  digest: {digest_of(catalogue, record)}"
        )
        page = project / "docs" / record.uri
        page.write_text(page.read_text("utf-8").replace("status: draft", reviewed), "utf-8")
    listed = "reviewers:\n  - {name: Nobody Real, profession: made up, place_of_work: nowhere}"
    page = project / "docs" / addresses.REVIEWERS
    page.write_text(page.read_text("utf-8").replace("reviewers: []", listed), "utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(work / "ours"), cwd=project)
    return work / "ours"


def build_default(work: Path) -> Path:
    """The same composed pages in Material's default look, with its search."""
    run(sys.executable, "-m", "formulary.command.cli", "stage", str(work / "staged"))
    (work / "mkdocs.yml").write_text(DEFAULT_LOOK, "utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(work / "default"), cwd=work)
    return work / "default"


def lighthouse(work: Path, site: Path) -> dict[str, Any]:
    """Lighthouse's report of the page on its default phone."""
    report = work / f"{site.name}.json"
    with served(site, "/", compress=True) as server:
        run(
            str(work / "node_modules/.bin/lighthouse"),
            server.root + PAGE,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--chrome-flags={CHROME_FLAGS}",
        )
    loaded: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return loaded


def figures(report: dict[str, Any]) -> dict[str, str]:
    """What we look at of a report, by name."""
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    weights: dict[str, int] = {}
    for request in requests:
        kind = request.get("resourceType", "Other")
        weights[kind] = weights.get(kind, 0) + request["transferSize"]
    scores = {
        f"{name} score": f"{round(100 * category['score'])}"
        for name, category in report["categories"].items()
    }
    return {
        "all, KB": f"{sum(weights.values()) / 1024:.1f}",
        **{f"{kind}, KB": f"{size / 1024:.1f}" for kind, size in sorted(weights.items())},
        "requests": str(len(requests)),
        "largest paint, s": f"{audits['largest-contentful-paint']['numericValue'] / 1000:.2f}",
        "blocking time, ms": f"{audits['total-blocking-time']['numericValue']:.0f}",
        "layout shift": f"{audits['cumulative-layout-shift']['numericValue']:.3f}",
        **scores,
    }


def lengths_of(site: Path) -> list[str]:
    """How long our pages are on a phone, as a table."""
    with served(site, "/") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROME_PATH"], args=["--no-sandbox"]
        )
        measured = list(table(lengths(browser, server.root, site)))
        browser.close()
    return measured


def main() -> None:
    """Build both, measure both, print the table; then how long our pages are."""
    os.environ["CHROME_PATH"] = str(find_browser())
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ours, default = build_ours(work), build_default(work)
        run("npm", "install", "--silent", "--no-audit", "--no-fund", "lighthouse", cwd=work)
        columns = [figures(lighthouse(work, site)) for site in (ours, default)]
        measured = lengths_of(ours)
    names = list(dict.fromkeys(name for column in columns for name in column))
    print(f"| /{PAGE} | this site | Material's default |\n|---|--:|--:|")
    for name in names:
        print(f"| {name} | {' | '.join(column.get(name, '0') for column in columns)} |")
    print("\n" + "\n".join(measured))


if __name__ == "__main__":
    main()
