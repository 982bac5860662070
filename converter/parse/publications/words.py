# ruff: noqa: E501 (a pattern reads better on one line)
"""The small dictionaries: words of several languages that say what a piece of a reference is.

They hold closed classes only (months, particles, words for "journal"); names of journals, publishers and people are open
classes and are recognised by their form and place instead.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.replace("\n", " ").split(","))


PARTICLES = _words("""
    van von der den de del della dello delle di da das do dos du des la le las los lo el al zu zur zum ten ter te
    't het op bin ibn ben bint abu af av am d' y e i vander vande vom st. st san santa mac ur ul uz ud
""")
"""Lower-case words inside surnames."""

SUFFIXES = _words("""
    jr jr. sr sr. ii iii iv md m.d. phd ph.d. msc mscr m.sc. mph esq dr. dr.med. dvm rn mba
""")

NAME_SUFFIXES = _words("jr sr ii iii iv filho neto júnior")
"""What stands behind a surname and belongs to the name, full stops left out."""

LANGUAGES = (
    "chinese", "german", "french", "spanish", "japanese", "korean", "portuguese", "italian", "russian", "polish", "dutch",
    "greek", "english", "turkish", "hebrew", "arabic", "persian", "czech", "hungarian", "ukrainian", "catalan", "danish",
    "norwegian", "swedish", "finnish", "croatian", "serbian", "romanian",
)  # fmt: skip
IN_A_LANGUAGE = f"in (?:{'|'.join(LANGUAGES)})"
"""How English says what language a work is in; a pattern."""

MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    [
        "january jan januar janvier enero ene gennaio gen janeiro januari janv jän jänner styczeń",
        "february feb februar février févr fév febrero febbraio fevereiro fev februari luty",
        "march mar märz mrz mars marzo março maart marzec",
        "april apr avril avr abril abr aprile kwiecień",
        "may mai mayo maggio mag maio mei maj",
        "june jun juni juin junio giugno giu junho czerwiec",
        "july jul juli juillet juil julio luglio lug julho lipiec",
        "august aug août aou agosto ago augustus augusti sierpień",
        "september sep sept septembre septiembre settembre set setembro wrzesień",
        "october oct okt oktober octobre octubre ottobre ott outubro out październik",
        "november nov novembre noviembre novembro listopad",
        "december dec dez dezember décembre déc diciembre dic dicembre dezembro december grudzień",
    ],
    start=1,
):
    for _name in _names.split():
        MONTHS.setdefault(_name, _number)
FURTHER_MONTHS = _words("""
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    leden ledna únor února březen března duben dubna květen května červen června červenec července srpen srpna září
    říjen října listopadu prosinec prosince január januára február februára marec apríl apríla máj mája jún júna júl júla
    augusta septembra október októbra novembra decembra
    március április május június július augusztus szeptember
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
    siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu
    marraskuu joulukuu
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου μαίου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου
    δεκεμβρίου setiembre agustus gener febrer març maig juny juliol agost desembre
""")
"""Months of which many are names or words, too ("Nisan"): read beside a number only."""
SEASONS = _words("spring summer fall autumn winter frühjahr sommer herbst printemps été automne hiver")

JOURNAL = (
    "journal|j.|jnl|transactions|trans.|letters|lett.|review|reviews|rev.|annals|annales|annalen|ann.|archiv|"
    "archives?|arch.|bulletin|bull.|quarterly|magazine|mag.|acta|zeitschrift|jahrbuch|yearbook|revue|revista|"
    "rivista|cahiers|zeitung|mitteilungen|tidsskrift|tidskrift|årbok|årbog|årsbok|περιοδικό|tijdschrift|časopis|czasopismo|gazette|newsletter|"
    "plos|bmc|frontiers in|nature|science|lancet|bmj|jama|pnas|cell|neuroimage|elife|sensors|entropy|transl|"
    "commun.|communications|studies|forum|notices|monthly|weekly|advances|perspectives|reports|학회지|学报|学刊|杂志|期刊|研究|"
    "вестник|вісник|журнал|известия|записки|обозрение|труды|праці|zeszyty|kwartalnik|przegląd|rocznik|roczniki|sborník|zborník|zbornik|glasnik|szemle|közlemények|dergi|dergisi|"
    "科学|講究録|论坛|通讯|評論|雑誌|紀要|论丛|评论|导刊|学会誌|論文誌|ジャーナル"
)
CONFERENCE = (
    "proceedings|proc.?|conference|conf.?|symposium|symp.?|congress|congrès|congreso|congresso|kongress|konferenz|"
    "conférence|conferencia|journées|convegno|giornate|simpósio|simposio|encontro|jornadas|tagung|jahrestagung|colloquium|colloque|meeting|"
    "annual meeting|convention|summit|actas|atti|actes|assembly|sessions|forum on|"
    "advances in neural information processing systems|lecture notes in|lncs|lnai|neurips|nips|icml|iclr|cvpr|"
    "iccv|eccv|aaai|ijcai|acl|emnlp|naacl|eacl|coling|chi|kdd|sigir|www|icra|iros|icassp|interspeech|colt|aistats|"
    "uai|stoc|focs|soda|siggraph|usenix|ndss|sosp|osdi|nsdi|vldb|sigmod|icde|miccai|corl|rss|年会|会议|大会|研讨会|論文集|论文集|"
    "全国大会|学会|конференция|конференции|конференція|конференції|конгресс|конгресса|симпозиум|конгресу|kongresi|kongre|sempozyumu|sempozyum|"
    "konferencja|konferencji|konferencia|konferencija|konferansı|konferans|toplantısı|toplantı|sempozyumları|çalıştayı|kurultayı|bilgi şöleni|sympozjum|sympozja|zjazd|"
    "konference|konferenci|konferencie|konferencii|sympozium|sympózium|sympozia|kolokvium|vándorgyűlés|konferenciája|szimpózium|"
    "conferința|conferinţa|simpozionul|simpozion|congresul|simpozij|simpozija|skup|skupa|konferencije|съезд|съезда|чтения|чтений|"
    "конференций|симпозиума|konferensen|symposiet|konferansen|konferencen|seminaari|konferenssi|konferenssin|päivät|"
    "congres|conferentie|symposion|συνέδριο|συνεδρίου|συνέδρια|συμπόσιο|συμποσίου|encuentro|coloquio|colóquio|seminário|seminario|"
    "jornada|anais|giornata|kolloquium|symposions|kolloquiums|konferensi|seminar nasional|prosiding|seminari|col·loqui|"
    "シンポジウム|大会論文集|講演論文集|予稿集|학술대회|학술발표|학술회의|مؤتمر|المؤتمر|همایش|کنفرانس|کنگره"
)
VENUE = (
    "journal|j.|jnl|transactions|trans.|letters|lett.|review|rev.|annals|annales|annalen|archives|bulletin|bull.|"
    "quarterly|magazine|acta|zeitschrift|jahrbuch|yearbook|revue|revista|rivista|cahiers|mitteilungen|proceedings|"
    "proc.?|conference|conf.?|conférence|konferenz|congreso|symposium|symp.?|congress|tagung|colloquium|"
    "workshops?|int.|meeting|plos|bmc|frontiers in|lncs|lecture notes|neurips|nips|icml|iclr|cvpr|iccv|eccv|aaai|"
    "ijcai|emnlp|naacl|acl|icra|iros|chi|kdd|ieee|acm|usenix|interspeech|icassp|siggraph|handbook of|"
    "encyclopedia of|advances in|sci.|phys.|commun.|handbuch|lexikon|working papers?|学报|学刊|杂志|期刊|论坛|通讯|紀要|论丛|评论|"
    "导刊|講究録|学会誌|論文誌|年会|会议|大会|研讨会|论文集|論文集|大学学报|вестник|вісник|журнал|известия|учёные записки|ученые записки|"
    "kwartalnik|przegląd|zeszyty|szemle|dergisi"
)
"""What only the name of a venue holds."""
WORKSHOP = "workshops?|wkshp.?|workshop on|atelier|taller|研究会"
SERVER = (
    "arxivpreprint|psyarxivpreprint|biorxivpreprint|arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|eartharxiv|engrxiv|techrxiv|ssrn|osf preprints?|osf|"
    "egusphere|essoar|preprints.org|jmir preprints?|ecoevorxiv|metaarxiv|lawarxiv|optimization online|research square|authorea|hal|zenodo|corr|eprint archive|"
    "cryptology eprint archive|iacr eprint|eccc|electronic colloquium on computational complexity"
)
THESIS = (
    r"(?:ph\.? ?d\.?|doctoral|doctorate|master'?s?|master’s|m\.? ?sc\.?|m\.?a\.?|bachelor'?s?|bachelor’s|b\.? ?sc\.?|undergraduate|"
    r"senior|honou?rs|licentiate|diploma|habilitation|mphil|d\.?phil\.?)\.?(?: \w+){0,2} (?:thesis|dissertation|diss\.?)|"
    r"(?:thèse|tesis|tese|tesi) (?:doctorale?|de doctorat|de (?:doctorado|maestría|doutora(?:do|mento)|mestrado)|di (?:dottorato|laurea))|"
    r"(?:mém(?:oire|\.) de (?:master|maîtrise|mast\.|licence)|dissertação de mestrado|trabajo (?:de )?fin de máster)|"
    r"dissertation(?! (?:reviews|abstracts)\b)|diss\.|thèse|tesi|tesis|tese|diplomarbeit|masterarbeit|bachelorarbeit|habilitationsschrift|doktorarbeit|"
    r"(?<=[(\[])(?:ph\. ?d\.?|phd)(?=[)\]])|proefschrift|avhandling|afhandling|väitöskirja|(?:praca|rozprawa) (?:doktorska|magisterska|habilitacyjna)|"
    r"(?:disertační|diplomová|doktorská|bakalářská|habilitační) práce|doktori (?:\(?phd\)? )?(?:értekezés|disszertáció)|"
    r"(?:yüksek lisans|doktora) tezi|диссертаци\w*|дисертаці\w*|автореферат|doctoral thesis|thesis|trabajo de grado|monografia de conclusão|卒業論文|博士论文|硕士论文|学位论文|博士論文|修士論文"
)
REPORT = (
    r"technical report|tech\.? ?rep(?:ort)?\.?|research report|white ?paper|policy (?:brief|report|paper|note)|issue brief|kurzinformation|kurzanalyse|positionspapier|"
    r"技報|研究報告|forschungsbericht|rapport technique|(?:project|survey|final|internal|interim|evaluation|consultancy|series [a-z]) report|discussion paper|working paper|documentos? de traba(?:jo|lho)|document de travail|report no|report to|institutional report"
)
PATENT = r"patent|patents|patente|brevet|专利|特許|patent application|us patent|u\.s\. patent"
PUBLISHER = (
    "press|verlag|publishers?|publishing|publications? house|editions?|éditions|editorial|ediciones|editora|"
    "editore|books|springer|elsevier|wiley|routledge|sage|de gruyter|mcgraw|palgrave|macmillan|pearson|blackwell|"
    "taylor & francis|presses|universitätsverlag|verlagsgesellschaft|imprimerie|förlag|forlag|uitgeverij|"
    "wydawnictwo|wydawnictwa|crc|birkhäuser|brill|mdpi|iop|aip|acm|ieee|american institute|pmlr|ceur|dagstuhl|"
    "schloss dagstuhl|aiaa|usenix association|edward elgar|bloomsbury|rowman & littlefield|nomos|mohr siebeck|peter lang|издательство|изд-во|издательский дом|yayınları|yayınevi|yayıncılık|yay.|nakladatelství|vydavatelství|vydavateľstvo|"
    "kiadó|editura|naklada|založba|oficyna|kustannus|출판사|출판|"
    "出版社|書店|出版"
)
INSTITUTION = (
    "university|universität|université|universidad|università|universidade|universiteit|universitet|institute|"
    "institut|college|school|academy|department|laboratory|laboratories|centre|center|hochschule|eth|mit|"
    "foundation|bureau|ministry|ministère|ministerio|ministério|ministero|ministerium|bundesministerium|ministerie|ministerstvo|ministerstwo|école normale|école polytechnique|école nationale|école des hautes|école centrale|escuela de|escuela superior|escola de|escola superior|scuola normale|scuola superiore|университет|университета|институт|академия|universita|univerzita|univerzitet|uniwersytet|üniversitesi|yliopisto|egyetem|universitatea|"
    "大学|学院|研究所|研究院"
)
INSTEAD_OF_YEAR = (
    r"in press|forthcoming|to appear|accepted|submitted|under (?:review|revision)|in (?:review|revision)|in prep(?:aration|\.)?|"
    r"(?:invited|requested) revision|revision (?:invited|requested)|(?:revis(?:e|ing|ed)|reject(?:ed)?) (?:and|&|to) resubmit|r ?& ?r|"
    r"(?:in|work in) progress|working paper|advance online publication|early view|first ?view|online ?first|"
    r"(?:published )?online(?: ahead of print)?|ahead of print|advance (?:access|article)|pre-?registration|pre-?registered|"
    r"n\.?d\.?|…|\.\.\.|o\.? ?J\.?|im Erscheinen|im Druck|i\. ?(?:Dr|Ersch|E)\.|angenommen|eingereicht|in Vorbereitung|"
    r"[àa] para[iî]tre|soumis|sous presse|accepté|en révision|en prensa|en preparación|aceptado|"
    r"no prelo|em preparação|aceito|in (?:corso di )?stampa"
)
"""What stands in brackets behind the authors where others have the year: "Berg, A. (in press). Slow rivers."."""
STOPWORDS = _words("""
    a an the of on in for and or to from with by at as via using under over into is are be how what why when where
    do does can not its their our your between among within without through towards toward than that this these
    those der die das und oder von zu im am für mit auf aus bei zur zum ein eine des dem den als nach über le la
    les un une du de et ou en dans pour sur par avec aux au el los las una y para por con il lo gli di da nel della
    delle e o op het een van voor
""")
FUNCTION_WORDS = _words("""
    a the of in for and from with by at on as via using is are be how what why when where does can not its our your
    between among within without through towards toward than that this these those der die das und für mit les une
    des dans pour sur par avec los las para por eine einer eines einem einen zur zum
""")
"""Function words that no name begins with or holds, even where a title's capitals make them look like names."""
COUNTRIES = _phrases("""
    usa, u.s.a., us, u.s., uk, u.k., united states, united kingdom, england, scotland, wales, ireland,
    northern ireland, france, germany, deutschland, italy, italia, spain, españa, portugal, netherlands,
    the netherlands, belgium, switzerland, schweiz, austria, österreich, denmark, sweden, norway, finland, iceland,
    poland, czech republic, czechia, slovakia, slovenia, hungary, romania, bulgaria, greece, croatia, serbia,
    estonia, latvia, lithuania, ukraine, russia, turkey, türkiye, cyprus, malta, luxembourg, israel, egypt,
    morocco, tunisia, algeria, south africa, kenya, nigeria, ghana, ethiopia, uganda, tanzania, rwanda, senegal,
    cameroon, iran, iraq, qatar, uae, united arab emirates, saudi arabia, jordan, lebanon, kuwait, oman, pakistan,
    india, bangladesh, sri lanka, nepal, china, p.r. china, hong kong, macau, macao, taiwan, japan, korea,
    south korea, republic of korea, singapore, malaysia, thailand, vietnam, indonesia, alabama, arizona,
    california, colorado, connecticut, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
    louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska,
    nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon,
    pennsylvania, rhode island, south carolina, tennessee, texas, utah, vermont, virginia, wisconsin, ontario,
    istanbul, i̇stanbul, ankara, izmir, i̇zmir, eskişehir, quebec, québec, british columbia, alberta, nova scotia, philippines, australia, new zealand, canada, mexico,
    méxico, brazil, brasil, argentina, chile, colombia, peru, ecuador, uruguay, cuba, costa rica, panama,
    puerto rico, virtual, virtual event, virtual conference, online, monaco, dominican republic, 中国, 日本,
    washington dc, washington d.c., new york, paris, london, berlin, tokyo, beijing, shanghai, barcelona, montreal,
    toronto, vancouver, seattle, san francisco, san diego, los angeles, boston, chicago, honolulu, vienna, wien,
    amsterdam, sydney, melbourne, seoul
""")
STATES = _words("""
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
    OR PA RI SC SD TN TX UT VT VA WA WV WI WY D.C. PR BC ON QC AB MB NS NB SK NSW VIC QLD
    MX ES FR BR NZ CH AT BE DK FI CZ GR HU KR JP CN TW HK NL SG
""")
LINK_LABELS = (
    r"(?:(?:read|view|see|open|download|get|access|link to) (?:the|this|our) |link to )?(?:(?:most )?\w+[ -]|(?:publisher|author|journal)['’]s )?(?:pdf|paper|papers|link|links|url|arxiv|biorxiv|medrxiv|ssrn|doi|codes?|source|github|gitlab|repo|repository|project|page|project page|website|"
    r"pptx?|movie|mov|avi|mp4|mpe?g|wmv|swf|ps(?:\.gz)?|djvu|epub|docx?|pre-?registration|web|webpage|site|homepage|slides?|video|videos|talk|poster|presentation|demo|data|dataset|datasets|bib|bibtex|cite|"
    r"citations?|abstract|abst?|html|full text|fulltext|text|preprint|postprint|e-?print|supplement(?:ary)?(?: materials?)?|supp|suppl|appendix|"
    r"online appendix|blog|blog ?post|press|news|media|article|newspaper article|openreview|publisher|journal|acm|ieee|ieee xplore|"
    r"version|published version|working paper|draft|(?:accepted |author'?s?'? |submitted )?manuscript|author'?s?'? (?:version|copy)|ungated|ungated version|replication|materials?|replication (?:files|materials|data|package)|"
    r"stars?|forks?|twitter|tweet|thread|twitter thread|summary|colab|hugging ?face|model|models|jupyter|notebook|software|package|r package|talk video|recording|youtube|journal club(?: slides)?|"
    r"pubmed|pmc|pmid|scholar|google scholar|hal|zenodo|osf|review|errata|erratum|corrigendum|cover|errata|"
    r"click here(?: (?:for|to (?:read|view|see|download|open))(?: (?:the |an? )?(?:(?:pdf|ps|postscript|html|full text|paper|article|abstract|slides)(?: (?:file|version))?))?)?|"
    r"download|read|read more|more|more info|details?|here|(?:find out|learn) more|open access|free access|official(?: (?:version|link|page|site))?|readcube|view|show|"
    r"internet|online|en ligne|en línea|em linha|lien|enlace|télécharger|descargar|baixar|scarica|herunterladen|volltext|texte (?:intégral|complet)|texto (?:completo|íntegro)|testo completo|"
    r"www|amazon|academia(?:\.edu)?|research ?gate|jstor|philpapers|philarchive|j-stage|cinii|出版社|リポジトリ|"
    r"プログラム|原文|リンク|ダウンロード|こちら|링크|다운로드|바로가기|"
    r"(?:在线|知网|访问|购买|期刊|论文|文章|书籍|图书|原文|全文|封面|内容|目录|提纲|摘要|附录|复制|代码|数据|项目|视频|幻灯片|预印本|官网|下载|阅读|查看|链接|网页|主页|点击|此处|中文|英文|本地|版本|材料|与|和){1,3})(?: \(?(?:pdf|ps|link|video|code|here|\d+)\)?| \((?:long|short|full|extended|published|final) version\)?| \((?:in|auf|en) [^\W\d_]+\))?"
)
