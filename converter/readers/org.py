"""Org, the outlines of Emacs, read as plain text: https://orgmode.org/worg/org-syntax.html.

Stars in front of a line make it a heading; drawers, keywords and comments show nothing, but for the title and its like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.patterns import Lazy
from converter.readers.lines import Line
from converter.readers.notes import Notes

_HEADING = Lazy(r"(?P<stars>\*{1,6})\s+(?P<text>\S.*?)(?:\s+(?P<tags>:(?:[\w@#%]+:)+))?")
_DRAWER = Lazy(r":(?!END:)[A-Z][A-Z_-]{2,}:")
_PROPERTY = Lazy(r":[\w@#%+-]+:(?:\s.*)?")
_KEYWORD = Lazy(r"#\+(?P<name>\w+)(?:\[[^\]]*\])?:?(?:\s+(?P<value>\S.*))?")
_COMMENT = Lazy(r"#(?:\s.*)?")
_SHOWN = frozenset({"TITLE", "SUBTITLE", "AUTHOR", "EMAIL"})
"""Keywords whose values a page shows."""
_LEAST = 3
"""So many headings has an outline at least."""


def is_org(name: str, lines: Sequence[Line]) -> bool:
    """Whether a text is one of Org, by its name or by drawers and settings above an outline."""
    if name.lower().endswith(".org"):
        return True
    signed = any(line.text[0] in ":#" and (_DRAWER.fullmatch(line.text) or _is_setting(line)) for line in lines)
    return signed and sum(_is_heading(line) for line in lines) >= _LEAST


def with_outline(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines of an outline with its headings told and without what it does not show."""
    result: list[Line] = []
    message = "code of Org that shows no text was left out"
    drawer = False
    apart = False
    """Whether something was left out between the last line and this one."""
    for line in lines:
        drawer = bool(_DRAWER.fullmatch(line.text)) or drawer and bool(_PROPERTY.fullmatch(line.text))
        if line.text == ":END:":
            drawer = False
        if drawer or line.text == ":END:":
            notes.add(Code.TEMPLATE_DROPPED, line.start, message, text=line.text)
            apart = True
            continue
        keyword = _KEYWORD.fullmatch(line.text)
        if keyword and keyword["value"] and keyword["name"].upper() in _SHOWN:
            notes.add(Code.TEMPLATE_DROPPED, line.start, message, text=line.text[: keyword.start("value")].strip())
            result.append(replace(_part(line, *keyword.span("value")), blank_before=True))
        elif keyword or _COMMENT.fullmatch(line.text):
            notes.add(Code.TEMPLATE_DROPPED, line.start, message, text=line.text)
            apart = True
            continue
        elif _is_heading(line) and (heading := _HEADING.fullmatch(line.text)):
            if heading["tags"]:
                notes.add(Code.TEMPLATE_DROPPED, line.start, message, text=heading["tags"])
            result.append(replace(_part(line, *heading.span("text")), heading=len(heading["stars"]), blank_before=True))
        else:
            result.append(replace(line, blank_before=True) if apart else line)
        apart = False
    return result


def _is_heading(line: Line) -> bool:
    return line.text[0] == "*" and not line.lead and bool(_HEADING.fullmatch(line.text))


def _is_setting(line: Line) -> bool:
    """Whether a line is one of those with which the files of such outlines begin."""
    keyword = _KEYWORD.fullmatch(line.text)
    return keyword is not None and keyword["name"].upper() in (*_SHOWN, "OPTIONS", "STARTUP", "LATEX_CLASS", "PROPERTY")


def _part(line: Line, low: int, high: int) -> Line:
    """The piece [low, high) of a line."""
    start = line.start + low
    return replace(line, text=line.text[low:high], start=start, end=start + high - low, lead=line.lead + low)
