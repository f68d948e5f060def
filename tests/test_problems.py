"""Problems as text, JSON and annotations."""

from __future__ import annotations

import json

from generator.problems import Place, Problem, Severity, render

FIRST = Problem(place=Place(path="curriculum/a,b.yml", line=3, column=7), code="tab", message="50 % of it:\nbad")
SECOND = Problem(place=Place(path="quizzes/x.yml"), code="expired", message="too late", remedy="move the date")


def test_problems_sort_by_path_line_and_column() -> None:
    places = [Place(path="b"), Place(path="a", line=10), Place(path="a", line=9, column=2), Place(path="a", line=9)]
    problems = [Problem(place=place, code="tab", message="x") for place in places]
    assert [str(each.place) for each in sorted(problems)] == ["a:9:1", "a:9:2", "a:10:1", "b:1:1"]


def test_text_has_the_place_the_severity_the_code_and_the_remedy() -> None:
    assert render([SECOND], "text") == "quizzes/x.yml:1:1: warning expired too late\n    move the date"


def test_a_problem_without_a_remedy_of_its_own_has_that_of_its_kind() -> None:
    assert FIRST.advice == "indent with spaces: two per level"
    assert FIRST.severity is Severity.ERROR


def test_json_lists_every_field() -> None:
    assert json.loads(render([FIRST, SECOND], "json")) == [
        {
            "path": "curriculum/a,b.yml",
            "line": 3,
            "column": 7,
            "severity": "error",
            "code": "tab",
            "message": "50 % of it:\nbad",
            "remedy": "indent with spaces: two per level",
        },
        {
            "path": "quizzes/x.yml",
            "line": 1,
            "column": 1,
            "severity": "warning",
            "code": "expired",
            "message": "too late",
            "remedy": "move the date",
        },
    ]


def test_no_problems_are_an_empty_list_in_json_and_nothing_in_text() -> None:
    assert json.loads(render([], "json")) == []
    assert render([], "text") == render([], "github") == ""


def test_annotations_escape_what_would_end_or_split_a_command() -> None:
    assert render([FIRST], "github") == (
        "::error file=curriculum/a%2Cb.yml,line=3,col=7,title=tab::"
        "50 %25 of it:%0Abad%0Aindent with spaces: two per level"
    )
    assert render([SECOND], "github").startswith("::warning file=quizzes/x.yml,line=1,col=1,title=expired::")
