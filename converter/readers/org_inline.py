r"""Links, emphasis and line breaks inside the text of Org: https://orgmode.org/worg/org-syntax.html#Objects.

"[[https://doi.org/10.1000/1][Title]], *Names*. /Journal/ 3 \\" to the words with their markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from converter.diagnostics import Code
from converter.document import HARD_BREAK, SOFT_BREAK, Block, Run, Text, joined
from converter.patterns import Lazy
from converter.readers.notes import Notes

_OBJECT = Lazy(
    r"\[\[(?!\[)\s*(?P<target>[^\[\]\n]+?)\s*\](?:\[(?P<label>(?:(?!\]\]).)+)\])?\]"
    r"|(?<![^\s\-({'\"\[\v])(?P<sign>[*/_+=~])(?=[^\s*/_+=~])(?P<inside>(?:(?!(?P=sign))[^\v]){0,600}?[^\s])(?P=sign)"
    r"(?![^\s\-.,;:!?'\")}\[\]\v\\])"
    r"|(?P<snippet>@@\w+:(?:(?!@@).)*@@)"
    r"|(?P<break>[ \t]*\\\\+[ \t]*(?:\n|$))",
    re.DOTALL,
)
_PICTURE = Lazy(r"[^\s?]+\.(?:png|jpe?g|gif|svg|webp)", re.IGNORECASE)
_ADDRESS = Lazy(r"(?:https?|ftp|mailto|tel):|[./~]|[\w%-][\w%./-]*\.\w{2,5}(?:#.*)?$", re.IGNORECASE)
_FILE = Lazy(r"file:|\./(?=\w)")
_LINE_END = Lazy(r"<br\b", re.IGNORECASE)


class _Style(NamedTuple):
    """The markup of what is around."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None


def with_inline_markup(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """The blocks of an Org text with the markup inside their lines read, without those that held pictures alone."""
    result: list[Block] = []
    for block in blocks:
        text = _read(block.text, notes)
        if not text and block.text:
            continue
        result.append(replace(block, text=text, cells=tuple(_read(cell, notes) for cell in block.cells)))
    return result


def _read(text: Text, notes: Notes) -> Text:
    """A text with its markup read."""
    plain = text.plain
    if not any(sign in plain for sign in ("[[", "\\\\", "@@", "*", "/", "_", "+", "=", "~")):
        return text
    return Text(joined(_runs(text, _Style(), notes)), text.source)


def _runs(text: Text, style: _Style, notes: Notes) -> list[Run]:
    """The runs of a piece that stands in a markup."""
    result: list[Run] = []
    at = 0
    for match in _OBJECT.finditer(text.plain):
        result += _plain(text[at : match.start()], style)
        at = match.end()
        if match["target"]:
            result += _link(text, match, style, notes)
        elif match["sign"]:
            inner = text[match.start("inside") : match.end("inside")]
            sign = match["sign"]
            new = style._replace(bold=style.bold or sign == "*", italic=style.italic or sign == "/")
            new = new._replace(code=style.code or sign in "=~")
            result += _plain(inner, new) if sign in "=~" else _runs(inner, new, notes)
        else:
            place = text.run_at(match.start())
            start = text[match.start() : match.end()].span
            if match["snippet"]:
                message = "code of Org that shows no text was left out"
                notes.add(Code.TEMPLATE_DROPPED, start.start, message, text=match["snippet"])
            if match["break"] or _LINE_END.search(match["snippet"] or ""):
                result.append(place._replace(text=HARD_BREAK, start=start.start, end=start.end))
    return [*result, *_plain(text[at:], style)]


def _link(text: Text, match: re.Match[str], style: _Style, notes: Notes) -> list[Run]:
    """The runs of a link: its label, or its address where it has none."""
    target = _FILE.sub("", match["target"], count=1)
    target = f"https://doi.org/{target[4:]}" if target[:4].lower() == "doi:" else target
    if not match["label"] and _PICTURE.fullmatch(target):
        at = text[match.start() : match.end()].span.start
        notes.add(Code.TEMPLATE_DROPPED, at, "a picture was left out", text=match[0])
        return []
    part = "label" if match["label"] else "target"
    inner = text[match.start(part) : match.end(part)]
    return _runs(inner, style._replace(href=target), notes) if _ADDRESS.match(target) else _runs(inner, style, notes)


def _plain(text: Text, style: _Style) -> list[Run]:
    """The runs of words without markup of their own; a line that ends inside a markup was wrapped there."""
    bold, italic, code, href = style
    if not (bold or italic or code or href):
        return list(text.runs)
    return [
        run._replace(
            text=run.text.replace(SOFT_BREAK, " "),
            bold=run.bold or bold,
            italic=run.italic or italic,
            code=run.code or code,
            href=run.href or href,
        )
        for run in text.runs
    ]
