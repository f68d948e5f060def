"""A course's pages as MkDocs sees them: files that are never read and pages that are already rendered."""

from __future__ import annotations

import hashlib
from html import escape
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.rendering.fragment import resolve
from generator.rendering.messages import translate
from generator.rendering.page import PageKind
from generator.site.addresses import from_page, source_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.rendering.fragment import Heading
    from generator.rendering.page import Page


class CourseFile(File):
    """The file behind a page of the course: it has a name and a fingerprint, its content is the page's own.

    ``known`` maps the names of built files to the fingerprints with which an earlier build left them.
    """

    def __init__(self, page: Page, fingerprint: str, known: Mapping[str, str], config: MkDocsConfig) -> None:
        super().__init__(
            source_name(page.address),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=False,
            inclusion=InclusionLevel.INCLUDED,
        )
        self.generated_by = "coursewright"
        self.content_string = ""
        self.fingerprint = fingerprint
        self._known = known

    def is_modified(self) -> bool:
        """Return whether the page must be written anew."""
        return self._known.get(self.dest_uri) != self.fingerprint


class CoursePage(MkDocsPage):
    """A page whose content, contents table and metadata come from the course, not from a Markdown file."""

    def __init__(self, page: Page, file: CourseFile, config: MkDocsConfig) -> None:
        super().__init__(title(page, config.theme["language"]), file, config)
        self.course_page = page
        self.update_date = ""
        self.meta = metadata(page)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 # MkDocs's signature
        """Leave the metadata as they are: there is no source to read them from."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 # MkDocs's signature
        """Take content and contents table from the course's page."""
        self.content = resolve(self.course_page.html, from_page(self.course_page.address))
        self.toc = TableOfContents([_anchor(heading) for heading in self.course_page.headings])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}


def title(page: Page, language: str) -> str:
    """Return a page's name in navigation; the start page is not called like the course that stands above it."""
    return translate(language, "Home", "site") if page.kind is PageKind.HOME else page.title


def metadata(page: Page) -> dict[str, object]:
    """Return what the theme's templates are told about a page."""
    without_sidebars = page.kind is PageKind.HOME
    return {
        "description": page.description,
        "kind": page.kind.value,
        "address": page.address,
        "hide": ["navigation", "toc"] if without_sidebars else [],
    }


def fingerprint(page: Page, surroundings: str) -> str:
    """Return a hash of all that decides a page's file: the page itself and ``surroundings``, such as the navigation."""
    content = (page.kind.value, page.address, page.title, page.description, page.html, page.headings, surroundings)
    return hashlib.sha256(repr(content).encode()).hexdigest()


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(escape(heading.title), heading.id, heading.level)
    anchor.children = [_anchor(child) for child in heading.children]
    return anchor
