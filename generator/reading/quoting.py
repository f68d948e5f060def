"""Text put in quotes the way an author would, to show what to write instead."""

from __future__ import annotations

import re

# Indentation, dashes of lists and one key: what stands before the text of a line.
_BEFORE_TEXT = re.compile(r"\s*(?:- +)*(?:[\w-]+:(?: +|$))?")
_LONGEST = 100


def quoted(text: str) -> str:
    """Return ``text`` as a YAML string in quotes: double ones if nothing in it needs an escape."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def rest_of_value(text: str, start: int) -> str:
    """Return what was meant as one text from ``start`` on: the rest of its line, or of its part in braces."""
    line = text[start:].split("\n", 1)[0]
    return line[:1] + re.split(r",\s|\}\s*$", line[1:])[0].rstrip()


def quote_line(line: str) -> str:
    """Return a remedy that shows ``line`` with its text in quotes."""
    match = _BEFORE_TEXT.match(line)
    before = match.group() if match else ""
    return put_in_quotes(line[len(before) :].strip(), before.strip())


def put_in_quotes(text: str, before: str = "") -> str:
    """Return a remedy that shows ``text`` in quotes, after ``before``."""
    inner = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
    shown = f"{before} {quoted(inner)}".strip()
    if len(shown) > _LONGEST:
        return "put the whole text in quotes"
    return f"put the text in quotes: {shown}"
