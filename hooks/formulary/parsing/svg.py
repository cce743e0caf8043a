"""What is wrong in an SVG drawing: what can run, load, hide or be made by a document around it.

A browser that opens a drawing by its own address runs what stands in it, on the site's behalf. So
only shapes, texts and colors of the drawing itself may be there, by a list of what is allowed. It
is read with an XML parser that resolves no entity and opens no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"

_ELEMENTS = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient",
    "stop", "clipPath", "mask", "pattern", "marker", "style",
})  # fmt: skip
_ATTRIBUTES = frozenset({(_XLINK, "href"), (_XML, "space"), (_XML, "lang")})
"""Attributes of other languages than SVG that a drawing may have."""

_WORDS = re.compile(r"id|class|lang|(?:aria|data)-.*")
"""Attributes that are words, and neither colors nor measures."""

_NO_NAME = re.compile(r"[^\w-]")
_LONGEST_NAME = 40
_FUNCTIONS = frozenset({
    "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy",
    "calc", "var",
})  # fmt: skip

_DEEPEST = 50
"""How many elements may lie within each other."""

_MOST_TOLD = 20

_REMEDY = "Take it out, or save the drawing as plain SVG"


class Mistake(NamedTuple):
    """A mistake in a file, by line and column from 1."""

    line: int
    column: int
    message: str


def mistakes_in_svg(content: bytes) -> Iterator[Mistake]:
    """The first kinds of mistakes in a drawing, each where it stands first."""
    first: dict[str, Mistake] = {}
    for mistake in _Drawing().read(content):
        first.setdefault(mistake.message, mistake)
    yield from islice(first.values(), _MOST_TOLD)


class _NotReadOnError(Exception):
    """What stands here makes the rest of the drawing not worth reading."""


class _Drawing:
    """A drawing while it is read."""

    def __init__(self) -> None:
        self._found: list[Mistake] = []
        self._open: list[str] = []
        self._style: list[str] | None = None
        self._uses: list[tuple[Mistake, str]] = []
        self._repeating: set[str] = set()
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self, content: bytes) -> list[Mistake]:
        try:
            self._parser.Parse(content, True)
        except _NotReadOnError:
            return self._found
        except expat.ExpatError as error:
            what = f"broken XML: {expat.ErrorString(error.code)}"
            message = f"{what}. Save the drawing anew as plain SVG"
            return [*self._found, Mistake(error.lineno, error.offset + 1, message)]
        nested = [mistake for mistake, target in self._uses if target in self._repeating]
        return sorted([*self._found, *nested])

    def _here(self, what: str, remedy: str = _REMEDY) -> Mistake:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber
        return Mistake(line, column + 1, f"{what}. {remedy}")

    def _tell(self, what: str, remedy: str = _REMEDY) -> None:
        self._found.append(self._here(what, remedy))

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002
        if encoding is not None and encoding.lower() != "utf-8":
            self._tell(f"the drawing says that it is in {encoding}", "Save it as UTF-8")

    def _doctype(self, *_: object) -> None:
        self._tell(
            "a DOCTYPE can bring text from other files into a drawing",
            "Delete the declaration, up to its '>'",
        )
        raise _NotReadOnError

    def _instruction(self, target: str, data: str) -> None:  # noqa: ARG002
        self._tell(f"<?{target} …?> can load something into the drawing", "Delete it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, local = _parted(name)
        if not self._open and (space, local) != (_SVG, "svg"):
            self._tell(
                f'the drawing begins with <{local}>, not with <svg xmlns="{_SVG}">',
                "Save it as plain SVG",
            )
            raise _NotReadOnError
        if space != _SVG or local not in _ELEMENTS:
            self._tell(f"<{local}> is none of the shapes and texts that a drawing may have")
        if self._style is not None:
            self._tell("elements stand within a <style>")
        if len(self._open) == _DEEPEST:
            self._tell(f"more than {_DEEPEST} elements lie within each other", "Ungroup some")
            raise _NotReadOnError
        if local == "style":
            self._style = []
        self._open.append(attributes.get("id", ""))
        for key, value in attributes.items():
            self._attribute(*_parted(key), value)
        if local == "use":
            self._use(attributes.get("href") or attributes.get(f"{_XLINK} href", ""))

    def _use(self, target: str) -> None:
        """Remember a copy of a part: copies of copies grow without end."""
        mistake = self._here("<use> copies a part that holds copies itself", "Draw that part anew")
        self._uses.append((mistake, target.removeprefix("#")))
        self._repeating.update(each for each in self._open if each)

    def _attribute(self, space: str, name: str, value: str) -> None:
        if space and (space, name) not in _ATTRIBUTES:
            self._tell(f"'{name}' belongs to another program or language than SVG")
        elif name.lower().startswith("on"):
            self._tell(f"'{name}' runs a script")
        elif name in ("href", "src") and not value.startswith("#"):
            self._tell(f"'{name}' leads out of the drawing")
        elif not _WORDS.fullmatch(name):
            self._look(value)

    def _end(self, _: str) -> None:
        self._open.pop()
        if self._style is not None:
            style, self._style = "".join(self._style), None
            if "@" in style:
                self._tell("a style with '@' can load something into the drawing")
            self._look(style)

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _look(self, value: str) -> None:
        """Whether a style or measure names anything but colors, measures and parts by their id."""
        if "\\" in value:
            self._tell("a backslash can hide what a style loads")
        for before, inside in pairwise(value.split("(")):
            name = _NO_NAME.split(before.rstrip()[-_LONGEST_NAME:])[-1].lower()
            names_a_part = name == "url" and inside.lstrip(" \t\r\n'\"").startswith("#")
            if name not in _FUNCTIONS and not names_a_part:
                self._tell(f"'{name}(' can load something into the drawing")


def _parted(name: str) -> tuple[str, str]:
    """The language of a name, and the name in it."""
    space, _, local = name.rpartition(" ")
    return space, local
