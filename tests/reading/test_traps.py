"""What YAML makes of texts without quotes, and what we say about it: code, column and remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.composer import compose
from generator.reading.documents import Document, Languages
from generator.reading.report import Report
from generator.reading.schema import ModuleFile
from generator.reading.source import Source

if TYPE_CHECKING:
    from generator.problems import Problem

MODULE = """\
id: one
title: {title}
summary: {{de: a, en: b}}
outcomes:
- {outcome}
lessons:
- id: first
  title: a
  question: b
  minutes: 5
  objectives: {{one-1: {{text: c}}}}
"""


def problems_of(*, title: str = "x", outcome: str = "x") -> tuple[Problem, ...]:
    report = Report()
    source = Source("module.yml", MODULE.format(title=title, outcome=outcome))
    if root := compose(source, report):
        Languages(all=("de", "en")).interpret(Document(source=source, root=root), ModuleFile, report)
    return report.problems()


@pytest.mark.parametrize(
    ("title", "column", "code", "remedy"),
    [
        ("x # y", 10, "comment-after-text", 'put the text in quotes if the rest belongs to it: "x # y"'),
        ("{range}", 8, "braces-in-text", 'put the text in quotes: "{range}"'),
        ("[x]", 8, "braces-in-text", 'put the text in quotes: "[x]"'),
        ("{range} is", 16, "bracket-in-text", 'put the text in quotes: title: "{range} is"'),
        ("[x] done", 12, "bracket-in-text", 'put the text in quotes: title: "[x] done"'),
        ("*bold* text", 8, "first-character", 'put the text in quotes: "*bold* text"'),
        ("`code` here", 8, "first-character", 'put the text in quotes: "`code` here"'),
        ("%x", 8, "first-character", 'put the text in quotes: "%x"'),
        ("@home", 8, "first-character", 'put the text in quotes: "@home"'),
        ("> 5", 8, "first-character", 'put the text in quotes: "> 5"'),
        ("| x", 8, "first-character", 'put the text in quotes: "| x"'),
        ("? what", 8, "first-character", 'put the text in quotes: "? what"'),
        (", x", 8, "first-character", 'put the text in quotes: ", x"'),
        ("] x", 8, "first-character", 'put the text in quotes: "] x"'),
        ("*bold", 8, "alias", 'leave it out, or put the text in quotes: "*bold"'),
        ("& Sons", 8, "first-character", 'put the text in quotes: "& Sons"'),
        ("&Co KG", 8, "anchor", 'leave it out, or put the text in quotes: "&Co KG"'),
        ("!now", 8, "tag", 'leave it out, or put the text in quotes: "!now"'),
        ("a: b", 9, "colon-in-text", 'put the text in quotes: title: "a: b"'),
        ("{de: a: b, en: c}", 14, "colon-in-text", 'put the text in quotes: "a: b"'),
        ("{de: Maier, Buchhaltung, en: x}", 13, "comma-in-braces", 'put the text in quotes: de: "Maier, Buchhaltung"'),
        ("{de: 119,00, en: 106.00}", 13, "comma-in-braces", "write the number with a decimal point: de: 119.00"),
        ("{de: x, en: =IF(A1,1,2)}", 20, "comma-in-braces", 'put the text in quotes: en: "=IF(A1,1,2)"'),
        ("{de: =SUMME({1;2}), en: x}", 20, "bracket-in-text", ""),
        ("{de: [a], en: b}", 13, "braces-in-text", 'put the text in quotes: "[a]"'),
        ("'It's'", 12, "text-after-quote", 'put the text in quotes: title: "It\'s"'),
        ('"Yes" he said', 14, "text-after-quote", "put the text in quotes: title: '\"Yes\" he said'"),
        ('{de: "a" b, en: c}', 17, "text-after-quote", ""),
        ('"x', 8, "unclosed", ""),
        ("{de: x, en: y", 8, "unclosed", ""),
        ("{de: #1, en: b}", 8, "unclosed", "a space and # start a comment: put the text in quotes"),
        ('"C:\\data"', 11, "bad-escape", ""),
        ("", 7, "empty-value", ""),
        ("null", 8, "empty-value", 'put the text in quotes: "null"'),
        ("~", 8, "empty-value", 'put the text in quotes: "~"'),
        ("{de: x, en: }", 20, "empty-value", ""),
        ("{de: x}", 8, "missing-translation", ""),
        ("{de: x, en: y, fr: z}", 23, "unknown-language", "possible here: de, en"),
        ("{fr: x}", 9, "unknown-language", "possible here: de, en"),
        ("{}", 8, "braces-in-text", 'put the text in quotes: "{}"'),
    ],
)
def test_a_text_without_quotes_is_explained(title: str, column: int, code: str, remedy: str) -> None:
    (problem,) = problems_of(title=title)
    assert (problem.code, problem.place.line, problem.place.column) == (code, 2, column)
    assert problem.remedy == remedy


@pytest.mark.parametrize(
    ("outcome", "code", "remedy"),
    [
        ("Note: read this", "colon-in-text", 'put the text in quotes: - "Note: read this"'),
        ("- x", "wrong-type", ""),
        ("{a, b}", "braces-in-text", 'put the text in quotes: "{a, b}"'),
    ],
)
def test_a_text_in_a_list_is_explained(outcome: str, code: str, remedy: str) -> None:
    if code == "wrong-type":
        assert [each.code for each in problems_of(outcome=outcome)] == [code]
        return
    (problem,) = problems_of(outcome=outcome)
    assert (problem.code, problem.remedy) == (code, remedy)


@pytest.mark.parametrize(
    ("title", "line", "code"),
    [
        ("a\n b: c", 3, "bad-indentation"),
        ("\n  de: x\n   en: y", 4, "bad-indentation"),
        ("\n  de: x\n  en: a: b", 4, "colon-in-text"),
        ("\n  de: first line\n  second line\n  en: y", 4, "missing-colon"),
        ("x\n\tmore", 3, "tab"),
        ("x\noutcomes:\n- \ta: b", 4, "tab"),
        ("x\nsummary:y", 3, "no-space-after-colon"),
        ("x\n---\na: b", 3, "several-documents"),
        ("x\n...\na: b", 4, "several-documents"),
        ("x\n? [a]\n: b", 3, "bad-key"),
        ("x\ntitle: y", 3, "duplicate-key"),
    ],
)
def test_a_slip_over_several_lines_is_explained_where_it_shows(title: str, line: int, code: str) -> None:
    (problem,) = problems_of(title=title)
    assert (problem.code, problem.place.line) == (code, line)


@pytest.mark.parametrize(
    "title",
    [
        "no",
        "on",
        "12:30",
        "010",
        "1.10",
        "Null",
        "a#b",
        "x\ttab",
        "<<",
        "{de: 12:30, en: a:b}",
        '"x # y"',
        ">-\n  a # b",
    ],
)
def test_what_yaml_would_take_for_something_else_stays_text(title: str) -> None:
    assert problems_of(title=title) == ()
