"""Make the stylesheet of icons anew: `make icons`."""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

TARGET = Path(__file__).parents[2] / "docs/assets/stylesheets/site/icons.css"
ICONS = {
    "emergency": "alert",
    "now": "phone",
    "within-24-hours": "clock-outline",
    "next-visit": "calendar-check",
}
"""The icon of each call card, by its urgency: names of Material Design Icons."""

_SAFE = " /:=;,'"
"""Signs that a CSS string may hold as they are."""

_HEAD = """\
/* Icons that stylesheets draw, from the set that Material for MkDocs {version} carries
   (Material Design Icons, Apache License 2.0). Made by `make icons`. */
"""


def stylesheet() -> str:
    """The icons as custom properties. Quotes are single, as within a CSS string."""
    icons = files("material").joinpath("templates/.icons/material")
    lines = [_HEAD.format(version=version("mkdocs-material")), ":root {"]
    for urgency, name in ICONS.items():
        svg = icons.joinpath(f"{name}.svg").read_text("utf-8").strip().replace('"', "'")
        lines.append(f'  --icon-{urgency}: url("data:image/svg+xml,{quote(svg, safe=_SAFE)}");')
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    TARGET.write_text(stylesheet(), "utf-8")
