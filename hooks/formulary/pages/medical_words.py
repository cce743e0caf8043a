"""Medical words explained: a hint where a page first uses one, and the list that hints lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from formulary.front_matter import MedicalWord
from formulary.markdown_text import blank_out, headings, mask_code, mask_links
from formulary.markdown_writing import blocks, bullets, one_line, sentence
from formulary.names import normalise, slug_of

_NOT_PROSE = re.compile(r"<[^<>\n]*>|\{[^{}\n]*\}|\(see [^()]*\)|\[[^\[\]]*\]", re.IGNORECASE)


def explain(markdown: str, words: Sequence[MedicalWord]) -> tuple[str, list[MedicalWord]]:
    """Turn the first use of each word into a hint. Returns the text and the words it uses."""
    found: list[tuple[int, int, MedicalWord]] = []
    prose = _prose_of(markdown)
    for word in words:
        forms = sorted((word.word, *word.forms), key=len, reverse=True)
        pattern = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in forms)
        match = re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", prose, re.IGNORECASE)
        if match and not any(
            start < match.end() and match.start() < end for start, end, _ in found
        ):
            found.append((match.start(), match.end(), word))
    found.sort(key=lambda place: place[0])
    for start, end, word in reversed(found):
        anchor = _anchor(word)
        hint = f"[{markdown[start:end]}](#{anchor}){{ .word aria-describedby={anchor} }}"
        markdown = markdown[:start] + hint + markdown[end:]
    return markdown, [word for _, _, word in found]


def _prose_of(markdown: str) -> str:
    """The text with all that may hold no hint blanked out."""
    prose = blank_out(mask_links(mask_code(markdown)), _NOT_PROSE)
    for heading in headings(markdown):
        blank = " " * (heading.end - heading.start)
        prose = prose[: heading.start] + blank + prose[heading.end :]
    return prose


def words_of_page(words: Sequence[MedicalWord]) -> str:
    """The explanations at the end of a page: where hints lead, and what is printed."""
    if not words:
        return ""
    return blocks("## Words on this page { #words .words-heading }", word_list(words))


def word_list(words: Sequence[MedicalWord]) -> str:
    """Words with their explanations, from A to Z."""
    ordered = sorted(words, key=lambda word: normalise(word.word))
    return bullets(
        f'**{word.word}:** <span id="{_anchor(word)}">{sentence(one_line(word.means))}</span>'
        for word in ordered
    )


def _anchor(word: MedicalWord) -> str:
    return f"word-{slug_of(word.word)}"
