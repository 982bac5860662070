# ruff: noqa: E501 (a pattern reads better on one line)
"""The forms in which volume, issue and pages are printed."""

from __future__ import annotations

import re

from converter.parse.publications.dates import YEAR
from converter.parse.publications.number_languages import FURTHER_NUMBERS
from converter.parse.publications.words import MONTHS
from converter.patterns import Lazy, Rare

_PAGE = r"(?:[a-zA-Z]{0,4}\d+(?:[a-zA-Z]{1,2}\d+|(?-i:[a-z]{3}\d{4,6})){0,3}(?:[a-zA-Z](?-i:(?![a-z])))?(?:[.:][a-z]?\d+|\(R\))?)"
_PAGES = rf"(?:[A-Za-z]{{0,4}}\d+-\d+ [-–] [A-Za-z]{{0,4}}\d+-\d+\b|{_PAGE}(?:\s*(?:[-–—−‐‑]+|bis|to)\s*{_PAGE})?)"
"""Pages, be they counted within an article: "142-1 - 142-18"."""
_RANGE = rf"{_PAGE}\s*[-–—−‐‑]+\s*{_PAGE}"
ROMAN = r"[IVXLC]+"
_MONTHS = r"[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?"
_VOL = rf"(?:[A-Z]{{1,2}}\d{{1,3}}-[A-Z]\b|(?!0\d{{7}}\b)\d+(?:[A-Za-z](?-i:(?![a-z])))?(?:[-–/]\d{{1,3}}(?!\d))?|(?!(?<=[a-z.] )[CDL]\b|(?:(?<=Rev\. )|(?<=Rev )|(?<=Review ))X\b){ROMAN}\b)"
"""A volume; "C" behind a journal's name is the journal's, and "X": "Journal of Silt C, 120", "Silt Review X 5"."""
_ISSUE = r"(?:(?!Pty|Ltd|Inc|Ed)(?!(?:19|20)\d\d[./]\d{1,2}\s?[)）])(?:[Ss]uppl\.?(?:ement)?(?: ?\d+)?|(?:no|nr|n|iss|issue|heft)[.°º]? ?\d+(?:[-–/]\d+)?|[\w.]*\d+[\w.]*(?:\s*[-–/&,]\s*\w*\d+\w*)?|[A-Z][a-z]{2,8}(?:[-–/][A-Z][a-z]+)?|S\d+|Special Issue[^)]*|Part [A-Z0-9]+|[A-Z]{4}\d?|[A-D]))"
_BEFORE_PAGES = (
    r"(?=\d{1,2},\s(?:\d{3,7}\b|\d+\s?[-–]\s?\d)|\d{1,2}(?:[-–/]\d{1,2})?(?::\s?\d+\s?[-–]\s?\d|,?\s(?:S|pp?)\.\s?\d))"
)
"""Where an issue without a word stands between the year and the pages: "37 (2023) 4, 044044", "47 (2016) 2: 9–33"."""
_NO_PART = (
    r"(?!(?<=[^\W\d_] )vol(?:ume|\.)? [\dIVX]{1,4}: (?!pages?\b|seiten?\b|article|issue|number|suppl)[^\W\d_]{4})"
)
"""In front of what is no part of a book's name: "Speech of the Coast Volume III: Islands"."""

# What the groups mean: v volume, i issue, p pages, y year.  Tried in this order, each on what the ones before have left;
# the first block names its numbers in words and may match several times.
NAMED = [
    # "LIPIcs 90, 17:1-17:15", "(SAND 2021), 65:1-65:9"
    Rare(
        r"(?<![\w:.])(?:(?:\bvol(?:ume|\.)?\s*)?(?P<v>(?!(?:19|20)\d\d\b)\d{1,5})\s?[:,]\s*)?(?P<p>(?P<a>\d{1,3}):\d{1,3}\s*[-–—]{1,2}\s*(?P=a):\d{1,3})(?![\w:])",
        ":",
    ),
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
    Rare(r"第?\s*(?P<p>\d+\s*[-–—~〜～至到]\s*\d+)\s*[頁页]", "页", "頁", flags=re.IGNORECASE),
    # the number of a paper at a Japanese meeting: "水辺学会全国大会（第14回），2B3-OS-07a-02", "磯研究会，SIG-ISO-018-04"
    Rare(
        r"(?<=[\u3040-\u30ff\u4e00-\u9fff）)][，,])\s?(?P<p>(?=[\w-]*[A-Z])(?=[\w-]*\d)[A-Z\d]{1,4}(?:-[A-Za-z\d]{1,6}){1,4})(?=\s*(?:[，,（(。\v\x01]|$))",
        "-",
    ),
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
    Rare(r"(?<= )\((?P<n>(?:No|Nr)\.? ?[A-Za-z]{0,3}-?\d[\w/-]*)\)(?=\. [^\W\d_a-z])", "(no", "(nr"),
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
    # "Volume 9.4"
    Rare(
        rf"{_NO_PART}\bvol(?:ume|\.)?\s*(?P<v>\d{{1,3}})\.(?P<i>\d{{1,2}})(?=[\s,;:)]|\.?$)", "vol", flags=re.IGNORECASE
    ),
    # "Sands 120 (2018), paper no. 104511"
    Rare(r"(?<=, )(?:paper|article) no\. ?(?P<p>[eE]?\d{4,}[\w-]*)", "no.", flags=re.IGNORECASE),
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
        r"(?:(?<=[,.”\"’»\x01] )|(?<=[\v\f]))paper (?:id:? ?|# ?)?(?P<p>(?=[a-z-]*\d)[a-z\d][a-z\d.-]{1,12}), (?=[^\W\d_]|\d)",
        "paper",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"(?:\b(?:nos?|nr|n[uú]m|number|numéro|número|iss|issue|heft|h(?=[.: ])|fasc|n)[.:]?|№|n[°º]\.?|N[°º]\.?)\s*(?P<i>\d+(?=\s?/\s?(?:19|20)\d\d\b)|\d{1,3}\s?\(\d{1,3}\)|\d+[\w]*(?:\s*[-–/]\s*\d+)?)(?=[\s,.;:)\]\x01，。；/]|$)(?:\s?/\s?(?P<y>(?:19|20)\d\d)\b)?(?:(?:\s*\((?:[^\W\d_]+\.?\s)?(?P<late>(?:19|20)\d\d)\))?\s*:\s*(?P<p>[a-zA-Z]{0,3}\d+(?:\s?[-–—−‐‑]{1,3}\s?[a-zA-Z]?\d+)?)(?![\w.]\d))?",
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
        rf"\b(?:pages?|(?-i:(?!P\d{{5,6}}\b))pp?(?![^\W\d])[.:]?|pgs?\.|seiten?|ss?\.|сс?\.|стр\.|páginas?|págs?\.|pagg?\.)\s*(?P<p>[A-Z]-[A-Z]\d+_\d+[-–]\d+|[a-z]{{2,6}}\.\d{{3,6}}|\d{{1,2}}/\d{{1,2}}[-–]\d{{1,2}}(?![\d/])|\d{{1,3}} \d{{3}}(?=[,;.)]|$)|{_PAGES})(?-i:(?![A-Z]))(?:\s*[,&]\s*{_RANGE})?",
        "p",
        "s.",
        "с.",
        "стр.",
        "seite",
        "pág",
        flags=re.IGNORECASE,
    ),
    # "Sands 120, id. 104511 (2018)", as ADS cites
    Rare(
        r"(?<=\d[,;] )id\.? ?(?P<p>[a-z]{0,2}\d{2,}[\w-]*)(?=[\s,;.)\x01]|$)",
        "id",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"\b(?:art(?:icle|\.)?\.?\s*(?:no\.?|number|nr\.?|id|#)?:?\s*|article id:? )(?P<p>[eE]?\d[\w.-]*)",
        "art",
        flags=re.IGNORECASE,
    ),
]
BARE = {
    "volume pages, year": Lazy(
        rf"(?:(?<=[A-Za-z.)], )|(?<=[A-Za-z]{{2}} ))(?P<v>\d{{1,4}}) (?P<p>\d{{1,5}}\s?[-–—]\s?\d{{1,5}})(?=, (?:{_MONTHS} )?{YEAR}\b)"
    ),
    # "Sand J 612 48, 2011", "SAND 388 2 719, 2016", but no days: "May 12 14, 2019"
    "volume issue page, year": Lazy(
        rf"(?<=[A-Za-z] )(?<!May )(?<!ne )(?<!ly )(?<!ber )(?<!ary )(?<!rch )(?<!ril )(?<!ust )(?<!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )"
        rf"(?P<v>\d{{1,4}}) (?:(?P<i>\d{{1,2}}) )?(?P<p>[A-Z]?\d{{1,5}})(?=, {YEAR}\.?(?:\s|$))"
    ),
    "series volume, pages": Lazy(
        rf"(?<=[a-z.]\s[A-H])(?!(?<=G)3,)\.?(?P<v>\d{{1,4}})(?:\s?\((?P<y>{YEAR})\)\s?[,:]?[\s\x01]*(?:{_BEFORE_PAGES}(?P<i>\d{{1,2}}),\s)?|,\s?|\s(?=\d{{2,}}[-–]\d{{2,}}\s\({YEAR}\)))(?P<p>{_PAGES})(?=\s*[\[(,.;)\x01]|\s*$|\s+arXiv)"
    ),
    "(issues), pages": Lazy(
        rf"(?<=[^\W\d] )\((?P<i>\d{{1,2}}\s?[-–/]{{1,2}}\s?\d{{1,2}})\),\s(?P<p>{_RANGE})(?=[\s.,;)\x01]|$)"
    ),
    "volume article (year)": Lazy(
        rf"(?<=[A-Za-z&.,] )(?P<v>\d{{1,4}}),? (?P<p>[AEL]\d{{1,5}}|\d{{5,6}}(?=,? \())(?=,? \(?{YEAR}|[.,;)]?\s*$)"
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
    "volume, issue, pages": Lazy(
        rf"(?:(?<=[^\W\d_)],\s)|(?<=[^\W\d_] ,\s)|(?<=[^\W\d_]{{2}},)|(?<=[^\W\d_]{{2}}\s))(?!{YEAR})(?P<v>\d{{1,4}}),\s?(?P<i>\d{{1,2}}(?:[-–/]\d{{1,2}})?)(?:\s?:\s?|,\s)(?P<p>{_RANGE})(?=[\s.,;)\x01]|$)"
    ),
    "volume:page (year)": Lazy(
        rf"(?<=[A-Za-z.)] )(?P<v>\d{{1,4}})\s?:\s?(?P<p>1[3-9]|[2-9]\d|\d{{3}})\s\((?P<y>{YEAR})\)(?=[\s\x01]*[.;,]?[\s\x01]*$)"
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
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}}(?:[-–/]\d{{1,2}})?)\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*[:,]\s*(?P<p>{_PAGES})"
    ),
    "volume, issue (year) pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}}(?:[-–/]\d{{1,2}})?),?\s*\((?P<y>{YEAR})\)\s*(?P<p>{_RANGE})"
    ),
    "(volume), pages": Lazy(rf"(?<=[^\W\d_], )\((?P<v>\d{{1,4}})\),\s(?P<p>{_RANGE}|\d{{5,7}})(?=[\s.,;)\x01]|$)"),
    "volume, issue (year), behind which pages were": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<i>\d{{1,2}})\s*\((?P<y>{YEAR})\)(?=\s*,?\s*\x01)"
    ),
    "volume (year), issue, behind which pages were": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?P<y>{YEAR})\),?\s*(?P<i>\d{{1,2}}(?:[-–/]\d{{1,2}})?)(?=\s*,\s*\x01)"
    ),
    # as Pure writes articles without pages
    "volume(issue), [article]": Lazy(
        r"(?<=, )(?P<v>\d{1,4})(?:\((?P<i>\d{1,3}(?:[-–/]\d{1,3})?)\))?,\s\[(?P<p>[A-Za-z]{0,3}\d{2,12})\](?=[\s.,;\x01]|$)"
    ),
    "volume, article (its pages) (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL}),\s*(?P<p>\d{{5,7}}\s?\(\d{{1,2}}(?:[-–]\d{{1,2}})?\)(?:\s?[-–]\s?\d{{5,7}}\s?\(\d{{1,2}}\))?)\s*\((?P<y>{YEAR})\)"
    ),
    "long article": Lazy(r"(?<=[a-z]),\s(?P<p>\d{12,18})(?=\.|\s*$)"),
    "volume, issue, pages (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}}),\s(?P<i>\d{{1,2}}),\s(?P<p>{_RANGE}|\d{{5,7}})\s*\((?P<y>{YEAR})\)"
    ),
    "volume, pages (year)": Lazy(
        rf"(?<![\w/.–—'’‘-])(?<!\d{{4}}\) )(?P<v>{_VOL})(?:(?<=\d)\s(?P<i>\d{{1,2}})(?=,\s[A-Z]?\d{{2,7}}\s))?,\s*(?:no\.\s*)?(?P<p>{_PAGES})\s*\((?:{_MONTHS},?\s+)?(?P<y>{YEAR})\)"
    ),
    "volume year (issue): pages": Lazy(
        rf"(?<=[A-Za-z] )(?P<v>\d{{1,4}}) (?P<y>{YEAR}) \((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)\s?[:,]\s?(?P<p>{_RANGE})"
    ),
    "volume (issue) pages": Lazy(
        rf"(?:(?<![\w/.–—'’‘-])|(?<=[a-z]{{3}}\.))(?P<v>{_VOL})\s*\((?P<i>(?!{YEAR}\)){_ISSUE})\)\s*(?:[:,;.]?\s*(?:pp?(?:\.|(?![^\W\d_]))\s*|pages\s+|article\s+)?(?P<p>{_PAGES})(?![\w/]|\.\d|\s*\)))?"
    ),
    "volume [issue] pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>\d{{1,4}})\s?\[(?P<i>\d{{1,3}}(?:\s?[-–/]\s?\d{{1,3}})?)\](?:[:,]?\s*(?:pp?\.\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume (issue year), pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?)\s(?P<y>{YEAR})\)(?:,?\s*(?:pp?\.\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume page (year)": Lazy(
        rf"(?<=[A-Za-z.&)\]] )(?!{YEAR} )(?P<v>\d{{1,4}}) (?P<p>\d{{4,7}}|[A-Z]\d{{2,6}}) \((?P<y>{YEAR})\)"
    ),
    "volume page, (year)": Lazy(rf"(?<=[a-z], )(?!{YEAR} )(?P<v>\d{{1,4}}) (?P<p>[A-Z]?\d{{1,7}}), \((?P<y>{YEAR})\)"),
    "volume issue (year): pages": Lazy(
        rf"(?<=[A-Za-z.&)\]] )(?P<v>\d{{1,4}}) (?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?) \((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)(?:\s*:\s*(?P<p>{_PAGES}))?"
    ),
    "volume (year) pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*(?:[:,;]?\s*(?:(?:no\.?\s*|{_BEFORE_PAGES})(?P<i>\d+(?:[-–/]\d+)?)\s*[,:]\s*)?(?:(?:pp?|S(?=\.))(?:\.|(?![^\W\d_]))\s*)?(?P<p>{_PAGES})(?![\w/]|\.\d))?"
    ),
    "volume (day): pages": Lazy(
        rf"(?<=[^\W\d_)] )(?P<v>\d{{1,4}}) \(\d{{1,2}}\.? (?:{'|'.join(MONTHS)})\.?(?: (?P<y>{YEAR}))?\)(?:\s?:\s?(?P<p>{_PAGES}))?(?=[\s,.;)\x01]|$)",
        re.IGNORECASE,
    ),
    "volume.issue (year) pages": Lazy(
        rf"(?<![\w/.–—'’‘-])(?P<v>{_VOL})\.(?P<i>\d{{1,2}})\s*\((?:{_MONTHS}\s+)?(?P<y>{YEAR})\)\s*(?:[:,]\s*(?P<p>{_PAGES}))?"
    ),
    "volume.issue, pp. pages": Lazy(
        r"(?:(?<=[A-Za-z] )|(?<=[Ii]n: ))(?P<v>\d{2,4}|[1-9](?=\.[1-9]\d*\.?\s*,?\s*\x01))\.(?P<i>\d{1,4})(?=,? pp?\.|\.?\s*,?\s*\x01|, \d{1,6}, (?:p|\x01))"
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
    "pages": Lazy(rf"(?<=[\s,(:])(?!(?:0?[1-9]|1[0-2])-{YEAR}\b)(?P<p>{_RANGE})(?=[\s,.;:)\]\x01]|$)"),
    "article": Lazy(
        r"(?<=[\s,:;\x01])(?P<p>[eE]\d{3,}|[eE]\d{4}[A-Z]{2}\d{6}|[a-z]{2,6}\d{3,6}|\d{5,7}|0\d{7}|[A-Z]{1,2}\d{5,}|\d{6,}[A-Z]\d{3,})(?=[\s,.;)\x01]|$)"
    ),
    "volume behind comma": Lazy(r"(?<=,\s)(?P<v>(?!0)\d{1,3})(?=\s*(?:[,.;\x01(]|:\s*\x01|$))(?!\.\d{1,2}\.\d\d)"),
    "volume behind name": Lazy(
        r"(?<=[A-Za-z.)]\s)(?<![Tt]he\s)(?<![Dd]e[rsm]\s)(?<!\sof\s)(?<!\szu[rm]\s)(?P<v>(?!0)\d{1,3}(?:[-–/]\d{1,3})?)(?=\s*(?:[,.;\x01]|:\s*\x01|$|\se\d{1,3},))(?!\.\d{1,2}\.\d\d|\.\s[^\W\d_a-z][^.:,\d\x01]{40,}|\.\s(?:Jahrhundert|Jh|Auflage|Aufl|Geburtstag|bis|und|–))"
    ),
}


BLUEBOOK = Lazy(
    rf"(?:(?<=[,.?!”\"»]\s)|(?<=[\x01\v]\s)|(?<=[\x01\v]))(?P<v>\d{{1,4}})\s(?=[A-Z])(?P<venue>[^\d()\x01\v]{{3,70}}?)\s(?P<p>\d{{1,4}}|_+)(?:,\s\d+(?:[-–]\d+)?)?\s*\([^()\d]*{YEAR}\)"
)
"""American law reviews: volume, journal, first page, year ("47 Mich. J. Int'l L. 793 (2020)")."""
