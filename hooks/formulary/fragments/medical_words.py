"""Medical words explained: a hint where a page first uses one, and the list that hints lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from formulary import anchors
from formulary.fragments.folds import folded_under
from formulary.fragments.markdown import bullets, heading
from formulary.schema.words import MedicalWord
from formulary.text.headings import headings
from formulary.text.links import mask_links
from formulary.text.masking import blank_out, mask_code
from formulary.text.names import normalise, slug_of
from formulary.text.phrases import one_line, sentence

# Tags, attributes, cross-links, labels of links, and titles of parts that a reader unfolds: a hint
# is a link, and none may stand within another control.
_NOT_PROSE = re.compile(
    r"<summary>(?:[^<]|<(?!/summary>))*+</summary>|"
    r"<span class=\"visually-hidden\">[^<]*+</span>|"
    r"<[^<>\n]*>|\{[^{}\n]*\}|\(see [^()]*\)|\[[^\[\]]*\]|^[ ]*\?{3}[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)


def explain(markdown: str, words: Sequence[MedicalWord]) -> tuple[str, list[MedicalWord]]:
    """The text with the first use of each word as a hint, and the words it uses, in that order."""
    found: list[tuple[int, int, MedicalWord]] = []
    masked = _mask_all_but_prose(markdown)
    for word in words:
        forms = sorted((word.word, *word.forms), key=len, reverse=True)
        pattern = "|".join(re.escape(form).replace("\\ ", r"\s+") for form in forms)
        match = re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", masked, re.IGNORECASE)
        if match and not any(
            start < match.end() and match.start() < end for start, end, _ in found
        ):
            found.append((match.start(), match.end(), word))
    found.sort(key=lambda each: each[0])
    for start, end, word in reversed(found):
        anchor = _anchor(word)
        hint = f"[{markdown[start:end]}](#{anchor}){{ .word aria-describedby={anchor} }}"
        markdown = markdown[:start] + hint + markdown[end:]
    return markdown, [word for _, _, word in found]


def _mask_all_but_prose(markdown: str) -> str:
    """The text with all that may hold no hint blanked out."""
    masked = blank_out(mask_links(mask_code(markdown)), _NOT_PROSE)
    for each in headings(markdown):
        blank = " " * (each.end - each.start)
        masked = masked[: each.start] + blank + masked[each.end :]
    return masked


def words_of_page(words: Sequence[MedicalWord]) -> str:
    """The explanations at the end of a page: where hints lead, and what is printed."""
    if not words:
        return ""
    title = heading(2, "Words on this page", anchors.WORDS_HEADING, "words-heading")
    return folded_under(title, word_list(words))


def word_list(words: Sequence[MedicalWord]) -> str:
    """Words with their explanations, from A to Z."""
    ordered = sorted(words, key=lambda word: normalise(word.word))
    return bullets(
        f'**{word.word}:** <span id="{_anchor(word)}">{sentence(one_line(word.means))}</span>'
        for word in ordered
    )


def _anchor(word: MedicalWord) -> str:
    return anchors.word_anchor(slug_of(word.word))
