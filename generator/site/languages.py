"""Names of languages, as their speakers write them."""

from __future__ import annotations

from babel import Locale


def language_name(code: str) -> str:
    """Return what a language calls itself, with a capital where a line begins with it."""
    name = Locale.parse(code, sep="-").get_display_name(code) or code
    return name[:1].upper() + name[1:]
