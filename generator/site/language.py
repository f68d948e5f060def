"""The part of a site that is in one language, as steps of one MkDocs build."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from mkdocs.structure.files import Files

from generator.rendering.messages import translate
from generator.rendering.page import PageKind
from generator.rendering.runtime import page_config
from generator.site import search
from generator.site.addresses import file_name
from generator.site.configuration import present
from generator.site.languages import language_name
from generator.site.pages import CourseFile, CoursePage, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import jinja2
    from jinja2.runtime import Context
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.utils.templates import TemplateContext

    from generator.rendering.page import Page, Pages
    from generator.site.search import Section

_HTML_LANGUAGE = re.compile(r'(<html lang=")[^"]*')


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """One language's pages on their way through MkDocs.

    ``root`` is the folder of the whole site, which appears at ``site_url`` (empty if unknown). ``known`` and
    ``indexed`` are what an earlier build left there: fingerprints by file name, and sections of the search index.
    """

    edition: Pages
    root: Path
    site_url: str = ""
    known: Mapping[str, str] = field(default_factory=dict)
    indexed: Sequence[Section] = ()

    @property
    def folder(self) -> Path:
        """Where this language's pages go."""
        return self.root / self.edition.course.language

    def fingerprints(self) -> dict[str, str]:
        """Return what decides each page, by the name of its file."""
        surroundings = _surroundings(self.edition)
        return {file_name(page.address): fingerprint(page, surroundings) for page in self.edition.pages}

    def configure(self, config: MkDocsConfig) -> None:
        """Make the configuration that of this language."""
        addresses = tuple(page.address for page in self.edition.pages)
        present(config, self.edition.course, addresses, root=self.root, site_url=self.site_url)

    def files(self, config: MkDocsConfig) -> Files:
        """Return the course's pages, and nothing else: everything static is shared by the languages."""
        fingerprints = self.fingerprints()
        return Files([self._file(page, fingerprints[file_name(page.address)], config) for page in self.edition.pages])

    def _file(self, page: Page, mark: str, config: MkDocsConfig) -> CourseFile:
        file = CourseFile(page, mark, self.known, config)
        file.page = CoursePage(page, file, config)
        return file

    def equip(self, env: jinja2.Environment) -> None:
        """Give the theme's templates our texts, and addresses of assets that lead to the shared ones."""
        language = self.edition.course.language
        env.globals["_"] = lambda text: translate(language, text, "site")
        env.filters["url"] = _to_shared(env.filters["url"])
        env.filters["script_tag"] = _to_shared(env.filters["script_tag"])

    def page_context(self, context: TemplateContext, page: CoursePage | None) -> dict[str, Any]:
        """Return what our templates need to know about a page; ``None`` is the one for addresses that lead nowhere."""
        language = self.edition.course.language
        is_guess = page is None and not self.site_url  # MkDocs would take the language's folder for the server's root
        base = f"/{language}/" if is_guess else context["base_url"]
        root = f"{base.rstrip('/')}/.."
        context["config"].extra["scope"] = root  # a colour scheme chosen holds in all languages
        return {
            "base_url": base,
            "runtime": page_config(self.edition.course, lesson=_lesson(page), root=root),
            "alternates": [self._alternate(code, page, root) for code in self.edition.course.languages],
            "x_default": f"{self.site_url.rstrip('/')}/index.html",
        }

    def _alternate(self, code: str, page: CoursePage | None, root: str) -> dict[str, Any]:
        path = f"{code}/{page.file.dest_uri if page else 'index.html'}"
        return {
            "code": code,
            "name": language_name(code),
            "current": code == self.edition.course.language,
            "href": f"{root}/{path}",
            "url": f"{self.site_url.rstrip('/')}/{path}",
        }

    def finish(self) -> None:
        """Complete the search index and remove what an earlier build left of pages that are gone."""
        current = self.fingerprints()
        rewritten = [name for name, mark in current.items() if self.known.get(name) != mark]
        search.complete(self.folder, before=self.indexed, urls=tuple(current), rewritten=rewritten)
        for name in self.known.keys() - current.keys():
            (self.folder / name).unlink(missing_ok=True)


def valid_html(output: str, language: str) -> str:
    """Return the theme's markup in its true language, without an attribute that HTML forbids on its checkboxes."""
    named = _HTML_LANGUAGE.sub(rf"\g<1>{language}", output, count=1)
    return named.replace('type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"').replace(
        'type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'
    )


def _lesson(page: CoursePage | None) -> str | None:
    if page is None or page.course_page.kind is not PageKind.LESSON:
        return None
    return page.course_page.address.removeprefix("lesson/")


def _to_shared(original: Callable[..., str]) -> Callable[..., str]:
    """Return a URL filter that sends ``assets/...`` to the folder that all languages share."""

    @pass_context
    def shared(context: Context, value: Any) -> str:  # noqa: ANN401 # a path, or MkDocs's script value
        text = str(value)
        return original(context, f"../{text}" if text.startswith("assets/") else value)

    return shared


def _surroundings(edition: Pages) -> str:
    """Return a hash of what appears on every page: the course's name, its navigation and its languages."""
    course = edition.course
    outline = [(page.address, page.title) for page in edition.pages]
    facts = (course.id, course.version, course.title, course.summary, course.language, course.languages)
    return hashlib.sha256(repr((outline, facts, course.licence, course.authors)).encode()).hexdigest()
