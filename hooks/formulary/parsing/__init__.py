"""Bytes to typed front matter, every mistake located; records, checks and the build come in."""
