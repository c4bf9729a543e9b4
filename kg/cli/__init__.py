"""The program `kg`: one module here for each command, found by its name.

To add a command, add `kg/cli/<name>.py` that holds `command`:

    @named("name", example="kg name …")
    @click.argument(…)
    @settings
    def command(settings: Settings, …) -> int | None:
        \"\"\"One line for the list of commands, then more.\"\"\"

It parses, makes one call into the library, prints, and returns its exit code (None is 0). What the library
raises it lets pass; `common.exits` knows the codes. A command's module is imported when it is called, and for
`kg --help`: keep what is slow to import inside the function.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kg.cli.common.exits import run
from kg.cli.common.options import Settings
from kg.cli.common.program import Program


def main(args: Sequence[str] | None = None) -> None:
    """Run the program and end the process with its exit code."""
    sys.exit(code_of(sys.argv[1:] if args is None else args))


def code_of(args: Sequence[str]) -> int:
    """Run the program in this process; returns its exit code."""
    told = Settings()
    program = Program()
    return run(lambda: program.main(list(args), "kg", standalone_mode=False, obj=told), lambda: told.verbose)
