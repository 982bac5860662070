"""Letters and quotes that a text copied out of a PDF, or typed for TeX, writes otherwise than a reader sees them.

Ligatures of Unicode's Alphabetic Presentation Forms stand for several letters; a letter and the accent behind it are
one letter (a dotless i, too), and so are an accent and the letter behind it, as old founts of TeX leave them, or the
vowel before it where no vowel follows; two grave
accents and two apostrophes are the quotes that TeX makes of them.  The first letters of small capitals are of another
size, and for that set apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from converter.document import Run
from converter.patterns import Lazy

LIGATURE = Lazy(
    "[\ufb00-\ufb06]|[A-Za-z\u0131][\u0300-\u036f]"
    "|\u0131[\u00a8\u00b4\u02c6](?=[^\\W\\d_])|[AEIOUYaeiouy][\u00a8\u00b4\u02c6\u02da](?=[b-df-hj-np-tv-xz])(?!(?:s|t|re|ve|ll|d|m)\\b)"
    "|[CScs]\u00b8(?![CScs])"
    "|(?<![/~])(?:[\u00a8\u02c6\u02dc\u02c7\u02dd\u02da\u02d9][A-Za-z\u0131]|\u00b8[CSTcst])"
    "|(?<=[^\\W\\d_][^\\W\\d_])\u00b4[aeiouc\u0131yn]|(?<=(?<![^\\W\\d_])[A-Z])\u00b4\u0131"
)
TORN_ACUTE = Lazy("(?<=(?<![^\\W\\d_])[A-Z])\u00b4[aeiouy\u0131]|(?<![^\\W_])\u00b4[AEIOUY](?=[A-Za-z])")
"""An accent beside a word's first letter, elsewhere perhaps an apostrophe: "P\u00b4erez", "\u00b4Ecole"."""
TORN_GRAVE = Lazy(r"(?<=[^\W\d_][^\W\d_])`[aeiou](?![`'])")
"""A grave accent before its letter: "Lef`evre"."""
TYPED_QUOTE = Lazy("``|''|\u2018\u2018|\u2019\u2019")
TORN_WORD = Lazy(r"\w (?=-\w)|[^\W_] (?=,(?:\s|$))")
"""The end of what a blank tears from its hyphen or comma, as some readers of PDFs do: "long -read", "Ann Lee , Bo"."""
TORN_CAPITAL = Lazy(r"(?<![^\W\d_])(?:[B-HJ-ZÀ-Ý]|(?<=[A-Z]\. )[AI]) (?=[A-ZÀ-Ý]{2})")
"""The first letter of a word in small capitals, which extraction sets apart: "B. B ERG", "E DUCATION"."""
_TORN_NAME = Lazy(r"(?<=[A-Z]\. )[A-ZÀ-Ý] [A-ZÀ-Ý]{3}")
_TORN_HEADING = Lazy(r"(?m)^[ \t]*[B-HJ-Z] [A-Z]{4}")
_ACCENTS = {
    "\u00a8": "\u0308", "\u02c6": "\u0302", "\u02dc": "\u0303", "\u02c7": "\u030c", "\u00b8": "\u0327",
    "`": "\u0300", "\u02dd": "\u030b", "\u02da": "\u030a", "\u00b4": "\u0301", "\u02d9": "\u0307",
}  # fmt: skip
_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "``": "\u201c", "''": "\u201d", "\u2018\u2018": "\u201c", "\u2019\u2019": "\u201d",
}  # fmt: skip


_LOST = Lazy("[\\0\u21b5\u270f]")
_LOST_FFI = Lazy("(?<=[AEIOUaeiou])\\0(?=[clnx])")
"""Where "ffi" stood that an extract has as a null character: "e\\0cient", "tra\\0c"."""
_LOST_FF = Lazy("(?<=[A-Za-z])\u21b5|(?<![^\\W_])\u21b5(?=[a-z]{2})")
_LOST_FFL = Lazy("(?<=[A-Za-z])\u270f(?=[a-z])")


_BY_CODE = {
    "\x1b": "\ufb00", "\x1c": "\ufb01", "\x1d": "\ufb02", "\x1e": "\ufb03", "\x1f": "\ufb04",
    "27": "\ufb00", "28": "\ufb01", "29": "\ufb02", "30": "\ufb03", "31": "\ufb04",
    "11": "\ufb00", "12": "\ufb01", "13": "\ufb02", "14": "\ufb03", "15": "\ufb04",
}  # fmt: skip
_CONTROL_IN_WORD = Lazy("[A-Za-z][\x1b-\x1f][a-z]")
_CONTROL = Lazy("(?<=[A-Za-z])[\x1b-\x1f]|[\x1b-\x1f](?=[a-z])")
_CODE = Lazy(r"(?<=[A-Za-z])\(cid:(?P<behind>1[1-5]|2[7-9]|3[01])\)|\(cid:(?P<before>1[1-5]|2[7-9]|3[01])\)(?=[a-z])")
_FF_PLACE = Lazy(r"[AEIOUYaeiouy]\(cid:(?:1[145]|27|3[01])\)(?=[a-z\s.,;:)-]|$)")
_FF_CODE = Lazy(r"\(cid:(?:1[145]|27|3[01])\)")


def with_coded_ligatures(source: str) -> str:
    """The text with the ligatures for which an extraction has their places in founts of TeX: "e(cid:11)ect".

    In the newer encoding (T1) they are the characters 27 to 31, in the older one 11 to 15: ff, fi, fl, ffi, ffl.  What
    stands for "ff" and more does so behind vowels alone; else the numbers are those of another fount.
    """
    if _CONTROL_IN_WORD.search(source):
        source = _CONTROL.sub(lambda found: _BY_CODE[found[0]], source)
    if "(cid:" in source and len(_CODE.findall(source)) > 1:
        inside = _FF_CODE.findall(source)
        if len(inside) == len(_FF_PLACE.findall(source)):
            dashed = source.replace("(cid:21)", "\u2013") if "(cid:27)" in source or "(cid:28)" in source else source
            source = _CODE.sub(lambda found: _BY_CODE[found["behind"] or found["before"]], dashed)
    return source


def with_lost_ligatures(source: str) -> str:
    """The text with the ligatures that macOS leaves as other characters when it prints what TeX has set.

    These are an arrow for "ff", a pencil for "ffl" and a null character for "ffi".
    """
    source = with_coded_ligatures(source)
    if not _LOST.search(source):
        return source
    source = _LOST_FF.sub("\ufb00", _LOST_FFL.sub("\ufb04", source))
    return _LOST_FFI.sub("\ufb03", source)


def has_torn_capitals(source: str) -> bool:
    """Whether a text has words in small capitals whose first letters were set apart, in names or in headings."""
    return len(_TORN_NAME.findall(source)) > 4 or len(_TORN_HEADING.findall(source)) > 2


def has_torn_acutes(source: str) -> bool:
    """Whether acute accents stand in front of letters in the middle of the words of a text."""
    return re.search("[^\\W\\d_][b-df-hj-np-tv-xz]\u00b4[aeiou\u0131]", source) is not None


def has_torn_words(source: str) -> bool:
    """Whether nearly all hyphens inside of the words of a text have a blank in front of them."""
    torn = len(re.findall(r"[^\W\d_] -[^\W\d_]", source))
    return torn >= 5 and torn > 3 * len(re.findall(r"[^\W\d_]-[^\W\d_]", source))


def spelled_out(runs: Iterable[Run], what: Lazy = LIGATURE) -> Iterator[Run]:
    """The runs with each ligature a run of its own, whose text is its letters."""
    for run in runs:
        if run.end - run.start != len(run.text) or what is LIGATURE and run.text.isascii() or not what.search(run.text):
            yield run
            continue
        position = 0
        for match in what.finditer(run.text):
            at = match.start()
            if position < at:
                yield run._replace(text=run.text[position:at], start=run.start + position, end=run.start + at)
            yield run._replace(text=_written(match[0]), start=run.start + at, end=run.start + match.end())
            position = match.end()
        if position < len(run.text):
            yield run._replace(text=run.text[position:], start=run.start + position)


def _written(found: str) -> str:
    """A ligature's letters, or the one letter that a letter and an accent make."""
    if found[-1] == " ":
        return found[:-1]
    if found in _LETTERS:
        return _LETTERS[found]
    if found[-1] in _ACCENTS:
        letter = unicodedata.normalize("NFC", found[0].replace("\u0131", "i") + _ACCENTS[found[-1]])
        return letter if len(letter) == 1 else found
    if found[0] in _ACCENTS:
        letter = unicodedata.normalize("NFC", found[1].replace("\u0131", "i") + _ACCENTS[found[0]])
        return letter if len(letter) == 1 else found
    return unicodedata.normalize("NFC", found.replace("\u0131", "i"))
