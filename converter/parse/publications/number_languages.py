"""Volumes, issues and numbers of papers as further languages name them; what the groups mean is said in `numbers`."""

from __future__ import annotations

import re

from converter.parse.publications.dates import YEAR
from converter.patterns import Rare

FURTHER_NUMBERS = [
    Rare(
        r"(?<=, )(?:sonder(?:heft|band|ausgabe)|themenheft|beiheft)\s(?P<i>\d{1,3})\b",
        "sonder",
        "themenh",
        "beih",
        flags=re.IGNORECASE,
    ),
    Rare(r"(?<=[”\"»,;] )nr\.? (?P<i>[IVXLC]{1,7})(?=[\s,.;/\x01]|$)", "nr"),
    # Turkish, Czech, Croatian, Nordic, Dutch, Finnish, Greek, Hungarian, French
    Rare(
        r"\b(?:cilt|c\.)\s*:?\s*(?P<v>\d{1,4}),?\s*(?:sayı|s\.)\s*:?\s*(?P<i>\d{1,3}(?:[-–/]\d{1,3})?)",
        "cilt",
        "c.",
        flags=re.IGNORECASE,
    ),
    # "III (İstanbul 1996)", "XXXIV, İstanbul 2007, s. 485-487", "I/25-36"
    Rare(rf"(?<=, )(?P<v>[IVXLC]{{1,7}}) ?\([^\W\d_][\w.]{{2,20}},? (?P<y>{YEAR})\)", "("),
    Rare(rf"(?<=, )(?P<v>[IVXLC]{{2,7}})(?=, [^\W\d_][\w.]{{2,20}},? {YEAR}, (?:ss?|pp?)\. ?\d)", "s.", "p."),
    Rare(r"(?<=[\s,])(?P<v>[IVX]{1,5})/(?P<p>\d{1,4}[-–]\d{1,4})(?=[\s,.;]|$)", "/"),
    Rare(
        r"\b(?:god(?:ina|\.)|ročník|roč\.|cilt|årg(?:ang|ång)?\.?|jrg\.?|jaargang|vsk\.|τόμ(?:ος|\.))\.?:?\s*(?P<v>\d{1,4}|[IVXLC]+\b)",
        "god",
        "roč",
        "cilt",
        "årg",
        "jrg",
        "jaargang",
        "vsk",
        "τόμ",
        flags=re.IGNORECASE,
    ),
    Rare(r"\b(?:τχ|τεύχ)\.?\s*(?P<i>\d{1,3})", "τχ", "τεύχ", flags=re.IGNORECASE),
    Rare(r"\b(?P<v>\d{1,3})\.? ?(?:årg(?:ang|ång)|jaargang)\b", "årg", "jaargang", flags=re.IGNORECASE),
    Rare(
        r"(?:\b(?:č|čís|br|št)\.|\b(?:číslo|broj|sayı)\b|(?<=, )sa\.)\s*:?\s*(?P<i>\d{1,3}(?:[-–/]\d{1,3})?)"
        rf"(?:\s?\([^\W\d_][\w.]{{2,20}},? (?P<y>{YEAR})\))?",
        "č",
        "br",
        "št.",
        "sayı",
        "sa.",
        flags=re.IGNORECASE,
    ),
    Rare(
        r"(?P<v>\d{1,3})\.\s*évf(?:olyam\b|\.)(?:,?\s*(?P<i>\d{1,3}(?:[-–/]\d{1,3})?)\.\s*sz(?:ám\b|\.))?",
        "évf",
        flags=re.IGNORECASE,
    ),
    # "Rivers, 5 (6) #11": an article's number
    Rare(r"(?<=\d\)) ?# ?(?P<p>\d{1,5})\b", "#"),
    Rare(r"\b(?P<v>\d{1,3})(?:e|ème|ᵉ) année\b", "année", flags=re.IGNORECASE),
    Rare(r"(?<=[.,?!”] )Paper (?:No\.? ?)?(?P<p>[A-Z]{2,}[\d-]*\d-\d+)(?=, )", "paper"),
    Rare(r"(?<=[,;] )paper (?:no\.? ?|#)?(?P<p>\d{1,6})\b(?=\s*[,.;(]|$)", "paper", flags=re.IGNORECASE),
]
"""Turkish, Croatian, Czech, Hungarian, French; and the numbers of papers that stand in the place of pages."""
