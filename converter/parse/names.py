"""Whether a text is a person's name."""

from __future__ import annotations

import re

from converter.characters import has_cjk, is_cjk
from converter.parse import vocabulary, words
from converter.parse.fold import fold
from converter.patterns import Lazy

_TITLES = Lazy(
    r"^(?:(?:(?:apl|univ|jun|ass|priv|hon|em|ao|o|pd)\b\.?[ -]*(?=(?:prof|doz|dr)\b)|doz\.\s*|"
    r"dr\.\s?(?:(?:rer|nat|jur|iur|med|phil|pol|oec|theol|habil|sc|techn|ing|"
    r"h\. ?c|mult|agr|biol|hum|vet|dent|publ|math)\.[ -]*)+)|"
    r"(?:dra?|prof|professor|mr|mrs|ms|herr|frau|doctor|dipl|ing|m\.?sc|curriculum vitae|cv|vita|resume|"
    r"lebenslauf|name|姓名|氏名)"
    r"\b\.?(?: of| de| von)?\s*[:|-]?\s*)++",
    re.IGNORECASE,
)
_SUFFIXES = Lazy(
    r"(?:\s*[,|(]?\s*(?<![^\W\d_])(?:ph\.?\s?d|m\.?d|m\.?sc|m\.?s|m\.?a|mph|mba|b\.?sc|b\.?a|d\.?phil|j\.?d|ed\.?d|frsc?|"
    r"ieee fellow|he/him|"
    r"she/her|they/them|jr|sr|iii?)\b\.?\)?)+\s*$"
    r"|,?\s*[(\[]?(?:née|geb(?:oren|\.)|nata|rozená|roz\.|z domu)\s+(?-i:[^\W\d_a-z])[\w’'-]+[)\]]?$"
    r"|(?:\s*(?:['’]s?(?=\s))?\s*[-–—|:]*\s*"
    r"(?:(?<![^\W\d_])(?:(?:(?:summary|short|brief|full|abridged|academic)\s)?curriculum vitae|cv|resum[eé]|"
    r"academic cv|(?:(?:personal|academic|professional) )?(?:home ?page|web ?(?:site|page)))|"
    r"[-–—|:]\s*(?:publications?(?: list)?|list of publications)|"
    r"[-|:s]\s*vita|个人简历|简历)\s*(?:\(?(?:[A-Z][a-z]{2,8}\.? (?:\d\d?, )?)?(?:19|20)\d\d\)?\s*)?)$",
    re.IGNORECASE,
)
_CREDENTIALS = Lazy(
    r"(?P<name>[^,]*?[^\W\d_]\S* [^,]*[^\W\d_]{2}\.?)"
    r"(?:,\s*(?:[A-Z]{2,7}|(?:[A-Z][A-Za-z]{0,4}\.\s?)+(?:(?:[a-z]{2,5}|[A-Z]{1,4})(?![^\W\d_])\.?\s?)*|(?=[A-Z]+[a-z])[A-Z][a-z]?[A-Z][A-Za-z]{0,4}))+"
)
"""A name with degrees and memberships behind it: "Anna Berg, MD, Dr. med., MHBA, FRCS"."""

_SHORT_NAME = Lazy(r"\s+(?!Jr|Sr)[A-Z][a-z]")
"""A family name (Ma, Ba) that only looks like a degree (MA, BA)."""

_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "zu",
        "al",
        "el",
        "bin",
        "ibn",
        "y",
        "e",
        "i",
    ]
)


_NO_NAMES = frozenset(
    ["and", "und", "et", "of", "the", "für", "for", "download", "pdf", "version", "menu", "click", "name"]
)
"""Words that no name has."""


_CALLED = Lazy(r"(?<=[^\W\d_]) (?:\([^\W\d_]{2,12}\)|[\"“][^\W\d_]{2,12}[\"”])(?= [^\W\d_a-z])")
"""How somebody is called, between the given name and the rest: "Johanna (Hanna) Berg", 'William "Bill" Berg'."""


def person(text: str) -> str | None:
    """The name alone where a text is a person's name with at most titles and degrees around it, else None."""
    stripped = re.sub(r"\s+", " ", fold(text)).strip(" #*|:,.")
    plain = re.sub(r"\s+", " ", text).strip(" #*|:,.")
    if (match := _CREDENTIALS.fullmatch(stripped)) and not match["name"].isupper():
        plain, stripped = plain[: match.end("name")], match["name"]
    while match := _TITLES.match(stripped):
        plain, stripped = plain[match.end() :].strip(" ,|:-"), stripped[match.end() :].strip(" ,|:-")
        if not stripped:
            return None
    while (match := _SUFFIXES.search(stripped)) and match[0].strip() and not _SHORT_NAME.fullmatch(match[0]):
        plain, stripped = plain[: match.start()].strip(" ,|:-"), stripped[: match.start()].strip(" ,|:-")
        if not stripped:
            return None
    bracket = re.search(r"\s*[(\[]([^()\[\]]{1,30})[)\]]\s*$", stripped)
    core = _CALLED.sub("", stripped[: bracket.start()] if bracket else stripped)
    if has_cjk(core) and _is_cjk_name(core):
        return plain if vocabulary.kind_of(core) is None else None
    if len(core) > 50 or re.search(r"[\d@:;!?/\\|=<>\"]", core):
        return None
    parts = core.replace(",", " ").split()
    if not 2 <= len(parts) <= 6 or core.count(",") > 1:
        return None
    if "," in core and all(len(side.split()) > 1 for side in core.split(",")):
        return None
    for part in parts:
        if part.casefold() in _PARTICLES:
            continue
        if not re.fullmatch(r"(?:[^\W\d_]++['.-]?)+", part) or not part[0].isupper():
            return None
    if any(part.casefold() in _NO_NAMES for part in parts):
        return None
    if vocabulary.kind_of(core) is not None or words.organization(core) or words.position(core):
        return None
    if words.is_place(core):
        return None
    return plain


def _is_cjk_name(text: str) -> bool:
    """Whether a text is two to four Han characters, or a family name and a given name of kana or Han characters."""
    parts = text.split(" ")
    if len(parts) > 2 or not all(part and all(map(is_cjk, part)) for part in parts):
        return False
    if len(parts) == 2:
        return max(map(len, parts)) <= 5
    return 2 <= len(text) <= 7 and all(c >= "\u3400" for c in text)
