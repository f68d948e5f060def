"""Names of languages, as their speakers write them."""

from __future__ import annotations

from generator.locales import locale_of


def language_name(code: str) -> str:
    """Return what a language calls itself, with a capital where a line begins with it."""
    name = locale_of(code).get_display_name() or code
    return name[:1].upper() + name[1:]
