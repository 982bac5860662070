"""Headings and the kinds of section that they announce."""

from __future__ import annotations

import pytest

from converter.parse.vocabulary import is_document_title, is_known, kind_of

KINDS = {
    "publications": "Selected Publications|Veröffentlichungen|Publicações|学术论文|業績|Works in progress|"
    "II. Papers (under review)|Journal avec peer-review|Job Market Paper|Edited books|Conditionally accepted|"
    "Policy papers|Dormant papers|Articles de journaux|Qualifikationsarbeiten|Publications in Spanish|"
    "Publications and presentations|Refereed Publications: Software|Other Written Work|"
    "Publications, projects and software|Papers and code|Publications & teaching|"
    "Articles in my research areas|出版物、論文、学会発表など|技術報告(第1著者分)|"
    "Ausstellungsbesprechungen und Katalogtexte|Notes de lecture|Note a sentenza|Miscellaneous Publications",
    "education": "EDUCATION|Formation|Formación académica|Istruzione e formazione|教育背景|学歴|Ausbildung|"
    "Advanced Courses Attended",
    "experience": "Emplois occupés|Experiencia laboral|Praktische Erfahrung|Job history|"
    "Work Experience|Berufserfahrung|Research & Teaching|工作经历|職歴|Academic Appointments|"
    "Situation professionnelle|Atuação profissional|Appointments & Affiliations|Visites|Erfahrungen",
    "talks": "Letzte Reden|Upcoming talks|"
    "Exposé|Conférences invitées|Invited Talks|Vorträge|Conferenze e seminari|講演|Refereed Presentations|"
    "Conferences attended|Selected talks and conference papers|Conference presentations with peer-reviewed admission|"
    "Papers Presented and Sessions Moderated|Papers read|Conference Abstracts Presented|Roundtables|"
    "Invited Addresses|Research presented at conferences",
    "teaching": "Sponsored Minicourses|Teaching, mentoring and other positions|"
    "Teaching Experience|Lehre|Enseignement|Docencia|教学",
    "awards": "Bourses et distinctions|"
    "Honors & Awards|Fellowships and Awards|Auszeichnungen|Premios|获奖情况|受賞|Teaching Awards|"
    "Award & Funding|Distinciones",
    "service": "Ad hoc reviewer|"
    "Revisión de artículos científicos|Évaluation d’articles|Paper reviewing|Reviews of manuscripts|"
    "Organización de conferencias|Congresses created and organised|"
    "Professional Service|Professional Memberships|Previously organized workshops|Mitgliedschaften|学术服务|"
    "Panels Organized|Publication and Editorial Service|Journals refereed|External examiner|Academic citizenship",
    "skills": "Conocimiento técnico|Compétences informatiques|Languages|Technical Skills|Sprachkenntnisse|Idiomas|技能",
    "interests": "Research Interests|Forschungsschwerpunkte|Líneas de investigación|研究方向",
    "students": "Supervision|PhD students|Tesis de maestría dirigidas|Orientações|学生",
    "grants": "Grants|Drittmittel|主持项目|Research funding|Proposals under review|Telescope time",
    "references": "References|Referenzen|Referees",
    "patents": "Patents|专利|Brevetti",
    "media": "Articles about my work|Radio and television|Media mentions|"
    "Writings for non-academic audiences|Occasional blogging",
    "news": "News|🔥 News|Neuigkeiten",
    "about": "About me|Summary|Biography|个人简介",
    "contact": "Contact|Kontakt|联系方式|Personal Information",
    "other": "Licenses & Certifications|Additional information|Sonstiges|Participation à des conférences",
}
FURTHER = {
    "publications": "Публикации|Статьи в журналах|Наукові праці|Yayınlar|Kitap Bölümleri|Artykuły w czasopismach|"
    "Wybrane publikacje|Vědecké články|Knihy|Publikácie|Közlemények|Cărți|Članci|Vitenskapelige publikasjoner|"
    "Julkaisut|Boekhoofdstukken|Δημοσιεύσεις|논문|연구업적|Bài báo|Публикации и доклады|"
    "Fackgranskade originalartiklar|Bidrag i antologier|Konferencebidrag|Boekbesprekingen|Szerkesztett kötetek|"
    "Материалы конференций|Βιβλιοκρισίες|פרקים בספרים|فصول في كتب|번역서|訳書|Karya ilmiah",
    "education": "Образование|Освіта|Eğitim|Wykształcenie|Vzdělání|Végzettség|Utbildning|Koulutus|Opleiding|학력",
    "experience": "Опыт работы|Akademik Görevler|Doświadczenie zawodowe|Praxe|Radno iskustvo|Werkervaring|경력",
    "awards": "Награды|Ödüller|Nagrody|Ocenění|Utmärkelser|Prijzen|수상",
    "talks": "Доклады|Referaty|Přednášky|Foredrag|학술발표",
    "teaching": "Преподавание|Verdiği Dersler|Działalność dydaktyczna|Výuka|Undervisning|강의",
    "interests": "Научные интересы|İlgi Alanları|Zainteresowania naukowe|Forskningsområden|연구 분야",
    "contact": "Контакты|İletişim|Dane kontaktowe|연락처",
}
UNKNOWN = [
    "Prototype-based robust object classification under partial occlusion",
    "Jane Roe",
    "Software Developer @ Dune Labs",
    "2019",
    "Invertible Image Rescaling",
]


@pytest.mark.parametrize(("kind", "heading"), [(k, h) for k, hs in KINDS.items() for h in hs.split("|")])
def test_kind(kind: str, heading: str) -> None:
    assert kind_of(heading) == kind


@pytest.mark.parametrize(("kind", "heading"), [(k, h) for k, hs in FURTHER.items() for h in hs.split("|")])
def test_kind_in_further_languages(kind: str, heading: str) -> None:
    assert kind_of(heading) == kind


@pytest.mark.parametrize("heading", UNKNOWN)
def test_unknown(heading: str) -> None:
    assert kind_of(heading) is None


@pytest.mark.parametrize(
    "line",
    ["Scientific methods for frogs", "Lecturer", "Department of History", "Research Assistant", "Journal of Brine"],
)
def test_a_line_of_an_entry_is_no_heading(line: str) -> None:
    assert not is_known(line)


def test_titles_of_the_whole_document() -> None:
    assert is_document_title("Curriculum Vitae 2")
    assert not is_document_title("Education")


def test_words_whose_ligature_was_lost() -> None:
    for heading, kind in (
        ("Research Publica ons", "publications"),
        ("Educa%on", "education"),
        ("Posi ons", "experience"),
    ):
        assert (kind_of(heading), is_known(heading)) == (kind, True)


def test_conferences_to_which_somebody_was_invited_are_talks() -> None:
    assert kind_of("Invited conferences") == kind_of("Conférences invitées") == "talks"
    assert kind_of("Invited conference papers") == "publications"


def test_reviewers_of_papers_are_in_service() -> None:
    assert kind_of("Journal/Abstract Reviewer") == "service"
