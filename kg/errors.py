"""What can go wrong, and the exit code that each kind of trouble ends a command with."""

from __future__ import annotations


class KgError(Exception):
    """Trouble that a user can act on; the message is one line: what is wrong, where, what to do.

    >>> str(UsageError("no page to read in empty/"))
    'no page to read in empty/'
    >>> UsageError.exit_code
    2
    """

    exit_code = 2


class UsageError(KgError):
    """A wrong option, name, parameter or answer file."""


class InputError(KgError):
    """A page or manifest that cannot be read; the other files still are."""


class QueryError(KgError):
    """A query that does not parse, takes too long, or asks for what is not allowed."""


class GraphError(KgError):
    """The graph folder is missing, damaged or locked."""

    exit_code = 3
