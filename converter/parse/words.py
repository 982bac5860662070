"""Words by which an institution, a position, a degree or a place is known, in eight languages."""

from __future__ import annotations

import re
from functools import cache

from converter.parse.fold import bare_in_place, fold
from converter.parse.lexicon import Hit, Lexicon
from converter.patterns import Lazy
from converter.remembered import remembered

_INSTITUTION = (
    "universi*, univ, college, institut*, school, academy, akademie, academie, academia, hochschule, fachhochschule, "
    "polytechni*, politecnic*, ecole, escola, facult*, fakult*, instituto, istituto, liceo, lycee, gymnasium, "
    "conservator*, seminary, "
    "technion, tecnologico nacional, tecnologico de, "
    "大学, 大學, 学院, 學院, 研究所, 研究院, 高校, 高中, 中学, 高等学校, 学校"
)
_EMPLOYER = (
    "hospital, klinik*, clinic, laborator*, lab, labs, center, centre, centro, zentrum, foundation, "
    "stiftung, fondation, fondazione, "
    "fundacion, department, dept, division, inc, corp, corporation, company, ltd, ltda, llc, gmbh, plc, group, "
    "museum*, musee, library, "
    "archive, observatory, ministry, ministerium, government, agency, commission, council, bank, banque, "
    "banco, association, society, "
    "organization, organisation, microsoft, google, facebook, meta, amazon, apple, ibm, nvidia, intel, "
    "adobe, deepmind, openai, "
    "huawei, tencent, alibaba, baidu, bytedance, siemens ag, siemens energy, siemens healthineers, siemens corporat*, "
    "robert bosch, bosch gmbh, bosch research, bosch center, press, consulting, "
    "consultancy, consultants, technologies, systems, solutions, partners, studio, pharmaceuticals, "
    "therapeutics, biosciences, trust, authority, "
    "alliance, geological survey, park service, forest service, health service, aquarium, "
    "max planck*, fraunhofer*, helmholtz*, bureau, compania, companhia, empresa, entreprise, azienda, ministero, "
    "ospedale, hopital, krankenhaus, clinica, museo, biblioteca, bibliothek, bibliotheque, laboratoire, "
    "departamento, departement, dipartimento, "
    "公司, 集团, 中心, 医院, 实验室, 實驗室, 研究室, 銀行, 株式会社, 病院, センター"
)
_POSITION = (
    "affiliated faculty, affiliate faculty, visiting faculty, core faculty, special faculty, graduate faculty, "
    "doctoral faculty, training faculty, research faculty, clinical faculty, part time faculty, faculty affiliate, "
    "copywriter, technologist, photographer, adjunct*, emeritus, emerita, "
    "professor*, prof, lecturer, reader, instructor, teacher, tutor, faculty member, faculty preceptor, "
    "assistant*, associate, fellow, "
    "research scientist, research associate, research engineer, research staff, research officer, research analyst, "
    "research director, research scholar, research technician, researcher, scientist, engineer, developer, "
    "analyst, intern, clerk, marker, "
    "internship, trainee, apprentice*, postdoc*, post doc*, director, manager, head, chair, dean, president, "
    "officer, consultant, "
    "coordinator, leader, lead, founder, cofounder, cto, ceo, editor, curator, librarian, physician, "
    "resident, residency, "
    "visiting student, visiting scholar, student, scholar, architect, programmer, administrator, technician, "
    "specialist, advisor, "
    "consultor, consultora, consulente, analista, programador*, desarrollador*, desenvolvedor*, sviluppator*, "
    "ingegner*, ingeniero, ingeniera, insegnante, professeur*, technicien*, consultant*, direttore, direttrice, "
    "responsabile, coordinator*, coordinatric*, coordenador*, catedratico, catedratica, jefe, jefa, "
    "adviser, supervisor, member, writer, journalist, author, nurse, economist, statistician, biologist, "
    "chemist, physicist, "
    "mathematician, psychologist, archivist, linguist, historian, pharmacist, geologist, sociologist, "
    "anthropologist, ecologist, "
    "epidemiologist, candidate, freelance*, self employed, volunteer, "
    "contractor, designer, composer, illustrator, accountant, auditor, attorney, "
    "lawyer, translator, interpreter, strategist, preceptor, facilitator, demonstrator, "
    "grader, mentor, speaker, esercitat*, "
    "lehrkraft*, lehrer*, padagog*, sozialpadagog*, fachkraft*, projektleit*, gruppenleit*, abteilungsleit*, berater*, "
    "arzt, arztin, assistenzarzt*, oberarzt*, facharzt*, chefarzt*, angestellt*, redakteur*, lektor*, trainer*, "
    "fundador*, gerente, medico, medica, "
    "mitarbeit*, hilfskraft, doktorand*, dozent*, lehrbeauftragt*, praktikant*, praktikum, privatdozent*, "
    "vertretungsprofessur, "
    "leiter*, referent*, juniorprofessor*, stipendiat*, akademische rat*, akademischer rat*, "
    "chercheu*, charge de, chargee de, maitre de conf*, maitresse de conf*, doctorant*, ingenieu*, "
    "stagiaire, enseignant*, ater, employe, employee, animateur, animatrice, intervenant*, auxiliaire, "
    "statisticien*, responsable, "
    "directeur, directrice, moniteur, vacataire, profesor*, investigador*, becari*, ayudante, docente, "
    "asistente, directora, tecnico, "
    "tecnica, coordinador*, pesquisador*, bolsista, estagi*, engenheir*, diretor*, monitor*, ricercat*, "
    "assegnista, dottorand*, "
    "borsista, professore, tirocin*, collaborat*, "
    "教授, 讲师, 助理, 研究员, 研究員, 助教, 实习, 博士后, 工程师, 講師, 特任, 助手, インターン, ポスドク, 主任"
)
_DEGREE = (
    "doctorandus, candidatus*, ingenieria en, especialidad en, engenharia em, "
    "doctor, doctoral, doctorate, habilitation, venia legendi, master, masters, magister, bachelor, "
    "bachelors, undergraduate, "
    "abd, all but dissertation, "
    "graduate student, graduate studies, graduate certificate, graduate diploma, postgraduate, "
    "associate degree, associate of, "
    "diplom, diploma, dipl, staatsexamen, promotion, studium, abitur, matura, maturit*, high school, "
    "high school diploma, "
    "certificate, exchange student, "
    "exchange program*, exchange semester, minor, major, honors degree, honours degree, residency, doctorat, "
    "these, licence, maitrise, "
    "agregation, doctora, licenciado, licenciada, diplomado, diplomada, graduado, graduada, doutor, doutora, "
    "dottorato di ricerca, laurea magistrale, laurea triennale, laurea specialistica, "
    "habilitation a diriger des recherches, habilitation a diriger les recherches, dea, dess, "
    "diplome, baccalaureat, baccalaureate, doctorado, maestria, licenciatur*, grado en, ingeniero, ingeniera, "
    "bachillerato, diplomado, diplome d ingenieur, ingenieur, "
    "doutora*, mestrado, bacharel*, graduacao, pos graduacao, especializacao, dottorato, laurea, "
    "specializzazione, perfezionamento, "
    "doctorante, doctorando, doctoranda, maestro en, maestro de, maestra en, maestra de, magister, docent, "
    "weiterbildung, fortbildung, zertifizierung, zertifikat*, studiengang, aufbaustudium, ausbildung zu*, "
    "certificado, certificat, certificazione, certification, post graduate course, postgraduate course, "
    "classe preparatoire, classes preparatoires, classes prepas, "
    "m1, m2, mphil, msci, 卒業, 後期博士課程, 博士課程, 修士課程, 博士, 硕士, 碩士, 学士, 學士, 本科, 修士, 直博"
)
_LETTERS = Lazy(
    r"(?<![\w.])(?:ph\.?\s?d|d\.?\s?phil|dr\.[\s-]?(?:phil|rer|ing|med|sc|techn|h\.?c)[\w. ]*|sc\.?d|ed\.?\s?d|j\.?d|"
    r"m\.?d|d\.?sc|m\.?\s?sc|m\.?l\.?(?:i\.?)?s|m\.?s\.?w|m\.?div|m\.?math(?:phil)?|m\.?phys|m\.?chem|b\.?b\.?a|"
    r"[bm]\.?\s?mus|psy\.?\s?d|pharm\.?\s?d|d\.?v\.?m|d\.?m\.?a|a\.\s?m|[bm]\.\s?m|th\.?d|"
    r"m\.\s?ed|ed\.?\s?m|sc\.?b|lic\.(?:\s?phil)?|cand\.\s?\w+|drs\.|m\.?\s?[sa]|m\.?\s?phil|m\.?\s?eng|m\.?\s?tech|m\.?b\.?a|m\.?p\.?[hp]|m\.?f\.?a|m\.?ed|m\.?res|"
    r"ll\.?\s?[mb]|b\.?\s?sc|a\.a\.?s?|a\.s|aa(?= (?:in|degree)\b)|"
    r"b\.?\s?[sa]|b\.?\s?eng|b\.?\s?tech|b\.\s?e|b\.?f\.?a|a\.b|b\.?ed|b\.?com|s\.[bm]|mag\.|pg\s?dip|pgce|m\.?sci)(?!\w)\.?",
    re.IGNORECASE,
)
_ROLE_LETTERS = Lazy(r"\b(?:G?[RT]As?|GSI)\b(?![./&-])")
_ACRONYM = Lazy(
    r"\b(?:ETH|EPFL|MIT|UCLA|CNRS|INRIA|Inria|CERN|NASA|KAIST|KTH|IIT|"
    r"(?!(?:EU|[CGNT]PU|ICU|IMU|MCU|GRU)\b)[A-Z]{1,5}U|UC [A-Z]\w+)\b"
)
_CALLED = Lazy(
    r"\b(?:Harvard|Yale|Caltech|CalArts|(?:Georgia|Virginia|Texas|Michigan|Louisiana|Illinois) Tech|Cal Poly|"
    r"(?:Penn|Ohio|Michigan|Iowa|Oregon|Florida|Arizona|Kansas|Colorado|Utah|NC|San Diego|San Jose|Boise|Kent) State|"
    r"Carnegie Mellon|Johns Hopkins|Cornell|Vanderbilt|Rutgers|Purdue|Tsinghua|Fudan|Bocconi|Weizmann|Karolinska|"
    r"UC(?:L|SD|SB|SF|SC|I|D|R)|UI(?:UC|C)|UNC|USC|UNSW|UBC|UMD|UMass(?: [A-Z]\w+)?|UPenn|UChicago|"
    r"UT (?:Austin|Dallas)|LSE|ENS|INSA|EHESS|ESPCI|HEC|INSEAD|ESSEC|ENSAE|ENSTA|IUT|CentraleSupélec|Télécom Paris|"
    r"Sciences Po|Sorbonne|"
    r"IISc|IISER|IIIT|BITS|RWTH|TUM|KIT|UNAM|UFMG|UFRJ|UFRGS|USP|UNESP|Unicamp|UNICAMP|PUC|UPF|UPC|CINVESTAV|"
    r"USTC|UCAS|SUSTech|HKUST|NUS|NCCU|UCLouvain|UGent|UAntwerpen|UNamur|ULiège|UHasselt|ZHAW|UZH|UNIGE|CUNY|SUNY|UMich|"
    r"UW-Madison|IMT Atlantique|ISAE-SUPAERO|Mines Paris(?:Tech)?|AgroParisTech|ENSAI|SISSA|Polimi|PoliMi|Polito|"
    r"Uni (?:Bonn|Köln|Freiburg|Heidelberg|Hamburg|Wien|Graz|Zürich|Basel|Bern|Bremen|Mainz|Münster|Jena|Leipzig))\b"
)
"""Universities whose names hold no word for one."""
_AGENCY = Lazy(
    r"\b(?:CSIRO|NREL|NIST|NOAA|USGS|USDA|NIH|CDC|UNESCO|UNICEF|OECD|IMF|INSERM|Inserm|INRAE?|IRD|CIRAD|Cirad|CSIC|INFN|CNR|"
    r"DESY|DLR|JPL|RIKEN|KEK|JAXA|ESA|ESO|EMBL|CEA|IFREMER|Ifremer|SINTEF|TNO|CWI|NTT|ORNL|LANL|PNNL|LBNL|BBC|NHS)\b"
)
"""Employers that are called by their letters."""
_COMPANY = Lazy(
    r"\w,? (?:[Ss]\.?[Rr]\.?[Ll]\b|S\.p\.A|SpA\b|AG\b|KG\b|Oy\b|ApS\b|A/S\b|B\.V\.|N\.V\.|S\.A\.(?:S\.)?|SARL\b|S\.L\.|"
    r"e\.V\.|K\.K\.|Pty\b|Co\.(?=,|$))(?=\W|$)"
)
"""The forms of companies behind their names."""
_UNIVERSITY = Lazy(r"univ|hochschule|ecole|polytec|politec|大学|大學")
_CITIES = (
    "boston,cambridge,new york,nyc,los angeles,san francisco,san "
    "diego,seattle,chicago,atlanta,austin,berkeley,stanford,"
    "princeton,new haven,philadelphia,pittsburgh,baltimore,washington,houston,dallas,denver,boulder,toronto,"
    "montreal,vancouver,"
    "ottawa,waterloo,london,oxford,edinburgh,glasgow,manchester,bristol,leeds,dublin,paris,lyon,marseille,"
    "toulouse,grenoble,lille,nantes,"
    "berlin,munich,munchen,hamburg,koln,cologne,frankfurt,heidelberg,stuttgart,leipzig,dresden,bonn,aachen,"
    "gottingen,tubingen,"
    "freiburg,vienna,wien,graz,innsbruck,zurich,geneva,geneve,basel,bern,lausanne,milan,milano,rome,roma,"
    "torino,turin,bologna,"
    "padova,padua,pisa,florence,firenze,napoli,naples,siena,trento,trieste,madrid,barcelona,valencia,sevilla,"
    "granada,bilbao,lisbon,lisboa,porto,coimbra,"
    "amsterdam,rotterdam,utrecht,leiden,delft,brussels,bruxelles,leuven,ghent,copenhagen,kobenhavn,aarhus,"
    "stockholm,uppsala,"
    "lund,gothenburg,oslo,bergen,helsinki,espoo,turku,tartu,warsaw,krakow,wroclaw,prague,praha,brno,budapest,"
    "bucharest,athens,istanbul,"
    "ankara,moscow,kyiv,jerusalem,tel aviv,haifa,tehran,cairo,nairobi,cape town,johannesburg,delhi,new "
    "delhi,mumbai,bangalore,"
    "bengaluru,chennai,kolkata,hyderabad,beijing,shanghai,hangzhou,nanjing,wuhan,guangzhou,shenzhen,tianjin,"
    "chengdu,xian,xi'an,suzhou,"
    "hefei,harbin,hong kong,taipei,hsinchu,seoul,daejeon,busan,tokyo,kyoto,osaka,nagoya,sendai,singapore,"
    "bangkok,hanoi,jakarta,"
    "manila,sydney,melbourne,brisbane,canberra,perth,auckland,mexico city,bogota,lima,santiago,buenos aires,sao paulo,"
    "rio de janeiro,campinas,brasilia"
)
_COUNTRIES = (
    "usa,u.s.a.,u.s.,us,united states,united states of america,uk,u.k.,united "
    "kingdom,england,scotland,wales,ireland,canada,mexico,brazil,"
    "brasil,argentina,chile,colombia,peru,germany,deutschland,france,spain,espana,portugal,italy,italia,"
    "switzerland,schweiz,"
    "suisse,austria,osterreich,belgium,belgique,netherlands,the "
    "netherlands,denmark,sweden,norway,finland,iceland,estonia,"
    "latvia,lithuania,poland,polonia,czech "
    "republic,czechia,slovakia,hungary,romania,bulgaria,greece,turkey,turkiye,russia,ukraine,"
    "israel,iran,iraq,egypt,south africa,nigeria,kenya,ghana,india,pakistan,bangladesh,sri lanka,china,p.r. "
    "china,pr china,prc,taiwan,"
    "south korea,korea,republic of korea,japan,malaysia,thailand,vietnam,indonesia,philippines,australia,new "
    "zealand,saudi arabia,"
    "qatar,uae,lebanon,jordan,cuba,slovenia,croatia,serbia,luxembourg,cyprus,malta,ethiopia,uganda,tanzania,"
    "morocco,tunisia,"
    "eua,ee.uu.,eeuu,estados unidos,etats-unis,stati uniti,vereinigte staaten,reino unido,royaume-uni,regno unito,"
    "grossbritannien,vereinigtes konigreich,alemania,allemagne,germania,alemanha,francia,franca,frankreich,"
    "inglaterra,angleterre,inghilterra,italie,italien,spanien,espagne,spagna,espanha,suiza,svizzera,suica,"
    "autriche,paises bajos,pays-bas,paesi bassi,niederlande,holanda,belgica,belgio,belgien,"
    "suecia,suede,svezia,schweden,danemark,danimarca,noruega,norvege,norwegen,finlandia,"
    "finnland,polen,pologne,grece,grecia,griechenland,russland,russie,turkei,turquie,turquia,japon,giappone,"
    "coree du sud,corea del sur,sudkorea,chine,cina,kanada,mexique,bresil,brasilien,brasile,australie,"
    "australien,marruecos,maroc,tunisie,algerie,"
    "algeria,venezuela,ecuador,uruguay,bolivia,paraguay,中国,日本,美国,英国,德国,法国,加拿大,澳大利亚,新加坡,韩国"
)
_STATES = (
    "Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,"
    "Illinois,Indiana,"
    "Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,"
    "Montana,Nebraska,"
    "Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,"
    "Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,"
    "Wyoming,Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,"
    "Maharashtra,Karnataka,Tamil Nadu,Kerala,Telangana,West Bengal,Gujarat,Uttar Pradesh,Rajasthan,Haryana,Odisha,"
    "Andhra Pradesh,New South Wales,Queensland,Tasmania,Bavaria,Saxony,Catalonia,Andalusia,Lombardy,Tuscany,"
    "Zhejiang,Jiangsu,Guangdong,Sichuan,Hubei,Hunan,Shandong,Shaanxi,Fujian"
)
_STATE_LETTERS_TEXT = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV "
    "NY OH OK OR PA RI "
    "SC SD TN TX UT VA VT WA WI WV WY ON QC BC AB MB SK NS NB NSW VIC QLD ACT"
)
_STATE_LETTERS = frozenset(_STATE_LETTERS_TEXT.split())


@cache
def _lexicon(terms: str) -> Lexicon:
    return Lexicon([terms])


@remembered
def institution(text: str) -> bool:
    """Whether a place of study is named."""
    return bool(_lexicon(_INSTITUTION).find(text)) or bool(_ACRONYM.search(text) or _CALLED.search(text))


@remembered
def university(text: str) -> bool:
    """Whether a university itself is named, not a part of one."""
    return bool(_UNIVERSITY.search(bare_in_place(text)) or _ACRONYM.search(text) or _CALLED.search(text))


@remembered
def organization(text: str) -> bool:
    """Whether an employer or institution is named."""
    return institution(text) or bool(_lexicon(_EMPLOYER).find(text) or _AGENCY.search(text) or _COMPANY.search(text))


@remembered
def position(text: str) -> bool:
    """Whether a position is named."""
    return bool(positions(text))


@remembered
def positions(text: str) -> tuple[Hit, ...]:
    """Where positions are named."""
    hits = _lexicon(_POSITION).find(text)
    return tuple(hits + [Hit(match.start(), match.end(), 0) for match in _ROLE_LETTERS.finditer(text)])


@remembered
def degree(text: str) -> Hit | None:
    """Where a degree is named first."""
    hits = _lexicon(_DEGREE).find(text)
    if match := _LETTERS.search(fold(text)):
        hits.append(Hit(match.start(), match.end(), 0))
    return min(hits, key=lambda hit: (hit.start, -hit.stop)) if hits else None


# ------------------------------------------------------------------------------------------------- places


@cache
def _regions() -> frozenset[str]:
    """Countries and states: what may stand behind the name of any town."""
    return frozenset(f"{_COUNTRIES},{_STATES}".lower().split(","))


@cache
def _towns() -> frozenset[str]:
    return frozenset(_CITIES.split(","))


def _region(piece: str) -> bool:
    return piece in _STATE_LETTERS or bare_in_place(piece) in _regions()


def _place(piece: str) -> bool:
    return bare_in_place(piece) in _regions() or bare_in_place(piece) in _towns()


_TOWN = Lazy(r"[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,3}")
_SENTENCE = Lazy(r"(?:[^\W\d_]{4}[.!?][\"”»]?|[.!?][\"”»]|[\"”»][.,]?)\s+(?=[^\W\d_])")
_NO_TOWN = Lazy(
    r"\b(?:from|for|and|with|to|without|research|surveys?|labs?|systems|software|consulting|technolog(?:y|ies)|solutions"
    r"|media|partners|services|studios?|capital|energy|analytics|networks?|ventures|industries|robotics|pharmaceuticals)\b",
    re.IGNORECASE,
)
_WRAPPED_TEXT = "of de di do da du the at in New South North West East Universität Université Universidad"
_WRAPPED = "|".join(rf"(?<=\b{word})" for word in _WRAPPED_TEXT.split())
_PIECE = Lazy(rf"(?:(?! {{4}})[^,|(•·;)\n\v\t]|(?:{_WRAPPED})\n)+")
"""What stands between punctuation, wide gaps and the ends of lines that do not break off inside a name."""


@remembered
def is_place(text: str) -> bool:
    """Whether a text is nothing but a place: "Beijing, China", "Davis, CA"."""
    stripped = fold(text).strip(" .,;|()-")
    if not stripped or len(stripped) > 60:
        return False
    pieces = [piece.strip(" .") for piece in re.split(r"\s*[,|(]\s*|\s+-+\s+|\s{2,}", stripped) if piece.strip(" .)")]
    pieces = [piece.strip(" )") for piece in pieces]
    if not pieces or len(pieces) > 4 or not (_place(pieces[-1]) or (len(pieces) > 1 and _region(pieces[-1]))):
        return False
    named = organization(stripped) or position(stripped)
    return all(_region(p) or _place(p) or bool(_TOWN.fullmatch(p)) for p in pieces) and not named


def find_places(text: str) -> list[tuple[int, int]]:
    """Ranges of a line that are places set off by punctuation."""
    folded = fold(text)
    pieces = []
    for match in _PIECE.finditer(folded):
        if piece := match[0].strip():
            start = match.start() + match[0].index(piece)
            pieces.append((start, start + len(piece), piece))
    ranges: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        start, stop, piece = _tail(*pieces[i])
        end = i
        if not _place(piece.rstrip(".")):
            if i + 1 == len(pieces) or not _goes_on(folded, pieces, i) or not _TOWN.fullmatch(piece):
                i += 1
                continue
            if _NO_TOWN.search(piece) or organization(piece) or position(piece) or degree(piece):
                i += 1
                continue
            end = i + 1
        while end + 1 < len(pieces) and _goes_on(folded, pieces, end):
            end += 1
        begin, until, last = pieces[end]
        if end > i:
            until = begin + len(_first(last))
        if not _campus(pieces, i, end):
            ranges.append((start, until))
        i = end + 1
    return ranges


def _goes_on(text: str, pieces: list[tuple[int, int, str]], i: int) -> bool:
    """Whether the next piece is the region that a place lies in."""
    between = text[pieces[i][1] : pieces[i + 1][0]].strip()
    return between in (",", "(") and _region(_first(pieces[i + 1][2]))


def _tail(start: int, stop: int, piece: str) -> tuple[int, int, str]:
    """The piece behind the last dash that has blanks around it, and behind the last sentence."""
    at = max(piece.rfind(" - "), piece.rfind("-- "))
    if at >= 0:
        piece = piece[at + 3 :].lstrip(" -")
    *_, last = 0, *(match.end() for match in _SENTENCE.finditer(piece))
    piece = piece[last:]
    return stop - len(piece), stop, piece


def _first(piece: str) -> str:
    """A piece up to a stop, or to a dash or "&" that has blanks around it."""
    return re.split(r"\s+(?:-+|&)\s|\s{2,}|(?:(?<=\w\w)|(?<=\.\w))\.(?=\s)|\.$", piece)[0]


_SYSTEM = Lazy(
    rf"(?:university|universidad|universidade) (?:of|de|do) (?:{_STATES.lower().replace(',', '|')})|"
    rf"university of new york|(?:{_STATES.lower().replace(',', '|')}) state university"
)


_OF_CAMPUSES = Lazy(
    r"university of (?:california|texas|wisconsin|illinois|massachusetts|maryland|minnesota|michigan|north carolina|"
    r"colorado|hawaii|missouri|nebraska|nevada|tennessee)|california state university|"
    r"(?:state|city) university of new york",
    re.IGNORECASE,
)
_TOWN_BEHIND = Lazy(r",\s+([A-ZÀ-Ý][\w'.-]+(?: [A-ZÀ-Ý][\w'.-]+){0,2})(?=\s*(?:,|\(|$|\s[–—|-]\s)|\s{3})")


def campus_behind(name: str, rest: str) -> int:
    """The length of the town behind a university of several towns, where it is part of the name; 0 if it is not."""
    town = _TOWN_BEHIND.match(rest) if _OF_CAMPUSES.fullmatch(name) else None
    if not town or degree(town[1]) or position(town[1]) or organization(town[1]) or _region(town[1].split()[-1]):
        return 0
    region = re.match(r"\s*,\s*([^,(]+)", rest[town.end() :])
    return 0 if region and _region(region[1].strip(" .")) else town.end()


def _campus(pieces: list[tuple[int, int, str]], first: int, last: int) -> bool:
    """Whether a town names a university's campus: "University of California, Davis"."""
    return (
        first == last
        and first > 0
        and bool(_SYSTEM.fullmatch(" ".join(pieces[first - 1][2].lower().split())))
        and not _region(pieces[first][2])
    )
