"""Every text that the runtime or a template shows exists in German, and none is left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import extract_from_dir

from generator.rendering.messages import catalogue

if TYPE_CHECKING:
    from pathlib import Path

# By convention texts for people begin with a capital or a place for a value, and nothing else in the sources does.
TEXT = re.compile(r'"((?:[A-Z]|“?\{\w)[^"]*)"')
NO_TEXTS = {"DOMContentLoaded", "NFKC"}
PLACE = re.compile(r"\{\w+\}|%\(\w+\)s")


def used_by_the_script(repository: Path) -> set[str]:
    sources = (repository / "browser" / "src").rglob("*.js")
    return {text for source in sources for text in TEXT.findall(source.read_text(encoding="utf-8"))} - NO_TEXTS


def used_by_templates(repository: Path) -> set[str]:
    found = extract_from_dir(
        repository / "site_templates",
        [("questions/**.j2", "jinja2"), ("pages/**.j2", "jinja2")],
        options_map={"**": {"newstyle_gettext": "true", "trimmed": "false"}},
    )
    messages = (entry[2] for entry in found)
    return {message if isinstance(message, str) else str(message[0]) for message in messages}


def test_the_script_uses_texts(repository: Path) -> None:
    assert {"Check again", "{points} of {total}", "“{step}” is now at {place} of {count}."} <= used_by_the_script(
        repository
    )


def test_the_german_catalogue_has_the_scripts_texts_and_no_others(repository: Path) -> None:
    assert set(catalogue("de", "runtime")) == used_by_the_script(repository)


def test_the_german_catalogue_has_the_texts_of_all_templates(repository: Path) -> None:
    used = used_by_templates(repository)
    assert "Choose all that apply." in used
    assert used <= set(catalogue("de", "pages"))


@pytest.mark.parametrize("domain", ["runtime", "pages"])
def test_a_translation_keeps_the_places_for_values(domain: str) -> None:
    for text, translation in catalogue("de", domain).items():
        for form in [translation] if isinstance(translation, str) else translation:
            assert set(PLACE.findall(form)) == set(PLACE.findall(text)), text
