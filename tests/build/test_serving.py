"""`mkdocs serve` goes on answering, and shows on its pages what is wrong."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from builds import ROOT, SITE_URL, replace_in, run

PATH = "/some/project/"
USES = "medicines/examplomab/uses"
PATIENCE = 30
"""Seconds until a server or a build must have ended, on a busy machine."""

AT_ONCE = 2
"""Seconds in which a page must be there, whatever is wrong."""


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, project: Path, port: int, log: Path) -> None:
        self.project, self.port, self.log = project, port, log

    def get(self, page: str, patience: float = AT_ONCE) -> tuple[int, str]:
        """The status and the text of a page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=patience)
        connection.request("GET", f"{PATH}{page}")
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def answers(self) -> bool:
        """Whether it has begun to serve."""
        try:
            return bool(self.get(""))
        except ConnectionError:
            return False

    def wait(self, holds: Callable[[str], bool], page: str = f"{USES}/") -> str:
        """A page once this holds of it; it waits while a build is under way."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            text = self.get(page, PATIENCE)[1]
            if holds(text):
                return text
            time.sleep(0.1)
        pytest.fail(f"it never came to hold:\n{self.log.read_text()[-3000:]}", pytrace=False)

    def is_broken(self) -> str:
        return self.wait(lambda text: "preview-problems" in text)

    def is_mended(self) -> str:
        return self.wait(lambda text: "preview-" not in text)


@contextmanager
def serve(project: Path, tmp: Path) -> Iterator[Served]:
    """`mkdocs serve` in a folder, from its first answer to its end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        served = Served(project, free.getsockname()[1], tmp / "serve.log")
    temporary = tmp / "temporary"
    temporary.mkdir()
    with running(served, temporary) as process:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and process.poll() is None and not served.answers():
            time.sleep(0.1)
        assert process.poll() is None, served.log.read_text()
        yield served
    assert list(temporary.iterdir()) == [], "a site is left behind"


@contextmanager
def running(served: Served, temporary: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The process that serves, until it has ended."""
    address = f"127.0.0.1:{served.port}"
    settings = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": SITE_URL, "TMPDIR": str(temporary)}
    # A shell that runs something in the background lets it, and what it starts, hear no Ctrl+C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with served.log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=served.project, env=os.environ | settings, stdout=output, stderr=output,
        )  # fmt: skip
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)


@pytest.fixture
def project(sample: Path) -> Path:
    """The small project, with templates of its own to break."""
    (sample / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", sample / "overrides")
    return sample


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[Served]:
    """The small project, served."""
    with serve(project, tmp_path) as served:
        yield served


def test_what_is_broken_from_the_start_is_served(project: Path, tmp_path: Path) -> None:
    uses, overview = project / f"docs/{USES}.md", project / "docs/medicines/samplinib/index.md"
    good = uses.read_text("utf-8")
    uses.write_text(f"{good}\nRest well this year, at night too.\n", "utf-8")
    replace_in(overview, "generic_name:", "genric_name:")
    place = f"docs/{USES}.md:11:11"
    with serve(project, tmp_path) as served:
        status, text = served.get(f"{USES}/")
        assert status == 200
        assert '<mark class="preview-mark">Rest well this year, at night too.</mark>' in text
        for page in ("", "about/", "medicines/samplinib/", "no-such-page/"):
            text = served.get(page)[1]
            assert f">{place}</a>: &#x27;this year&#x27;: a date that will be wrong" in text
        status, text = served.get("medicines/samplinib/")
        assert status == 200
        assert '<mark class="preview-mark">genric_name' in text
        assert served.get("preview.css")[0] == 200
        said = served.log.read_text()
        assert f"ERROR   -  {place}: 'this year': a date that will be wrong" in said
        assert "WARNING -  Doc file" not in said, "what follows from a mistake is held back"

        replace_in(overview, "genric_name:", "generic_name:")
        uses.write_text(good, "utf-8")
        assert "Rest well" not in served.is_mended()
        assert "<article" in served.get("medicines/samplinib/")[1]


def test_a_page_that_is_broken_and_mended_is_shown_each_time(served: Served) -> None:
    uses = served.project / f"docs/{USES}.md"
    good = uses.read_text("utf-8")
    for _ in range(2):
        uses.write_text(good.replace("sources: [label]", "sources: [label"), "utf-8")
        assert "This page cannot be put together yet." in served.is_broken()
        assert "<article" in served.get("about/")[1]
        uses.write_text(good, "utf-8")
        assert "Adults with kidney cancer get it." in served.is_mended()


def test_the_last_good_site_goes_on_while_a_build_breaks(served: Served) -> None:
    replace_in(served.project / "overrides/main.html", "{% extends", "{% if %}{% extends")
    text = served.is_broken()
    assert "The build failed." in text
    assert "main.html:1: jinja2.exceptions.TemplateSyntaxError" in text
    assert "Adults with kidney cancer get it." in text
    replace_in(served.project / "overrides/main.html", "{% if %}", "")
    served.is_mended()
    replace_in(served.project / "mkdocs.yml", "site_name:", "sit_name:")
    assert "site_name" in served.is_broken()
    replace_in(served.project / "mkdocs.yml", "sit_name:", "site_name:")
    served.is_mended()


def test_what_only_the_builder_finds_is_shown_as_well(project: Path, tmp_path: Path) -> None:
    replace_in(project / "mkdocs.yml", "extra_css:", "extra_templates: [none.html]\nextra_css:")
    with serve(project, tmp_path) as served:
        text = served.get(f"{USES}/")[1]
        assert "Template skipped: &#x27;none.html&#x27; not found in docs_dir." in text


@pytest.mark.parametrize("command", [["build"], ["gh-deploy", "--force"], ["serve", "--clean"]])
def test_a_site_with_problems_is_published_by_no_command(command: list[str], sample: Path) -> None:
    first = run("mkdocs", "build", folder=sample)
    assert first.returncode == 0, first.stdout
    before = {path: path.stat().st_mtime_ns for path in (sample / "site").rglob("*")}
    assert not [path for path in before if "preview" in path.name]
    (sample / f"docs/{USES}.md").write_text("broken", "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=sample, check=True)
    result = run("mkdocs", *command, folder=sample)
    assert result.returncode != 0
    assert f"ERROR   -  docs/{USES}.md:1:1: no front matter" in result.stdout
    assert {path: path.stat().st_mtime_ns for path in (sample / "site").rglob("*")} == before
