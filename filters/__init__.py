"""The filters, in the order that they work in; each line says why it stands there."""

from filters import (
    anchor_titles,
    compare_cities,
    draw_figures,
    head_groups,
    head_rows,
    index_words,
    link_terms,
    list_contributors,
    list_glossary,
    list_index,
    list_particulars,
    name_headings,
    number_captions,
    pair_sections,
    place_images,
    print_colophon,
    print_imprint,
    resolve_references,
    scope_anchors,
    set_typography,
    strip_attributes,
    tabulate_coverage,
    title_contributions,
    unwrap_boxes,
)

SETTLE = (
    head_rows.main,  # says with Pandoc's own means what a class said
    place_images.main,  # needs the folder, which only the contribution knows
    name_headings.main,  # every heading gets an anchor, after select, so that nothing withheld has named one
    pair_sections.main,  # knows a section by its key, so before anchors are scoped
    scope_anchors.main,  # makes every anchor unique in the edition, so after all that make anchors
)
"""What is done to each contribution alone, and to the running order."""

ASSEMBLE = (
    link_terms.main,  # while a contribution holds only what its writer wrote
    title_contributions.main,  # puts titles in front of the writer's own headings, which go below
    list_particulars.main,  # goes behind titles, in front of the text
    head_groups.main,  # puts headings in front of what the titles already head
    compare_cities.main,  # makes a table, so before tables are numbered
    tabulate_coverage.main,  # makes a table too
    draw_figures.main,  # makes figures and tables
    list_index.main,  # links to titles that now stand
    list_contributors.main,
    list_glossary.main,  # lists the terms that were linked
    index_words.main,  # names places, so before references are resolved
    print_imprint.main,
    print_colophon.main,
    number_captions.main,  # after all that make figures and tables
    resolve_references.main,  # after all that make anchors, numbers and links
    set_typography.main,  # after all that make text, or look for words and their order
    anchor_titles.main,  # when no filter looks for contributions any more
    strip_attributes.main,  # nothing of ours reaches a writer
    unwrap_boxes.main,  # last, for all others find by its Div what they work on
)
"""What is done to the edition's one tree."""
