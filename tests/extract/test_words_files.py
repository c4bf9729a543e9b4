"""Files of the installed jieba that are missing or damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.extract.words import dictionary, jieba_package, parameters


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A jieba whose network has no weights, in place of the one that is installed."""
    (tmp_path / "lac_small" / "model_baseline").mkdir(parents=True)
    for table in ("word.dic", "tag.dic"):
        (tmp_path / "lac_small" / table).write_text("0\tA\n", encoding="utf-8")
    for module in (dictionary, parameters):
        monkeypatch.setattr(module, "jieba_folder", lambda: tmp_path)
    return tmp_path


def test_a_missing_jieba_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Told with what to install."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(KgError, match=r"^the package jieba is not installed; run: pip install jieba$"):
        jieba_package.jieba_folder()


@pytest.mark.parametrize("content", [None, b"\xff\xfe", "柳湾 many n\n".encode()])
def test_an_unreadable_dictionary_is_one_clear_line(folder: Path, content: bytes | None) -> None:
    """A dictionary that is missing, of another encoding or without counts is named with the remedy."""
    if content is not None:
        (folder / "dict.txt").write_bytes(content)
    with pytest.raises(KgError, match=r"^jieba's dictionary .*dict\.txt cannot be read .*; reinstall jieba$"):
        dictionary._tables.__wrapped__()


def test_a_network_without_the_unknown_character_is_one_clear_line(folder: Path) -> None:
    """A character index that lacks its entry for all others is damaged."""
    assert folder.is_dir()
    with pytest.raises(KgError, match=r"lac_small cannot be read \('OOV'\); reinstall jieba$"):
        parameters.parameters.__wrapped__()
