"""What manifests tell of pages."""

from pathlib import Path

import pytest

from kg.documents.manifest import day, load
from kg.model import PageInfo


def page(folder: Path, name: str) -> Path:
    """A page in `folder`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("柳湾区", encoding="utf-8")
    return path.resolve()


def manifest(folder: Path, text: str, name: str = "manifest.csv", encoding: str = "utf-8") -> Path:
    """A manifest in `folder`."""
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_is_read_by_its_header(tmp_path: Path, encoding: str) -> None:
    """Columns come in any order; unknown ones are let be; spreadsheets' encodings are read."""
    file = page(tmp_path, "a.txt")
    text = (
        "title,note,FILE,Date,newspaper,URL\n防汛工作部署会,x,a.txt,2021/7/4,云溪日报,https://a.example/1\n"
    )
    found = load([manifest(tmp_path, text, encoding=encoding)])
    assert found.problems == ()
    assert found.pages[file] == PageInfo(
        title="防汛工作部署会", issued="2021-07-04", newspaper="云溪日报", url="https://a.example/1"
    )


@pytest.mark.parametrize(
    "text",
    [
        '[[page]]\nfile = "in/a.txt"\ndate = 2021-07-04\npage = 3\nplace = "柳湾区"\n',
        '["in/a.txt"]\ndate = "2021-07-04"\npage = "3"\nplace = "柳湾区"\n',
    ],
)
def test_a_toml_has_a_table_for_each_page(tmp_path: Path, text: str) -> None:
    """As members of an array, or named by the file."""
    file = page(tmp_path, "in/a.txt")
    found = load([manifest(tmp_path, text, "manifest.toml")])
    assert found.pages == {file: PageInfo(issued="2021-07-04", page="3", place="柳湾区")}


def test_the_inner_manifest_has_the_last_word(tmp_path: Path) -> None:
    """Two manifests that tell of one page: the one nearer to it counts."""
    file = page(tmp_path, "in/a.txt")
    outer = manifest(tmp_path, "file,title\nin/a.txt,外\n")
    inner = manifest(tmp_path / "in", "file,title\na.txt,内\n")
    assert load([inner, outer]).pages[file].title == "内"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a.txt,2021-02-30,", "row 2: 2021-02-30 is no day of the calendar"),
        ("a.txt,昨天,", "row 2: 昨天 is no date"),
        ("a.txt,,柳湾", "row 2: 柳湾 is no web address"),
        (",2021,", "row 2: no file is named"),
        ("b.txt,2021,", "row 2: there is no file b.txt"),
        ("a.txt,2021,\na.txt,2022,", "row 3: a.txt has a row already"),
        ('a.txt,"2021', "row 2: unexpected end of data"),
    ],
)
def test_a_bad_row_is_told_with_its_place(tmp_path: Path, row: str, reason: str) -> None:
    """The message names the manifest, the row and the reason."""
    page(tmp_path, "a.txt")
    path = manifest(tmp_path, f"file,date,url\n{row}\n")
    [problem] = load([path]).problems
    assert str(problem).startswith(f"{path}, {reason}")


def test_good_rows_count_beside_bad_ones(tmp_path: Path) -> None:
    """A bad row costs no other."""
    file = page(tmp_path, "a.txt")
    found = load([manifest(tmp_path, "file,date\nb.txt,2021\na.txt,2021\n")])
    assert found.pages == {file: PageInfo(issued="2021")}


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("manifest.csv", "title,date\n防汛,2021\n", "no column named file"),
        ("manifest.toml", "柳湾 =", "Invalid"),
        ("manifest.csv", "", "is empty"),
    ],
)
def test_a_manifest_that_is_none_is_told(tmp_path: Path, name: str, text: str, reason: str) -> None:
    """One line for the whole file."""
    [problem] = load([manifest(tmp_path, text, name)]).problems
    assert reason in str(problem)
    assert "\n" not in str(problem)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021-07-04", "2021-07-04"),
        ("2021/7/4", "2021-07-04"),
        ("2021.7.4", "2021-07-04"),
        ("2021年7月4日", "2021-07-04"),
        ("2021-07", "2021-07"),
        ("2021年7月", "2021-07"),
        ("2021", "2021"),
        ("2021年", "2021"),
    ],
)
def test_dates_as_people_write_them(text: str, date: str) -> None:
    """A day, a month or a year becomes the XSD form."""
    assert day(text) == date
