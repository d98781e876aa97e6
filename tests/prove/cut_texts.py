"""Lines with something withheld in each place of a line, and what is printed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURE = "../../images/plan.png"
CUT = "All of it, [secretly]{tlp=red}, and more, as [it is]{tlp=clear}."
ROW = "Kept, [secretly]{tlp=red}, in *a [secret]{tlp=red}* row ([said]{tlp=red})."
LINES: Mapping[str, str] = {
    "[Hush]{tlp=red}, and there it begins.": "and there it begins.",
    "[Hush]{tlp=red} – and so it goes.": "and so it goes.",
    "[Hush]{tlp=red}? And so on.": "And so on.",
    "Before – [hush]{tlp=red} – and after a dash.": "Before and after a dash.",
    "Before ([hush]{tlp=red}) and after brackets.": "Before and after brackets.",
    "Before ( [hush]{tlp=red} ) and after wide ones.": "Before and after wide ones.",
    "Now (really, [hush]{tlp=red}) at the end of them.": "Now (really) at the end of them.",
    "Now ([hush]{tlp=red}, really) at the head of them.": "Now (really) at the head of them.",
    'Before "[hush]{tlp=red}" and after marks.': "Before and after marks.",
    "Fish [and hush]{tlp=red} and wine.": "Fish and wine.",
    "It ends before a stop [hush]{tlp=red}.": "It ends before a stop.",
    "It ends, before a comma, [hush]{tlp=red}.": "It ends, before a comma.",
    "It ends with a dash – [hush]{tlp=red}": "It ends with a dash",
    "It asks [hush]{tlp=red}? It goes on.": "It asks? It goes on.",
    "It is said: [hush]{tlp=red}.": "It is said.",
    "One sentence. [Hush hush]{tlp=red}. A third.": "One sentence. A third.",
    "Two beside [hush]{tlp=red} [hush]{tlp=red} each other.": "Two beside each other.",
    "Two, [hush]{tlp=red}, [hush]{tlp=red}, in a row.": "Two, in a row.",
    "[Hush]{tlp=red}, [hush]{tlp=red}, [hush]{tlp=red}, a row of three.": "a row of three.",
    "Emphasis *[hush]{tlp=red}*, then a comma.": "Emphasis, then a comma.",
    "Emphasis *before, [hush]{tlp=red}, behind* it.": "Emphasis before, behind it.",
    "**[Hush]{tlp=red}**; it was strong.": "it was strong.",
    "Green [in, [hush]{tlp=red}]{lang=sv}, out.": "Green in, out.",
    "A note is gone,^[[]{tlp=red} Hush.] here.": "A note is gone, here.",
    "A note is gone at the end,^[[]{tlp=red} Hush.]": "A note is gone at the end",
    "A link [[hush]{tlp=red}](https://example.org/a), without words.": "A link, without words.",
    "`Hush`{tlp=red}, after code.": "after code.",
    f'![]({PICTURE}){{tlp=red alt="Hush."}}, after a picture.': "after a picture.",
    "Cited [see [hush]{tlp=red}, @oslo2018] so.": "Cited (see, City of Oslo 2018) so.",
    "Cited [@oslo2018], [hush]{tlp=red}.": "Cited (City of Oslo 2018).",
    "See [](#oslo-strategy), [hush]{tlp=red}, and on.": "See One plan for the city, and on.",
    "Quite alike, [hush]{tlp=red}": "Quite alike",
    "Quite alike": "Quite alike",
}
BLOCKS: Mapping[str, tuple[str, ...]] = {
    "## Hush\n\n[Hush.]{tlp=red}\n\n## Open\n\nShown under it.": ("Open", "Shown under it."),
    "## [Hush]{tlp=red}\n\nHush hush.\n\n## Again\n\nShown once more.": ("Again", "Shown once more."),
    "## [Hush]{tlp=red}, a heading\n\nUnder the heading.": ("a heading", "Under the heading."),
    "- an item\n- [hush]{tlp=red}\n- []{tlp=red} hush": ("an item",),
    "Hush\n:   []{tlp=red} Hush.\n\nTerm\n:   Its meaning.": ("Term", "Its meaning."),
    "[Hush]{tlp=red}\n:   Hush.\n\nWord\n:   Its sense.": ("Word", "Its sense."),
    "| Hush | B |\n|---|---|\n| []{tlp=red} hush | hush |\n\n: Hush": (),
    "| Hush | B |\n|---|---|\n| [hush]{tlp=red} | |": (),
    "| Head | Other |\n|---|---|\n| cell, [hush]{tlp=red} | [hush]{tlp=red}, shown |\n"
    "| [hush]{tlp=red} | |\n\n: A [hush]{tlp=red}, caption": ("Head", "cell", "shown", "A, caption"),
    "| Head | Other |\n|---|---|\n| cell | shown |": ("cell", "shown"),
    f'![[Hush]{{tlp=red}}, a caption]({PICTURE}){{alt="Two boxes."}}': ("a caption",),
    f'![[Hush]{{tlp=red}}]({PICTURE}){{alt="Two joined boxes."}}': (),
    "| verse, [hush]{tlp=red}\n| [hush]{tlp=red}, more\n| [hush]{tlp=red}": ("verse", "more"),
    "::: box\n[Hush]{tlp=red}\n:::": (),
    "A[^a] note.\n\n[^a]: First of it, [hush]{tlp=red}.\n\n    [Hush]{tlp=red}": ("First of it.",),
}
"""What is written, and some of what is printed of it; ``hush`` is nowhere."""
