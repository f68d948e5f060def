"""Interface texts: every one used in a template has a German translation."""

import pytest
from babel.messages.extract import extract_from_dir

from generator.rendering.messages import catalogue, translate, translate_count
from generator.rendering.templates import hours
from generator.resources import site_templates


@pytest.mark.parametrize(
    ("folder", "domain"), [("pages", "pages"), ("questions", "pages"), ("theme", "site"), ("root", "site")]
)
def test_every_text_of_the_templates_is_translated(folder: str, domain: str) -> None:
    found = extract_from_dir(site_templates() / folder, method_map=[("**.j2", "jinja2"), ("**.html", "jinja2")])
    used = {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}
    assert used - set(catalogue("de", domain)) == set()


def test_a_count_takes_the_singular_or_the_plural() -> None:
    texts = [translate_count("de", "%(count)s lesson", "%(count)s lessons", count) for count in (1, 4)]
    assert [text % {"count": 4} for text in texts] == ["4 Lektion", "4 Lektionen"]


def test_the_language_of_one_country_takes_the_texts_of_its_language() -> None:
    assert translate("de-AT", "Self-check") == translate("de", "Self-check") != "Self-check"
    assert translate("pt-BR", "Self-check") == "Self-check"


def test_hours_read_as_people_say_them() -> None:
    assert hours(35, language="de") == "35 min"
    assert hours(150, language="de") == "2,5 h"
    assert hours(155, language="en") == "3 h"
    assert hours(150, language="pt-BR") == "2,5 h"
