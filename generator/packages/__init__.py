"""The packages that a course can be built into: one module per format, listed in :data:`FORMATS`."""

from __future__ import annotations

from generator.packages import offline
from generator.packages.format import Format, Material, Scope

FORMATS: tuple[Format, ...] = (
    Format(
        name="offline",
        file="{course}-offline.zip",
        scope=Scope.COURSE,
        description="The whole site in a zip: unpack, open start.html, learn without a network.",
        files=offline.files,
    ),
)

__all__ = ["FORMATS", "Format", "Material", "Scope"]
