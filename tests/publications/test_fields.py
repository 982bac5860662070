# ruff: noqa: E501 (a case reads better on one line)
"""Single traps, one invented entry each: the fields that a naive reading gets wrong."""

from __future__ import annotations

import pytest

from converter.parse.publications.status import heading_status
from tests.publications.helpers import publications

TITLE = "Slow rivers carry old sand over wide and level plains"

NUMBERS = [
    ("Hydrology and Society, 19:3(2014): 275-285", ("19", "3", "275-285", 2014)),
    ("Hydrology and Society, 50, 1-2 (2020): 109-140", ("50", "1-2", "109-140", 2020)),
    ("Hydrology and Society, 7, 2 (2013) 153-208", ("7", "2", "153-208", 2013)),
    ("Hydrology and Society 206, 1, (2016) 147--227", ("206", "1", "147--227", 2016)),
    ("Hydrology and Society, (101), 052134, (2020)", ("101", None, "052134", 2020)),
    ("Hydrology and Society, 5 (6) # 111, 2011", ("5", "6", "111", 2011)),
    ("Hydrology and Society, cilt.25, sa.3, ss.351-363, 2025", ("25", "3", "351-363", 2025)),
    ("Hydrology and Society. 38.2: 189-201. 2014", ("38", "2", "189-201", 2014)),
    ("Hydrology and Society, 98, 030101(R) (2018)", ("98", None, "030101(R)", 2018)),
    ("Hydrology and Society 6.1 (Spring 2017): 163–66", ("6", "1", "163–66", 2017)),
    ("Hydrology and Society, 34/3(2016): 110-14", ("34", "3", "110-14", 2016)),
    ("Hydrology and Society 58 6177 (2007)", ("58", None, "6177", 2007)),
    ("Hydrology and Society, 917 12, (2021)", ("917", None, "12", 2021)),
    ("Hydrology and Society, 31: 5512, 04/2024", ("31", None, "5512", 2024)),
    ("Hydrology and Society, 12: 221-236, 11/2022", ("12", None, "221-236", 2022)),
    ("Hydrology and Society, 2/2013, S. 167–181", (None, "2", "167–181", 2013)),
    ("Hydrology and Society, Nr. 24/2015, S. 30–31", (None, "24", "30–31", 2015)),
    ("Hydrology and Society 4/2022, 69. Jg., S. 231–232", ("69", "4", "231–232", 2022)),
    ("Hydrology and Society 15 (Suppl 1): S39–48, 2001", ("15", "Suppl 1", "S39–48", 2001)),
    ("Hydrology and Society, 208,(2), 147-172, 2018", ("208", "2", "147-172", 2018)),
    ("Hydrology and Society, 42, 10,256–10,262, 2015", ("42", None, "10,256–10,262", 2015)),
    ("Hydrology and Society, 42, 4, 256–262, 2015", ("42", "4", "256–262", 2015)),
    ("Hydrology and Society,42, 3-4, 256–262.(pdf) 2015", ("42", "3-4", "256–262", 2015)),
    ("Hydrology and Society 42, 4, 256–262 (pdf), 2015", ("42", "4", "256–262", 2015)),
    ("Hydrology and Society, 51, e2023GL106949, 2024", ("51", None, "e2023GL106949", 2024)),
    ("Hydrology and Society, vol. 88, p. V001T03A010, 2024", ("88", None, "V001T03A010", 2024)),
    ("Hydrology and Society 4, no. 42 (2019): 1315", ("4", "42", "1315", 2019)),
    ("Hydrology and Society 72, no. 1 (2018): 80--88", ("72", "1", "80--88", 2018)),
    ("Hydrology and Society, Volume 13, December 2018, P012026", ("13", None, "P012026", 2018)),
    ("Hydrology and Society 82 (1), 1756–1773 (2025)", ("82", "1", "1756–1773", 2025)),
    ("Hydrology and Society. 2022;617–26", (None, None, "617–26", 2022)),
    ("Hydrology and Society.104(12), 3135-3142, 2020", ("104", "12", "3135-3142", 2020)),
    ("Hydrology and Society, vol. 65, 5953 (2024)", ("65", None, "5953", 2024)),
    ("Hydrology and Society, 30 – 3, pp. 253–263, 2015", ("30", "3", "253–263", 2015)),
    ("Hydrology and Society. 2021;(9): 791-792", (None, "9", "791-792", 2021)),
    ("Hydrology and Society. 2017 Mar (121), e55380", (None, "121", "e55380", 2017)),
    ("Hydrology and Society. 2020; 81(4):20com13468", ("81", "4", "20com13468", 2020)),
    ("Hydrology and Society. 2022; 47: 1360.e7-1360.e9", ("47", None, "1360.e7-1360.e9", 2022)),
    ("Hydrology and Society, vol. 31, no. 4, p. 207 318, 2021", ("31", "4", "207318", 2021)),
    ("Hydrology and Society, pages 8/1-4, April 1998", (None, None, "8/1-4", 1998)),
    ("Hydrology and Society 109 (2024) 10, 104064", ("109", "10", "104064", 2024)),
    ("Hydrology and Society, 04014061, 2013", (None, None, "04014061", 2013)),
    ("Hydrology and Society 318, 2023, paper no. 104417, 22pp.", ("318", None, "104417", 2023)),
    ("Hydrology and Society 19 (2020), no. 5, 1963–1979", ("19", "5", "1963–1979", 2020)),
    ("Hydrology and Society, Volume 7.2, pp. 8-15, 2019", ("7", "2", "8-15", 2019)),
    ("Hydrology and Society, vol. 4, pp. 8-15, 2020. (also presented at SAND-CDC 2019)", ("4", None, "8-15", 2020)),
    ("Hydrology and Society 5 (2020) 3, 12-15", ("5", "3", "12-15", 2020)),
    ("Hydrology and Society 47 (2016) 2: 9-33", ("47", "2", "9-33", 2016)),
    ("Hydrology and Society 38 (2011) 3-4: 71–79", ("38", "3-4", "71–79", 2011)),
    ("Hydrology and Society 47 (2016) 2, S. 9-33", ("47", "2", "9-33", 2016)),
    ("Hydrology and Society 27.2 (May-June 2018)", ("27", "2", None, 2018)),
    ("Hydrology and Society 107 (2023), 124010", ("107", None, "124010", 2023)),
    ("Hydrology and Society 103 4, 044040 (2021)", ("103", "4", "044040", 2021)),
    ("Hydrology and Society 51-52, pp. 8–18, 2021", ("51-52", None, "8–18", 2021)),
    ("Hydrology and Society, Vol. Part F422, pp. 229-249, 2025", ("Part F422", None, "229-249", 2025)),
    ("Hydrology and Society 2017;53(suppl):S27", ("53", "suppl", "S27", 2017)),
    ("Hydrology and Society, 18(2), pp. 333-352nil, 2012", ("18", "2", "333-352", 2012)),
    ("Hydrology and Society 17 [2] 811-829 (2003)", ("17", "2", "811-829", 2003)),
    ("Hydrology and Society, 44 [9] 1938-1951 (2001)", ("44", "9", "1938-1951", 2001)),
    ("Hydrology and Society 58 [3], 617-33 (1999)", ("58", "3", "617-33", 1999)),
    ("Hydrology and Society 14:87 (2016)", ("14", None, "87", 2016)),
    ("Hydrology and Society 207, id.33871 (2013)", ("207", None, "33871", 2013)),
    ("Hydrology and Society 21:5 (2018)", ("21", "5", None, 2018)),
    ("Hydrology and Society, 15(6), Art. 7425263, pp. 4234–4247, 2016", ("15", "6", "4234–4247", 2016)),
    ("Hydrology and Society, 88, [102569]. 2020", ("88", None, "102569", 2020)),
    ("Hydrology and Society, 12(4), [e77]. 2020", ("12", "4", "e77", 2020)),
    ("Hydrology and Society 919 (2019) 89-97, https://doi.org/10.1234/sand.35", ("919", None, "89-97", 2019)),
]  # fmt: skip


@pytest.mark.parametrize(("imprint", "expected"), NUMBERS)
def test_volume_issue_pages_year(imprint: str, expected: tuple[str | None, str | None, str | None, int]) -> None:
    (found,) = publications(f"- Oduya, K. B., & Lindqvist, T. {TITLE}. {imprint}.")
    assert (found.title, found.venue) == (TITLE, "Hydrology and Society")
    assert (found.volume, found.issue, found.pages, found.year) == expected


@pytest.mark.parametrize(
    ("imprint", "expected"),
    [
        ("Proc. 12th Symposium on Rivers (RIVERS 2018), LNSS 8147: 5:1-5:14", ("8147", "5:1-5:14")),
        ("Proc. 11th Symposium on Rivers (RIVERS 2017), 23:1-23:11", (None, "23:1-23:11")),
        ("SANDPOWER, Uluslararası Kum Topluluğu, pp:142-146, 2014", (None, "142-146")),
        ("In The Great Revolution of Rivers, 3–21, 2021", (None, "3–21")),
        ("In Proceedings of the 10th Sand Workshop, 2022 (SW 2022) (p. 77-86)", (None, "77-86")),
    ],
)
def test_pages_of_meetings_and_books(imprint: str, expected: tuple[str | None, str]) -> None:
    (found,) = publications(f"- Oduya, K. B., & Lindqvist, T. {TITLE}. {imprint}.")
    assert (found.volume, found.pages) == expected


def test_the_short_year_of_a_meeting_is_no_volume() -> None:
    (found,) = publications(f"- Oduya, K. B. {TITLE}. In Proceedings of the 7th Sand Days, SD '16, 51–60, 2016.")
    assert (found.volume, found.pages, found.year) == (None, "51–60", 2016)


def test_the_letter_of_a_shortened_journal_is_no_volume() -> None:
    (found,) = publications(f"- {TITLE}\n\n  _K. Oduya, T. Lindqvist_ <br>\n  Eur. Sand J. C 83, 612 (2021)\n")
    assert (found.venue, found.volume, found.issue, found.pages) == ("Eur. Sand J. C", "83", None, "612")


def test_the_letter_of_a_journal_is_no_volume() -> None:
    (found,) = publications(f"- Oduya, K. B. {TITLE}. Journal of Sand C, 120 (2016), 19714-19722.")
    assert (found.venue, found.volume, found.pages) == ("Journal of Sand C", "120", "19714-19722")


AUTHORS = [
    ("Oduya KB, Van den Brook MJ, Le Roux E, Veldhuis van Zand SEM.", ["Oduya KB", "Van den Brook MJ", "Le Roux E", "Veldhuis van Zand SEM"]),
    ("Morn, M., Grav, M., Dahl., R.E., Nels, E.E.", ["Morn, M.", "Grav, M.", "Dahl., R.E.", "Nels, E.E."]),
    ("Berg, S.Z., ur Rahman, A., Dahl, S. A., ul Haq, M.", ["Berg, S.Z.", "ur Rahman, A.", "Dahl, S. A.", "ul Haq, M."]),
    ("Oduya KB, Werner J-M, Nakado M-jun.", ["Oduya KB", "Werner J-M", "Nakado M-jun"]),
    ("A. Berg, J.-Phi. Sandeau and M.-Th. Lindqvist.", ["A. Berg", "J.-Phi. Sandeau", "M.-Th. Lindqvist"]),
    ("Lim JR, Ødegaard Ł, Barra Jr. RF.", ["Lim JR", "Ødegaard Ł", "Barra Jr. RF"]),
    ("K. B. Oduya, Y. Brandvol Jr., and É. Field III.", ["K. B. Oduya", "Y. Brandvol Jr.", "É. Field III"]),
    ("Oduya, K., Ho, T-C., & Satako, K. (2021).", ["Oduya, K.", "Ho, T-C.", "Satako, K."]),
    ("GARCÍA MONTELUZ, S., DOS WOJTAL, Q. Esther, DE LA CRUZ, Karl.", ["GARCÍA MONTELUZ, S.", "DOS WOJTAL, Q. Esther", "DE LA CRUZ, Karl"]),
    ("Veen, Hendrik van, Nathan Saul, and David Eagle.", ["Veen, Hendrik van", "Nathan Saul", "David Eagle"]),
    ("MARSH, Olu, FIELD, Thi Lan et AL-ZUBAN, Dong.", ["MARSH, Olu", "FIELD, Thi Lan", "AL-ZUBAN, Dong"]),
    ("Oduya KB, Dahl C, Werner J. Lindqvist TA. 2019.", ["Oduya KB", "Dahl C", "Werner J.", "Lindqvist TA"]),
    ("Oduya, K. B., Dahl, C. Werner, J. (2019).", ["Oduya, K. B.", "Dahl, C.", "Werner, J."]),
    ("Oduya KB, Coastal Soils Working Group.", ["Oduya KB", "Coastal Soils Working Group"]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "names"), AUTHORS)
def test_names(printed: str, names: list[str]) -> None:
    (found,) = publications(f"- {printed} {TITLE}. Journal of Invented Results, 12(3), 45–67, 2021.")
    assert (found.title, list(found.authors)) == (TITLE, names)


def test_an_abbreviated_journal_is_no_author() -> None:
    (found,) = publications(f"- {TITLE}, A. Matt, B. Li, and N. Rosch, J. Chem. Theory and Comput. 8, 777–786, (2012).")
    assert found.authors == ("A. Matt", "B. Li", "N. Rosch")
    assert (found.venue, found.volume, found.pages) == ("J. Chem. Theory and Comput.", "8", "777–786")


def test_what_stands_before_a_volume_is_no_author() -> None:
    found = publications(
        "- K. Oduya, T. Lindqvist,\n  Z. Sandkunde. **31b**, 477 (1991).\n  <br>*Slow rivers carry old sand.*\n"
        "- K. Oduya, Z. Sandkunde. **38b**, 266 (1996).<br>*A theory of wide and level plains*.\n"
        "- K. Oduya, Hydro-Silt. Rev. **29**, 31 (2004).<br>*Silt modelling*.\n"
        "- K. Oduya, T. Lindqvist, Sand Rev. E **88**, 043307 (2012).<br>*The response of polar rivers*.\n"
    )
    assert [len(p.authors) for p in found] == [2, 1, 1, 2]
    assert [(p.volume, p.pages) for p in found] == [("31b", "477"), ("38b", "266"), ("29", "31"), ("88", "043307")]


@pytest.mark.parametrize(
    "venue", ["Phys. Rev. Lett.", "React. Chem. Eng.", "IEEE Trans. Signal Process.", "Duke Math. J."]
)
def test_an_abbreviation_keeps_its_stop(venue: str) -> None:
    (found,) = publications(f"- Oduya, K.; Lindqvist, T. {TITLE}. {venue} 2024, 9 (3), 532–542.")
    assert found.venue == venue


WITH = [
    f"- {TITLE} (joint with Tove Lindqvist and Mees Hoek). Hydrology and Society, 2019",
    f"- {TITLE}, with Tove Lindqvist and Mees Hoek, Hydrology and Society, 19:3(2019): 1-8",
    f"- “{TITLE}.” Hydrology and Society, vol. 6, no. 2, 2019. (Coauthored with Tove Lindqvist and Mees Hoek)",
    f"- {TITLE}. In: Hydrology and Society, Nr. 1/2019, S. 38–49 (gemeinsam mit Tove Lindqvist und Mees Hoek).",
]  # fmt: skip


@pytest.mark.parametrize("entry", WITH)
def test_coauthors_behind_with(entry: str) -> None:
    (found,) = publications(entry)
    assert (found.title, found.authors) == (TITLE, ("Tove Lindqvist", "Mees Hoek"))
    assert (found.venue, found.year) == ("Hydrology and Society", 2019)


def test_a_list_that_names_only_coauthors_has_no_authors_elsewhere() -> None:
    found = publications(
        "- River Sand. A short history of what the water took, Hydrology and Society, 19:3(2014): 275-285\n"
        "- Old Stones: On the weathering of rock, with Tove Lindqvist, Hydrology and Society, 18:1(2013): 5-28\n"
        "- High Water: A study of floods and of those who fled, with Mees Hoek, Hydrology and Society, 17:2(2012): 1-9\n"
        "- Deep Wells: How villages share what little they have. Hydrology and Society, 16:2(2011): 14-19\n"
    )
    assert [p.authors for p in found] == [(), ("Tove Lindqvist",), ("Mees Hoek",), ()]


def test_a_quoted_title_is_followed_by_its_journal_not_by_authors() -> None:
    (found,) = publications("- “Slow rivers and old sand”. Erkennung, 2021.", owner="Kira Oduya")
    assert (found.authors, found.venue, found.year) == ((), "Erkennung", 2021)


def test_american_law() -> None:
    (found,) = publications(
        "- [On the Law of Rivers](https://example.org/a) (with Tove Lindqvist), 47 MICH. J. INT'L L. 793 (forthcoming 2026)."
    )
    assert (found.volume, found.pages, found.venue, found.kind) == ("47", "793", "MICH. J. INT'L L.", "journal")
    assert (found.authors, found.year, found.status) == (("Tove Lindqvist",), 2026, "in press")


def test_a_press_and_a_year_in_brackets() -> None:
    (found,) = publications(
        "- [THE LAW OF RIVERS](https://example.org/a) (with Tove Lindqvist eds., Cambridge University Press 2021)."
    )
    assert (found.authors, found.venue, found.year, found.kind) == (
        ("Tove Lindqvist",),
        "Cambridge University Press",
        2021,
        "book",
    )


def test_editors_before_a_book_with_a_subtitle() -> None:
    (found,) = publications(
        "- 2018: Vom Sand. In: Ute Holm, Irina Kald (Hg.): Flüsse und Ufer. Zur Geschichte des Wassers. Paderborn: Finke, S. 209–219."
    )
    assert (found.title, found.authors) == ("Vom Sand", ())
    assert (found.venue, found.pages, found.kind) == (
        "Flüsse und Ufer. Zur Geschichte des Wassers",
        "209–219",
        "chapter",
    )


SUBTITLES = [
    "In: Ute Holm, Irina Kald (Hg.): Flüsse und Ufer. Neue Perspektiven. Paderborn: finke, S. 209–219.",
    "In: Ute Holm, Irina Kald (Hg.): Flüsse und Ufer. Neue Perspektiven (Paderborn: Finke), S. 209–219.",
]


@pytest.mark.parametrize("book", SUBTITLES)
def test_a_subtitle_of_nouns_before_where_a_book_was_printed(book: str) -> None:
    (found,) = publications(f"- Kald, I. (2018): Vom Sand der Meere. {book}")
    assert (found.venue, found.pages) == ("Flüsse und Ufer. Neue Perspektiven", "209–219")


def test_a_number_inside_a_book_s_name() -> None:
    (found,) = publications(
        "- Kald, I. (2018): Vom Sand. In: Ute Holm (Hg.): Flüsse und Ufer 2. Ergebnisse und Wege der Forschung an der Küste. Paderborn: Finke, S. 9–19."
    )
    assert (found.venue, found.volume) == ("Flüsse und Ufer 2. Ergebnisse und Wege der Forschung an der Küste", None)


@pytest.mark.parametrize(
    "others", ["[249 additional coauthors, including Oduya, K.]", "[and 175 others, including Oduya, K.]"]
)
def test_how_many_others_there_are_and_who_of_them(others: str) -> None:
    (found,) = publications(
        f"- Hoek, S., Berg, A., van Elm, M., {others}, Uhl, E. L. (2023). **{TITLE}.** *Silt*, 13(3), 2-9."
    )
    assert (found.title, found.et_al) == (TITLE, True)
    assert found.authors == ("Hoek, S.", "Berg, A.", "van Elm, M.", "Oduya, K.", "Uhl, E. L.")


EDITORS_AMONG = [
    (f"Oduya, K., Berg, A. (Ed.), Holm, E. (2019). {TITLE}. Gilder Press.", ("Oduya, K.", "Berg, A.", "Holm, E.")),
    (
        f"Oduya, Kira, & Berg, Ada (Eds.), Holm, Eva (2019). {TITLE}. Sandby: Gilder.",
        ("Oduya, Kira", "Berg, Ada", "Holm, Eva"),
    ),
    (f"Kira Oduya (Ed.), Ada Berg (Ed.). *{TITLE}*. Sandby: Gilder, 2019.", ("Kira Oduya", "Ada Berg")),
]


@pytest.mark.parametrize(("entry", "authors"), EDITORS_AMONG)
def test_editors_marked_one_by_one(entry: str, authors: tuple[str, ...]) -> None:
    (found,) = publications(f"- {entry}")
    assert (found.title, found.authors, found.year) == (TITLE, authors, 2019)


def test_a_month_and_a_year_that_are_no_pages() -> None:
    (found,) = publications("- « Repenser le sable dans les fleuves », *L'économie du sable,* n°88, 11-2020.")
    assert (found.issue, found.pages, found.year) == ("88", None, 2020)


def test_meetings_of_two_years() -> None:
    (found,) = publications(
        f"- K. Oduya, A. Berg. {TITLE}. Proceedings of the 2023 and 2024 Annual Meetings of the Society for Sand, pp. 3-9, 2024."
    )
    assert found.venue == "Proceedings of the 2023 and 2024 Annual Meetings of the Society for Sand"
    assert (found.year, found.pages) == (2024, "3-9")


def test_what_a_work_is_before_its_quoted_title() -> None:
    (found,) = publications('- Chapter "Sandal and other content systems" in *Doing Digital Sand*, Gilder, 2016.')
    assert (found.title, found.venue) == ("Sandal and other content systems", "Doing Digital Sand")
    assert (found.year, found.kind) == (2016, "chapter")


def test_the_series_of_a_journal_before_its_year() -> None:
    (found,) = publications(f'- K. Oduya, "{TITLE}," *Eur. Silt J. C* (2018) 78:187.')
    assert (found.venue, found.volume, found.pages) == ("Eur. Silt J. C", "78", "187")


def test_a_version_elsewhere_of_a_paper_with_a_volume() -> None:
    (found,) = publications(
        f"- Oduya, K. **{TITLE}.** *Silt Education*, Vol. 14, Issue 1 (pre-print in [Silt Collection](https://example.org/3163/))."
    )
    assert (found.venue, found.status) == ("Silt Education", "published")


def test_years_in_a_name_are_not_the_year() -> None:
    (found,) = publications(
        "- Oduya, Kira. Boom and Sand. In Rivers and Borders 1945-1990, edited by Astrid Kirch and John Mill. London: Routhouse, 2017."
    )
    assert (found.venue, found.year) == ("Rivers and Borders 1945-1990", 2017)


def test_a_venue_set_as_code_before_the_title() -> None:
    (found,) = publications(
        "- `ICML 2026` [Slow rivers carry sand](https://example.org/a), Kira Oduya, Tove Lindqvist, Mees Hoek."
    )
    assert (found.title, found.venue, found.year, found.kind) == ("Slow rivers carry sand", "ICML", 2026, "conference")
    assert len(found.authors) == 3


def test_a_prize_in_brackets_before_the_authors() -> None:
    (found,) = publications(
        "- **(Best Demo Award)** K. Oduya, T. Lindqvist, M. Hoek, *Slow rivers carry old sand*, Proceedings of the Symposium for Sand (SOS), 2021."
    )
    assert (found.title, found.venue) == (
        "Slow rivers carry old sand",
        "Proceedings of the Symposium for Sand (SOS)",
    )
    assert (len(found.authors), found.notes) == (3, ("Best Demo Award",))


STATUS = [
    ("(preprint), 2025", "preprint"),
    ("Próximamente", "in press"),
    ("à paraître", "in press"),
    ("no prelo", "in press"),
    ("in corso di stampa", "in press"),
    ("revise and resubmit", "submitted"),
    ("to be presented", "in press"),
    ("in preparation: target submission: May 2020", "in preparation"),
]


@pytest.mark.parametrize(("phrase", "status"), STATUS)
def test_status(phrase: str, status: str) -> None:
    (found,) = publications(f"- Oduya, K., & Lindqvist, T. {TITLE}. Hydrology and Society, {phrase}.")
    assert found.status == status


@pytest.mark.parametrize("quotes", ['"{}."', "“{}.”", "{}."])
@pytest.mark.parametrize("title", ["'Found sand' and poor rivers", "Poor rivers' sand in 'lost' valleys"])
def test_a_quotation_at_the_beginning_of_a_quoted_title(title: str, quotes: str) -> None:
    (found,) = publications(f"- Kira Oduya & Tove Lindqvist (2020). {quotes.format(title)} *Journal of Sand*, 3, 4-5.")
    assert found.title == title


@pytest.mark.parametrize("phrase", ["Soumis pour révision", "Soumise à évaluation", "Soumis"])
def test_a_status_in_the_venue_s_place(phrase: str) -> None:
    (found,) = publications(f"- Kira Oduya, Tove Lindqvist. [_{TITLE}_](https://arxiv.org/abs/2505.55555). {phrase}.")
    assert (found.title, found.venue, found.status) == (TITLE, None, "submitted")


@pytest.mark.parametrize("venue", ["Gilder Book Series “Sand and Silt”", 'Gilder Book Series "Sand and Silt"'])
def test_a_quotation_at_the_end_of_a_venue_is_closed(venue: str) -> None:
    (found,) = publications(f"- **{TITLE}**, K. Oduya, T. Lindqvist, *{venue}*, 2021.")
    assert (found.title, found.venue) == (TITLE, venue)


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Dunes of Berlin, Silt and Marsh", "Dunes of Berlin, Silt and Marsh"),
        ("Be Nice, Dig Deep, Go Home", "Be Nice, Dig Deep, Go Home"),
        ("Nuevas arenas. Madrid, Ediciones del Cabo", "Nuevas arenas"),
    ],
)
def test_towns_in_the_names_of_books_end_none(behind: str, venue: str) -> None:
    (found,) = publications(f"- Kira Oduya: »{TITLE}«. In: {behind}. Hg. von Tove Lindqvist. 2010, S. 4-19.")
    assert (found.title, found.venue) == (TITLE, venue)


@pytest.mark.parametrize("phrase", ["submitted to a peer-reviewed journal", "under review at a journal"])
def test_an_outlet_without_a_name_is_no_venue(phrase: str) -> None:
    (found,) = publications(f"- K. Oduya, T. Lindqvist, *{TITLE}*, {phrase}, 2023.")
    assert (found.title, found.venue, found.kind, found.status) == (TITLE, None, "journal", "submitted")


def test_the_file_of_an_accepted_manuscript_says_no_status() -> None:
    (found,) = publications(
        f"- K. Oduya, T. Lindqvist, *{TITLE}*, River Letters 14 (2022), 10-21 (Accepted Manuscript PDF)."
    )
    assert (found.title, found.venue, found.status) == (TITLE, "River Letters", "published")


def test_a_working_paper_has_no_venue() -> None:
    (found,) = publications(f"- **{TITLE}** (joint with Tove Lindqvist)  \n  *Working paper, 2024*")
    assert (found.venue, found.year, found.status, found.kind) == (None, 2024, "preprint", "other")


def test_a_journal_goes_before_its_preprint_number() -> None:
    (found,) = publications(f"- Scala, Luca. (2024). “{TITLE}.” JHEP 08:059. arXiv:2312.16283.")
    assert (found.venue, found.kind, found.arxiv) == ("JHEP", "journal", "2312.16283")


def test_book_numbers_are_no_pages() -> None:
    (found,) = publications(f"- Oduya, K. “{TITLE}”. In: Seismo (2019). issn: 2245-4705.")
    assert (found.venue, found.pages, found.year) == ("Seismo", None, 2019)


def test_tags_before_the_title() -> None:
    one, two, three = publications(
        "- ``SAND 2024`` ``Sediments`` <span style='color:red'>(Oral)</span> [Slow rivers carry old sand](https://example.org/1), Kira Oduya, **Tove Lindqvist**, [![](https://img.example.org/x)](https://example.org/c)\n"
        "- ``Technical Report & SILT 2025`` ``Mud`` [Fast rivers carry new sand](https://example.org/2), **Tove Lindqvist**, Kira Oduya.\n"
        '- `IEEE TOS 2023` K. Oduya and **T. Lindqvist**, "[Rivers carry mud](https://example.org/3)," IEEE Trans. Sand, vol. 4, pp. 1-9, 2023.\n'
    )
    assert (one.title, one.venue, one.year) == ("Slow rivers carry old sand", "SAND", 2024)
    assert one.notes == ("Sediments", "Oral")
    assert one.authors == ("Kira Oduya", "Tove Lindqvist")
    assert (two.title, two.venue, two.year) == ("Fast rivers carry new sand", "SILT", 2025)
    assert (three.title, three.venue, three.volume) == ("Rivers carry mud", "IEEE Trans. Sand", "4")


def test_a_shortened_word_behind_a_comma_begins_the_venue() -> None:
    found = publications(
        "1. C. Dahl and A. Berg, Slow decay of silt in cold water, J. Mod. Mud 54, 1541 (2007).\n"
        "2. C. Dahl and A. Berg, How to sort wet grains in jars, Appl. Phys. S: Jars and Optics (2003).\n"
        "3. C. Dahl and A. Berg, The lifetime of a grain in a jar, Rev. Mod. Silt 92, 203006 (2004).\n"
    )
    assert (found[1].title, found[1].venue) == ("How to sort wet grains in jars", "Appl. Phys. S: Jars and Optics")


def test_a_year_behind_the_issue_is_no_page() -> None:
    (found,) = publications(
        "- **Slow rivers** [[pdf]](a/b.pdf)  \n  (with Tove Lindqvist)  \n  Journal of Sand 55(1), 2014"
    )
    assert (found.title, found.volume, found.issue, found.pages, found.year) == ("Slow rivers", "55", "1", None, 2014)


def test_names_in_two_scripts_and_in_many_forms() -> None:
    (found,) = publications(
        "- 欧阳明(Ming Ouyang), 林晓梅(Xiaomei Lin)*, Lin Wu (吴林), and 周一凡(Yifan Zhou). 沙子在山谷中移动. *虚构学报*, 2021, 12(3): 1-9."
    )
    assert found.authors == ("欧阳明(Ming Ouyang)", "林晓梅(Xiaomei Lin)", "Lin Wu (吴林)", "周一凡(Yifan Zhou)")
    (found,) = publications(f"- Chen T, Wang L J, Liu Y, et al. {TITLE}[J]. Journal of Sand, 2023, 12: 1-9.")
    assert found.authors == ("Chen T", "Wang L J", "Liu Y")
    (found,) = publications(f"- Rosa MH Lind,\\* Felix EG Horvat,\\* and Ruo Chen. 2024. “{TITLE}.” Moss.")
    assert found.authors == ("Rosa MH Lind", "Felix EG Horvat", "Ruo Chen")


def test_a_month_before_the_year_is_no_author() -> None:
    (found,) = publications(f"- Lind R., B. Horvat, Mar/Apr 2014. {TITLE}. Moss 3: 1-9.")
    assert (found.title, found.authors, found.year) == (TITLE, ("Lind R.", "B. Horvat"), 2014)


def test_an_earlier_version_is_a_remark() -> None:
    (found,) = publications(
        f"- **{TITLE}**  \n  (with Tove Lindqvist)  \n  Journal of Sand, 39(5), 2006.  \n  (an earlier version appeared in: *SANDS 2000 (Hohenau), LNSR 1770*, pp. 4–9, 2000)"
    )
    assert (found.venue, found.year, found.volume) == ("Journal of Sand", 2006, "39")


def test_a_thesis_and_its_university_are_no_authors() -> None:
    (found,) = publications(f"- **{TITLE}**  \n  Diploma Thesis, Universität Hohenau, 1997")
    assert (found.authors, found.venue, found.kind) == ((), "Universität Hohenau", "thesis")


def test_an_acronym_with_its_year_is_a_meeting() -> None:
    (found,) = publications(f"- Kira Oduya, Tove Lindqvist. {TITLE}. SILTS 2017.")
    assert (found.venue, found.year, found.kind) == ("SILTS", 2017, "conference")


def test_what_is_doubtful_is_named() -> None:
    sure, doubtful = publications(
        f"- Oduya, K., & Lindqvist, T. (2019). {TITLE}. *Hydrology and Society*, *12*(3), 45–67.\n"
        "- (2014) and Ibex, Climate. Fascism 20. Jahrhundert vol. 3, pp. 4, Nature 1999, edited by\n"
    )
    assert not sure.doubts
    assert sure.confidence > 0.85 > doubtful.confidence
    assert doubtful.doubts


def test_pages_that_look_like_years() -> None:
    (found,) = publications(
        "- Young, T., & Lim, P. (2011). Speech is all you need. In C. Hartle, & R. K. Sorl (Eds.), *Handbook of Imagined Methods* (pp. 1808–1813). Oslo, Norway: Blue Harbor Books."
    )
    assert (found.pages, found.year, found.venue) == ("1808–1813", 2011, "Handbook of Imagined Methods")


def test_a_page_that_looks_like_a_year_and_stands_in_the_doi_too() -> None:
    (found,) = publications(f"- Oduya, K. (2021). {TITLE}. *Pebbles*, 11(7), 1959, doi: 10.1234/pebbles11071959")
    assert (found.year, found.pages) == (2021, "1959")


def test_a_doi_ends_before_the_title_of_its_page() -> None:
    url = "https://sand.example.org/article/doi/10.1234/elements.256/112455/Slow-rivers-carry-sand"
    (found,) = publications(f"- Oduya, K. 2021. {TITLE}. *Pebbles* 11: 1-9. [[doi]({url})]")
    assert found.doi == "10.1234/elements.256"


@pytest.mark.parametrize("behind", ["slow-rivers-carry-sand-ada-berg", "_article", "_article/-char/ja/", "_p", "_pdf"])
def test_a_doi_ends_before_what_an_address_has_behind_it(behind: str) -> None:
    (p,) = publications(
        f"- A. Berg. [{TITLE}](https://sand.example.org/x/10.99994/drift.0417/{behind}). Letters. 2020."
    )
    assert p.doi == "10.99994/drift.0417"


def test_two_typed_quotes_behind_brackets_close_a_title() -> None:
    (p,) = publications(
        f"- A. Berg and C. Dahl, ''{TITLE} (砂の川),'' in Proc. 9th Ann. Conf. Rivers, pp. 31-36, 2016."
    )
    assert (p.title, p.venue) == (f"{TITLE} (砂の川)", "Proc. 9th Ann. Conf. Rivers")


def test_the_year_of_an_impact_factor_is_none_of_the_work() -> None:
    (found,) = publications(f"- Oduya, K. {TITLE}. Hydrology and Society. (In press). IF(2016) = 2.472")
    assert (found.year, found.status, found.notes) == (None, "in press", ("IF(2016) = 2.472",))


def test_a_number_of_five_digits_behind_working_paper_is_no_page() -> None:
    (found,) = publications(f"- Karl Oduya. {TITLE}. Working Paper 27634, National Bureau of Sand, 2020.")
    assert (found.kind, found.pages, found.year) == ("report", None, 2020)


def test_a_doi_that_is_the_label_of_another_link() -> None:
    link = "[10.1234/sand.2025.102150](https://publisher.example.org/pii/S2352711025001177)"
    (found,) = publications(f"- Oduya, K., Lindqvist, T. (2025). {TITLE}. *Pebbles*. {link}.")
    assert found.doi == "10.1234/sand.2025.102150"


def test_arxiv_in_brackets_is_where_a_preprint_is() -> None:
    one, two = publications(
        f"1. {TITLE}, with Kira Oduya and Tove Lindqvist, preprint (arxiv).\n"
        "2. Sand in wide deltas, with Mees Hoek and Tove Lindqvist, Sandby Math. Journal, Vol. 72 (2022), 77-144 (arxiv).\n",
        name="cv.txt",
    )
    assert (one.kind, one.venue, one.authors) == ("preprint", "arxiv", ("Kira Oduya", "Tove Lindqvist"))
    assert (two.venue, two.authors, two.pages) == ("Sandby Math. Journal", ("Mees Hoek", "Tove Lindqvist"), "77-144")


def test_a_book_behind_in_without_a_sign_and_its_publisher_in_italics() -> None:
    found, _ = publications(
        f"1. K.B. Oduya, T.U. Lindqvist, {TITLE} In: Rivers of Sand (2nd Edition), *Elsevier Science*, 2020\n\n"
        "2. T.U. Lindqvist, K.B. Oduya, Application of Grains to Floods In: Sand for Dikes and Dams, *Nova Science Publishers*, 2014"
    )
    assert (found.title, found.venue, found.kind) == (TITLE, "Rivers of Sand", "chapter")


def test_the_years_that_a_report_is_on() -> None:
    (found,) = publications(
        f"- Oduya K, Lindqvist T. {TITLE}. In: Hoek M (Editor). Sand Health Report 2018/19. Altstadt: Gilder Trust; 2020."
    )
    assert (found.venue, found.year) == ("Sand Health Report 2018/19", 2020)


def test_two_issns_are_no_pages() -> None:
    (found,) = publications(
        f'[1] K. Oduya, others, T. Lindqvist, and M. Hoek. "{TITLE}". In: _Old Pebbles_ (Nov. 2025), p. np.70718. '
        "ISSN: 0028-646X, 1469-8137. DOI: [10.1234/np.70718](https://doi.org/10.1234%2Fnp.70718)."
    )
    assert (found.venue, found.doi, found.et_al) == ("Old Pebbles", "10.1234/np.70718", True)
    assert (found.pages != "1469-8137", found.authors) == (True, ("K. Oduya", "T. Lindqvist", "M. Hoek"))


def test_a_group_on_whose_behalf_others_write() -> None:
    (found,) = publications(
        f"- Oduya KB, Berg A, for the Coastal Soils Working Group. {TITLE}. Pebbles. 2020;20(1):742."
    )
    assert found.authors == ("Oduya KB", "Berg A", "Coastal Soils Working Group")


def test_a_book_before_its_editors() -> None:
    (found,) = publications(
        "- S. Marsh, R. K. Wojt, H. Zhang. What drives folding? In Grundlagen der Raumlehre, Wei van den Adey (eds.), Meridian Press, 2017, pp. 611–623"
    )
    assert (found.venue, found.kind) == ("Grundlagen der Raumlehre", "chapter")


def test_names_in_brackets_behind_the_title() -> None:
    (found,) = publications(
        '- "What went wrong: explaining broken streams" (Mees Hoek and Kira Oduya). Workshop on Streams, 2003, pp. 121-135.'
    )
    assert found.authors == ("Mees Hoek", "Kira Oduya")


def test_a_venue_in_brackets_before_a_title_and_the_same_badge_above_it() -> None:
    found = publications(
        "\n\n".join(
            f"SANDS {year}\n\n[**SANDS {year}**] [{title}](https://example.org/{year}) \\\\\n**Anna Lind**, Tove Berg, Ruo Chen"
            for year, title in (
                (2024, TITLE),
                (2023, "Dust: Measuring it from above"),
                (2022, "Singing dunes in winter"),
            )
        )
    )
    assert [(p.title, p.venue, p.year) for p in found][1:] == [
        ("Dust: Measuring it from above", "SANDS", 2023),
        ("Singing dunes in winter", "SANDS", 2022),
    ]
    assert (found[0].title, found[0].authors) == (TITLE, ("Anna Lind", "Tove Berg", "Ruo Chen"))


def test_a_key_set_as_code_is_a_number() -> None:
    (found,) = publications(f"- `J-2` Anna Lind, Tove Berg. {TITLE}. *Journal of Sand*, 2021, 12(3): 45-67.")
    assert (found.title, found.venue, found.authors) == (TITLE, "Journal of Sand", ("Anna Lind", "Tove Berg"))


def test_the_form_of_a_chinese_patent_is_a_remark() -> None:
    (found,) = publications("- 一种测量沙丘移动的方法,发明专利,第一发明人,2023年7月授权", "专利")
    assert (found.title, found.authors, found.year) == ("一种测量沙丘移动的方法", (), 2023)
    assert {"发明专利", "第一发明人"} <= set(found.notes)


def test_ones_own_name_in_full_before_others_with_initials() -> None:
    (found,) = publications(f"- Lin Tao, Berg M, Chen F, Dahl S. {TITLE}. Journal of Sand, 2021, 12: 1-9.")
    assert found.authors == ("Lin Tao", "Berg M", "Chen F", "Dahl S")


def test_the_day_online_and_the_stop_behind_the_last_name() -> None:
    (found,) = publications(
        f"- Lind A, Chen R. {TITLE}. Journal of Sand. Published online March 12, 2024. doi:10.1234/js.2024.2"
    )
    assert (found.title, found.venue, found.year) == (TITLE, "Journal of Sand", 2024)
    assert found.authors == ("Lind A", "Chen R")


def test_links_of_addresses_as_they_are_printed() -> None:
    entry = (
        "- A Moss, II Max (2020) [***Sleep and ferns***](https://doi.org/10.1016/j.fern.2020.117540). *Fern Image*. "
        "doi: [j.fern.2020.117540](https://doi.org/10.1016/j.fern.2020.117540) "
        "preprint: [10.1101/2020.08.24](https://doi.org/10.1101/2020.08.24) URL: https://fern.example/sleep\n"
    )
    (found,) = publications(entry)
    assert [(link.label, link.url) for link in found.links] == [
        ("link", "https://doi.org/10.1016/j.fern.2020.117540"),
        ("j.fern.2020.117540", "https://doi.org/10.1016/j.fern.2020.117540"),
        ("preprint", "https://doi.org/10.1101/2020.08.24"),
        ("https://fern.example/sleep", "https://fern.example/sleep"),
    ]
    assert [part.text.plain for part in found.parts if part.role == "imprint"] == ["Fern Image."]


@pytest.mark.parametrize("doi", ["10.31235/osf.io/abcde", "10.17605/OSF.IO/7A2B3"])
def test_a_doi_that_holds_a_host_is_no_address(doi: str) -> None:
    (publication,) = publications(f"- Elm, A., & Oak, B. (2021). On sand and moss. *Journal of Sand*. DOI: {doi}")
    assert (publication.doi, publication.links) == (doi, ())


@pytest.mark.parametrize(
    "heading",
    [
        "Artikel, die sich derzeit im Peer-Review befinden",
        "Im Review-Prozess",
        "Artículos en evaluación",
        "Artigos em avaliação",
        "Articles en cours d'évaluation",
        "Lavori in corso di valutazione",
        "査読中の論文",
    ],
)
def test_works_below_a_heading_that_says_so_are_under_review(heading: str) -> None:
    assert heading_status((heading,)) == "submitted"


@pytest.mark.parametrize("heading", ["Peer-Review-Artikel", "Artículos con revisión por pares", "Peer-reviewed papers"])
def test_works_that_were_reviewed_are_not_under_review(heading: str) -> None:
    assert heading_status((heading,)) is None


def test_a_year_in_a_name_is_not_the_date_with_its_month() -> None:
    (found,) = publications(f"- Oduya KB. {TITLE}. In: *Sandby’s Almanac 2024, 1st Edition.* In Press. June 23, 2023.")
    assert (found.title, found.year, found.status) == (TITLE, 2023, "in press")


def test_labels_of_links_between_bars() -> None:
    (found,) = publications(
        f"<p>K.&nbsp;Oduya and T.&nbsp;Lindqvist.\n {TITLE}.\n <em>Rivers and Towns</em>, 18(9):513-521, November\n  1994.\n"
        '[&nbsp;<a href="p/bib.html#x">bib</a>&nbsp;| \n<a href="p/x.pdf">.pdf</a>&nbsp;]\n\n</p>\n'
    )
    assert (found.notes, found.urls, found.pages) == ((), ("p/bib.html#x", "p/x.pdf"), "513-521")


def test_addresses_of_dois_torn_by_blanks() -> None:
    """Pasted from a page of print, in links that Markdown does not know for such."""
    one, two = publications(
        "- Berg A. and Dahl C., (2011). Grains in rivers. Sand, 47(12), 8. [http://dx.doi. org/10.1234/sand.1](http://dx.doi. org/10.1234/sand.1).\n"
        "- Berg A. and Dahl C., (2010). Grains in lakes. Sand, 25(12), 9. [http://dx.doi.org/10. 1234/s.01.003]( http://dx.doi.org/10. 1234/s.01.003).\n"
    )
    assert (one.doi, one.urls) == ("10.1234/sand.1", ("http://dx.doi.org/10.1234/sand.1",))
    assert (two.doi, two.urls) == ("10.1234/s.01.003", ("http://dx.doi.org/10.1234/s.01.003",))


def test_bars_of_links_and_links_below_an_entry() -> None:
    """Names of shops in a bracket of links are no publisher; a link below an entry is one of the entry's."""
    found = publications(
        "- A. Berg, *Sand by Hand*, Gilder Press, 2019. [[Gilder](u/g) | [Sandshop](u/s)]\n"
        "  - Press: [Sandby Bote](https://bote.example.org/1)\n"
        "- C. Dahl, *Silt by Hand*, Gilder Press, 2018.\n"
    )[0]
    assert (found.venue, found.notes) == ("Gilder Press", ())
    assert found.urls == ("u/g", "u/s", "https://bote.example.org/1")


def test_issues_behind_years_and_letters_of_series() -> None:
    """How the database of particle physics cites: volume, year, issue, article."""
    one, two = publications(
        "- A. Berg, *Sand tides*. Phys. Rev. D 107 (2023) 4, 044044\n"
        "- A. Berg, *Silt tides*. Phys. Lett. B760 132-138 (2016)\n"
    )
    assert (one.venue, one.volume, one.issue, one.pages) == ("Phys. Rev. D", "107", "4", "044044")
    assert (two.venue, two.volume, two.pages) == ("Phys. Lett. B", "760", "132-138")


def test_authors_with_initials_behind_the_numbers_that_close_an_entry() -> None:
    found = publications(
        f"- {TITLE}, Sand Sci. Lett., 2016, 2, 522-534, Oduya, K., Lindqvist, T., Van Dale, M., [DOI: 10.1234/sand](https://doi.org/10.1234/sand)\n"
        "- Silt at the edge of old lakes, J. Fens Phys., 2018, 148, 241, Lindqvist, T., Oduya, K. B., [DOI: 10.1234/silt](https://doi.org/10.1234/silt)\n"
    )
    assert [(p.title, list(p.authors), p.venue, p.volume, p.pages) for p in found] == [
        (TITLE, ["Oduya, K.", "Lindqvist, T.", "Van Dale, M."], "Sand Sci. Lett.", "2", "522-534"),
        ("Silt at the edge of old lakes", ["Lindqvist, T.", "Oduya, K. B."], "J. Fens Phys.", "148", "241"),
    ]


def test_a_quoted_title_closes_the_entry_behind_its_venue() -> None:
    found = publications(
        f"* Kira Oduya and Tove Lindqvist (2024), *Archive for Fens*, “{TITLE}.”\n"
        "* Tove Lindqvist (2022), *Sand Quarterly*, “Silt at the edge of many lakes.” [PDF](https://example.org/a.pdf)\n"
    )
    assert [(p.title, p.venue, len(p.authors)) for p in found] == [
        (TITLE, "Archive for Fens", 2),
        ("Silt at the edge of many lakes", "Sand Quarterly", 1),
    ]


def test_a_status_behind_the_year_in_brackets() -> None:
    (found,) = publications(f"- Oduya, K., Lindqvist, T. (2026, in preparation), {TITLE}.\n")
    assert (found.title, found.year, found.status, len(found.authors)) == (TITLE, 2026, "in preparation", 2)


def test_the_doi_of_the_data_is_not_that_of_the_paper() -> None:
    (found,) = publications(
        f"- Oduya, K., & Lindqvist, T. (2021). {TITLE}. *Fen Studies*, *12*(3), 45–67. Dataset: [10.1234/data.5](https://doi.org/10.1234/data.5)\n"
    )
    assert (found.doi, found.venue, found.pages, found.notes) == (None, "Fen Studies", "45–67", ())


def test_the_year_of_a_meeting_before_its_subtitle_is_part_of_the_name() -> None:
    found = publications(
        f"- Oduya, K. & Lindqvist, T. {TITLE}. In: SAND 2018: Advances in Wet Sand. 2019, 45–67.\n"
        f"- Oduya, K. & Lindqvist, T. Again: {TITLE}. In *FENS 2016: Advances in Old Sand*, 2017, 45–67.\n"
    )
    assert [(p.venue, p.year, p.kind) for p in found] == [
        ("SAND 2018: Advances in Wet Sand", 2019, "conference"),
        ("FENS 2016: Advances in Old Sand", 2017, "conference"),
    ]


def test_a_year_within_a_name_in_italics_is_part_of_it() -> None:
    (found,) = publications(
        f"- Oduya, K. (2021). “{TITLE}.” In *Sand and society: the 2020 report on rivers*. Oslo: Fen Press.\n"
    )
    assert (found.venue, found.year) == ("Sand and society: the 2020 report on rivers", 2021)


def test_the_stop_behind_a_subspecies_ends_no_title() -> None:
    (found,) = publications(
        "- Oduya, K. and Lindqvist, T. (2015). Biology of *Silta nova* subsp. *vetus* in old rivers. *Fen Studies*, *12*, 45–67.\n"
    )
    assert (found.title, found.venue) == ("Biology of Silta nova subsp. vetus in old rivers", "Fen Studies")


def test_an_issue_and_an_article_that_look_like_years() -> None:
    (found,) = publications(f"- Oduya, K., & Lindqvist, T. (2020). {TITLE}. *Acts of Fens B*, 287(1919), 20192478.\n")
    assert (found.volume, found.issue, found.pages, found.year) == ("287", "1919", "20192478", 2020)


def test_towns_and_states_between_a_journal_and_its_volume() -> None:
    (found,) = publications(
        f"- ODUYA, K. B.; LINDQVIST, T. {TITLE}. **Revista de Areia**, Porto Velho, RO, v. 12, n. 3, p. 45-67, 2019.\n"
    )
    assert (found.venue, found.volume, found.issue, found.pages) == ("Revista de Areia", "12", "3", "45-67")


def test_prizes_behind_pictures_are_remarks() -> None:
    (found,) = publications(
        f"- Kira Oduya, Tove Lindqvist. {TITLE}. In *Proceedings of SAND*, 2021. 🏆 Best Paper Award 🎉 Featured by Fen News [Preprint (long version)](https://example.org/p.pdf)\n"
    )
    assert (len(found.notes), found.venue) == (2, "Proceedings of SAND")


def test_a_word_before_the_server_of_a_preprint_is_no_remark() -> None:
    (found,) = publications(
        f"- Oduya, K., & Lindqvist, T. (2023). {TITLE}. PREPRINT, Research Square. https://doi.org/10.21203/rs.3.rs-1/v1\n"
    )
    assert (found.title, found.venue, found.status, found.notes) == (TITLE, "Research Square", "preprint", ())
