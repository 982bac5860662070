"""Lists of entries as CVs lay them out, in Markdown, HTML and plain text."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random

from tests.evidence.printed import Entry, Truth, plain

Written = tuple[str, list[Truth]]
"""The text of a list, and what it says of each entry."""
Writer = Callable[[Sequence[Entry], Random], Written]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to set a list of entries."""

    name: str
    write: Writer
    suffix: str = "md"
    lines: bool | None = None
    """Whether the entries must (True) or must not (False) have line breaks of their own."""
    certain: bool = True
    """Whether the text leaves no doubt where an entry begins."""


# ------------------------------------------------------------------------------------------ one entry as text


def markdown(markup: str, newline: str = "  \n") -> str:
    """An entry's markup as Markdown; `newline` is the hard line break."""
    for tag, mark in (("i", "*"), ("b", "**")):
        markup = re.sub(rf"(\s*)<{tag}>(\s*)(.*?)(\s*)</{tag}>", rf"\1\2{mark}\3{mark}\4", markup)
    markup = re.sub(r'<a href="([^"]*)">(.*?)</a>', r"[\2](\1)", markup)
    return html.unescape(markup.replace("<br>", newline))


def text(markup: str, newline: str = "\n") -> str:
    """An entry's markup as plain text."""
    return newline.join(plain(line) for line in markup.split("<br>"))


def own_name_marked(entry: Entry, opening: str, closing: str) -> Entry:
    """The entry with the owner's name between two tags."""
    if not entry.owner:
        return entry
    name = html.escape(entry.owner, quote=False)
    marked = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"{opening}{name}{closing}", entry.markup, count=1)
    return replace(entry, markup=marked)


def _visible(entry: Entry) -> Truth:
    """The truth about an entry whose links are printed without their targets."""
    shown = plain(entry.markup)
    truth = entry.truth
    return replace(
        truth,
        urls=tuple(u for u in truth.urls if u in shown),
        doi=truth.doi if truth.doi and truth.doi in shown else None,
        arxiv=truth.arxiv if truth.arxiv and truth.arxiv in shown else None,
    )


def _with_year(entry: Entry, truth: Truth) -> Truth:
    return replace(truth, year=truth.year or entry.year)


# ---------------------------------------------------------------------------------------------- Markdown lists


def _markdown(marker: str, between: str = "\n", newline: str = "  \n") -> Writer:
    def write(entries: Sequence[Entry], random: Random) -> Written:
        items = []
        for number, entry in enumerate(entries, 1):
            first = marker.format(number)
            indent = "" if first.startswith("[") else " " * len(first)
            items.append(first + markdown(entry.markup, newline + indent))
        return between.join(items) + "\n", [e.truth for e in entries]

    return write


def _with_links(entries: Sequence[Entry], random: Random) -> Written:
    shape = random.choice((" [[{0}]({1})]", " [[{0}]]({1})", " [{0}]({1})", " \\[[{0}]({1})\\]", " ([{0}]({1}))"))
    lines, truths = [], []
    for number, entry in enumerate(entries):
        labels = random.sample(("pdf", "code", "slides", "project page", "bibtex"), random.randint(0, 3))
        links = [(label, f"https://files.example.org/{number}/{label.split()[0]}") for label in labels]
        lines.append("- " + markdown(entry.markup, "<br>") + "".join(shape.format(*link) for link in links))
        truths.append(replace(entry.truth, urls=entry.truth.urls + tuple(url for _, url in links)))
    return "\n".join(lines) + "\n", truths


def _wrapped_bullets(entries: Sequence[Entry], random: Random) -> Written:
    lines = [line for e in entries for line in _wrap(markdown(e.markup, " <br> "), "* ", "  ")]
    return "\n".join(lines) + "\n", [e.truth for e in entries]


def _year_headings(entries: Sequence[Entry], random: Random) -> Written:
    marker = random.choice(("- ", "", "1. "))
    parts, truths = [], []
    for year, group in groupby(entries, key=lambda e: e.year):
        parts.append(f"### {year or 'Forthcoming and under review'}\n")
        for entry in group:
            parts.append(marker + markdown(entry.markup, "<br>") + "\n")
            truths.append(_with_year(entry, entry.truth))
    return "\n".join(parts), truths


def _kind_headings(entries: Sequence[Entry], random: Random) -> Written:
    parts, truths = [], []
    for heading, group in _by_heading(entries):
        parts.append(f"### {heading}\n")
        for number, entry in enumerate(group, 1):
            parts.append(f"{number}. " + markdown(entry.markup, "<br>"))
            known = heading != "Work in progress"
            truths.append(replace(entry.truth, kind=entry.kind if known else entry.truth.kind))
        parts.append("")
    return "\n".join(parts), truths


def _by_heading(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    for heading in dict.fromkeys(e.heading for e in entries):
        yield heading, [e for e in entries if e.heading == heading]


def _table(entries: Sequence[Entry], random: Random) -> Written:
    rows = ["| Year | Publication |", "| --- | --- |"]
    for entry in entries:
        rows.append(f"| {entry.year or ''} | {markdown(entry.markup, '<br>')} |")
    return "\n".join(rows) + "\n", [_with_year(e, e.truth) for e in entries]


def _headings(entries: Sequence[Entry], random: Random) -> Written:
    parts = []
    for entry in entries:
        title, rest = entry.markup.split("<br>", 1)
        parts.append(f"### {markdown(title)}\n\n{markdown(rest)}\n")
    return "\n".join(parts), [e.truth for e in entries]


# -------------------------------------------------------------------------------------------------------- HTML


def _html_list(entries: Sequence[Entry], random: Random) -> Written:
    tag = random.choice(("ol", "ul"))
    items = "\n".join(f"  <li>{e.markup}</li>" for e in entries)
    return f"<{tag}>\n{items}\n</{tag}>\n", [e.truth for e in entries]


def _html_terms(entries: Sequence[Entry], random: Random) -> Written:
    rows = "\n".join(f"  <dt>{e.year or 'Forthcoming'}</dt>\n  <dd>{e.markup}</dd>" for e in entries)
    return f"<dl>\n{rows}\n</dl>\n", [_with_year(e, e.truth) for e in entries]


# -------------------------------------------------------------------------------------------------- plain text


def _text(marker: str, between: str) -> Writer:
    def write(entries: Sequence[Entry], random: Random) -> Written:
        items = [marker.format(n) + text(e.markup) for n, e in enumerate(entries, 1)]
        return between.join(items) + "\n", [_visible(e) for e in entries]

    return write


def _text_wrapped(marker: str, indent: str, *, blank: bool, hyphens: bool = False) -> Writer:
    def write(entries: Sequence[Entry], random: Random) -> Written:
        width = random.choice((72, 80, 96))
        lines: list[str] = []
        for number, entry in enumerate(entries, 1):
            first = marker.format(number)
            for i, line in enumerate(entry.markup.split("<br>")):
                lines += _wrap(plain(line), indent if i else first, indent, width, hyphens)
            if blank:
                lines.append("")
        return "\n".join(lines) + "\n", [_visible(e) for e in entries]

    return write


def _wrap(line: str, first: str, rest: str, width: int = 80, hyphens: bool = False) -> list[str]:
    """The line broken at a width; `hyphens`: and words of ten letters and more divided at the line end."""
    whole = textwrap.wrap(
        line, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
    if not hyphens:
        return whole
    for i in range(len(whole) - 1):
        following = whole[i + 1].removeprefix(rest)
        word, blank, others = following.partition(" ")
        room = width - len(whole[i]) - 2
        cut = min(room, len(word) - 4)
        if len(word) >= 10 and word.isascii() and word.isalpha() and word.islower() and blank and cut >= 3:
            whole[i] += f" {word[:cut]}-"
            whole[i + 1] = f"{rest}{word[cut:]} {others}"
    return whole


def _furniture(entries: Sequence[Entry], random: Random) -> Written:
    """Pages of 14 lines, so that most breaks fall into entries."""
    body, truths = _text_wrapped("[{}] ", "    ", blank=False)(entries, random)
    between = random.choice(("\n{}\n\fCurriculum Vitae\n", "\nPage {} of 9\n\f\n", "\n- {} -\n\n"))
    lines = body.split("\n")
    pages = ["\n".join(lines[i : i + 14]) + "\n" for i in range(0, len(lines), 14)]
    return "".join(page + between.format(n) for n, page in enumerate(pages[:-1], 2)) + pages[-1], truths


def _text_years(entries: Sequence[Entry], random: Random) -> Written:
    parts, truths = [], []
    for year, group in groupby(entries, key=lambda e: e.year):
        parts.append(f"{year or 'Forthcoming'}\n")
        for entry in group:
            parts.append(text(entry.markup) + "\n")
            truths.append(_with_year(entry, _visible(entry)))
    return "\n".join(parts), truths


def _text_column(entries: Sequence[Entry], random: Random) -> Written:
    lines = []
    for entry in entries:
        first = f"{entry.year or '':<8}"
        for i, line in enumerate(entry.markup.split("<br>")):
            lines += _wrap(plain(line), " " * 8 if i else first, " " * 8)
        lines.append("")
    return "\n".join(lines), [_with_year(e, _visible(e)) for e in entries]


LAYOUTS = (
    Layout("md-bullets", _markdown("- ")),
    Layout("md-loose-bullets", _markdown("* ", "\n\n")),
    Layout("md-numbered", _markdown("{}. ")),
    Layout("md-paragraphs", _markdown("", "\n\n")),
    Layout("md-bracket-numbers", _markdown("[{}] ", "\n\n", "\\\n")),
    Layout("md-links", _with_links),
    Layout("md-wrapped", _wrapped_bullets),
    Layout("md-year-headings", _year_headings),
    Layout("md-kind-headings", _kind_headings),
    Layout("md-table", _table),
    Layout("md-heading-entries", _headings, lines=True),
    Layout("html-list", _html_list),
    Layout("html-terms", _html_terms),
    Layout("txt-lines", _text("", "\n"), "txt", lines=False),
    Layout("txt-blank", _text("", "\n\n"), "txt"),
    Layout("txt-numbered", _text("{}. ", "\n"), "txt"),
    Layout("txt-bullets", _text("• ", "\n"), "txt"),
    Layout("txt-hanging", _text_wrapped("", "    ", blank=False), "txt"),
    Layout("txt-wrap-blank", _text_wrapped("", "", blank=True), "txt"),
    Layout("txt-wrap-flush", _text_wrapped("", "", blank=False), "txt", lines=False, certain=False),
    Layout("txt-hyphenated", _text_wrapped("[{}] ", "    ", blank=False, hyphens=True), "txt"),
    Layout("txt-page-furniture", _furniture, "txt", certain=False),
    Layout("txt-year-headings", _text_years, "txt"),
    Layout("txt-year-column", _text_column, "txt"),
)
