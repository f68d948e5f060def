"""The command line's reference, docs/cli.md, made from the commands themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = """# The command line

<!-- Made from the commands themselves: `make accept` writes it anew. -->

`coursewright` works on the course in the current folder, or in the folder that is named. It exits with 0 if all is
well, 1 if the course has errors or something could not be done, and 2 if the command line itself is wrong.
"""


def reference() -> str:
    """Return the text of docs/cli.md."""
    with click.Context(main, info_name="coursewright") as context:
        commands = sorted(main.commands.items())
        return "\n".join([OPENING, *(line for name, command in commands for line in _section(name, command, context))])


def _section(name: str, command: click.Command, parent: click.Context) -> Iterator[str]:
    with click.Context(command, info_name=name, parent=parent) as context:
        yield f"## coursewright {name}\n"
        yield f"    {' '.join([context.command_path, *command.collect_usage_pieces(context)])}\n"
        yield f"{command.get_short_help_str(limit=1000)}\n"
        options = [each for each in command.params if isinstance(each, click.Option)]
        if rows := [record for option in options if (record := option.get_help_record(context))]:
            yield "| option | |\n|---|---|"
            yield from (f"| `{_cell(names)}` | {_cell(text)} |" for names, text in rows)
            yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
