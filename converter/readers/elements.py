"""What HTML's elements are to a text: breaks, structure, markup, nothing.

Names by the HTML Living Standard, sections 4 and 16.2 (obsolete elements).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from converter.patterns import Lazy

BOLD = frozenset({"b", "strong"})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
CODE = frozenset({"code", "kbd", "samp", "tt"})
KEPT = frozenset({"u", "sup", "sub", "small", "mark", "s", "del", "ins"})
COLOURED = frozenset({"font", "span"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
OWN_HEADINGS: Mapping[str, int] = {"name": 1, "heading": 2, "sectionheading": 2, "subheading": 3}
"""Elements of a page's own that its style sheet sets as headings, and their levels: "<heading>Research</heading>"."""
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
OF_TABLE = CELLS | {"tr"}
DROPPED = frozenset({"script", "style", "iframe", "template", "svg", "object", "video", "audio", "canvas", "title",
                     "noscript", "select", "textarea", "math"})  # fmt: skip
"""Elements whose content is not text of the page."""
CONTAINERS = frozenset(
    {"article", "aside", "details", "div", "footer", "header", "li", "main", "nav", "ol", "section", "ul"}
)
"""Elements that hold the blocks of one thing, as pages are built of them."""
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
BLOCK = HEADINGS | LISTS | CELLS | frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "col", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "head",
    "header", "hgroup", "hr", "html", "legend", "li", "link", "main", "meta", "nav", "noframes", "optgroup", "option",
    "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr",
})  # fmt: skip
INLINE = BOLD | ITALIC | CODE | KEPT | COLOURED | frozenset({
    "a", "abbr", "acronym", "area", "base", "bdi", "bdo", "big", "br", "button", "data", "datalist", "embed", "img",
    "input", "label", "map", "marquee", "meter", "nobr", "output", "picture", "progress", "q", "rp", "rt", "ruby",
    "slot", "source", "strike", "time", "track", "wbr",
})  # fmt: skip
KNOWN = BLOCK | INLINE | DROPPED

_PREFIX = r"(?:(?:[ovwmx]|st\d):)?"
"""The name spaces of what Word writes into its HTML: "<o:p></o:p>", "<st1:place>"."""
TAG = Lazy(
    rf"""<(?P<close>/?)(?P<name>{_PREFIX}[A-Za-z][A-Za-z0-9-]*+)(?P<attributes>(?:\s(?:=\s*"[^"]{{0,4000}}"|=\s*'[^']{{0,4000}}'|[^<>])*+)?+)/?>"""
)
"""A tag; quotation marks that do not follow an equals sign, or do not pair, are taken as they come."""
_ATTRIBUTE = Lazy(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_REFERENCE = Lazy(r"&(?:#\w{1,8};?|\w{2,32};|[A-Za-z]{2,8}(?![\w=;]))")
"""A character reference in an attribute; one without a semicolon is none before a letter: "?id=1&noteId=2"."""
_BOOLEAN = frozenset({"hidden", "open", "controls", "noshade", "nowrap", "reversed", "markdown", "compact", "download",
                      "disabled", "checked", "itemscope", "inert", "ismap", "autoplay", "loop", "muted",
                      "close", "closed"})  # fmt: skip
_LOOKS = (
    r"(?:background-)?color|background|(?:padding|margin)(?:-\w{1,6})?|border(?:-\w{1,6}){0,2}|line-height|(?:text|box)-shadow"
    r"|font-(?:weight|size|style|family)|text-(?:decoration|transform)|letter-spacing|display(?=\s*:\s*inline)|white-space"
)
"""Properties of a style that only say how a text looks."""
_DECLARATION = rf"\s*(?:{_LOOKS})\s*:(?:[\w\s#%.,!-]|\brgba?\([\d\s,.%]{{1,40}}\)){{1,90}}"
_HARMLESS = {
    "color": Lazy(r"#?\w{1,30}"),
    "size": Lazy(r"[+-]?\d{1,2}"),
    "class": Lazy(r"[\w -]{1,100}"),
    "style": Lazy(
        rf"(?=[^()]*\b(?:color|background)\s*:){_DECLARATION}(?:;{_DECLARATION})*\s*;?\s*",
        re.IGNORECASE,
    ),
}
"""A style is one of coloured text, or of a coloured badge with its frame and shadow."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag at [start, end) of the text that it was found in."""

    name: str
    closing: bool
    attributes: Mapping[str, str]
    raw: str


def tag_at(text: str, position: int, custom: frozenset[str] = frozenset()) -> Tag | None:
    """The tag at a position; None for what only looks like one ("<john at x dot org>").

    `custom` are further names to take for elements, those that the source also closes.
    """
    match = TAG.match(text, position)
    if not match:
        return None
    name = match["name"].lower()
    if name not in KNOWN and name not in custom:
        return None
    attributes: dict[str, str] = {}
    found = _ATTRIBUTE.findall(match["attributes"])
    some_value = name in DROPPED or any(value for _, value in found)
    for key, value in found:
        key = key.lower()
        if not some_value and not value and key not in _BOOLEAN and not key.startswith("data-"):
            return None
        if value[:1] in ("'", '"'):
            value = value[1:-1]
        attributes.setdefault(key, _REFERENCE.sub(lambda m: html.unescape(m[0]), value) if "&" in value else value)
    return Tag(name, bool(match["close"]), attributes, match[0])


def heading_level(name: str) -> int:
    """Which level of headings an element is; 0 if it is none."""
    return int(name[1]) if name in HEADINGS else OWN_HEADINGS.get(name, 0)


def is_harmless(tag: Tag) -> bool:
    """Whether all attributes only say how the text looks."""
    return all(key in _HARMLESS and _HARMLESS[key].fullmatch(value) for key, value in tag.attributes.items())


def closed_in(source: str) -> frozenset[str]:
    """The names of all elements that a source closes, components of MDX ("<Papers year={2020} />") among them."""
    found = re.findall(rf"</({_PREFIX}[A-Za-z][A-Za-z0-9-]*)\s*>|<([A-Z][A-Za-z0-9]*)(?:\s[^<>]{{0,1000}})?/>", source)
    return frozenset((closed or component).lower() for closed, component in found)


_AUTHOR = Lazy(r"(?:^|[ _-])(?:co-?)?author(?:$|[ _-])", re.IGNORECASE)
_NAME_ENDED = Lazy(r"""<span\s[^<>]*class=["']([^"'<>]*)["'][^<>]*>[^<>]*[^\s<>,;]</span>\s*$""")
_LONG_NAME = 300
"""So many characters at most has the element of an author, with its tags."""


def is_next_author(tag: Tag, source: str, start: int) -> bool:
    """Whether an author's element follows right upon another of its class, and a style sheet sets the comma."""
    called = tag.attributes.get("class", "")
    if not _AUTHOR.search(called):
        return False
    ended = _NAME_ENDED.search(source, max(start - _LONG_NAME, 0), start)
    return ended is not None and ended[1] == called
