from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.site.configuration import load
from generator.site.errors import MissingPluginError, SettingsError, SiteError, WrongThemeError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.conftest import Build, Contents, Outline

GOOD = "site_name: x\ntheme: {name: material}\nplugins: [search, coursewright]\n"


def _load(folder: Path, settings: str) -> None:
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    load(folder / "mkdocs.yml", docs_dir=folder / "curriculum", site_dir=folder / "site")


def test_a_course_needs_no_settings(outline: Outline, build: Build, contents: Contents) -> None:
    assert "de/index.html" in contents(build(outline))


@pytest.mark.parametrize(
    ("settings", "error", "says"),
    [
        (GOOD.replace("coursewright", ""), MissingPluginError, "add `coursewright`"),
        (GOOD.replace("material", "readthedocs"), WrongThemeError, "theme: {name: material}"),
        (GOOD.replace("search", "serach"), SettingsError, "serach"),
        (GOOD + "site_url: 3\n", SettingsError, "site_url"),
        ("{", SettingsError, "mkdocs.yml"),
        (GOOD.replace("site_name: x\n", ""), SettingsError, "site_name"),
    ],
)
def test_unusable_settings_are_told_with_their_reason(
    folder: Path, settings: str, error: type[SettingsError], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(error) as raised:
        _load(folder, settings)
    assert says in str(raised.value)
    assert str(raised.value).startswith("mkdocs.yml: ")
    assert capfd.readouterr() == ("", "")


def test_settings_that_are_no_file_are_told(folder: Path) -> None:
    (folder / "mkdocs.yml").mkdir()
    with pytest.raises(SettingsError, match=r"mkdocs\.yml: the file cannot be read: Is a directory"):
        load(folder / "mkdocs.yml", docs_dir=folder / "curriculum", site_dir=folder / "site")


def test_the_authors_own_features_and_styles_stay(
    outline: Outline, build: Build, contents: Contents, folder: Path
) -> None:
    own = "theme: {name: material, features: [navigation.tracking]}\nextra_css: [https://example.org/own.css]\n"
    (folder / "mkdocs.yml").write_text(GOOD.replace("theme: {name: material}\n", own), encoding="utf-8")
    page = contents(build(outline))["de/index.html"]
    assert b"navigation.tracking" in page
    assert b"navigation.prune" in page
    assert page.index(b"assets/coursewright/coursewright.") < page.index(b"https://example.org/own.css")


@pytest.mark.parametrize(
    ("code", "search"), [("de-AT", "Suche"), ("pt-BR", "Buscar"), ("ga", "Search")], ids=["base", "own", "none"]
)
def test_a_language_that_the_theme_does_not_know_takes_the_texts_of_the_closest(
    code: str, search: str, outline: Outline, build: Build, contents: Contents
) -> None:
    site = contents(build(replace(outline, languages=(code,))))
    page = site[f"{code}/index.html"].decode()
    assert f'<html lang="{code}"' in page
    assert f'placeholder="{search}"' in page
    wanted = {"de-AT": ["de"], "pt-BR": ["pt"], "ga": []}[code]
    stemmers = [name for name in site if "/lunr/" in name and not name.endswith((".multi.min.js", ".support.min.js"))]
    assert [name.rpartition("lunr.")[2].removesuffix(".min.js") for name in stemmers] == wanted


def test_an_authors_template_comes_before_ours(
    outline: Outline, build: Build, contents: Contents, folder: Path
) -> None:
    (folder / "own").mkdir()
    (folder / "own/404.html").write_text("<title>Gone</title>", encoding="utf-8")
    own = GOOD.replace("name: material", "name: material, custom_dir: own")
    (folder / "mkdocs.yml").write_text(own, encoding="utf-8")
    assert contents(build(outline))["en/404.html"] == b"<title>Gone</title>"


@pytest.mark.parametrize("template", ["{% if %}", "{{ nothing.at.all }}"])
def test_a_broken_template_of_the_author_is_named(template: str, outline: Outline, build: Build, folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own/404.html").write_text(template, encoding="utf-8")
    own = GOOD.replace("name: material", "name: material, custom_dir: own")
    (folder / "mkdocs.yml").write_text(own, encoding="utf-8")
    with pytest.raises(SiteError, match="a template of the theme"):
        build(outline)
