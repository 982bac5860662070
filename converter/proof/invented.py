"""Words of the output that the sources do not hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.document import Document, Text
from converter.model import CV
from converter.parse.publications.head import DITTO
from converter.patterns import Lazy
from converter.proof.vocabulary import DAY, FIXED, MONTHS, SETTINGS
from converter.proof.words import LONGEST, SPACED_OUT, Word, hyphenated, placed, windows, words
from converter.writers.site import Output, Site

_FRONT_MATTER_DATE = Lazy(r"^date: (\d{4})-(\d\d)-(\d\d)$", re.MULTILINE)
_PERMALINK = Lazy(
    r"^permalink: .*$|^bibtexurl: \"[^\"]*/files/bibtex/[a-z0-9-]+\.bib\"$|"
    r"\(\S*/files/(?:bibtex/[a-z0-9-]+|publications)\.bib\)$",
    re.MULTILINE,
)
_BIBTEX = Lazy(r"^@[a-z]+\{[^\s,]*,$|^  [a-z]+ = |\\[a-z]{4,}\{\}| and (?:others\}|(?=\S))", re.MULTILINE)
"""What BibTeX and LaTeX add: types, keys and fields, the names of characters, and "and" between names."""
_ADDRESSES = Lazy(r"^permalink: .*$|^  - /.*$", re.MULTILINE)
"""Those of former pages, which may lead to others now."""
_YEAR_MONTH = Lazy(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b")
_YEAR = Lazy(r"(?:19|20)\d\d")
_LAST_DIGIT = Lazy(r"\b((?:19|20)\d)\d[-–](\d)\b")
"""Two years of a decade, of the second of which the source prints the last digit: "2015–8"."""
_KEY = Lazy(r"[^\W\d_]{2,}(\d\d)[a-z]?")
"""A meeting, or the names of authors, with the last two digits of a year: "[WAVES21]"."""
_PIECE = Lazy(r"[^\W_]+")
_ACUTE = Lazy(r"\u00b4([AEIOU])([^\W\d_]*)")
"""An accent in front of its letter that might be a mark of quotation as well: of "´EF", the initials É. F."""
_NUMBER = Lazy(r"^ *\d{1,3}\\?\. ", re.MULTILINE)
"""The number of a list's item, as a list or as text: HTML's lists are numbered by those who show them."""
_RUN = Lazy(r"\d+|[^\W\d_]+")
_GLUED_DATE = Lazy(r"\d{0,2}[^\W\d_]{3,10}(?:\d{1,2})?(?:19|20)\d\d")
"""A date whose blanks are lost: "28nov2024"."""


def invented(
    sources: Sequence[tuple[Document, list[Word]]], cv: CV, output: Output, site: Site
) -> Iterator[Diagnostic]:
    """An error for each file, and each paper, with words that come from nowhere."""
    known = set(FIXED)
    for category in (site.publication_category or {}).items():
        known.update(word for text in category for word in words(text))
    for page in site.pages:
        known.update(words(" ".join(_ADDRESSES.findall(page.text))))
    for document, found in sources:
        known.update(word.text for word in found)
        known.update(f"{match[1]}{match[2]}" for match in _LAST_DIGIT.finditer(document.source))
    apart = known | {run for word in known if _GLUED_DATE.fullmatch(word) for run in _RUN.findall(word)}
    numbers = {f"{n:02}" for n, stems in enumerate(MONTHS, 1) if any(word.startswith(stems) for word in apart)}
    numbers |= {match[1].zfill(2) for word in apart if (match := DAY.fullmatch(word))}
    unknown: dict[str, tuple[list[str], list[int]]] = {}
    for path, text in output.files.items():
        plain = _FRONT_MATTER_DATE.sub(lambda m: " ".join([m[1], *_unsaid(m[2], m[3], numbers)]), text)
        plain = _NUMBER.sub("", _PERMALINK.sub("", plain))
        if path.endswith(".bib"):
            plain = _BIBTEX.sub(" ", text)
        plain = _YEAR_MONTH.sub(lambda m: m[1] if m[2] in numbers else m[0], plain)
        written = words(plain)
        own = _of_site(path, site)
        new = [i for i, word in enumerate(written) if not (word in known or word in own or _is_year(word, known))]
        if new:
            unknown[path] = (written, new)
    explained = _explained({written[i] for written, new in unknown.values() for i in new}, sources, known)
    for path, (written, new) in unknown.items():
        new = [i for i in new if not (written[i] in explained or _is_torn(written, i, known))]
        if new:
            said = " ".join(list(dict.fromkeys(written[i] for i in new))[:12])
            yield _error(f"{path} would say what the source does not: {said}")
    for above, paper in zip((None, *cv.publications), cv.publications, strict=False):
        held = set(_plain(text for part in paper.parts for text in (part.text.plain, *_addresses(part.text))))
        if above and DITTO.match("".join(part.text.plain for part in paper.parts)):
            held.update(_plain(above.authors))  # dashes stand for them
        torn = "".join(_plain(part.text.plain for part in paper.parts))
        claims = _plain((paper.title, *paper.authors))
        foreign = [word for word in claims if word not in held and word not in torn]
        if foreign and not paper.former_titles:
            said = f"the entry of “{paper.title[:80]}” does not hold: {' '.join(foreign)}"
            yield _error(said, paper.location)


def _of_site(path: str, site: Site) -> set[str]:
    """The words that a file of the site has of its owner's."""
    texts = {
        "_config.yml": (site.config, *SETTINGS),
        "_data/authors.yml": (site.authors, site.avatar),
        "_data/navigation.yml": (site.navigation,),
    }
    return {word for text in texts.get(path, ()) for word in words(text or "")}


def _explained(unknown: set[str], sources: Sequence[tuple[Document, list[Word]]], known: Collection[str]) -> set[str]:
    """Those that a source holds torn into pieces, with a mark behind them, in an HTML tag or an entity, or in a key."""
    if not unknown:
        return set()
    found: set[str] = set()
    beginnings = {word[:length] for word in unknown for length in range(1, len(word))}
    for _, of_source in sources:
        for i, word in enumerate(of_source):
            whole, after = word.text, i + 1
            longest = SPACED_OUT if len(whole) < 3 else LONGEST
            while whole in beginnings and after < min(i + longest, len(of_source)):
                whole += of_source[after].text
                after += 1
                found.add(whole)
            if not word.text.isalpha():
                found.update(_parts(word.text))
                if (key := _KEY.fullmatch(word.text)) is not None:
                    found.update((f"19{key[1]}", f"20{key[1]}"))
    if unknown - found:
        for document, _ in sources:
            found.update(_over_line_ends(document))
            found.update(word.text for word in placed(document.source, tags=True))
            found.update(_PIECE.findall(document.source.casefold()))
            found.update(word for m in _ACUTE.finditer(document.source) for word in words(f"{m[1]}\u0301{m[2]}"))
            shown = {word for block in document.blocks for word in words(block.text.plain)}
            found.update(word for word in unknown if _over_markup(word, shown, known))
    return found & unknown


def _parts(word: str) -> Iterator[str]:
    """What stands in a word between the places where letters and digits meet.

    A name has its footnote there, a preprint its version, a patent its country, a page number the word it ran into.
    """
    runs = _RUN.findall(word)
    for start in range(len(runs)):
        for stop in range(start + 1, len(runs) + 1):
            yield "".join(runs[start:stop])


def _over_line_ends(document: Document) -> Iterator[str]:
    """The words that are hyphenated at the ends of lines which do not follow each other in the source."""
    for first, second in hyphenated(document):
        yield first + second


def _over_markup(word: str, shown: Collection[str], known: Collection[str]) -> bool:
    """Whether a word that a reader sees is two of the source that an address stands between: "[LED](...)s"."""
    return word in shown and any(word[:i] in known and word[i:] in known for i in range(1, len(word)))


def _is_torn(written: Sequence[str], i: int, known: set[str]) -> bool:
    """Whether a word of the output makes a word of the source together with its neighbours."""
    return any("".join(written[start:end]) in known for start, end in windows(i, 0, len(written)))


def _unsaid(month: str, day: str, numbers: set[str]) -> list[str]:
    """Month and day of a date that the source does not say; the first of either fills one up that it leaves open."""
    return [
        number
        for number, open_one in ((month, month == day == "01"), (day, day == "01"))
        if not (open_one or number in numbers)
    ]


def _error(message: str, place: Location | None = None) -> Diagnostic:
    hint = "Nothing was written. This is a fault of the program: please report it."
    return Diagnostic(Code.TEXT_INVENTED, Severity.ERROR, message, hint, place)


def _plain(texts: Iterable[str]) -> list[str]:
    """The words of texts in which a tag is what the author wrote about."""
    return [word.text for word in placed(" ".join(texts), tags=True)]


def _addresses(text: Text) -> list[str]:
    return [run.href for run in text.runs if run.href]


def _is_year(word: str, known: set[str]) -> bool:
    """Whether a word is a year of which the source prints the last two digits ("2015–18")."""
    return bool(_YEAR.fullmatch(word)) and word[2:] in known
