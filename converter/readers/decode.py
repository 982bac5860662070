"""Bytes to clean text: encodings, line ends, and characters that are none.

Encodings by the Unicode Standard, section 23.8 (byte order marks); for what is not UTF-8 by what an HTML page says of
itself, as the WHATWG's prescan reads it, by the bytes for Chinese, Japanese and Korean, and windows-1252 otherwise.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.patterns import Lazy
from converter.readers.blanks import with_and_apart
from converter.readers.errors import ReadError
from converter.readers.glyph_names import without_glyph_names
from converter.readers.icon_names import without_icon_names
from converter.readers.ligatures import with_lost_ligatures
from converter.readers.raised_ordinals import with_ordinals_on_their_lines
from converter.readers.word_tables import without_word_tables
from converter.readers.words_apart import with_words_together

_MAGIC = (
    (b"%PDF", "a PDF", 'run "pdftotext -layout FILE" first and give the text'),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file", 'run "pandoc -t markdown FILE" first and give the text'),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "save it as plain text or Markdown first"),
    (b"{\\rtf", "an RTF file", 'run "pandoc -f rtf -t markdown FILE" first and give the text'),
    (b"%!PS", "a PostScript file", 'run "ps2ascii FILE" first and give the text'),
    (b"\x89PNG", "a picture", "give the text itself"),
    (b"\xff\xd8\xff", "a picture", "give the text itself"),
    (b"GIF8", "a picture", "give the text itself"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
)

_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030"}
"""What is read in place of a declared encoding, by the WHATWG's table of labels: its superset."""
_CHARACTER_SET = Lazy(r"iso8859|iso2022|cp\d|koi8|gb|big5|euc_|shift_jis|mac-|johab|tis")
"""Python knows others that are none, such as base64."""
_EAST_ASIAN = ["gb18030", "cp932", "euc_jp", "big5", "euc_kr"]
_HIGH_RUN = re.compile(rb"[\x80-\xff]{4,}")

_LINE_ENDS = Lazy("\r\n?|[\x0b\x85\u2028\u2029]")

_HYPHEN_AT_END = Lazy("\u00ad(?=[ \t]*\n)")
"""A soft hyphen where the line was really broken shows as a hyphen."""

_HYPHEN_BETWEEN = Lazy("(?<=\\d)\u00ad|\u00ad(?=[A-Z\\d \\t])")
"""A soft hyphen where no word can break: a fount whose hyphens are called so."""
_FEW = 2
"""More such hyphens than these show that all others are printed, too."""

_BULLET = Lazy(
    "(?m)^([ \\t]*(?:(?:19|20)\\d\\d[ \\t]+)?)([\x01-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd])(?=[ \\t\\n])"
)
_BULLETS = "\uf0a7\uf0b7\uf0d8"
"""The square, the dot and the arrow that Word takes from Symbol and Wingdings for bullets."""

_LOST_BLANK = Lazy(
    "(?<=[^\\W\\d_A-Z])\u200b{2,}(?=[^\\W_])|(?<=[.,;:)\\]”])\u200b{2,}(?=[^\\W\\d_])|(?<=[a-z])\u200b{2,}(?=[(“])"
)
"""What extracts of PDFs from Google Docs have for a blank where the fount changes; inside of words it means nothing."""
_UNWANTED = Lazy(
    "(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u2060-\u2064\u200b\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]"
    "|[\ufdd0-\ufdef\ufffe\uffff])"
    "|(?P<surrogate>[\ud800-\udfff])"
    "|(?P<icon>[\ue000-\uf8ff\U000f0000-\U0010ffff]|(?<!\\S)\ufffd(?!\\S))"
    "|(?P<hyphen>\u00ad)"
)
_KINDS = {
    "control": "control or invisible formatting characters",
    "surrogate": "halves of characters (lone surrogates)",
    "icon": "private-use characters (icons of a font)",
    "hyphen": "soft hyphens",
}


def decode(name: str, data: bytes) -> tuple[str, list[Diagnostic]]:
    """The text of a source and what had to be done to it.

    Lines end in a line feed; form feeds stay.  Control characters, lone surrogates, private-use characters and soft
    hyphens are taken out.  Raises ReadError for what is empty or no text.
    """
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise ReadError(f"{name} is {what}, not text", hint)
    text, encoding = _to_text(name, data)
    diagnostics: list[Diagnostic] = []
    if encoding:
        message = f"the file is not UTF-8; it was read as {encoding}"
        hint = "save it as UTF-8 if letters come out wrong"
        severity = Severity.NOTE if encoding.startswith("UTF") else Severity.WARNING
        diagnostics.append(Diagnostic(Code.ENCODING, severity, message, hint, Location(name, 1, 1)))
    text = _LINE_ENDS.sub("\n", text)
    text = _HYPHEN_AT_END.sub("-", text)
    if "\u00ad" in text:
        printed = len(_HYPHEN_BETWEEN.findall(text)) > _FEW
        text = text.replace("\u00ad", "-") if printed else _HYPHEN_BETWEEN.sub("-", text)
    text = _with_blanks_for_tabs(_with_bullets(text))
    lines = without_word_tables(text)
    if lines != text:
        message = "lines that had become tables were read as lines, and line numbers count what that made"
        diagnostics.append(Diagnostic(Code.LINES_JOINED, Severity.NOTE, message, "", Location(name, 1, 1)))
    text = lines
    together = with_words_together(text)
    if together != text:
        message = "each word stood on a line of its own; they were put together, and line numbers count what that made"
        diagnostics.append(Diagnostic(Code.LINES_JOINED, Severity.NOTE, message, "", Location(name, 1, 1)))
    text = with_ordinals_on_their_lines(together)
    text = with_and_apart(with_lost_ligatures(without_glyph_names(text)))
    text, icons = without_icon_names(text)
    if icons:
        message = f"names of icons, which the printed page shows, left out: {len(icons)}"
        diagnostics.append(Diagnostic(Code.CONTROL_CHARACTER, Severity.NOTE, message, "", Location(name, 1, 1)))
    if _UNWANTED.search(text):
        diagnostics += _unwanted(name, text)
        text = _LOST_BLANK.sub(" ", text)
        text = _UNWANTED.sub("", text)
    if not text.strip():
        raise ReadError(f"{name} is empty", "give a file that holds the text of a CV")
    return text, diagnostics


def _with_bullets(text: str) -> str:
    """The text with a bullet for each character of a symbol fount that begins several lines: an icon begins one.

    TeX's symbol founts have their bullets where Unicode has control characters; what also stands inside of lines is a
    letter or a ligature of another fount.
    """
    count = Counter(match[2] for match in _BULLET.finditer(text))
    bullets = {
        sign
        for sign, times in count.items()
        if times > (1 if sign in _BULLETS else 2)
        and (sign > "\x9f" or 2 * times > text.count(sign))
        and not (sign not in _BULLETS and sign > "\x9f" and _begins_headings(sign, text))
    }
    return _BULLET.sub(lambda m: m[1] + "\u2022" if m[2] in bullets else m[0], text) if bullets else text


def _begins_headings(sign: str, text: str) -> bool:
    """Whether the lines that a sign begins are short and mostly in capitals: it is an icon, and no bullet."""
    begun = [line for line in map(str.strip, text.split("\n")) if line.startswith(sign)]
    return all(len(line) < _HEADING for line in begun) and 3 * sum(map(str.isupper, begun)) > 2 * len(begun)


_HEADING = 70
"""A heading is shorter than so many characters."""
_TAB = Lazy(r"(?<=\S)\t(?=\S)")
_TAB_IN_SENTENCE = Lazy(r"(?<=[^\W\d_])\t(?=[a-zà-ÿа-я])")
_TABS = 60
"""A text has more tabs than these, and more than blanks, if they stand between all its words."""


def _with_blanks_for_tabs(text: str) -> str:
    """The text with blanks between its words where an extraction has put tabs between all of them."""
    tabs = text.count("\t")
    if tabs <= _TABS or tabs < text.count(" ") or 8 * len(_TAB_IN_SENTENCE.findall(text)) < tabs:
        return text
    return _TAB.sub(" ", text)


def _has_stray_nulls(data: bytes) -> bool:
    """Whether a text holds a few null characters, as extractions leave them for signs that they cannot read."""
    if data.count(0) * _STRAY > len(data):
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return sum(c < " " and c not in "\t\n\r\f\v" for c in text) * _STRAY <= len(text)


_STRAY = 100
"""Of so many characters of a text one may be a control character."""


def _to_text(name: str, data: bytes) -> tuple[str, str]:
    """The decoded text, and the encoding's name if it is not UTF-8."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return data.decode("utf-32", "replace"), "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        little = data.startswith(b"\xff\xfe")
        return _utf16(data[2:], little), "UTF-16"
    if b"\x00" in data:
        odd, even = data[1::2].count(0), data[::2].count(0)
        if max(odd, even) * 5 >= len(data) // 2 and min(odd, even) * 20 <= max(odd, even):
            return _utf16(data, odd > even), "UTF-16 without a byte order mark"
        if not _has_stray_nulls(data):
            raise ReadError(f"{name} is a binary file, not text", "give a Markdown or plain-text file")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= c <= "\udcff" for c in text)
    good = sum(c > "\x7f" for c in text) - bad
    if good > 4 * bad:
        return re.sub("[\udc80-\udcff]", lambda m: _cp1252(bytes([ord(m[0]) - 0xDC00])), text), (
            "UTF-8 with stray bytes of windows-1252"
        )
    for encoding in (_declared(data), _east_asian(data)):
        try:
            if encoding:
                return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return _cp1252(data), "windows-1252 (cp1252)"


def _declared(data: bytes) -> str:
    """The encoding that an HTML page says it has; "" for none that is known."""
    match = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return ""
    return _MEANT.get(name, name) if name == "ascii" or _CHARACTER_SET.match(name) else ""


def _east_asian(data: bytes) -> str:
    """The encoding of Chinese, Japanese or Korean text; "" for text in Latin letters, whose accents stand alone."""
    runs = [run for run in _HIGH_RUN.findall(data) if len(set(run)) > 2]
    if sum(map(len, runs)) * 2 < sum(byte > 0x7F for byte in data):
        return ""
    from charset_normalizer import from_bytes  # few texts need it

    found = from_bytes(data, cp_isolation=_EAST_ASIAN).best()
    return found.encoding if found else ""


def _utf16(data: bytes, little: bool) -> str:
    return data[: len(data) // 2 * 2].decode("utf-16-le" if little else "utf-16-be", "surrogatepass")


def _cp1252(data: bytes) -> str:
    return data.decode("cp1252", "replace")


def _unwanted(name: str, text: str) -> Iterator[Diagnostic]:
    """One remark for each kind of unwanted character, at the first of them."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in _UNWANTED.finditer(text):
        kind = match.lastgroup or ""
        first.setdefault(kind, match.start())
        count[kind] = count.get(kind, 0) + 1
    for kind, at in first.items():
        line = text.count("\n", 0, at) + 1
        location = Location(name, line, at - (text.rfind("\n", 0, at) + 1) + 1)
        character = f"U+{ord(text[at]):04X}"
        message = f"{count[kind]} {_KINDS[kind]} left out, the first is {character}"
        yield Diagnostic(Code.CONTROL_CHARACTER, Severity.NOTE, message, "", location)
