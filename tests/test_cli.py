"""The command `formulary`, called as a writer or a workflow calls it."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from case_files import BASE
from formulary.command.cli import main
from formulary.command.project import open_project
from formulary.schema.manual import manual
from formulary.settings import Host

NAMED = "site_name: A\n"
USES = Path("docs/medicines/examplomab/uses.md")
HEART = Path("docs/side-effects/heart-problems.md")

IMAGE = b"\x89PNG\r\n\x1a\n\x00\xff\x00\x00\x00\x00IEND\xaeB`\x82"
"""What begins and ends as a PNG image does."""

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project on disk, holding the valid site; the command runs in its folder."""
    folder = tmp_path / "project"
    shutil.copytree(BASE, folder / "docs")
    (folder / "mkdocs.yml").write_text("site_name: A\nextra:\n  region:\n    emergency: '112'\n")
    (folder / "docs" / "assets").mkdir()
    (folder / "docs" / "assets" / "heart.png").write_bytes(IMAGE)
    monkeypatch.chdir(folder)
    return folder


def break_it(*files: Path) -> None:
    for file in files:
        file.write_text(file.read_text() + "\n[a](nope.md) and [b](nope.md)\n")


def test_check_of_a_valid_project_says_nothing(project: Path, capsys: Output) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_prints_every_problem_for_editors_and_counts_them(
    project: Path, capsys: Output
) -> None:
    break_it(USES, HEART)
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    message = "no page or file '{}/nope.md'. Correct the path."
    assert out.splitlines() == [
        f"{USES}:11:5: {message.format('medicines/examplomab')}",
        f"{USES}:11:22: {message.format('medicines/examplomab')}",
        f"{HEART}:29:5: {message.format('side-effects')}",
        f"{HEART}:29:22: {message.format('side-effects')}",
    ]
    assert err == "4 problems in 2 files\n"


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["docs/side-effects"], 1),
        (["./docs/side-effects/"], 1),
        (["docs/medicines/../side-effects"], 1),
        (["docs/side-effects/heart-problems.md"], 1),
        (["docs/medicines", "docs/side-effects"], 1),
        (["."], 1),
        (["docs/medicines"], 0),
        (["docs/side-effects/lung-problems.md"], 0),
    ],
)
def test_check_of_some_paths_reports_only_those(
    project: Path, capsys: Output, paths: list[str], code: int
) -> None:
    break_it(HEART)
    for given in (paths, [str(Path(path).absolute()) for path in paths]):
        assert main(["check", *given]) == code
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 2 * code
        assert all(line.startswith(f"{HEART}:") for line in lines)


def test_check_runs_from_another_folder(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    break_it(HEART)
    monkeypatch.chdir(tmp_path)
    assert main(["--project", "project", "check", "project/docs/side-effects"]) == 1
    assert capsys.readouterr().out.startswith(f"{HEART}:29:5: ")
    assert main(["--project", "project", "check", "project/docs/medicines"]) == 0


def test_check_of_another_docs_folder(project: Path, tmp_path: Path, capsys: Output) -> None:
    other = tmp_path / "other"
    shutil.copytree("docs", other)
    break_it(HEART)
    assert main(["--docs", str(other), "check"]) == 0
    assert main(["check"]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "docs/nope.md"], "no file or folder 'docs/nope.md'"),
        (
            ["check", "mkdocs.yml"],
            "no page in 'mkdocs.yml'. Name a Markdown file",
        ),
        (["check", "docs/assets"], "no page in 'docs/assets'"),
        (["check", "docs/side-effects", "mkdocs.yml"], "no page in 'mkdocs.yml'"),
        (["--project", "nope", "check"], "no mkdocs.yml in 'nope'"),
        (["--docs", "nope", "check"], "no folder 'nope'"),
    ],
)
def test_a_wrong_call_is_told_apart_from_problems(
    project: Path, capsys: Output, arguments: list[str], words: str
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


@pytest.mark.parametrize("arguments", [[], ["nope"], ["stage"], ["check", "--nope"]])
def test_an_unknown_command_or_option_ends_with_two(
    project: Path, capsys: Output, arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--help"],
            [
                "usage: formulary [-h] [--project DIR] [--docs DIR]",
                "Check and compose monographs of medicines.",
                "--project DIR the folder of mkdocs.yml (default: here)",
                "--docs DIR another docs folder than the one in mkdocs.yml",
                "check print every problem as path:line:column: message",
                "stage write composed Markdown and assets to a folder",
                "originality find runs of eight words that pages share with texts in a folder",
                "schema print the manual of the front matter",
            ],
        ),
        (
            ["check", "--help"],
            [
                "paths only problems in these files or folders",
                "--overdue find pages whose review is overdue or that have changed since it",
            ],
        ),
        (["stage", "--help"], ["usage: formulary stage [-h] directory"]),
        (["originality", "--help"], ["usage: formulary originality [-h] folder"]),
    ],
)
def test_the_command_says_what_it_can_do(
    monkeypatch: pytest.MonkeyPatch, capsys: Output, arguments: list[str], words: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert [each for each in words if each not in said] == []


def test_a_region_that_cannot_be_used_ends_with_two(project: Path, capsys: Output) -> None:
    Path("mkdocs.yml").write_text("extra:\n  region:\n    emergency: 911\n")
    assert main(["check"]) == 2
    assert "extra.region.emergency must be text" in capsys.readouterr().err


def set_due(day: datetime.date) -> None:
    text = HEART.read_text().replace("status: draft", f"status: draft\n  due: {day}")
    HEART.write_text(text)


def test_only_the_check_for_overdue_reviews_looks_at_the_date(
    project: Path, capsys: Output
) -> None:
    yesterday = datetime.datetime.now(tz=datetime.UTC).date() - datetime.timedelta(days=2)
    set_due(yesterday)
    assert main(["check"]) == 0
    assert main(["check", "--overdue"]) == 1
    line = f"{HEART}:23:8: the review was due on {yesterday}. Have the page checked again\n"
    assert capsys.readouterr() == (line, "1 problem in 1 file\n")


def test_a_review_that_is_due_later_is_not_overdue(project: Path, capsys: Output) -> None:
    set_due(datetime.date(9999, 12, 31))
    assert main(["check", "--overdue"]) == 0
    assert capsys.readouterr().out == ""


def test_a_page_that_changed_since_its_review_is_listed_with_the_overdue_ones(
    project: Path, capsys: Output
) -> None:
    assert main(["review", "side-effects/heart-problems.md"]) == 0
    digest = capsys.readouterr().out.strip()
    assert re.fullmatch(r"digest: [b-t]{12}", digest)
    review = f"reviewed\n  reviewer: Ann Roe, nurse\n  date: 2025-08-31\n  {digest}"
    text = HEART.read_text().replace("draft", review)
    HEART.write_text(text)
    Path("docs/about").mkdir()
    Path("docs/about/reviewers.md").write_text(
        "---\ndescription: Who.\nreviewers:\n  - name: Ann Roe\n    profession: nurse\n"
        "    place_of_work: Here\n---\n\n# Reviewers\n\n<!-- reviewers -->\n"
    )
    assert main(["check"]) == 0
    assert main(["check", "--overdue"]) == 0
    HEART.write_text(text.replace("urgency: now", "urgency: within-24-hours"))
    assert main(["check"]) == 0
    assert main(["check", "--overdue"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{HEART}:25:11: changed since Ann Roe, nurse checked it on 2025-08-31.")
    assert main(["review", "side-effects/heart-problems.md"]) == 0
    assert capsys.readouterr().out.strip() in out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("samplinip", "no medicine 'samplinip'. Did you mean 'samplinib'?"),
        ("nope", "no medicine 'nope'. Name one of the folders in 'medicines', or a page."),
        ("examplomab", "'examplomab' has mistakes. Mend them first"),
    ],
)
def test_what_cannot_be_reviewed_has_no_digest(
    project: Path, capsys: Output, name: str, words: str
) -> None:
    Path("docs/medicines/examplomab/index.md").write_text("---\na: b\n---\n")
    assert main(["review", name]) == 2
    assert capsys.readouterr() == ("", f"formulary: {words}\n")


def test_a_medicine_is_reviewed_by_the_name_of_its_folder(project: Path, capsys: Output) -> None:
    assert main(["review", "examplomab"]) == main(["review", str(USES)[5:]]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second, "all pages of a medicine are checked as one"


CARELESS = "\nTell the team if you have:\n- a fever:\n  - at night\n- a sore leg\n"
MENDED = "\nTell the team if you have:\n\n- a fever:\n    - at night\n- a sore leg\n"


def test_check_mends_what_can_be_mended_without_asking(project: Path, capsys: Output) -> None:
    before = USES.read_text("utf-8")
    USES.write_text(before + CARELESS, "utf-8")
    assert main(["check"]) == 1
    capsys.readouterr()
    assert main(["check", "--fix"]) == 0
    assert capsys.readouterr().out == f"{USES}: mended\n"
    assert USES.read_text("utf-8") == before + MENDED
    assert main(["check", "--fix"]) == 0
    assert capsys.readouterr().out == ""


def test_schema_prints_the_manual_without_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == manual()


def test_stage_writes_what_a_build_composes_and_copies_the_rest(
    project: Path, capsys: Output
) -> None:
    assert main(["stage", "out/site"]) == 0
    site = open_project(project).build()
    expected = {page.uri: page.text.encode() for page in site.pages}
    expected |= {asset.uri: asset.content for asset in site.assets}
    expected["assets/heart.png"] = IMAGE
    out = Path("out/site")
    written = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }
    assert written == expected
    assert "Call [112](tel:112) if:" in written["medicines/examplomab/when-to-call.md"].decode()
    assert capsys.readouterr().out == f"{len(expected)} files in out/site\n"
    assert [path.name for path in Path("out").iterdir()] == ["site"]


def test_stage_into_an_empty_folder_is_fine(project: Path) -> None:
    Path("out").mkdir()
    assert main(["stage", "out"]) == 0
    assert Path("out/index.md").is_file()


def test_stage_makes_the_folders_above_and_one_that_a_server_may_read(project: Path) -> None:
    assert main(["stage", "a/b/out"]) == 0
    assert Path("a/b/out").stat().st_mode & 0o777 == 0o755
    assert [path.name for path in Path("a/b").iterdir()] == ["out"]


def test_stage_leaves_out_parts_of_a_stylesheet_and_delivers_the_whole(project: Path) -> None:
    styles = Path("docs/assets/stylesheets")
    styles.mkdir(parents=True)
    (styles / "site.css").write_text('@import "site/part.css";\n')
    (styles / "site").mkdir()
    (styles / "site/part.css").write_text("a { b: c }\n")
    assert main(["stage", "out"]) == 0
    out = Path("out/assets/stylesheets")
    assert "a{b:c}" in (out / "site.css").read_text()
    assert not (out / "site").exists()


@pytest.mark.parametrize("target", ["full", "file"])
def test_stage_leaves_what_is_there_alone(project: Path, capsys: Output, target: str) -> None:
    Path("full").mkdir()
    Path("full/mine.txt").write_text("mine")
    Path("file").write_text("mine")
    assert main(["stage", target]) == 2
    assert f"'{target}' is not empty" in capsys.readouterr().err
    assert [path.read_text() for path in (Path("full/mine.txt"), Path("file"))] == ["mine"] * 2
    assert [path.name for path in Path("full").iterdir()] == ["mine.txt"]


def test_stage_of_a_site_with_problems_writes_nothing(project: Path, capsys: Output) -> None:
    break_it(HEART)
    before = sorted(Path().iterdir())
    assert main(["stage", "out"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{HEART}:29:5: ")
    assert err == "formulary: 2 problems in 1 file. Nothing was staged\n"
    assert sorted(Path().iterdir()) == before


def test_hidden_files_are_no_part_of_the_site(project: Path) -> None:
    Path("docs/.draft.md").write_text("no front matter")
    Path("docs/.git").mkdir()
    Path("docs/.git/x.md").write_text("no front matter")
    assert main(["check"]) == 0
    assert main(["stage", "out"]) == 0
    assert not Path("out/.draft.md").exists()


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("a: [1\n", "mkdocs.yml:2:1: broken YAML"),
        ("a: b: c\n", "mkdocs.yml:1:5: broken YAML"),
        ("- a\n", "mkdocs.yml: it must be lines of 'key: value'"),
        ("extra: [1]\n", "mkdocs.yml: extra must be lines of 'key: value'"),
        ("extra: {region: [1]}\n", "mkdocs.yml: extra.region may hold only"),
        ("docs_dir: 5\n", "mkdocs.yml: docs_dir must be text, such as 'docs'"),
        ("docs_dir:\n", "mkdocs.yml: docs_dir must be text"),
        ("site_url: [a]\n", "mkdocs.yml: site_url must be text"),
        ("a: \x00\n", "mkdocs.yml: "),
    ],
)
def test_a_configuration_that_cannot_be_used_ends_with_two(
    project: Path, capsys: Output, config: str, words: str
) -> None:
    Path("mkdocs.yml").write_text(config)
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"formulary: {words}")


def test_a_configuration_that_is_no_text_ends_with_two(project: Path, capsys: Output) -> None:
    Path("mkdocs.yml").write_bytes(b"site_name: \xff\n")
    assert main(["check"]) == 2
    assert capsys.readouterr().err.startswith("formulary: mkdocs.yml: ")


def test_a_configuration_needs_only_a_name(project: Path) -> None:
    Path("mkdocs.yml").write_text("site_name: A\n")
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("config", "name", "address", "root"),
    [
        ("site_name: A\n", "A", "/", "docs"),
        ("site_name: A b\nsite_url: https://a.org/b\n", "A b", "https://a.org/b/", "docs"),
        ("site_name: A\ndocs_dir: ./docs/../docs\n", "A", "/", "docs/../docs"),
    ],
)
def test_what_a_project_sets(
    project: Path, config: str, name: str, address: str, root: str
) -> None:
    Path("mkdocs.yml").write_text(config)
    settings = open_project(Path()).settings
    assert (settings.site_name, settings.base_url, settings.root) == (name, address, root)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            "a: [1\n",
            "mkdocs.yml:2:1: broken YAML: expected ',' or ']', but got '<stream end>'. Check the "
            "colons, quotes and indentation here and on the line above",
        ),
        ("a: 2030-02-30\n", "mkdocs.yml: day is out of range for month. Retype it"),
        ("docs_dir: ' '\n", "mkdocs.yml: docs_dir must be text, such as 'docs'"),
        ("site_url: 5\n", "mkdocs.yml: site_url must be text, such as '/'"),
        ("site_name: 5\n", "mkdocs.yml: site_name must be text, such as 'Formulary'"),
        (
            "extra: {region: {a: b}}\n",
            "mkdocs.yml: extra.region may hold only crisis_line, emergency, fever, poison_help",
        ),
        (
            "extra: {region: {fever: 38}}\n",
            "mkdocs.yml: extra.region.fever must be text in quotes",
        ),
        (
            "extra: {host: {cname: a.example}}\n",
            "mkdocs.yml: extra.host may hold only domain, robots, security",
        ),
        ("extra: {site: {by: me}}\n", "mkdocs.yml: extra.site may hold only contact, run_by"),
        (
            "extra: {site: {run_by: [a]}}\n",
            "mkdocs.yml: extra.site.run_by must be a name on one line",
        ),
        (
            "extra: {site: {run_by: '<b>'}}\n",
            "mkdocs.yml: extra.site.run_by must be a name on one line",
        ),
        *(
            (
                f"extra: {{site: {{contact: '{contact}'}}}}\n",
                "mkdocs.yml: extra.site.contact must be an address as "
                "'mailto:pages@formulary.example'",
            )
            for contact in ("me@a.example", "mailto:me", "mailto:a@b.example?bcc=c", "https://a.b")
        ),
        ("extra: {host: yes}\n", "mkdocs.yml: extra.host must be lines of 'key: value'"),
        ("extra: {host: {robots: all}}\n", "mkdocs.yml: extra.host.robots must be true or false"),
        *(
            (
                f"extra: {{host: {{domain: {domain}}}}}\n",
                "mkdocs.yml: extra.host.domain must be a name as 'formulary.example'",
            )
            for domain in ("https://a.example", "localhost", "5", '"a.example\\nb.example"')
        ),
        *(
            (
                f"extra: {{host: {{security: {{contact: {contact}, expires: 2030-01-01}}}}}}\n",
                "mkdocs.yml: extra.host.security.contact must be a list of addresses that begin "
                "with mailto:, https:// or tel:",
            )
            for contact in (
                "a@b.example",
                "[]",
                "[a@b.example]",
                '["mailto:a\\nExpires: x"]',
                "[5]",
            )
        ),
        *(
            (
                f"extra: {{host: {{security: {{contact: ['tel:112'], expires: {day}}}}}}}\n",
                "mkdocs.yml: extra.host.security.expires must be a day as '2030-12-31'",
            )
            for day in ("soon", "null", "'2030-02-30'")
        ),
    ],
)
def test_what_is_said_of_a_configuration(
    project: Path, capsys: Output, config: str, said: str
) -> None:
    Path("mkdocs.yml").write_text(config)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == f"formulary: {said}\n"


def test_what_a_project_tells_its_host(project: Path) -> None:
    security = "{contact: ['mailto:a@b.example'], expires: 2030-12-31}"
    host = f"{{robots: true, domain: a.example, security: {security}}}"
    Path("mkdocs.yml").write_text(f"{NAMED}extra: {{host: {host}}}\n")
    expected = Host(True, "a.example", ("mailto:a@b.example",), "2030-12-31")
    assert open_project(project).settings.host == expected
    Path("mkdocs.yml").write_text(f"{NAMED}extra: {{host: }}\n")
    assert open_project(project).settings.host == Host()


def test_the_address_of_the_site_may_come_from_the_environment(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("mkdocs.yml").write_text('site_name: A\nsite_url: !ENV [THE_SITE, "https://a.example/"]\n')
    assert open_project(project).settings.base_url == "https://a.example/"
    monkeypatch.setenv("THE_SITE", "https://b.example")
    assert open_project(project).settings.base_url == "https://b.example/"


def command(encoding: str) -> subprocess.Popen[bytes]:
    """The command in a process of its own, whose output is a pipe with this encoding."""
    return subprocess.Popen(
        [sys.executable, "-m", "formulary.command.cli", "check"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_lacks_a_sign_shows_the_problem_all_the_same(
    project: Path, encoding: str
) -> None:
    HEART.write_text(f"{HEART.read_text()}\n(see é≥ x)\n", "utf-8")
    break_it(USES)
    out, err = command(encoding).communicate()
    lines = out.decode(encoding).splitlines()
    assert len(lines) == 3
    assert "\\u2265 x" in lines[-1]
    assert err.decode().strip() == "3 problems in 2 files"


def test_a_reader_who_has_seen_enough_stops_the_command_quietly(project: Path) -> None:
    for number in range(30):
        text = "---\ndescription: A page.\n---\n\n# A title\n" + "\nA { b.\n" * 50
        Path(f"docs/page-{number}.md").write_text(text)
    process = command("utf-8")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


SIDE_EFFECTS = Path("docs/medicines/examplomab/side-effects.md")
OVERVIEW = Path("docs/medicines/examplomab/index.md")
TITLE = "    title: Label of examplomab\n    publisher: Example Agency\n"


def make_it_follow_a_label(date: str) -> None:
    """Turn the source of one medicine into a label of this date, cited by section."""
    for page in OVERVIEW.parent.glob("*.md"):
        page.write_text(page.read_text().replace("[label]", "[label 6.1]"))
    text = OVERVIEW.read_text().replace(TITLE, "    product: Examplia\n    maker: Example & Sons\n")
    text = text.replace('date: "2024-12"', f'date: "{date}"')
    OVERVIEW.write_text(text.replace("numbers:", "follows: [label]\nnumbers:", 1))
    page = SIDE_EFFECTS.read_text().replace(
        "    percent: 43\n", "    percent: 43\n    rows: [Nausea]\n"
    )
    counting = "counting:\n  says: They are from 9 people.\n  sources: [label 6.1]\n"
    SIDE_EFFECTS.write_text(page.replace("occurrences:", f"{counting}occurrences:", 1))


def test_debts_tell_what_the_sources_of_each_medicine_leave_open(
    project: Path, capsys: Output
) -> None:
    make_it_follow_a_label("2020-05")
    assert main(["check"]) == 0
    capsys.readouterr()
    assert main(["debts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "examplomab: of 2 side effects 1 with no number, 1 with a number and no start, "
        "2 with one source; label of 2020-05"
    )
    assert "1 of 2 medicines: label older than two years" in lines
    assert any(re.fullmatch(r"\d of \d side effects: one source", line) for line in lines)


def test_a_label_of_which_the_date_is_not_known_is_old_and_a_new_one_is_not(
    project: Path, capsys: Output
) -> None:
    make_it_follow_a_label(datetime.date.today().isoformat())
    assert main(["debts"]) == 0
    assert "label of" not in capsys.readouterr().out
    text = re.sub(r'\n    date: "[0-9-]+"', "", OVERVIEW.read_text())
    OVERVIEW.write_text(text)
    assert main(["debts"]) == 0
    assert "label of unknown date" in capsys.readouterr().out


def test_sources_print_each_claim_beside_its_source_to_tick_and_sign(
    project: Path, capsys: Output
) -> None:
    make_it_follow_a_label("2024-12")
    assert main(["sources", "examplomab"]) == 0
    sheet = capsys.readouterr().out
    cited = "    FDA label for Examplia (Example & Sons), revised December 2024, 6.1\n"
    assert f'{cited}    beside: "Nausea"\n' in sheet
    assert "[ ] Feeling sick (nausea). About 43 in 100 people.\n" in sheet
    assert "[ ] Call 112 if: you have chest pain\n" in sheet
    assert "FDA label for Examplia (Example & Sons): https://example.org/examplomab\n" in sheet
    assert "[ ] Most doses in one cycle: 14 doses\n" in sheet
    assert "Signature: ____" in sheet


def test_a_sign_of_all_treatment_stands_beside_the_sources_of_the_page_of_signs(
    project: Path, capsys: Output
) -> None:
    cards = OVERVIEW.with_name("when-to-call.md")
    general = "sign: heart-races\n    general: true"
    cards.write_text(cards.read_text().replace("sign: heart-races\n    sources: [label]", general))
    assert main(["sources", "examplomab"]) == 0
    sheet = capsys.readouterr().out
    assert "your heart races\n    When to call, National Cancer Institute\n" in sheet


def test_a_sign_stands_as_on_its_card_with_what_is_expected(project: Path, capsys: Output) -> None:
    cards = OVERVIEW.with_name("when-to-call.md")
    expected = "expected: {what: it races a little, until: it races for long, sources: [label]}"
    text = cards.read_text().replace("sign: heart-races", f"sign: heart-races\n    {expected}")
    cards.write_text(text)
    assert main(["sources", "examplomab"]) == 0
    (line,) = [each for each in capsys.readouterr().out.splitlines() if "it races" in each]
    assert "if: it races for long; Tell your care team at your next visit" in line
    assert line.endswith("if: it races a little")


def test_the_sheet_of_sources_is_also_a_page_to_print_that_escapes_what_it_shows(
    project: Path, capsys: Output
) -> None:
    make_it_follow_a_label("2024-12")
    assert main(["sources", "examplomab", "--html"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!doctype html>")
    assert "FDA label for Examplia (Example &amp; Sons), revised December 2024, 6.1" in page
    assert "beside “Nausea”" in page
    assert "<script" not in page
    assert page.count("<tr>") > page.count("<h2>")


def test_sources_of_a_medicine_that_is_not_here(project: Path, capsys: Output) -> None:
    assert main(["sources", "exampl0mab"]) == 2
    assert "no medicine 'exampl0mab'. Did you mean 'examplomab'?" in capsys.readouterr().err
