"""Towns where books are printed, as imprints name them: "Paris, Gilder, 2019", "Frankfurt am Main/New York: Gilder"."""

from __future__ import annotations

import re

from converter.patterns import Lazy
from converter.remembered import remembered

_TOWNS = frozenset(
    re.split(
        r",\s+",
        """
    a coruña, aarhus, abingdon, aix-en-provence, aldershot, alicante, almería, amiens, amsterdam, ancona, angers,
    ann arbor, antwerpen, arras, athens, augsburg, aveiro, avignon, baden-baden, bahía blanca, baltimore, bamberg,
    barcelona, bari, basel, basingstoke, bayreuth, belgrade, belo horizonte, belém, beograd, bergamo, bergen,
    berkeley, berlin, bern, besançon, bielefeld, bilbao, bloomington, bochum, bogotá, bologna, bonn, bordeaux,
    boston, bozen, braga, brasília, bratislava, braunschweig, bremen, brescia, brest, brno, brussels, bruxelles,
    bucarest, budapest, buenos aires, caen, cagliari, cali, cambridge, campinas, caracas, catania, cheltenham,
    chemnitz, chicago, chur, ciudad de méxico, clermont-ferrand, cluj, coimbra, cologne, concepción, copenhagen,
    cremona, curitiba, cádiz, córdoba, darmstadt, debrecen, delft, dijon, dordrecht, dresden, dublin, duisburg,
    durham, düsseldorf, edinburgh, erfurt, erlangen, farnham, ferrara, firenze, florence, florianópolis, fortaleza,
    frankfurt, frankfurt a. m., frankfurt a.m., frankfurt am main, frankfurt/main, freiburg, freiburg i. br.,
    freiburg im breisgau, fribourg, gdańsk, geneva, genova, gent, genève, ghent, gießen, girona, glasgow, glückstadt,
    goiânia, granada, graz, greifswald, grenoble, groningen, guadalajara, göteborg, göttingen, halle, hamburg,
    hannover, heidelberg, helsinki, hildesheim, hoboken, huelva, innsbruck, istanbul, ithaca, jaén, jena, jerusalem,
    kassel, katowice, kiel, konstanz, kraków, kyiv, köln, københavn, la habana, la paz, la plata, lanham, lausanne,
    lecce, leiden, leipzig, leuven, lille, lima, limoges, lisboa, lisbon, liège, ljubljana, lleida, london, londrina,
    los angeles, louvain, louvain-la-neuve, lublin, lund, luzern, lviv, lyon, lüneburg, maastricht, macerata, madrid,
    mainz, malmö, manaus, manchester, mannheim, marburg, maringá, marseille, medellín, mendoza, messina, metz,
    mexico city, milan, milano, minneapolis, minsk, modena, monterrey, montevideo, montpellier, montréal, morelia,
    moscow, moskva, mulhouse, munich, murcia, málaga, méxico, münchen, münster, namur, nancy, nantes, napoli, natal,
    neuchâtel, new haven, new york, nice, nijmegen, niterói, notre dame, nürnberg, odense, oldenburg, olomouc,
    opladen, orléans, oslo, osnabrück, oviedo, oxford, paderborn, padova, palermo, palo alto, pamplona, paris, parma,
    passau, pau, pavia, perpignan, perugia, philadelphia, pisa, poitiers, porto, porto alegre, potsdam, poznań, prag,
    praha, princeton, puebla, quito, québec, ravenna, recife, regensburg, reims, rennes, rio de janeiro, roma,
    roma-bari, rome, rosario, rostock, rotterdam, rouen, saarbrücken, saint petersburg, saint-denis, salamanca,
    salerno, salvador, salzburg, san francisco, san josé, santander, santiago, santiago de chile,
    santiago de compostela, sarajevo, sevilla, siegen, siena, skopje, sofia, st. gallen, st. petersburg, stanford,
    stockholm, strasbourg, stuttgart, sydney, szeged, são carlos, são paulo, tallinn, tampere, tarragona, tartu,
    thessaloniki, tilburg, tokyo, torino, toronto, toulouse, tours, trento, trier, trieste, tucumán, turin, turku,
    turnhout, tübingen, udine, uppsala, urbino, utrecht, valencia, valladolid, valparaíso, venezia, verona, vienna,
    vigo, viterbo, warszawa, washington, weilerswist, weimar, weinheim, wien, wiesbaden, wolfenbüttel, wrocław,
    wuppertal, würzburg, xalapa, zacatecas, zagreb, zaragoza, zurich, zürich, évora, łódź, алматы, астана, владивосток,
    волгоград, воронеж, екатеринбург, иркутск, казань, київ, киев, краснодар, красноярск, л, ленинград, львів, м, минск,
    москва, нижний новгород, н. новгород, новосибирск, одесса, омск, пермь, петрозаводск, пг, ростов н/д,
    ростов-на-дону, самара, санкт-петербург, саратов, симферополь, софия, спб, ставрополь, томск, тюмень, уфа, харків,
    харьков, челябинск, ярославль, adana, ankara, antalya, bursa, bydgoszcz, cracow, eskişehir, gliwice, izmir, i̇zmir,
    i̇stanbul, kayseri, kielce, konya, košice, novi sad, opole, ostrava, rijeka, rzeszów, siedlce, split, szczecin,
    toruń, trabzon, warsaw, zadar, zielona góra, bucurești, bucharest, cluj-napoca, iași, timișoara, espoo,
    jyväskylä, antwerp, bristol, burlington, cham, hershey, houndmills, malden, newbury park, new delhi, thousand oaks
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
    if len(text) > _LONGEST:
        return False  # an abstract, which would be searched for dashes a thousand times
    whole = re.sub(r"\s+", " ", text).strip(" .,;:()[]").lower()
    if whole in _TOWNS:
        return True
    parts = [part for part in _PARTED.split(text.strip(" .,;:()[]")) if part.strip()]
    return 1 < len(parts) < 5 and all(part.strip(" ,").lower() in _TOWNS for part in parts)


_LONGEST = 160
"""More characters than four towns fill."""
