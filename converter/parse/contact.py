"""Who the person is and how to reach them: name and e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converter.document import Block, BlockKind, Document
from converter.parse.fold import fold
from converter.parse.lines import is_plain, lines_of
from converter.parse.names import person
from converter.parse.outline import Outline
from converter.parse.profiles import OWN_KINDS, PROFILE, is_introduced, links, stated
from converter.patterns import Lazy

EMAIL = Lazy(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w-])")
_AT = r"\s*(?:[\[({<]\s*(?:at|@)\s*[\])}>]|\s+at\s+)\s*"
_DOT = r"(?:\s*(?:[\[({<]\s*(?:dot|\.)\s*[\])}>]|\.)\s*|\s+dot\s+)"
_HIDDEN = Lazy(
    rf"(?<![\w.+-])(?P<user>[A-Za-z][\w.+-]*(?:{_DOT}[A-Za-z][\w+-]*)*?){_AT}(?P<host>[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)+)",
    re.I,
)
_FOREIGN_KINDS = (
    "references",
    "students",
    "publications",
    "patents",
    "talks",
    "service",
    "news",
    "projects",
    "software",
    "media",
    "experience",
    "teaching",
    "education",
)


def find_name(document: Document, sections: Sequence[Outline]) -> str | None:
    """The person's name as the text states it, else None."""
    for s in sections:
        if s.is_name and (name := person(s.heading)):
            return name
    shown = [b for b in document.blocks if b.kind not in (BlockKind.TEMPLATE, BlockKind.RULE) and b.text.plain.strip()]
    own = {id(b) for s in sections[:1] if s.level == 0 for b in s.blocks} if sections else set()
    plain = is_plain(document)
    front: list[str] = []
    works = bool(sections) and sections[0].level > 0 and sections[0].kind not in (*OWN_KINDS, "other")
    for block in shown[:2]:
        if block is not shown[0] and shown[0].kind is BlockKind.HEADING and block.kind is BlockKind.ITEM:
            break  # of a list below a heading that is not the name
        if block.kind is BlockKind.HEADING and (block is not shown[0] or works):
            below = shown[1] if works and block is shown[0] and len(shown) > 1 else None
            if below and below.kind is BlockKind.PARAGRAPH and (name := person(below.text.plain)):
                # "# Publications", and whose they are, since the works name them again
                front += [name] if document.source.count(max(name.split(), key=len)) > 2 else []
            break
        if block.depth and own:
            continue
        typed = [line.strip() for line in re.split(r"[\v\n]+", block.text.plain)] if plain else []
        front += typed[:4] if plain else [line.plain for line in lines_of(block, 0)][:1]
    for first in front:
        first = re.sub(r"\s{2,}(?=[:：])", " ", first)  # "Name        : Ada Berg", in columns
        first = re.split(r"\s{2,}|\t|\s[|•·–-]\s", re.sub(r"\s*\([^()]*[:\d][^()]*\)", "", first))[0]
        if name := person(first):
            return name
        if (labelled := _NAME.match(first)) and (name := person(first[labelled.end() :])):
            return name
    for s in sections[:2]:
        blocks = [b for b in s.blocks if b.text.plain.strip()][:2] if s.kind == "contact" else []
        if name := _name_in_rows([[line.plain for line in lines_of(b, 1000 if plain else 0)] for b in blocks]):
            return name
    if document.format == "text" and (name := _running_head(document)):
        return name
    for s in sections[:1]:
        for block in s.blocks if s.kind in OWN_KINDS else ():
            for label, url in links(block):
                if PROFILE.search(url) and "," not in label and (name := person(label)) and is_introduced(label, block):
                    return name
    for key in ("description", "excerpt", "summary"):
        said = document.front_matter.get(key)
        described = (_OF.search(said) or _WHOSE.match(said)) if isinstance(said, str) else None
        if described and (name := person(described[1])):
            return name
    for key in ("author", "name", "title"):
        value = document.front_matter.get(key)
        if (
            isinstance(value, str)
            and (name := person(_MARKUP.sub("", value)))
            and (key != "title" or _is_used(name, document))
        ):
            return name
    return _name_in_head(document) if "<title>" in document.source[:_HEAD] else None


_HEAD = 20000
"""Characters in which the head of a page of HTML has its title."""
_TITLE = Lazy(
    r"<meta\s+name=[\"']author[\"']\s+content=[\"'](?P<author>[^\"'<>]{3,60})[\"']"
    r"|<title>(?P<title>[^<>]{3,120})<"
)


def _name_in_head(document: Document) -> str | None:
    """The author or a part of the title that the head of a page of HTML tells, if the page has it or both agree."""
    told: set[str] = set()
    for match in _TITLE.finditer(document.source, 0, _HEAD):
        for piece in re.split(r"[|•·:,–—]|\s-\s|['’]s\b", match["author"] or match["title"]):
            if (name := person(" ".join(piece.split()))) and (name in told or _is_shown(name, document)):
                return name
            told |= {name} if name else set()
    return None


def _is_shown(name: str, document: Document) -> bool:
    """Whether the longest part of a name stands in what a page shows, or in an address that it links."""
    part = max(re.findall(r"\w+", name), key=len).casefold()
    shown = (block for block in document.blocks if block.kind is not BlockKind.TEMPLATE)
    return any(
        part in block.text.plain.casefold() or any(part in (run.href or "").casefold() for run in block.text.runs)
        for block in shown
    )


_OF = Lazy(
    r"\b(?i:curriculum vitae|cv|vita|résumé|resume|home ?page|website|web page|personal page|lebenslauf) (?:of|for|von)"
    r" ([^\W\d_a-z][^,;:|—–]{4,40}?)(?:,| [—–|-] |\.?$)"
)
"""Whose page it is, as its description says: "Curriculum vitae of Ada Berg, Ph.D."."""
_WHOSE = Lazy(
    r"([^\W\d_a-z][^,;:|—–]{4,40}?)['’]s (?:academic |personal )?"
    r"(?i:cv|curriculum vitae|vita|résumé|resume|home ?page|website|web page)\b"
)
"""The same with the name in front: "Ada Berg's CV"."""
_IS = r"(?:\s*[:：]\s*|\s+)"
_NAME = Lazy(
    rf"(?:full |complete )?(?:name|姓名|氏名|nombre(?: completo)?|nome(?: completo)?|nom|adı?[ -]soyadı?){_IS}",
    re.IGNORECASE,
)
_GIVEN = Lazy(
    rf"(?:(?:first|given|fore) ?names?(?: ?\(s\))?|vornamen?|prénoms?|nombres?|nome){_IS}(?=[^\W\d_])", re.IGNORECASE
)
_FAMILY = Lazy(
    rf"(?:(?:last|family|second) ?names?|surnames?(?: ?\(s\))?|nachname|familienname|nom(?: de famille)?"
    rf"|apellidos?|cognome|sobrenome){_IS}",
    re.IGNORECASE,
)


def _name_in_rows(blocks: list[list[str]]) -> str | None:
    """The name in the first lines of the person's data: alone, behind "Full name:", or in two rows."""
    for lines in blocks:
        label = _NAME.match(lines[0]) if lines else None
        if lines and (name := person(lines[0][label.end() if label else 0 :])):
            return name
    parts: dict[str, str] = {}
    for line in [line for lines in blocks for line in lines[:2]][:2]:
        for part, pattern in (("given", _GIVEN), ("family", _FAMILY)):
            if label := pattern.match(line):
                parts.setdefault(part, line[label.end() :])
    return person(f"{parts['given']} {parts['family']}") if len(parts) == 2 else None


def _running_head(document: Document) -> str | None:
    """The name in the running heads of the printed pages: "CV Jane Doe 3"."""
    for block in document.blocks:
        text = block.text.plain
        titled = len(text) < 60 and re.match(r"(?i)\s*(?:cv|curriculum vitae|resum[eé]|vita|lebenslauf)\b", text)
        if block.kind is BlockKind.TEMPLATE or titled:
            for piece in re.split(r"[:|(),;–—\d]|\s-\s|\s{2,}", _MONTH_AHEAD.sub("", text)):
                if name := person(piece.strip()):
                    return name
    return None


_MONTH_AHEAD = Lazy(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?=\d)")
"""The month of a date, which a running head may have behind the name: "Jane Doe February 18, 2026"."""


def _is_used(name: str, document: Document) -> bool:
    """Whether the longest or the last part of a name that a page's title seems to be stands in the page itself."""
    words = re.findall(r"\w+", name)
    parts = {max(words, key=len), words[-1]} - {word for word in words if len(word) < _SHORTEST}
    links = (run.href or "" for block in document.blocks for run in block.text.runs)
    text = " ".join([*(block.text.plain for block in document.blocks), *links])
    return any(part.casefold() in text.casefold() for part in parts)


_SHORTEST = 4
_MARKUP = Lazy(r"\\[a-z]+\{[^{}]*\}|\*+|^#+ ")
"""What sets a title in front matter: "**ADA BERG**\\vspace{-1em}"."""


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address, and the block that holds it where it is spelt such that machines do not read it."""

    address: str
    veil: Block | None = None


def find_emails(document: Document, sections: Sequence[Outline], name: str | None = None) -> tuple[Email, ...]:
    """The e-mail addresses of the person of this name: those of the letter head, else those outside of others' entries.

    An address that is also printed plainly is not hidden.  Those below somebody else's name are left out where
    others remain.
    """
    for chosen in (
        [s for s in sections if s.kind in OWN_KINDS],
        [s for s in sections if s.kind not in _FOREIGN_KINDS],
        [s for s in sections if s.kind in ("service", "skills", "education", "experience")],
    ):
        found: dict[str, Email] = {}
        others: set[str] = set()
        for s in chosen:
            for block in s.blocks:
                for email in emails_in(block):
                    if email.veil is None or email.address not in found:
                        found[email.address] = email
                    if name and _is_of_another(email.address, block.text.plain, name):
                        others.add(email.address)
        if found:
            return tuple(email for email in found.values() if email.address not in others) or tuple(found.values())
    return tuple(
        Email(value) for key, value in stated(document.front_matter) if key == "email" and EMAIL.fullmatch(value)
    )


def _is_of_another(address: str, text: str, name: str) -> bool:
    """Whether the line that holds an address, or the one above it, is the name of somebody but the person."""
    before, found, _ = text.partition(address)
    lines = [line for line in re.split(r"[\v\n]+", before) if re.search(r"\w", line)][-2:] if found else []
    own = set(re.findall(r"\w{3,}", fold(name).casefold()))
    named = [
        other for line in lines if (other := person(re.sub(r"\W*(?:e-?mail)?\W*$", "", line, flags=re.IGNORECASE)))
    ]
    return any(own.isdisjoint(re.findall(r"\w{3,}", fold(other).casefold())) for other in named)


def emails_in(block: Block) -> list[Email]:
    """E-mail addresses of a block, hidden ones resolved."""
    if block.kind is BlockKind.TEMPLATE:
        return []
    text = fold(block.text.plain)
    if "@" not in text and "at" not in text.casefold() and not any(run.href for run in block.text.runs):
        return []
    found = [Email(m[0].rstrip(".")) for m in EMAIL.finditer(re.sub(r"(?<=[\w.])\s?-\s?(?=\w+@)", "-", text))]
    if not found:
        found = [
            Email(run.href[7:].split("?")[0])
            for run in block.text.runs
            if run.href and run.href.startswith("mailto:") and "@" in run.href
        ]
    if not found:
        for match in _HIDDEN.finditer(text):
            host = re.sub(_DOT, ".", match["host"], flags=re.I).strip(".")
            user = re.sub(r"\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\s+dot\s+", ".", match["user"], flags=re.I)
            if re.search(r"\.[A-Za-z]{2,}$", host) and re.search(r"[\[({<]|\sdot\s", match[0]):
                found.append(Email(f"{user}@{host}", block))
    return [email for email in found if not email.address.casefold().startswith(("username@", "user@example"))]
