from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from generator import site
from generator.check import check
from generator.new import create
from generator.packages import FORMATS, Material

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The starter course with its site."""
    place = tmp_path_factory.mktemp("offline")
    create(place / "tea", title=None)
    editions = check(place / "tea").editions
    site.build(editions, folder=place / "tea", cache=place / "cache", target=place / "site")
    return Material(editions=editions, site=place / "site")


@pytest.fixture(scope="module")
def bundle(material: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline bundle of the starter course."""
    offline = next(each for each in FORMATS if each.name == "offline")
    path = tmp_path_factory.mktemp("packages") / offline.file_name(material)
    offline.write(material, path)
    return path


def test_the_bundle_is_named_after_the_course(bundle: Path, material: Material) -> None:
    assert bundle.name == f"{material.course.id}-offline.zip"


def test_everything_lies_in_one_folder(bundle: Path, material: Material) -> None:
    with zipfile.ZipFile(bundle) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {material.course.id}


def test_the_bundle_holds_the_site_without_what_needs_a_server(bundle: Path, material: Material) -> None:
    with zipfile.ZipFile(bundle) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    pages = {path.relative_to(material.site).as_posix() for path in material.site.rglob("*") if path.is_file()}
    assert names - {"start.html", "README.txt"} == {name for name in pages if not name.endswith("404.html")}


def test_the_start_page_is_the_language_picker(bundle: Path, material: Material) -> None:
    with zipfile.ZipFile(bundle) as archive:
        start = archive.read(f"{material.course.id}/start.html")
    assert start == (material.site / "index.html").read_bytes()


def test_the_readme_speaks_every_language_and_opens_in_any_editor(bundle: Path, material: Material) -> None:
    with zipfile.ZipFile(bundle) as archive:
        readme = archive.read(f"{material.course.id}/README.txt")
    text = readme.decode("utf-8-sig")
    assert "double click" in text
    assert "Doppelklick" in text
    assert readme.startswith(b"\xef\xbb\xbf")
    assert text.count("\n") == text.count("\r\n")


def test_a_second_bundle_has_the_same_bytes(bundle: Path, material: Material, tmp_path: Path) -> None:
    FORMATS[0].write(material, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()
