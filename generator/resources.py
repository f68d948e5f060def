"""Where the files that ship with the package are: templates, styles, messages and the built browser runtime."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent

STATIC = _PACKAGE / "static"
"""The runtime as built from ``browser/``: one script, its store page, fonts."""


def site_templates() -> Path:
    """Return the template folder: inside an installed package, beside the package in a checkout."""
    installed = _PACKAGE / "site_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "site_templates"
