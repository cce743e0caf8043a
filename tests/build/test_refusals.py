"""Bad input stops the builders themselves, not only `formulary check`."""

from __future__ import annotations

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


def build(builder: str, project: Path) -> tuple[int, str]:
    result = run(builder, "build", "-f", "mkdocs.yml", folder=project)
    return result.returncode, result.stdout


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_mkdocs_refuses(mistake: Mistake, sample: Path) -> None:
    mistake.make(sample)
    code, output = build("mkdocs", sample)
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
