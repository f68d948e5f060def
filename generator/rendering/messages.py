"""Interface texts: English is the message id, other languages come from ``site_templates/messages``.

Catalogues are gettext ``.po`` files, read as they are, so nothing has to be compiled and a new language is one
folder. The domain ``pages`` serves templates, ``runtime`` the script in the page.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

from generator.locales import base_language
from generator.resources import site_templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@lru_cache
def catalogue(language: str, domain: str) -> Mapping[str, str | tuple[str, ...]]:
    """Return message id -> translation; plural messages have a tuple of forms. Empty for English.

    Plural messages are filed under their singular id. What there is for ``de`` serves ``de-AT`` too.
    """
    path = _path(language, domain) or _path(base_language(language), domain)
    if path is None:
        return MappingProxyType({})
    with path.open("rb") as file:
        messages = read_po(file)
    return MappingProxyType(
        {_singular(message.id): _forms(message.string) for message in messages if message.id and message.string}
    )


def _path(language: str, domain: str) -> Path | None:
    path = site_templates() / "messages" / language / "LC_MESSAGES" / f"{domain}.po"
    return path if path.is_file() else None


def translate(language: str, text: str, domain: str = "pages") -> str:
    """Return ``text`` in ``language``, or as it is where no translation exists."""
    found = catalogue(language, domain).get(text, text)
    return found if isinstance(found, str) else found[0]


def translate_count(language: str, singular: str, plural: str, count: int, domain: str = "pages") -> str:
    """Return the form for ``count``: one or many, which fits German and English alike."""
    forms = catalogue(language, domain).get(singular, (singular, plural))
    one, many = (forms, forms) if isinstance(forms, str) else (forms[0], forms[-1])
    return one if count == 1 else many


def _forms(string: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return string if isinstance(string, str) else tuple(string)


def _singular(message_id: str | list[str] | tuple[str, ...]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]
