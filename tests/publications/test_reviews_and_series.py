# ruff: noqa: E501 (a case reads better on one line)
"""Invented reviews, chapters, books and articles in many languages: titles, authors, venues, years, kinds, numbers."""

from __future__ import annotations

import pytest

from converter.model import Publication
from tests.publications.helpers import publications


def short(found: Publication) -> tuple[str, str | None, int | None, str]:
    return found.title, found.venue, found.year, found.kind


REVIEWS = (
    "- Review of *The Sand of Rome* by Carl Dahl (Gilder University Press, 2015), in *Journal of Sand History* 12 (2016): 34–36.\n"
    "- Compte rendu de Eva Holm, *Le sable*, Paris, Gilder, 2011, dans *Revue du sable*, 12, 2012, p. 34-36.\n"
    "- Reseña de *Arena y tiempo*, de Eva Holm, en *Revista de Arena* 5 (2010), pp. 3-5.\n"
    "- Recensione a Carlo Dahl, *Sabbia*, Gilder, Roma 2009, in «Rivista di sabbia», XII, 2010, pp. 34-36.\n"
)


def test_reviews() -> None:
    assert [short(p) for p in publications(REVIEWS, "Publications", "Book reviews")] == [
        ("Review of The Sand of Rome by Carl Dahl", "Journal of Sand History", 2016, "other"),
        ("Compte rendu de Eva Holm, Le sable", "Revue du sable", 2012, "other"),
        ("Reseña de Arena y tiempo, de Eva Holm", "Revista de Arena", 2010, "other"),
        ("Recensione a Carlo Dahl, Sabbia", "Rivista di sabbia", 2010, "other"),
    ]


CHAPTERS = {
    "“Sand and Song,” in *A Companion to Sand*, ed. Carl Dahl and Eva Holm (Altstadt: Gilder, 2011), 22–45.": "A Companion to Sand",
    "«Arena y verso», en Eva Holm (ed.), *Historia de la arena*, Madrid, Gilder, 2012, pp. 12-34.": "Historia de la arena",
    "«Sabbia e tempo», in *Studi di sabbia*, a cura di C. Dahl, Roma, Gilder, 2013, pp. 22-40.": "Studi di sabbia",
    "“Areia e verso”. In: HOLM, Eva (org.). *História da areia*. São Paulo: Gilder, 2014, p. 12-34.": "História da areia",
    "« Sable et vers », dans Eva Holm (dir.), *Histoire du sable*, Paris, Gilder, 2015, p. 12-34.": "Histoire du sable",
    "„Zand en tijd”, in: E. Holm (red.), *Geschiedenis van het zand*, Amsterdam: Gilder, 2016, 12-34.": "Geschiedenis van het zand",
    "Sandkörner. Zur Poetik des Kleinen, in: Dahl, Carl (Hrsg.), Handbuch des Sandes, Berlin 2013, S. 99-120.": "Handbuch des Sandes",
}


@pytest.mark.parametrize("entry", CHAPTERS)
def test_chapters(entry: str) -> None:
    (found,) = publications(f"- {entry}\n")
    assert (found.venue, found.kind) == (CHAPTERS[entry], "chapter")
    assert found.pages is not None


EAST = {
    "山田太郎・佐藤花子「川と砂の歴史」『河川学会誌』第5号、2013年、1～20頁": (
        "川と砂の歴史",
        "河川学会誌",
        2013,
        "journal",
    ),
    "山田太郎、佐藤花子（2010）「礫の経済学」『経済論叢』45(2), 33-50.": ("礫の経済学", "経済論叢", 2010, "journal"),
    "山田太郎「砂と近代」佐藤花子編『近代の風景』砂書房、2014年、55-80頁": ("砂と近代", "近代の風景", 2014, "chapter"),
    "张三、王五：《沙漠经济中的制度变迁》，载《经济评论》2012年第3期。": (
        "沙漠经济中的制度变迁",
        "经济评论",
        2012,
        "journal",
    ),
    "张三：《沙的社会文化史研究》，北京：砾石出版社，2018年。": ("沙的社会文化史研究", "砾石出版社", 2018, "book"),
    "李四：《近代泥与沙的交易》，载王五主编：《地理论集》，上海：泥土出版社，2016年，第33-50页。": (
        "近代泥与沙的交易",
        "地理论集",
        2016,
        "chapter",
    ),
}


@pytest.mark.parametrize("entry", EAST)
def test_east_asia(entry: str) -> None:
    (found,) = publications(f"1. {entry}\n")
    title, venue, year, kind = EAST[entry]
    assert (found.title, found.venue, found.year) == (title, venue, year)
    assert found.kind in (kind, "journal")


def test_full_width_punctuation_between_numbers() -> None:
    (found,) = publications("1. 张三，李四. 沙的研究[J]. 沙学学报，2015，12(3)：23-45.\n")
    assert (found.volume, found.issue, found.pages) == ("12", "3", "23-45")


def test_volumes_that_touch_the_letter_of_a_series() -> None:
    found = publications(
        "1. A. Berg, C. Dahl, Sand in the quantum limit, J. Phys. A.41 (2008) 255302.\n"
        "2. A. Berg, E. Holm, Silt near criticality, Phys. Rev. A.75, 012101 (2007).\n"
        "3. C. Dahl, A. Berg, Rivers of the second kind, Phys. Lett. B231, 229 (1989).\n"
    )
    assert [((p.venue or "").rstrip("."), p.volume, p.pages) for p in found] == [
        ("J. Phys. A", "41", "255302"),
        ("Phys. Rev. A", "75", "012101"),
        ("Phys. Lett. B", "231", "229"),
    ]


def test_days_in_numbers() -> None:
    found = publications(
        "- Rauschen ohne Ende. Altstädter Sandblatt, 14.10.09\n- Kiesel im Fluss. Sandblatt online, 20.03.2016\n"
    )
    assert [(p.venue, p.year, p.volume) for p in found] == [
        ("Altstädter Sandblatt", 2009, None),
        ("Sandblatt online", 2016, None),
    ]


def test_codes_above_entries_and_people_called_can() -> None:
    found = publications(
        "- J-1<br>\n  Can Berg, Yu Dahl, Cong Lund. Accessible sand by audio. Sand Letters. 14(2):1-29, 2024.\n"
        "- J-2<br>\n  Yu Dahl, Can Berg, Xiao Holm. Activating silt for all. Sand Letters. 13(2):1-9, 2023.\n"
    )
    assert [p.authors for p in found] == [("Can Berg", "Yu Dahl", "Cong Lund"), ("Yu Dahl", "Can Berg", "Xiao Holm")]
