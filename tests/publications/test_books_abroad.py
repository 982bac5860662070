# ruff: noqa: E501 (a case reads better on one line)
"""Invented lists with books, journals and remarks as other languages and the history of art write them."""

from __future__ import annotations

import pytest

from tests.publications.helpers import Row, rows

LISTS: dict[str, tuple[str, str, list[Row]]] = {
    "issues behind volumes and commas, links that are called WWW, [W]: in front of books": (
        "cv.md",
        "# Publikacje\n\n## 2022\n\n"
        "Wrona K.L., Zięba D., Sowa B. 2022. Slopes of the Upper Valley and their gullies. Studies in Hills & Vales, 17, 3: 44-59. DOI: 10.5555/hill-2022-0031 [PDF](a.pdf)\n\n"
        "Wrona K.L., Sowa B., 2021. The ridge of Omelno, its height, and who measured it. Hills, 58:64-79. DOI: 10.5555/hll.2021.14 [WWW](http://example.org/14)\n\n"
        "Zięba D., Sowa B., 2020. Margins of glaciers – A review. Ice and Frost Processes, DOI: 10.5555/ice.2170 [WWW](http://example.org/2170)\n\n"
        "Sowa B., 2020. Ślady pracy ludzi w lasach. Czasopismo Leśne, 41,4: 211-236. DOI: 10.5555/las-41-12 [PDF](b.pdf)\n\n"
        "Sowa B., Wrona K.L. 2011. Analiza wzgórz metodą progów. [W]: Lis W., Kos T. (red.),: Pytania do mapy. Liczby w mapach, Wydawnictwo Nadodrzańskie, Brzeg, 73–82.\n\n"
        "Sowa B., 2010. Modele wzgórz jako źródło. [W]: Lis W., Kos T. (red.), Modele w mapach. Wydawnictwo Nadodrzańskie, Brzeg, s. 110-121.\n",
        [
            ("Slopes of the Upper Valley and their gullies", ["Wrona K.L.", "Zięba D.", "Sowa B."], "Studies in Hills & Vales", 2022),
            ("The ridge of Omelno, its height, and who measured it", ["Wrona K.L.", "Sowa B."], "Hills", 2021),
            ("Margins of glaciers – A review", ["Zięba D.", "Sowa B."], "Ice and Frost Processes", 2020),
            ("Ślady pracy ludzi w lasach", ["Sowa B."], "Czasopismo Leśne", 2020),
            ("Analiza wzgórz metodą progów", ["Sowa B.", "Wrona K.L."], "Pytania do mapy. Liczby w mapach", 2011),
            ("Modele wzgórz jako źródło", ["Sowa B."], "Modele w mapach", 2010),
        ],
    ),
    "journals in Polish quotes with running issues, remarks on co-authors behind titles": (
        "page.html",
        "<h2>Publikacje</h2>\n"
        "<p><strong>Prawne skutki wyłączenia gmin z porozumienia o młynach (aneks)</strong></p>\n<p>„Przegląd Młynarski” nr 7/2011, ss. 21-29</p>\n"
        "<p><strong>Projekt zwany Zaporą: koniec czy początek?</strong></p>\n<p>„Nowa Zapora” nr 3(14)/2010, ss. 110-131.</p>\n"
        "<p><strong>How mills talk to other mills: Grain and gossip (współautor)</strong></p>\n<p>„Mill Safety” July-December 2011, Vol. 3, Issue 2, ss. 17-43.</p>\n"
        "<p><strong>Od młyna do sztabu. Wybrane następstwa powodzi w sprawach zboża</strong></p>\n<p>„Przegląd Prawa Młyńskiego i Zbożowego” nr 1(38) 2011, ss. 15-32.</p>\n",
        [
            ("Prawne skutki wyłączenia gmin z porozumienia o młynach (aneks)", [], "Przegląd Młynarski", 2011),
            ("Projekt zwany Zaporą: koniec czy początek?", [], "Nowa Zapora", 2010),
            ("How mills talk to other mills: Grain and gossip", [], "Mill Safety", 2011),
            ("Od młyna do sztabu. Wybrane następstwa powodzi w sprawach zboża", [], "Przegląd Prawa Młyńskiego i Zbożowego", 2011),
        ],
    ),
    "others who are editors with the owner, long presses, languages and reprints": (
        "page.html",
        "<h2>Publications</h2>\n<h3>Volumes</h3>\n"
        "<p>With B. Quill (eds.). <i>Beyond the kiln: Old and New Tools in Pottery</i> (Oakham: Millrace Books, 2008).\n"
        "<p>With S. Tarn (eds.). <i>Kilns and Hearths: Papers in Honour of O.P. Wold</i>. Oakham: Millrace Books, 2005.\n"
        "<p>With M. Lund. <i>Wheels of Clay: A Handbook of Throwing</i>. Oakham: Millrace Books, 2006.\n"
        "<h3>Papers</h3>\n"
        '<p>"Craft and clay in late bronze Orme," <i>Hands on Clay: Essays on Touch</i>, ed. J. Marsh, Kiln Occasional Paper no. 30 (Dunmore, Maryland: Institute for Kilns and Hearths, Northern Dunmore Teachers College, 2013).\n'
        '<p>"Making, Firing, Selling Welsh Jars," <i>The Trade of Jars and the Jars of Trade</i>, ed. M. Ranta (Athens: Ekdosis Omega, 2012, in Greek), pp. 312-40.\n'
        "<p>\"Tarn's Second Kiln: 'Le Four du Peintre,'\" <i>Kiln Letters</i>, 14:2 (May 1998), pp. 220-47. Reprinted in <i>Seven Kilns</i>, edited by Ruth B. Tarn &amp; Hugh Roy (Oakham: Bramble, 2003), pp. 90-118.\n",
        [
            ("Beyond the kiln: Old and New Tools in Pottery", ["B. Quill"], "Millrace Books", 2008),
            ("Kilns and Hearths: Papers in Honour of O.P. Wold", ["S. Tarn"], "Millrace Books", 2005),
            ("Wheels of Clay: A Handbook of Throwing", ["M. Lund"], "Millrace Books", 2006),
            ("Craft and clay in late bronze Orme", [], "Hands on Clay: Essays on Touch", 2013),
            ("Making, Firing, Selling Welsh Jars", [], "The Trade of Jars and the Jars of Trade", 2012),
            ("Tarn's Second Kiln: 'Le Four du Peintre,'", [], "Kiln Letters", 1998),
        ],
    ),
    "the owner's name below the heading, editors behind books in italics": (
        "cv.md",
        "# PUBLICATIONS\n\nAino Mirja Kettunen\n\n## 2022\n\n"
        "- Partala, N., Bloom, R. & Kettunen, A., 2022, Reindeer words in old letters. In *Proceedings of the 3rd Conference on Northern Letters (NorLet).* Dahl, S. & Øster, L. (eds.). Tromby College Digital Press, p. 212-225 (NorLet Papers Series; no. 12).\n\n"
        "- Kettunen, A. 2021, Problems of snow conjugation. *The Journal of Cold Notes*.\n\n"
        "- Partala, N., Kettunen, A., 2021, A list of snow words. In *Proceedings of the 2021 Snow Workshop: The Seventh Workshop on Cold Text.* The Society for Northern Speech. [Online](http://example.org/9)\n\n"
        "- Kettunen, A. & Partala, N., 2020, Gradual drift of snow. In *Proceedings of the 4th Workshop on Snow Vocabulary.* Tamm, N., Jatow, A. & Xu, Y. (eds.). Turku: The Society for Northern Speech, p. 33–41 9 p. [Online](http://example.org/8)\n",
        [
            ("Reindeer words in old letters", ["Partala, N.", "Bloom, R.", "Kettunen, A."], "Proceedings of the 3rd Conference on Northern Letters (NorLet)", 2022),
            ("Problems of snow conjugation", ["Kettunen, A."], "The Journal of Cold Notes", 2021),
            ("A list of snow words", ["Partala, N.", "Kettunen, A."], "Proceedings of the 2021 Snow Workshop: The Seventh Workshop on Cold Text", 2021),
            ("Gradual drift of snow", ["Kettunen, A.", "Partala, N."], "Proceedings of the 4th Workshop on Snow Vocabulary", 2020),
        ],
    ),
    "and others in Italian behind names": (
        "page.html",
        "<h2>Pubblicazioni</h2>\n"
        "<p>E. Florio, R. Gallo ed altri, Dieta di grano in montagna, Grano Farina Pane, Vol. 21, 1994</p>\n"
        "<p>R. Gallo, G. Ettore ed altri, La farina rimossa, Giornale Italiano di Farina, Vol. 9, 1987</p>\n"
        "<p>C. Corso, R. Gallo, G. Riario, Caso di pane rapido nel mezzogiorno, Rivista di Grano, Vol. 8, 1983</p>\n",
        [
            ("Dieta di grano in montagna", ["E. Florio", "R. Gallo"], "Grano Farina Pane", 1994),
            ("La farina rimossa", ["R. Gallo", "G. Ettore"], "Giornale Italiano di Farina", 1987),
            ("Caso di pane rapido nel mezzogiorno", ["C. Corso", "R. Gallo", "G. Riario"], "Rivista di Grano", 1983),
        ],
    ),
    "one title alone below its heading, where others stand in elements that are alike": (
        "page.html",
        "<main><h1>Essays</h1>\n<section class='box'><h2>Thesis</h2>\n"
        '<article class="thesis-card"><h3>Tides, Tallies, and Patient Fishermen</h3><div class="panel"><p>I tell how fishermen counted tides, and why they stopped. Old tallies are read beside new ones.</p></div>  </article></section>\n'
        "<section class='box'><h2>Articles in print</h2>\n"
        '<article class="essay-card"><h3><a href="https://example.org/5">Against Tide Tables</a></h3><p class="where"><em>Fishing Quarterly</em>, 2019</p></article></section>\n'
        "<section class='box drafts'><h2>Drafts</h2>\n"
        + "".join(
            f'<article class="draft-card"><h3>{title}</h3><p class="stage">{stage}</p></article>\n'
            for title, stage in [
                ("An essay on nets and knots of every kind", "Under review"),
                ("An essay on the salt of the earth", "Under review"),
                ("An essay on bait", "In progress"),
                ("An essay on harbours and their lamps", "In progress"),
                ("An essay on gulls", "In progress"),
            ]
        )
        + "</section></main>\n",
        [
            ("Tides, Tallies, and Patient Fishermen", [], None, None),
            ("Against Tide Tables", [], "Fishing Quarterly", 2019),
            ("An essay on nets and knots of every kind", [], None, None),
            ("An essay on the salt of the earth", [], None, None),
            ("An essay on bait", [], None, None),
            ("An essay on harbours and their lamps", [], None, None),
            ("An essay on gulls", [], None, None),
        ],
    ),
    "German author-date style with days behind volumes, papers of meetings in books": (
        "page.html",
        "<h4>Artikel</h4>\n<ul>"
        "<li>Bader, Sabine, Evi Gruber und Tom Weil. 2023. Sinn und Satz. Wie wir lesen. <i>Zeitschrift für offene Texte</i> 9 (8. Juli): 14. doi:10.5555/2023-7.</li>\n"
        "<li>Gruber, Evi, Carla Ahm, u. a. 2026. Windlesen: Testing Readers. <i>Frontiers in Lesen</i> 4 (26. Februar): 275304. doi:10.5555/frr.2026.2.</li>\n"
        "<li>Gruber, Evi und Mara Akel. 2021. Zeilen zählen. <i>Lesedaten</i> 6, Nr. 2 (13. Dezember). doi:10.5555/jrd.7.</li></ul>\n"
        "<h4>Konferenzbeiträge (mit Peer Reviews)</h4>\n<ul>"
        "<li>Akel, Mara und Evi Gruber. 2020. Saubere Zeilen für größere Bücher. Eine (kurze) Frage. In: <i>Lesetage 2020 Räume: Zwischen Zeile und Seite. Kurzfassungen</i>, hg. von Tom Weil, 231–236.</li>\n"
        "<li>Bader, Sabine, Evi Gruber und Tom Weil. 2019. Wortlisten. Ein Versuch. In: <i>Lesetage 2019 Bücher: laut & leise</i>, 14–19. Altstadt.</li>\n"
        "<li>Gruber, Evi und Mara Akel. 2018. Readers in the Wind. In: <i>Book of Lines</i>. Neustadt.</li>\n"
        "<li>Gruber, Evi. 2017. From Line to Page. Mediating between Readers. In: <i>Reading Days 2017</i>, 279–288. Altstadt.</li></ul>\n"
        "<h4>Herausgeberschaften</h4>\n<ul>"
        "<li>Gruber, Evi. 2015. <i>Lesen über Streit: Ein Versuch</i>. Bd. 36. Lesestudien. Altstadt; Neustadt: Nordlicht Verlag.</li></ul>\n",
        [
            ("Sinn und Satz. Wie wir lesen", ["Bader, Sabine", "Evi Gruber", "Tom Weil"], "Zeitschrift für offene Texte", 2023),
            ("Windlesen: Testing Readers", ["Gruber, Evi", "Carla Ahm"], "Frontiers in Lesen", 2026),
            ("Zeilen zählen", ["Gruber, Evi", "Mara Akel"], "Lesedaten", 2021),
            ("Saubere Zeilen für größere Bücher. Eine (kurze) Frage", ["Akel, Mara", "Evi Gruber"], "Lesetage 2020 Räume: Zwischen Zeile und Seite. Kurzfassungen", 2020),
            ("Wortlisten. Ein Versuch", ["Bader, Sabine", "Evi Gruber", "Tom Weil"], "Lesetage 2019 Bücher: laut & leise", 2019),
            ("Readers in the Wind", ["Gruber, Evi", "Mara Akel"], "Book of Lines", 2018),
            ("From Line to Page. Mediating between Readers", ["Gruber, Evi"], "Reading Days", 2017),
            ("Lesen über Streit: Ein Versuch", ["Gruber, Evi"], "Nordlicht Verlag", 2015),
        ],
    ),
    "chapters without any sign before their books, entries of encyclopedias, reviews in two languages": (
        "cv.md",
        "# Ida Falk\n\n## Publications\n\n### Chapters\n\n"
        "- Falk, Ida. Salt and Silence in the Northern Ports in Harbours of the Mind, eds. Jon Berg and Lena Orth. Oakham: Gilder Press, 2019, 45–67.\n"
        "- Falk, Ida. What Ferrymen Know in The Crossing: Essays on Barges and Law, eds. Kai Moor and Carla Dahl. Altstadt: Schilf Verlag, 2017, 12–39.\n"
        "- Falk, Ida. Counting Barges in Numbers on the Water, ed. Jon Berg. Oakham: Gilder Press, 2015, 104–126.\n\n"
        "### Encyclopedia entries\n\n"
        '- Entry "Ferry" in Lexicon of Boats (ed. Jon Berg), Gilder Press, 2014.\n'
        '- Entry "Sluice" in Handbook of Canals (ed. Lena Orth), Schilf Verlag, 2013.\n\n'
        "### Recensioni\n\n"
        "- Recensione a: C. Dalla, Il porto vuoto, Bologna, il Remo, 1999, in «Rivista dei Porti», 14 (2001), pp. 230-238.\n"
        "- Rec. a L. Orti, Canali e leggi, Roma 2004, «Quaderni del Remo», XX, 2006, pp. 15-19.\n"
        "- Rezension zu: Lena Orth (Hg.), Schleusen und Staat, Altstadt: Schilf 2001. In: Hafenblätter 7 (2003), 88-93.\n",
        [
            ("Salt and Silence in the Northern Ports", ["Falk, Ida"], "Harbours of the Mind", 2019),
            ("What Ferrymen Know", ["Falk, Ida"], "The Crossing: Essays on Barges and Law", 2017),
            ("Counting Barges", ["Falk, Ida"], "Numbers on the Water", 2015),
            ('Entry "Ferry"', [], "Lexicon of Boats", 2014),
            ('Entry "Sluice"', [], "Handbook of Canals", 2013),
            ("Recensione a: C. Dalla, Il porto vuoto, Bologna, il Remo, 1999", [], "Rivista dei Porti", 2001),
            ("Rec. a L. Orti, Canali e leggi, Roma 2004", [], "Quaderni del Remo", 2006),
            ("Rezension zu: Lena Orth (Hg.), Schleusen und Staat, Altstadt: Schilf 2001", [], "Hafenblätter", 2003),
        ],
    ),
    "Roman issues, quoted journals with volumes and no year": (
        "cv.md",
        "# Publikacje\n\n"
        "- Falk I., Porty i ich cisza, „Rocznik Portowy” nr XXIV, w druku.\n"
        "- Falk I., Przewoźnicy i prawo, „Rocznik Portowy” nr XXI, 2020, s. 12-39.\n"
        "- Falk I., Berg J., Liczenie barek, „Studia Wodniackie” t. XIV, nr 2 (55), 2018, s. 104–126.\n",
        [
            ("Porty i ich cisza", ["Falk I."], "Rocznik Portowy", None),
            ("Przewoźnicy i prawo", ["Falk I."], "Rocznik Portowy", 2020),
            ("Liczenie barek", ["Falk I.", "Berg J."], "Studia Wodniackie", 2018),
        ],
    ),
    "labels of links with arrows, editors without brackets, indexes behind journals": (
        "page.html",
        "<h2>Publications</h2>\n<h3>Thèse</h3>\n"
        '<div class="card"><p><b>The Orang tongue: Sounds and words</b></p><p>Marie Pontet (2012). <a href="http://example.org/2">Voir sur Hill Shelf →</a></p></div>\n'
        "<h3>Chapitres</h3>\n"
        '<div class="card"><p><b>State of the hill tongues and their kin</b></p><p>Marie Pontet (Under Review) | In Hiller and Sugimo eds. The Northern Guide to Hill Tongues. Gilder Press.</p></div>\n'
        "<h3>Articles</h3>\n"
        '<div class="card"><p><b>On the use of the hill particle</b></p><p>Marie Pontet (2014) | Hill Tongues 19, 201–218. <a href="http://example.org/1">Lire le texte →</a></p></div>\n'
        "<h3>Yayınlar</h3>\n"
        '<div><a href="http://example.org/4">Investigation of the shortage of lamps with ranks in winter</a><p>EUROPEAN LAMP REVIEW, 2022 (SSCI, DOAJ, Scopus)</p></div>\n'
        '<div><a href="http://example.org/5">CHOICE OF LAMPS FOR SLOW SHIPS: A STUDY OF PIERS</a><p>LAMP ENGINEERING QUARTERLY, 2023 (SCI-Expanded, DOAJ)</p></div>\n',
        [
            ("The Orang tongue: Sounds and words", ["Marie Pontet"], None, 2012),
            ("State of the hill tongues and their kin", ["Marie Pontet"], "The Northern Guide to Hill Tongues", None),
            ("On the use of the hill particle", ["Marie Pontet"], "Hill Tongues", 2014),
            ("Investigation of the shortage of lamps with ranks in winter", [], "EUROPEAN LAMP REVIEW", 2022),
            ("CHOICE OF LAMPS FOR SLOW SHIPS: A STUDY OF PIERS", [], "LAMP ENGINEERING QUARTERLY", 2023),
        ],
    ),
    "who led a Polish book, inside the italics of its name": (
        "cv.md",
        "# Publikacje\n\n"
        "- Ewa Sowa, Karol Wrona\\.\nLampy nad młynem w czasie powodzi\\.\n*Pytania Stosowane Młynarstwa\\. Praca zbiorowa pod redakcją Damiana Zięby*, 2015\\.\n\n"
        "- Karol Wrona, Ewa Sowa\\.\nKoła i liny starych tratew\\.\n*Drugie Pytania Młynarstwa, pod redakcją naukową Damiana Zięby*, 2013\\.\n\n"
        "- Karol Wrona, Ewa Sowa\\.\nBarki pod wiatrem znad morza\\.\n*Rzeka Wczoraj i Jutro\\. Wydawnictwa Uczelniane Szkoły Młynarskiej w Nadodrzu*, 2013\\.\n\n"
        "- Karol Wrona\\.\nMargins of rafts and ropes\\.\n*Hills & Vales*, 17(3):44-59, 2012\\.\n",
        [
            ("Lampy nad młynem w czasie powodzi", ["Ewa Sowa", "Karol Wrona"], "Pytania Stosowane Młynarstwa", 2015),
            ("Koła i liny starych tratew", ["Karol Wrona", "Ewa Sowa"], "Drugie Pytania Młynarstwa", 2013),
            ("Barki pod wiatrem znad morza", ["Karol Wrona", "Ewa Sowa"], "Rzeka Wczoraj i Jutro", 2013),
            ("Margins of rafts and ropes", ["Karol Wrona"], "Hills & Vales", 2012),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS)
def test_list(case: str) -> None:
    name, source, expected = LISTS[case]
    assert rows(source, name=name) == expected
