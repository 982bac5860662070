"""The words of section headings in further languages, with their accents; `vocabulary` looks them up behind its own.

Slavic and Baltic languages, Turkish, Hungarian, Romanian, the languages of the North, Dutch, Greek, Korean and others.
As there, of the terms in a heading the one that stands first decides, and "*" stands for any end of a word.
"""

from __future__ import annotations

from converter.model import SectionKind

FURTHER_KINDS: tuple[tuple[SectionKind, str], ...] = (
    ("students",
     "научное руководство, аспирант*, студенты, наукове керівництво, tez danışmanlığı, danışmanlık*, "
     "yönetilen tez*, yönetilen yüksek lisans ve doktora tez*, yönetilen doktora tez*, "
     "yönetilen yüksek lisans tez*, opieka naukowa, promotorstw*, wypromowan*, vedení prací, vedené práce, školitel*, "
     "handledning, veiledning, vejledning, ohjaus, témavezetés*, begeleiding, 지도학생*"),
    ("interests",
     "научные интересы, научных интересов, области исследован*, направления исследован*, наукові інтереси, "
     "інтереси, ilgi alan*, araştırma alan*, uzmanlık alan*, çalışma alan*, zainteresowani*, obszary bada*, "
     "odborné zájmy, výzkumné zaměření, zaměření, oblasti zájmu, zameranie, výskumné zameranie, "
     "kutatási terület*, érdeklődési kör*, interese de cercetare, domenii de interes, domenii de cercetare, "
     "istraživački interesi, područja interesa, raziskovalni interesi, forskningsintress*, forskningsinteress*, "
     "forskningsområd*, tutkimusalue*, tutkimusaihe*, kiinnostuksen kohteet, onderzoeksinteresse*, "
     "onderzoeksgebied*, ερευνητικά ενδιαφέροντα, ενδιαφέροντα, àmbits de recerca, interessos, "
     "minat penelitian, 관심*, 연구분야*, 연구 분야"),
    ("grants",
     "гранты, гранти, финансирование, drittmittel, rahoitus, forskningsmidl*, subsidies, 연구비*"),
    ("awards",
     "наград*, нагород*, премии, премії, стипенди*, стипенді*, достижения, ödül*, burslar, nagrod*, "
     "wyróżnieni*, stypendi*, ocenění, ocenenia, nagrade, priznanja, stipendije, díjak, kitüntetés*, "
     "ösztöndíj*, elismerés*, premii, distincții, burse, utmärkels*, utmerkels*, priser, palkinnot, "
     "tunnustukset, apurahat, prijzen, beurzen, onderscheidingen, βραβεία, διακρίσεις, υποτροφίες, premis, "
     "penghargaan, giải thưởng, auhinnad, apdovanojimai, 수상*, 장학금*"),
    ("teaching",
     "преподавание, преподаване, преподавательск*, педагогическая, педагогический, учебные курсы, "
     "преподаваемые, викладання, викладацьк*, verdiği dersler, verilen dersler, dersler, öğretim, dydaktyka, "
     "dydaktyczn*, nauczanie, zajęcia, výuka, výučba, pedagogická, vyučované, nastava, kolegiji, poučevanje, "
     "oktatás*, oktatott*, tantárgyak, activitate didactică, predare, cursuri, undervisning*, opetus*, "
     "onderwijs*, διδασκαλία, διδακτικ*, docència, irakaskuntza, pengajaran, giảng dạy, õpetamine, 강의*, "
     "교육경력*, 교육 경력*"),
    ("publications",
     "материалы конференций, матеріали конференцій, konferenciakötet*, materiały konferencyjne, conferentiebundel*"),
    ("talks",
     "доклады, доклади, выступления, участие в конференциях, конференции, доповіді, виступи, конференції, "
     "konferanslar, davetli konuşma*, konuşmalar, seminerler, sunumlar, wystąpienia, referaty, konferencj*, "
     "prezentacje, wykłady, přednášky, prednášky, konference, vystúpenia, izlaganja, predavanja, konferencij*, "
     "előadás*, poszterek, konferenciá*, comunicări, conferințe, prezentări, föredrag*, foredrag*, esitelmät, "
     "esitykset, lezingen, voordrachten, presentaties, ομιλίες, ανακοινώσεις, παρουσιάσεις, xerrades, ponències, "
     "학술발표*, 초청강연*, 강연*, 학회발표*, 학술대회*, 발표*"),
    ("publications",
     "w recenzji, w druku, przyjęte do druku, w przygotowaniu, v tisku, v tlači, u tisku, v přípravě, u pripremi, "
     "на рецензии, в печати, принято к печати, приняты к печати, принятые к печати, в подготовке, готовится к печати, "
     "готовятся к печати, у друці, i trykk, i trykken, i tryck, under utgivelse, inskickade*, innsendt*, "
     "under vurdering, under granskning, under förberedelse, under arbeid, ter beoordeling, ingediend*, in druk, "
     "in voorbereiding, baskıda, değerlendirmede, hazırlanan yayın*, "
     "публикац*, публікац*, статьи, статті, статии, статей, монограф*, книги, књиге, главы в, разделы в, "
     "рецензии, рецензії, научные труды, научные работы, наукові праці, избранные работы, избранные труды, "
     "список работ, список трудов, препринты, тезисы, сборники, учебники, учебные пособия, переводы, радови, "
     "yayın*, makale*, kitap, kitaplar*, kitabı, kitap bölüm*, bölüm yazarlığı, bildiri, bildiriler*, eserler*, "
     "çeviriler*, kitap eleştiri*, tezler*, doktora tez*, yüksek lisans tez*, publikacj*, artykuł*, książk*, "
     "rozdział*, recenzj*, redakcj*, prace naukowe, wybrane prace, dorobek*, hasła, przekłady, tłumaczenia, "
     "publikac*, publikáci*, článk*, clank*, kniha, knihy, kapitol*, sborník*, recenze, recenzie, recenzij*, "
     "překlad*, preklad*, objave, objavljen*, članci, članak, znanstveni radovi, naučni radovi, "
     "izabrani radovi, knjige, poglavlj*, prikazi, prijevodi, publikáció*, közlemény*, cikkek, könyvek, "
     "könyvfejezet*, publicați*, cărți, recenzii, traduceri, publikasjon*, bøker, bokkapit*, bogkapit*, "
     "bokanmeldels*, anmeldels*, avhandling*, afhandling*, rapporter, julkaisu*, artikkelit, kirjat, "
     "väitöskirja, arvostelut, publikatsioonid, artiklid, raamatud, publikācijas, straipsniai, knygos, "
     "recensies, översättning*, käännökset, fordítás*, recenzió*, tanulmányok, ansiklopedi madde*, 서평*, ספרים, "
     "الكتب, المقالات, الأبحاث المنشورة, کتاب ها, کتاب‌ها, "
     "boekhoofdstuk*, proefschrift*, bijdragen, vertalingen, llibres, ressenyes, argitalpen*, δημοσιεύσε*, "
     "άρθρα, βιβλία, κεφάλαια, μονογραφίες, publikasi*, buku, jurnal, prosiding, bài báo, công bố*, xuất bản, "
     "פרסומים, מאמרים, المنشورات, منشورات, مقالات, انتشارات, 업적*, 연구업적*, 학술지*, 출판*, 저술*, 논문*, "
     "저서*, 번역서*, 역서, 书籍, 專書, buchbesprechung*, entscheidungsanmerkung*, volumi, "
     "originalartikl*, översiktsartikl*, forskningsöversiktsartikl*, tidskriftsartikl*, tidsskriftsartikl*, "
     "forskningsartikl*, fagartikl*, debattartikl*, konferensbidrag*, konferencebidrag*, konferansebidrag*, "
     "antologi*, antologibidrag*, bidrag i, bidrag til, bidrag till, doktorsavhandling*, licentiatavhandling*, "
     "doktoravhandling*, masteroppgav*, redigerade volymer, samlingsverk, skrifter, uppsatser, boganmeldels*, "
     "udgivelser, utgivelser, oversættels*, kronikk*, kronikker, populärvetenskapliga texter, kirjan luvut, "
     "toimitetut teokset, toimitetut kirjat, konferenssijulkais*, raportit, tijdschriftartikel*, boekbespreking*, "
     "opiniestuk*, dissertatie*, traduccions, teksty publicystyczne, publicystyka, raporty, prace zbiorowe, "
     "prace redakcyjne, rozprawa doktorska, glosy, podręczniki, edycje źródłowe, editorství, disertac*, hesla, "
     "učebnice, odborné studie, vědecké studie, vedecké štúdie, zborník*, folyóiratcikk*, szerkesztett kötet*, "
     "disszertáció*, kötetek, ismeretterjesztő írás*, kiadványok, volume coordonate, volume editate, "
     "teză de doctorat, teze de doctorat, yazılar*, köşe yazı*, derlemeler*, диссертаци*, авторефераты, переклади, "
     "тези доповідей, навчальні посібники, підручники, збірники, преводи, чланци, прикази, radovi, zbornici, "
     "prevodi, poglavja, βιβλιοκρισίες, μεταφράσεις, πρακτικά συνεδρίων, διδακτορική διατριβή, συλλογικοί τόμοι, "
     "επιμέλειες, συγγράμματα, פרקים בספרים, תרגומים, ערכים באנציקלופדיה, فصول في كتب, الأبحاث, البحوث المنشورة, "
     "البحوث العلمية, الترجمات, المؤلفات, الإنتاج العلمي, کتابها, ترجمه ها, ترجمه‌ها, مقاله ها, 专书, 專著, 譯著, 合著, "
     "译文, 主要著述, エッセイ, 訳書, 共訳, 辞典, 事典, 一般書, 監修, 校訂, その他の執筆, 학술논문*, 연구논문*, "
     "학위논문*, 국내논문*, 국제논문*, 번역*, 공저*, 단행본*, 칼럼*, 기고*, 보고서*, 편저*, 북챕터*, 논저*, "
     "karya ilmiah, karya tulis, terjemahan, resensi, opini, sách, ấn phẩm"),
    ("patents",
     "патент*, изобретения, patenty, patentit, 특허*"),
    ("software",
     "программное обеспечение, ohjelmistot"),
    ("media",
     "в прессе, сми, в сми, basında, w mediach, v médiích, i media"),
    ("skills",
     "навыки, языки, владение языками, навички, мови, yabancı dil*, diller, beceriler, yetenekler, "
     "umiejętności, języki*, znajomość języków, jazyky, jazykové znalosti, dovednosti, zručnosti, jezici, "
     "vještine, veštine, nyelvtudás, nyelvek, készségek, limbi străine, språk*, sprog*, ferdigheter, "
     "färdigheter, kielitaito, taidot, talen, vaardigheden, γλώσσες, idiomes, bahasa, 언어"),
    ("projects",
     "проект*, проєкт*, projeler*, projektit, προγράμματα, 프로젝트*, 연구과제*"),
    ("service",
     "общественная деятельность, экспертная деятельность, рецензирование, членство, редколлеги*, громадська, "
     "hakemlik*, editörlük*, üyelik*, idari görev*, członkostw*, działalność organizacyjna, členství, členstvo, "
     "članstv*, tagság*, uppdrag, verv, medlemskap*, luottamustehtävät, jäsenyydet, lidmaatschap*, "
     "nevenfuncties, 학회활동*, 학회 활동"),
    ("news",
     "новости, новини, haberler, duyurular, aktualności, aktuality, nyheter, nyheder, uutiset, nieuws"),
    ("experience",
     "опыт работы, опыт, трудовая деятельность, место работы, места работы, карьера, должности, стажировки, "
     "досвід роботи, досвід, deneyim*, iş deneyimi, akademik görev*, görevler, akademik unvan*, doświadczeni*, "
     "zatrudnienie, przebieg kariery, staże, praxe, prax, pracovní zkušenosti, pracovné skúsenosti, zaměstnání, "
     "zamestnanie, kariéra, radno iskustvo, iskustvo, zaposlenje, izkušnje, munkahely*, munkatapasztalat*, "
     "szakmai tapasztalat*, tapasztalat, pályafutás, experiență*, arbetslivserfarenhet, erfarenhet*, erfaring, "
     "arbeidserfaring, arbejdserfaring, anställning*, ansettels*, ansættels*, stillinger, työkokemus, "
     "työhistoria, werkervaring, ervaring, loopbaan, εμπειρία, experiència, pengalaman*, kinh nghiệm*, "
     "töökogemus, 경력*"),
    ("education",
     "образовани*, обучение, учёная степень, учёные степени, повышение квалификации, освіта, eğitim*, öğrenim*, "
     "wykształcenie, edukacja, studia, stopnie naukowe, vzdělání, vzdelanie, obrazovanje, izobrazba, "
     "izobraževanje, végzettség*, iskolai végzettség*, educație, studii, utbildning*, utdanning*, uddannelse*, "
     "koulutus, tutkinnot, opleiding*, εκπαίδευση, σπουδές, pendidikan, học vấn, haridus, 학력*"),
    ("about",
     "обо мне, о себе, биография, краткая биография, про мене, hakkımda, özgeçmiş, kısa özgeçmiş, biyografi, "
     "o mnie, biogram, życiorys, o mně, o mne, životopis, o meni, rólam, önéletrajz, despre mine, om mig, "
     "om meg, minusta, over mij, σχετικά με μένα, tentang saya, 소개"),
    ("contact",
     "контакт*, личные данные, личная информация, iletişim, iletişim bilgileri, kişisel bilgiler, dane osobowe, "
     "dane kontaktowe, osobní údaje, osobné údaje, elérhetőség*, kapcsolat, date personale, yhteystiedot, "
     "contactgegevens, persoonlijke gegevens, personalia, επικοινωνία, 연락처"),
)  # fmt: skip

FURTHER_FILLERS = (
    "и в на по из для с о об от или другие прочие избранные основные научные научная научное научный академические "
    "опубликованные международные российские журналах книгах сборниках і та з у вибрані наукові інші "
    "ve ile bilimsel akademik seçilmiş seçme diğer uluslararası ulusal hakemli dergilerde yayımlanan yayınlanan "
    "sunulan basılan özgün tam metin toplantılarda kongrelerde sempozyumlarda "
    "konferanslarda kitabında kitaplarında yazılan veya "
    "i w z na o oraz wybrane naukowe naukowa inne pozostałe recenzowane "
    "czasopismach książkach monografiach a v ve s vybrané odborné vědecké vedecké ostatní časopisech knihách "
    "odabrani izabrani odabrane znanstveni naučni stručni ostali u és egyéb válogatott tudományos bírált lektorált "
    "listája jegyzéke folyóiratokban megjelent kapcsolódó nem disszertációhoz értekezéshez în și alte "
    "selectate științifice och og ja samt vetenskapliga vitenskapelige videnskabelige utvalda utvalgte udvalgte "
    "övriga øvrige muut valitut tieteelliset en overige wetenschappelijke geselecteerde van και σε επιλεγμένες "
    "altres i dan fackgranskade fagfællebedømte fagfellevurderte referentgranskade granskade"
)
"""Words that headings in these languages are made of beside those that say what a section holds."""
