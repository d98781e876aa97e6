"""Files of pictures: what one is, whether it is whole, and whether a text shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from press import rules
from press.check.unused_images import unused_images
from press.image_files import look
from press.images import twins
from press.materials import gather
from tests.diagnostic_pages import STOCK
from tests.mistakes import stock
from tests.pictures import PNG, stock_with_pictures, told

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    Cases = tuple[tuple[str, str], ...]

ALT = '{alt="Four boxes."}'
OF_A_FILE: Cases = (
    ("photo.png", ""),
    ("Upper.PNG", ""),
    ("my%20photo.png", ""),
    ("Malmö.png", ""),
    ("inner/deep.png", ""),
    ("fine.png", ""),
    (
        "jpeg.png",
        "M005 is a JPEG, and its name ends in `.png` | rename the file to `jpeg.jpg`, and its address too",
    ),
    (
        "png.jpg",
        "M005 is a PNG, and its name ends in `.jpg` | rename the file to `png.png`, and its address too",
    ),
    (
        "png.svg",
        "M005 is a PNG, and its name ends in `.svg` | rename the file to `png.png`, and its address too",
    ),
    (
        "photo.jfif",
        "M005 is a JPEG, and its name ends in `.jfif` | rename the file to `photo.jpg`, and its address too",
    ),
    (
        "bare",
        "M005 is a PNG, and its name has no ending | rename the file to `bare.png`, and its address too",
    ),
    ("half.png", "M010 is damaged, or only a part of it is there"),
    ("endless.png", "M010 is damaged, or only a part of it is there"),
    ("short.png", "M010 is damaged, or only a part of it is there"),
    ("half.jpg", "M010 is damaged, or only a part of it is there"),
    ("empty.png", "M010 is empty"),
    ("half.svg", "M010 is damaged near its line 1, or only a part of it is there"),
    ("other.svg", "M005 is not an SVG, though its name ends in `.svg`"),
    ("styled.svg", "M007 holds more than a drawing"),
    ("bomb.png", "M012 has more than 50 million pixels"),
    ("many.png", "M012 has more than 50 million pixels"),
    ("a.gif", "M005 is a GIF | open it in a program for pictures, and save it as a JPEG or a PNG"),
    ("a.webp", "M005 is a WebP"),
    ("a.tif", "M005 is a TIFF"),
    ("a.pdf", "M005 is a PDF"),
    ("a.heic", "M005 is a HEIC, as phones take them"),
    ("heic.jpg", "M005 is a HEIC, as phones take them, and its name ends in `.jpg`"),
    ("text.png", "M005 is not a PNG, though its name ends in `.png`"),
    ("page.png", "M005 is a page of the web, and its name ends in `.png`"),
    ("pipe.png", "M011 is no plain file"),
    ("inner", "M011 is a folder"),
    ("lost.png", "M011 is a link to a file that is not there"),
    ("out.png", "M002 is a link that leads out of `sources/`"),
    ("outer/passwd", "M002 is a link that leads out of `sources/`"),
)


def test_a_file_that_is_no_picture_is_said_to_be_what_it_is(tmp_path: Path) -> None:
    """At the address, once, however often it is shown in a text."""
    names, wanted = zip(*OF_A_FILE, strict=True)
    shown = [f"![c](../../images/{name}){ALT}" for name in names]
    found = dict(
        zip(names, told(stock_with_pictures(tmp_path), [f"{one}\n\n{one}" for one in shown]), strict=True)
    )

    for name, expected in zip(names, wanted, strict=True):
        code, _, words = expected.partition(" ")
        wholes = [f"1:6 {code} `../../images/{name}` {words}"] if expected else []
        assert [one[: len(whole)] for one, whole in zip(found[name], wholes, strict=False)] == wholes, name
        assert {one[:8] for one in found[name]} <= {f"1:6 {code}", f"3:6 {code}"}, name
        assert len(found[name]) == len(wholes) + (code == "M002"), name


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs this may perhaps read every file, so the system's answer is given here."""

    def refuse(*_: object) -> NoReturn:
        raise PermissionError

    (tmp_path / "a.png").write_bytes(PNG)
    monkeypatch.setattr("pathlib.Path.open", refuse)
    found = look(tmp_path / "a.png")

    assert (found.rule, found.what) == (rules.UNREADABLE_IMAGE, "may not be read")


def test_a_file_is_looked_at_once_until_it_changes(tmp_path: Path) -> None:
    """By its name, its size and when it was changed."""
    file = tmp_path / "a.png"
    file.write_bytes(PNG)
    first = look(file)

    assert look(file) is first
    assert first.across == 1000
    file.write_bytes(PNG[:100])
    assert not look(file).is_sound


def test_a_twin_that_is_a_link_to_elsewhere_is_none(tmp_path: Path) -> None:
    """Nothing outside the folder gets into a book by it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.png").write_bytes(PNG)
    (tmp_path / "a.svg").write_bytes((STOCK / "sources" / "images" / "plan.svg").read_bytes())
    (tmp_path / "in" / "a.svg").symlink_to(tmp_path / "a.svg")

    assert set(twins(tmp_path / "in" / "a.png")) == {"png"}


def unused(root: Path) -> list[str]:
    """Return the pictures of a publication that no text shows."""
    return [one.place.path.rpartition("/")[2] for one in unused_images(gather(root))]


def test_a_picture_that_no_text_shows_is_told(tmp_path: Path) -> None:
    """Twins count as one, a draft's as used; what is no picture, or hidden, is not told of."""
    root = stock(tmp_path)
    assert unused(root) == []

    for name in ("old.png", ".hidden.png", "notes.txt", "raw.heic"):
        (root / "sources" / "images" / name).write_bytes(PNG)
    assert unused(root) == ["old.png", "raw.heic"]


def test_where_a_picture_is_missing_none_is_called_unused(tmp_path: Path) -> None:
    """It may be the one that was meant."""
    root = stock(tmp_path)
    text = root / "sources" / "contributions" / "oslo" / "oslo-practice.md"
    text.write_text(text.read_text(encoding="utf-8").replace("plan.png", "plam.png"), encoding="utf-8")

    assert unused(root) == []
