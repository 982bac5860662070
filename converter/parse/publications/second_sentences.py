# ruff: noqa: E501 (a pattern reads better on one line)
"""How the second sentence of a title begins in several languages, as the name of a journal or publisher does not."""

from __future__ import annotations

import re

from converter.patterns import Lazy

SECOND_SENTENCE = Lazy(
    r"An? (?:[\w-]+ ){0,4}(?:trial|review|study|analysis|approach|survey|perspective|overview|benchmark|follow-up|assessment|comparison|"
    r"comment|reply|response|primer|tutorial|introduction|manifesto|critique|inquiry|reassessment|reappraisal|essay|exploration)\b|"
    r"Part (?:[IVX]+|\d|one|two|three)\b|"
    r"(?:Evidence|Lessons|Insights|Results|Findings|Reflections|Notes|Perspectives|Implications|Experiences?) (?:from|for|on|of)\b|"
    r"(?:How|Why|What|When|Where|Whether|Which|Who) (?:[\w’'-]+ ){3,}[\w’'-]+|"
    r"(?:The|Le|El|Der) (?:case|cas|caso|Fall) (?:of|du|de|der|des)\b|"
    r"(?:Das Beispiel|Die Rolle|Der Einfluss|Die Bedeutung) (?:de[rs]|von|einer?|eines)\b|"
    r"Zu[rm] [^\W\d_-]+ (?:de[rs]|von|eine[rs]|in|und|zwischen)\b|"
    r"(?:[\w-]+e )?(?:Überlegungen|Anmerkungen|Bemerkungen|Beobachtungen|Reflexionen) (?:zu[mr]?|aus|über|auf)\b|"
    r"Eine? (?:[\w-]+ ){0,3}(?:Studie|Analyse|Untersuchung|Überblick|Annäherung|Beitrag|Versuch|Vergleich|Plädoyer|Einführung|Replik|Bestandsaufnahme)\b|"
    r"(?:Quelques )?(?:réflexions|remarques|observations|considérations) (?:sur|autour|à)\b|Essai (?:sur|d[e’'])|Contribution à\b|"
    r"(?:Algun[ao]s |Algumas |Alcune )?(?:Reflexion?es|Reflexões|Riflessioni|Consideraciones|Considerações|Considerazioni|Apuntes|Apontamentos|Appunti|Osservazioni|Note|Notas|Notes) "
    r"(?:sobre|acerca|para|sul?|sulla|sull[’'].*|sugli|sui|sulle|in torno|intorno|sur|per)\b|"
    r"(?:O|Il) caso (?:d[aeio]s?|de[il]|dell[ae’'])\b|L[’'](?:exemple|esempio) d|"
    r"(?:Une? |Un |Uno |Un[’'] ?|Una |Uma? )(?:[\w-]+ ){0,2}(?:étude|analyse|approche|lecture|enquête|estudio|análisis|aproximación|propuesta|lectura|mirada|revisión|"
    r"studio|analisi|approccio|proposta|rassegna|indagine|estudo|análise|abordagem|leitura|revisão)\b|"
    r"Een (?:[\w-]+ ){0,3}(?:studie|analyse|onderzoek|verkenning|overzicht|vergelijking|pleidooi|inleiding)\b|"
    r"E(?:n|tt?) (?:[\w-]+ ){0,3}(?:studie|studium|analyse|analys|undersøgelse|undersökning|undersøkelse|översikt|oversigt|oversikt)\b|"
    r"(?:Próba|Zarys|Przyczynek do|Uwagi (?:o|na)|Refleksje (?:o|nad|na)|Rozważania (?:o|nad|na)|Studium przypadku|Případová studie)\b|"
    r"(?:[\w’'-]+ ){1,5}(?:Örneği|Üzerine Bir [\w’'-]+)(?=\s*(?:[.,(]|$))|"
    r"(?:К (?:вопросу|истории) о?|На (?:примере|материале)|До (?:питання|історії)|На прикладі)\b",
    re.IGNORECASE,
)
"""For one: "A systematic review", "Evidence from Sandby", "Part II", "Zur Geschichte der Dünen", "Reflexiones sobre la arena"."""
