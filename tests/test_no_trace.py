"""An edition is the same, byte for byte, where there was nothing to withhold."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PIL import Image

from tests.built import Built, build_py
from tests.diagnostic_pages import STOCK

if TYPE_CHECKING:
    from pathlib import Path

OPEN = """---
id: zoo
kind: section
title: The zoo
language: en
themes: [early-prevention]
authors: [{organisation: City of Oslo}<, {name: Doctor Hush, organisation: Hush, tlp: red}>]
status: approved
tlp: clear
---
# Body

Open text.

<## Again {tlp=red}

Hush.

>## Again

Text[^a] here<[, hush[^s]]{tlp=red}>.[^b]

Words< ([hush]{tlp=red})> in brackets< – [hush]{tlp=red} –> and dashes<, [hush]{tlp=red}>,
*and a comma<, [hush]{tlp=red}>*.

<::: {tlp=red}
Hush [@helsinki2017], granite, [](#oslo-strategy).
:::

>| A | B |
|---|---|
<| []{tlp=red} a cell of hush that would make the column wide | x |
>| c | d |

: A caption

<![Hush.](../../images/hush.png){tlp=red alt="A hush."}

| E | F |
|---|---|
| 1 | 2 |

: Hush {tlp=red}

>![A figure.](../../images/plan.png){alt="A sight."}

## A heading<, [hush]{tlp=red}>

Under it.

- one
<- []{tlp=red} hush

    Hush hush.

>- two

Term
:   Meaning.
<:   []{tlp=red} Hush.
>
[^a]: Note a.
<[^s]: []{tlp=red} Note s.
>[^b]: Note b.
"""
"""A contribution; what stands in angle brackets is there in one publication and not in the other."""
WHOLE = """---
id: {id}
kind: practice
title: Aardvarks
city: oslo
language: en
themes: [children]
status: approved
{more}
authors: [{{name: Ann Aardvark, organisation: Aardvarks}}]
as_of: 2019-03
target_group: Nobody
organisation: City of Oslo
contact_body: Aardvarks
---
# Approach

Hush @hush2000, granite.

![Hush.](../../images/hush.png){{alt="A hush too."}}

# Results

None.
"""
ORDER = "\n# The zoo\n\n::: {.contributions ids=zoo}\n:::\n<\n# Hush {tlp=red}\n\nHush.\n>"


def built(root: Path, *, hushed: bool) -> dict[str, bytes]:
    """Return what is built of a publication, with what is withheld in its sources or without."""
    sources = root / "sources"
    shutil.copytree(STOCK / "sources", sources)
    (sources / "contributions/shared/zoo.md").write_text(_read(OPEN, hushed=hushed), "utf-8")
    with (sources / "editions/book.md").open("a", encoding="utf-8") as order:
        order.write(_read(ORDER, hushed=hushed))
    if hushed:
        _hush(sources)
    run = build_py("--root", str(root))
    assert run.status == 0, run.out
    return Built(root, run).files()


def _read(text: str, *, hushed: bool) -> str:
    """Return a text with what stands in angle brackets, or without it."""
    first, *rest = text.split("<")
    parts = [part.split(">", 1) for part in rest]
    return first + "".join((inner if hushed else "") + after for inner, after in parts)


def _hush(sources: Path) -> None:
    """Add contributions that are withheld, and what they alone cite, explain and show."""
    for name, more in {
        "aardvark": "tlp: red",
        "aardwolf": "tlp: clear\nembargo_until: 2019-12-13",
    }.items():
        text = WHOLE.format(id=name, more=more)
        (sources / "contributions/oslo" / f"{name}.md").write_text(text, "utf-8")
    Image.new("RGB", (80, 60), "teal").save(sources / "images/hush.png")
    with (sources / "references.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: hush2000, type: book, title: Aardvarks, issued: '2000'}\n")
    with (sources / "glossary.yaml").open("a", encoding="utf-8") as file:
        file.write("- {term: hush, meaning: An aardvark.}\n")


def test_there_is_no_trace_that_there_was_anything(tmp_path: Path) -> None:
    """Not in a number, an anchor, a name, a width, a property or the proof."""
    assert built(tmp_path / "open", hushed=False) == built(tmp_path / "hushed", hushed=True)
