"""The words of section headings and what kind of section each announces; further languages are in `further_languages`.

Order matters: of the terms in a heading, the one that stands first in this list decides, so that "teaching awards" are
awards and "research interests" are interests.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from converter.characters import has_cjk
from converter.model import SectionKind
from converter.parse.fold import bare
from converter.parse.further_languages import FURTHER_FILLERS, FURTHER_KINDS
from converter.parse.lexicon import Hit, Lexicon
from converter.patterns import Lazy
from converter.remembered import remembered

_KINDS: tuple[tuple[SectionKind, str], ...] = (
    ("publications",
     "under submission, under consideration, under evaluation, in peer review, r r, im review, im peer review, "
     "im begutachtungs*, en evaluation, en cours d evaluation, en evaluacion, em avaliacao, em revisao, "
     "in valutazione, in revisione, sottomess*, enviados, angenommen*, accettat*, in druck, de proxima aparicion, "
     "de proxima publicacion, en cours de redaction, documenti di lavoro, mimeo, mimeos, vorabdruck*, "
     "投稿中, 审稿中, 录用, 待刊"),
    ("service",
     "会議委員, 論文査読, 査読者, 査読委員, 編集委員, 学会委員, 社会における活動, 学会活動, 学术任职, "
     "editorship*, journal editorship*, "
     "conference organi*, workshop organi*, event organi*, conferences organi*, workshops organi*, events organi*, "
     "congress organi*, congresses organi*, symposi* organi*, meetings organi*, created and organi*, "
     "organi* workshop*, organi* conference*, organi* session*, organi* event*, organi* symposi*, session* organi*, "
     "organi* of conferences, organi* of workshops, organi* of events, organi* of scientific, "
     "manuscripts reviewed, articles reviewed, papers reviewed, "
     "paper reviewer*, article reviewer*, manuscript reviewer*, "
     "working group*, session chair, program committee*, programme committee*, thesis committee member*, "
     "membership of phd, membership of committees, membership in committees, phd committee*, doctoral committee*, "
     "examination committee*, hiring committee*, search committee*, book proposal review*, grant review*, "
     "panel and committee*, panels and committee*, committee and panel*, committees and panels, panel service, "
     "service on panels, review panel*, grant panel*, grant evaluat*, evaluation of grants, "
     "organisation de conferences, organisation d evenements, "
     "organizacion de conferencias, organizacion de workshops, organizacion de jornadas, organizacion de seminarios, "
     "organizacao de conferencias, organizacao de congressos, organizacao de workshops, "
     "organisation de colloques, organizacion de congresos, organizacion de eventos, organizacao de eventos, "
     "organizzazione di convegni, organizzazione di conferenze, organisation von tagungen, arbitraje*, "
     "arbitragem, peritajes, jurys, jurados, bancas, participacao em bancas"),
    ("publications",
     "publishing activit*, publication activit*, ongoing work*, law reviews, law review article*, "
     "law review publication*, law review note*, legal scholarship, casebook*, treatises, "
     "verbetes, fachartikel, sachbuch*, ensayos, special issues, short works, shorter works, directions de numeros, "
     "事典項目, 辞典項目, "
     "peer reviewed scholarship*, scholarship in print*, scholarship without named authorship, report of scholarship, "
     "research investigations, original investigations, refereed publications, reviewed publications in print*, "
     "publications in print or other media, letters to the editor, case reports, scientific output, scholarly output, "
     "research publications, clinical guidelines and reports, research product*, scholarly product*, "
     "media reviews, exhibition reviews, dictionary entr*, academic product*, academic output*, scholarly works, "
     "scientific production, research production, "
     "review articles, review papers, invited papers, invited articles, published interviews, "
     "avec peer review, journal avec peer review, with review process*, with peer review*, with refereeing, "
     "comite de lecture, comites de lecture, comite de relecture, comites de relecture, revues a comite, "
     "papers in progress, "
     "research in progress, writing in progress, blog posts, 総説, 解説, 紀要, 専門誌, 学術誌, 雑誌, "
     "技術報告, 研究報告, 全国大会, 研究会, 国際会議, 国内会議, 学位論文, 学术专著, "
     "published work, published works, position papers, papers under review, dissertation abstracts, "
     "documents de travail, travaux en cours, documentos de trabajo, trabajos en curso, textos para discussao, "
     "in corso di stampa, lavori in corso, prodotti della ricerca, reference works, 報告書, 研究成果, "
     "producao bibliografica, "
        "produccion cientifica, "
     "production scientifique, book reviews, conference item*, conference papers, journal papers, research output, "
     "conferencias internacionales, conferencias nacionales, conferencias internacionais, conferencias nacionais, "
     "conferenze internazionali, conferenze nazionali, "
     "miscellaneous publications, guest edited issue*, reference entr*, exhibition catalog*, amicus briefs, "
     "case notes, case comments, festschrift contribution*, forewords, prefaces, introductions and forewords, "
     "obituaries, textbooks, translated works, works in translation, contributions to collections, "
     "contributions to volumes, "
     "tagungsbericht*, festschriftbeitra*, hochschulschrift*, quelleneditionen, forschungsbericht*, literaturbericht*, "
     "sammelrezension*, zeitungsartikel*, lehrbuch*, nachschlagewerk*, reihenherausgeber*, habilitationsschrift*, "
     "ausbildungsbeitra*, ausbildungsaufsatz*, ausstellungsbesprechung*, katalogtext*, katalogbeitra*, feuilleton*, "
     "weitere texte, andere texte, sonstige texte, "
     "notes de lecture, notices de dictionnaire*, notices d encyclopedie*, notices de catalogue*, editions de textes, "
     "editions critiques, prefaces, postfaces, catalogues d exposition*, commentaires d arret*, "
     "notes de jurisprudence, manuels, chroniques, voces de diccionario*, columnas de opinion, obra colectiva, "
     "obras colectivas, ediciones, catalogos de exposicion*, manuales, ensaios, dossies, posfacios, "
     "schede di catalogo, note a sentenza, prefazioni, postfazioni, rapporti di ricerca, manuali, 研究报告, 調查報告"),
    ("other",
     "escuelas de verano y formacion, thesis title*, workshops moderated, moderation, ongoing research activit*, "
     "participation a des conferences, participation a des colloques, "
     "altro, divers, weiteres, participation, loisirs, aficiones, discograph*, discografi*, exhibition*, "
     "ausstellung*, exposicion*, "
     "exposition*, concerts, performances, metrics, citations, formation complementaire, "
     "formacion complementaria, formacao complementar, formazione complementare, nationality, "
     "additional information, miscellaneous, "
        "other information, "
     "sonstiges, verschiedenes, varia, professional development, continuing education, hobby, hobbies, "
     "personal interests, "
     "interests and hobbies, interests hobbies, hobbys, research highlights, highlights, 其他, 其它"),
    ("education",
     "relevant course*, relevant coursework, coursework, selected coursework, graduate coursework, courses taken, "
     "courses attended, courses completed, workshops attended, "
     "educacion superior, educacion basica, educacion media, aus fort und weiterbildung, aus und weiterbildung, "
     "education and qualifications, education and training, summer schools, summer school, ecoles d ete, "
     "sommerschulen, scuole estive, "
     "scuole di dottorato, ecoles doctorales,  schools attended, academic awards and degrees"),
    ("projects", "course project*, class project*, student project*, teaching project*"),
    ("students",
     "dissertacoes de mestrado orientad*, teses de doutorado orientad*, dissertacoes orientad*, "
     "teses orientad*, orientand*, orientad*, tesi seguite, theses supervised, supervised theses, "
     "thesis students, dissertations directed, dissertations supervised, dissertation supervis*, dissertation advis*, "
     "doctoral dissertations directed, dissertation committee*, dissertation chair*, theses directed, "
     "dissertations advised, dissertation and thesis supervision, "
     "supervision, supervised, supervisory, supervisor, advising, advisees, mentoring, "
        "mentorship, mentored, "
     "students, student, phd students, graduate students, mentees, trainees, thesis supervision, "
     "thesis advis*, thesis committee*, betreuung, "
     "betreute, abschlussarbeiten, encadrement, etudiants, direccion de tesis, tesis dirigidas, orientacoes, "
     "orientacao, "
     "orientaciones, orientandos, tutorias, studenti, relatore, lab members, group members, team members, "
     "people, 指导学生, 学生, "
     "研究生培养, 指導"),
    ("references", "references, reference, referees, recommenders, referenzen, referencias, referenze, "
     "推荐人, 推薦者, 証明者"),
    ("experience", "enseignement et de travail, teaching and work experience, "
     "administrative experience, administrative appointments, administrative positions, "
        "academic experience, "
     "akademische position*, akademische stationen, akademischer werdegang, wissenschaftliche positionen, "
     "appointments and affiliations, appointments affiliations, positions and affiliations, positions affiliations, "
     "academic appointments, academic positions, leadership experience, academic and research positions, "
     "activite professionnelle, activites professionnelles, actividad profesional, attivita professionale"),
    ("awards",
     "finanziamenti e premi, premi e finanziamenti, bourses et prix, becas y premios, "
     "awards hono* and grants, awards and hono* and grants, prizes and grants, "
     "hono* awards and grants, awards prizes and grants, scholarships and grants, hono* and grants, "
     "honours and grants, "
     "teaching award*, research award*, travel award*, paper award*, thesis award*, "
        "student award*, service award*, "
     "teaching prize*, grants and awards, grants awards, grants and hono*, grants prizes, grants and prizes, "
     "fellowships and awards, "
     "fellowships awards, scholarships and awards, awards and grants, awards grants, "
     "honors and grants, "
     "awards and funding, award and funding, award funding, awards funding, funding and awards, "
     "fellowships and hono*, grants fellowships and awards, "
     "grants and scholarships, "
     "awards and fellowships, awards fellowships"),
    ("grants",
     "fellowships and grants, grants and fellowships, fellowships grants, grants fellowships, 研究資金, "
     "report of funded and unfunded projects, funded and unfunded projects, allocation history, compute allocations, "
     "computing allocations, supercomputing allocations, "
     "研究助成, 助成, "
     "grant*, funding*, funded research, funded projects, research support, forderung*, "
        "drittmittel*, financement*, "
     "subvention*, financiacion, financiamento*, finanziament*, proyectos financiados, projetos financiados, "
     "主持项目, 科研项目, "
     "课题, 基金, 参与项目, 研究费, 研究費, 科研費, 競争的資金, 外部資金"),
    ("awards", "award*, honor, honors, honour, honours, prize*, scholarship*, fellowship*, distinction*, achievement*, "
     "distincion*, distincoes, distinzion*, "
     "recognition*, accolades, auszeichnung*, preise, preis, ehrungen, stipendi*, prix, bourses, premios, "
     "becas, galardones, "
     "recompenses, recompense, reconocimientos, reconhecimentos, premiacoes, ehrung, wurdigungen, "
     "premi, borse di studio, riconoscimenti, onorificenze, bolsas, "
     "获奖, 奖励, 荣誉, 奖项, 奖学金, 受賞, 表彰, 榮譽, 獲獎, 奨学金, フェローシップ"),
    ("interests",
     "interests, fields, "
     "interest, interests, research field*, research area*, research topic*, research focus, "
        "research statement, "
     "research theme*, research direction*, research agenda, research philosophy, area of interest, "
     "areas of *, area of *, "
     "fields of *, field of *, specialty, specialties, specialization*, specialisation*, research expertise, "
     "forschungsinteress*, forschungsschwerpunkt*, forschungsgebiet*, forschungsthem*, forschungsfeld*, "
     "arbeitsschwerpunkt*, "
     "arbeitsgebiet*, interessengebiet*, domaines de recherche, domaine de recherche, themes de recherche, "
     "axes de recherche, "
     "centres d interet, interets, lineas de investigacion, linea de investigacion, areas de interes, "
     "temas de investigacion, "
     "areas de investigacion, "
     "areas de atuacao, areas de interesse, intereses, linhas de pesquisa, interesses, interessi, "
     "aree di ricerca, temi di ricerca, "
     "ambiti di ricerca, 研究方向, 研究兴趣, 研究领域, 研究興趣, 研究分野, 研究テーマ, 専門分野, 研究キーワード, 興味"),
    ("experience", "research and teaching, research teaching, teaching and research, teaching research, "
        "research experience*, "
     "work experience*, professional experience*, industry experience*, research and teaching experience, "
     "clinical experience"),
    ("teaching",
     "animation, ateliers, workshops taught, tutoring, charges de cours, travaux diriges, "
     "external workshops, internal workshops, minicourse*, mini course*, short course*, "
     "workshops given, workshops conducted, workshop instruction, catedra, catedras, pregrado, pregrados, "
     "teaching assistantship*, assistantships, "
     "postgrado, posgrado, teaching, course, courses, taught, lecturing, instruction, instructor, lehre, "
        "lehrveranstaltung*, lehrtatigkeit*, "
     "lehrerfahrung*, unterricht*, enseignement*, cours, charges de cours, docencia, docente, ensenanza, "
     "cursos, ensino, disciplinas, "
     "didattica, insegnament*, corsi, 教学, 授课, 课程, 講義, 教育活動, 教育歴, 担当科目, 授業"),
    ("publications", "ponencias publicadas*, comunicaciones publicadas*, ponencias en actas*, "
     "comunicacoes publicadas*, trabalhos publicados*, contributi in atti*, communications publiees*, "
     "communications avec actes*, communications dans des actes*, "
     "veroffentlichte vortrage*, 発表文献, 発表論文, 文献リスト, 文献目録"),
    ("talks", "oral abstract*, "
     "conference* without proceeding*, without proceeding*, sans actes, senza atti, ohne tagungsband, "
     "exhibits presented*, presented at professional meetings, abstracts poster presentations and exhibits*"),
    ("talks", "presentacion, presentacion de trabajo, presentacion de trabajos, apresentacao de trabalho, "
     "apresentacao de trabalhos, participacion en congresos, asistencia a congresos, participacao em congressos, "
     "talk*, presentation*, invited lecture*, invited seminar*, invited speaker, lecture, lectures, "
        "keynote*, seminar*, seminair*, colloquia, "
     "colloquium, poster*, speaking, panel*, conference participation, invited conferences, "
     "conferences invitees, conferences sur invitation, conference activit*, conference attendance, "
     "conference* attended, attended conference*, congress* attended, meetings attended, "
     "conference contribution*, tagungsbeitrag*, vortrag*, konferenzbeitrag*, prasentation*, "
     "gastvortrag*, communication, "
     "communications, "
     "participation in conferences, participation at conferences, participation a des congres, "
     "partecipazione a convegni, partecipazione a conferenze, participacion en conferencias, conferences invitees, "
     "expose, exposes, interventions, ponencias, conferencias, charlas, presentaciones, comunicaciones, palestras, "
     "apresentac*, "
     "comunicac*, participacao em eventos, seminari, relazioni, interventi, presentazioni, convegni, "
     "conferenze, 报告, 演讲, 讲座, "
     "学术会议, 论坛会议, 会议报告, "
     "口頭発表, 口頭, ポスター, 学会発表, 国際学会, 国内学会, 研究発表, での発表, 講演, 発表, 招待講演, 報告"),
    ("software", "software*, open source, source code, code, dataset*, data set*, tools, packages, "
        "repositor*, logiciel*, "
     "datensatz*, programas de computador, 软件, 开源, 代码, 数据集, ソフトウェア"),
    ("patents", "patent*, brevet*, inventions, 专利, 專利, 特許, 知的財産"),
    ("media", "media, press, press coverage, coverage, interview*, in the news, podcast*, blog*, videos, "
        "public writing, public scholarship, presse, "
     "media mentions, writings for non academic audience*, writing for non academic audience*, "
     "medien*, medias, prensa, imprensa, stampa, rassegna stampa, 媒体, 报道, メディア"),
    ("service", "manuscript review*, peer review, technical reviewer, journal reviewer, conference reviewer, "
        "article reviewing, paper reviewing, reviewing of articles, reviewing of papers, reviewing of manuscripts, "
        "review of manuscripts, reviews of manuscripts, review of journal articles, reviews of journal articles, "
     "revision de articulos, revision de manuscritos, evaluacion de articulos, revisao de artigos, "
     "evaluation d'articles, expertise d'articles, relecture d'articles, revisione di articoli"),
    ("publications",
     "published research, unpublished research, completed research, research outputs, ongoing work, "
     "early stage work, other research, policy work, comments and replies, notes and comments, litterature grise, "
     "miszellen, kommentierung*, urteilsanmerkung*, urteilsbesprechung*, entscheidungsbesprechung*, "
     "popularwissenschaft*, lexikoneintrag*, prologos, prefaci*, textos em jornais, resumos, vakpublicaties, "
     "begutachtete konferenzbeitrag*, referierte konferenzbeitrag*, boekbijdrag*, "
     "direction d ouvrage*, directions d ouvrage*, pulication*, "
     "herausgegebene bande, graue literatur, diskussionspapiere, qualifikationsschriften, mitherausgeberschaft*, "
     "editionen, berichte, livres, prepublication*, pretirages, rapports, editions critiques, "
     "prepublicacion*, en revision, traducciones, informes, compilaciones, produccion academica, "
     "produccion bibliografica, ediciones criticas, manuscritos, traducoes, relatorios, prepublicaco*, "
     "producao academica, production academique, curatele, contributi in volume, saggi, traduzioni, scritti, "
     "voci enciclopediche, rapporti tecnici, edizioni critiche, critical editions, academic works, "
     "shorter pieces, short pieces, commentary, commentaries, drafts, policy briefs, revise and resubmit*, "
     "unpublished notes, to appear, 共著, 編著, 単著, 書評, 翻訳, 書籍, 寄稿, プレプリント, 分担執筆, 专著, 译著, "
     "书评, 代表作, 编著, 预印本, 預印本, 논문, 저서, 출판물, 연구 업적, publicaties, boeken, hoofdstukken, "
     "artiklar, bocker, boger, artikler, publikacje, ksiazki, artykuly, rozdzialy, "
     "recension*, resena*, resenha*, compte rendu, comptes rendus, vulgarisation, divulgacion, "
     "divulgacao, divulgazione, trabalhos, trabajos publicados, tese, teses, tesis, tesi, memoires, "
     "dissertac*, kritik*, filmkritik*, buchkritik*, essay*, op ed*, editorials, opinion pieces, "
     "memoir, memoirs, miscellany, "
     "newspaper*, magazine*, columns, translations, ubersetzung*, traductions, in progress, "
     "publication*, paper, papers, article*, book, books, chapter*, monograph*, preprint*, "
        "pre print*, pre publication*, manuscript*, "
     "proceedings, journal article*, journal paper*, works in progress, work in progress, working paper*, "
     "under review, in review, "
     "published, in print, accepted, publies, publicados, pubblicati, veroffentlicht, erschienen, aceptados, acceptes, "
     "in preparation, in prep, submitted, in press, forthcoming, bibliograph*, abstract*, refereed, peer reviewed, "
     "lexikon*, lexikonartikel*, handbuchartikel*, handbuchbeitrag*, katalogtext*, katalogbeitrag*, buchkapitel*, "
     "ausstellungsbesprechung*, besprechungen, journalistische*, voci di enciclopedia, entradas de enciclopedia, "
     "no prelo, en prensa, in stampa, sous presse, a paraitre, im druck, im erscheinen, eingereicht*, soumis*, "
     "submetid*, sometid*, aceitos, in vorbereitung, en preparation, en preparacion, em preparacao, in preparazione, "
     "technical report*, "
     "report*, dissertation*, edited volume*, edited collection*, encyclop*, writing, writings, thesis, "
     "theses, publikation*, "
     "veroffentlichung*, schriften*, aufsatz*, zeitschrift*, buchbeitrag*, beitrag*, sammelband*, "
     "sammelbande, herausgeberschaft*, sonderausgabe*, sonderheft*, themenheft*, "
     "monografi*, monographi*, rezension*, arbeitspapier*, tagungsband*, bucher, artikel*, ouvrage*, "
     "chapitre*, revue*, actes, travaux, "
     "publicacion*, articulo*, libro*, capitulo*, publicac*, artigo*, livro*, anais, pubblicazion*, "
     "articol*, libri, capitol*, "
     "monografia*, atti, "
     "发表, 论文, 论著, 著作, 出版, 期刊, 学术成果, 科研成果, 会议论文, 業績, 業绩, 論文, 著書, "
     "出版物, 学術論文, 發表, 論著"),
    ("skills",
     "areas of expertise, area of expertise, markup, audio production, design, "
     "skill*, language*, programming, technolog*, competenc*, proficienc*, computer, technical expertise, "
     "technical background, laboratory techniques, techniques, expertise, kenntnisse, sprachen, "
     "sprachkenntnisse, fahigkeiten, edv, "
     "kompetenzen, langues, informatique, conocimiento tecnico, "
     "habilidades, idiomas, lenguas, competencias, conocimientos, "
     "informatica, linguas, lingue, "
     "conoscenze, competenza, competenze, 技能, 语言, 語言, スキル, 言語, 能力"),
    ("projects", "projets en cours, recherches en cours, "
     "project*, projekt*, forschungsprojekt*, projet*, proyecto*, projeto*, progett*, portfolio, "
        "项目, プロジェクト, 專案"),
    ("service",
     "benevolat, implication*, voluntariado*, outreach and service, service and outreach, volontariato, "
     "public engagement, volunteering, "
     "service*, membership*, affiliation*, reviewer, reviewing, review, reviews, referee, "
        "refereeing, editorial, editorial board*, committee*, "
     "volunteer*, assignments, leadership, professional activit*, professional societ*, professional organi*, "
     "professional associat*, "
     "academic activit*, activities, community, organization*, organisation*, organizer, organizing, "
     "organising, engagement, "
     "societies, extracurricular, administrat*, responsibilities, gutachter*, gremien*, mitgliedschaft*, "
     "selbstverwaltung, ehrenamt*, "
     "herausgebertatigkeit, wissenschaftliche tatigkeit*, activites, responsabilites, relecture, expertises, "
     "evaluation, "
     "servicio*, membresias, revisor*, gestion, servic*, afiliac*, extensao, atividades, actividades, "
     "attivita, incarichi, "
     "revisione, affiliazioni, "
     "学术服务, 社会服务, 服务, 学术兼职, 审稿, 学会活動, 社会活動, コミュニティ活動, 委員, 所属学会, "
     "兼职, 社会兼职, 査読"),
    ("other", "outreach, diffusion scientifique, mediation scientifique, diffusion de la culture scientifique, "
     "divulgacion cientifica, divulgacao cientifica, divulgazione scientifica, terza missione"),
    ("news", "news, update*, announcement*, neuigkeiten, aktuelles, actualites, nouvelles, noticias, "
        "novedades, novita, 新闻, 动态, "
     "最新消息, お知らせ, ニュース, 新着"),
    ("experience",
     "situation professionnelle, situation actuelle, "
     "ocupacion*, occupation*, ocupacao, empleos, puestos, industrie, beschaftigung*, beruf, berufspraxis, berufliche, "
     "berufstatigkeit*, visits, visit, visites, visite, erfahrung*, travail, emplois, trabajo, trabalho, lavoro, "
     "currently, current affiliation*, "
     "past affiliation*, previous affiliation*, former affiliation*, "
     "affiliations and positions, research affiliation*, "
     "experience*, employment, jobs, appointment*, position, positions, career, work history, "
        "professional history, "
     "professional background, professional record, internship*, industry, academic history, "
     "academic career, work, fieldwork, "
     "research stay*, visiting, research visit*, clinical, employer*, berufserfahrung, beruflich*, "
     "werdegang, anstellung*, "
     "tatigkeiten, praktika, forschungsaufenthalt*, auslandsaufenthalt*, stationen, parcours, emploi*, "
     "poste, postes, stage, stages, "
     "carriere, experiencia*, empleo, trayectoria*, cargos, estancia*, atuacao profissional, emprego, "
     "estagio*, esperienz*, carriera, "
     "posizioni, posts held, consulting, consultancies, impieg*, "
     "工作经历, 工作經歷, 研究经历, 科研经历, 实习, 任职, 经历, 職歴, 経歴, 略歴, 研究経験, 勤務"),
    ("education",
     "merits, studien, "
     "education, educations, educational, academic background, academic qualification*, "
        "academic training, "
     "academic preparation, academic degrees, degree*, qualification*, training, studies, schooling, "
     "ausbildung*, studium, bildungsweg, abschlusse, "
     "akademische*, bildung, schulbildung, formation*, diplome*, etudes, scolarite, cursus, educacion, "
     "formacion, estudios, titulos, educazione, diplomas, education diploma*, "
     "titulacion*, formac*, educacao, escolaridade, istruzione, formazione, titoli di studio, studi, "
     "教育背景, 教育经历, 学历, 教育, 學歷, 学歴, 学位"),
    ("about", "about, about me, biograph*, bio, summary, overview, profile, introduction, biosketch, "
        "personal statement, objective, who am i, "
     "uber mich, zur person, kurzbiographie, kurzprofil, profil, a propos, presentation personnelle, "
     "sobre mi, acerca de, perfil, "
     "sobre, biografia, profilo, chi sono, "
     "关于我, 个人简介, 简介, 自我介绍, 個人簡介, プロフィール, 自己紹介, 概要, welcome, hello, hi"),
    ("contact", "nationality, citizenship, contact*, "
     "personal information, personal details, personal data, general information, "
        "contact information, address, "
     "addresses, physical address, postal address, work address, home address, "
     "office address, profiles, links, email*, e mail*, phone, social, find me, "
     "get in touch, reach me, reach out, stay in touch, "
     "personliche daten, "
     "personliche angaben, personalien, "
     "kontakt*, anschrift, coordonnees, etat civil, informations personnelles, datos personales, contacto, "
     "informacion personal, "
     "dados pessoais, contato, informacoes pessoais, dati personali, dati anagrafici, contatti, recapiti, "
     "informazioni personali, "
     "联系方式, 个人信息, 基本信息, 連絡先, 連絡先, 聯絡方式, 基本情報, 個人資料, curriculum, curriculo*, "
     "lebenslauf, vita, vitae, cv, "
     "履歴書, 简历, personal, curriculum personal, informacion de contacto"),
    ("publications", "journal*, conference*, workshop*, symposi*, congres*, arxiv"),
    ("other", "licens*, licenc*, certific*, lizenz*, zertifik*, 資格, 资格证书, 证书"),
    ("publications", "selected"),
    ("experience", "research, forschung, recherche, investigacion, pesquisa, ricerca, 研究, 科研"),
    ("service", "membre, membres, member, members"),
)  # fmt: skip

_FILLERS_TEXT = (
    "a an and or the of in for to on at by with my other others selected recent full length long list all complete "
    "liste lista elenco "
    "main academic professional scientific scholarly university college undergraduate graduate doctoral postdoctoral "
    "postgraduate international national regional local external internal institutional relevant additional further "
    "current past previous "
    "former invited contributed oral published accepted submitted refereed peer reviewed unpublished non "
    "work works pieces research "
    "teaching field major principal core key technical personal general special record background activity information "
    "domestic english actual actuales recibidas recibidos obtenidas obtenidos event events programas "
    "chinese japanese german related selection in earned funding i ii iii iv v single author authored "
    "significant representative notable highlighted earlier extended short most important cited top five ten date "
    "co coauthored lead first collaborative individual joint unrefereed phd masters "
    "ongoing finished completed und der die das fur im mit ausgewahlte weitere sonstige "
    "wissenschaftliche akademischer "
    "akademische et de des du la le les en autres avec y e o os as da do das dos del los las el con otros "
    "outras outros altre begutachtete begutachteter referierte referierter andere anderer "
    "altri ed i il della delle dei di nel per su d l mes ma mon meus minhas minha meu mis miei mie meine publicados "
    "publicadas completos completo dans par sur pour indexadas indizadas arbitradas revistas "
    "collectives administratives internationales internacionales internacionais nationales nacionales nacionais "
    "or indexed listed sci scie ssci esci jcr wos scopus creative other output history entry entries "
    "recentes recent recientes recente neueste neuere por mim me by aux au chez nos "
    "resumos sociales sociais sociaux mestrado doutorado maestria doctorado academica academico academicas profesional "
    "profesionales profissional "
    "profissionais complementar complementaria cientifica cientificas scientifica scientifico accademica professionale "
    "professionali academique academiques professionnelle professionnelles professionnel universitaire universitaires "
    "scientifique scientifiques personales pessoais lavorative lavorativa "
    "accademiche accademici accademico scientifiche scientifici internazionali nazionali invito principali "
    "selezionate selezionati recenti orale orali oral orales orais dottorato invite invites invitee invitees "
    "principales principaux selectionnees universitaires complement complements encadrements gdr collective "
    "academicos cientificos cientificas invitadas invitados seleccionadas seleccionados destacadas destacados "
    "recientes relevantes universitarios docentes publicas academicos academicas congressos convidadas convidados "
    "selecionados selecionadas principais wissenschaftlicher wissenschaftliches wissenschaftlichen akademischer "
    "akademischen eingeladene eingeladener geladene universitare universitarer beruflicher aktuelle fruhere laufende "
    "abgeschlossene internationale nationale offentliche departmental campus public guest organized organised "
    "fordergelder posts pedagogical attended held em colloque colloques occasional sponsored audience audiences "
    "mention mentions appearance appearances popular graduated created obtained anterieures anterieure precedentes "
    "anteriores informatiques informatique informaticos informaticas revision pares tecnico tecnicos tecnica tecnicas"
)
_TITLES = Lazy(
    r"(?:(?:academic|full|short|my) )?(?:curriculum vitae?|cv|c\.v|vitae|vita|resume|lebenslauf|curriculum|curriculo|"
    r"履歴書|简历|个人简历)"
)


_ALL_KINDS = (*_KINDS, *FURTHER_KINDS)


@cache
def _lexicon() -> Lexicon:
    return Lexicon([*(terms for _, terms in _KINDS), *(bare(terms) for _, terms in FURTHER_KINDS)])


@cache
def _fillers() -> frozenset[str]:
    return frozenset((*_FILLERS_TEXT.split(), *bare(FURTHER_FILLERS).split()))


_LOST_TI = Lazy(
    r"\b(publica|educa|presenta|posi|ar|affilia|distinc|ac|invita|addi|edi|qualifica|informa|interna|na|scien|disserta|"
    r"cita|certifica|organiza|exhibi|recogni|appoin|produc|participa|forma)[\W\d_](ons?|onal|cles?|vity|vities|fic)\b"
)
"""Words of headings in whose middle a fount's ligature was lost: "Publica ons", "Educa%on"."""


_FOOTNOTE = Lazy(r"(?<=[a-z]{4})\d\s*$")
"""A footnote's number behind a heading: "Journal articles1"."""


@remembered
def normal(heading: str) -> str:
    """A heading as it is looked up: without numbering, brackets, symbols and punctuation at its ends."""
    text = _LOST_TI.sub(r"\1ti\2", bare(heading))
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|:[a-z_]+:?(?=\s|$)", " ", text)
    text = re.sub(
        r"^\W*(?:\d{1,2}(?:\.\d{1,2})*\s(?=[^\W\d])|(?:[ivx]{1,4}|[a-z]|\d{1,2}(?:\.\d+)*)[.):]\s*)?", "", text
    )
    text = re.sub(r"[^\w'&/,.+-]+", " ", text)
    text = _FOOTNOTE.sub("", text)
    return re.sub(r"\s+", " ", text).strip(" -.,/&'")


@remembered
def _looked_up(text: str) -> tuple[SectionKind | None, tuple[str, ...]]:
    """The kind that a normal heading's words announce, and the words that headings are not made of."""
    hits = _lexicon().find(text)
    whole = [hit for hit in hits if not any(_covers(other, hit) for other in hits)]
    kind = _announced(text, whole, bool(_SEVERAL.search(text)))
    rest = list(text)
    for hit in hits:
        rest[hit.start : hit.stop] = " " * (hit.stop - hit.start)
    words = re.split(r"[\s,/&.'+-]+", "".join(rest))
    return kind, tuple(word for word in words if word and word not in _fillers())


_SEVERAL = Lazy(r"\b(?:and|und|et|y|e|и|ve|oraz|och|og)\b|[,&/与和]|及び|および|(?<=[^\x00-\u3004]) (?=[^\x00-\u3004])")
"""Between two kinds in one heading; a middle dot is looked up as a blank."""
_OTHERS = ("其他", "其它")
"""What stands before the word for a section, with no blank between: "其他论文" are other papers."""
_WORKS_ON = Lazy(r"(?:articles|papers|publications|chapters|books|articulos|publicaciones) (?:in|on|about|en|sobre) ")
"""How headings begin that say what works are on: "Articles in my research areas"."""
_IN_PEER_REVIEW = Lazy(
    r"\bpeer[ -]review[ -](?:artikel|aufsatz|aufsatze|articles?|papers?|publi)|"
    r"\b(?:artikel|aufsatze|articles?|papers?|manuscripts?|manuskripte|publi[kc]ations?|publikationen|veroffentlichungen|books?|chapters"
    r"|arti(?:coli|culos|gos)|pubblicazioni|publica(?:ciones|coes)|saggi|contributi)\b"
    r".*\b(?:in|under|im|mit|with|without|ohne|con|senza|sin|com|sem|avec|sans) peer[ -]review"
)
_REVIEWER = Lazy(r"\b(?:reviewers?|referees?|gutachter(?:in)?|evaluat(?:eur|rice)s?|revisor(?:a|es)?)$")
_WORKS = Lazy(
    r"publi[ck]|публи|yayin|makale|pubbli|veroffentl|papers\b|articles\b|出版|発表論文|論文|论文"
    r"|(?:research|scholarly|academic|scientific) (?:output|product)"
)


_REVIEWED = Lazy(r"(?:with )?peer[ -]review|conferences?\b")
_HELD_FIRST = Lazy(r"(?:[\w-]+ ){0,2}(?:presentations|talks|lectures|posters) (?:and|&) conference papers$")
_EITHER = (
    {"education", "experience"},
    {"teaching", "students"},
    {"teaching", "students", "experience"},
)
"""Kinds of which the one that a heading names first is the section's: "Teaching and mentoring positions"."""


def _announced(text: str, hits: Sequence[Hit], several: bool) -> SectionKind | None:
    """The kind whose term stands first in the list; of "education and experience" the one that is named first."""
    if _WORKS_ON.match(text):
        return "publications"
    named = [hit for hit in hits if text[hit.start : hit.stop] not in _OTHERS]
    hits = named or hits
    kinds = {_ALL_KINDS[hit.rank][0] for hit in hits}
    works = [hit.start for hit in hits if _WORKS.match(text, hit.start)]
    talks = [hit.start for hit in hits if _ALL_KINDS[hit.rank][0] == "talks"]
    both = kinds == {"publications", "talks"} and bool(works) and min(works) < min(talks)
    if kinds == {"publications", "service"} and _IN_PEER_REVIEW.search(text):
        return "publications"  # "Peer-Review-Artikel", "Articles under peer review"
    if kinds == {"publications", "service"} and _REVIEWER.search(text):
        return "service"  # "Journal/Abstract Reviewer"
    if several and kinds == {"publications", "talks"} and _HELD_FIRST.match(text):
        return "talks"  # "Invited presentations and conference papers"
    if kinds == {"publications", "talks"} and all(
        _REVIEWED.match(text, hit.start) for hit in hits if _ALL_KINDS[hit.rank][0] == "publications"
    ):
        return "talks"  # "Presentations with peer-reviewed admission"
    if kinds == {"talks", "other"}:
        return "talks"  # "Presentations and professional development"
    if several and kinds in ({"skills", "interests"}, {"teaching", "other"}, {"skills", "education"}):
        return _ALL_KINDS[min(hits)[2]][0]
    if several and (both or kinds in _EITHER):
        return _ALL_KINDS[min(hits)[2]][0]
    return _ALL_KINDS[min(hit.rank for hit in hits)][0] if hits else None


def _covers(long: Hit, short: Hit) -> bool:
    return long.start <= short.start and short.stop <= long.stop and long[:2] != short[:2]


_COURSE = Lazy(r"(?:introduction|intro) (?:to|into|a la|al|a) |einfuhrung in ")
"""What the names of courses begin with, but no heading."""


_WORKS_ALONE = Lazy(r"\W*((?:[\w-]+ ){0,3}(?:publications|articles|papers)): (?=[^\W\d_])", re.IGNORECASE)


@remembered
def kind_of(heading: str) -> SectionKind | None:
    """The kind that a heading's words announce, or None."""
    if ": " in heading and (works := _WORKS_ALONE.match(heading)):
        heading = works[1]  # "Refereed publications: Software" are papers on it
    text = normal(heading)
    if not text or len(text) > 120:
        return None
    if _COURSE.match(text):
        return None
    if text == "these":
        return "publications"  # a thesis in French, but no word of an English heading
    kind, unknown = _looked_up(text)
    if kind is None and has_cjk(text) and (inner := re.search(r"[(（]([^()（）]{2,12})[)）]", heading)):
        within = kind_of(inner[1])
        return within if within in ("talks", "publications", "patents") else None  # "国際学会（口頭発表）"
    words = text.split()
    return kind if len(words) <= 5 or len(unknown) * 2 <= len(words) else None


@remembered
def kinds_of(heading: str) -> frozenset[SectionKind]:
    """All kinds that a heading's words announce: "Education and positions" announces two."""
    hits = _lexicon().find(normal(heading))
    return frozenset(_ALL_KINDS[hit.rank][0] for hit in hits if not any(_covers(other, hit) for other in hits))


@remembered
def is_document_title(heading: str) -> bool:
    """Whether a heading says no more than that the document is a CV."""
    return bool(_TITLES.fullmatch(re.sub(r"\s*\d+$", "", normal(heading)).replace("æ", "ae")))


_STATUS_BEHIND = Lazy(r"\((?:forthcoming|in press|accepted|to appear|in print|im druck|in stampa)\)\W*$", re.IGNORECASE)


@remembered
def is_known(heading: str) -> bool:
    """Whether a heading is made of nothing but words of headings, so that it needs no markup to be one."""
    text = normal(heading)
    if not text or len(text) > 75 or kind_of(heading) is None:
        return False
    if text == "these":
        return "è" in heading.casefold()
    if kind_of(heading) != "publications" and _STATUS_BEHIND.search(heading):
        return False  # the end of a journal's name: "Ford" above "Studies (forthcoming)"
    if _STUDENT.fullmatch(text):
        return False
    unknown = _looked_up(text)[1]
    if has_cjk(text):
        return len("".join(unknown)) <= 2 and len(text) <= 14 or _is_known_twice(text)
    return not unknown and sum(len(word) > 2 for word in text.split()) <= 8


_STUDENT = Lazy(r"(?:[\w.]+ ){1,2}student")
"""What somebody was, and not whom somebody taught: "PhD student"."""


def _is_known_twice(text: str) -> bool:
    """Whether a heading says the same in two languages: "学術誌論文 Journal articles"."""
    native = " ".join(word for word in text.split() if has_cjk(word))
    other = " ".join(word for word in text.split() if not has_cjk(word))
    if not other or len(native) > 10:
        return False
    kind = kind_of(other)
    return kind is not None and not _looked_up(other)[1] and kind_of(native) == kind


@remembered
def is_partly_known(heading: str) -> bool:
    """Whether at least one word of a heading is a word of headings."""
    text = normal(heading)
    words = [word for word in re.split(r"[\s,/&.'+-]+", text) if word]
    return bool(words) and len(_looked_up(text)[1]) < len(words)


def unknown_words(heading: str) -> int:
    """How many words of a heading are no words of headings."""
    return len(_looked_up(normal(heading))[1])
