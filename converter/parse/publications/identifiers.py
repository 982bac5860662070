# ruff: noqa: E501 (a pattern reads better on one line)
"""DOIs, arXiv numbers, URLs and labelled links of an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from converter.document import SOFT_BREAK
from converter.model import Link
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.link_labels import (
    BADGE,
    BUTTONS,
    LABEL,
    LEADS_HERE,
    bar_of_links,
    is_behind_bar,
    is_label,
    leads_somewhere,
    opens_title,
    with_brackets,
)
from converter.parse.publications.status import find_status
from converter.patterns import Lazy, Rare

# Extraction from PDF leaves blanks before hyphens and behind slashes: "10.1111/1755 -0998.13847"
_DOI = Lazy(
    r"\b10\.\d{4,9}/(?:\s(?=\d|[a-z]{1,10}[.-][a-z\d.-]*\d))?[^\s\"<>“”\x01\[\]]+(?:<\d{3,5}:[A-Z]{2,7}>[\w.;]+)?(?: -(?=\w)[^\s\"<>“”\x01\[\]]+)*"
)
_DOI_LABEL = Lazy(
    r"(?:\b(?:preprint )?doi\s*[:：]?\s*|\bpreprint\s*:\s*|https?:\s?//(?:dx\.)?doi\.org/|\bh ps?://\s?(?:dx\.)?doi\.org/\s?|\bdoi\.org/)+$",
    re.IGNORECASE,
)
_LABELLED_DOI = Lazy(r"(?:pre-?print )?doi\s?[:：]\s*10\.\S+", re.IGNORECASE)
"""A link's text, though its DOI may be broken: "Preprint DOI: 10.1051274"."""
_URL = Rare(
    r"(?:https?:(?:\s(?=//\w))?//(?:\s(?=(?:dx\.)?doi\.org/)|(?:dx\.)?doi\.\s(?=org/10\.))?|www\.)[^\s<>\"“”\x01\[\]{}|，。、；（）]+(?:(?<=[/.]) (?=\d[\d./-]{3})[^\s<>\"“”\x01\[\]]+)?(?: -(?=\w)[^\s<>\"“”\x01\[\]]+)*|"
    r"(?<!/)\b(?:doi\.org|arxiv\.org|github\.com|hal\.\w+\.\w+|osf\.io|ssrn\.com|psyarxiv\.com)/[^\s<>\"“”\x01\[\]]+",
    "http",
    "www.",
    "doi.org",
    "arxiv.org",
    "github.com",
    "hal.",
    "osf.io",
    "ssrn.com",
    "psyarxiv.com",
    flags=re.IGNORECASE,
)
_URL_LABEL = Lazy(
    r"(?:\b(?:url|available (?:online )?(?:at|from)|online (?:at|from)|retrieved from|abrufbar unter|online unter|online|see|disponible en|dispon[ií]vel em|(?:disponible |consultable |accessible )?en (?:ligne|línea)|link|website|code|pdf)\s*[:：]?\s*|\bh ps?://\s?)$",
    re.IGNORECASE,
)
_ARXIV_URL = Lazy(
    r"arxiv\.org/(?:abs|pdf|html|format|ftp)/(\d{4}\.\d{4,5}(?!\d)|[a-z-]+(?:\.[A-Z]{2})?/\d{7})|alphaxiv\.org/abs/(\d{4}\.\d{4,5}(?!\d))",
    re.IGNORECASE,
)
_ARXIV = Lazy(
    r"\b(?:arxiv(?:\.org)?(?: e-?prints?| preprints?)?|e-print(?=: ?\d{4}\.\d)|corr(?=,? abs/\d))[\s:,.\[(]*(?:arxiv[: ]\s*|abs/)?(\d{4}\.\d{4,5}(?!\d)|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?: ?\[[\w.-]+\])?",
    re.IGNORECASE,
)
_BOOK_NUMBERS = Rare(
    r"[(\[]?\b(?:e?-?isbn(?:-?1[03])?|e?-?issn|pmid|pmcid|lccn)\b\s*(?:\([^()]{1,12}\))?\s*[:：–-]?\s*(?:PMC)?\d[\dxX –-]{4,18}[\dxX](?:, \d{4}-\d{3}[\dxX]\b)*(?:\s*\((?!to appear|in press|forthc|(?:19|20)\d\d\))[^()]{1,14}\))?[)\]]?|\burn:nbn:[^\s,;]*[^\s,;.)]"
    r"|\bMR[01234]\d{6}\b(?: ?\([^()]{1,14}\))?|\bZbl ?\d{4}\.\d{5}\b"
    r"|[⟨<(\[]?\b(?:hal|tel|halshs|inria|cel|dumas|lirmm|insu|inserm)-0\d{7}(?:v\d{1,2})?\b[⟩>)\]]?",
    "isbn",
    "issn",
    "pmid",
    "pmcid",
    "lccn",
    "urn:nbn:",
    "mr",
    "zbl",
    "-0",
    flags=re.IGNORECASE,
)
_BARE_ISBN = Lazy(r"(?<=[^\W\d_][,.] )(?:97[89][- ]\d{1,5}-\d{1,7}-\d{1,7}-\d|\d-\d{2,7}-\d{2,6}-[\dX])(?=[,.;]|$)")
"""A book's number that no word leads to: "Gilder, 2-9999-1447-4, 2006"."""
_NAME_AND_YEAR = Lazy(rf"(?:[^\W\d_a-z][\w’'-]+ ){{2,4}}{YEAR}")
_BRACKETS = Lazy(r"[\[(]([^\[\]()]{2,80})[\])]")
_PREPRINT_PREFIXES = ("10.1101/", "10.48550/", "10.31234/", "10.21203/", "10.26434/", "10.2139/", "10.20944/", "10.22541/",
                      "10.31219/", "10.31235/", "10.31220/", "10.31224/", "10.32942/", "10.31222/", "10.31730/", "10.7287/",
                      "10.1590/scielopreprints", "10.2196/preprints", "10.36227/", "10.33774/", "10.31223/", "10.35542/", "10.64898/")  # fmt: skip
_DATA_PREFIXES = ("10.7910/dvn", "10.5061/dryad", "10.17632/", "10.6084/m9")
"""Of what is kept beside papers: Harvard's Dataverse, Dryad, Mendeley Data, figshare."""
_SERVER = Lazy(r"//(?:www\.)?(?:osf\.io/preprints/|psyarxiv\.com/|(?:bio|med|chem|eartha?)rxiv\.org/)", re.IGNORECASE)
_DOI_TAIL = Lazy(
    r"(?:;jsessionid=.*|/(?:full|pdf|abstract|meta|html|epub|summary|fulltext|pdf/.*)|\.(?:pdf|full|abstract|short|full\.pdf)|v\d+(?:\..*)?|\?.*|#.*|&.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What an entry's links and numbers say."""

    doi: str | None
    arxiv: str | None
    urls: tuple[str, ...]
    links: tuple[tuple[int, Link], ...]
    """The links that are labels, with their places; a title's or venue's own link is not among them."""
    on_server: bool = False
    """Whether all DOIs are those of preprints, or a link leads to a server of them."""
    of_data: bool = False
    """Whether the DOI is that of what is kept beside a paper."""
    isbn: bool = False
    """Whether the number of a book is printed."""


_OF_PROJECT = Lazy(r"(?!PDF|HTML|URL|DOI)(?=\w*[A-Z]\w*[A-Z])[A-Z][\w-]{2,20} (?:[Pp]roject|[Pp]rojekt|[Mm]odel)")
"""What a work is of, in brackets at the end of its title, and no label of a link."""
_LATER_LINE = Lazy(r"(?<=\v)[^\v]+")


def claim_identifiers(layout: Layout, claims: Claims) -> Identifiers:
    """Find all links, URLs, DOIs and arXiv numbers, and claim those that stand for themselves."""
    string = layout.string
    found: list[tuple[int, str]] = []
    dois: list[tuple[bool, int, str]] = []
    arxiv: str | None = None
    links: list[tuple[int, Link]] = []
    data: set[str] = set()
    for start, end, href in layout.links:
        target = href.strip()
        if not leads_somewhere(target, string[start:end]):
            continue
        if BADGE.match(target):
            claims.take(start, end, "link", "label")
            continue
        found.append((start, target))
        shown = string[start:end].strip()
        if doi := doi_in_url(target):
            dois.append((_is_preprint(doi, string, start), start, doi))
            data |= {doi} if _DATA.search(string[max(0, start - 20) : start]) else set()
        elif label := _DOI.match(shown) or _LABELLED_DOI.fullmatch(shown) and _DOI.search(shown):
            doi = clean_doi(re.sub(r"\s+", "", label[0]))  # "[10.1234/sand](https://publisher.example.org/12)"
            dois.append((_is_preprint(doi, string, start), start, doi))
        arxiv = arxiv or arxiv_in_url(target)
        inner = shown.strip("[]() ")
        a, b = with_brackets(string, start, end)
        short = len(inner.split()) <= 5 and len(inner) <= 40
        if (a, b) != (start, end) and short and string[a] in "[【" or shown[:1] == "[" and shown[-1:] == "]" and short:
            if re.fullmatch(r"\d+", inner) is None:
                claims.take(a, b, "link", "label")
                links.append((start, Link(inner, target)))
        elif (
            _URL.fullmatch(shown)
            or "/" in shown
            and "".join(shown.split()) in target  # torn over two links
            or _DOI.fullmatch(shown)
            or _LABELLED_DOI.fullmatch(shown)
            or re.fullmatch(r"[a-z.]*\d{4}\.\d\d\.\d+\S*", shown)
            or (doi and re.fullmatch(r"10\.[\d.]+", shown))  # torn: "10.10512747.1"
            or (doi and len(shown) > 5 and doi.lower().endswith(("/" + shown.lower(), "." + shown.lower())))
        ):
            first = _label_start(string, start)
            claims.take(first, end, "identifier", "url")
            links.append((start, Link("preprint" if _called_preprint(string, start) else shown, target)))
        elif is_label(shown) and not (_ARXIV.search(shown) or _looks_arxiv(shown) or opens_title(string, start, end)):
            if shown.lower() == "here" and (lead := LEADS_HERE.search(string, max(0, a - 30), a)):
                a = lead.start()
            claims.take(a, b, "link", "label")
            links.append((start, Link(inner, target)))
        elif is_behind_bar(layout, start, end):
            claims.take(string.rindex("|", 0, start), end, "link", "label")
            links.append((start, Link(inner, target)))
    for match in _URL.finditer(claims.free):
        if string.startswith("www.", match.start()) and match.start() and string[match.start() - 1] in "/@":
            continue
        url = _trim_url(claims.free[match.start() : _past_line_ends(layout.text.plain, *match.span())])
        end = match.start() + len(url)
        target = re.sub(r"\s+", "", url)
        if not target.lower().startswith("http"):
            target = "https://" + target
        found.append((match.start(), target))
        links.append((match.start(), Link("preprint" if _called_preprint(string, match.start()) else url, target)))
        if doi := doi_in_url(target):
            dois.append((_is_preprint(doi, string, match.start()), match.start(), doi))
        arxiv = arxiv or arxiv_in_url(target)
        claims.take(_label_start(string, match.start()), end, "identifier", "url")
    for match in _DOI.finditer(claims.free):
        printed = _trim_url(claims.free[match.start() : _past_line_ends(layout.text.plain, *match.span())])
        doi = clean_doi(re.sub(r"\s+", "", printed))
        dois.append((_is_preprint(doi, string, match.start()), match.start(), doi))
        claims.take(_label_start(string, match.start()), match.start() + len(printed), "identifier", "doi")
    for match in _ARXIV.finditer(string):
        arxiv = arxiv or match[1]
        number = string.rfind(":", match.start(), match.start(1))
        if match[0][0] in "Ee":
            number = match.start()  # "e-Print" names no server
        elif match[0][0] in "Cc":
            number = match.start() + 4  # "CoRR abs/2001.01234"
        claims.take(match.start(1) if number < 0 else number, match.end(), "imprint", "arxiv")
        claims.made = [
            c for c in claims.made if not (c.field == "label" and match.start() < c.end and c.start < match.end())
        ]
    isbn = False
    for match in (*_BOOK_NUMBERS.finditer(claims.free), *_BARE_ISBN.finditer(claims.free)):
        isbn = isbn or "isbn" in match[0].lower()
        claims.take(match.start(), match.end(), "identifier", "number")
    for match in _BRACKETS.finditer(claims.free):
        if bar := bar_of_links(layout, match):
            links += [link for link in bar if link not in links]
            claims.take(match.start(), match.end(), "link", "label")
            continue
        labels = [label.strip(" \n\v\f\xa0" + TAKEN).removeprefix(".") for label in re.split(r"[,;|/·]", match[1])]
        if not all(LABEL.fullmatch(label) or not label for label in labels):
            continue
        if string[: match.start()].rstrip().lower().endswith(match[1].strip().lower()):
            continue  # "Conference on Big Data (Big Data)"
        if string[: match.start()][-1:].isdigit():
            continue  # an issue: "59(suppl):S29"
        if find_status(match[0]) or re.fullmatch(r"\W*(?:pre-?print|suppl\w*\.? ?\d+)\W*", match[0], re.IGNORECASE):
            continue  # "(in press)", "(preprint)"
        if _NAME_AND_YEAR.fullmatch(match[1]):
            continue  # "(Sandby Press 2017)"
        if _OF_PROJECT.fullmatch(match[1].strip()):
            continue  # "Reading sand (SILTA project)"
        claims.take(match.start(), match.end(), "link", "label")
    for line in _LATER_LINE.finditer(claims.free):
        if TAKEN in line[0] and BUTTONS.fullmatch(line[0].replace(TAKEN, " ").strip()):
            claims.take(line.start(), line.end(), "link", "label")
    doi = None
    of_data = False
    if dois:
        of_data, *_, doi = min((doi in data or is_of_data(doi), preprint, at, doi) for preprint, at, doi in dois)
        if arxiv is None and (
            preprint := re.search(
                r"10\.48550/arxiv\.(\d{4}\.\d{4,5})(?!\d)", " ".join(d for _, _, d in dois), re.IGNORECASE
            )
        ):
            arxiv = preprint[1]
    urls = tuple(dict.fromkeys(url for _, url in sorted(found, key=lambda pair: pair[0])))
    on_server = bool(dois) and all(preprint for preprint, _, _ in dois) or any(map(_SERVER.search, urls))
    return Identifiers(doi, arxiv, urls, tuple(sorted(links, key=lambda pair: pair[0])), on_server, of_data, isbn)


def _looks_arxiv(shown: str) -> bool:
    return "arxiv" in shown.lower() and any(c.isdigit() for c in shown)


_DATA = Lazy(r"\b(?:data ?set|data|code|software|repository|materials?)s?\s?:\s*$", re.IGNORECASE)
"""What leads to the address of what is kept beside a paper: "Dataset: 10.5281/zenodo.1"."""


def _label_start(string: str, start: int) -> int:
    """Where the "doi:" or "URL:" before an identifier begins."""
    before = string[max(0, start - 40) : start]
    match = _DOI_LABEL.search(before) or _URL_LABEL.search(before) or _DATA.search(before)
    return start - (len(before) - match.start()) if match else start


def _trim_url(url: str) -> str:
    url = url.rstrip(".,;:'’!?*>»⟩")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(".,;")
    return url


_NEXT_LINE = Lazy(rf"{SOFT_BREAK}(?!https?:|www\.|(?i:arxiv|doi|pmc?id):)([\w./%=?&#~+:-]*[\w/=])")


def _past_line_ends(plain: str, start: int, end: int) -> int:
    """Where an address ends that lines were too short for: "10.1177/08997⏎64019848484", "journal.⏎pone.0313502"."""
    while (more := _NEXT_LINE.match(plain, end)) and not re.fullmatch(r"(?:19|20)\d\d|\d{1,2}", more[1]):
        last, piece = plain[end - 1], more[1]
        digits = any(map(str.isdigit, piece))
        if last in "/_=-?&":
            goes_on = digits or bool(re.search(r"[./_=-]", piece)) or piece.islower() and len(piece) > 3
        elif last == ".":
            goes_on = piece[0].islower() and (digits or "/" in piece) or piece[0].isdigit() and len(piece) > 4
        else:
            goes_on = last.isalnum() and piece[0].isdigit() and len(piece) > 4
            closing = not plain[more.end() :].strip(" .") and "doi.org/10." in plain[start:end]
            goes_on = goes_on or closing and last.isdigit() and _LAST_OF_DOI.fullmatch(piece) is not None
        if not goes_on or plain[end : end + 1] != SOFT_BREAK:
            break
        end = more.end()
    return end


_LAST_OF_DOI = Lazy(r"\d{3,4}|[A-Z]{1,3}\d{4,8}")
"""What may be left of a DOI for an entry's last line: "10.1016/j.sand.2025.10⏎5649", "10.1029/2022⏎EF003059"."""


def _is_preprint(doi: str, string: str, start: int) -> bool:
    return doi.lower().startswith(_PREPRINT_PREFIXES) or _called_preprint(string, start)


def _called_preprint(string: str, start: int) -> bool:
    return bool(re.search(r"preprint[\s:]*(?:doi[\s:]*)?$", string[max(0, start - 30) : start].lower()))


def is_of_data(doi: str) -> bool:
    """Whether a DOI is that of what is kept beside a paper."""
    return doi.lower().startswith(_DATA_PREFIXES)


def clean_doi(doi: str) -> str:
    """The DOI without what sites put behind it (".pdf", "/full", a version)."""
    doi = unquote(doi).rstrip(".,;:")
    while True:
        shorter = _DOI_TAIL.sub("", doi)
        if doi.lower().startswith("10.48550/") or shorter.count("/") == 0:
            shorter = re.sub(r"(?:\.pdf|[?#&].*|v\d+)$", "", doi)
        elif re.search(r"v\d+(?:\..*)?$", doi, re.IGNORECASE) and not doi.startswith("10.1101/"):
            shorter = re.sub(r"(?:\.(?:pdf|short|full|abstract)|[?#&].*)$", "", doi)
        if shorter == doi:
            return doi
        doi = shorter


_OF_OLD_JOURNALS = r"(?:<\d{3,5}:[A-Z]{2,7}>[\w.;]+)?"
"""How DOIs went on that were made of an article's first page and title: "<0271:SOA>2.0.CO;2"."""


def doi_in_url(url: str) -> str | None:
    """The DOI inside a URL, if there is one."""
    match = re.search(rf"\b10\.\d{{4,9}}/[^\s\"<>]+{_OF_OLD_JOURNALS}", unquote(url))
    return clean_doi(_PAGE_BEHIND.sub("", match[0]) if match[0].count("/") > 1 else match[0]) if match else None


_PAGE_BEHIND = Lazy(
    r"(?<=\d)/(?:\d{3,9}/[A-Z][A-Za-z]*-[\w.,-]+|[a-z]+(?:-[a-z\d]+){3,}|_(?:article|pdf|p|f)(?:/.*)?)$"
)
"""What some publishers' addresses have behind the DOI: the page's number and its title, its title alone, "/_article"."""


def arxiv_in_url(url: str) -> str | None:
    """The arXiv number inside a URL, if there is one."""
    match = _ARXIV_URL.search(url)
    if match:
        return match[1] or match[2]
    match = re.search(r"10\.48550/arxiv\.(\d{4}\.\d{4,5})(?!\d)", url, re.IGNORECASE)
    return match[1] if match else None


__all__ = ["TAKEN", "Identifiers", "claim_identifiers", "clean_doi", "is_of_data"]
