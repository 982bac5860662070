"""Phrases of section headings whose words mean something else apart: "Papers presented" are talks, not papers.

A phrase counts more than the words in it (see `vocabulary`); "*" stands for any end of a word.
"""

from __future__ import annotations

from converter.model import SectionKind

PHRASES: tuple[tuple[SectionKind, str], ...] = (
    ("talks",
     "papers presented*, paper presented*, papers read, papers delivered, papers given, presented papers, "
     "contributed papers presented, abstracts presented, abstract presented, presented abstracts, "
     "conference abstracts presented, conference papers presented, conference papers delivered, "
     "conference papers given, conference papers read, conference paper presentation*, "
     "papers and presentations at conferences, papers at professional meetings, papers at scholarly meetings, "
     "papers and presentations, research presented*, presented research, work presented*, works presented*, "
     "invited address*, plenary address*, keynote address*, public address*, roundtable*, round table*, webinar*, "
     "discussant*, chair and discussant, conference discussions, tagungsteilnahme*, konferenzteilnahme*, "
     "letzte reden, reden und vortrage, vortrage und reden, upcoming talks, upcoming presentations, "
     "tutorials given, tutorials presented, oral papers*, oral paper, oral papers and posters, "
     "conference oral papers*, papers and posters presented, department presentations, department talks, "
     "job talks, plenary talks, seminars presented, guest lectures given, lectures given"),
    ("service",
     "synergistic activit*, broader impacts, "
     "theses committee*, thesis defence committee*, thesis defense committee*, thesis reader*, "
     "theses reader*, thesis reviewer*, theses reviewer*, thesis referee*, theses referee*, dissertation reader*, "
     "thesis opponent*, thesis defenses, thesis juries, theses examined, "
     "panels organi*, panel organi*, papers refereed, journals refereed, journals reviewed*, reviewed for, "
     "paper reviews, paper review, external examiner*, examiner*, phd examination*, thesis examination*, "
     "membre de jury*, membre du jury, membre de jurys, jury de these*, jurys de these*, "
     "comites de lecture editoriaux, participation a des comites*, academic citizenship, "
     "sessions chaired, sessions convened, board memberships, "
     "professional citizenship, university citizenship, ad hoc review*, ad hoc referee*, relectures, "
     "activites editoriales, activites d expertise*"),
    ("contact",
     "work phone, work email, work e-mail, work fax, work address, office phone, office email, office address, "
     "home phone, home address"),
    ("media", "radio, television, tv, featured in, radio and tv, radio and television"),
    ("publications",
     "degree awarding thes*, technical reports and notes, report of scholarship, "
     "lignes directrices*, guides de pratique*, "
     "expository publications*, teaching and expository publications*, "
     "in advanced stages of preparation, advanced stages of preparation, in advanced preparation, "
     "communication avec actes*, communications avec actes*, these de doctorat, written work, written works, "
     "other written work*, software papers, data papers, "
     "most closely related to the proposed project*, closely related to the proposed project*, "
     "most closely related publications, most closely related products, closely related products, "
     "related to the proposed project*, significant products, "
     "job market paper*, edited books, books edited, book edited, conditionally accepted, provisionally accepted, "
     "papers under revision, articles under revision, manuscripts under revision, "
     "publications in spanish, publications in french, publications in italian, publications in portuguese, "
     "publications in russian, publications in korean, publications in polish, papers in spanish, papers in french, "
     "scientific editing, scientific translation*, edition scientifique, editions scientifiques, "
     "direction scientifique, revisions to resubmit, revising to resubmit, "
     "policy papers, policy reports, policy notes, demo papers, demo paper, dormant papers, resting papers, "
     "retired papers, "
     "older papers, older working papers, permanent working papers, featured papers, featured publications, "
     "qualifikationsarbeit*, articles de journaux, actas de congreso*, actas de congressos, atti di convegn*, "
     "artikel i tidskrifter, artiklar i tidskrifter, articoli in rivista, articoli su rivista, articoli su riviste, "
     "articoli in riviste"),
    ("teaching", "pedagogy, curriculum development, course development, course design, courses developed, "
     "teaching assistant experience, ta experience"),
    ("education", "trainings, professional preparation, specialized training, academic curriculum"),
    ("other", "report of clinical activities*, practice activities, weiterbildung*, fortbildung*, "
     "board certification*, bar admission*, bar membership*, admitted to practice, admissions to practice"),
    ("experience",
     "appointments at hospitals/affiliated institutions, appointments at hospitals, faculty appointments, "
     "legal practice, law practice, legal employment, hospital appointments, present position, "
     "present appointment, nonacademic employment, "
     "research assistant experience, museum experience, curatorial experience, "
     "vocation, professional life, working life, excavation*, military service, job history, experiencia laboral, "
     "emplois occupes, emploi actuel, praktische erfahrung*, berufliche tatigkeit*"),
    ("grants",
     "report of funded and unfunded projects, "
     "proposals submitted, proposals under review, proposals in review, submitted proposals, accepted proposals, "
     "proposals in preparation, proposal submissions, pending grants, funded proposals, unfunded proposals, "
     "observing proposals, telescope proposals, "
     "sponsored research, observing time, telescope time, computing time, "
     "beamtime"),
    ("awards", "nominations"),
    ("students", "theses advised, thesis advised, undergraduate theses advised, tesi di laurea seguite, "
     "doctorants, doctorantes, theses encadrees, stages encadres, stagiaires encadres"),
)  # fmt: skip
