"""An EPUB on a narrow screen: nothing juts out, whatever stands in it, and files have short names."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import browse
from tests.render.everything import everything, plain, tree, unpacked

if TYPE_CHECKING:
    from pathlib import Path

LONG = "Samarbetsorganisationernas gemensamma handlingsplan mot extremism i kommuner och stadsdelar"
ADDRESS = (
    "https://www.example.org/a/very/long/address/without/any/blank/handlingsplan-mot-extremism-2018-2022.pdf"
)
WORD = "Förvaltningsövergripande" * 4
MANY = "\n".join(
    f"| {' | '.join(f'Kommunfullmäktige {row}.{column}' for column in range(12))} |" for row in range(3)
)
STRESS = f"""
# {LONG}: {LONG} {{#{"long-" * 40}name}}

## {WORD}

{WORD} [{ADDRESS}]({ADDRESS}) `{WORD}` [^1]

[^1]: {ADDRESS}

::: particulars
{WORD}
:   - {ADDRESS}
    - {LONG}
:::

- One
  - Two
    - Three
      - Four
        - Five {ADDRESS}

> > > {WORD}

|{" A |" * 12}
|{"---|" * 12}
{MANY}

: {LONG}

    {WORD}{WORD}

::: box
### {WORD}
:::

::: beside
::: side
### {WORD}
:::
::: side
{ADDRESS}
:::
:::

![{LONG}](images/plan.png)

![{LONG}](images/plan.png){{width=14cm}}
"""
MEASURE = """<!DOCTYPE html><meta charset="utf-8"><title>x</title><script>
addEventListener('load', async () => {
  const found = [];
  for (const width of WIDTHS) for (const page of PAGES) {
    const frame = document.createElement('iframe');
    frame.style.width = width + 'px';
    await new Promise(done => { frame.onload = done; frame.src = page; document.body.append(frame); });
    found.push([page, width, frame.contentDocument.documentElement.scrollWidth]);
    frame.remove();
  }
  const said = document.createElement('pre');
  said.textContent = JSON.stringify(found);
  document.body.append(said);
});
</script><body></body>"""
WIDTHS = (320, 360, 768)
LINES = """[...frame.contentDocument.querySelectorAll('h1')].map(one => {
  const range = frame.contentDocument.createRange();
  range.selectNodeContents(one);
  return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size;
})"""
"""How many lines the headings of sections take."""
USUAL = "# Recommendations {#recommendations}\n\nText.\n"


@pytest.fixture(scope="module")
def stressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = replace(everything(), tree=tree(STRESS), title=LONG, subtitle=WORD)
    return unpacked(book, tmp_path_factory.mktemp("narrow"))


def measured(home: Path, profile: Path, script: str) -> list[list[Any]]:
    """Return what a script of a page finds in the pages of a book, as a browser shows them."""
    pages = sorted(page.relative_to(home).as_posix() for page in home.rglob("*.xhtml"))
    script = script.replace("PAGES", json.dumps(pages)).replace("WIDTHS", json.dumps(WIDTHS))
    (home / "measure.html").write_text(script, "utf-8")
    asked = ("--allow-file-access-from-files", "--virtual-time-budget=30000", "--dump-dom")
    shown = browse(home / "measure.html", profile, *asked)
    found: list[list[Any]] = json.loads(html.unescape(re.findall(r"<pre>(.*?)</pre>", shown, re.DOTALL)[0]))
    assert len(found) == len(pages) * len(WIDTHS)
    return found


@pytest.mark.needs("chromium")
def test_nothing_is_wider_than_the_screen(stressed: Path, tmp_path: Path) -> None:
    """Of telephones and tablets; a wide table scrolls within its frame."""
    assert [one for one in measured(stressed, tmp_path, MEASURE) if one[2] > one[1]] == []


@pytest.mark.needs("chromium")
def test_a_usual_word_is_whole(tmp_path: Path) -> None:
    """In the heading of a section, on a telephone."""
    script = MEASURE.replace("frame.contentDocument.documentElement.scrollWidth", LINES)
    found = measured(unpacked(plain(USUAL), tmp_path), tmp_path / "profile", script)

    assert {tuple(lines) for page, _, lines in found if "recommendations" in page} == {(1,)}


SIDES = """(() => {
  frame.contentDocument.documentElement.style.fontSize = SIZE;
  const sides = [...frame.contentDocument.querySelectorAll('.side')];
  const tops = sides.map(side => side.getBoundingClientRect().top);
  return tops.length == 2 && tops[0] == tops[1];
})()"""
"""Whether two sides stand beside each other."""


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(("size", "widths"), [("100%", {768}), ("200%", set())])
def test_sides_stand_beside_each_other_where_letters_have_room(
    stressed: Path, tmp_path: Path, size: str, widths: set[int]
) -> None:
    script = MEASURE.replace("frame.contentDocument.documentElement.scrollWidth", SIDES)
    found = measured(stressed, tmp_path, script.replace("SIZE", f"'{size}'"))

    assert {width for _, width, are_beside in found if are_beside} == widths


def test_no_file_has_a_long_name(stressed: Path) -> None:
    """Whatever a section is called."""
    names = [page.stem for page in (stressed / "text").iterdir()]

    assert max(map(len, names)) <= 60
    assert [name for name in names if name.endswith("-")] == []
