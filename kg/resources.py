"""Files that travel with the package: the ontology, the named queries, the demo pages.

In a wheel they lie in `kg/bundled/`; in a checkout at its root.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(*parts: str) -> Path:
    """The path of a file or folder that travels with the package.

    >>> bundled("ontology", "kg.ttl").name
    'kg.ttl'
    """
    inside = _PACKAGE.joinpath("bundled", *parts)
    return inside if inside.exists() else _PACKAGE.parent.joinpath(*parts)


def ontology_text(name: str) -> str:
    """The text of an ontology file: "kg.ttl" or "shapes.ttl"."""
    return bundled("ontology", name).read_text(encoding="utf-8")


def query_files() -> tuple[Path, ...]:
    """The files of the named queries, by name."""
    return tuple(sorted(bundled("queries").glob("*.rq")))
