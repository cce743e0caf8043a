"""Sentences that pages share with other texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from case_files import BASE, build_with, with_body
from formulary.checks.language.originality import shared_runs
from formulary.command.cli import main
from formulary.command.texts import texts_below

COPIED = "Drink a glass of cool water each time you pass the kitchen."


def runs(body: str, *texts: str) -> list[str]:
    site = build_with(with_body(body))
    return [str(each) for each in shared_runs(site.catalogue, {"sheet.txt": list(texts)})]


EIGHT = "Drink a glass of cool water each time"


def test_eight_words_in_a_row_are_found_and_seven_are_not() -> None:
    (found,) = runs(f"{EIGHT} it hurts.", COPIED)
    assert "uses.md:7:1: 8 words in a row as in sheet.txt: " in found
    assert EIGHT.casefold() in found
    assert runs(f"{EIGHT.removesuffix(' time')} day it hurts.", COPIED) == []
    (found,) = runs(f"{EIGHT} you hurt.", COPIED)
    assert ": 9 words in a row" in found


def test_a_longer_run_is_reported_once_with_its_position_and_file() -> None:
    assert runs(f"Well. {COPIED}", f"He wrote:\n{COPIED.upper()} Then he left.") == [
        "docs/medicines/examplomab/uses.md:7:7: 12 words in a row as in sheet.txt: 'drink a glass "
        "of cool water each time you pass the kitchen'. Say it in other words"
    ]


def test_words_across_two_texts_of_a_file_are_no_copy() -> None:
    assert runs(COPIED, "Drink a glass of cool water", "each time you pass the kitchen") == []


def test_a_list_of_names_is_no_copy() -> None:
    names = "nausea, fast heartbeat, racing heart, short of breath, examplomab and Samplovia"
    assert runs(names, names) == []


def test_front_matter_that_a_reader_sees_is_compared_too() -> None:
    front = f"---\nsummary:\n  - {COPIED}\nsources: [label]\n---\n\nYes.\n"
    site = build_with({"medicines/examplomab/uses.md": front})
    (found,) = shared_runs(site.catalogue, {"a": [COPIED]})
    assert (found.line, found.column) == (3, 5)


def test_texts_are_the_values_of_yaml_and_the_whole_of_other_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x:\n- text: one\n  src: [1]\n- two\n  lines\n")
    (tmp_path / "b.txt").write_text("three")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "d.yaml").write_text("a: [broken")
    assert texts_below(tmp_path) == {
        "a.yaml": ["one", "two lines"],
        "b.txt": ["three"],
        "d.yaml": ["a: [broken"],
    }


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\ndocs_dir: {BASE}\n")
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_prints_what_is_shared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "texts" / "a.txt").write_text("Tell your nurse. Call when you are in doubt.")
    assert main(["originality", "texts"]) == 0
    assert capsys.readouterr() == ("", "")
    shutil.copytree(BASE, project / "docs")
    (project / "mkdocs.yml").write_text("site_name: A\ndocs_dir: docs\n")
    uses = project / "docs/medicines/examplomab/uses.md"
    uses.write_text(f"{uses.read_text('utf-8')}\n{COPIED}\n", "utf-8")
    (project / "texts" / "a.txt").write_text(COPIED)
    assert main(["originality", "texts"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("docs/medicines/examplomab/uses.md:")
    assert "12 words in a row as in a.txt" in out
    assert err == "1 problem in 1 file\n"


@pytest.mark.parametrize("folder", ["nope", "texts"])
def test_a_folder_without_texts_is_a_wrong_call(
    project: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    assert main(["originality", folder]) == 2
    assert f"no text files in '{folder}'" in capsys.readouterr().err
