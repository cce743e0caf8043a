"""Pieces that several pages are made of; exports, pages and the build come in."""
