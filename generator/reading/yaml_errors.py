"""What the YAML parser's errors mean for someone who writes a course, and how to mend each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.problems import Place
from generator.reading.quoting import put_in_quotes, quote_line, rest_of_value

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

    from generator.reading.source import Source

Complaint: TypeAlias = "tuple[str, Place, str, str]"
"""Code, place, message and remedy: what :meth:`Report.add` takes."""

_KEY_ON_ITS_LINE = re.compile(r"\s*(?:- +)*[\w-]+$")
_STARTS_WITH_QUOTE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?[\"']")
_NO_BLANK = re.compile(r"\s*(?:- +)*[\w-]+:[^\s:/]")


def explain(source: Source, error: yaml.MarkedYAMLError) -> Complaint:
    """Return what is wrong where the parser gave up."""
    scene = _Scene.of(source, error)
    for says, reading in _READINGS:
        if says in scene.says and (complaint := reading(scene)):
            return complaint
    return "bad-yaml", scene.place, f"this is not YAML: {error.problem}", ""


@dataclass(frozen=True, slots=True)
class _Scene:
    """The place where the parser gave up, ``at``, and where what it was reading had started, ``since``."""

    source: Source
    says: str
    at: int
    since: int

    @classmethod
    def of(cls, source: Source, error: yaml.MarkedYAMLError) -> _Scene:
        at = error.problem_mark.index if error.problem_mark else 0
        since = error.context_mark.index if error.context_mark else at
        return cls(source, f"{error.context or ''}: {error.problem or ''}", at, since)

    @property
    def place(self) -> Place:
        return self.source.place(self.at)

    @property
    def character(self) -> str:
        return self.source.text[self.at : self.at + 1]

    @property
    def line(self) -> str:
        return self.source.line(self.place.line)

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.line[: self.place.column - 1]

    def rest(self, start: int) -> str:
        """Return what was meant as one text from ``start`` on."""
        return rest_of_value(self.source.text, start).strip()


def _tab(scene: _Scene) -> Complaint | None:
    if scene.character == "\t":
        return "tab", scene.place, "there is a tab where spaces belong", ""
    indent = scene.line[: len(scene.line) - len(scene.line.lstrip())]
    if "\t" not in indent:
        return None
    place = scene.source.place(scene.at - scene.place.column + 1 + indent.index("\t"))
    return "tab", place, "the line is indented with a tab", ""


def _first_character(scene: _Scene) -> Complaint | None:
    opening = scene.source.text[scene.since : scene.since + 1]
    start, character = (scene.since, opening) if opening and opening in "*&!>|%" else (scene.at, scene.character)
    if not character.strip():
        return None
    message = f"a text cannot start with '{character}' unless it is in quotes"
    return "first-character", scene.source.place(start), message, put_in_quotes(scene.rest(start))


def _list_on_the_line(scene: _Scene) -> Complaint:
    message = "a text cannot start with '- ' unless it is in quotes"
    remedy = f"{quote_line(scene.line)}; if it is a list, start it on a line of its own"
    return "first-character", scene.place, message, remedy


def _colon(scene: _Scene) -> Complaint:
    if scene.place.line > 1 and (complaint := _no_space(scene.source, scene.place.line - 1)):
        return complaint
    if _KEY_ON_ITS_LINE.fullmatch(scene.before):
        message = f"'{scene.before.strip()}:' is indented differently from the keys it belongs to"
        return "bad-indentation", scene.place, message, ""
    return "colon-in-text", scene.place, "': ' inside a text makes it look like a key", quote_line(scene.line)


def _no_space(source: Source, number: int) -> Complaint | None:
    line = source.line(number)
    if not _NO_BLANK.match(line) or ": " in line:
        return None
    place = Place(path=source.path, line=number, column=line.index(":") + 1)
    return "no-space-after-colon", place, "a key's colon must be followed by a space", ""


def _colon_in_braces(scene: _Scene) -> Complaint | None:
    if scene.character != ":":
        return None
    if _KEY_ON_ITS_LINE.fullmatch(scene.before):  # the next key of the file, so the braces should have ended
        return _unclosed_bracket(scene)
    start = max(scene.source.text.rfind(sign, 0, scene.at) for sign in (": ", "{", ", ", "[")) + 1
    remedy = put_in_quotes(scene.rest(start))
    return "colon-in-text", scene.place, "': ' inside a text makes it look like a key", remedy


def _bracket_in_braces(scene: _Scene) -> Complaint | None:
    if scene.character not in {"{", "[", '"', "'"}:
        return None
    message = f"'{scene.character}' cannot stand inside a text in braces or brackets unless the text is in quotes"
    return "bracket-in-text", scene.place, message, ""


def _after_quote(scene: _Scene) -> Complaint | None:
    before = scene.before.rstrip()
    if not before or before[-1] not in "\"'":
        return None
    remedy = quote_line(scene.line) if _STARTS_WITH_QUOTE.match(scene.line) else ""
    return "text-after-quote", scene.place, "the text goes on after its closing quote", remedy


def _after_bracket(scene: _Scene) -> Complaint | None:
    before = scene.before.rstrip()
    if not before or before[-1] not in "]}":
        return None
    message = f"the text goes on after '{before[-1]}'"
    return "bracket-in-text", scene.place, message, quote_line(scene.line)


def _indentation(scene: _Scene) -> Complaint:
    return "bad-indentation", scene.place, "the line is indented differently from the lines it belongs to", ""


def _unclosed_bracket(scene: _Scene) -> Complaint:
    opening = scene.source.text[scene.since : scene.since + 1]
    place = scene.source.place(scene.since)
    has_comment = " #" in scene.source.line(place.line)
    remedy = "a space and # start a comment: put the text in quotes" if has_comment else ""
    return "unclosed", place, f"'{opening}' is opened here and not closed", remedy


def _unclosed_at_end(scene: _Scene) -> Complaint:
    return "unclosed", scene.place, "a brace or bracket was opened before and is not closed here", ""


def _unclosed_quote(scene: _Scene) -> Complaint:
    opening = scene.source.text[scene.since : scene.since + 1]
    return "unclosed", scene.source.place(scene.since), f"the quote {opening} is opened here and not closed", ""


def _key_without_colon(scene: _Scene) -> Complaint:
    opening = scene.source.text[scene.since : scene.since + 1]
    if opening and opening in "\"'":
        message = "the text goes on after its closing quote"
        return "text-after-quote", scene.source.place(scene.since), message, ""
    if complaint := _no_space(scene.source, scene.source.place(scene.since).line):
        return complaint
    message = "a key is expected here, followed by a colon and a space"
    return "missing-colon", scene.source.place(scene.since), message, ""


def _escape(scene: _Scene) -> Complaint:
    pair = scene.source.text[scene.at : scene.at + 2]
    return "bad-escape", scene.place, f"'{pair}' means nothing inside double quotes", ""


def _second_document(scene: _Scene) -> Complaint:
    return "several-documents", scene.place, "the file goes on after its end ('...')", ""


_READINGS: tuple[tuple[str, Callable[[_Scene], Complaint | None]], ...] = (
    ("", _tab),
    ("cannot start any token", _first_character),
    ("scanning an alias", _first_character),
    ("scanning an anchor", _first_character),
    ("scanning a tag", _first_character),
    ("parsing a tag", _first_character),
    ("scanning a directive", _first_character),
    ("expected comment or line break", _first_character),
    ("expected node content", _first_character),
    ("expected node content", _unclosed_at_end),
    ("mapping values are not allowed", _colon),
    ("found unexpected ':'", _colon_in_braces),
    ("mapping keys are not allowed", _first_character),
    ("block sequence entries are not allowed", _list_on_the_line),
    ("unknown escape character", _escape),
    ("scanning a quoted scalar", _unclosed_quote),
    ("parsing a flow", _after_quote),
    ("parsing a flow", _colon_in_braces),
    ("parsing a flow", _bracket_in_braces),
    ("parsing a flow", _unclosed_bracket),
    ("expected key", _after_quote),
    ("expected key", _after_bracket),
    ("expected key", _indentation),
    ("expected '-' indicator", _indentation),
    ("could not find expected ':'", _key_without_colon),
    ("expected <document start>", _second_document),
)
"""What the parser says, and how to read it: the first that fits and has something to say."""
