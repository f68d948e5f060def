"""From files to the model: the only part that knows YAML, CSV and paths.

:func:`read` returns a course in each of its languages, or every problem that keeps it from being one.
"""

from __future__ import annotations

from generator.reading.reading import Reading, read

__all__ = ["Reading", "read"]
