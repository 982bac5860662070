"""Signs of Markdown as programs write them that CommonMark does not know: links with blanks or torn, torn letters."""

from __future__ import annotations

from html import unescape
from html.entities import html5

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

from converter.patterns import Lazy

_LINE_END = Lazy(r"\n[ \t]*")
_SPACED_TARGET = Lazy(r"\(\s*(?!<)([^\s()][^()\n]*? [^()\n]*?\.[A-Za-z]\w{1,4})\s*\)")
"""The path of a file with blanks in its name, which Pandoc and others take and CommonMark does not."""


_TORN_TARGET = Lazy(r"\(((?:https?://|[\w.~-]*/)[^\s()<>]*-(?:\n[ \t]*[^\s()<>]*-)*\n[ \t]*[^\s()<>]+)\)")
"""An address that html2text has broken behind a hyphen, where it fills lines."""


def odd_link(state: StateInline, silent: bool) -> bool:
    """A link to a file with blanks in its name, or with a torn address: "[PDF](files/Rivers of sand.pdf)"."""
    start = state.pos
    if state.src[start] != "[" or state.src[start - 1 : start] == "!":
        return False
    end = parseLinkLabel(state, start, True)
    target = _SPACED_TARGET.match(state.src, end + 1) or _TORN_TARGET.match(state.src, end + 1) if end >= 0 else None
    if target is None or target.end() > state.posMax:
        return False
    if not silent:
        limit = state.posMax
        state.push("link_open", "a", 1).attrs = {"href": _LINE_END.sub("", target[1]).replace(" ", "%20")}
        state.pos, state.posMax = start + 1, end
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
        state.posMax = limit
    state.pos = target.end()
    return True


_TORN_ENTITY = Lazy(
    r"&(?P<name>[A-Za-z](?:acute|grave|circ|tilde|uml|cedil|ring|slash)|(?:sz|ae|AE)lig)(?P<rest>[a-z]{1,20});"
)
"""A letter whose semicolon html2text has put behind the word: "Andr&eacutes;"."""


def torn_entity(state: StateInline, silent: bool) -> bool:
    """Reads such a letter and the rest of the word."""
    torn = _TORN_ENTITY.match(state.src, state.pos)
    if torn is None or torn.end() > state.posMax or torn[0][1:] in html5:
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = unescape(f"&{torn['name']};") + torn["rest"]
        token.markup, token.info = torn[0], "torn"
    state.pos = torn.end()
    return True
