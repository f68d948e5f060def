from __future__ import annotations

import errno
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import expect

from generator.check import check
from generator.cli import main
from generator.model import Media
from generator.new import create
from generator.publishing import PublishingError
from generator.site import SiteError
from generator.site.addresses import file_name
from generator.site.stage import stage_course

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.conftest import Contents, Outline

# What the Markdown of one builder or another would take for its own, were it not inside HTML.
HOSTILE = """</p>
<pre>
```
fence
\ttabbed
   \x20
~~~
[TOC]

    indented &amp; &lt;b&gt;
</pre>
<p markdown="1">*stars* _lines_ [a](b) --- {: .x } :smile: $x$"""


class _Events(HTMLParser):
    """What a browser would make of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        if self.found and isinstance(self.found[-1], list):
            self.found[-1][0] += data
        else:
            self.found.append([data])


def _stage(outline: Outline, folder: Path) -> Path:
    target = folder.parent / "staged"
    stage_course(outline.editions(), folder=folder, target=target)
    return target


def _mkdocs(language: Path) -> Path:
    """Build what was staged in one language as somebody would who knows nothing of us."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run = subprocess.run(command, cwd=language, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return language / "site"


def _settings(language: Path) -> dict[str, Any]:
    settings: dict[str, Any] = yaml.safe_load((language / "mkdocs.yml").read_text(encoding="utf-8"))
    return settings


def _front_matter(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return facts


def test_plain_mkdocs_makes_every_page_in_every_language(outline: Outline, folder: Path) -> None:
    staged = _stage(outline, folder)
    for edition in outline.editions():
        site = _mkdocs(staged / edition.course.language)
        pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
        assert pages == {file_name(page.address) for page in edition.pages} | {"404.html", "store.html"}
        assert (site / "media/leaves/files/leaf.svg").is_file()


def test_a_pages_html_passes_unharmed(outline: Outline, folder: Path) -> None:
    site = _mkdocs(_stage(outline.with_text("leaves", "green", HOSTILE), folder) / "en")
    html = (site / "leaves/green.html").read_text(encoding="utf-8")
    expected = _Events(f'\n<h1>Green (en)</h1>\n<h2 id="how">How to</h2>\n<p>{HOSTILE}</p>\n').found
    assert _Events(html.partition('<div class="cw-staged">')[2]).found[: len(expected)] == expected


def test_links_and_pictures_lead_to_their_places(outline: Outline, folder: Path) -> None:
    docs = _stage(outline, folder) / "de/docs"
    assert 'href="leaves/green.html"' in (docs / "index.md").read_text(encoding="utf-8")
    assert 'src="../media/leaves/files/leaf.svg"' in (docs / "leaves/green.md").read_text(encoding="utf-8")


def test_navigation_and_contents_are_the_courses(outline: Outline, folder: Path) -> None:
    staged = _stage(outline, folder) / "de"
    lessons = [{"Leaves": "leaves/index.md"}, {"Green (de)": "leaves/green.md"}, {"Black (de)": "leaves/black.md"}]
    assert _settings(staged)["nav"][:2] == [{"Startseite": "index.md"}, {"Leaves": lessons}]
    (heading,) = _front_matter(staged / "docs/leaves/green.md")["contents"]
    assert (heading["title"], heading["url"]) == ("How &amp; to", "#how")
    page = (_mkdocs(staged) / "leaves/green.html").read_text(encoding="utf-8")
    assert '<a href="#how" class="md-nav__link">' in page


def test_the_same_page_in_the_other_language_is_one_link_away(outline: Outline, folder: Path) -> None:
    site = _mkdocs(_stage(outline, folder) / "de")
    assert 'href="../../en/leaves/green.html"' in (site / "leaves/green.html").read_text(encoding="utf-8")
    assert 'href="../en/index.html"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_module_may_be_called_like_a_folder_that_mkdocs_leaves_out(outline: Outline, folder: Path) -> None:
    modules = {**outline.modules, "templates": {"letter": "A letter"}}
    site = _mkdocs(_stage(replace(outline, modules=modules), folder) / "en")
    assert (site / "templates/letter.html").is_file()


def test_a_download_in_markdown_does_not_become_a_page(outline: Outline, folder: Path) -> None:
    notes = folder / "notes.md"
    notes.write_text("# Notes", encoding="utf-8")
    text = '<a href="cw:media/leaves/files/notes.md">Notes</a>'
    media = (*outline.media, Media(name="leaves/files/notes.md", source=notes))
    site = _mkdocs(_stage(replace(outline.with_text("leaves", "green", text), media=media), folder) / "en")
    assert 'href="../media/leaves/files/notes.md.txt"' in (site / "leaves/green.html").read_text(encoding="utf-8")
    assert (site / "media/leaves/files/notes.md.txt").read_text(encoding="utf-8") == "# Notes"


def test_the_authors_settings_and_templates_come_along(outline: Outline, folder: Path) -> None:
    (folder / "own/partials").mkdir(parents=True)
    (folder / "own/partials/toc.html").write_text("The author's", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\nsite_url: https://example.org/tea/\ntheme: {name: material, custom_dir: own}\n"
        "extra_css: [own.css]\nextra_javascript: [{path: own.js, defer: true}]\nplugins: [coursewright]\n",
        encoding="utf-8",
    )
    staged = _stage(outline, folder) / "de"
    settings = _settings(staged)
    assert settings["site_url"] == "https://example.org/tea/de/"
    assert settings["extra_css"][1:] == ["own.css"]
    assert [each["path"] for each in settings["extra_javascript"] if isinstance(each, dict)] == ["own.js"]
    assert settings["plugins"] == []
    assert (staged / "overrides/partials/toc.html").read_text(encoding="utf-8") == "The author's"
    assert "example.org/tea/de/leaves/green.html" in (_mkdocs(staged) / "leaves/green.html").read_text(encoding="utf-8")


def test_settings_that_cannot_be_written_down_are_told(outline: Outline, folder: Path) -> None:
    own = "extra: {own: !!python/name:os.getcwd ''}"
    settings = f"site_name: x\ntheme: {{name: material}}\nplugins: [coursewright]\n{own}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    with pytest.raises(SiteError, match=r"^mkdocs\.yml: "):
        _stage(outline, folder)


def test_staging_again_replaces_all_and_gives_the_same_bytes(
    outline: Outline, folder: Path, contents: Contents
) -> None:
    _stage(outline.with_text("leaves", "white", "Gone tomorrow"), folder)
    before = contents(_stage(outline, folder))
    assert "de/docs/leaves/white.md" not in before
    assert contents(_stage(outline, folder)) == before


def test_a_folder_with_something_else_is_left_alone(outline: Outline, folder: Path, contents: Contents) -> None:
    other = folder.parent / "staged/en/novel.txt"
    other.parent.mkdir(parents=True)
    other.write_text("Chapter one", encoding="utf-8")
    with pytest.raises(SiteError, match="something else"):
        _stage(outline, folder)
    assert contents(folder.parent / "staged") == {"en/novel.txt": b"Chapter one"}


def test_a_disk_that_fills_up_leaves_what_was_staged_before(
    outline: Outline, folder: Path, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(_stage(outline, folder))
    monkeypatch.setattr("shutil.copyfile", _no_space)
    with pytest.raises(PublishingError, match="the disk is full"):
        _stage(outline.with_text("leaves", "green", "Another text"), folder)
    assert contents(folder.parent / "staged") == before


def _no_space(_: Path, target: Path) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", str(target))


def test_a_course_can_be_staged_into_the_current_folder(
    outline: Outline, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    stage_course(outline.editions(), folder=folder, target=Path())
    assert {path.name for path in (tmp_path / "here").iterdir()} == {"de", "en"}


def test_a_file_in_the_way_is_named(outline: Outline, folder: Path) -> None:
    (folder.parent / "staged").write_text("A file", encoding="utf-8")
    with pytest.raises(PublishingError, match="a file is in the way"):
        _stage(outline, folder)


def test_the_command_reports_problems_as_build_does_and_writes_nothing(tmp_path: Path) -> None:
    create(tmp_path / "tea")
    command = ["stage", str(tmp_path / "staged"), str(tmp_path / "tea")]
    module = tmp_path / "tea/curriculum/tea/module.yml"
    sound = module.read_text(encoding="utf-8")
    module.write_text(sound + "nonsense: true\n", encoding="utf-8")
    refused = CliRunner().invoke(main, command)
    assert refused.exit_code == 1
    assert "error unknown-key" in refused.output
    assert "nothing was written" in refused.output
    assert not (tmp_path / "staged").exists()
    module.write_text(sound, encoding="utf-8")
    assert CliRunner().invoke(main, command).exit_code == 0
    assert (tmp_path / "staged/de/mkdocs.yml").is_file()


@pytest.mark.browser
def test_an_answer_is_graded_and_kept_in_a_staged_site(tmp_path: Path, page: Page) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    create(tmp_path / "tea")
    (edition, _) = check(tmp_path / "tea").editions
    stage_course([edition], folder=tmp_path / "tea", target=tmp_path / "staged")
    site = _mkdocs(tmp_path / "staged" / edition.course.language)
    page.goto((site / "tea/steeping.html").as_uri())
    card = page.locator("cw-question[data-type=single]").first
    card.locator("input").first.check()
    card.locator(".cw-check").click()
    expect(card.locator(".cw-feedback")).not_to_be_empty()
    page.reload()
    card.locator("input:checked").wait_for(state="attached")
    assert complaints == []
