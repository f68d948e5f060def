"""The Jinja environment that all of our templates share."""

from __future__ import annotations

from functools import lru_cache, partial

import jinja2
from babel.numbers import format_decimal

from generator.locales import locale_of
from generator.rendering.messages import translate, translate_count
from generator.resources import site_templates

_TWO_HOURS = 120


@lru_cache
def environment(language: str) -> jinja2.Environment:
    """Return the environment for one language: escaping on, missing values are errors, ``_()`` translates."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(site_templates()),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_callables(  # type: ignore[attr-defined] # added by the i18n extension
        partial(translate, language), partial(translate_count, language), newstyle=True
    )
    env.filters["hours"] = partial(hours, language=language)
    env.globals["language"] = language
    return env


def hours(minutes: int, *, language: str) -> str:
    """Return a study time as people say it: minutes below two hours, else hours to the next half."""
    if minutes < _TWO_HOURS:
        return f"{minutes} min"
    halves = -(-minutes // 30)
    return f"{format_decimal(halves / 2, locale=locale_of(language))} h"
