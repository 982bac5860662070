"""What to write so that a reader of the built page sees exactly the given characters.

The rules are those of kramdown 2.4 with the GFM parser (https://kramdown.gettalong.org/syntax.html), of Liquid, of
MathJax and of jemoji as the theme uses them.  Everything works on positions: `markdown_changes` and `html_changes` say
which characters of a text are written differently, so that markup can be put between any two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import urlsplit

from converter.characters import is_wide
from converter.document import HARD_BREAK
from converter.patterns import Lazy

Changes = Mapping[int, str]

_LINE_END = r"\t\r\n\f\x85\u2028\u2029"

_SPACE = rf"(?P<space>[ {_LINE_END}]*\v[ \v{_LINE_END}]* | [ {_LINE_END}]{{2,}} | [{_LINE_END}])"
_EMOJI = r"(?P<emoji>:(?=[a-z0-9_+-]{1,40}:))"
_EMOJI_NAME = Lazy(r":([a-z0-9_+-]*[a-z][a-z0-9_+-]*|[+-]1|100|1234):")

_MARKDOWN = r"""
    (?P<escaped>
        \\(?=[^\w\s]|_|\s*(?:\v|$)) | (?<![ ])\* | \*(?![ ]) | (?<![^\W\d_])_(?![ ]) | ` | \|
      | ~(?=~) | (?<=~)~ | >(?=>) | (?<=>)> | (?<=[ ])\#(?=\#*$)
    )
  | (?P<entity>&(?=\#?[\w:][\w:.-]*;) | <(?=[^\s\d=.\-]|[\w.-]+@|$) | (?<=<)<)
  | (?P<brace>\{(?=[{%:]|$|\#[\w:.-]+\}$))
"""
_HTML = r"(?P<entity>[<>]|&(?=\S))"

_LINE_START = Lazy(
    r"""(?: [ ]*
        (?: \d+(?=\.(?:[ ]|[\v]|$))                    # an ordered list
          | (?= [-+](?:[ ]|$)                          # a bullet list
              | \#{1,6}[ ]                             # a heading
              | >                                      # a quotation
              | :[ ]                                   # a definition
              | \[[ xX]\][ ]                           # a task list
              | \[[^\v]*\]:                            # a link or footnote definition
              | [-=]+[ ]*(?:\v|$)                      # an underlined heading, a rule
              | \^[ ]*(?:\v|$) ) )                     # the end-of-block mark
    )""",
    re.X,
)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile("|".join((_MARKDOWN if language == "markdown" else _HTML, _SPACE, _EMOJI)), re.X)


@cache
def _control() -> re.Pattern[str]:
    """Characters that no YAML or HTML may hold."""
    return re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def markdown_changes(
    plain: str, *, block_start: bool = True, line_break: str = "   \n", dollars: bool = False
) -> dict[int, str]:
    """What kramdown must read in place of single characters of `plain` to show them.

    block_start: whether the text begins a paragraph, list item or heading.
    line_break: what stands for HARD_BREAK; a blank where the text must stay in one line.
    dollars: whether more dollar signs may stand in the same block, outside of this text.
    """
    changes = _common(plain, "markdown", line_break, dollars)
    if (last := plain.rfind("](")) >= 0:
        for match in re.finditer(r"\[", plain[:last]):
            changes[match.start()] = r"\["
    starts = [0] if block_start else []
    if "\n" in line_break:
        starts += _broken_lines(plain)
    changes |= {at: "&#94;" if plain[at] == "^" else "\\" + plain[at] for at in _beginning_blocks(plain, starts)}
    return changes


def html_changes(plain: str, *, line_break: str = "<br>", dollars: bool = False) -> dict[int, str]:
    """What must be written in HTML in place of single characters of `plain` to show them."""
    return _common(plain, "html", line_break, dollars)


def raw_changes(plain: str, *, dollars: bool = False) -> dict[int, str]:
    """The same for HTML in the lines of a Markdown paragraph: kramdown looks for blocks there before it sees a tag."""
    changes = html_changes(plain, dollars=dollars)
    return changes | {at: f"&#{ord(plain[at])};" for at in _beginning_blocks(plain, _broken_lines(plain))}


def _common(plain: str, language: str, line_break: str, dollars: bool) -> dict[int, str]:
    changes: dict[int, str] = {}
    for match in _pattern(language).finditer(plain):
        at, found = match.start(), match.group()
        match match.lastgroup:
            case "escaped":
                changes[at] = "\\" + found
            case "entity":
                changes[at] = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[found]
            case "brace":
                changes[at] = "&#123;"
            case "space":
                changes.update(dict.fromkeys(range(at + 1, match.end()), ""))
                between_wide = found == "\n" and is_wide(plain[at - 1 : at]) and is_wide(plain[at + 1 : at + 2])
                changes[at] = line_break if HARD_BREAK in found else "" if between_wide else " "
            case "emoji":
                if _EMOJI_NAME.match(plain, at):
                    changes[at] = ":<span></span>"
    if not plain.isprintable():
        changes.update({match.start(): "" for match in _control().finditer(plain)})
    if "$" in plain and (dollars or plain.count("$") > 1):
        changes.update({match.start(): "<span>$</span>" for match in re.finditer(r"\$", plain)})
    return changes


def _broken_lines(plain: str) -> list[int]:
    """Where the lines behind hard breaks begin."""
    return [match.end() for match in re.finditer(rf"{HARD_BREAK}[ \v{_LINE_END}]*", plain)]


def _beginning_blocks(plain: str, starts: Iterable[int]) -> Iterator[int]:
    """The characters that would make lines, which begin at `starts`, something other than lines of text."""
    for start in starts:
        if match := _LINE_START.match(plain, start):
            at = match.end()
            rule = len(plain[at:]) - len(plain[at:].lstrip("-"))
            yield from range(at, at + (rule if rule > 1 else 1))


def apply(changes: Changes, plain: str, start: int = 0, stop: int | None = None) -> str:
    """The characters [start:stop] of `plain` with the changes made."""
    stop = len(plain) if stop is None else stop
    if not changes:
        return plain[start:stop]
    return "".join(changes.get(i, plain[i]) for i in range(start, stop))


def md_min(text: str, *, block_start: bool = True, dollars: bool = False) -> str:
    """Markdown in one line that shows the text, escaped only where its meaning would change.

    Quotes, dashes and dots are left to kramdown's typography, so that people can edit what is written.
    """
    text = text.strip()
    return apply(markdown_changes(text, block_start=block_start, line_break=" ", dollars=dollars), text)


def md(text: str) -> str:
    """Markdown in one line that shows the text to the character, typography included."""
    text = one_line(text).replace("&", "&amp;")
    text = re.sub(r"([\\.*_+`()\[\]}#!:|\"'$=\-~])", r"\\\1", text)
    for character, entity in (("{", "&#123;"), ("^", "&#94;"), ("<", "&lt;"), (">", "&gt;"), ("\\$", "<span>$</span>")):
        text = text.replace(character, entity)
    return text


def ht(text: str, *, dollars: bool = False) -> str:
    """HTML in one line that shows the text; not for attributes."""
    text = text.strip()
    return apply(html_changes(text, line_break=" ", dollars=dollars), text)


def one_line(text: str) -> str:
    """The text with every run of white space made one blank and without characters that no YAML or HTML may hold."""
    return " ".join(without_control(text).split())


def without_control(text: str) -> str:
    """The text without the characters that no YAML or HTML may hold; line ends and tabs stay."""
    return text if text.isprintable() else _control().sub("", text)


_WITHOUT_SCHEME = re.compile(r"www\.[\w-]+\.\w|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|eu)/\w", re.IGNORECASE)


def url(target: str) -> str | None:
    """The link target in a form that no Markdown, Liquid, HTML or YAML can misread; None where it must not be linked.

    Only web addresses, mail addresses and relative addresses are linked; "#" leads nowhere.  An address that cannot be
    relative ("www.example.org", "doi.org/10.1000/1") gets the scheme without which it would lead into the site itself.
    """
    target = one_line(target)
    if _WITHOUT_SCHEME.match(target):
        target = f"https://{target}"
    try:
        scheme = urlsplit(target).scheme.lower()
    except ValueError:
        return None
    if (
        scheme not in ("http", "https", "mailto", "")
        or target in ("", "#")
        or re.match(r"[^/?#]*:", target)
        and not scheme
    ):
        return None
    target = re.sub(
        r"[\s<>\"'`{}|\\^$*]", lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), target
    )
    if (
        target.count("(") != target.count(")")
        or re.search(r"\)[^(]*\(", target)
        and not re.search(r"\([^()]*\)", target)
    ):
        target = target.replace("(", "%28").replace(")", "%29")
    return re.sub(r"&(?=#?\w+;)", "&amp;", target)
