"""An entry as a style prints it, with the facts that a reader can see in it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """The publication fields of the label format, as far as they are printed; None in `kind` is left unjudged."""

    title: str
    authors: tuple[str, ...] = ()
    et_al: bool = False
    venue: str | None = None
    year: int | None = None
    kind: str | None = None
    status: str = "published"
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    urls: tuple[str, ...] = ()
    printed: str = ""
    """The entry as a reader sees it, for messages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`markup` is text with <i>, <b>, <u>, <br> and <a href="">; &, < and > are escaped in it."""

    markup: str
    truth: Truth
    owner: str = ""
    """The owner's name as it is printed in this entry; "" where it is not."""
    heading: str = ""
    """The kind of the work, for lists that are divided by kind."""
    kind: str = ""
    year: int | None = None
    """Kind and year of the work, for layouts that print them outside the entry."""


def plain(markup: str) -> str:
    """What a reader sees of an entry's markup, on one line."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br ?/?>", " ", markup)))).strip()


def escape(text: str) -> str:
    """Text as markup, <i> and </i> kept."""
    return re.sub(r"&lt;(/?i)&gt;", r"<\1>", html.escape(text, quote=False))


def flat(markup: str) -> str:
    """The markup without tags inside a tag of the same kind: a species in an italic title stays italic once."""
    depth = {"i": 0, "b": 0}

    def tag(match: re.Match[str]) -> str:
        name, closing = match[2], bool(match[1])
        depth[name] += -1 if closing else 1
        return match[0] if depth[name] == (0 if closing else 1) else ""

    return re.sub(r"<(/?)([ib])>", tag, markup)


def inner_quotes(title: str) -> str:
    """The title as it stands between double quotes."""
    return title if "„" in title else title.replace("“", "‘").replace("”", "’")
