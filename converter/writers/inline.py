"""Marked-up text as Markdown and as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape as html_escape
from itertools import groupby

from converter.document import Run, Text
from converter.writers.escape import apply, html_changes, markdown_changes, raw_changes, url

Mark = tuple[str, str]
"""A kind of markup and its argument: ("link", target), ("tag", "<sup>"), ("bold", ""), ("italic", "")."""

_SPAN_ELEMENTS = frozenset(
    re.findall(
        r"\w+", "a abbr b big cite code del dfn em i ins kbd mark q small span strong sub sup u var http https mailto"
    )
)
"""Tags at which kramdown does not take a line for a block of HTML."""

_MARKDOWN_INSIDE = frozenset(
    re.findall(r"\w+", "a abbr b big button cite del dfn em i ins label p q rp rt ruby small span strong sub sup tt")
)
"""Tags in which kramdown reads Markdown (its HTML_CONTENT_MODEL_SPAN); in others, `<font>` too, all is as it stands."""


@dataclass(frozen=True, slots=True)
class _Syntax:
    open: Callable[[Mark, bool], tuple[str, str]]
    """The opening and the closing delimiter of a mark; the flag says that it follows right behind a closed one."""
    code: Callable[[str], str]
    boundary: str = ""
    """Characters that must be escaped next to a delimiter."""


def markdown(text: Text, *, block_start: bool = True, line_break: str = "   \n", dollars: bool = False) -> str:
    """Markdown for kramdown that shows the text with its markup."""
    text = text.strip()
    if not text:
        return ""
    changes = markdown_changes(text.plain, block_start=block_start, line_break=line_break, dollars=dollars)
    if _marks(text.runs[0]) and changes.get(0) in ("\\-", "\\#", "\\>", "\\:"):
        del changes[0]
    _protect_labels(text, changes)
    raw = raw_changes(text.plain, dollars=dollars) if any(tag for run in text.runs for tag in run.html) else {}
    written = _render(text, changes, _MARKDOWN, raw)
    tag = re.match(r"<(\w+)", written) if block_start else None
    if tag and tag[1].lower() not in _SPAN_ELEMENTS:
        return "<span></span>" + written
    return written


def html(text: Text, *, line_break: str = "<br>", dollars: bool = False) -> str:
    """HTML that shows the text with its markup."""
    text = text.strip()
    changes = html_changes(text.plain, line_break=line_break, dollars=dollars)
    return _render(text, changes, _HTML, changes)


def link(label: str, target: str) -> str:
    """A link in the manner of the theme: [[label]](target)."""
    return markdown(Text((Run(f"[{label}]", 0, 0, href=target),)), block_start=False)


_CLASSED = re.compile(r"<span(?:\s+class\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+))?\s*>", re.IGNORECASE)
"""Says something to the style sheet of the page that the text came from, and nothing to the theme's."""


def _marks(run: Run) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    if run.href and (target := url(run.href)):
        marks.append(("link", target))
    marks += [("tag", tag) for tag in run.html if not _is_raw(tag) and not _CLASSED.fullmatch(tag)]
    if run.bold:
        marks.append(("bold", ""))
    if run.italic:
        marks.append(("italic", ""))
    marks += [("tag", tag) for tag in run.html if _is_raw(tag)]
    return tuple(marks)


def _is_raw(tag: str) -> bool:
    """Whether kramdown shows what stands in a tag as it is written."""
    name = re.match(r"<(\w+)", tag)
    return name is not None and name[1].lower() not in _MARKDOWN_INSIDE


def _render(text: Text, changes: dict[int, str], syntax: _Syntax, raw: dict[int, str]) -> str:
    """Open and close marks between the runs, keeping white space outside of them, where delimiters need it to be.

    raw: the changes inside of tags in which kramdown reads no Markdown.
    """
    plain, out = text.plain, list[str]()
    stack: list[tuple[Mark, str]] = []
    space = ""
    for run, at in _with_positions(text):
        if run.text.isspace():
            space += apply(changes, plain, at, at + len(run.text))
            continue
        start = at + len(run.text) - len(run.text.lstrip())
        stop = at + len(run.text.rstrip())
        space += apply(changes, plain, at, start)
        wanted = _marks(run)
        kept = 0
        while kept < min(len(wanted), len(stack)) and wanted[kept] == stack[kept][0]:
            kept += 1
        closers = [closer for _, closer in stack[kept:]]
        out += closers[::-1]
        del stack[kept:]
        out.append(space)
        touching = bool(closers) and not space
        for mark in wanted[kept:]:
            opener, closer = syntax.open(mark, touching)
            out.append(opener)
            stack.append((mark, closer))
        if any(map(_is_raw, run.html)):
            out.append(_html_code(plain[start:stop]) if run.code else apply(raw, plain, start, stop))
        elif run.code:
            out.append(syntax.code(plain[start:stop]))
        else:
            for i in (start, stop - 1):
                if len(text.runs) > 1 and plain[i] in syntax.boundary:
                    changes.setdefault(i, "\\" + plain[i])
            out.append(apply(changes, plain, start, stop))
        space = apply(changes, plain, stop, at + len(run.text))
    out += [closer for _, closer in reversed(stack)]
    return "".join(out)


def _with_positions(text: Text) -> Iterator[tuple[Run, int]]:
    """The runs with their places; pieces of code that touch are one, since two of them would read as something else."""
    at = 0
    for _, group in groupby(text.runs, key=lambda run: (_marks(run), True) if run.code else (id(run), False)):
        runs = list(group)
        run = runs[0]._replace(text="".join(run.text for run in runs)) if len(runs) > 1 else runs[0]
        if run.text:
            yield run, at
        at += len(run.text)


def _protect_labels(text: Text, changes: dict[int, str]) -> None:
    """Escape the brackets of link labels, unless they are one pair around all of it."""
    at = 0
    for _, group in groupby(text.runs, key=lambda run: run.href):
        runs = list(group)
        label = "".join(run.text for run in runs)
        if runs[0].href:
            whole = re.fullmatch(r"\[[^\[\]^]*\]|[^\[\]^]*", label)
            if not whole or any(at + i in changes for i in (0, len(label) - 1)):
                for match in re.finditer(r"[\[\]^]|(?<=\]):", label):
                    changes[at + match.start()] = "&#94;" if match.group() == "^" else "\\" + match.group()
            if at and text.plain[at - 1] == "!":
                changes[at - 1] = r"\!"
        at += len(label)


def _closing(tag: str) -> str:
    name = re.match(r"<(\w+)", tag)
    return f"</{name[1]}>" if name else ""


def _markdown_open(mark: Mark, touching: bool) -> tuple[str, str]:
    match mark:
        case ("link", target):
            return "[", f"]({target})"
        case ("bold", _):
            return ("<b>", "</b>") if touching else ("**", "**")
        case ("italic", _):
            return ("<i>", "</i>") if touching else ("*", "*")
        case (_, tag):
            return tag, _closing(tag)


def _html_open(mark: Mark, touching: bool) -> tuple[str, str]:
    match mark:
        case ("link", target):
            return f'<a href="{target}">', "</a>"
        case ("bold", _):
            return "<b>", "</b>"
        case ("italic", _):
            return "<i>", "</i>"
        case (_, tag):
            return tag, _closing(tag)


def _markdown_code(content: str) -> str:
    """A code span; where kramdown or Liquid would look into it, the same in HTML."""
    content = " ".join(content.split())
    if re.search(r"[`|]|\{[{%]", content):
        return _html_code(content)
    return f"`{content}`"


def _html_code(content: str) -> str:
    escaped = html_escape(" ".join(content.split()), quote=False).replace("{", "&#123;").replace("|", "&#124;")
    return f"<code>{escaped}</code>"


_MARKDOWN = _Syntax(_markdown_open, _markdown_code, "\\_*")
_HTML = _Syntax(_html_open, _html_code)
