# ruff: noqa: E501 (a pattern reads better on one line)
"""What a block or line of a list looks like: an entry, a field of one, links, a label, a remark."""

from __future__ import annotations

import re

from converter.characters import has_cjk, is_cjk
from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.bylines import ALL_INVERTED, has_names, is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.kind import heading_kind
from converter.parse.publications.labels import DETAIL_LABEL
from converter.parse.publications.notes import AWARDED, REMARK_LINE
from converter.parse.publications.status import find_status, heading_status
from converter.parse.publications.words import LINK_LABELS, PARTICLES, STOPWORDS
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy, Rare
from converter.remembered import remembered

NUMBERED = Lazy(
    r"\s*(?:\[\^[\w:.-]{1,30}\]:|[\[(]\s?[A-Z]{0,2}\d{1,3}\s?[\])]|[A-Z]{0,2}\d{1,3}[.)](?!\d{4,}))[\s\t]*\S"
)
"""A line that begins with a number of the list."""
BULLETED = Lazy(r"\s*[•▪◦‣●■]\s*\S")
DATED = Lazy(
    rf"\s*[(\[]?{YEAR}[a-z]?(?:[)\]]?\s*[:.,–—|-]\s|[)\]]\s|\s*[\t\v\n]|\s{{2,}}|\s(?=[A-Z]{{1,2}}\d{{1,3}}\s))"
)
"""A line that begins with a year set off from what follows."""
_LEGEND = Rare(
    r"^\W*(?:\*|†|‡|#|§|\^|\d)?\W*(?:(?:denotes?|indicates?|marks?|means|signifies|=|:)\b|(?:these|the) authors|equal(?:ly)? contribut|contributed equally|corresponding author|co-first|(?:under)?graduate (?:mentee|advisee|student|author|co-?author)s?\b|"
    r"authors? (?:are )?(?:listed|contributed)|names? in bold)|\b(?:denotes?|indicates?|denoted by|indicated by|marked with|stands for)\b.{0,60}(?:author|contribut|student|mentee|advis|supervis)|"
    r"(?:equal|joint) contribution[s]? (?:are )?(?:denoted|marked|indicated)|^\W*(?:equal contributions?|corresponding authors?|co-first authors?|(?:co-)?(?:senior|last|lead|shared)(?:/corresponding| and corresponding)? (?:first )?authors?(?:hip)?|alphabetical order\w*)\W*$",
    "denote",
    "indicate",
    "mark",
    "mean",
    "signif",
    "=",
    ":",
    "these authors",
    "the authors",
    "contribut",
    "corresponding",
    "co-first",
    "authors",
    "in bold",
    "stands for",
    "stand for",
    "author",
    "alphabetical",
    "graduate ",
    flags=re.IGNORECASE,
)
_POINTER = Rare(
    r"(?:full|complete|up[- ]?to[- ]?date|updated?|entire|comprehensive|most recent|selected|selection|further|more|other|additional|all)\b.{0,40}\b(?:list|publications?|papers?|works?)\b.{0,80}(?:google|scholar|orcid|dblp|here|available|see|below|cv|profile|page|found|arxiv|website)|"
    r"\b(?:see|check|visit|please|find|view|refer to)\b.{0,60}\b(?:google ?scholar|orcid|dblp|researchgate|my cv|full list|publication list|inspire|pubmed|semantic scholar)|"
    r"^\W*(?:google scholar|orcid|dblp|researchgate|scopus|publons|citations?|h-?index)\b.{0,80}$|"
    r"^\W*(?:see|check|visit|please|click)\b.{0,60}\bmy\b|"
    r"^\W*(?:feel free to|(?:e-?mail|contact|write to) me\b|if you (?:can ?not|can['’]t|would|have|need|are|want)\b|please (?:e-?mail|contact|write|let me)\b|(?:a|the|my) (?:full |complete |current )?list (?:of [^.]{3,40} )?(?:is|can be)\b|(?:copies|reprints|offprints) (?:are|of (?:any|all))\b|click (?:on|here)\b)|"
    r"you can (?:also )?find|\bopens?\b.{0,40}\bnew (?:tab|window)\b|\b(?:publications?|papers|articles|works?)\b[^.]{0,20}\b(?:I|we)(?:['’]ve| have)\b|vollständige (?:liste|publikations)|my (?:articles|papers|publications) (?:on|at)|total citations|h-index|^selection of publications|^\W*for (?:more|further) (?:details|information)\b|^\W*(?:©|\(c\) \d|copyright\b|all rights reserved|powered by |last (?:updated?|modified)\b)",
    "list",
    "publication",
    "article",
    "new tab",
    "new window",
    "paper",
    "work",
    "scholar",
    "orcid",
    "dblp",
    "researchgate",
    "inspire",
    "pubmed",
    "scopus",
    "publons",
    "citation",
    "index",
    "my",
    "you can",
    "vollständige",
    "for more",
    "for further",
    "©",
    "(c) ",
    "copyright",
    "all rights",
    "powered by",
    "last ",
    "feel free",
    "mail",
    "contact",
    "write",
    "if you",
    "please",
    "copies",
    "reprints",
    "offprints",
    "click",
    flags=re.IGNORECASE,
)
_OF_SOMEBODY = Lazy(
    r"[^\W\d_a-z][\w.’' -]{2,40}[’']s (?:selected |recent )?(?:publications|papers|articles)\W*", re.IGNORECASE
)
"""A line like a heading: "Ada Berg's Publications"."""
_MENU = Lazy(r"[\w&' -]{2,40}(?:\s*[|·•/»]\s*[\w&' -]{2,40}){2,10}\W*")
"""A menu of links in a line: "Home | Research | Teaching"."""
_BACK_TO_TOP = Lazy(
    r"\W*(?:back to (?:the )?top|to (?:the )?top|top of (?:the )?page|nach oben|zum seitenanfang|haut de (?:la )?page|retour en haut|volver arriba|voltar ao topo|torna su|回到顶部|返回顶部|トップへ戻る)\W*",
    re.IGNORECASE,
)
_BACK = Lazy(
    r"(?:all|more|see all|view all|full list|older|further|complete)\b[^\d]{0,40}[→»>]+\W*|[\W_]*(?:back|return|zurück|retour|regressar|voltar|volver|regresar|torna|indietro|返回|戻る)\b[^\d]{0,40}",
    re.IGNORECASE,
)
_LANGUAGES = Lazy(
    r"(?:[\W_]*(?:english|deutsch|german|français|french|español|spanish|português|portuguese|italiano|italian|nederlands|polski|中文|中文版|英文版|日本語|japanese|chinese|한국어|русский|(?:en|de|fr|es|pt|it|zh|ja|ko)(?=\W|$)))+[\W_]*",
    re.IGNORECASE,
)
"""Links to the page in other languages: "English (en) / Português (pt)"."""
_ONLY_LABELS = Lazy(rf"[\s\v\[\]()|,;/·•→]*(?:(?:{LINK_LABELS})[\s\v\[\]()|,;/·•:→↗»]*)+", re.IGNORECASE)
_ADDRESS = Lazy(r"(?:https?://|mailto:|www\.)\S+")
_BIBTEX = Lazy(r"@[a-z]{3,20}\s?\{")
_ABSTRACT = Rare(
    r"\W*(?:abstract|summary|tl;?dr|zusammenfassung|résumé|resumen|resumo|riassunto|keywords?|highlights?|description)\b(?:\W|$)",
    "abstract",
    "summary",
    "tl;dr",
    "tldr",
    "zusammenfassung",
    "résumé",
    "resumen",
    "resumo",
    "riassunto",
    "keyword",
    "highlight",
    "description",
    flags=re.IGNORECASE,
)
_REMARK = Rare(
    r"\W*(?:figure|fig\.|table|abbildung|abb\.) \d+[.:] |\W*(?:(?:image|photo|picture) credits?|(?:media|press|news)(?: coverage| mentions?)?|in the (?:news|media|press)|coverage|(?:featured|covered|mentioned) (?:in|on|by)|research grants?|funding)\s?[:：]\s|"
    r"\W*new (?:revised )?(?:draft|version|working paper)\b.{0,30}!?\W*$",
    "credit",
    "fig",
    "table ",
    "abb",
    "media",
    "press",
    "news",
    "coverage",
    "featured",
    "covered",
    "mentioned",
    "research grant",
    "funding",
    "new ",
    flags=re.IGNORECASE,
)
_ABSTRACT_LABEL = Lazy(
    r"\W*(?:show |view |hide |toggle )?(?:abs|abstract|summary|zusammenfassung|résumé|resumen|resumo)\W*", re.IGNORECASE
)
_WE_SHOW = Lazy(
    r"(?:We|I|In this (?:paper|work|article|study|chapter|thesis),?(?: we| I)?|This (?:paper|work|article|study|chapter)|Here,? we|Our \w+(?: \w+)?) (?!are\b|am\b|need\b|can\b|do\b|have\b|will\b)[a-z]{3,}\b.{30,}",
    re.DOTALL,
)
"""How an abstract without a label begins."""
_WE_INSIDE = Lazy(r"[.?!] (?:We|I|Here,? we|In this (?:paper|article),? (?:we|I)) [a-z]{3,}\b")
_REMARK_LABEL = Lazy(
    r"\W*(?:show |view |hide |toggle |cite as |copy )?(?:abs|abstract|summary|bib|bib ?tex(?: citation)?|citation|cite|downloads?|tl;?dr|keywords)\W*",
    re.IGNORECASE,
)


def is_abstract_label(text: str) -> bool:
    """Whether a line only says that an abstract stands below."""
    return bool(_ABSTRACT_LABEL.fullmatch(text))


def is_remark_label(text: str) -> bool:
    """Whether a line is the label of an abstract or a citation that stands below it."""
    return bool(_REMARK_LABEL.fullmatch(text))


_ABOUT = Lazy(
    r"(?:This (?:paper|article|chapter|book|volume|work|version|is|was|has|contains)|The (?:material|paper|article|chapter|above|whole thing|full (?:paper|article|text))|Here (?:are|is)|"
    r"Full (?:paper|article|text)|(?:An? )?(?:earlier|previous|preliminary|revised|extended|shorter|longer) version|Link to|See also|Note that|In addition)\b(?=[^“\"]*[.:]\s*$|[^“\"]{0,60}[:(])",
)
"""How a sentence begins that says something of the work above it."""
KIND_NAME = Lazy(
    r"(?:(?:refereed|peer[- ]reviewed|invited) )?(?:(?:journal|conference|workshop|book|demo|full|short|poster|position|dataset|white|working)[ -])?"
    r"(?:article|paper|proceedings?|chapter|poster|workshop|thesis|dissertation|performance|extended abstract|demo|preprint|presentation|(?:technical )?report|book review)",
    re.IGNORECASE,
)
"""What a work is, as a label says it: "Journal article"."""
_SENTENCE = Lazy(
    r"\b(?=(?-i:[wotaishpndeWOTAISHPNDE]))(?:we|our|this paper|this article|this work|this study|abstract|is|are|was|were|has|have|shows?|presents?|proposes?|investigates?|argues?|ist|sind|wird|werden|dass|hat|est|sont|nous|dans cet|es|son|este artículo)\b",
    re.IGNORECASE,
)
_JOB_MARKET = Lazy(r"\W*(?:my )?job[ -]market paper\W*(?:\d{4}\W*)?", re.IGNORECASE)
_UNFINISHED = Lazy(
    r"\b(?:forthcoming|submitted|in press|accepted|under review|in preparation|to appear)\b", re.IGNORECASE
)
_QUOTED = Lazy(r"[“\"»«„《].{15,}[”\"»«“》]")
_YEAR = Lazy(rf"\b{YEAR}(?:\b|(?=年))")


def length(text: str) -> int:
    """The length of a text; a Chinese or Japanese character counts for three."""
    return len(text) if text.isascii() else len(text) + 2 * sum(map(is_cjk, text))


@remembered
def is_complete(text: str) -> bool:
    """Whether a text has more than one field of a reference: names, a year, a venue, quotes."""
    text = text.strip()
    size = length(text)
    if size <= 36:
        return False
    signs = int(size > 120)
    signs += bool(_YEAR.search(text) or _UNFINISHED.search(text))
    if signs < 2:
        signs += bool(_QUOTED.search(text))
    if signs < 2:
        signs += bool(venues.VENUE.search(text) or venues.PUBLISHER.search(text))
    if signs < 2:
        signs += has_names(text)
    return signs >= 2


_APPEARED = Lazy(
    rf"\barXiv\b|\bdoi\b|10\.\d{{4,}}/|\d\s?\(\d+\)|\d\s?:\s?e?\d|\bpp?\. ?\d|\bvol\. ?\d|[.?!] (?-i:[A-Z])[\w .]{{1,25}}: [\w/& -]{{2,40}}, {YEAR}\b",
    re.IGNORECASE,
)


_ONE_AND_YEAR = Lazy(
    rf"\W{{0,3}}(?:[^\W\d_a-z][\w’'-]++ ?){{1,3}}, (?:[^\W\d_a-z](?:\.|[\w’'-]++(?= ))[ -]?){{1,4}},? ?\({YEAR}[a-z]?\)"
)
"""How an author alone and the year begin an entry: "Berg, A. (2020)", "Berg, Ada M. (2020)"."""
_EDITOR_ALONE = Lazy(
    r"\W{0,3}(?:[^\W\d_a-z][\w’'-]++ ?){1,3}, (?:[^\W\d_a-z][\w’'.-]*+ ?){1,3}\((?i:eds?\.|editors?|hrsg\.|hg\.)\):? "
)
"""Who edited a book, alone before its title: "Berg, Anna (Editor): Rivers"."""
_NAMES_AND_YEAR = Lazy(rf"\(([^\W\d_a-z][^()]{{4,300}}), {YEAR}\)\.?\s*$")
"""How some lists close an entry: "Title (Anna Berg and Carl Dahl, 2020)"."""


def looks_like_work(text: str) -> bool:
    """Whether a text that stands in no list of works has a work's names, its year, and where it appeared."""
    if not (_YEAR.search(text) or find_status(text)):
        return False
    if (closing := _NAMES_AND_YEAR.search(text)) and has_names(closing[1], minimum=1):
        return True
    if not (_APPEARED.search(text) or venues.VENUE.search(text) or venues.SERVER.search(text)):
        return False
    if _ONE_AND_YEAR.match(text) or _EDITOR_ALONE.match(text):
        return True
    return any(has_names(line) for line in re.split("[\v\n]", text)[:4])


def is_reference(text: str) -> bool:
    """Whether a text by itself, as a heading's, is a whole reference that begins with its authors."""
    text = text.strip()
    if len(text) < 80 or not is_complete(text):
        return False
    return bool(_ONE_AND_YEAR.match(text)) or has_names(text) and not is_only_authors(text)


def is_imprint(text: str) -> bool:
    """Whether a line that could be an entry by its length holds only a venue with its numbers."""
    named = has_names(text, minimum=1)
    return length(text) < 160 and (not named or len(text) < 90 and bool(_APPEARED.search(text)) and "," in text)


def is_imprint_line(line: str) -> bool:
    """Whether a line says where something appeared, or in which state it is, and is no sentence of running text."""
    if len(line) > 130 or _SENTENCE.search(line):
        return False
    dated = _YEAR.search(line) or _NUMBERED_VENUE.search(line) or find_status(line)
    return bool(dated) and not re.search(r"[a-z]{3}\. [A-Z]", line)


_OPENING = ("“", '"', "„", "«", "»")


_WITH_NAME = Lazy(r"\bwith (?:[A-Z][\w.’'-]+ ?){1,4}(?:[,.&(;\[\v\n]|and |\Z)")


def fields_of(text: str) -> set[str]:
    """Which fields a text seems to hold besides a title."""
    found = set()
    lines = [line for line in re.split("[\v\n]", text) if line.lstrip()[:1] not in _OPENING]
    if any(map(has_names, lines)) or _WITH_NAME.search(text):
        found.add("authors")
    if _YEAR.search(text) or venues.VENUE.search(text) or find_status(text):
        found.add("venue")
    return found


def opening_of(block: Block) -> str:
    """How a paragraph opens: with a number, a year, a quote, in bold, as a link; "" for plain words."""
    plain = block.text.plain
    if NUMBERED.match(plain):
        return "number"
    if DATED.match(plain):
        return "year"
    run = next((r for r in block.text.runs if r.text.strip()), None)
    if run is None:
        return ""
    opened = run.text.strip()
    if opened[0] in '“"»„«':
        return "quote"
    if len(opened.split()) < 3 and sum(map(is_cjk, opened)) < 5:
        return ""
    named = has_names(opened, minimum=1) and (
        len(opened.split()) < 5 or is_only_authors(opened) or bool(re.search(r"\d{3}", opened))
    )
    return "bold" if run.bold and not named else "link" if run.href else ""


_CO_AUTHORS = Lazy(
    r"(?:\(\s?)?(?:(?:edited|written|co-?authored|co-?written|joint(?:ly)?|joint work|together|in collaboration|(?:em |en )?co-?autor[ií]a|en collaboration|in zusammenarbeit|gemeinsam|zusammen) )?(?:with|mit|avec|con|com) (?-i:[^\W\d_a-z])[\w.’'-]*[ .,]",
    re.IGNORECASE,
)
"""A line that names the others: "With Ada Berg"."""
_NUMBERED_VENUE = Lazy(r"\d\s?\(\d+\)|\bpp?\. ?\d|\bvol\. ?\d|, \d{1,4}, \d{1,5}\s?[-–]")


def paragraph_kind(block: Block) -> str:
    """What a paragraph is: entry, authors, venue, title, note, remark, links, abstract, legend or pointer."""
    text = block.text.plain.strip()
    if is_navigation(block):
        return "pointer"
    if _OF_SOMEBODY.fullmatch(text) or len(text) < 60 and _leads_to_profile(block):
        return "pointer"
    if len(text) < 300 and _POINTER.search(text) and not has_names(text):
        return "pointer"
    if len(text) < 400 and _INTRODUCES.match(text) and not _opens_set_off(block):
        return "pointer"
    if len(text) < 250 and _LEGEND.search(text) and not has_names(text, minimum=3):
        return "legend"
    if _ABSTRACT.fullmatch(text) and not any(run.href for run in block.text.runs):
        return "abstract"  # a summary's label, its text below
    if _ONLY_LABELS.fullmatch(text) or not re.search(r"\w", _ADDRESS.sub("", text)):
        return "links"
    if _only_links(block):
        return "links"
    if _BIBTEX.match(text):
        return "remark"
    quoted = _QUOTED_TITLE.match(text) is not None
    if _ABSTRACT.match(text) or DETAIL_LABEL.match(text) or _CAPTION.match(text) or _shows(text) and not quoted:
        return "abstract"
    if AWARDED.match(text) or _REMARK.match(text) and not has_names(text) or _ABOUT.match(text) and len(text) < 400:
        return "remark"
    if len(text) < 300 and _CO_AUTHORS.match(text) or ALL_INVERTED.fullmatch(text):
        return "authors"
    if len(text) < 240 and REMARK_LINE.match(text) and not _opens_set_off(block):
        return "note"
    if is_complete(text):
        if not (quoted or has_names(text) or _opens_signed(block)) and len(_SENTENCE.findall(text)) > 4:
            return "abstract"
        return "entry"
    if len(text) < 60 and text.endswith(":"):
        return "pointer"
    if has_names(text):
        linked = len(text) > 30 and all(run.href for run in block.text.runs if run.text.strip())
        return "title" if linked and not is_only_authors(text) else "authors"
    if text[:1] in "([" and len(text) < 100 or _JOB_MARKET.fullmatch(text):
        return "note"
    if _YEAR.search(text) or venues.VENUE.search(text) or len(text) < 100 and _NUMBERED_VENUE.search(text):
        return "venue" if len(text) < 160 else "abstract"
    if len(text) > 200 and len(_SENTENCE.findall(text)) > 2 and not quoted:
        return "abstract"
    if len(text.split()) < 3 and not has_cjk(text):
        return "note"
    return "title"


_CAPTION = Lazy(r"(?:fig(?:ure|\.)?|abb(?:ildung|\.)|figura|table|tabelle) ?\d{1,2} ?[:.] ", re.IGNORECASE)
"""How the words below a picture begin."""
_INTRODUCES = Lazy(
    r"\W*(?:(?:in|on) this (?:section|page|list)\b|see below\b|(?:below|here|the following) (?:is|are) (?:a|an|the|some|my|all|selected)\b|"
    r"my (?:own |current |main )?(?:research(?: interests?)?|interests?|work)\b[^.“\"]{0,60}\b(?:intersects?|focus(?:es)?|concerns?|explores?|lies?|centers?|is about|deals?)\b|"
    r"für (?:die|eine) (?:(?:vollständige|komplette|aktuelle) )?liste\b|pour (?:une|la) liste\b|para (?:la|una|a|uma) list[ae]\b|per (?:la|una|un) (?:lista|elenco)\b|"
    r"(?:nesta|en esta|in questa|sur cette|auf dieser|dans cette|op deze) (?:página|seção|sección|pagina|sezione|page|seite|section)\b|"
    r"(?:uma seleção|una selección|une sélection|una selezione|eine auswahl|een selectie) (?:d[aeo]s?|di|de|von|van)? ?(?:os |as |los |las )?(?:meus|minhas|mis|mes|miei|mie|meiner|mijn)\b|"
    r"(?:i (?:regularly |also |occasionally )?(?:write|wrote|contribute)|escrevo|escribo|j['’]écris|scrivo|ich schreibe|ik schr(?:ijf|eef))\b|"
    r"[^.:“\"]{0,30}\b(?:schreef ik|schrieb ich|habe ich|j['’]ai (?:écrit|publié)|he escrito|escrevi|ho scritto|heb ik|i have written)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that introduces a list: "In this section ...", "I write for ...", "Escrevo sobre ..."."""
_QUOTED_TITLE = re.compile(r"[“\"„«]\s?[^“”\"„«»]{10,250}[”\"»“]")


_PROFILE = Lazy(r"https?://(?:scholar\.google\.|orcid\.org/|(?:www\.)?researchgate\.net/profile|dblp\.)")


def _leads_to_profile(block: Block) -> bool:
    """Whether a paragraph is one link to a list of somebody's works elsewhere: the owner's name above the list."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    named = bool(shown) and all(run.href and _PROFILE.match(run.href) for run in shown)
    return named and "view_citation" not in (shown[0].href or "") and is_only_authors(block.text.plain)


def _opens_signed(block: Block) -> bool:
    """Whether a paragraph begins with one inverted name, or the dashes in its place, and a title that is set off."""
    named = _ONE_NAME.match(block.text.plain)
    if named is None or named.end() >= len(block.text.plain):
        return False
    return block.text.plain[named.end()] in '“"„«' or block.text.run_at(named.end()).italic


_ONE_NAME = Lazy(r"(?:[-–—_]{3,}|(?:[^\W\d_a-z][\w’'-]*+ ?){1,3}, (?:[^\W\d_a-z][\w’'.-]*+ ?){1,3})[.,:]*\s+")


def _opens_set_off(block: Block) -> bool:
    """Whether a paragraph begins with a link, in bold or with a quotation, as a title may."""
    first = next((run for run in block.text.runs if run.text.strip()), None)
    return first is not None and bool(first.bold or first.href or first.text.strip()[0] in '“"«„')


def _only_links(block: Block) -> bool:
    """Whether a paragraph is two or more links of a few words each: "Replication code | Appendix | sandr package"."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    if all(_VERSION.fullmatch(line.strip()) for line in block.text.plain.split("\v")) and any(r.href for r in shown):
        return True
    if not all(run.href for run in shown) or len({run.href for run in shown}) < 2:
        return False
    labels = [label.strip() for label in re.split(r"[\v\n|,;/·•\[\]()]+", block.text.plain) if re.search(r"\w", label)]
    return len(labels) > 1 and all(len(label) < 36 and len(label.split()) < 5 for label in labels)


_VERSION = Lazy(
    r"(?:(?:published|earlier|previous|ungated|working paper|longer|online|final|open[- ]access|replication|supplementary) )*"
    r"(?:version|appendix|appendices|supplement|materials?|preprint|replication|code|data|files?|package|slides|paper|article|link)s?"
    r": ?[^:.]{2,60}",
    re.IGNORECASE,
)
"""A line that says where a version of a work is: "Published version: here"."""


def _shows(text: str) -> bool:
    """Whether a text says what its authors do."""
    if text[-1] not in ".!?":
        return False
    return bool(
        _WE_SHOW.match(text)
        or len(text) > 100
        and _WE_INSIDE.search(text)
        and not has_names(text, minimum=1)
        and text[0] not in '“"«„'
    )


def is_sentence(text: str) -> bool:
    """Whether a long text is running text that nobody's name begins."""
    text = text.strip()
    return len(text) > 100 and text[-1] in ".?!" and bool(_SENTENCE.search(text)) and not has_names(text, minimum=1)


def is_link_label(text: str) -> bool:
    """Whether a text only says what its link leads to: "Project", "[PDF]"."""
    return bool(_ONLY_LABELS.fullmatch(text))


_TAG = Lazy(
    rf"[^\W\d_a-z][\w&/+.’'@-]*(?: (?:[A-Z&][\w&/+.’'-]*|{YEAR}|'\d\d|of|on|and|in)){{0,5}}(?: ?\([\w ’']{{2,20}}\))?"
)


def is_tag(text: str) -> bool:
    """Whether a line is a badge with the venue of the entry below it: "ICML 2024 Oral", "IEEE TVT", "arXiv"."""
    text = text.strip()
    if len(text) > 50 or not _TAG.fullmatch(text) or is_link_label(text) or is_known(text):
        return False
    acronym = re.search(r"\b[A-Z][A-Za-z]*[A-Z]", text)
    return bool(acronym or _YEAR.search(text) or re.search(r"[-’' ]\d\d$", text) or venues.SERVER.match(text))


def is_navigation(block: Block) -> bool:
    """Whether a block only leads about the page: back to its top, or links within it."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    if not shown:
        return False
    if all(run.href is not None and run.href.startswith("#") and len(run.href) > 1 for run in shown):
        return len(block.text.plain.strip()) < 60
    text = block.text.plain.strip()
    if len(shown) > 2 and len(text) < 160 and _MENU.fullmatch(text) and sum(bool(run.href) for run in shown) > 2:
        return True
    if any(run.href for run in shown) and (_BACK.fullmatch(text) or _LANGUAGES.fullmatch(text)):
        return True
    return bool(_BACK_TO_TOP.fullmatch(text))


def without_jumps(block: Block) -> str:
    """The text of a block without its links within the page and what parts them: "Top | 2018" is a year's heading."""
    if not any((run.href or "").startswith("#") for run in block.text.runs):
        return block.text.plain.strip()
    return "".join(run.text for run in block.text.runs if not (run.href or "").startswith("#")).strip(" \t\n\v|·•/")


def is_label(text: str) -> bool:
    """Whether a line says of the entries below it what they are or how far ("Forthcoming", "Journal articles:")."""
    text = text.strip()
    words = text.strip("()[]:. ").split()
    if not 0 < len(words) <= 5 or len(text) > 60 or re.search(r"\d", text) or heading_year(text) is not None:
        return False
    if words[-1] in STOPWORDS or _CO_AUTHORS.match(text):
        return False
    if heading_status((text,)) is not None:
        return not re.search(r"\b(?:to|in|at|by|with)\s+(?-i:[A-Z])", text)
    return text.endswith(":") or heading_kind((text,))[0] is not None and (len(words) <= 3 or is_known(text))


_OPEN_NAME = Lazy(r"(?:[,;&(]|\band|\bwith) ?(?:[^\W\d_a-z]\.[ -]?)+$")
"""The initials of a name at a line's end."""


def goes_on(before: str, after: str) -> bool:
    """Whether a block only carries on the sentence of the one before it."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return False
    if (
        before[-1] in ",;&–—"
        or before[-2:] in (",”", ',"', ",’", ",»")
        or re.search(r"[^\W\d_]-$|\b(?:and|und|et|of|the|in|for|with|by|to|from|von|der|mit)$", before)
    ):
        return True
    first = after.split(None, 1)[0]
    if _OPEN_NAME.search(before) and first[0].isupper():
        return True
    if first[0] in "&°)]":
        return True
    if before[-1] in '.。)]”"!?' or before[-1].isdigit():
        return False  # titles may begin in lower case, too
    return first[0].islower() and first.rstrip(".,") not in PARTICLES and not any(c.isupper() for c in first[1:])


def number_alone(block: Block) -> int | None:
    """The number that a block consists of, with or without the year above it."""
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    match = re.fullmatch(rf"\s*(?:{YEAR}\s+(?:[·|/–—-]\s+)?)?[\[(]?(\d{{1,3}})[\])]?[.)]?\s*", block.text.plain)
    return int(match[1]) if match else None
