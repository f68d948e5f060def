"""A course for another site builder: a folder of Markdown files and an ``mkdocs.yml`` per language.

::

    <lang>/mkdocs.yml       what the course and the author's own settings say, without our plugin
    <lang>/docs/            a page per .md file, and the files that pages need
    <lang>/overrides/       template overrides: ours, and the author's before them

A page is one block of finished HTML, which Markdown leaves alone; what a theme asks about it is in its front matter.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from mkdocs.utils import markdown_extensions

from generator.publishing import publish, require_outside, staging
from generator.rendering.fragment import resolve
from generator.rendering.messages import translate
from generator.rendering.page import PageKind
from generator.rendering.runtime import page_config
from generator.resources import site_templates
from generator.site import configuration, shared
from generator.site.addresses import from_page, source_name
from generator.site.building import quiet_mkdocs
from generator.site.errors import NotStagedError, SettingsError
from generator.site.pages import metadata, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from generator.rendering.fragment import Heading
    from generator.rendering.page import Page, Pages
    from generator.site.shared import SharedFile

_FRAME = f"{shared.PLACE}/frame.js"
_ASIS = ("site_name", "site_url", "site_description", "site_author", "copyright", "use_directory_urls", "extra_css")
# Fences are found before HTML is, tabs are widened and lines of blanks emptied even in HTML; as references they stay.
_TOUCHED = re.compile(r"[`~\t]|^ (?= *$)", re.MULTILINE)


def stage_course(editions: Sequence[Pages], *, folder: Path, target: Path) -> tuple[Path, ...]:
    """Write every language of the course in ``folder`` into a folder of its own below ``target``; return those.

    What stands there is replaced only when all of it is ready. Raises :class:`~generator.site.SiteError` if
    ``mkdocs.yml`` is not usable or a folder to replace holds something else, and
    :class:`~generator.publishing.OutputError` if the output cannot be written.
    """
    require_outside(target, (folder / "curriculum", folder / "quizzes"))
    finished = tuple(target / edition.course.language for edition in editions)
    for place in finished:
        _require_replaceable(place)
    with staging(finished[0]) as stage:  # inside ``target``, which may be anything: the current folder, a mount
        for edition in editions:
            shared.write(_files(edition, _settings(edition, folder)), stage / edition.course.language)
        for place in finished:
            publish(stage / place.name, place)
    return finished


def _require_replaceable(place: Path) -> None:
    if place.exists() and not (place / configuration.CONFIGURATION).is_file():
        raise NotStagedError(place)


def _settings(edition: Pages, folder: Path) -> MkDocsConfig:
    """Return the author's settings, made those of one language."""
    folder, addresses = folder.absolute(), tuple(page.address for page in edition.pages)
    with quiet_mkdocs():
        path = folder / configuration.CONFIGURATION
        config = configuration.load(path, docs_dir=folder / "curriculum", site_dir=folder / "site")
    configuration.present(config, edition.course, addresses, root=folder, site_url=config.site_url or "")
    return config


def _files(edition: Pages, config: MkDocsConfig) -> Iterator[SharedFile]:
    """Yield all files of one language."""
    yield configuration.CONFIGURATION, _yaml(_written_settings(edition, config)).encode()
    for page in edition.pages:
        yield f"docs/{source_name(page.address)}", _markdown(page).encode()
    yield from ((f"docs/{name}", content) for name, content in shared.our_files())
    yield f"docs/{_FRAME}", site_templates() / "theme/frame.js"
    yield from ((f"docs/{_place(f'media/{media.name}')}", media.source) for media in edition.course.media)
    yield from shared.folder_files(site_templates() / "staged", within="overrides")
    mark = ".icons/coursewright/mark.svg"
    yield f"overrides/{mark}", site_templates() / "theme" / mark
    if config.theme.custom_dir:
        yield from shared.folder_files(Path(config.theme.custom_dir), within="overrides")


def _markdown(page: Page) -> str:
    """Return a page as a Markdown file."""
    facts = {
        **metadata(page),
        "lesson": page.address.removeprefix("lesson/") if page.kind is PageKind.LESSON else None,
        "contents": _contents(page.headings),
    }
    address = from_page(page.address, shared=".")
    body = resolve(page.html, lambda target: address(_place(target)))
    kept = _TOUCHED.sub(lambda match: f"&#{ord(match[0])};", body)
    return f'---\n{_yaml(facts)}---\n\n<div class="cw-staged">\n{kept}\n</div>\n'


def _place(address: str) -> str:
    """Return where a file of the course goes: to a builder, a download in Markdown would be one more page."""
    is_page = address.startswith("media/") and address.endswith(markdown_extensions)
    return f"{address}.txt" if is_page else address


def _contents(headings: Iterable[Heading]) -> list[dict[str, Any]]:
    """Return a contents table in the words of the theme's templates."""
    return [
        {
            "title": escape(each.title),
            "content": escape(each.title),
            "url": f"#{each.id}",
            "children": _contents(each.children),
        }
        for each in headings
    ]


def _written_settings(edition: Pages, config: MkDocsConfig) -> dict[str, Any]:
    course = edition.course
    titles = {source_name(page.address): title(page, course.language) for page in edition.pages}
    theme = {key: value for key, value in config.theme.items() if value is not None and key != "locale"}
    labels = {"search": "Search", "language": "Language"}
    extra = {
        "runtime": page_config(course, lesson=None, root=""),
        "labels": {key: translate(course.language, text, "site") for key, text in labels.items()},
    }
    scripts = [each if isinstance(each, str) else dict(each) for each in config.extra_javascript]
    return {
        **{key: config[key] for key in _ASIS if config[key] not in (None, "")},
        "theme": {**theme, "variant": "classic", "custom_dir": "overrides"},  # Zensical's name for Material's looks
        "nav": list(_titled(config.nav or (), titles)),
        "plugins": ["search", "offline"] if "material/search" in config.plugins else [],
        "markdown_extensions": [],  # without this line Zensical adds a long list of its own
        "exclude_docs": "!/templates/",  # which MkDocs leaves out, but a module may be called that
        "extra_javascript": [*scripts, _FRAME],
        "extra": {**config.extra, **extra},
    }


def _titled(entries: Iterable[Any], titles: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the entries of a navigation with the name of every page."""
    for entry in entries:
        if isinstance(entry, str):
            yield {titles[entry]: entry}
        else:
            yield {name: list(_titled(below, titles)) for name, below in entry.items()}


def _yaml(value: Mapping[str, Any]) -> str:
    try:
        return yaml.safe_dump(dict(value), allow_unicode=True, sort_keys=False, width=120)
    except yaml.YAMLError as error:
        raise SettingsError(str(error)) from error
