"""How a paper is shown: its title with its links, its authors with the owner marked, its imprint in italics.

Lines that the author of the CV laid out stay as they are; what was cut out of a run-in citation is set in the manner of
the theme's pages: names with commas between them, then venue and year in italics, then distinctions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from converter.document import Text, concatenate
from converter.model import Link, Part, Publication, Role
from converter.parse.publications.status import find_status
from converter.patterns import Lazy
from converter.writers import inline
from converter.writers.escape import one_line
from converter.writers.escape import url as safe_url
from converter.writers.links import label_of, same, unbracketed
from converter.writers.settings import Owner
from converter.writers.texts import (
    SEPARATORS,
    date,
    flat,
    join,
    marked,
    of,
    rows,
    text_of,
    titled,
    trimmed,
    unmarked,
    without_links,
)

T = TypeVar("T")

_JOINS = Lazy(r"\b(?:and|und|et|y|e|al|&)\b|[\W\d_]", re.I)
_LAST = Lazy(r"[\s,;*†‡§]*?(?P<comma>[,;]?)\s*(?P<word>\b(?:and|und|et|y|e|en|og|och)\b|&)\s*", re.I)
"""What stands between the last two of several names."""
_SAID = Lazy(r"[(\[][^()\[\]]{3,40}[)\]]")
_IMPRINT: frozenset[Role] = frozenset({"imprint", "date", "note", "identifier"})


@dataclass(frozen=True)
class Paper:
    """A publication as a reader sees it."""

    publication: Publication
    owner: Owner = "bold"

    @cached_property
    def title(self) -> Text:
        """The title with italics and the like inside it, but not in bold as a whole, and not linked."""
        return titled(self.publication.parts, self.publication.title)

    @cached_property
    def authors(self) -> Text:
        """The authors' line."""
        return self._laid_out_authors or self._set_authors

    @cached_property
    def imprint(self) -> tuple[Text, ...]:
        """The lines that say where and how the work appeared, distinctions included."""
        laid_out = [text for row in self._imprint_rows if (text := without_links(row))]
        set_line = self._set_imprint(bool(laid_out))
        if laid_out and set_line and not any(part.role == "imprint" for part in self._loose):
            if flat(set_line) in flat(laid_out[0]):
                return tuple(laid_out)
            return (laid_out[0] + of(", ") + set_line, *laid_out[1:])
        return (set_line, *laid_out) if set_line else tuple(laid_out)

    @cached_property
    def appeared(self) -> str:
        """The printed words on where and how the work appeared, in one line; a status that stands alone comes last."""
        texts = [trimmed(part.text).plain for row in self._rows for part in row if part.role == "imprint"]
        said = texts[:1] if len(texts) > 1 and self._is_status(texts[0]) else []
        return one_line(" ".join(filter(None, [". ".join(texts[len(said) :]), *said])))

    @cached_property
    def standing(self) -> str:
        """What has become of a work that has not appeared yet: the printed words, with its status if they lack it."""
        said, status = self.appeared, self.publication.status
        if flat(self.publication.venue or "").strip(SEPARATORS) == said.strip(SEPARATORS) != "":
            return f"{status}: {said}"
        return said or status

    @cached_property
    def rest(self) -> Text:
        """What the entry says beyond title, authors, imprint and the labels of its links."""
        kept = {id(row) for row in (*self._imprint_rows, *self._author_rows)}
        texts = []
        for row in self._rows:
            for part in row:
                text = trimmed(part.text)
                if part.role == "link" and not self._is_label(text):
                    texts.append(unmarked(text, href=True))
                elif id(row) not in kept and (part.role == "other" or part.role == "identifier"):
                    texts.append(unmarked(text, href=part.role == "identifier"))
                elif id(row) not in kept and part.role == "date" and flat(date(text)) not in self._dates:
                    texts.append(date(text))
        return join(texts)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links with labels to show, each target once; DOI and arXiv number are links too."""
        publication = self.publication
        links: dict[str, Link] = {}
        for link in self._all_links:
            known = links.get(same(link.url))
            if known is None or known.label == "link":
                links[same(link.url)] = link
        for number, pattern, label, prefix in (
            (publication.arxiv, "arxiv.org/", "arXiv", "https://arxiv.org/abs/"),
            (publication.doi, "doi.org/", "DOI", "https://doi.org/"),
        ):
            known_number = any(pattern in key or (number or "").lower() in key for key in links)
            if number and not known_number and (target := safe_url(prefix + number)):
                links.setdefault(same(target), Link(label, target))
        return tuple(links.values())

    def heading(self, *, full: bool = False) -> str:
        """The title in bold and, in Markdown, the links that stand in no other line.

        full: whether a link that the entry has twice is shown twice.
        """
        shown = Counter(
            same(target)
            for text in (self.authors, *self.imprint)
            for run in text.runs
            if run.href and (target := safe_url(run.href))
        )
        links: list[Link] = []
        numbers = [link for link in self.links if link not in self._all_links]
        for link in (*self._all_links, *numbers) if full else self.links:
            if shown[same(link.url)] > 0:
                shown[same(link.url)] -= full
            else:
                links.append(link)
        title = inline.markdown(marked(self.title), block_start=False, line_break=" ", dollars=self.dollars)
        return " ".join([title, *(inline.link(link.label, link.url) for link in links)])

    def lines(self) -> list[str]:
        """The lines below the title in Markdown: authors, then imprint."""
        return [
            _LEFT_IN_BRACKET.sub("(", inline.markdown(text, line_break="   \n", dollars=self.dollars))
            for text in (self.authors, *self.imprint)
            if text.strip()
        ]

    @cached_property
    def dollars(self) -> bool:
        """Whether the entry has so many dollar signs that MathJax could take what is between two of them for math."""
        publication = self.publication
        texts = [part.text.plain for part in publication.parts]
        texts += [publication.title, publication.venue or "", *publication.authors]
        return sum(text.count("$") for text in texts) > 1

    @cached_property
    def _all_links(self) -> tuple[Link, ...]:
        links = [(link.label, target) for link in self.publication.links if (target := safe_url(link.url))]
        return tuple(Link(label_of(label, target), target) for label, target in links)

    def _is_label(self, text: Text) -> bool:
        """Whether the text of a link is what `heading` shows of it: its label, or its address."""
        said = unbracketed(one_line(text.plain))
        return any(said == link.label or same(said) == same(link.url) for link in self._all_links)

    # ------------------------------------------------------------------------------------------------------ lines

    @cached_property
    def _rows(self) -> list[list[Part]]:
        return rows(self.publication)

    @cached_property
    def _imprint_rows(self) -> list[list[Part]]:
        """Rows that hold no title and no authors."""
        chosen = []
        for row in self._rows:
            roles = {part.role for part in row if part.text.strip(SEPARATORS)}
            if roles & _IMPRINT and not roles & {"title", "authors"}:
                chosen.append(row)
        return chosen if len(self._rows) > 1 else []

    @cached_property
    def _author_rows(self) -> list[list[Part]]:
        return [
            row
            for row in self._rows
            if {part.role for part in row if part.text.strip(SEPARATORS)} == {"authors"}
            or {part.role for part in row} == {"authors", "glue"}
        ]

    @cached_property
    def _loose(self) -> list[Part]:
        """The parts of the rows that are not printed as they are."""
        kept = [id(row) for row in (*self._imprint_rows, *self._author_rows)]
        return [part for row in self._rows if id(row) not in kept for part in row]

    @cached_property
    def _laid_out_authors(self) -> Text:
        texts = [text_of(row).strip() for row in self._author_rows]
        if not texts or any(part.role == "authors" for part in self._loose):
            return Text()
        return self._with_owner(concatenate(texts, " "))

    @cached_property
    def _printed_authors(self) -> Text:
        printed = [part.text for part in self.publication.parts if part.role == "authors"]
        return concatenate(printed, " ").strip(" \t\n\v\u00a0,;:")

    def _is_status(self, text: str) -> bool:
        """Whether a text is a status in brackets, which stands in the place of the year: "(Forthcoming)"."""
        return self.publication.status != "published" and bool(_SAID.fullmatch(text)) and bool(find_status(text))

    def listed(self, names: Sequence[str]) -> str:
        """The names as HTML in one line: with commas, and the last as the entry has it where names hold commas."""
        shown = self.with_left_out(names, str)
        if len(shown) < 2 or self.publication.et_al:
            return ", ".join(shown)
        return ", ".join(shown[:-1]) + self._last_separator.replace("&", "&amp;") + shown[-1]

    @cached_property
    def _last_separator(self) -> str:
        names = self.publication.authors
        places = _places(self._printed_authors, names) or []
        if len(places) < 2 or not any("," in name for name in names):
            return ", "
        between = self._printed_authors.plain[places[-2][1] : places[-1][0]]
        match = _LAST.search(between)
        return f"{',' if match['comma'] else ''} {match['word']} " if match else ", "

    def with_left_out(self, names: Sequence[T], mark: Callable[[str], T]) -> list[T]:
        """The author list with "…" where the entry leaves names out between two, or "et al." at its end."""
        text = self._printed_authors
        places = _places(text, self.publication.authors) or []
        for i, (before, after) in enumerate(pairwise(places), 1):
            if re.search(r"\.\.\.|…", text.plain[before[1] : after[0]]):
                return [*names[:i], mark("…"), *names[i:]]
        return [*names, mark("et al.")] if self.publication.et_al else list(names)

    @cached_property
    def _set_authors(self) -> Text:
        publication = self.publication
        text = self._printed_authors
        places = _places(text, publication.authors)
        if publication.authors and (places is not None or not text):
            names = [text[a:b] for a, b in places] if places else [of(name) for name in publication.authors]
            if not text or not _JOINS.sub("", _between(text, places or [])):
                marks = publication.marks or ("",) * len(names)
                pieces = [
                    (self._as_owner(name) if i == publication.owner else name) + of(mark)
                    for i, (name, mark) in enumerate(zip(names, marks, strict=False))
                ]
                shown = self.with_left_out(pieces, of)
                if len(shown) < 2 or publication.et_al:
                    return concatenate(shown, ", ")
                return concatenate([concatenate(shown[:-1], ", "), shown[-1]], self._last_separator)
        return self._with_owner(text)

    def _with_owner(self, text: Text) -> Text:
        """The text with the owner's name marked."""
        publication = self.publication
        if publication.owner is None:
            return text
        places = _places(text, publication.authors)
        if places is None:
            name = flat(publication.authors[publication.owner])
            at = flat(text).find(name)
            return self._as_owner(text, at, at + len(name)) if at >= 0 else text
        return self._as_owner(text, *places[publication.owner])

    def _as_owner(self, text: Text, start: int = 0, stop: int | None = None) -> Text:
        """The text with [start:stop] as the owner's name; a choice other than bold replaces the mark that it has."""
        if self.owner == "bold":
            return marked(text, start, stop)
        stop = len(text) if stop is None else stop
        name = unmarked(text[start:stop])
        if self.owner == "italic":
            name = marked(name, italic=True)
        added = ("<u>",) if self.owner == "underline" else ()
        runs = (run._replace(html=added + tuple(tag for tag in run.html if tag != "<u>")) for run in name.runs)
        return text[:start] + Text(tuple(runs), name.source) + text[stop:]

    def owner_in_html(self, name: str) -> str:
        """The owner's name, escaped already, with its mark in HTML."""
        tag = {"bold": "b", "italic": "i", "underline": "u"}.get(self.owner)
        return f"<{tag}>{name}</{tag}>" if tag else name

    @cached_property
    def _dates(self) -> dict[str, Text]:
        """The loose dates that the imprint does not repeat."""
        said = " ".join(flat(part.text) for part in self._loose if part.role == "imprint")
        texts = [date(part.text) for part in self._loose if part.role == "date"]
        return {flat(text): text for text in texts if text and not _has(said, flat(text))}

    def _set_imprint(self, continued: bool) -> Text:
        """The loose pieces of the imprint in italics, with the date behind the first, then the distinctions."""
        pieces = _joined_imprint(self._loose)
        if len(pieces) > 1 and self._is_status(pieces[0][0].plain):
            pieces = [(pieces[1][0], ""), *pieces[2:], (pieces[0][0], " ")]
        year = str(self.publication.year) if self.publication.year else ""
        dates = self._dates
        said = " ".join(flat(part.text) for part in self._loose)
        if not dates and year and not continued and not _has(said, year):
            dates = {year: of(year)}
        ordered: list[Text] = []
        for i, (text, separator) in enumerate(pieces):
            ordered += [of(separator)] if i else []
            ordered.append(text)
            if i == 0:
                ordered += [of(", ") + date for date in dates.values()]
        if not pieces and dates:
            ordered = [concatenate(list(dates.values()), ", ")]
        line = concatenate([unmarked(text, italic=True, href=True) for text in ordered])
        line = marked(line, italic=True) if line else line
        notes = _notes(self._loose)
        return concatenate([text for text in (line, *notes) if text], " ")


_LEFT_IN_BRACKET = re.compile(r"(?<!\])\((?:[,;|·]\s*)+(?=[\w\[])")
"""The signs in front of what a bracket holds behind links that are shown beside the title."""


def _has(said: str, date: str) -> bool:
    """Whether a text names a date; a year inside of a number such as "j.marsh.2020.117" is none."""
    date = re.escape(date)
    return bool(re.search(rf"(?<!\w)(?:(?<![^\W\d_]\.){date}(?!\w)|{date}(?!\w|\.\d))", said))


def _joined_imprint(parts: Sequence[Part]) -> list[tuple[Text, str]]:
    """The imprint's pieces, each with what separates it from the one before: the printed full stop, or a comma."""
    pieces: list[tuple[Text, str]] = []
    between = ""
    for i, part in enumerate(parts):
        if part.role != "imprint":
            between += part.text.plain if part.role == "glue" else " . "
        elif text := trimmed(part.text):
            at = part.text.plain.index(text.plain)
            between += part.text.plain[:at]
            length = len(text)
            if text.plain.count("(") > text.plain.count(")") and any(
                ")" in other.text.plain for other in parts[i + 1 :]
            ):
                text += of(")")  # what stood before it, such as a link, is shown elsewhere
            if pieces and re.fullmatch(r"[^\s\w]+", between):
                pieces[-1] = (pieces[-1][0] + of(between) + text, pieces[-1][1])
            else:
                pieces.append((text, ". " if "." in between else ", "))
            between = part.text.plain[at + length :]
    return pieces


def _notes(parts: Sequence[Part]) -> list[Text]:
    """The distinctions with the brackets that stand around them."""
    notes = []
    for i, part in enumerate(parts):
        if part.role != "note":
            continue
        text = trimmed(part.text)
        before = parts[i - 1].text if i and parts[i - 1].role == "glue" else Text()
        after = parts[i + 1].text if i + 1 < len(parts) and parts[i + 1].role == "glue" else Text()
        if before.plain.rstrip()[-1:] in ("(", "[") and after.plain.lstrip()[:1] in (")", "]"):
            text = before.strip()[-1:] + text + after.strip()[:1]
        if text:
            notes.append(text)
    return notes


def _places(text: Text, names: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where the names stand in the text, one behind the other; None if one is not found."""
    plain, at, places = flat(text), 0, []
    for name in names:
        start = plain.find(flat(name), at)
        if start < 0:
            return None
        at = start + len(name)
        places.append((start, at))
    return places


def _between(text: Text, places: Iterable[tuple[int, int]]) -> str:
    """What of the text is in none of the places."""
    plain, at, left = text.plain, 0, []
    for start, stop in places:
        left.append(plain[at:start])
        at = stop
    return " ".join([*left, plain[at:]])
