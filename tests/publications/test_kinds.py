# ruff: noqa: E501 (a case reads better on one line)
"""What kind of work an entry is, whether it has appeared, and its numbers: one invented entry each."""

from __future__ import annotations

import pytest

from converter.parse import parse
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.status import heading_status
from converter.readers import read
from tests.publications.helpers import publications

TITLE = "Slow rivers carry old sand over wide and level plains"
NAMES = "Oduya, K. B., & Lindqvist, T."

HEADINGS = [
    ("Artículos de conferencia", "conference", True),
    ("Articles in conference proceedings", "conference", True),
    ("Journal and conference articles", "conference", False),
    ("Conference and Workshop Articles", "conference", False),
    ("Non-refereed project reports", "report", True),
    ("Non-refereed articles", "other", True),
    ("Short Essays and Blog Posts", "other", True),
    ("Papers and essays", "other", False),
    ("Public Humanities", "other", True),
    ("Journal and Magazine Articles", "journal", True),
    ("Publications including reports", "report", False),
    ("Vulgarisation scientifique", "other", True),
    ("Beiträge in Fachzeitschriften", "journal", True),
    ("Beiträge in Journals", "journal", True),
    ("Filmkritiken", "other", True),
    ("Livros", "book", True),
    ("Publications & Reports", None, False),
    ("Policy papers and reports", "report", True),
    ("Journals and Scientific Magazines", "journal", True),
    ("Estudios", "report", True),
    ("Minha Tese de Doutorado", "thesis", True),
    ("Thèses soutenues", "thesis", True),
    ("研讨会论文", "workshop", True),
]


@pytest.mark.parametrize(("heading", "kind", "sure"), HEADINGS)
def test_headings(heading: str, kind: str | None, sure: bool) -> None:
    assert heading_kind((heading,)) == (kind, sure)


VENUES = [
    ("In XVIII Sandnacht, 2022", "Publications", "conference"),
    ("ACM e-Sand 2022", "Publications", "conference"),
    ("IEEE SandSys 2022", "Publications", "conference"),
    ("ACM ToSaN 2022", "Publications", "journal"),
    ("The Dune Plaza’s 18th Urban Sand Forum, 2022", "Publications", "conference"),
    ("In: 518.1, pp. 4–9, 2022", "Publications", "journal"),
    ("In: 929.2, 131, p. 131, 2022", "Publications", "journal"),
    ("Universidad de Arenas, Licenciatura en Geología, Facultad de Ciencias (FC), 2022", "Publicaciones", "thesis"),
    ("20th Century Sand, 2022", "Publications", "journal"),
    ("Univ. Press of Sandby, 2022", "Publications", "book"),
    ("In: FLINS, 2022", "Publications", "conference"),
    ("ICUAS, 2022", "Publications", "conference"),
    ("In VISAPP, pages 12-20, 2022", "Publications", "conference"),
    ("ProQuest Dissertations and Theses, 2022", "Publications", "thesis"),
    ("IEEE CEC, 2022", "Publications", "conference"),
    ("In: ECML-PKDD, 2022", "Publications", "conference"),
    ("Human Factors in Old Sand (PhD Seminar), 2022", "Publications", "conference"),
    ("Handbook of Old Sand, 2022", "Publications", "chapter"),
    ("Gilder Encyclopedia of Sand, 2022", "Publications", "chapter"),
    ("Hydrol. Earth Syst. Sci. Discuss., 2022", "Publications", "preprint"),
    ("Faraday Discussions, 12, 4–9, 2022", "Publications", "journal"),
    ("Comprehensive R Archive Network (CRAN), 2022", "Publications", "other"),
    ("Sand Explorations, Vol. 25(1), 2022", "Proceedings", "journal"),
    ("Elsevier Sand Networks, 2022", "Publications", "journal"),
    ("Springer Berlin, 2022", "Publications", "book"),
    ("Wiley New York, 2022", "Publications", "book"),
    ("Sand Verification, 2022, pp. 4–9", "Refereed Conference and Workshop Papers", "conference"),
    ("International Conference on Old Sand (ICOS 2022)", "Peer-reviewed Journals", "conference"),
    ("Proceedings of the Sand Society B 12(3), 4–9, 2022", "Journals", "journal"),
    ("Sand & Government 44(6): 3–9, 2022", "Policy Reports and Invited Contributions", "journal"),
    ("Journal of Sand 26(2), 185–199, 2022. Editor’s Selected Article", "Publications", "journal"),
    ("2022. Preprint: https://osf.io/preprints/psyarxiv/t4abc_v1", "Publications", "preprint"),
    ("2022. https://doi.org/10.31223/X5ABCD", "Publications", "preprint"),
    ("2022. https://doi.org/10.31220/agriRxiv.2022.00012", "Publications", "preprint"),
    ("In *Sand & Drift*, Vol. 14/1 (2022), pp. 33–56", "Articles and Chapters", "journal"),
    ("In Percy Lund (ed.) *Old Sand* (Gilder, 2022), pp. 33–56", "Articles and Chapters", "chapter"),
    ("In *Shores and Dunes at Rest*, vol. 12888 (2022), pp. 33–56", "Articles and Chapters", "chapter"),
    ("Blog of the Gilder Bank, 2022", "Publications", "other"),
    ("Le Monde, 2022", "Publications", "other"),
    ("Gilder DP18001, 2022", "Publications", "report"),
    ("GNL Technical Report, 2022", "Publications", "report"),
    ("GNL Brief, 2022", "Publications", "report"),
    ("Proc. 3rd Conference and Workshop on Sand (COWS 2022)", "Publications", "conference"),
    ("Gilder Society Book Series “Rivers and Sand”, 2022. Invited chapter", "Publications", "chapter"),
    ("EMSO Reports 12, 4–9, 2022", "Publications", "journal"),
    ("Sand@Shore 12, 4–9, 2022", "Publications", "journal"),
    ("Proc. Nat. Acad. Sci. 118, e2020, 2022", "Publications", "journal"),
    ("In Flow of Sand and Gulls ’17, 2022", "Publications", "conference"),
    ("SAND Scitech 2022 Forum, 2022", "Publications", "conference"),
    ("SSRN Working Paper, 2022", "Publications", "preprint"),
    ("Sandby Working Paper, 2022", "Publications", "report"),
    ("Kum Ansiklopedisi, 2022", "Publications", "chapter"),
    ("Policy Brief, Sandby School of Water, 2022", "Publications", "report"),
    ("JMIR Preprints, 2022", "Publications", "preprint"),
    ("In: Sand-Konzepte, Heft 37: Dünen, hg. von Anna Berg. Altstadt: Gilder 2022, S. 67–81", "Aufsätze", "journal"),
]


@pytest.mark.parametrize(("imprint", "heading", "kind"), VENUES)
def test_kinds(imprint: str, heading: str, kind: str) -> None:
    (found,) = publications(f"- {NAMES} {TITLE}. {imprint}.", heading)
    assert (found.title, found.kind) == (TITLE, kind)


def test_a_book_chapter_that_says_so_in_front_of_its_book() -> None:
    found, _ = publications(
        f"- {NAMES} (2022). **{TITLE}**. Book chapter, *Sand-Based Rivers*.\n"
        f"- {NAMES} (2021). **Old rivers**. Proceedings of the 7th Conference on Sand.\n"
    )
    assert (found.title, found.venue, found.kind) == (TITLE, "Sand-Based Rivers", "chapter")


def test_a_report_s_venue_is_the_institution() -> None:
    (found,) = publications(f"- {NAMES} {TITLE}. GNL Technical Report, 2022.")
    assert (found.venue, found.kind) == ("GNL", "report")
    (found,) = publications(f"- {NAMES} {TITLE} (2022). Policy Brief, Sandby School of Water.")
    assert (found.venue, found.kind) == ("Sandby School of Water", "report")


def test_the_field_of_a_thesis_is_no_university() -> None:
    (found,) = publications(f"- {NAMES} (2022). {TITLE}. Master’s Thesis in Water and Field Studies.")
    assert (found.venue, found.kind, found.notes) == (None, "thesis", ("Master’s Thesis in Water and Field Studies",))


def test_a_patent_s_year_is_that_in_which_it_was_filed() -> None:
    (found,) = publications(f'- {NAMES} "{TITLE}" (filed 03/2022)', "Patents")
    assert (found.year, found.kind) == (2022, "patent")


def test_words_that_are_counted_are_no_volume() -> None:
    (found,) = publications(
        f"- {NAMES} “{TITLE}.” Pages 44–53 in *The Handbook of Sand*. Altdorf: Kranz, 2022. 7,000 words."
    )
    assert (found.volume, found.pages, found.year) == (None, "44–53", 2022)


def test_another_printing_gives_no_publisher() -> None:
    (found,) = publications(
        f"- {NAMES} *{TITLE}*. Altdorf: Kranz Verlag, 2010. Repr., Sandby: Gilder Academic, 2012. A revised version of my dissertation."
    )
    assert (found.venue, found.year, found.kind) == ("Kranz Verlag", 2010, "book")


KINDS = [
    ("In *Rivers@SAND 2021*.", "workshop"),
    ("*SAND ’21*, pp. 4–9.", "conference"),
    ("NordSand 2021 Doctoral Consortium.", "conference"),
    ("Poster, Nordic Conference on Sand (NCS), 2021.", "poster"),
    ("Poster presented at the Nordic Sand Days, Altstadt.", "poster"),
    ("*Software*, 4(1):3-30.", "journal"),
    ("In: Lund, E. (eds) Rivers 2021. LNCS, vol 1234. Springer, Cham.", "conference"),
    ("Gilder Corporation Report RR-123.", "report"),
    ("Deliverable D3.2, EU project Sand.", "report"),
    ("Praca doktorska, Uniwersytet Sandby.", "thesis"),
    ("Диссертация, Университет Песка.", "thesis"),
    ("Doktora tezi, Sandby Üniversitesi.", "thesis"),
    ("Doktorská práce, Univerzita Sandby.", "thesis"),
    ("*The Book of Sand*, Gilder Press, pp. 4–9.", "chapter"),
    ("*Sand Nights*, IEEE, pp. 4–9.", "journal"),
    ("R package version 1.2.", "other"),
    ("Op-ed, *Sand Times*.", "other"),
    ("*Software Sand Journal*, 12(3), 4–9.", "journal"),
]


@pytest.mark.parametrize(("imprint", "kind"), KINDS)
def test_kinds_behind_quoted_titles(imprint: str, kind: str) -> None:
    (found,) = publications(f"- Kira Oduya and Tove Lindqvist. 2021. “{TITLE}.” {imprint}")
    assert (found.title, found.kind) == (TITLE, kind)


DRAFTS = [
    ("The role of timing and of old sand", True),
    ("Journal of Old Rivers", False),
    ("Sandby Meeting of Rivers", False),
    ("Gilder Working Paper", False),
]


@pytest.mark.parametrize(("sentence", "subtitle"), DRAFTS)
def test_the_second_sentence_of_a_draft(sentence: str, subtitle: bool) -> None:
    entry = f"- Oduya, K., Lindqvist, T. (2025). {TITLE}. {sentence}."
    (draft,) = publications(entry, "Work in progress")
    assert (draft.title == f"{TITLE}. {sentence}") is subtitle
    assert (draft.venue is None) is subtitle


def test_what_was_accepted_before_is_no_status() -> None:
    entry = f"- “{TITLE}.” *Hydrology and Society*, Vol. 160, January 2023. (With Tove Lindqvist.) Previously accepted as a plan."
    (found,) = publications(entry)
    assert found.status == "published"


STATUSES = [
    ("(under first round review at Hydrology and Society)", "Publications", "submitted"),
    ("First revision at Hydrology and Society", "Publications", "submitted"),
    ("(rejected and resubmit at Hydrology and Society)", "Publications", "submitted"),
    ("révision demandée, Hydrology and Society", "Publications", "submitted"),
    ("Rej.&R, Hydrology and Society", "Publications", "submitted"),
    ("Rej. & Resub., Hydrology and Society", "Publications", "submitted"),
    ("(revising to resubmit to Hydrology and Society)", "Publications", "submitted"),
    ("en prép, Hydrology and Society", "Publications", "in preparation"),
    ("To be submitted to Hydrology and Society", "Publications", "in preparation"),
    ("(on hold)", "Publications", "in preparation"),
    ("Hydrology and Society, 2024, ISSN 1981-5239 (to appear)", "Publications", "in press"),
    ("To apper in Hydrology and Society", "Publications", "in press"),
    ("Hydrology and Society, 2024. Preprint: 10.48550/arXiv.2401.01234", "Manuscripts in review", "submitted"),
    ("Hydrology and Society. Vol. 8 (2023), No. 1, 127—139. [Final Preprint. 13 pages](/files/a.pdf)", "Publications", "published"),
]  # fmt: skip


@pytest.mark.parametrize(("imprint", "heading", "status"), STATUSES)
def test_status(imprint: str, heading: str, status: str) -> None:
    (found,) = publications(f"- {NAMES} “{TITLE}” {imprint}.", heading)
    assert (found.title, found.status) == (TITLE, status)
    if "Hydrology" in imprint:
        assert found.venue == "Hydrology and Society"


ABROAD = [
    ("W recenzji w *Hydrology and Society*", "submitted"),
    ("На рецензии, *Hydrology and Society*", "submitted"),
    ("En évaluation à *Hydrology and Society*", "submitted"),
    ("Em avaliação, *Hydrology and Society*", "submitted"),
    ("In revisione, *Hydrology and Society*", "submitted"),
    ("Decision pending at *Hydrology and Society*", "submitted"),
    ("Im Review bei *Hydrology and Society*", "submitted"),
    ("Przyjęte do druku, *Hydrology and Society*", "accepted"),
    ("Принято к печати, *Hydrology and Society*", "accepted"),
    ("Conditional acceptance at *Hydrology and Society*", "accepted"),
    ("*Hydrology and Society* (de próxima aparición)", "in press"),
    ("*Hydrology and Society* (в печати)", "in press"),
    ("*Hydrology and Society*, w druku", "in press"),
    ("*Hydrology and Society*, forthc", "in press"),
    ("*Hydrology and Society* (in druk)", "in press"),
    ("Target journal: *Hydrology and Society*", "in preparation"),
    ("W przygotowaniu", "in preparation"),
    ("En cours de rédaction", "in preparation"),
    ("Ongoing", "in preparation"),
    ("*Hydrology and Society*, 12, 4–9, 2021", "published"),
]


@pytest.mark.parametrize(("imprint", "status"), ABROAD)
def test_status_in_further_languages(imprint: str, status: str) -> None:
    (found,) = publications(f"- Kira Oduya and Tove Lindqvist. “{TITLE}.” {imprint}.")
    assert (found.title, found.status) == (TITLE, status)
    assert found.venue == ("Hydrology and Society" if "Hydrology" in imprint else None)


def test_initials_are_no_status() -> None:
    (found,) = publications(
        f"- A. V. Oduya, I. V. Lindqvist, I. E. Marek, {TITLE}. Hydrology and Society, 12, 4–9, 2021."
    )
    assert found.authors == ("A. V. Oduya", "I. V. Lindqvist", "I. E. Marek")
    assert found.status == "published"


ABOVE = [
    ("W druku", "in press"),
    ("Upcoming publications", "in press"),
    ("На рецензии", "submitted"),
    ("In peer review", "submitted"),
    ("Articles in peer-reviewed journals", None),
    ("In Vorbereitung", "in preparation"),
    ("Hazırlanmakta", "in preparation"),
    ("Documents de travail", "preprint"),
    ("Job market paper", "preprint"),
]


@pytest.mark.parametrize(("heading", "status"), ABOVE)
def test_status_of_headings(heading: str, status: str | None) -> None:
    assert heading_status((heading,)) == status


@pytest.mark.parametrize(
    ("heading", "entry", "status"),
    [
        ("Working papers", f"**{TITLE}**, with Tove Lindqvist", "in preparation"),
        ("Working papers", f"[**{TITLE}**](https://grains.example/1.pdf), with Tove Lindqvist", "preprint"),
        ("Working papers", f"**{TITLE}**, with Tove Lindqvist. Sandby Working Paper 12", "preprint"),
        ("Preprints", f"**{TITLE}**, with Tove Lindqvist", "preprint"),
    ],
)
def test_working_papers_that_nobody_can_read_are_in_preparation(heading: str, entry: str, status: str) -> None:
    source = f"# Publications\n\n## {heading}\n\n- {entry}\n"
    assert [one.status for one in parse(read("cv.md", source.encode())).publications] == [status]


def test_a_page_s_title_says_what_its_years_hold() -> None:
    front = "---\ntitle: Working Papers\n---\n"
    source = f"## 2024\n\n- **{TITLE}**, with Tove Lindqvist\n- **What the delta keeps of a flood**, with Pavel Marek\n"
    found = parse(read("cv.md", f"{front}{source}".encode())).publications
    assert [one.status for one in found] == ["in preparation", "in preparation"]
    found = parse(read("cv.md", f"{front}# Publications\n\n{source}".encode())).publications
    assert [one.status for one in found] == ["published", "published"]


def test_links_below_a_summary() -> None:
    summary = (
        "We show that rivers carry sand wherever they go, and have done so for as long as anybody has looked. " * 7
    )
    entry = f"### {TITLE}\nWith Tove Lindqvist\\\n*Hydrology and Society*, 2023"
    link = "https://link.example.com/article/10.1007/s10290-024-00537-5"
    (found,) = publications(f"{entry}\n\n{summary}\\\n*[Link]({link})\n")
    assert (found.title, found.venue, found.doi, found.urls) == (
        TITLE,
        "Hydrology and Society",
        "10.1007/s10290-024-00537-5",
        (link,),
    )


def test_numbers_above_headings_are_no_volumes() -> None:
    source = (
        "Anna Berg\n\n1.\n\nEducation\n\n2010-2014\nPhD in Geology, University of Sandby\n\n2.\n\nPublished papers\n\n"
    )
    source += f"Dahl, C., Berg, A. (2025). {TITLE}. Journal of Sand, 1-19.\n\n3.\n\nWorking papers\n\n"
    source += "Berg, A., Ibex, L. Rivers without any water in them.\n\n4.\n\nLanguages\n\nEnglish, Danish\n"
    cv = parse(read("cv.txt", source.encode()))
    assert [(one.title, one.volume, one.pages) for one in cv.publications] == [
        (TITLE, None, "1-19"),
        ("Rivers without any water in them", None, None),
    ]
    assert [section.heading for section in cv.sections] == [
        "",
        "Education",
        "Published papers",
        "Working papers",
        "Languages",
    ]


def test_the_first_editor_and_the_others_behind_in() -> None:
    (found,) = publications(f"- {NAMES} (2019). {TITLE}. In: Marek P., et al. The Book of Rivers. 12: 4-9.")
    assert (found.venue, found.kind, found.pages) == ("The Book of Rivers", "chapter", "4-9")


def test_a_degree_in_brackets_makes_a_thesis() -> None:
    (found,) = publications(f"- Oduya, K. (2022). {TITLE}. (Ph.D.). Université de Sandville, Sandville. 232p.")
    assert (found.title, found.venue, found.kind) == (TITLE, "Université de Sandville", "thesis")


def test_a_journal_below_workshops() -> None:
    """What the name of a journal says is surer than the heading above it."""
    workshop, article = publications(
        f"- A. Berg and C. Dahl. {TITLE}. *Workshop on Sand at SAND*, 2016.\n"
        "- A. Berg and C. Dahl. Rivers without any water in them. *Online Journal of Sand Informatics*. April 2014.\n",
        "Refereed Workshop Papers",
    )
    assert (workshop.kind, article.kind) == ("workshop", "journal")


NUMBERS = [
    ("Hydrology and Society, 2020/1 (N° 219), p. 241-246", ("219", "1", "241-246", 2020)),
    ("Hydrology and Society, 1–20, 2022", (None, None, "1–20", 2022)),
    ("Hydrology and Society, SH25095, 2022", (None, None, "SH25095", 2022)),
    ("Hydrology and Society, 10. Oktober 2014", (None, None, None, 2014)),
    ("Hydrology and Society, 2026. 02.", (None, None, None, 2026)),
    ("Hydrology and Society 2021, 2021", (None, None, None, 2021)),
    ("Hydrology and Society, 2022. ISSN - 1516-358X", (None, None, None, 2022)),
]


@pytest.mark.parametrize(("imprint", "expected"), NUMBERS)
def test_numbers(imprint: str, expected: tuple[str | None, str | None, str | None, int]) -> None:
    (found,) = publications(f"- {NAMES} {TITLE}. {imprint}.")
    assert (found.title, found.venue) == (TITLE, "Hydrology and Society")
    assert (found.volume, found.issue, found.pages, found.year) == expected


NUMBERS_ABROAD = [
    ("XII, 3 (2021), pp. 45-67", ("XII", "3", "45-67", 2021)),
    ("XII (2021), 3, pp. 45-67", ("XII", "3", "45-67", 2021)),
    ("núm. 3, 2021, pp. 45-67", (None, "3", "45-67", 2021)),
    ("C. 12, S. 3, ss. 45-67, 2021", ("12", "3", "45-67", 2021)),
    ("Cilt 12, Sayı 3, ss. 45-67, 2021", ("12", "3", "45-67", 2021)),
    ("roč. 12, č. 3, s. 45–67, 2021", ("12", "3", "45–67", 2021)),
    ("god. 12, br. 3, str. 45–67, 2021", ("12", "3", "45–67", 2021)),
    ("12. évf. 3. sz., 45–67. o., 2021", ("12", "3", "45–67", 2021)),
    ("12e année, n° 3, 2021, p. 45-67", ("12", "3", "45-67", 2021)),
    ("12, Paper 34 (2021)", ("12", None, "34", 2021)),
    ("12: Article 34, 2021", ("12", None, "34", 2021)),
]


@pytest.mark.parametrize(("imprint", "expected"), NUMBERS_ABROAD)
def test_numbers_in_further_languages(imprint: str, expected: tuple[str | None, str | None, str | None, int]) -> None:
    (found,) = publications(f"- Kira Oduya and Tove Lindqvist. “{TITLE}.” *Hydrology and Society*, {imprint}.")
    assert (found.title, found.venue) == (TITLE, "Hydrology and Society")
    assert (found.volume, found.issue, found.pages, found.year) == expected


DOIS = [
    ("https://rivers.example/doi/10.1002/riv.b.32283/abstract;jsessionid=C9880ED343", "10.1002/riv.b.32283"),
    ("https://rivers.example/volume-17/10.1214/23-RIV1760.short", "10.1214/23-RIV1760"),
    ("https://doi.org/10.7910/DVN/O7ABCD", None),
]


@pytest.mark.parametrize(("url", "doi"), DOIS)
def test_doi_in_an_address(url: str, doi: str | None) -> None:
    (found,) = publications(f"- {NAMES} {TITLE}. Hydrology and Society, 12(3), 4–9, 2021. [Link]({url})")
    assert found.doi == doi


def test_numbers_of_patents_and_roles_stand_before_titles() -> None:
    source = """- US D881,340, “Reed and sieve,” Apr. 14, 2020.
- US Patent 10,421,083 B2, “A sieve for old sand,” Sep. 24, 2019.
- [Contributor, Editor] I. Lund, An Introduction to Sand and Silt, 3rd ed. Fenland Press, 2013."""
    assert [(p.title, p.authors, p.year, p.kind) for p in publications(source)] == [
        ("Reed and sieve", (), 2020, "patent"),
        ("A sieve for old sand", (), 2019, "patent"),
        ("An Introduction to Sand and Silt", ("I. Lund",), 2013, "book"),
    ]


STUDIES = """# Ida Doe

## Estudios

- Doe, I. y Oduya, K. (2024). Caracterización de la arena vieja de los valles del norte. Servicio de Ríos (SERI).
- Doe, I. (2023). Modelamiento de la crecida de ríos lentos y anchos. Servicio de Ríos (SERI).
- Oduya, K. y Doe, I. (2022). Caracterización del limo nuevo de las llanuras. Servicio de Ríos (SERI).
"""
SCHOOLS = """# Ida Doe

## Estudios

- Doctorado en Ríos, Universidad de Fenland (2024)
- Maestría en Arena, Universidad de Newtown (2020)
- Licenciatura en Limo, Universidad de Newtown (2018)
"""


def test_studies_that_somebody_wrote_and_made() -> None:
    cv = parse(read("cv.md", STUDIES.encode()))
    assert [(p.year, p.kind, len(p.authors)) for p in cv.publications] == [
        (2024, "report", 2),
        (2023, "report", 1),
        (2022, "report", 2),
    ]
    assert not parse(read("cv.md", SCHOOLS.encode())).publications


BADGES = """# Publications

**Slow rivers carry old sand**
Kira Oduya, Tove Lindqvist
*Water & New Sand: An International Review*. 2023.
<span class="badge">journal article</span> [article page](https://example.org/1) &middot; [pdf](https://example.org/1.pdf)
<hr>

**Wide plains keep young silt**
Tove Lindqvist, Kira Oduya
*Proceedings of the Workshop on Silt*. 2022.
<span class="badge">workshop paper</span> [pdf](https://example.org/2.pdf)
<hr>

**Deep lakes lose fine clay in every winter**
Kira Oduya, Tove Lindqvist
*Proceedings of the Society for Clay (SC)*. 2021.
<span class="badge">conference paper</span> [pdf](https://example.org/3.pdf) &middot; [data](https://example.org/3) &middot; [code](https://example.org/c)
<hr>

**Sand for towns in need**
Kira Oduya
Center for Wet Land (Collaboratory of Fen). 2020.
<span class="badge">whitepaper</span> [webpage](https://example.org/4)
"""


def test_badges_in_front_of_links_say_the_kind() -> None:
    cv = parse(read("cv.md", BADGES.replace("\n", "  \n").encode()))
    assert [(p.kind, len(p.urls)) for p in cv.publications] == [
        ("journal", 2),
        ("workshop", 1),
        ("conference", 3),
        ("report", 1),
    ]
    assert not any(p.notes for p in cv.publications)


def test_a_periodical_has_an_issn() -> None:
    found = publications(
        f'[1] K. Oduya and T. Lindqvist. "{TITLE}". En. In: _Ecosand_ (Dec. 2024), p. e07528. ISSN: 0906-7590.\n\n'
        '[2] T. Lindqvist. "Silt at the edge of the lake". En. In: _New Siltologist_ (Nov. 2025), p. nsl.70718. ISSN: 0028-646X.\n'
    )
    assert [(p.venue, p.kind, p.pages, p.year) for p in found] == [
        ("Ecosand", "journal", "e07528", 2024),
        ("New Siltologist", "journal", "nsl.70718", 2025),
    ]


def test_a_journal_with_a_colon_is_no_place_and_publisher_among_journals() -> None:
    found = publications(
        "* Shale R, __Oduya KB__, Kong S. _Sand flow in narrow pipes_ Sediments: Wet Sand, 2021. [[doi]](https://doi.org/10.1161/x.1)\n"
        "* __Oduya KB__, Kong S. _Sand flow in wide pipes._ Journal of Sand, 2020. [[doi]](https://doi.org/10.1161/x.2)\n",
        "Publications",
        "Journal Publications",
    )
    assert [(p.venue, p.kind) for p in found] == [("Sediments: Wet Sand", "journal"), ("Journal of Sand", "journal")]


def test_abstracts_in_the_supplement_of_a_journal_are_of_a_conference() -> None:
    (found,) = publications(
        "* __Oduya KB__, Kong S. _Sand flow in old pipes._ Sediments 144 (Suppl_1), A13417, 2021.\n",
        "Publications",
        "Conference Abstracts",
    )
    assert (found.venue, found.kind, found.volume, found.pages) == ("Sediments", "conference", "144", "A13417")


def test_a_thesis_is_of_the_university_and_not_of_its_parts() -> None:
    (found,) = publications(
        f"* K. B. Oduya. {TITLE}. PhD thesis, Department of Rivers, School of Water, University of Fenland, 2019.\n"
    )
    assert (found.venue, found.kind, found.year) == ("University of Fenland", "thesis", 2019)


REVIEWS = [
    ("Old Sand: A Review of Challenges and Chances", "journal"),
    ("Book review of Old Sand", "other"),
    ("Old Sand: A Review of Ada Berg's Rivers", "other"),
    ("Old Sand: A Review of Rivers by Ada Berg", "other"),
]


@pytest.mark.parametrize(("title", "kind"), REVIEWS)
def test_only_reviews_of_books_are_no_articles(title: str, kind: str) -> None:
    (found,) = publications(f"- {NAMES} (2021). {title}. *Journal of Sand* 12(3), 4–9.")
    assert found.kind == kind


def test_a_school_is_no_author_of_a_thesis() -> None:
    found = publications(
        "- *Visual sorting of second grains in rivers.* École Normale de Sable - Paris: MSc thesis, 2019.\n"
        "- *The roles of slope in old dunes.* Altstadt University - New Sandby: Senior thesis, 2016.\n",
        "Theses",
    )
    assert [p.authors for p in found] == [(), ()]


@pytest.mark.parametrize("said", ["Chapter from PhD Thesis", "Part of my dissertation", "Based on my PhD thesis"])
def test_a_part_of_a_thesis_is_none(said: str) -> None:
    (found,) = publications(f"* **{TITLE}**  \n  {said}.\n")
    assert (found.title, found.kind, found.notes) == (TITLE, "other", (said,))


def test_heading_of_no_kind() -> None:
    assert heading_kind(("Travaux de synthèse",))[0] is None  # and of no "thèse"


def test_a_kind_among_years_ends_with_the_next_year() -> None:
    """Years that stood above "Unpublished reports" and run on below it are no years of reports."""
    work = "A. Berg, C. Dahl. {}. Slow rivers of the {}. Journal of Sand, {}, 2, 11-19.\n\n"
    report = "Unpublished reports\n\nA. Berg, C. Dahl. 2021. The third flood of the north.\n\n"
    listed = [f"{year}\n\n" + work.format(year, place, year - 2000) for year, place in ((2021, "west"), (2020, "east"))]
    cv = parse(read("cv.txt", ("Publications\n\n" + listed[0] + report + listed[1]).encode()))
    assert [p.kind for p in cv.publications] == ["journal", "report", "journal"]
