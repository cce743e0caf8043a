"""What hosts, crawlers and finders of security holes look for at the root of a site.

They come from the configuration only, so that no change of a page makes or changes one. They count
only where the site stands at the root of its host.
"""

from __future__ import annotations

from formulary import addresses
from formulary.settings import Settings


def host_files(settings: Settings) -> dict[str, bytes]:
    """The files that a project has set, by their place in the site."""
    texts = {
        addresses.ROBOTS: _robots(settings) if settings.host.robots else "",
        addresses.DOMAIN: settings.host.domain,
        addresses.SECURITY: _security(settings) if settings.host.contacts else "",
    }
    return {uri: f"{text}\n".encode() for uri, text in texts.items() if text}


def _robots(settings: Settings) -> str:
    """Everyone may read all. A draft itself asks not to be listed, and must be read for that."""
    lines = ["User-agent: *", "Allow: /"]
    if settings.has_address:
        lines += ["", f"Sitemap: {settings.base_url}{addresses.SITEMAP}"]
    return "\n".join(lines)


def _security(settings: Settings) -> str:
    """Whom to tell of a security hole, as RFC 9116 has it."""
    lines = [f"Contact: {contact}" for contact in settings.host.contacts]
    lines += [f"Expires: {settings.host.expires}T00:00:00Z", "Preferred-Languages: en"]
    if settings.has_address:
        lines += [f"Canonical: {settings.base_url}{addresses.SECURITY}"]
    return "\n".join(lines)
