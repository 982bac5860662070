# ruff: noqa: E501 (a pattern reads better on one line)
"""What leads about a page of works or to lists elsewhere, or introduces a list: no works, and nothing said of one."""

from __future__ import annotations

import re

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.signs import is_link_label
from converter.patterns import Lazy, Rare

_POINTER = Rare(
    r"^\W*(?:(?:vollständig|ausführlich|komplett|gesamt)(?:e|es|er)? (?:\w+ )?(?:\w*verzeichnis|\w*liste|übersicht)|(?:liste|bibliographie) (?:complète|exhaustive)|(?:lista|listado|relación|relação|elenco) complet[ao])\b[^.\d“\"]{0,80}$|"
    r"(?:full|complete|up[- ]?to[- ]?date|updated?|entire|comprehensive|most recent|selected|selection|further|more|other|additional|all)\b.{0,40}\b(?:list|publications?|papers?|works?)\b.{0,80}(?:google|scholar|orcid|dblp|here|available|see|below|cv|profile|page|found|arxiv|website)|"
    r"\b(?:see|check|visit|please|find|view|refer to)\b.{0,60}\b(?:google ?scholar|orcid|dblp|researchgate|my cv|full list|publication list|inspire|pubmed|semantic scholar)|"
    r"^\W*(?:google scholar|orcid|dblp|researchgate|scopus|publons|citations?|(?:h|i10)-?index)\b.{0,80}$|"
    r"^\W*(?:my )?(?:(?:research|academic|online|author|publication|scholarly) )?profiles?\s?:.{0,40}\b(?:scholar|orcid|dblp|researchgate|scopus)\b|"
    r"^\W*(?:see|check|visit|please|click)\b.{0,60}\b(?:my|(?:section|page|tab) (?:of|on) (?:this|the) (?:web)?site)\b|^\W*(?:see|view|find) all\b[^.“\"\d]{0,60}\b(?:publications?|papers|articles|works?)\b[^“\"]{0,60}$|^\W*see (?:the|also)\b[^.]{0,40}\bpages?\W*$|^\W*for [^.“\"]{3,80}, (?:please )?(?:see|visit|consult|refer to|go to) (?:the|my|this|our)\b|^\W*(?:an? |the )?(?:full |complete )?(?:list|bibliography) of [^.“\"\d]{3,60} (?:will be|is being) (?:added|posted|updated|published)\b|"
    r"^\W*\d{1,4}\+? (?:[\w-]+ ){0,2}(?:papers|publications|articles)\b(?: ?\([^()“\"]{2,80}\))?[^\d.“\"]{0,70}(?:\.\s*[*†‡§¶#][^“\"]{2,120})?(?=\v|$)|"
    r"^\W*\d{1,4} (?:[\w-]+ ){0,4}(?:papers|publications|articles)\b(?:[^\d“\"]{0,60}\d{1,4} (?:[\w-]+ ){0,4}(?:papers|publications|articles|proceedings|pre-?prints|chapters|books)\b){1,5}[^\d“\"]{0,60}(?=[\v\n]|$)|"
    r"^\W*(?:feel free to|(?:e-?mail|contact|write to) me\b|if you (?:can ?not|can['’]t|would|have|need|are|want)\b|please (?:e-?mail|contact|write|let me)\b|(?:click|tap) (?:here )?to (?:expand|collapse|show|hide|view|see|open)\b.{0,40}$|(?:show|view|expand|hide|collapse) (?:(?:all|more|older|earlier|previous|full|the|other|further|remaining) ){1,2}(?:\w+ ?){0,3}\W*$|(?:a|the|my) (?:full |complete |current )?list (?:of [^.]{3,80} )?(?:is|can be)\b|(?:copies|reprints|offprints) (?:are|of (?:any|all))\b|click (?:on|here)\b)|"
    r"^\W*(?:showing|displaying) (?:all )?\d{1,4} (?:[\w-]+ ){0,2}(?:publications?|papers|articles|works|results)\W*$|^\W*indexed (?:by|in)\W+(?:[\d-]{8,}X?|[^\d“\"]{3,40}\b(?:scholar|orcid|scopus|explorer|dblp)\b)|"
    r"^\W*(?:total )?number of (?:publications|papers|articles|citations)\b|\b(?:publications?|papers|articles|works) are (?:marked|highlighted|shown|set) (?:with|by|in)\b|^\W*\d{1,3} publications as first author\b|you can (?:also )?find|\bopens?\b.{0,40}\bnew (?:tab|window)\b|\b(?:publications?|papers|articles|works?)\b[^.]{0,20}\b(?:I|we)(?:['’]ve| have)\b|vollständige (?:liste|publikations)|my (?:articles|papers|publications) (?:on|at)|^\W*my (?:\w+ ){0,2}(?:articles|papers|publications|works?|writings?) (?:can|may) be (?:found|seen|read)\b|total citations|\b(?:h|hirsch)[- ]index|^selection of publications|^\W*for (?:more|further) (?:details|information)\b|^\W*this (?:file|page|list) (?:was|is) (?:automatically )?generated\b|^\W*(?:©|\(c\) \d|copyright\b|all rights reserved|powered by |last (?:updated?|modified)\b)|"
    r"^\W*(?:comprehensive |complete |full )?list of [^.“\"\d]{3,160}\bchronological(?:ly)?\b",
    "list",
    "verzeichnis",
    "übersicht",
    "bibliographie",
    "relación",
    "relação",
    "elenco",
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
    "site",
    "you can",
    "bibliography",
    "for ",
    "page",
    "vollständige",
    "for more",
    "for further",
    "©",
    "(c) ",
    "copyright",
    "all rights",
    "powered by",
    "showing",
    "displaying",
    "indexed",
    "generated",
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
    "tap ",
    "show ",
    "view ",
    "expand",
    "hide ",
    "collapse",
    flags=re.IGNORECASE,
)
_POINTER_ABROAD = Rare(
    r"\bcli(?:que (?:aqui|n[oa]s?|em|para|ici|sur|sobre)|quez|car|cando|cca|ccare|cken|k)\b(?! chemi)|\bhaga clic\b|\bhacer clic\b|\bklicken\b|点击|點擊|クリック"
    r"|\b(?:publications|travaux|publicaciones|publicações|pubblicazioni|publikationen)\b[^.]{0,40}\b(?:accessibles|disponibles|consultables|disponíveis|disponibili|verfügbar|abrufbar)\b"
    r"|\b(?:publications|travaux|publicaciones|publicações|pubblicazioni)\b[^.]{0,40}\b(?:consultée?s?|consultad[ao]s?|consultat[aei]|vista|trouvée?s?|encontrad[ao]s?) (?:ici|aquí|aqui|qui|sur|en|em|su)\b"
    r"|^\W*on y trouve(?:ra)?\b"
    r"|^\W*(?:la |una? |une |les? )?(?:liste|lista)\b[^.]{0,60}\b(?:publications|travaux|publicaciones|publicações|pubblicazioni)\b.{0,100}\b(?:page|page web|p[áa]gina|sites?|sitio|sito|adresse|direcci[óo]n|endere[çc]o|hal|scholar|orcid)\b"
    r"|^\W*\d{1,3} (?:artigos|artículos|articles|articoli|artikel|papers|capítulos|chapitres|capitoli|chapters|livros|libros|books)\b(?!.*\b(?:19|20)\d\d\b).{0,60}$"
    r"|^\W*(?:mit)?herausgeber(?:in)? (?:der|des|von)\b(?!.*\b(?:19|20)\d\d\b[.,)])"
    r"|^\W*(?:查看|展开|显示|浏览|查閱|檢視)\w{0,8}(?:论文|列表|成果|稿件|論文|文章)\w{0,6}\W*$"
    r"|^\W*(?:ver|veja|voir|vedi|siehe|zie|bekijk)\b.{0,25}\b(?:tod[ao]s?|toutes?|tutt[ei]|alle)\b.{0,40}$"
    r"|^\W*(?:zuletzt aktualisiert|stand:|(?:dernière )?mise à jour|última (?:actualización|atualização)|ultimo aggiornamento|laatst bijgewerkt|la[st]+est update|最后更新|更新日期|最終更新)",
    "cli",
    "publications",
    "on y trouve",
    "travaux",
    "publicac",
    "publicaç",
    "pubblicaz",
    "publikation",
    "art",
    "papers",
    "cap",
    "chap",
    "li",
    "books",
    "herausgeber",
    "klick",
    "tod",
    "tout",
    "tutt",
    "alle",
    "aktualisiert",
    "stand:",
    "mise à jour",
    "ltima a",
    "aggiornamento",
    "bijgewerkt",
    "est update",
    *"点點クリ更查展显浏檢",
    flags=re.IGNORECASE,
)
"""Where to look, and when the list was last looked after, in other languages."""
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
_INTRODUCES = Lazy(
    r"\W*(?:(?:in|on) this (?:section|page|list)\b|(?:pre-?prints|manuscripts|working papers|book chapters|posters) are\b|(?:the )?following (?:[\w-]+ ){0,2}(?:list|table|section|publications|papers|works|articles|versions|preprints|manuscripts)\b|(?:a |the |my )?(?:(?:full|complete|chronological) )?list of (?:(?:all|my|selected|refereed|peer[-‐‑]reviewed) ){0,2}(?:publications|papers|works)\b[^“\"]{0,40}[.:;,] |see below\b|(?:these|this|here|below|(?:the )?following) (?:is|are)\b[^.“\"]{0,60}\b(?:publications?|papers?|articles|works|list|manuscripts|preprints)\b(?!\W*[“\"])|listed below\b|(?:below|here|the following) (?:is|are) (?:a|an|the|some|my|all|selected)\b|"
    r"(?:please )?(?:note that )?in (?:the fields? of |our field|my field|computer science|this field)[^.“\"]{0,60}\bconferences?\b[^.“\"]{0,40} (?:is|are)\b|"
    r"(?:most of )?my (?:own |current |main )?(?:research(?: interests?)?|interests?|work)\b[^.“\"]{0,60}\b(?:intersects?|focus(?:es)?|concerns?|explores?|lies?|centers?|is (?:about|on|in)|deals?|includes?|spans?|aims?|revolves?)\b|"
    r"i(?: am|['’]m) (?:\w+ )?interested in\b|(?:some|selected|representative|key) (?:papers|publications|works) are (?:highlighted|marked|shown|in bold)\b|"
    r"(?:nachfolgend|im folgenden|hier|unten) (?:finden|findet|findest|stehen|sehen)\b|se (?:incluyen|presentan|recogen|enumeran|ofrecen|listan) (?:aqu[ií]|a continuaci[oó]n|en esta)\b|"
    r"(?:a continuaci[oó]n|a seguir|abaixo|de seguida|di seguito|in seguito|ci-après|hieronder|poniżej)[ ,:]+(?:se |si |são |on |são apresentad\w+ )?[a-zà-ÿ]+\b(?=[^“\"]*[.:]\s*$)|"
    r"(?:aqu[ií]|ici,?|qui|hier) (?:se )?(?:re[uú]no|present[oa]n?|apresento|encontram?-se|encuentran|recojo|je présente|raccolgo|sammle ich)\b|"
    r"agradecemos\b|(?:ci-dessous|vous trouverez|(?:qui )?di seguito|here you(?:['’]ll| will| can)|below (?:is|are))\b|several (?:[\w-]+ ){0,3}(?:papers|publications|articles|works|chapters) are\b|"
    r"für (?:die|eine) (?:(?:vollständige|komplette|aktuelle) )?liste\b|pour (?:une|la) liste\b|para (?:la|una|a|uma) list[ae]\b|per (?:la|una|un) (?:lista|elenco)\b|"
    r"(?:nesta|en esta|in questa|sur cette|auf dieser|dans cette|op deze) (?:página|seção|sección|pagina|sezione|page|seite|section)\b|"
    r"(?:uma seleção|una selección|une sélection|una selezione|eine auswahl|een selectie) (?:d[aeo]s?|di|de|von|van)? ?(?:os |as |los |las )?(?:meus|minhas|mis|mes|miei|mie|meiner|mijn)\b|"
    r"(?:i (?:regularly |also |occasionally )?(?:write|wrote|contribute)|escrevo|escribo|j['’]écris|scrivo|ich schreibe|ik schr(?:ijf|eef))\b|"
    r"(?:i have|i['’]ve|we have|we['’]ve|he has|she has|they have|(?:dr|prof)\.? [\w-]+ has) (?:also |so far |recently )?(?:been )?"
    r"(?:co-?)?(?:authored|published|written|contributed)\b|"
    r"(?:my|our) (?:work|research|papers?|articles?|publications?)\b[^.]{0,40}\b(?:has|have) (?:been )?(?:published|appeared)\b|"
    r"[^.:“\"]{0,30}\b(?:schreef ik|schrieb ich|habe ich|j['’]ai (?:écrit|publié)|he escrito|escrevi|ho scritto|heb ik|i have written)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that introduces a list: "In this section ...", "I write for ...", "Escrevo sobre ..."."""
_PROFILE = Lazy(r"https?://(?:scholar\.google\.|orcid\.org/|(?:www\.)?researchgate\.net/profile|dblp\.)")
_ALL_WORKS = Lazy(
    r"https?://(?:scholar\.google\.[\w.]+/citations\?(?!.*(?:view_op|citation_for))|orcid\.org/\d|dblp\.[\w.-]+/pi?d/|"
    r"(?:www\.)?researchgate\.net/profile/|(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/)\?term=)"
)
"""Addresses of all works of somebody's elsewhere."""
_CALLOUT = Lazy(r"(?:^|\s)(?:callout|alert|notice|admonition)(?:-\w+)*(?:\s|$)")
"""Classes of boxes that say something about what stands around them: "::: callout-note" of Quarto."""


_PLACEHOLDER = Lazy(
    r"(?:(?-i:[^\W\d_a-z])[^.:;“”\"\d]{4,70}: (?=none|n/a))?\W*(?:none|nothing|(?:there (?:is|are) )?(?:no|currently no) (?:\w+ ){0,2}(?:publications|papers|articles|works|manuscripts|items|preprints)|aucune?|keine?|ninguna?|nenhuma?|nessuna?)"
    r"(?: (?:here|listed|currently|yet|so far|for now|(?:at|for) (?:the|this) (?:moment|time|present)|at present|pour (?:le moment|l['’]instant)|derzeit|zurzeit|por (?:el|o) momento|per il momento|per ora))*\W*"
    r"|\W*(?:(?:more )?(?:is |are )?coming soon|(?:more )?to come(?: soon)?|to be (?:added|announced|updated|completed|filled)(?: soon)?|tb[ad]|stay tuned|under construction|work in progress|n/a|próximamente|em breve|bientôt disponible)\W*",
    re.IGNORECASE,
)
"""What stands in a list's place as long as there is nothing: "None at the moment", "Books in print: None."."""

_UNFILLED = Lazy(
    r"(?=.*,\W*,|.*[“\"]\W+[”\"])(?:[\W_]|(?:links?|pdf|doi|url|code|paper|arxiv|bibtex)(?!\w))*", re.IGNORECASE
)
"""What a template leaves of an entry that only the old site could fill in: "“.”, , , . link"."""


def is_placeholder(text: str) -> bool:
    """Whether a line only says that nothing stands here yet: "Coming soon"."""
    return len(text) < 90 and bool(_PLACEHOLDER.fullmatch(text) or _UNFILLED.fullmatch(text))


def is_called_out(block: Block) -> bool:
    """Whether a sentence stands in a box of its own, about the entries around it; whole lists stand in boxes too."""
    boxed = (
        block.kind is BlockKind.PARAGRAPH
        and bool(block.within)
        and any(_CALLOUT.search(element.style) for element in block.within[-2:])
    )
    return boxed and len(block.text.plain) < 300 and not block.record and not has_names(block.text.plain)


def is_pointer(block: Block) -> bool:
    """Whether a paragraph leads to another list or page, says what the list below is, or stands below a picture."""
    text = block.text.plain.strip()
    if (
        is_navigation(block)
        or is_called_out(block)
        or len(text) < 80
        and _lead_to_all_works(block)
        or is_placeholder(text)
        or _OF_SOMEBODY.fullmatch(text)
        or len(text) < 60
        and _leads_to_profile(block)
    ):
        return True
    if len(text) < 90 and _is_caption(block):
        return True
    if len(text) < 300 and (_POINTER.search(text) or _POINTER_ABROAD.search(text)):
        return not any(map(has_names, text.split("\v")))
    if len(text) < 600 and _sends_to_profile(block, text):
        return True
    return len(text) < 600 and bool(_INTRODUCES.match(text)) and not opens_set_off(block)


def is_pointer_line(text: str) -> bool:
    """Whether a line above works leads elsewhere: "See my Google Scholar for the most current list"."""
    return len(text) < _SHORT_LINE and bool(_POINTER.search(text)) and not has_names(text, minimum=2)


_SHORT_LINE = 100


def _sends_to_profile(block: Block, text: str) -> bool:
    """Whether a sentence that is no reference holds a link to all works of somebody's: "La lista está en mi perfil de Scholar"."""
    if not any(run.href and _ALL_WORKS.match(run.href) for run in block.text.runs):
        return False
    if text[-1] not in ".!:" or opens_set_off(block) or has_names(text, minimum=1):
        return False
    return not _DATED_OR_QUOTED.search(text)


_DATED_OR_QUOTED = Lazy(r"\b(?:19|20)\d\d\b|[“”\"„«»]")


def opens_set_off(block: Block) -> bool:
    """Whether a paragraph begins with a link, in bold or with a quotation, as a title may."""
    first = next((run for run in block.text.runs if run.text.strip()), None)
    return first is not None and bool(first.bold or first.href or first.text.strip()[0] in '“"«„')


def _is_caption(block: Block) -> bool:
    """Whether a paragraph stands below a picture and names nobody."""
    pictured = any(element.name == "figcaption" for element in block.within)
    return pictured and not has_names(block.text.plain, minimum=1)


def _lead_to_all_works(block: Block) -> bool:
    """Whether a paragraph is links to the lists of somebody's works elsewhere and nothing else: "Scholar, PubMed"."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    return bool(shown) and all(run.href and _ALL_WORKS.match(run.href) for run in shown)


def _leads_to_profile(block: Block) -> bool:
    """Whether a paragraph is one link to a list of somebody's works elsewhere: the owner's name above the list."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    named = bool(shown) and all(run.href and _PROFILE.match(run.href) for run in shown)
    return named and "view_citation" not in (shown[0].href or "") and is_only_authors(block.text.plain)


def is_kind_with_links(block: Block) -> bool:
    """Whether a line says what kind of work the one above is, and then where it is: "Workshop paper [pdf] [code]"."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    return (
        len(shown) > 1
        and not shown[0].href
        and bool(KIND_NAME.fullmatch(shown[0].text.strip(" ()[]|:·•,–-\v\n")))
        and all(run.href and len(run.text) < 36 for run in shown[1:])
    )


def is_navigation(block: Block) -> bool:
    """Whether a block only leads about the page: back to its top, or links within it."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    if not shown or is_kind_with_links(block):
        return False
    if all(run.href is not None and run.href.startswith("#") and len(run.href) > 1 for run in shown):
        return len(block.text.plain.strip()) < 60
    text = block.text.plain.strip()
    if _COUNTED_LISTS.fullmatch(text) and not has_names(text):
        return True
    if len(shown) > 2 and len(text) < 160 and _MENU.fullmatch(text) and sum(bool(run.href) for run in shown) > 2:
        return not is_link_label(text)  # "paper / code / video" leads to a work
    if any(run.href for run in shown) and (_BACK.fullmatch(text) or _LANGUAGES.fullmatch(text)):
        return True
    return bool(_BACK_TO_TOP.fullmatch(text))


_COUNTED_LISTS = Lazy(
    r"(?:[^\W\d_][^()\[\]\d.,;:“”\"]{3,50} \(\d{1,3}\)\s+){2,12}(?:[^\W\d_][^()\[\]\d.,;:]{3,50}(?: \(\d{1,3}\))?)"
)
"""A page's lists and how much they hold, as links to them leave it in plain text: "Books (1) Articles (12) Talks"."""


def without_jumps(block: Block) -> str:
    """The text of a block without its links within the page and what parts them: "Top | 2018" is a year's heading."""
    if not any((run.href or "").startswith("#") for run in block.text.runs):
        return block.text.plain.strip()
    return "".join(run.text for run in block.text.runs if not (run.href or "").startswith("#")).strip(" \t\n\v|·•/")
