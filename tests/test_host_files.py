"""Files for hosts and machines: made from the configuration, or not at all."""

from __future__ import annotations

from dataclasses import replace

from case_files import SETTINGS, base_files
from formulary.build import build_site
from formulary.exports.host_files import host_files
from formulary.settings import Host, Settings

HOST = Host(True, "a.example", ("mailto:a@a.example", "https://a.example/holes"), "2030-12-31")


def test_a_project_that_sets_nothing_has_none() -> None:
    assert host_files(Settings()) == {}


def test_all_that_is_set_stands_at_the_root() -> None:
    settings = Settings(site_url="https://a.example", host=HOST)
    assert {uri: text.decode() for uri, text in host_files(settings).items()} == {
        "robots.txt": ("User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n"),
        "CNAME": "a.example\n",
        ".well-known/security.txt": (
            "Contact: mailto:a@a.example\n"
            "Contact: https://a.example/holes\n"
            "Expires: 2030-12-31T00:00:00Z\n"
            "Preferred-Languages: en\n"
            "Canonical: https://a.example/.well-known/security.txt\n"
        ),
    }


def test_a_site_that_does_not_know_its_address_names_none() -> None:
    texts = b"".join(host_files(Settings(host=HOST)).values())
    assert b"Sitemap" not in texts
    assert b"Canonical" not in texts


def test_a_build_makes_them_as_assets() -> None:
    site = build_site(base_files(), [], replace(SETTINGS, host=HOST))
    made = {asset.uri for asset in site.assets}
    assert {"robots.txt", "CNAME", ".well-known/security.txt"} <= made
