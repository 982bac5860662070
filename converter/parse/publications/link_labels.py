# ruff: noqa: E501 (a pattern reads better on one line)
"""What links of an entry are called: "PDF", "[code]", "[Shop | Library]", and which of them lead anywhere."""

from __future__ import annotations

import re

from converter.model import Link
from converter.parse.publications import venues
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.words import LINK_LABELS
from converter.patterns import Lazy

LABEL = Lazy(LINK_LABELS, re.IGNORECASE)
"""What kinds of files and sites are called."""
_BARS = Lazy(r"[|/·]")
_IN_YEAR = Lazy(rf"\b{YEAR}\b")
BADGE = Lazy(r"https?://(?:camo\.githubusercontent\.com|img\.shields\.io|badgen\.net)/", re.IGNORECASE)
"""An address of pictures with a word or two, such as a rank."""
BUTTONS = Lazy(
    r"(?:\W*(?:abs|abstract|bib|bibtex|cite|citation|summary|show|view|download|share)\b)+\W*", re.IGNORECASE
)
"""What stands beside links and is none, since it opens something on the page: "Abstract [Draft](...)"."""
LEADS_ON = Lazy(
    r"(?:voir|lire|view|read|see|find|download|télécharger|ver|leer|ler|descargar|leggi|scarica|ansehen|lesen) (?:it |this |le |la )?"
    r"(?:(?:sur|on|at|from|en|em|auf|bei|su) .{2,40}|(?:l['’]|the |el |o |il |den )?(?:article|full article|artículo|artigo|articolo|artikel|texte?|chapter|chapitre|compte[ -]rendu|review|thesis|thèse)(?: here| online)?)",
    re.IGNORECASE,
)
"""What a link is called that leads to the work itself: "View on Sand Archive", "Lire l'article"."""
LEADS_HERE = Lazy(
    r"(?:(?<=\w)\s?--?-? ?|(?<=\w),? ?|(?<=[.\v] )|(?<=[\v(]))(?:(?:which )?(?:is )?(?:also )?(?:freely )?available|see|read(?: it| more)?|download(?: it)?|(?:can be )?found|find it) $",
    re.IGNORECASE,
)
"""What stands before a link "here": "-- see here", "Available here"."""
_IMAGE = Lazy(r"\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)


_JOURNAL = Lazy(
    r"(?!(?:Book|Peer|Press|Open|Full|View|Read|Film|Code|Video|Paper|Article|Publisher|Official|Online|Author)\b)"
    r"[^\W\d_a-z][\w-]+ (?:Review|Journal)"
)
"""A journal of two words, whose last one could be a label: "[Fastener Review](u)"."""


def is_label(text: str) -> bool:
    """Whether a link's text names a kind of file or site ("PDF", "project page") rather than a work."""
    inner = text.strip(" []()*_|:›»→↗>\n\v")
    if _JOURNAL.fullmatch(inner):
        return False
    return (
        bool(LABEL.fullmatch(inner.removesuffix(".")))
        or bool(LEADS_ON.fullmatch(inner))
        or bool(re.fullmatch(r"\S+\.(?:pdf|html?|zip|pptx?|docx?|py|csv|bib|mp4)|\w+(?:_\w+)+", inner))
    )


_OF_A_WORK = Lazy(r" (?:of|de|di|zu|zum|von|van|av) ['’“\"„«]?[^\W\d_a-z]")


def opens_title(string: str, start: int, end: int) -> bool:
    """Whether a label at an entry's start is a part of its title: "[Review](u) of *Sand*, by Ada Berg"."""
    return not string[:start].strip(' \n\v“"') and _OF_A_WORK.match(string, end) is not None


def leads_somewhere(target: str, shown: str) -> bool:
    """Whether a link leads to more than its own page or a picture beside it."""
    if not target or target == "#":
        return False
    return not _IMAGE.search(target) or bool(shown.strip() and "://" in target)


def bar_of_links(layout: Layout, bracket: re.Match[str]) -> list[tuple[int, Link]]:
    """The links of which a bracket is made, whatever they are called: "[Sandby Press | Online shop]"."""
    if not _BARS.search(bracket[1]):
        return []
    start, end = bracket.span(1)
    inside = [(a, b, href.strip()) for a, b, href in layout.links if start <= a < b <= end and href.strip()]
    at, between = start, ""
    for a, b, _ in inside:
        between += layout.string[at:a]
        at = b
    between += layout.string[at:end]
    if len(inside) < 2 or between.strip(" \n\v\xa0|/·"):
        return []
    called = [layout.string[a:b].strip() for a, b, _ in inside]
    if any(_IN_YEAR.search(name) or venues.VENUE.search(name) for name in called if not is_label(name)):
        return []  # "[SAND 2019 | code]": where it appeared
    return [(a, Link(name, href)) for (a, _, href), name in zip(inside, called, strict=True)]


def is_behind_bar(layout: Layout, start: int, end: int) -> bool:
    """Whether a link of a few words closes the line that a linked title opens: "[Sand](u) | [Numerical tables](v)"."""
    string = layout.string
    bar = len(string[:start].rstrip(" \xa0"))
    closes = string[bar - 1 : bar] == "|" and string[end : end + 1] in ("", "\v")
    if not closes or not _LOW_BEHIND.fullmatch(string, start, end):
        return False
    title = len(string[: bar - 1].rstrip(" \xa0"))
    above = string.rfind("\v", 0, start) + 1
    opens = any(a <= above + 1 and b == title and b - a > end - start for a, b, _ in layout.links)
    return opens and not venues.VENUE.search(string[start:end])


_LOW_BEHIND = Lazy(r"[^\W\d_a-z][\w-]+(?: [^\W\d_A-Z][\w-]+){1,4}")
"""A few words that are no name: all but the first are small."""


def with_brackets(string: str, start: int, end: int) -> tuple[int, int]:
    """The range with a pair of brackets that stands directly around it."""
    a, b = start, end
    while a > 0 and string[a - 1] == " ":
        a -= 1
    while b < len(string) and string[b] == " ":
        b += 1
    if a > 0 and b < len(string) and string[a - 1] + string[b] in ("[]", "()", "【】", "<>"):
        return a - 1, b + 1
    return start, end
