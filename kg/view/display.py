"""A picture that can be saved, and that draws itself in a notebook."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from kg.errors import UsageError
from kg.view.html import render
from kg.view.picture import Picture

_FRAME: Final = (
    '<iframe srcdoc="{}" sandbox="allow-scripts allow-modals" width="100%" height="{}" style="border:0" '
    'title="knowledge graph"></iframe>'
)


@dataclass(frozen=True, repr=False)
class View:
    """What `Graph.view` gives: `data` is the picture as a plain dict, `html` its page."""

    data: Picture
    height: int = 640

    @cached_property
    def html(self) -> str:
        """The page, whole and offline."""
        return render(self.data)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the page to a file, which is whole or is not touched; raises UsageError where that fails."""
        target = Path(path)
        try:
            if target.is_dir():
                raise IsADirectoryError(None, "is a folder")
            with NamedTemporaryFile("wb", prefix=".kg-view-", dir=target.parent, delete=False) as handle:
                fresh = Path(handle.name)
                try:
                    handle.write(self.html.encode("utf-8"))
                    handle.close()
                    fresh.chmod(0o666 & ~_mask())
                    fresh.replace(target)
                except BaseException:
                    fresh.unlink(missing_ok=True)
                    raise
        except OSError as error:
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
        return target

    def told(self) -> list[str]:
        """How much it shows, and what was left out, a line each."""
        left, data = self.data["left_out"], self.data
        lines = [
            f"shown     {data['drawn']} entities, {len(data['edges'])} links, {len(data['facts'])} facts"
        ]
        if left["entities"]:
            classes = ", ".join(f"{name} {count}" for name, count in left["by_class"].items())
            lines.append(f"left out  {left['entities']} entities ({classes})")
        if left["facts"]:
            kinds = ", ".join(f"{name} {count}" for name, count in left["by_kind"].items())
            lines.append(f"left out  {left['facts']} facts ({kinds})")
        if left["cut"]:
            lines.append(
                f"too many  {left['cut']} entities were beyond --max-nodes {data['asked']['max_nodes']}"
            )
        return lines

    def _repr_html_(self) -> str:
        return _FRAME.format(escape(self.html, quote=True), self.height)

    def __repr__(self) -> str:
        return f"<kg view: {self.told()[0].removeprefix('shown').strip()}>"


def _mask() -> int:
    """The mask of file modes of this process, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
