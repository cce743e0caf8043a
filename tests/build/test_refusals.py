"""Bad input stops the builders themselves, not only `formulary check`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from builds import files_below, replace_in, run

USES = "docs/medicines/examplomab/uses.md"
EFFECT = "docs/side-effects/heart-problems.md"


class Mistake(NamedTuple):
    """What a writer does wrong, and the start of the line that says so."""

    make: Callable[[Path], object]
    located: str


def ends_with(file: str, text: str) -> Callable[[Path], object]:
    """Adds a line to the end of a file."""

    def add(project: Path) -> None:
        path = project / file
        path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")

    return add


def replaces(file: str, old: str, new: str) -> Callable[[Path], object]:
    return lambda project: replace_in(project / file, old, new)


MISTAKES = {
    "broken YAML": Mistake(replaces(USES, "sources: [label]", "sources: [label"), f"{USES}:"),
    "an unknown key": Mistake(replaces(USES, "summary:", "sumary:"), f"{USES}:2:1: "),
    "an undefined reference": Mistake(ends_with(USES, "Get [hart problems][]."), f"{USES}:11:"),
    "an unknown name in brackets": Mistake(ends_with(USES, "Rest (see hart)."), f"{USES}:11:"),
    "a script": Mistake(ends_with(EFFECT, "<script>alert(1)</script>"), f"{EFFECT}:29:1: "),
    "a javascript link": Mistake(ends_with(EFFECT, "[x](javascript:alert(1))"), f"{EFFECT}:29:"),
    "a broken link": Mistake(ends_with(EFFECT, "[x](nowhere.md)"), f"{EFFECT}:29:"),
    "a broken anchor": Mistake(ends_with(EFFECT, "[x](lung-problems.md#no)"), f"{EFFECT}:29:"),
    "a missing section": Mistake(lambda project: (project / USES).unlink(), "docs/medicines/"),
    "an empty file": Mistake(lambda project: (project / USES).write_bytes(b""), f"{USES}:1:1: "),
    "not UTF-8": Mistake(
        lambda project: (project / USES).write_bytes(b"\xff\xfe"), f"{USES}:1:1: "
    ),
}


def writes(file: str, content: bytes) -> Callable[[Path], object]:
    """Lays another file beside the pages."""

    def write(project: Path) -> None:
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        (project / file).write_bytes(content)

    return write


def leads_to(file: str, target: str) -> Callable[[Path], object]:
    return lambda project: (project / file).symlink_to(target)


MISTAKES |= {
    "a page in HTML": Mistake(writes("docs/evil.html", b"<script>"), "docs/evil.html:1:1: "),
    "HTML in the place of a page": Mistake(
        writes("docs/medicines/examplomab/uses/index.html", b"x"),
        "docs/medicines/examplomab/uses/index.html:1:1: the build makes what stands here",
    ),
    "a drawing with a script": Mistake(
        writes("docs/assets/a.svg", b'<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>'),
        "docs/assets/a.svg:2:1: <script> is none",
    ),
    "a link to a secret": Mistake(leads_to("docs/a.png", "/proc/self/environ"), "docs/a.png:1:1: "),
    "a page that is a link": Mistake(leads_to("docs/a.md", "index.md"), "docs/a.md:1:1: "),
    "a link to a folder": Mistake(leads_to("docs/a", "/usr/share"), "docs/a:1:1: a link"),
    "a link to nothing": Mistake(leads_to("docs/a.png", "nothing"), "docs/a.png:1:1: "),
    "a link around": Mistake(leads_to("docs/loop", "."), "docs/loop:1:1: "),
    "a pipe": Mistake(lambda project: os.mkfifo(project / "docs/a.md"), "docs/a.md:1:1: "),
    "a page that is too large": Mistake(
        writes("docs/about/a.md", b"a " * 300_000), "docs/about/a.md:1:1: the file is larger than"
    ),
}


def build(builder: str, project: Path) -> tuple[int, str]:
    result = run(builder, "build", "-f", "mkdocs.yml", folder=project)
    return result.returncode, result.stdout


def lines_with(start: str, output: str) -> list[str]:
    """The problems in what was said, each without what stands before its path."""
    lines = (line for line in output.splitlines() if line.startswith(start))
    return [line[start.index("docs/") :] for line in lines]


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_mkdocs_refuses_and_says_what_the_command_says(mistake: Mistake, sample: Path) -> None:
    mistake.make(sample)
    said = run("formulary.command.cli", "check", folder=sample)
    code, output = build("mkdocs", sample)
    assert said.returncode == 1
    assert lines_with("docs/", said.stdout) == lines_with("ERROR   -  docs/", output)
    assert code != 0
    assert f"ERROR   -  {mistake.located}" in output
    assert "Traceback" not in output
    assert not (sample / "site").exists()


def test_properdocs_refuses_as_well(sample: Path) -> None:
    MISTAKES["an undefined reference"].make(sample)
    code, output = build("properdocs", sample)
    assert code != 0
    assert f"ERROR   -  {USES}:11:" in output
    assert "Traceback" not in output
    assert not (sample / "site").exists()


def test_every_mistake_of_a_run_is_told_at_once(sample: Path) -> None:
    for name in ("an undefined reference", "a script"):
        MISTAKES[name].make(sample)
    _, output = build("mkdocs", sample)
    assert f"{USES}:11:" in output
    assert f"{EFFECT}:29:" in output


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_a_refusal_leaves_the_last_site_as_it_was(builder: str, sample: Path) -> None:
    code, output = build(builder, sample)
    assert code == 0, output
    last = files_below(sample / "site")
    MISTAKES["a script"].make(sample)
    code, _ = build(builder, sample)
    assert code != 0
    assert files_below(sample / "site") == last


def test_an_unusable_region_is_refused_in_words(sample: Path) -> None:
    replace_in(sample / "mkdocs.yml", "    emergency:", "    emergancy:")
    code, output = build("mkdocs", sample)
    assert code != 0
    assert "mkdocs.yml: extra.region may hold only" in output
    assert "Traceback" not in output


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_pages_that_only_the_builder_leaves_out_are_refused(key: str, sample: Path) -> None:
    with (sample / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"{key}: |\n  /regimens/exsa.md\n")
    code, output = build("mkdocs", sample)
    assert code != 0
    assert f"{key} leaves out pages that are checked and linked" in output
    assert "Traceback" not in output
    said = run("formulary.command.cli", "check", folder=sample)
    assert (said.returncode, key in said.stdout) == (2, True)


def test_a_page_that_was_checked_and_would_not_be_published_stops_the_build(sample: Path) -> None:
    (sample / "other.py").write_text(
        "def on_files(files, config):\n"
        "    files.remove(files.get_file_from_path('side-effects/heart-problems.md'))\n"
        "    return files\n"
    )
    replace_in(sample / "mkdocs.yml", "hooks:\n", "hooks:\n  - other.py\n")
    code, output = build("mkdocs", sample)
    assert code != 0
    assert (
        "docs/side-effects/heart-problems.md:1:1: the builder and the check do not find the same"
        in output
    )
    assert not (sample / "site").exists()


def test_what_the_host_looks_for_is_published_even_where_it_is_hidden(sample: Path) -> None:
    security = "{contact: ['mailto:a@b.example'], expires: 2030-12-31}"
    replace_in(sample / "mkdocs.yml", "  host:\n", f"  host:\n    security: {security}\n")
    code, output = build("mkdocs", sample)
    assert code == 0, output
    assert "Expires: 2030-12-31" in (sample / "site/.well-known/security.txt").read_text()
    assert "Sitemap: https://site.example/" in (sample / "site/robots.txt").read_text()
