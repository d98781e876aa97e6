"""What files of these formats are made of besides words: the names that formats and writers need.

Values of attributes are those that the vocabularies of XHTML, EPUB and OOXML
fix, and the names that our styles and classes bear. A value is held against
them as a whole, or word by word where a list of words is one.
"""

from __future__ import annotations

import re

STRUCTURE = frozenset(
    """
    a addressee also app body br c cb ch chart city collection comments comparison compatibility container
    content core cover coverage css d data dcterms doc document docprops email entry epub f figure file fn
    fnref font fonttable footer footnote footnotes header html http id identifier image index inf jpeg jpg
    kind landmarks link media meta mimetype mailto mode n nav note noteref numbering numpages opf others page
    part pct picture png properties props ref refs rel rels rid section settings spine styles stylesheet1
    subtitle svg table term text theme title toc toctitle type types u uri url websettings word xhtml xml
    fonts otf
    """.split()  # noqa: SIM905 - a list to be read
)
"""Words of which anchors and the names of parts are put together."""

FIXED = frozenset(
    """
    A I a i 1 00A0 Adobe Author Bibliography BodyText Box Byline Caption CaptionedFigure Compact
    Custom Date Definition DefinitionTerm External FigureNotes FirstParagraph Footer FootnoteReference
    FootnoteText Header Hyperlink Identity Imprint InstanceID Integer InternalLink KeyMessage
    Keywords PDFVersion Particulars Picture Producer Publication PullQuote Resource Rule
    SourceCode Subtitle TOCHeading ListHeading TableOfFigures Quote ListBullet ListNumber
    TableOfFiguresKept ParticularsKept TextKept Marking BoxKept BoxItem RecommendationKept RecommendationItem
    TableTextKept TableTextRightKept TableTextCentreKept
    ListContinue Strong Emphasis StrongEmphasis Struck SmallCaps Superscript Subscript Recommendation
    TableTextRight TableTextCentre HeaderLandscape FooterLandscape SectionEnd landscape TOC Table
    TableCaption TableRowHeads TableText
    Text TextAfterTable Title Trapped URI UUID VerbatimChar Warning auto back belongs-to-collection beside
    begin body bodymatter bold both box byline card category center character chart checkbox checked citation
    city class clean clear col colgroup collection-type colophon column comparison contents
    continuationSeparator contributors cover coverage creator csl-bib-body csl-entry csl-indent
    csl-left-margin csl-right-inline date dcterms:W3CDTF dcterms:accessRights
    dcterms:modified decimal decorative default
    disabled display doc-backlink doc-biblioentry doc-bibliography doc-endnotes doc-footnote doc-glossary
    doc-noteref doc-toc doNotCompress dxa email end even example exact external figure figure-notes fixed
    followedHyperlink footnote footnote-ref footnotes footnotes-end-of-block footnotes-end-of-document
    frontmatter glossary hanging-indent header hidden hyperlink image/jpeg image/png image/svg+xml imprint
    font/otf chapter doc-chapter doc-subtitle
    continuous Contributor Contribution ImprintKept
    index index-of inline internal key-message landmarks left level1 level2 level3 level4 level5 level6
    line-block listitem loose lower-alpha lower-roman lowerLetter lowerRoman main mark nav nil nocase none
    noteref numbered odd odttf marking green amber red group
    page-break paragraph part particulars pct pdf pdfa pdfaid pdfuaid png pdfx
    first list publication xml presentation preserve property pull-quote readingOrder rect references
    region rels right roman row rowgroup sRGB schema:accessMode schema:accessModeSufficient
    schema:accessibilityFeature schema:accessibilityHazard schema:accessibilitySummary schema:bookEdition
    scroll separate separator set side single small smallcaps sourceCode start structuralNavigation
    stylesheet subscript subtitle superscript table tableOfContents task-list text text-align: center;
    justify; left; right; text/css textual title title-type title_page titlepage toc true false underline
    unchecked upper-alpha upper-roman upperLetter upperRoman uri utf-8 visual warning width x-default
    xmp-writer xmpMM yes no on off alternativeText accessible unknown noSoundHazard
    {C183D7F6-B498-43B3-948B-1728B52AA6E4} adobe:ns:meta/ epub-id-1 grammar spelling lines pages light1
    cover-image doc-cover ARIA a11y:certifiedBy aut dcterms:conformsTo displayTransformability
    file-as marc:relators role series unlocked backmatter bibliography doc-colophon doc-index doc-pullquote
    doc-pagebreak doc-pagelist page-list pageBreakMarkers pageBreakSource pageNavigation pagebreak
    appendix doc-appendix figure-data frame long sided wide
    light2 dark1 dark2 accent1 accent2 accent3 accent4 accent5 accent6 xmp xap note
    """.split()  # noqa: SIM905 - a list to be read
)
PREFIXES = (
    "application/", "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://ns.adobe.com/",
    "http://www.aiim.org/", "http://www.w3.org/", "http://www.idpf.org/", "http://purl.org/",
)  # fmt: skip
"""Begin the names of namespaces, relations and types of content."""
SENTENCES = frozenset(
    (
        "Adobe PDF schema", "Keywords associated with the document",
        "Name of the application that created the PDF document", "PDF/UA Identification schema",
        "Part Number of ISO 14289 (PDF/UA)", "UUID based identifier for specific incarnation of a document",
        "Version of the PDF specification to which the document conforms",
        "Whether the document has been trapped",
        "XMP Media Management schema", "application/pdf", "sRGB v4.2", "saved", "converted", "proof",
        'begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"', "decorative small", "main", "subtitle", "set",
        "none", "-", "Table of Contents", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", 'end="w"',
    )
)  # fmt: skip
"""Whole texts that Typst and pandoc write into every file."""
SHAPES = re.compile(
    r"[-+]?[0-9.]+(px|pt|em|cm|mm|%)?|[0-9a-f]{6}|[0-9a-f]{8}|x[0-9a-f]{39}|[a-z]{1,10}[0-9]{1,6}|u[0-9]+x[0-9]+y[0-9]+"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(t[0-9:]+z)?|d:[0-9]{14}z|width:[0-9.]+(%|cm|mm)(;max-width:[0-9.]+(em|cm|mm))?|[0-9]{8}[0-9]{6}z|heading[2-6](box|card)|heading1closing|heading2city[0-9]{1,2}"
)
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A language tag (BCP 47)."""
LOOKS = frozenset(
    """
    020b0004020202020204 020f0502020204030204 085e 40a5 42d6 68eb2f1e4d0a 6cd6 85a3 873a a5531e510db2
    ab3c angsana application aptos arab armn baiti beng boli bopo boran bugi bullet c26d2a0506fa cans
    book face family font fonts italic normal otf sans serif src style url weight
    champa cher cherokee clear clr col color cordia courier ctr dark daun decimal deva dok dxa ebrima
    edessa estrangelo ethi euphemia fixed flat footnote gautami geor gujr guru hang hans hant hebr hei
    himalaya iskoola java javanese jheng jpan kalinga kartika key khmr knda laoo latha le leelawadee
    letter light lisu lower lue mangal math media message microsoft mlym modern mong mongolian mool
    multilevel mv myanmar mymr nirmala nkoo nyala o olck orya osma penh ph phag phagspa plantagenet pota
    prefers raavi roman root scheme segoe shruti single sinh sng sora superscript swiss sylfaen symbol
    syrc syre syrj syrn tai tale talu taml telu tfng thaa thai theme tibt times tocheading tunga ui uigh
    uighur variable viet vrinda window wingdings yi yiii zip 新細明體 游ゴシック 游明朝 等线 고딕 맑은
    """.split()  # noqa: SIM905
)
"""Words of the theme and the numbering that pandoc adds to a DOCX, and of the style sheet's own rules."""
