"""What must hold for any input at all, tried with many."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from case_files import base_files, build, with_body
from formulary.parsing.places import place_of
from formulary.parsing.take_apart import take_apart
from formulary.text.headings import headings
from formulary.text.links import links, mask_links
from formulary.text.masking import mask_code
from formulary.text.mentions import find_mentions
from formulary.text.names import NameIndex, Target, normalise, slug_of
from problem_rules import fault_of, lies_in
from rendering import render

MARKS = [
    "`", "``", "```", "~~~", "\n", "\n\n", "    ", "<!--", "-->", "[", "]", "](", ")", "[]",
    "(see ", "heart problems", " and ", ", ", ":", "#", "## ", "- ", "1. ", "\\", "*", "a", " ",
    "é", "\N{LINE SEPARATOR}", "\x85", "\r", "\x1c", "|", "===", "---", "{", "}", "{ #a }", "<",
]  # fmt: skip
markdown_texts = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)
yaml_texts = st.lists(
    st.sampled_from(
        ["a", "b", ": ", ":\n", "- ", "\n", "  ", "\t", "'", '"', "[", "]", "{", "}", ", ", "&x ",
         "*x", "!!", "!", ">-\n", "|\n", "#", "?", "---\n", "...\n", "12", "true", "~", "é", "%",
         "\N{LINE SEPARATOR}", "\x85", "\r", "\ufeff", "\x00", "@"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.one_of(st.binary(max_size=200), st.builds(lambda end: b"---\n" + end, st.binary())))
def test_any_bytes_are_read_or_refused_with_a_place_in_the_file(data: bytes) -> None:
    source, problems = take_apart("docs/a.md", "a.md", data)
    assert (source is None) == bool(problems)
    assert all(lies_in(problem, data) for problem in problems)


@settings(max_examples=150)
@given(yaml_texts, markdown_texts)
def test_any_front_matter_is_read_or_refused_with_a_place_in_the_file(
    front: str, body: str
) -> None:
    data = f"---\n{front}\n---\n{body}".encode()
    source, problems = take_apart("docs/a.md", "a.md", data)
    assert (source is None) == bool(problems)
    assert all(lies_in(problem, data) for problem in problems)
    if source:
        assert all(
            0 <= span.start <= span.end <= len(source.text) for span in source.spans.values()
        )


@given(markdown_texts)
def test_masking_keeps_every_offset_and_line(text: str) -> None:
    for masked in (mask_code(text), mask_links(text), mask_links(mask_code(text))):
        assert len(masked) == len(text)
        assert [at for at, sign in enumerate(masked) if sign == "\n"] == [
            at for at, sign in enumerate(text) if sign == "\n"
        ]


LETTERS = "aB ß\u0130\u0345\u0390'\u2019é\u00a0\u2003\ufb01\u2460\uff12()-&/.日\n\x1c"
NAMES = st.text(st.sampled_from(LETTERS), max_size=12)


@given(NAMES)
def test_normalising_a_name_twice_changes_nothing(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)
    assert normalise(f"  {name.replace(' ', '   ')} ") == normalise(name)


@given(NAMES)
def test_a_slug_made_of_any_name_is_a_place(name: str) -> None:
    slug = slug_of(name)
    assert slug_of(slug) == slug
    assert not slug or not isinstance(place_of(f"side-effects/{slug}.md"), str)


KNOWN = NameIndex.of((name, Target("a.md", "A")) for name in ["heart problems", "a"])


@settings(max_examples=150)
@given(markdown_texts)
@example("(see ~~~`~~~`~~~)")
@example("[heart <!--  --> problems][]")
def test_mentions_never_overlap_and_stand_where_they_say(text: str) -> None:
    found = find_mentions(text, KNOWN)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert " ".join(text[mention.start : mention.end].split()) == mention.name
        end = mention.end


@given(markdown_texts)
def test_links_and_headings_stand_where_they_say(text: str) -> None:
    assert all(text[link.start : link.end] == link.target for link in links(text))
    for heading in headings(text):
        assert text[heading.start : heading.end].startswith("#" * heading.level)


BASE = base_files()
URIS = sorted(BASE)


@st.composite
def mutated_files(draw: st.DrawFn) -> dict[str, bytes]:
    """The valid site with some lines of some files left out, doubled, moved or made up."""
    files = dict(BASE)
    for uri in draw(st.lists(st.sampled_from(URIS), min_size=1, max_size=3)):
        lines = files[uri].decode().split("\n")
        for _ in range(draw(st.integers(1, 4))):
            at = draw(st.integers(0, len(lines)))
            match draw(st.sampled_from(["delete", "double", "move", "insert", "cut"])):
                case "delete":
                    del lines[at : at + 1]
                case "double":
                    lines[at:at] = lines[at : at + 1]
                case "move":
                    lines.insert(draw(st.integers(0, len(lines))), "".join(lines[at : at + 1]))
                case "insert":
                    lines.insert(at, draw(st.one_of(markdown_texts, yaml_texts, NAMES)))
                case "cut":
                    lines[at : at + 1] = [line[:12] for line in lines[at : at + 1]]
        files[uri] = "\n".join(lines).encode("utf-8", "surrogatepass")
    return files


@settings(max_examples=60)
@given(mutated_files())
def test_a_broken_site_is_never_a_crash_and_each_problem_lies_in_its_file(
    files: dict[str, bytes],
) -> None:
    site = build(files)
    for problem in site.problems:
        assert fault_of(problem, files) is None, str(problem)


WORDS = ["Common", "Guide", "How often", "Uses", "Index", "2", "A & B", "Rash", "rash"]
TITLES = st.lists(st.sampled_from(WORDS), max_size=4, unique_by=str.casefold)


@settings(max_examples=15)
@given(TITLES, TITLES, st.booleans())
def test_the_guide_never_repeats_an_id(one: list[str], two: list[str], own: bool) -> None:
    given_id = "\n\nText *here*{ #here }." if own else ""
    first = "\n\n".join(f"## {title}\n\nText." for title in one) + given_id
    second = "\n\n".join(f"## {title} {{ #{slug_of(title)} }}\n\nText." for title in two) + given_id
    changes = with_body(first or "Text.") | with_body(
        second or "Text.", "medicines/examplomab/how-it-works.md"
    )
    site = build(BASE | {uri: text.encode() for uri, text in changes.items()})
    assert not site.problems
    guide = next(page for page in site.pages if page.uri == "medicines/examplomab/guide.md")
    ids = Counter(re.findall(r'\bid="([^"]*)"', render(guide.markdown)))
    assert [name for name, count in ids.items() if count > 1] == []
    assert len(ids) > len(one) + len(two)
