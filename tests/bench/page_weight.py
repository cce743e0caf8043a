"""Measure what one page costs a phone, next to Material's default look of the same page.

Lighthouse (from npm, into a temporary folder) loads both from a server that compresses, in one
run. Nothing is asserted: this is a measure, and it prints a Markdown table.

    make bench
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

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


class CompressingHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a real host does: compressed, with a length, kept by the browser."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(file))
        body = file.read_bytes()
        is_text = kind.startswith("text/") or kind.endswith(("javascript", "json", "svg+xml"))
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        if is_text:
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    handler = functools.partial(CompressingHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def run(*command: str, cwd: Path = ROOT) -> None:
    """Run a command; its output is shown only when it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def build_ours(room: Path) -> Path:
    """Our site as it will be once its pages are reviewed: a draft asks not to be listed."""
    project = room / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    reviewed = "status: reviewed\n  reviewer: Nobody, for this measure\n  date: 2026-01-01"
    for page in (project / "docs").rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace("status: draft", reviewed), "utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(room / "ours"), cwd=project)
    return room / "ours"


def build_default(room: Path) -> Path:
    """The same composed pages in Material's default look, with its search."""
    run(sys.executable, "-m", "formulary.cli", "stage", str(room / "staged"))
    (room / "mkdocs.yml").write_text(DEFAULT_LOOK, "utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(room / "default"), cwd=room)
    return room / "default"


def lighthouse(room: Path, site: Path) -> dict[str, Any]:
    """Lighthouse's report of the page on its default phone."""
    report = room / f"{site.name}.json"
    with served(site) as address:
        run(
            str(room / "node_modules/.bin/lighthouse"),
            address + PAGE,
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


def main() -> None:
    """Build both, measure both, print the table."""
    from find_browser import find_browser  # noqa: PLC0415 (beside the tests, not a package)

    os.environ["CHROME_PATH"] = str(find_browser())
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        ours, default = build_ours(room), build_default(room)
        run("npm", "install", "--silent", "--no-audit", "--no-fund", "lighthouse", cwd=room)
        columns = [figures(lighthouse(room, site)) for site in (ours, default)]
    names = list(dict.fromkeys(name for column in columns for name in column))
    print(f"| /{PAGE} | this site | Material's default |\n|---|--:|--:|")
    for name in names:
        print(f"| {name} | {' | '.join(column.get(name, '0') for column in columns)} |")


if __name__ == "__main__":
    main()
