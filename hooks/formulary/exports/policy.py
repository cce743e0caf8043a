"""What a page may load and run, as browsers are told: parts of a Content-Security-Policy."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256


def hash_source(text: str) -> str:
    """Names a script or style that stands in a page itself: this text, and no other."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
