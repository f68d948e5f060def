"""The MkDocs plugin: puts a course's pages into the build.

``coursewright build`` hands it one language at a time. Under plain ``mkdocs build`` and ``mkdocs serve`` it checks
the course itself, builds the first language in the running build and the others nested at its end.
"""
# ruff: noqa: ARG002 # the arguments are those of MkDocs's events

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.commands.build import build
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority

from generator.site import configuration, shared
from generator.site.language import LanguageSite, valid_html

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from generator.rendering.page import Pages
    from generator.site.pages import CoursePage

logger = logging.getLogger("mkdocs.plugins.coursewright")

_REFUSED = "The course has problems, see above. Nothing was written."
_WATCHED = ("curriculum", "quizzes")


class CoursewrightConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves a hook without types
    """``course`` is the course's folder, seen from ``mkdocs.yml``."""

    course = Type(str, default=".")


class CoursewrightPlugin(BasePlugin[CoursewrightConfig]):  # type: ignore[no-untyped-call] # the same
    """Feeds one :class:`LanguageSite` to MkDocs.

    A new object serves each build: there is no ``on_startup``, for whose sake MkDocs would keep it.
    """

    def __init__(self) -> None:
        self.site: LanguageSite | None = None
        self._editions: tuple[Pages, ...] = ()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the language to build, or check the course; MkDocs has not touched the old site yet."""
        if self.site is None:
            self._read(config)
        self._current.configure(config)
        return config

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found by the course's pages."""
        return self._current.files(config)

    @event_priority(-100)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Prepare the theme's templates."""
        self._current.equip(env)
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Tell the templates about one page."""
        ours = self._current.page_context(context, cast("CoursePage", page))
        return cast("TemplateContext", {**context, **ours})

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Tell the page for addresses that lead nowhere about the site."""
        return cast("TemplateContext", {**context, **self._current.page_context(context, None)})

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Mend the theme's markup where no block of its templates reaches."""
        return valid_html(output, self._current.edition.course.language)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the page for addresses that lead nowhere in the same way."""
        return valid_html(output_content, self._current.edition.course.language)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish this language; under plain ``mkdocs`` also build the others and what they share."""
        site = self._current
        site.finish()
        if self._editions:
            files = shared.shared_files(self._editions, theme_folders=config.theme.dirs, site_url=site.site_url)
            shared.write(files, site.root)
            for edition in self._editions[1:]:
                self._build_nested(replace(site, edition=edition), config)
            config.site_dir = str(site.root)  # what `mkdocs gh-deploy` publishes is the whole site

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Reload when a file of the course changes."""
        for name in _WATCHED:
            server.watch(str(self._folder(config) / name))
        return server

    @property
    def _current(self) -> LanguageSite:
        assert self.site is not None  # noqa: S101 # MkDocs configures before it does anything else
        return self.site

    def _folder(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or configuration.CONFIGURATION).parent / self.config.course

    def _read(self, config: MkDocsConfig) -> None:
        from generator.check import check  # `coursewright build` has checked already
        from generator.problems import render

        checked = check(self._folder(config))
        if checked.problems:
            logger.warning("\n%s", render(checked.problems, "text"))
        if checked.has_errors:
            raise Abort(_REFUSED)
        self._editions = checked.editions
        root = Path(config.site_dir)
        self.site = LanguageSite(edition=self._editions[0], root=root, site_url=config.site_url or "")

    def _build_nested(self, site: LanguageSite, outer: MkDocsConfig) -> None:
        path = Path(outer.config_file_path or configuration.CONFIGURATION)
        run(site, configuration.load(path, docs_dir=Path(outer.docs_dir), site_dir=site.root))


def run(site: LanguageSite, config: MkDocsConfig, *, dirty: bool = False) -> None:
    """Build one language with a configuration that nothing else uses."""
    plugin = cast("CoursewrightPlugin", config.plugins["coursewright"])
    plugin.site = site
    build(config, dirty=dirty)
