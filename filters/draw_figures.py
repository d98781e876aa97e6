#!/usr/bin/env python3
"""Make figures of data: what is drawn, what is said of it, and its data as a table.

A Div of class ``figure-of`` or ``timeline`` arrives empty, with its ``form``
and what it is to show. It leaves with a figure whose image carries, as its
attribute ``chart``, the value that is drawn when the edition is bound; with a
Div of class ``figure-notes`` that says what is to be seen and where it comes
from; and with its table, which stands in the Div of class ``figure-data``
instead where there is one. A Div with nothing to show is left empty. Data come
from the metadata, and from the contributions that stand in the tree.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import panflute as pf

from press.figured import figures
from press.figured.figure import Asked
from press.filtering import OURS, blocks, contributions, data, divs, link, run, said, terms, text, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.figured.figure import Figure

NAMES = frozenset({"figure-of", "timeline"})


def change(doc: pf.Doc) -> None:
    """Draw the figures, and gather their data where the running order has a place for them."""
    places = [one for one in divs(doc, "figure-data") if not one.content]
    asking = _asking(doc)
    drawn = ((div, one) for div in asking for one in figures(_asked(div, doc)))
    for number, (div, one) in enumerate(drawn, start=1):
        _fill(div, one, f"{OURS}figure-{number}", places[:1], terms(doc))


def _asking(doc: pf.Doc) -> list[pf.Div]:
    """Return the Divs that ask for figures, in their order."""
    found = [
        block for block in blocks(doc) if isinstance(block, pf.Div) and NAMES.intersection(block.classes)
    ]
    return [div for div in found if not div.content]


def _asked(div: pf.Div, doc: pf.Doc) -> Asked:
    attributes = dict(div.attributes)
    div.attributes.clear()
    form = "timeline" if "timeline" in div.classes else attributes.pop("form", "indicator")
    return Asked(
        form=form,
        attributes=attributes,
        publication=data(doc, "publication"),
        carried=data(doc, "contributions"),
        placed=[one.identifier for one in contributions(doc)],
        titles=data(doc, "groups"),
        kinds=data(doc, "kinds"),
        year=data(doc, "edition").get("year", ""),
        terms=terms(doc),
    )


def _fill(div: pf.Div, one: Figure, anchor: str, places: Sequence[pf.Div], own: Mapping[str, str]) -> None:
    """Put a figure into its Div, and its table there or where all tables of figures stand."""
    table = _table(one, f"{anchor}-data", own)
    origins = [inline for part in one.origins for inline in said(part)]
    if places:
        origins += [*text(" " if origins else ""), *_leading("figure_data", f"{anchor}-data", own)]
        back = pf.Para(*_leading("figure_data_of", anchor, own))
        places[0].content.extend([table, pf.Div(back, classes=["figure-notes"])])
    notes = [pf.Para(*words(" ".join(one.says)))] if one.says else []
    notes += [pf.Para(*origins)] if origins else []
    div.content.extend([_figure(one, anchor), pf.Div(*notes, classes=["figure-notes"])])
    div.content.extend([] if places else [table])


def _figure(one: Figure, anchor: str) -> pf.Figure:
    chart = json.dumps(one.chart, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    attributes = {"alt": one.alternative, "chart": chart}
    image = pf.Image(*words(one.alternative), url=anchor, classes=["chart"], attributes=attributes)
    return pf.Figure(pf.Plain(image), caption=pf.Caption(pf.Plain(*words(one.caption))), identifier=anchor)


def _leading(key: str, anchor: str, own: Mapping[str, str]) -> list[pf.Inline]:
    """Return a sentence with a link in it that takes its words from what it leads to."""
    before, _, after = own[key].partition("{target}")
    return [*text(before), link(anchor, []), *text(after)]


def _table(one: Figure, anchor: str, own: Mapping[str, str]) -> pf.Table:
    caption = own["figure_data_caption"].format(caption=one.caption)
    return pf.Table(
        pf.TableBody(*(_row(cells) for cells in one.rows), row_head_columns=1),
        head=pf.TableHead(_row(one.head)),
        caption=pf.Caption(pf.Plain(*words(caption))),
        identifier=anchor,
    )


def _row(cells: Sequence[str]) -> pf.TableRow:
    return pf.TableRow(*(pf.TableCell(pf.Plain(*words(cell))) for cell in cells))


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(change, doc)


if __name__ == "__main__":
    main()
