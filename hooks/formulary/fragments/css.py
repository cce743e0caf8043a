"""A text as a stylesheet writes it."""

from __future__ import annotations

import re

_MUST_BE_ESCAPED = re.compile(r"[\x00-\x1f\x7f\"\\<>&]")
"""What ends a CSS string, or means more than itself in it or in the HTML around it."""


def css_string(text: str) -> str:
    """The text as a CSS string in double quotes, safe within an HTML `<style>`.

    As CSS Syntax Level 3 has it, an escape is a backslash, the code point in hexadecimal, a space.
    """

    def escape(sign: re.Match[str]) -> str:
        return "\\" + format(ord(sign.group()), "x") + " "

    return '"' + _MUST_BE_ESCAPED.sub(escape, text) + '"'
