"""What all commands share: options, exit codes, messages."""

from kg.cli.common.options import Settings, named, settings

__all__ = ["Settings", "named", "settings"]
