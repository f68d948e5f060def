"""Why a site cannot be built."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from jinja2 import TemplateError


class SiteError(Exception):
    """The site cannot be built as things stand; the message says why and what to do."""


class SettingsError(SiteError):
    """MkDocs refuses the author's settings."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"mkdocs.yml: {reason}")


class UnreadableSettingsError(SettingsError):
    """The system does not let us read the settings."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"the file cannot be read: {error.strerror or error}")


class BrokenTemplateError(SiteError):
    """A template of the author's own cannot be used."""

    @classmethod
    def of(cls, error: TemplateError) -> Self:
        """Return the error for what Jinja said; made from one text, so that it can come from another process."""
        name, line = getattr(error, "name", None), getattr(error, "lineno", None)
        place = f" {name}, line {line}" if name and line else ""
        return cls(f"a template of the theme{place}: {error.message or type(error).__name__}; see `custom_dir`")


class NotStagedError(SiteError):
    """A folder that would be replaced holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder.absolute()} holds something else than a staged course; name another folder")


class MissingPluginError(SettingsError):
    """The settings do not name our plugin."""

    def __init__(self) -> None:
        super().__init__("add `coursewright` to `plugins`: without it there are no pages")


class WrongThemeError(SettingsError):
    """The settings name a theme for which our pages are not made."""

    def __init__(self, name: str | None) -> None:
        super().__init__(f"the theme is `{name}`, but the course's pages need `theme: {{name: material}}`")


class MissingRuntimeError(SiteError):
    """Something that is built from ``browser/`` is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the part of coursewright that runs in the browser is missing ({name}); install it again")
