"""The proof that a conversion lost nothing and invented nothing.

It is made on every run, before anything is written, and shares no code with the parts that it checks: it reads the
decoded source and the finished files as strings.

Nothing lost: every word of the source stands in the CV page (which holds the whole CV) as often as in the source, or is
named by a diagnostic, or is one of the few words that only join others ("and", a list's number).

Nothing invented: every word of every file stands in the source, or in the site's own files that were added to, or is
one of the theme's and our own fixed words (front matter keys, "Publications", "Journal Papers", ...).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, Document, Span, Text
from converter.model import CV
from converter.writers.site import Output, Site

JOINING = frozenset(
    re.findall(
        r"\w+", "and in with joint by und et y e mit con com i och og en of for the from at eds ed pp p vol no nr"
    )
)
"""Words that may vanish where an entry is taken apart: they connect its parts and are told by the layout instead."""

FIXED = frozenset(
    re.findall(
        r"\w+",
        """
        true false about me html permalink title excerpt author profile redirect from layout archive single cv resume
        collection publications publication category date venue paperurl slidesurl bibtexurl citation authors owner
        status kind doi arxiv volume issue pages links label url link former titles published accepted in press
        submitted preparation preprint not yet journal conference workshop thesis book chapter patent report poster
        other papers preprints books chapters theses patents reports talks works et al https http org abs mailto manuscripts
        conferences basics name email phone website location city region countrycode profiles network summary work
        education area startdate enddate institution company position skills keywords publisher releasedate
        presentations event description teaching course role portfolio languages language fluency interests references
        reference highlights main bio employer uri googlescholar orcid github linkedin researchgate google scholar
        present unpublished manuscript experience span font br sup sub u nbsp
        """,
    )
)
"""What the theme's keys, our headings and the link labels are made of; nothing of it names a person, place or date."""

MONTHS = (
    ("jan", "ene", "gen"), ("feb", "fev", "fév"), ("mar", "mär", "mrz"), ("apr", "avr", "abr"), ("may", "mai", "mag"),
    ("jun", "juin", "giu"), ("jul", "juil", "lug"), ("aug", "aoû", "aou", "ago"), ("sep", "set"),
    ("oct", "okt", "ott", "out"), ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
"""How the months' names begin in the languages that CVs are read in, January first."""

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")
_TOKEN = re.compile(rf"[{_CJK}]|(?:[^\W_{_CJK}]|\u00ad|&#?\w+;)+")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--.*?-->", re.S)
_ESCAPED_BLANK = re.compile("%20")
_ADDRESS = re.compile(r"""((?:href|src|description)\s*=\s*)("[^"]*"|'[^']*'|[^\s>]+)""", re.I)
_FRONT_MATTER_DATE = re.compile(r"^(date: \d{4})-01-01$", re.M)
_LIST_NUMBER = re.compile(r"^ *\d+\. ", re.M)
_TYPED_NUMBER = re.compile(r"^[ \t>*+•-]*[\[(]?(\d{1,3})[.)\]、．]", re.M)
_PERMALINK = re.compile(r"^permalink: .*$", re.M)
_YEAR_MONTH = re.compile(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a source and where it stands."""

    text: str
    start: int
    end: int


def check(documents: Sequence[Document], cv: CV, output: Output, site: Site) -> tuple[Diagnostic, ...]:
    """Errors for each line with lost words and each file with invented words; none is the proof."""
    sources = [(document, _source_words(document.source)) for document in documents]
    return (*_lost(sources, cv, output), *_invented(sources, cv, output, site))


def words(text: str) -> list[str]:
    """The words of a text as they are compared: compatibility forms undone, caseless, CJK characters one by one."""
    return _WORD.findall(unicodedata.normalize("NFKC", html.unescape(text)).replace("\u00ad", "").casefold())


def _blank_tags(text: str) -> str:
    """The text with HTML tags blanked, the addresses in them kept, every character in its place."""

    def blank(match: re.Match[str]) -> str:
        tag = match[0]
        kept = [" "] * len(tag)
        for address in _ADDRESS.finditer(tag):
            kept[address.start(2) : address.end(2)] = address[2]
        return "".join(kept)

    return _TAG.sub(blank, _ESCAPED_BLANK.sub("   ", text))


def _source_words(source: str) -> list[_Word]:
    found = []
    for match in _TOKEN.finditer(_blank_tags(source)):
        found += [_Word(word, match.start(), match.end()) for word in words(match[0])]
    return found


def _output_words(text: str) -> list[str]:
    return words(_blank_tags(text))


# ------------------------------------------------------------------------------------------------------------- lost


def _lost(sources: Sequence[tuple[Document, list[_Word]]], cv: CV, output: Output) -> Iterable[Diagnostic]:
    here = Counter(_output_words(_LIST_NUMBER.sub("", output.files.get("_pages/cv.md", ""))))
    for diagnostic in (*cv.diagnostics, *output.diagnostics):
        if diagnostic.text:
            here.update(_output_words(diagnostic.text))
    for document, found in sources:
        missing = _missing(found, here, _list_numbers(document))
        by_line: dict[int, list[_Word]] = {}
        for word in missing:
            line = document.locate(Span(document.name, word.start, word.end)).line
            by_line.setdefault(line, []).append(word)
        for lost in by_line.values():
            place = document.locate(Span(document.name, lost[0].start, lost[0].end))
            said = " ".join(document.source[word.start : word.end] for word in lost)
            yield Diagnostic(
                Code.TEXT_LOST,
                Severity.ERROR,
                f"the output would lose: {said}",
                "Nothing was written. This is a fault of the program: please report it with the line above.",
                place,
            )


def _missing(found: Sequence[_Word], here: Counter[str], numbers: set[int]) -> list[_Word]:
    r"""The words that `here` does not hold; what it holds is taken out of it.

    Words that an extraction or a markup tore ("20``14", "Sel-\nection") are found when put together.
    """
    missing: list[_Word] = []
    at = 0
    while at < len(found):
        word = found[at]
        if word.start in numbers:
            at += 1
            continue
        if here[word.text] > 0:
            here[word.text] -= 1
            at += 1
            continue
        for length in (2, 3, 4):
            whole = "".join(w.text for w in found[at : at + length])
            if len(found) >= at + length and here[whole] > 0:
                here[whole] -= 1
                at += length
                break
        else:
            if word.text not in JOINING:
                missing.append(word)
            at += 1
    return missing


def _list_numbers(document: Document) -> set[int]:
    """Where the numbers of list items stand, which the output's own numbering replaces."""
    typed = {match.start(1) for match in _TYPED_NUMBER.finditer(document.source)}
    return typed | {start for block in document.blocks if block.marker for start in range(*_reach(block))}


def _reach(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.start + len(block.marker)


# --------------------------------------------------------------------------------------------------------- invented


def _invented(
    sources: Sequence[tuple[Document, list[_Word]]], cv: CV, output: Output, site: Site
) -> Iterable[Diagnostic]:
    known = set(FIXED)
    for text in (site.authors, site.navigation, *(site.publication_category or {}).items()):
        for piece in (text,) if isinstance(text, str) else text or ():
            known.update(words(piece))
    for _, found in sources:
        texts = [word.text for word in found]
        known.update(texts)
        known.update(a + b for a, b in zip(texts, texts[1:], strict=False))
        known.update(a + b + c for a, b, c in zip(texts, texts[1:], texts[2:], strict=False))
    numbers = {f"{n:02}" for n, stems in enumerate(MONTHS, 1) if any(word.startswith(stems) for word in known)}
    numbers |= {word.zfill(2) for word in known if word.isdigit() and len(word) <= 2}
    for path, text in output.files.items():
        plain = _LIST_NUMBER.sub("", _PERMALINK.sub("", _FRONT_MATTER_DATE.sub(r"\1", text)))
        plain = _YEAR_MONTH.sub(lambda m: m[1] if m[2] in numbers else m[0], plain)
        new = [word for word in dict.fromkeys(_output_words(plain)) if word not in known and not _is_year(word, known)]
        if new:
            yield Diagnostic(
                Code.TEXT_INVENTED,
                Severity.ERROR,
                f"{path} would say what the source does not: {' '.join(new[:12])}",
                "Nothing was written. This is a fault of the program: please report it.",
            )
    for paper in cv.publications:
        own = set(words(" ".join(text for part in paper.parts for text in (part.text.plain, *_addresses(part.text)))))
        torn = "".join(words(" ".join(part.text.plain for part in paper.parts)))
        claims = words(" ".join((paper.title, *paper.authors)))
        foreign = [word for word in claims if word not in own and word not in torn]
        if foreign and not paper.former_titles:
            yield Diagnostic(
                Code.TEXT_INVENTED,
                Severity.ERROR,
                f"the entry of “{paper.title[:80]}” does not hold: {' '.join(foreign)}",
                "Nothing was written. This is a fault of the program: please report it.",
                paper.location,
            )


def _addresses(text: Text) -> list[str]:
    return [run.href for run in text.runs if run.href]


def _is_year(word: str, known: set[str]) -> bool:
    """Whether a word is a year of which the source prints the last two digits ("2015–18")."""
    return bool(_YEAR.fullmatch(word)) and word[2:] in known
