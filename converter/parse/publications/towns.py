"""Towns where books are printed, as imprints name them: "Paris, Gilder, 2019", "Frankfurt am Main/New York: Gilder"."""

from __future__ import annotations

import re

from converter.patterns import Lazy
from converter.remembered import remembered

_TOWNS = frozenset(
    re.split(
        r",\s+",
        """
    aarhus, abingdon, aix-en-provence, aldershot, amsterdam, ann arbor, antwerpen, athens, augsburg, baden-baden,
    baltimore, barcelona, bari, basel, basingstoke, belo horizonte, bergen, berkeley, berlin, bern, bielefeld, bilbao,
    bloomington, bochum, bogotá, bologna, bonn, bordeaux, boston, bozen, brasília, braunschweig, bremen, brescia,
    bruxelles, brussels, bucarest, budapest, buenos aires, caen, cambridge, campinas, caracas, catania,
    cheltenham, chicago, ciudad de méxico, cluj, coimbra, cologne, copenhagen, córdoba, curitiba, darmstadt, dijon,
    dordrecht, dresden, dublin, duisburg, durham, düsseldorf, edinburgh, erlangen, farnham, firenze, florence,
    florianópolis, frankfurt, frankfurt a. m., frankfurt a.m., frankfurt am main, frankfurt/main, freiburg,
    freiburg im breisgau, freiburg i. br., fribourg, geneva, genève, genova, gent, ghent, glasgow, göttingen, graz,
    grenoble, groningen, guadalajara, hamburg, hannover, heidelberg, helsinki, hildesheim, hoboken, innsbruck,
    istanbul, ithaca, jena, jerusalem, kassel, kiel, københavn, köln, konstanz, kraków, la habana, la paz, lanham,
    lausanne, leiden, leipzig, leuven, liège, lille, lima, limoges, lisboa, lisbon, ljubljana, london, los angeles,
    louvain, louvain-la-neuve, lund, lüneburg, lyon, macerata, madrid, mainz, málaga, manchester, mannheim, marburg,
    marseille, medellín, méxico, mexico city, milan, milano, minneapolis, modena, montevideo, montpellier,
    montréal, moscow, münchen, munich, münster, murcia, nantes, napoli, new haven, new york, nice, notre dame,
    nürnberg, opladen, orléans, oslo, oviedo, oxford, paderborn, padova, palermo, palo alto, pamplona, paris, passau,
    pavia, perugia, philadelphia, pisa, poitiers, porto, porto alegre, potsdam, prag, praha, princeton, puebla, québec,
    quito, recife, regensburg, reims, rennes, rio de janeiro, roma, rome, rosario, rostock, rotterdam, rouen,
    roma-bari, saarbrücken, saint-denis, salamanca, salvador, salzburg, san francisco, san josé, santiago,
    santiago de chile, são paulo, sevilla, siegen, siena, sofia, stanford, stockholm, strasbourg, stuttgart, sydney,
    tallinn, tartu, tokyo, torino, toronto, toulouse, tours, trento, trier, trieste, tübingen, turin, turnhout,
    udine, uppsala, utrecht, valencia, valladolid, venezia, verona, vienna, warszawa, washington,
    weilerswist, weimar, weinheim, wien, wiesbaden, wrocław, wuppertal, würzburg, zagreb, zaragoza, zürich, zurich
    """.strip(),
    )
)
_PARTED = Lazy(r"\s*/\s*|\s+[–-]\s+|\s+(?:u\.|und|and|&|et|y|e)\s+|(?<=[a-zà-ÿ])[–-](?=[A-Z])")


_FIRST_WORDS = frozenset(re.split(r"\W", town)[0] for town in _TOWNS)


@remembered
def may_name_town(text: str) -> bool:
    """Whether a word stands in a text with which the name of such a town begins."""
    return not _FIRST_WORDS.isdisjoint(re.findall(r"\w+", text.lower()))


@remembered
def are_towns(text: str) -> bool:
    """Whether a text is one town in which books are printed, or several: "Berlin", "Frankfurt am Main/New York"."""
    whole = re.sub(r"\s+", " ", text).strip(" .,;:()[]").lower()
    if whole in _TOWNS:
        return True
    parts = [part for part in _PARTED.split(text.strip(" .,;:()[]")) if part.strip()]
    return 1 < len(parts) < 5 and all(part.strip(" ,").lower() in _TOWNS for part in parts)
