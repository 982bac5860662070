# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims volume, issue and pages."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.claims import Claims
from converter.parse.publications.dates import YEAR, begins_with_month, ends_with_month
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.number_languages import FURTHER_NUMBERS
from converter.parse.publications.words import MONTHS
from converter.patterns import Lazy, Rare

_PAGE = r"(?:[a-zA-Z]{0,4}\d+(?:[a-zA-Z]{1,2}\d+|(?-i:[a-z]{3}\d{4,6})){0,3}[a-zA-Z]?(?:[.:][a-z]?\d+|\(R\))?)"
_PAGES = rf"(?:[A-Za-z]{{0,4}}\d+-\d+ [-–] [A-Za-z]{{0,4}}\d+-\d+\b|{_PAGE}(?:\s*(?:[-–—−‐‑]+|bis|to)\s*{_PAGE})?)"
"""Pages, be they counted within an article: "142-1 - 142-18"."""
_RANGE = rf"{_PAGE}\s*[-–—−‐‑]+\s*{_PAGE}"
_ROMAN = r"[IVXLC]+"
_MONTHS = r"[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?"
_VOL = rf"(?:[A-Z]{{1,2}}\d{{1,3}}-[A-Z]\b|(?!0\d{{7}}\b)\d+[A-Za-z]?(?:[-–/]\d{{1,3}}(?!\d))?|(?!(?<=[a-z] )[CL]\b|(?:(?<=Rev\. )|(?<=Rev )|(?<=Review ))X\b){_ROMAN}\b)"
"""A volume; "C" behind a journal's name is the journal's, and "X": "Journal of Silt C, 120", "Silt Review X 5"."""
_ISSUE = r"(?:(?!Pty|Ltd|Inc|Ed)(?!(?:19|20)\d\d[./]\d{1,2}\s?[)）])(?:Suppl\.?(?:ement)?(?: ?\d+)?|(?:no|nr|n|iss|issue|heft)[.°º]? ?\d+(?:[-–/]\d+)?|[\w.]*\d+[\w.]*(?:\s*[-–/&,]\s*\w*\d+\w*)?|[A-Z][a-z]{2,8}(?:[-–/][A-Z][a-z]+)?|S\d+|Suppl\.?(?:ement)?(?: ?\d+)?|Special Issue[^)]*|Part [A-Z0-9]+|[A-Z]{4}\d?|[A-D]))"
_BEFORE_PAGES = r"(?=\d{1,2},\s(?:\d{3,7}\b|\d+\s?[-–]\s?\d))"
"""Where an issue without a word stands between the year and the pages: "37 (2023) 4, 044044"."""
_NO_PART = (
    r"(?!(?<=[^\W\d_] )vol(?:ume|\.)? [\dIVX]{1,4}: (?!pages?\b|seiten?\b|article|issue|number|suppl)[^\W\d_]{4})"
)
"""In front of what is no part of a book's name: "Speech of the Coast Volume III: Islands"."""

# What the groups mean: v volume, i issue, p pages, y year.  Tried in this order, each on what the ones before have left;
# the first block names its numbers in words and may match several times.
_NAMED = [
    # "Sables, 2020/1 (N° 219)", as France's journals are cited
    Rare(
        rf"(?P<y>{YEAR})/(?P<i>\d{{1,2}}(?:[-–]\d{{1,2}})?)\s*\((?:n[°ºo]s?|vol(?:ume|\.)?|tome|t\.)\s?(?P<v>\d{{1,4}}(?:[-–]\d{{1,4}})?)\)",
        "(n",
        "(vol",
        "(t",
        flags=re.IGNORECASE,
    ),
    # "Sand Rev. D 98, no. 9, 091101 (2018)", "Sand Rev. D 98 (2018) no.9, 091101", as INSPIRE cites
    Rare(
        rf"(?<=[\w.] )(?P<v>[A-Z]?\d{{1,4}}), no\. ?(?P<i>\d+(?:[-–/]\d+)?), (?P<p>[A-Za-z]{{0,2}}\d[\d–-]*)(?=\s*\({YEAR}\))",
        "no.",
    ),
    Rare(
        rf"(?<=[\w.] )(?P<v>[A-Z]?\d{{1,4}}) \((?P<y>{YEAR})\),? no\. ?(?P<i>\d+(?:[-–/]\d+)?), (?P<p>(?!{YEAR}\b)[A-Za-z]{{0,2}}\d[\d–-]*)(?=[\s,.;\x01]|$)",
        "no.",
    ),
    Rare(r"第\s*(?P<v>\d+)\s*[卷巻]\s*[,，]?\s*(?:第?\s*(?P<i>\d+(?:[-–/]\d+)?)\s*[期号])?", "第", flags=re.IGNORECASE),
    Rare(r"제\s*(?P<v>\d+)\s*권\s*,?\s*(?:제?\s*(?P<i>\d+(?:[-–/]\d+)?)\s*호)?", "제", flags=re.IGNORECASE),
    Rare(r"第\s*(?P<i>\d+(?:[-–/]\d+)?)\s*[期号]", "第", flags=re.IGNORECASE),
    Rare(r"(?P<v>\d+)\s*[卷巻]\s*(?P<i>\d+)\s*[期号]", "卷", "巻", flags=re.IGNORECASE),
    Rare(r"第?\s*(?P<p>\d+\s*[-–~〜～]\s*\d+)\s*[頁页]", "页", "頁", flags=re.IGNORECASE),
    Rare(
        r"\b(?:(?:working|discussion|technical|tech\.?|research|policy)(?: research)? (?:paper|report)s?(?: series)?|documentos? de (?:trabajo|trabalho)|document de travail|arbeitspapier),?\s*(?P<n>(?:no\.?|nr\.?|#|number)?\s*(?:TR )?[A-Z]{0,5}[-/]?\d[\w/-]*)",
        "paper",
        "report",
        "documento",
        "document de",
        "arbeitspapier",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"(?<=Survey )(?P<n>(?-i:(?:[A-Z][\w-]+ ){0,3})(?:map|report|paper|series|sheet|circular|bulletin) (?:\d[\w-]*|X{2,}))",
        "survey",
        flags=re.IGNORECASE,
    ),
    # the numbers of working papers behind a series' acronym: "CEPR DP1234", "IZA DP No. 123"
    Rare(r"(?<=[A-Za-z]{2} )(?P<n>(?:DP|WP)[ /-]?(?:no\.? ?|#)?\d[\d/-]*)\b", "dp", "wp", flags=re.IGNORECASE),
    Rare(
        rf"(?P<i>\d{{1,3}})/(?P<y>{YEAR})\s*,?\s*(?P<v>\d{{1,3}})\.\s*(?:Jg|Jahrgang|Bd)\b\.?",
        "jg",
        "jahrgang",
        "bd",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"(?<![\w.])(?P<v>\d{1,3})\.\s*(?:Jg\b\.?|Jahrgang\b)(?:\s*,?\s*(?:H\.|Heft|Nr\.)\s*(?P<i>\d+(?:[-–/]\d+)?))?",
        "jg",
        "jahrgang",
        flags=re.IGNORECASE,
    ),
    Rare(
        r",\s?(?:año|ano|anno|année)\s+(?P<v>\d{1,3}|[IVXLC]{1,7})(?=\s*[,.;:(]|\s+n(?:r|um)?[.°º])",
        "año",
        "ano",
        "anno",
        "année",
        flags=re.IGNORECASE,
    ),
    Rare(
        rf"{_NO_PART}\b(?:vol(?:ume|\.)?:?|vols\.|bd\.|band|jg\.|jahrgang|tome|tomo|t\.|v\.)\s*(?P<v>{_VOL}|(?:Part )?[A-Z]\d{{1,4}}\b)(?:\s*\((?P<i>(?!{YEAR}\)){_ISSUE})\))?",
        "vol",
        "bd.",
        "band",
        "jg",
        "jahrgang",
        "tom",
        "t.",
        "v.",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"(?:\b(?:nos?|nr|n[uú]m|number|numéro|número|iss|issue|heft|h(?=[.: ])|fasc|n)[.:]?|№|n[°º]\.?|N[°º]\.?)\s*(?P<i>\d+(?=\s?/\s?(?:19|20)\d\d\b)|\d{1,3}\s?\(\d{1,3}\)|\d+[\w]*(?:\s*[-–/]\s*\d+)?)(?=[\s,.;:)\]\x01，。；/]|$)(?:\s?/\s?(?P<y>(?:19|20)\d\d)\b)?(?:(?:\s*\((?:[^\W\d_]+\.?\s)?(?P<late>(?:19|20)\d\d)\))?\s*:\s*(?P<p>[a-zA-Z]{0,3}\d+(?:[-–]\d+)?)(?![\w.]\d))?",
        "n",
        "iss",
        "heft",
        "h",
        "№",
        "fasc",
        flags=re.IGNORECASE,
    ),
    *FURTHER_NUMBERS,
    Rare(r"#\s?(?P<i>\d+)\b", "#", flags=re.IGNORECASE),
    Rare(rf"\((?P<i>\d{{1,2}})[./](?={YEAR}\))", "(", flags=re.IGNORECASE),
    Rare(
        rf"\b(?:pages?|pp?(?![^\W\d])\.?|pgs?\.|seiten?|ss?\.|сс?\.|стр\.|páginas?|págs?\.|pagg?\.)\s*(?P<p>[A-Z]-[A-Z]\d+_\d+[-–]\d+|[a-z]{{2,6}}\.\d{{3,6}}|\d{{1,2}}/\d{{1,2}}[-–]\d{{1,2}}(?![\d/])|\d{{1,3}} \d{{3}}(?=[,;.)]|$)|{_PAGES})(?-i:(?![A-Z]))(?:\s*[,&]\s*{_RANGE})?",
        "p",
        "s.",
        "с.",
        "стр.",
        "seite",
        "pág",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"\b(?:art(?:icle|\.)?\.?\s*(?:no\.?|number|nr\.?|id|#)?:?\s*|article id:? )(?P<p>[eE]?\d[\w.-]*)",
        "art",
        flags=re.IGNORECASE,
    ),
]
_BARE = {
    "volume pages, year": Lazy(
        rf"(?<=[A-Za-z.)], )(?P<v>\d{{1,4}}) (?P<p>\d{{1,5}}\s?[-–—]\s?\d{{1,5}})(?=, (?:{_MONTHS} )?{YEAR}\b)"
    ),
    "series volume, pages": Lazy(
        rf"(?<=[a-z.]\s[A-H])(?!(?<=G)3,)\.?(?P<v>\d{{1,4}})(?:\s?\((?P<y>{YEAR})\)\s?[,:]?[\s\x01]*(?:{_BEFORE_PAGES}(?P<i>\d{{1,2}}),\s)?|,\s?|\s(?=\d{{2,}}[-–]\d{{2,}}\s\({YEAR}\)))(?P<p>{_PAGES})(?=\s*[\[(,.;)\x01]|\s*$|\s+arXiv)"
    ),
    "(issues), pages": Lazy(
        rf"(?<=[^\W\d] )\((?P<i>\d{{1,2}}\s?[-–/]{{1,2}}\s?\d{{1,2}})\),\s(?P<p>{_RANGE})(?=[\s.,;)\x01]|$)"
    ),
    "volume article (year)": Lazy(
        rf"(?<=[A-Za-z&.,] )(?P<v>\d{{1,4}}),? (?P<p>[AEL]\d{{1,5}})(?=,? \(?{YEAR}|[.,;)]?\s*$)"
    ),
    "volume(issue like a year):pages, year": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\((?P<i>\d{{4}})\)\s?:\s?(?P<p>{_PAGES})(?=,?\s(?:{_MONTHS}\s)?{YEAR}\b)"
    ),
    "volume(issue like a year), article that begins with its year": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{2,3}})\((?P<i>1[89]\d\d|20\d\d)\)\s?[,:]\s?(?P<p>{YEAR}\d{{4}})(?=[\s.,;)\x01]|$)"
    ),
    "volume(issue), year, pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\s?\((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\),\s(?P<y>{YEAR})\s*[,:]\s*(?:pp?\.\s*)?(?P<p>{_RANGE})"
    ),
    "volume: pages (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s?:\s?(?P<p>\d{{2,}}\s?[-–]\s?\d{{2,}}|[a-z]{{0,2}}\d{{4,}})\s*\((?:{_MONTHS},?\s+)?(?P<y>{YEAR})\)"
    ),
    "volume, issue: pages": Lazy(
        rf"(?<=[^\W\d_)],\s)(?!{YEAR})(?P<v>\d{{1,4}}),\s?(?P<i>\d{{1,2}}(?:[-–/]\d{{1,2}})?)\s?:\s?(?P<p>{_RANGE})(?=[\s.,;)\x01]|$)"
    ),
    "volume:issue(year): pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\s?[:./]\s?(?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\s*\((?:[^\W\d_]+\.?,?\s+)?(?P<y>{YEAR})\)(?:\s*[:,]\s*(?:pp?\.\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume.issue, year, pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,3}})[./](?P<i>\d{{1,2}}(?:[-–]\d{{1,2}})?),\s*(?P<y>{YEAR})\s*[:,]\s*(?:pp?\.\s*|S\.\s*)?(?P<p>{_RANGE})"
    ),
    "volume - issue, pp. pages": Lazy(
        r"(?<=[,.]\s)(?P<v>\d{1,3})\s[-–]\s(?P<i>\d{1,2})(?:\s?\([Pp]art \d\))?(?=,?\s\x01)"
    ),
    "volume suppl issue: pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\s+(?P<i>Suppl\.?(?:ement)?(?:\s?\d+)?)\s*:\s*(?P<p>{_PAGES})"
    ),
    "volume,(issue), pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}}),\s?\((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\),?\s*(?P<p>{_RANGE})"
    ),
    "volume:(issue), pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\s?:\s?\((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\),?\s*(?P<p>{_RANGE})"
    ),
    "volume, thousands": Lazy(
        r"(?<![\w/.–—'’‘-])(?P<v>\d{1,4})(?:\s?\((?P<i>\d{1,3})\))?,\s*(?P<p>\d{1,3},\d{3}[-–]\d{1,3},\d{3})\b"
    ),
    "volume, issue (year), pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*[:,]\s*(?P<p>{_PAGES})"
    ),
    "volume, issue (year), behind which pages were": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}})\s*\((?P<y>{YEAR})\)(?=\s*,?\s*\x01)"
    ),
    "volume (year), issue, behind which pages were": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?P<y>{YEAR})\),\s*(?P<i>\d{{1,2}})(?=\s*,\s*\x01)"
    ),
    "volume, article (its pages) (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<p>\d{{5,7}}\s?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\)(?:\s?[-–]\s?\d{{5,7}}\s?\(\d{{1,2}}\))?)\s*\((?P<y>{YEAR})\)"
    ),
    "long article": Lazy(r"(?<=[a-z]),\s(?P<p>\d{12,18})(?=\.|\s*$)"),
    "volume, issue, pages (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}}),\s(?P<i>\d{{1,2}}),\s(?P<p>{_RANGE}|\d{{5,7}})\s*\((?P<y>{YEAR})\)"
    ),
    "volume, pages (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})(?:\s(?P<i>\d{{1,2}})(?=,\s\d{{5,7}}\s))?,\s*(?:no\.\s*)?(?P<p>{_PAGES})\s*\((?:{_MONTHS},?\s+)?(?P<y>{YEAR})\)"
    ),
    "volume year (issue): pages": Lazy(
        rf"(?<=[A-Za-z] )(?P<v>\d{{1,4}}) (?P<y>{YEAR}) \((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)\s?[:,]\s?(?P<p>{_RANGE})"
    ),
    "volume (issue) pages": Lazy(
        rf"(?:(?<![\w/.–—'’‘-])|(?<=[a-z]{{3}}\.))(?P<v>{_VOL})\s*\((?P<i>(?!{YEAR}\)){_ISSUE})\)\s*(?:[:,;.]?\s*(?:pp?(?:\.|(?![^\W\d_]))\s*|pages\s+|article\s+)?(?P<p>{_PAGES})(?![\w/]|\.\d|\s*\)))?"
    ),
    "volume (issue year), pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\s(?P<y>{YEAR})\)(?:,?\s*(?:pp?\.\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume issue (year): pages": Lazy(
        rf"(?<=[A-Za-z.&)\]] )(?P<v>\d{{1,4}}) (?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?) \((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)(?:\s*:\s*(?P<p>{_PAGES}))?"
    ),
    "volume (year) pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*(?:[:,;]?\s*(?:(?:no\.?\s*|{_BEFORE_PAGES})(?P<i>\d+)\s*[,:]\s*)?(?:pp?(?:\.|(?![^\W\d_]))\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume (day): pages": Lazy(
        rf"(?<=[^\W\d_)] )(?P<v>\d{{1,4}}) \(\d{{1,2}}\.? (?:{'|'.join(MONTHS)})\.?\)(?:\s?:\s?(?P<p>{_PAGES}))?(?=[\s,.;)\x01]|$)",
        re.IGNORECASE,
    ),
    "volume.issue (year) pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\.(?P<i>\d{{1,2}})\s*\((?P<y>{YEAR})\)\s*(?:[:,]\s*(?P<p>{_PAGES}))?"
    ),
    "volume.issue, pp. pages": Lazy(
        r"(?:(?<=[A-Za-z] )|(?<=[Ii]n: ))(?P<v>\d{2,4})\.(?P<i>\d{1,4})(?=,? pp?\.|\s*,?\s*\x01|, \d{1,6}, (?:p|\x01))"
    ),
    "year; volume: pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<y>{YEAR})\s*[:;]\s*(?P<v>{_VOL})\s*(?:\((?P<i>{_ISSUE})\))?\s*[:,]\s*(?P<p>{_PAGES})"
    ),
    "year (issue): pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<y>{YEAR})(?:\s{_MONTHS})?\s?[;,.]?\s?\((?P<i>\d{{1,4}})\)\s?[:,]\s?(?:pp?\.\s*)?(?P<p>{_RANGE}|e\d{{4,7}})(?![\w/]|\.\d)"
    ),
    "year: pages": Lazy(rf"(?<![\w/.–—'’‘-])(?P<y>{YEAR})\s*[:;]\s*(?P<p>{_RANGE})"),
    "volume/issue: pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})(?:\s*[:/]\s*|\.)(?P<i>\d{{1,3}})\s*[,:]\s*(?:pp?\.\s*)?(?P<p>{_RANGE})"
    ),
    "year, volume, pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<y>{YEAR})\s*,\s*(?P<v>\d{{1,4}}[A-Z]{{0,2}})(?:,\s*(?P<i>\d{{1,2}}))?\s*[:,]\s*(?P<p>{_PAGES})(?=[\s,.;)\x01]|$)"
    ),
    "pages behind a volume (year)": Lazy(rf"(?<=\x01),\s?(?P<p>[A-Za-z]?\d{{3,6}})\s*\((?P<y>{YEAR})\)"),
    "volume, part": Lazy(r"(?<=[a-z] )(?P<v>\d{1,4}):? ?,? (?P<i>Part [A-D])(?=\s*(?:[.;(\x01]|$))"),
    "(year): pages": Lazy(
        rf"(?<=[A-Za-z)] )\((?P<y>{YEAR})\)\s?:\s?(?P<p>{_RANGE}|[a-z]?\d{{1,7}})(?=\s*[.,;\x01]|\s*$)"
    ),
    "volume:issue": Lazy(r"(?<=[A-Za-z] )(?P<v>\d{1,3}):(?P<i>[1-6])(?=\s*[.;(\x01]|\s*$)"),
    "volume: pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?<!\d:)(?!{YEAR}\s*,\s*\d{{1,2}}\b|1:\d{{1,3}},000)(?P<v>{_VOL})\s*[:,]\s*(?P<p>{_PAGES})(?![\w/]|\.\d|\s*[-–]\d|\s*:\s*\d)"
    ),
    "issue/year": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<i>\d{{1,2}})/(?P<y>{YEAR})\b(?!\s*[-–/])(?:,\s*(?:pp?\.\s*|S\.\s*)?(?P<p>{_RANGE}))?"
    ),
    "year/issue": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<y>{YEAR})[/-](?P<i>\d{{1,2}})\b(?!\s*[-–/.])(?=\s*[,.;(:]|$)(?!,?\s*\d{{4}})"
    ),
    "volume pages year": Lazy(rf"(?<=[A-Za-z)] )(?P<v>\d{{1,5}}) (?P<p>{_RANGE})(?= {YEAR}(?:年|[.,;]|$))"),
    "pages": Lazy(rf"(?<=[\s,(:])(?P<p>{_RANGE})(?=[\s,.;:)\]\x01]|$)"),
    "article": Lazy(
        r"(?<=[\s,:;\x01])(?P<p>[eE]\d{3,}|[eE]\d{4}[A-Z]{2}\d{6}|[a-z]{2,6}\d{3,6}|\d{5,7}|0\d{7}|[A-Z]{1,2}\d{5,}|\d{6,}[A-Z]\d{3,})(?=[\s,.;)\x01]|$)"
    ),
    "volume behind comma": Lazy(r"(?<=,\s)(?P<v>(?!0)\d{1,3})(?=\s*(?:[,.;\x01(]|:\s*\x01|$))(?!\.\d{1,2}\.\d\d)"),
    "volume behind name": Lazy(
        r"(?<=[A-Za-z.)]\s)(?<![Tt]he\s)(?<![Dd]e[rsm]\s)(?<!\sof\s)(?<!\szu[rm]\s)(?P<v>(?!0)\d{1,3}(?:[-–/]\d{1,3})?)(?=\s*(?:[,.;\x01]|:\s*\x01|$|\se\d{1,3},))(?!\.\d{1,2}\.\d\d|\.\s(?:Jahrhundert|Jh|Auflage|Aufl|Geburtstag|bis|und|–))"
    ),
}


_BLUEBOOK = Lazy(
    rf"(?:(?<=[,.?!”\"»]\s)|(?<=[\x01\v]\s)|(?<=[\x01\v]))(?P<v>\d{{1,4}})\s(?=[A-Z])(?P<venue>[^\d()\x01\v]{{3,70}}?)\s(?P<p>\d{{1,4}}|_+)(?:,\s\d+(?:[-–]\d+)?)?\s*\([^()\d]*{YEAR}\)"
)
"""American law reviews: volume, journal, first page, year ("47 Mich. J. Int'l L. 793 (2020)")."""


_YEARS = Lazy(rf"\b{YEAR}\b")
_NUMBERS_IN_WORDS = Lazy(r"\bvol|\bnr\b|\bpp?\.|\bs\. ?\d|\d\s?[-–]\s?\d")
"""What may stand beside nothing but years: a Roman volume, pages that look like years."""


_FULL_WIDTH = Lazy("[：，；（）．～]")
_HALF_WIDTH = str.maketrans("：，；（）．～", ":,;().~")


def _half_width(text: str) -> str:
    """A text with the punctuation of Latin script where it has that of Chinese: "12（3）：23-45"."""
    return text.translate(_HALF_WIDTH)


def claim_numbers(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int], authors_end: int) -> None:
    """Volume, issue and pages, by the surest patterns first; where none stand behind the title, those in front of it."""
    _claim_between(layout, claims, result, min(title[1], len(claims.free)), len(claims.free))
    before = min([authors_end, *(claim.end for claim in claims.of("leading venue"))])
    if not (result.volume or result.pages) and re.search(r"\d", claims.free[before : title[0]]):
        _claim_between(layout, claims, result, before, title[0])


def _claim_between(layout: Layout, claims: Claims, result: Imprint, first: int, last: int) -> None:
    """The numbers between two places of an entry."""
    if (cited := _BLUEBOOK.search(claims.free, max(first - 2, 0), last)) and cited.start() >= first:
        result.volume, result.journal = cited["v"], True
        claims.take(*cited.span("v"), "imprint", "numbers")
        if cited["p"].isdigit():
            result.pages = cited["p"]
        claims.take(*cited.span("p"), "imprint", "numbers")
        return
    lower = claims.free[first:last].lower()
    if not any(map(str.isdigit, _YEARS.sub("", lower))) and not _NUMBERS_IN_WORDS.search(lower):
        return
    dated = any(claim.field == "date" and claim.role == "date" for claim in claims.made)
    half_width = _half_width if _FULL_WIDTH.search(lower) else str
    for pattern in _NAMED:
        for match in pattern.finditer(half_width(claims.free), first, last):
            groups = match.groupdict()
            if (
                (groups.get("v") and result.volume)
                or (groups.get("p") and result.pages)
                or (groups.get("i") and result.issue and not groups.get("v"))
            ):
                continue
            _set_numbers(result, groups)
            start = match.start("n") if groups.get("n") else match.start()
            result.report = result.report or bool(groups.get("n"))
            claims.take(start, match.end(), "imprint", "numbers")
            behind_name = claims.free[max(start - 2, 0) : start] == ", " and start > first + 2
            if groups.get("v") and behind_name and (series := _OF_SERIES.match(claims.free, match.end())):
                result.series = True
                claims.take(*series.span(), "imprint", "more")
    for name, bare in _BARE.items():
        for match in bare.finditer(half_width(claims.free), first, last):
            groups = match.groupdict()
            volume, issue, pages = groups.get("v"), groups.get("i"), groups.get("p")
            if (
                (volume and result.volume)
                or (pages and result.pages and not volume)
                or (issue and result.issue and not volume)
            ):
                continue
            if (
                volume
                and re.fullmatch(YEAR, volume)
                and not (name == "volume (issue) pages" and pages)
                and not (name == "volume (year) pages" and groups.get("y") and pages)  # "JHEP 1911 (2019) 159"
            ):
                # "2015, 24-31": a year and pages; "Nov. 2015, 12": no pages; "SAND 2021, 2021"
                if pages and re.fullmatch(YEAR, pages):
                    continue
                if name not in ("volume: pages", "volume (issue) pages") or not pages or len(pages) < 3:
                    continue
                groups["y"], groups["v"] = volume, None
            if name == "volume (year) pages" and volume and not pages and re.fullmatch(r"\d{2,}[-–]\d{2,}", volume):
                groups["p"], groups["v"] = volume, None  # "90, no. 2, 126-133 (2017)"
                if result.pages:
                    continue
            if volume and re.fullmatch(_ROMAN, volume) and not pages and not issue:
                continue
            if volume and volume in "CLX" and claims.free[match.start() - 2].isalpha():
                continue  # "Physical Review X, 12 (2022)"
            if pages and result.pages and re.fullmatch(YEAR, pages) and not groups.get("y"):
                groups["p"], groups["y"], pages = None, pages, None  # "Rivers, 12, 2012, p. 34-36"
            only = not dated and len(_YEARS.findall(claims.free)) == 1
            if pages and re.fullmatch(YEAR, pages) and not groups.get("y") and only:
                groups["p"], groups["y"], pages = None, pages, None  # "55(1), 2014"
            if (
                name == "year/issue"
                and issue
                and int(issue) == (int(groups["y"] or 0) + 1) % 100
                and _YEARS.search(claims.free, match.end())
            ):
                continue  # "Rivers Report 2018/19. Altstadt: Gilder; 2020"
            if name == "issue/year" and issue and venues.CONFERENCE.search(claims.free[first : match.start()]):
                groups["i"] = issue = None  # "Proceedings of ..., 11/2025": the month
            if (
                pages
                and re.fullmatch(YEAR, pages)
                and name == "volume (issue) pages"
                and len(re.findall(rf"\b{pages}\b", layout.string)) > 1
            ):
                groups["p"], pages = None, None  # "Berg (2018). Sand. Rivers 19(1), 2018."
            if pages and name in ("pages", "article") and re.fullmatch(rf"{YEAR}(?:\s*[-–]\s*(?:{YEAR}|\d\d))?", pages):
                continue
            if (
                pages
                and name == "pages"
                and result.edited
                and _CENTURIES.fullmatch(claims.free, match.start() - 1, match.end() + 1)
            ):
                continue  # "Town and shore in the Book of Sand (1378–1484)"
            # "Dunes 66: 20-28. September 2016"
            numbered = ":" in match[0] and claims.free.startswith(". ", match.end())
            dated_so = name in ("volume: pages", "pages", "volume behind comma", "volume behind name")
            if dated_so and not numbered and _near_month(claims.free, match):
                continue
            if volume and name == "volume behind name" and not (volume.isdigit() or _is_double(volume)):
                continue
            if name.startswith("volume behind") and _NUMBERED_THING.search(claims.free[: match.start()]):
                continue
            if (
                pages
                and volume
                and not groups.get("y")
                and re.fullmatch(YEAR, pages)
                and not (dated or result.year)
                and not _YEARS.search(claims.free[: match.start("p")] + claims.free[match.end("p") :])
            ):
                # the only year of the entry: "30 (6), 2025", "1–20, 2022"
                groups["y"], groups["p"] = pages, None
                if not issue and re.search(r"\d[-–]\d", volume):
                    groups["p"], groups["v"] = volume, None
            _set_numbers(result, groups)
            claims.take(match.start(), match.end(), "imprint", "numbers")
            break
    if (
        result.volume
        and not (result.pages or result.issue)
        and (many := _MANY.fullmatch(result.volume))
        and int(many[2]) - int(many[1]) > 1
        and "vol" not in lower
    ):
        result.pages, result.volume = result.volume, None


def _is_double(volume: str) -> bool:
    """Whether a range is a double volume, of one year and the next: "51-52"."""
    first, last = re.split(r"[-–/]", volume)
    return int(last) - int(first) == 1


_OF_SERIES = Lazy(r"\sof\s(?:the\s)?[^\W\d_a-z][^.,\x01]{2,100}(?=[.,])")
"""The series in which a book is a volume, as BibTeX names it: "Rivers, volume 12 of Lecture Notes in Sand, pages"."""
_CENTURIES = Lazy(r"\(1\d{3}\s?[-–—]\s?(?:1\d{3}|20\d\d)\)")
"""The years that a book is about, at the end of its name."""
_MANY = Lazy(r"(\d{1,4})[-–](\d{1,4})")
"""What is more than a double volume."""
_NUMBERED_THING = Lazy(
    r"\b(?:no|part|chapter|series|vol|day|session|track|level|grade|covid|area|version|web|industry|horizon|type|phase|report|paper|section|division|room)\.?\s*$",
    re.IGNORECASE,
)


def _set_numbers(result: Imprint, groups: dict[str, str | None]) -> None:
    if groups.get("v"):
        result.volume = groups["v"]
    if groups.get("i") and not result.issue:
        result.issue = groups["i"]
    pages = groups.get("p")
    if pages and not result.pages:
        pages = pages.rstrip(".-")
        result.pages = pages if re.search(r"bis|to", pages) else re.sub(r"\s+", "", pages)
    year = groups.get("y") or groups.get("late")
    if year and result.year is None:
        result.year = int(year)


_FIRST_DAY = Lazy(r"\b\d{1,2}\s?[-–]\s?$")
"""The day on which a meeting began: "December 13 - 17, 2021"."""


def _near_month(free: str, match: re.Match[str]) -> bool:
    before = _FIRST_DAY.sub("", free[max(0, match.start() - 20) : match.start()])
    after = free[match.end() : match.end() + 14].lstrip(".")  # "10. Oktober"
    return ends_with_month(before) or begins_with_month(after)
