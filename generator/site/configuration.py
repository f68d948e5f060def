"""The MkDocs configuration of one language: the author's ``mkdocs.yml``, and what the course decides.

An author's settings win over our defaults; title, languages, navigation and addresses are always the course's.
"""

from __future__ import annotations

import hashlib
import logging
from contextlib import contextmanager
from html import escape
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.locales import base_language
from generator.rendering.messages import translate
from generator.resources import site_templates
from generator.site.addresses import source_name
from generator.site.errors import MissingPluginError, SettingsError, UnreadableSettingsError, WrongThemeError
from generator.site.languages import language_name
from generator.site.shared import PLACE, script_name, style_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from generator.model import Course

CONFIGURATION = "mkdocs.yml"

_DEFAULT = """
site_name: Course
theme: {name: material}
plugins: [search, coursewright]
"""

_FEATURES = (
    "content.code.copy",
    "content.tabs.link",
    "content.tooltips",
    "navigation.footer",
    "navigation.indexes",
    "navigation.prune",
    "navigation.top",
    "search.highlight",
    "toc.follow",
)


class _Complaints(logging.Handler):
    """Collects what MkDocs says about a configuration, which it logs instead of raising."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def load(path: Path, *, docs_dir: Path, site_dir: Path) -> MkDocsConfig:
    """Return the configuration in ``path``; a course needs none to have a site."""
    source = str(path) if path.exists() else StringIO(_DEFAULT)
    with _spoken_errors():
        config = load_config(source, config_file_path=str(path), docs_dir=str(docs_dir), site_dir=str(site_dir))
    _require_ours(config)
    return config


@contextmanager
def _spoken_errors() -> Iterator[None]:
    """Turn what MkDocs logs before it gives up on a configuration into our error."""
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    heard, logger.propagate = logger.propagate, False
    try:
        yield
    except Abort:
        raise SettingsError("; ".join(complaints.messages)) from None
    except MkDocsException as error:
        raise SettingsError(str(error)) from error
    except OSError as error:
        raise UnreadableSettingsError(error) from error
    finally:
        logger.propagate = heard
        logger.removeHandler(complaints)


def _require_ours(config: MkDocsConfig) -> None:
    if "coursewright" not in config.plugins:
        raise MissingPluginError
    if config.theme.name != "material":
        raise WrongThemeError(config.theme.name)


_OBJECTS = {"plugins", "hooks", "theme"}
"""Settings that MkDocs turns into objects, whose looks say nothing about what they were made from."""


def fingerprint(config: MkDocsConfig) -> str:
    """Return a hash of the author's settings, inherited ones too, and of the templates and hooks they name."""
    settings = {key: value for key, value in config.items() if key not in _OBJECTS}
    plugins = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    digest = hashlib.sha256(repr((settings, plugins, dict(config.theme), list(config.hooks))).encode())
    for path in _named_files(config):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _named_files(config: MkDocsConfig) -> Iterator[Path]:
    if config.theme.custom_dir:
        yield from sorted(path for path in Path(config.theme.custom_dir).rglob("*") if path.is_file())
    yield from (Path(config.config_file_path).parent / name for name in config.hooks)


def present(config: MkDocsConfig, course: Course, pages: tuple[str, ...], *, root: Path, site_url: str) -> None:
    """Make ``config`` that of ``course``: its part of the site in ``root``, which appears at ``site_url``, if known.

    ``pages`` are the addresses of the course's pages.
    """
    config.site_dir = str(root / course.language)
    config.site_url = f"{site_url.rstrip('/')}/{course.language}/" if site_url else ""
    config.site_name = course.title
    config.site_description = course.summary
    config.site_author = ", ".join(course.authors)
    config.copyright = config.copyright or _imprint(course)
    config.use_directory_urls = False  # a folder's address opens nothing when the site is read from disk
    config.nav = list(_navigation(course, pages))
    config.extra_css.insert(0, f"{PLACE}/{style_name()}")
    config.extra_javascript.insert(0, f"{PLACE}/{script_name()}")
    _dress(config, course)


def _imprint(course: Course) -> str:
    return escape(f"{course.title} {course.version} · {', '.join(course.authors)} · {course.licence}")


def _navigation(course: Course, pages: tuple[str, ...]) -> Iterator[str | dict[str, Any]]:
    yield source_name("home")
    for module in course.modules:
        lessons = [source_name(f"lesson/{lesson.address}") for lesson in module.lessons]
        yield {module.title: [source_name(f"module/{module.id}"), *lessons]}
    yield from (source_name(address) for address in pages if address in {"glossary", "progress"})


def _dress(config: MkDocsConfig, course: Course) -> None:
    theme, extra = config.theme, config.extra
    theme.dirs.insert(1 if theme.custom_dir else 0, str(site_templates() / "theme"))
    theme.static_templates.discard("sitemap.xml")  # it dates every page by the clock; ours is written with the root
    theme["language"] = _theme_language(course.language, theme.dirs)
    theme["font"] = False
    theme["favicon"] = f"{PLACE}/images/favicon.svg"
    theme["features"] = sorted({*theme["features"], *_FEATURES})
    theme["icon"] = {"logo": "coursewright/mark", **(theme["icon"] or {})}
    theme["palette"] = _palette(course.language)
    extra["generator"] = False
    extra["polyfills"] = [f"{PLACE}/iframe-worker.js"]  # without it there is no search in a page opened from disk
    extra["alternate"] = True  # the theme then includes our language switch, without links of its own
    extra["languages"] = [{"code": code, "name": language_name(code)} for code in course.languages]


def _theme_language(code: str, folders: Iterable[str]) -> str:
    """Return the language of the theme's own texts: the course's, else the one it belongs to, else English."""
    for known in (code, base_language(code)):
        if any((Path(folder) / f"partials/languages/{known}.html").is_file() for folder in folders):
            return known
    return "en"


def _palette(language: str) -> list[dict[str, Any]]:
    def scheme(name: str, icon: str, to: str) -> dict[str, Any]:
        ours = {"scheme": name, "primary": "custom", "accent": "custom"}
        return {**ours, "toggle": {"icon": icon, "name": translate(language, to, "site")}}

    light = scheme("default", "material/weather-night", "Switch to dark mode")
    dark = scheme("slate", "material/weather-sunny", "Switch to light mode")
    return [
        {"media": "(prefers-color-scheme: light)", **light},
        {"media": "(prefers-color-scheme: dark)", **dark},
    ]
