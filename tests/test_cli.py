"""The command as a user types it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.new import create

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "tea-course"
    create(folder)
    return folder


@pytest.fixture
def broken(course: Path) -> Path:
    path = course / "curriculum" / "course.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("version:", "versoin:"), encoding="utf-8")
    return course


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result.exit_code, result.output


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sound_course_is_checked_in_silence_but_for_the_verdict(course: Path) -> None:
    assert run("check", course) == (0, "no errors, no warnings\n")


def test_a_broken_course_is_reported_with_file_line_column_and_remedy(broken: Path) -> None:
    code, output = run("check", broken)
    assert code == 1
    assert re.search(r"^curriculum/course\.yml:\d+:\d+: error unknown-key .*versoin", output, re.MULTILINE)
    assert "version" in output


def test_problems_come_as_json_for_programs(broken: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(broken), "--format", "json"])
    assert result.exit_code == 1
    assert "unknown-key" in {problem["code"] for problem in json.loads(result.stdout)}


def test_problems_come_as_annotations_for_github(broken: Path) -> None:
    code, output = run("check", broken, "--format", "github")
    assert code == 1
    assert re.search(r"^::error file=curriculum/course\.yml,line=\d+", output, re.MULTILINE)


def test_a_broken_course_builds_nothing_and_leaves_the_last_output(course: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    assert run("build", course, "-o", output)[0] == 0
    before = tree(output)
    (course / "curriculum" / "glossary.yml").write_text("terms: [", encoding="utf-8")
    code, text = run("build", course, "-o", output)
    assert (code, tree(output)) == (1, before)
    assert "nothing was written" in text


def test_a_second_build_gives_the_same_bytes(course: Path, tmp_path: Path) -> None:
    for name in ("first", "second"):
        assert run("build", course, "-o", tmp_path / name, "--format", "all")[0] == 0
    assert tree(tmp_path / "first") == tree(tmp_path / "second")


def test_an_unknown_format_is_named_with_those_that_exist(course: Path) -> None:
    code, output = run("build", course, "--format", "betamax")
    assert code == 2
    assert "'betamax' is none of offline" in output


@pytest.mark.parametrize("place", ["taken", "taken/dist"])
def test_an_output_folder_that_cannot_be_is_said_plainly(place: str, course: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, output = run("build", course, "-o", tmp_path / place)
    assert code == 1
    assert "cannot write" in output
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "a file"


def test_a_new_course_checks_without_a_problem(tmp_path: Path) -> None:
    assert run("new", tmp_path / "mine", "--title", "My course")[0] == 0
    assert run("check", tmp_path / "mine", "--strict")[0] == 0


def test_a_new_course_is_not_written_over_an_old_one(course: Path) -> None:
    before = tree(course)
    code, output = run("new", course)
    assert (code, tree(course)) == (1, before)
    assert "not empty" in output


def test_the_schema_files_are_written_for_editors(tmp_path: Path) -> None:
    assert run("schema", tmp_path)[0] == 0
    assert "course.schema.json" in {path.name for path in tmp_path.iterdir()}


def test_a_schema_folder_that_cannot_be_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    code, output = run("schema", tmp_path / "taken/schema")
    assert code == 1
    assert "cannot write" in output


def test_the_committed_schema_files_are_those_of_the_code(repository: Path, tmp_path: Path) -> None:
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        run("schema", repository / "schema")
    run("schema", tmp_path)
    assert tree(repository / "schema") == tree(tmp_path), "run `make accept`"


def test_formats_are_listed_for_people_and_for_programs() -> None:
    assert "offline" in run("formats")[1]
    assert "offline" in {row["name"] for row in json.loads(run("formats", "--format", "json")[1])}


def test_a_course_is_served_and_a_taken_port_is_said_plainly(course: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", str(course), "--port", "0"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused = subprocess.run([*command[:-1], port], capture_output=True, text=True, check=False, timeout=120)
    assert refused.returncode == 1
    assert f"cannot serve on 127.0.0.1:{port}" in refused.stderr


@pytest.mark.slow
def test_a_served_course_answers_and_follows_changes(course: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", str(course), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            assert str(port) in server.stdout.readline()
            assert any("cw-hero" in start_page(port, wait=0.2) for _ in range(50))
            rename(course, "A course with another name")
            assert any("A course with another name" in start_page(port, wait=0.5) for _ in range(120))
        finally:
            server.terminate()


def start_page(port: int, *, wait: float) -> str:
    time.sleep(wait)
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/index.html", timeout=60) as answer:
            return str(answer.read(), "utf-8")
    except urllib.error.URLError:
        return ""  # the line is printed a moment before the server listens


def rename(course: Path, title: str) -> None:
    path = course / "curriculum" / "course.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^title:.*$", f"title: {title}", text, flags=re.MULTILINE), encoding="utf-8")
