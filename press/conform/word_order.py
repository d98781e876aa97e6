"""The order in which Word wants what an element holds, and what it wants there but once.

Source: the schema of ECMA-376, part 1, ``wml.xsd``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from press.conform.word_parts import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.conform.word_parts import Parts

ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
        shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
        adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
        textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
        snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
        lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid""",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "pBdr": "top left bottom right between bar",
    "tblCellMar": "top start left bottom end right",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime
        doNotDisplayPageBoundaries embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins
        hideSpellingErrors hideGrammaticalErrors proofState attachedTemplate linkStyles stylePaneFormatFilter
        stylePaneSortMethod trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection
        defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps
        evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing
        displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl
        savePreviewPicture updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr
        attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats shapeDefaults decimalSymbol
        listSeparator""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
        qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
}
"""The children that the schema names, in the order that it wants them in."""
AGAIN = frozenset(
    ("headerReference", "footerReference", "tblStylePr", "abstractNum", "num", "lvl", "attachedSchema")
)
"""Those of them that may stand more than once."""


def broken(parts: Parts) -> Iterator[str]:
    """Yield what holds children in another order, unknown ones, or one of them twice."""
    for name, root in parts.items():
        for holder in (one for kind in ORDER for one in root.iter(W + kind)):
            kind = holder.tag.removeprefix(W)
            wanted = ORDER[kind].split()
            own = [etree.QName(child).localname for child in holder]
            if any(one not in wanted for one in own) or own != sorted(own, key=wanted.index):
                yield f"{name}: {' '.join(own)} in {kind}"
            twice = (one for one, count in Counter(own).items() if count > 1 and one not in AGAIN)
            yield from (f"{name}: {one} twice in {kind}" for one in twice)
