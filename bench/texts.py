"""The texts that the measured publication is made from; corpus.py fills them in."""

from __future__ import annotations

PUBLICATION = """\
title: A measured publication
languages: [en]
cities:
{cities}
city_template: [practice]
themes:
{themes}
imprint: {{publisher: The editors, place: Oslo, rights: Free to use, contact: editors@example.org}}
"""

EDITION = """\
---
edition: measured
title: A measured edition
tlp: clear
status: approved
language: en
formats: [epub, docx, pdf]
version: "1"
date: 2019-12-12
---
# Five capitals

::: cities
:::

# Themes

::: {.contributions kind=section}
:::
"""

SHARED = """\
---
id: {id}
kind: {kind}
title: {title}
language: en
themes: [{theme}]
authors: [{{name: The editors, organisation: Specimen editorial office}}]
status: approved
tlp: clear
as_of: 2019
"""

PRACTICE = """\
city: {city}
target_group: Young people and their families
organisation: The city hall
contact_body: The prevention office
"""

BODY = """\
# Approach

{text[0]}[^{id}-a]

{text[1]}

- {text[2]}
- {text[3]}
- {text[4]}

## Steps {{#steps-{number}}}

{text[5]} It is told at more length in [another contribution](#{other}).

# Results

{text[6]}[^{id}-b]

| Year | Cases | Closed |
|------|------:|-------:|
| 2017 | {year[0]} | {year[1]} |
| 2018 | {year[2]} | {year[3]} |

: Cases by year. {{#cases-{number}}}

{text[7]}

[^{id}-a]: {text[8]}

[^{id}-b]: {text[9]}
"""
