"""Telephone numbers, postal addresses and the e-mail addresses of referees, exactly, with their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.document import Block, BlockKind, Document
from converter.model import Private, PrivateKind
from converter.parse import words
from converter.parse.contact import EMAIL
from converter.parse.fold import fold
from converter.parse.outline import Outline
from converter.parse.vocabulary import normal
from converter.patterns import Lazy, Rare

_LABEL = (
    r"(?:tel(?:ephone|efono|éfono|efone|efon)?|phone(?: ?no\.?| number)?|ph|mobile?|mob|cell(?:ulaire|ular| phone)?|"
    r"fax|handy|fon|mobil|telefax|"
    r"t[ée]l[ée]phone|t[ée]l|portable|celular|m[óo]vil|cellulare|office|work|home|whatsapp|wechat|"
    r"电话|手机|传真|联系电话|電話|携帯)"
)
_NUMBER = (
    r"\(?\+?\s?\d(?:\)?[\s./-]{0,3}\(?\d){2,37}\d"
    r"(?:\s*(?:ext?\.?|x|durchwahl)\s*\d{1,6})?"
)
_LABELLED = Lazy(rf"(?<![^\W_]){_LABEL}(?: ?\([^)\d]*\))?\s*[.:=–-]*\s*(?P<number>{_NUMBER})(?!\w)", re.IGNORECASE)
_INTERNATIONAL = Lazy(
    r"(?<![\w+/.=-])(?:\(\s?\+\s?\d{1,3}\s?\)|\+\s?\d{1,3}|00\d{2}(?=\s))(?:[\s./()-]{0,3}\d){6,14}(?![\w-])"
)
_NATIONAL = Lazy(
    r"(?<![\w./+-])(?:\(\d{3}\)\s?-?|\d{3}[-.\s])\d{3}(?:[.\s]|--?)\d{4}(?![\w-])|(?<![\w./-])1[3-9]\d{9}(?![\w-])"
)
_IN_BRACKETS = Lazy(r"(?<![\d./+-])\(\d{3}\)\s?-?\d{3}(?:[.\s]|--?)\d{4}(?![\w-])")
"""A North American number with its area code in brackets, which nothing else looks like: "H(917) 555-0146"."""
_BEHIND_PLUS = Lazy(r"\s*\d{1,3}(?:[\s./()-]{0,3}\d){6,14}(?![\w-])")
"""What is left of "+ 33 6 13 ..." at the start of a line, which Markdown takes for a list item."""
_STREET = Lazy(
    r"\b\d{1,5}[A-Za-z]?(?:[-/]\d+)?\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'’.]*\s+){0,4}(?:Street|St|Avenue|Ave|Road|"
    r"Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|"
    r"Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Crescent|Close|Mall|Hall|Row|Walk|"
    r"Quay|Turnpike|Pike|Apartments?|Flats?|Gardens|Grove|Mews|Heights|Residences?|Towers?|Estate|Villas?)\b\.?"
    r"|\b[A-ZÄÖÜ][\wäöüß.-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|ring)\s+\d{1,3}\s?[a-z]?\b"
    r"|\b(?:Rue|Avenue|Boulevard|Place|Calle|Avenida|Av\.|C/|Rua|Via|Viale|Piazza|Corso|Plaza|Paseo|Chemin|"
    r"Allée|Largo|Travessa|Praça)\s"
    r"(?:[\w'’.]+\s?){1,5},?\s*(?:n[º°.]?\s?)?\d+\b"
    r"|\b\d{1,4}(?:\s?bis)?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|allée|chemin|quai|route)\s[^\n\v,|•]{3,40}"
    r"|\b(?:P\.?\s?O\.?\s?Box|Postfach|Apartado|Caixa Postal|Casella Postale)\s+\d+"
    r"|\d+\s?号|〒\s?\d{3}-\d{4}|\d+-\d+-\d+\s+[A-Z][\w-]+-(?:ku|cho|shi|machi)",
)
_ROOM = Lazy(
    r"\b(?:Room|Rm\.?|Office|Suite|Ste\.?|Building|Bldg\.?|Floor|Apt\.?|Apartment|Unit|Raum|Zimmer|Geb[äa]ude|"
    r"Bureau|Bâtiment|Oficina|"
    r"Despacho|Edificio|Sala|Ufficio|Stanza|Mail ?(?:stop|code)|MC|MS)\.?\s?#?[\w.-]*\d[\w.-]*\b",
)
_ZIP = Lazy(
    r"\b[A-Z]{2}[,\s]+\d{5}(?:-\d{4})?\b|\b(?:Alabama|Arizona|California|Colorado|Connecticut|Florida|Georgia|"
    r"Illinois|Indiana|Iowa|Maryland|"
    r"Massachusetts|Michigan|Minnesota|Missouri|Nevada|New Jersey|New York|North Carolina|Ohio|Oregon|"
    r"Pennsylvania|Tennessee|Texas|Utah|"
    r"Virginia|Washington|Wisconsin),?\s+\d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|"
    r"\b(?:[A-Z]{1,2}[-–])?\d{4,6}(?:-\d{3})?\s+[A-ZÀ-Ý][\w'’.-]+(?:\s[A-ZÀ-Ý][\w'’.-]+)?(?:\s*[,(]|\s*$)|"
    r"[A-Z][a-z]+,?\s+\d{5,6}\b"
)
_ADDRESS_LABEL = Rare(
    r"(?:(?<![^\W\d_])(?:(?:(?:postal|mailing|office|home|work|physical|current|permanent|correspondence|"
    r"business)\s+)?address|(?:post|wohn|privat|dienst|heim|büro|buro)?-?(?:anschrift|adresse)|dirección|direccion|"
    r"endereço|endereco|indirizzo)|通讯地址|地址|住址|住所|連絡先住所)\b(?:\s*\([^)]*\))?\s*[:：]",
    "address",
    "anschrift",
    "adresse",
    "direcci",
    "endere",
    "indirizzo",
    "地址",
    "住址",
    "住所",
    flags=re.IGNORECASE,
)
_ADDRESS_HEADING = Lazy(r"(?:^|\s)(?:address(?:es)?|anschrift|adresse|direccion|endereco|indirizzo)$|地址|住所|住址")
_NOT_PHONE = Lazy(
    r"(?<![^\W\d_])(?:doi|issn|isbn|grant|no\.?|nr\.?|pp?\.?|pages|vol\.?|id|zl|us|patent|award|nsf|arxiv|score|gre|orcid|#)\W*$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    rf"(?:(?<![^\W_])(?:e-?mail(?:-?adresse?| address)?|mail|correo(?: electr[óo]nico)?|courriel|邮箱|"
    rf"メール)\s*[:：]?\s*)?{EMAIL.pattern}",
    re.IGNORECASE,
)
_Range = tuple[PrivateKind, int, int]
_CONTACT_KINDS = frozenset({"contact", "about", "references"})


def find_private(document: Document, sections: Sequence[Outline]) -> tuple[Private, ...]:
    """Every telephone number and postal address of the text, and the e-mail addresses of those who are references."""
    result: list[Private] = []
    for s in sections:
        contact = s.kind in _CONTACT_KINDS
        whole = contact and bool(_ADDRESS_HEADING.search(normal(s.heading)))
        for block in s.blocks:
            if block.kind in (BlockKind.TEMPLATE, BlockKind.RULE, BlockKind.CODE):
                continue
            ranges = _phones(block, contact) + _addresses(block, contact, whole)
            if s.kind == "references":
                ranges += _mails(block)
            for kind, start, stop in _merged(ranges):
                text = block.text[start:stop]
                result.append(Private(kind, text, document.locate(text.span)))
    return tuple(result)


def _merged(ranges: list[_Range]) -> list[_Range]:
    result: list[_Range] = []
    for kind, start, stop in sorted(ranges, key=lambda r: (r[1], -r[2])):
        if result and start < result[-1][2]:
            if stop > result[-1][2]:
                result.append((kind, result[-1][2], stop))
            continue
        result.append((kind, start, stop))
    return result


def _phones(block: Block, contact: bool) -> list[_Range]:
    text = fold(block.text.plain)
    if not re.search(r"\d(?:[^\d\n\v]{0,3}\d){6}", text):
        return []
    ranges: list[_Range] = []
    for match in _LABELLED.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        explicit = not re.match(r"(?i)office|work|home|mob\b|t\b|ph\b", match[0]) or contact
        if (
            7 <= len(digits) <= 17
            and explicit
            and not re.fullmatch(r"(?:19|20)\d\d\s*-\s*(?:19|20)\d\d", match["number"])
        ):
            ranges.append(("phone", match.start(), match.end()))
    if block.marker == "+" and (plus := _BEHIND_PLUS.match(text)):
        ranges.append(("phone", plus.start(), plus.end()))
    patterns = [_INTERNATIONAL, _IN_BRACKETS, _NATIONAL] if contact else [_INTERNATIONAL, _IN_BRACKETS]
    for pattern in patterns:
        for match in pattern.finditer(text):
            if _NOT_PHONE.search(text[max(0, match.start() - 12) : match.start()]):
                continue
            if not any(a < match.end() and match.start() < b for _, a, b in ranges):
                ranges.append(("phone", match.start(), match.end()))
    return ranges


def _mails(block: Block) -> list[_Range]:
    """The addresses that are printed, and the links that lead to one."""
    ranges: list[_Range] = [("referees", m.start(), m.end()) for m in _MAIL.finditer(fold(block.text.plain))]
    at = 0
    for run in block.text.runs:
        if (run.href or "").startswith("mailto:"):
            ranges.append(("referees", at, at + len(run.text)))
        at += len(run.text)
    return ranges


def _addresses(block: Block, contact: bool, whole: bool) -> list[_Range]:
    text = block.text.plain
    if whole:
        return [("address", 0, len(text))] if text.strip() else []
    ranges: list[_Range] = []
    for match in _ADDRESS_LABEL.finditer(fold(text)):
        stop = _end_of_address(text, match.end())
        ranges.append(("address", match.start(), stop))
    if not contact or ranges:
        return ranges
    at = 0
    for line in re.split(r"(?<=[\n\v])|(?<=\S)(?=\s{3,}\S)|(?<=\t)", text):
        piece = line.strip()
        if not _is_prose(piece) and (_STREET.search(piece) or _ZIP.search(piece) or _ROOM.search(piece)):
            start = at + line.index(piece)
            ranges += _within_line(text, start, start + len(piece))
        at += len(line)
    return ranges


def _is_prose(piece: str) -> bool:
    """Whether a line is running text, which tells no address: "in the years before 2000. At that time ..."."""
    return sum(word.isalpha() and word.islower() for word in piece.split()) > 15


def _end_of_address(text: str, start: int) -> int:
    """Where a labelled address ends: before the next label, e-mail address or gap."""
    match = re.compile(
        r"\s*(?=[\v\n]|\s{3,}|\t|[|•]|\b[\w.+-]+@|\b(?:tel|phone|e-?mail|fax|mobile|web|电话|邮箱)\w*\s*[:.]|$)", re.I
    ).search(text, start + (len(text[start:]) - len(text[start:].lstrip())))
    return match.start() if match else len(text)


def _within_line(text: str, start: int, stop: int) -> list[_Range]:
    """The postal part of a line: up to an e-mail address, a telephone number or a link."""
    piece = text[start:stop]
    end = re.search(r"\s*+[|•·,;]?\s*+(?:\b(?:e-?mail|tel|phone|fax|web|mobile)\w*\s*[:.]|[\w.+-]+@)", piece, re.I)
    last = end.start() if end else len(piece)
    first = 0
    while (comma := piece.find(",", first, last)) > 0:
        head = piece[first:comma]
        if re.search(r"\d", head) or not words.organization(head):
            break
        first = comma + 1
    first += len(piece[first:last]) - len(piece[first:last].lstrip())
    return [("address", start + first, start + last)] if re.search(r"\w", piece[first:last]) else []
