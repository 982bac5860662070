"""Works printed the way people write them on web pages and in word processors, by the patterns of templates.toml.

What a pattern prints of a work is the truth about the entry.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.evidence.names import NameForm, print_name
from tests.evidence.printed import Entry, Truth, escape, flat, inner_quotes, plain
from tests.evidence.records import Work
from tests.evidence.styles import heading_of


@dataclass(frozen=True, slots=True)
class Authors:
    """How a template prints a list of names."""

    form: NameForm
    first: NameForm | None = None
    """The form of the first name where it differs ("only the first inverted")."""
    between: str = ", "
    last: str = ", and "
    pair: str = " and "
    """Between two names that are all there is."""
    mark: str = ""
    """Set behind the first and the last name: equal contribution."""
    longest: int = 99
    """Names that are printed before "et al."."""

    def names(self, work: Work) -> list[str]:
        """The names that are printed, without marks."""
        forms = [self.first or self.form] + [self.form] * len(work.authors)
        return [print_name(p, f) for p, f in zip(work.authors[: self.longest], forms, strict=False)]

    def joined(self, names: Sequence[str], *, et_al: bool) -> str:
        """The names as one text."""
        shown = [n + self.mark if i in (0, len(names) - 1) else n for i, n in enumerate(names)]
        if et_al:
            return self.between.join(shown) + ", et al."
        if len(shown) < 3:
            return self.pair.join(shown)
        return self.between.join(shown[:-1]) + self.last + shown[-1]


@dataclass(frozen=True, slots=True)
class Template:
    """A way to write entries: the whole, and the imprint for each kind of work."""

    name: str
    authors: Authors
    pattern: str
    imprint: str
    """The name of a table of imprints."""
    alone: str = ""
    """The pattern of a work by the owner alone, where `pattern` names co-authors only."""
    language: str = ""
    """"zh" or "ja" for a template that only fits works in that language."""


_TABLES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_IMPRINTS: Mapping[str, Mapping[str, str]] = _TABLES["imprints"]
_STATUS: Mapping[str, Sequence[str]] = _TABLES["status"]
TEMPLATES = {t["name"]: Template(**t | {"authors": Authors(**t["authors"])}) for t in _TABLES["templates"]}


def render(works: Sequence[Work], template: Template, random: Random) -> list[Entry]:
    """The entries of the works in the given order."""
    return [_entry(work, template, random) for work in works]


def _entry(work: Work, template: Template, random: Random) -> Entry:
    pattern, when = _pattern(work, template, random)
    names = template.authors.names(work)
    shown = [n for i, n in enumerate(names) if i != work.owner] if "{coauthors}" in pattern else names
    et_al = len(names) < len(work.authors)
    fields = _fields(work, when, template.authors.joined(shown, et_al=et_al))
    if "“{title}" in pattern:
        fields["title"] = inner_quotes(fields["title"])
    markup, used = _filled(pattern, fields)
    named = bool(used & {"authors", "coauthors"})
    text = plain(markup)

    def printed(value: str, *names: str) -> str | None:
        return value if value and used & set(names) else None

    truth = Truth(
        title=plain(fields["title"]),
        authors=tuple(shown) if named else (),
        et_al=et_al and named,
        venue=_venue(work, used, text),
        year=work.year if used & {"year", "when"} else None,
        kind=_kind(work, used),
        status=work.status,
        volume=printed(work.volume, "volume"),
        issue=printed(work.issue, "issue"),
        pages=printed(work.pages, "pages", "range", "article"),
        doi=printed(work.doi, "doi"),
        arxiv=printed(work.arxiv, "arxiv", "link"),
        urls=tuple(re.findall(r"https?://[^\s<>\"]+", markup)),
        printed=text,
    )
    own = names[work.owner] if "authors" in used and work.owner < len(names) else ""
    return Entry(markup, truth, own, heading_of(work), work.kind, work.year)


def _pattern(work: Work, template: Template, random: Random) -> tuple[str, str]:
    """The pattern of the whole entry of a work, and what stands in the year's place."""
    alone = "{coauthors}" in template.pattern and len(work.authors) == 1
    whole = template.alone if alone else template.pattern
    imprint = _IMPRINTS[template.imprint]["conference" if work.kind == "workshop" else work.kind]
    when = str(work.year or "")
    if work.status == "in preparation":
        imprint = ""
    if work.year is None:
        if "{when}" in whole and random.random() < 0.7:
            when = work.status
        else:
            whole = re.sub(r" ?\(\{when\}\)|\{when\}\. ", "", whole)
            words = random.choice(_STATUS[work.status])
            if not words.startswith("{imprint}"):
                imprint = re.sub("^in:? ", "", imprint, flags=re.I)
            imprint = words.replace("{imprint}", imprint)
    return whole.replace("{imprint}", imprint), when


def _fields(work: Work, when: str, authors: str) -> dict[str, str]:
    """The fields of a pattern as markup."""
    paged = "–" in work.pages
    fields = {
        "title": work.title, "venue": work.venue, "volume": work.volume, "issue": work.issue, "pages": work.pages,
        "range": work.pages if paged else "", "article": "" if paged else work.pages, "year": str(work.year or ""),
        "when": when, "doi": work.doi, "arxiv": work.arxiv, "note": work.note, "place": work.place,
        "month": work.month,
        "publisher": work.publisher, "genre": work.genre, "number": work.number,
        "link": work.url or f"https://papers.example.org/{work.year or 'new'}/{len(work.title)}-{len(authors)}.pdf",
        "editors": _list(print_name(p, "Given Family") for p in work.editors),
        "badge": f"[{work.acronym or work.kind.capitalize()}]", "authors": authors, "coauthors": authors,
    }  # fmt: skip
    return {name: escape(value) for name, value in fields.items()}


def _filled(pattern: str, fields: Mapping[str, str]) -> tuple[str, set[str]]:
    """The pattern with its fields, and the names of those."""

    def piece(match: re.Match[str]) -> str:
        return match[1] if all(fields[name] for name in re.findall(r"\{(\w+)\}", match[1])) else ""

    pattern = re.sub(r"‹([^‹›]*)›", piece, pattern)
    markup = re.sub(r"\{(\w+)\}", lambda m: fields[m[1]], pattern).replace("⏎", "<br>")
    markup = re.sub(r"<(i|b)></\1>", "", re.sub(r"\s+", " ", markup))
    markup = re.sub(r"(?:, )+(?=[,.)])|\s+(?=[.,](?:\s|$))", "", markup)
    markup = re.sub(r"([.?!])([”\"“«]?)\.(?=\s|$|<)", r"\1\2", markup)
    markup = re.sub(r"([?!]),(?=”)|,(?= \((?:submitted|accepted|in press|to appear))", r"\1", markup)
    return flat(markup.strip(" ,")), set(re.findall(r"\{(\w+)\}", pattern))


def _venue(work: Work, used: set[str], text: str) -> str | None:
    if work.kind == "preprint":
        return "arXiv" if "arxiv" in text.casefold() else None
    return work.venue if "venue" in used and work.venue else None


def _kind(work: Work, used: set[str]) -> str | None:
    """The kind, where the entry shows it."""
    shown = {
        "thesis": "genre" in used,
        "report": bool(used & {"genre", "number"}),
        "patent": "patent" in work.number.casefold(),
        "conference": bool(re.search(r"conf|proc|symposium|meeting", work.venue, re.I)),
        "workshop": "Workshop" in work.venue,
    }
    if work.status == "in preparation":
        return "other"
    return work.kind if shown.get(work.kind, True) else None


def _list(names: Iterable[str]) -> str:
    *first, last = [*names] or [""]
    return f"{', '.join(first)} and {last}" if first else last
