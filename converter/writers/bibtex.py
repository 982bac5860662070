"""BibTeX: `files/bibtex/`, an entry for each paper, and `files/publications.bib`, all of them.

The syntax, entry types and fields are those of "BibTeXing" (O. Patashnik, 1988,
https://ctan.org/pkg/bibtex), with `doi`, `url` and `eprint` as biblatex and the styles of publishers read them.  The
text is UTF-8, which LaTeX takes as it is since 2018.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from converter.model import Name, Publication
from converter.patterns import Lazy
from converter.writers.escape import one_line
from converter.writers.links import paper_url
from converter.writers.paper import Paper
from converter.writers.slug import slug

FOLDER = "files/bibtex"
ALL = "files/publications.bib"

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
}  # fmt: skip
"""The reserved characters of LaTeX, https://latexref.xyz/Reserved-characters.html; BibTeX counts escaped braces too."""

_TYPES = {
    "journal": "article",
    "conference": "inproceedings",
    "workshop": "inproceedings",
    "book": "book",
    "chapter": "incollection",
    "report": "techreport",
}
_VENUE = {
    "article": "journal",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "book": "publisher",
    "techreport": "institution",
    "phdthesis": "school",
    "mastersthesis": "school",
    "misc": "howpublished",
}
_MASTER = Lazy(
    r"\b(?:master|m\.?\s?sc\b|m\.a\.|m\.?\s?phil|diplom|maîtrise|maestr|mestrad|laurea)|硕士|修士", re.IGNORECASE
)
_DOCTOR = Lazy(r"\bph\.?\s?d|\bd\.?\s?phil|doctor|doktor|dottorat|doutor|dissertation|habilitation|博士", re.IGNORECASE)
_SMALL = frozenset(
    re.findall(r"\w+", "a an the on of in for and to with from by at is are der die das ein eine le la les un une el")
)


def bibtex(papers: Sequence[Publication], names: Sequence[str]) -> dict[str, str]:
    """The files of all papers, those of single ones called by `names`."""
    entries = [_entry(paper, key) for paper, key in zip(papers, keys(papers), strict=True)]
    files = {path(name): entry for name, entry in zip(names, entries, strict=True)}
    return {**files, ALL: "\n".join(entries)} if entries else {}


def path(name: str) -> str:
    """Where the file of a paper is."""
    return f"{FOLDER}/{name}.bib"


def keys(papers: Sequence[Publication]) -> list[str]:
    """The key of each paper: first author, year and first word of the title; older papers keep theirs."""
    used: set[str] = set()
    found = []
    for paper in reversed(papers):
        first = text = _key(paper)
        number = 1
        while text in used:
            number += 1
            text = f"{first}-{number}"
        used.add(text)
        found.append(text)
    return found[::-1]


def _key(paper: Publication) -> str:
    name = paper.names[0] if paper.names else None
    author = (name.family or name.literal or "") if name else paper.authors[0].split()[-1] if paper.authors else ""
    words = [word for word in slug(paper.title).split("-") if word not in _SMALL]
    pieces = [slug(author).replace("-", "") if author else "", str(paper.year or ""), words[0] if words else "paper"]
    return "".join(pieces)


def _entry(publication: Publication, key: str) -> str:
    kind = _type(publication)
    lines = [f"  {field} = {{{value}}}," for field, value in _fields(Paper(publication), kind).items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n"


def _type(publication: Publication) -> str:
    if publication.status in ("submitted", "in preparation"):
        return "unpublished"
    if publication.kind == "thesis":
        said = " ".join(part.text.plain for part in publication.parts if part.role != "title")
        return "mastersthesis" if _MASTER.search(said) else "phdthesis" if _DOCTOR.search(said) else "misc"
    return _TYPES.get(publication.kind, "misc")


def _fields(paper: Paper, kind: str) -> Mapping[str, str]:
    """The fields that the text holds; what is not published yet says so in a note."""
    publication = paper.publication
    appeared = publication.status in ("published", "preprint")
    fields = {
        "author": _authors(publication),
        "title": _title(publication.title),
        _VENUE.get(kind, ""): _text(publication.venue or ""),
        "year": str(publication.year or ""),
        "volume": _text(publication.volume or ""),
        "number": _text(publication.issue or ""),
        "pages": _pages(publication.pages or ""),
        "note": "" if appeared else _text(paper.standing),
        "doi": _verbatim(publication.doi or ""),
        "eprint": _verbatim(publication.arxiv or ""),
        "archiveprefix": "arXiv" if publication.arxiv else "",
        "url": "" if publication.doi else _url(paper),
    }
    fields.pop("", None)
    return fields


def _url(paper: Paper) -> str:
    url = paper_url(paper.links) or ""
    return _verbatim(url) if url.startswith(("http://", "https://")) else ""


def _authors(publication: Publication) -> str:
    names = publication.names if len(publication.names) == len(publication.authors) else ()
    found = [_name(name) for name in names] or [f"{{{_text(name)}}}" for name in publication.authors]
    return " and ".join([*found, *(["others"] if publication.et_al else [])])


def _name(name: Name) -> str:
    """A name as "von Last, Jr, First"; one that cannot be taken apart is protected as a whole."""
    family = _text(name.family or "")
    if not family:
        return f"{{{_text(name.literal or name.given or '')}}}"
    last = f"{_held(_text(name.particle))} {_part(family)}" if name.particle else _part(family)
    return ", ".join(filter(None, (last, *(_held(_text(part or "")) for part in (name.suffix, name.given)))))


def _held(part: str) -> str:
    """A part of a name in braces where a comma in it would part it from the next."""
    return f"{{{part}}}" if "," in part else part


def _part(family: str) -> str:
    """A family name in braces where BibTeX would take one of its words for a "von" part or for "and"."""
    taken = " " in family and any(word[0].islower() for word in family.split())
    return f"{{{family}}}" if taken else _held(family)


def _title(title: str) -> str:
    """The title with braces around the words whose capitals a style must not change.

    Those are words with a capital inside, and in a title in sentence case every capitalised word but the first.
    """
    title = one_line(title)
    words = re.findall(r"[^\W_]+", title)
    long = [word for word in words[1:] if len(word) > 3]
    sentence = sum(word[0].isupper() for word in long) * 2 < len(long)
    shouted = title.isupper()
    pieces, at = [], 0
    for match in re.finditer(r"[^\W_]+", title):
        word = match[0]
        inside = word[1:] != word[1:].lower() or len(word) == 1 and word.isupper() and word not in "AI"
        named = (
            sentence
            and word[0].isupper()
            and match.start() > 0
            and not re.search(r"[.:?!–—]\s+$", title[: match.start()])
        )
        protected = (inside or named) and not shouted
        pieces += [_escaped(title[at : match.start()]), f"{{{word}}}" if protected else word]
        at = match.end()
    return "".join([*pieces, _escaped(title[at:])])


def _pages(pages: str) -> str:
    return re.sub(r"(?<=\w)\s*[-–—‐‑]+\s*(?=\w)", "--", _text(pages))


def _text(text: str) -> str:
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)


def _verbatim(text: str) -> str:
    """An address or number: braces would end the field, and a blank the address."""
    return re.sub(r"[{}\s\\]", lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), text)
