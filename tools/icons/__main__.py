"""Make the stylesheets of icons anew: `make icons`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

STYLES = Path(__file__).parents[2] / "docs/assets/stylesheets/site"
CARDS = {
    "emergency": "alert",
    "now": "phone",
    "within-24-hours": "clock-outline",
    "next-visit": "calendar-check",
}
"""The icon of each call card, by its urgency: names of Material Design Icons."""

PARTS = {
    "whole-body": "human",
    "blood-and-immune": "water-outline",
    "heart-and-vessels": "heart-pulse",
    "lungs": "lungs",
    "mouth-stomach-bowel": "stomach",
    "liver": "filter-outline",  # there is none of a liver, which cleans the blood
    "kidneys-and-bladder": "toilet",
    "skin-hair-nails": "hand-back-left-outline",
    "brain-and-nerves": "brain",
    "mood-and-sleep": "sleep",
    "muscles-and-bones": "bone",
    "hormones": "flask-outline",
    "eyes-and-ears": "eye-outline",
    "reproduction": "human-male-female",
}
"""The icon of each part of the body, by its name in front matter."""

SHEETS = {STYLES / "icons.css": CARDS, STYLES / "part-icons.css": PARTS}
"""The icons that each stylesheet holds: those of parts are loaded by the glossary alone."""

_SAFE = " /:=;,'"
"""Signs that a CSS string may hold as they are."""

_HEAD = """\
/*! Icons that stylesheets draw, from the set that Material for MkDocs {version} carries
   (Material Design Icons, Apache License 2.0). Made by `make icons`. */
"""


def stylesheet(icons: Mapping[str, str]) -> str:
    """Icons as custom properties. Quotes are single, as within a CSS string."""
    folder = files("material").joinpath("templates/.icons/material")
    lines = [_HEAD.format(version=version("mkdocs-material")), ":root {"]
    for use, name in icons.items():
        svg = folder.joinpath(f"{name}.svg").read_text("utf-8").strip().replace('"', "'")
        lines.append(f'  --icon-{use}: url("data:image/svg+xml,{quote(svg, safe=_SAFE)}");')
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    for target, names in SHEETS.items():
        target.write_text(stylesheet(names), "utf-8")
