from __future__ import annotations

import pytest

from generator.site.addresses import file_name, from_page, source_name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("home", "index.html"),
        ("module/leaves", "leaves/index.html"),
        ("lesson/leaves/green", "leaves/green.html"),
        ("glossary", "glossary.html"),
        ("progress", "progress.html"),
    ],
)
def test_every_page_has_a_file(address: str, name: str) -> None:
    assert file_name(address) == name


def test_a_lesson_called_index_does_not_take_its_modules_file() -> None:
    assert file_name("lesson/leaves/index") != file_name("module/leaves")


def test_mkdocs_knows_a_page_as_markdown() -> None:
    assert source_name("lesson/leaves/green") == "leaves/green.md"


@pytest.mark.parametrize(
    ("page", "address", "url"),
    [
        ("home", "lesson/leaves/green", "leaves/green.html"),
        ("lesson/leaves/green", "home", "../index.html"),
        ("lesson/leaves/green", "module/leaves", "index.html"),
        ("lesson/leaves/green", "lesson/water/heat", "../water/heat.html"),
        ("lesson/leaves/green", "media/leaves/files/a leaf.svg", "../../media/leaves/files/a%20leaf.svg"),
        ("home", "media/leaves/files/leaf.svg", "../media/leaves/files/leaf.svg"),
    ],
)
def test_addresses_are_relative_to_the_page(page: str, address: str, url: str) -> None:
    assert from_page(page)(address) == url
