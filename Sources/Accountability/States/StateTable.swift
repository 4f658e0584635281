/// The states, one a line: the codes of ISO 3166 of three and two letters, the name in English as the
/// United Nations writes it, in Russian, in Kazakh, and other names with semicolons between them.
///
/// Names in Russian and Kazakh are those of the Unicode Common Locale Data Repository.
enum StateTable {
  static let text = """
    AFG|AF|Afghanistan|Афганистан|Ауғанстан
    AGO|AO|Angola|Ангола|Ангола
    ALB|AL|Albania|Албания|Албания
    AND|AD|Andorra|Андорра|Андорра
    ARE|AE|United Arab Emirates|ОАЭ|Біріккен Араб Әмірліктері|UAE;Emirates
    ARG|AR|Argentina|Аргентина|Аргентина
    ARM|AM|Armenia|Армения|Армения
    ATG|AG|Antigua and Barbuda|Антигуа и Барбуда|Антигуа және Барбуда|Antigua & Barbuda
    AUS|AU|Australia|Австралия|Аустралия
    AUT|AT|Austria|Австрия|Аустрия
    AZE|AZ|Azerbaijan|Азербайджан|Әзірбайжан
    BDI|BI|Burundi|Бурунди|Бурунди
    BEL|BE|Belgium|Бельгия|Бельгия
    BEN|BJ|Benin|Бенин|Бенин
    BFA|BF|Burkina Faso|Буркина-Фасо|Буркина-Фасо
    BGD|BD|Bangladesh|Бангладеш|Бангладеш
    BGR|BG|Bulgaria|Болгария|Болгария
    BHR|BH|Bahrain|Бахрейн|Бахрейн
    BHS|BS|Bahamas|Багамы|Багам аралдары|The Bahamas
    BIH|BA|Bosnia and Herzegovina|Босния и Герцеговина|Босния және Герцеговина|Bosnia & Herzegovina
    BLR|BY|Belarus|Беларусь|Беларусь|Republic of Belarus;Республика Беларусь
    BLZ|BZ|Belize|Белиз|Белиз
    BOL|BO|Bolivia|Боливия|Боливия|Bolivia (Plurinational State of);Plurinational State of Bolivia
    BRA|BR|Brazil|Бразилия|Бразилия
    BRB|BB|Barbados|Барбадос|Барбадос
    BRN|BN|Brunei Darussalam|Бруней|Бруней|Brunei
    BTN|BT|Bhutan|Бутан|Бутан
    BWA|BW|Botswana|Ботсвана|Ботсвана
    CAF|CF|Central African Republic|Центрально-Африканская Республика|Орталық Африка Республикасы
    CAN|CA|Canada|Канада|Канада
    CHE|CH|Switzerland|Швейцария|Швейцария
    CHL|CL|Chile|Чили|Чили
    CHN|CN|China|Китай|Қытай|People's Republic of China
    CIV|CI|Côte d'Ivoire|Кот-д'Ивуар|Кот-д'Ивуар|Cote d'Ivoire;Ivory Coast
    CMR|CM|Cameroon|Камерун|Камерун
    COD|CD|Democratic Republic of the Congo|Демократическая Республика Конго|Конго Демократиялық Республикасы|DR Congo;Congo (Democratic Republic of the);Democratic Republic of Congo
    COG|CG|Congo|Конго|Конго|Republic of the Congo
    COL|CO|Colombia|Колумбия|Колумбия
    COM|KM|Comoros|Коморы|Комор аралдары
    CPV|CV|Cabo Verde|Кабо-Верде|Кабо-Верде|Cape Verde
    CRI|CR|Costa Rica|Коста-Рика|Коста-Рика
    CUB|CU|Cuba|Куба|Куба
    CYP|CY|Cyprus|Кипр|Кипр
    CZE|CZ|Czechia|Чехия|Чехия|Czech Republic
    DEU|DE|Germany|Германия|Германия
    DJI|DJ|Djibouti|Джибути|Джибути
    DMA|DM|Dominica|Доминика|Доминика
    DNK|DK|Denmark|Дания|Дания
    DOM|DO|Dominican Republic|Доминиканская Республика|Доминикан Республикасы
    DZA|DZ|Algeria|Алжир|Алжир
    ECU|EC|Ecuador|Эквадор|Эквадор
    EGY|EG|Egypt|Египет|Мысыр
    ERI|ER|Eritrea|Эритрея|Эритрея
    ESP|ES|Spain|Испания|Испания|Kingdom of Spain
    EST|EE|Estonia|Эстония|Эстония
    ETH|ET|Ethiopia|Эфиопия|Эфиопия
    FIN|FI|Finland|Финляндия|Финляндия
    FJI|FJ|Fiji|Фиджи|Фиджи
    FRA|FR|France|Франция|Франция
    FSM|FM|Micronesia|Федеративные Штаты Микронезии|Микронезия|Micronesia (Federated States of);Federated States of Micronesia
    GAB|GA|Gabon|Габон|Габон
    GBR|GB|United Kingdom|Великобритания|Ұлыбритания|United Kingdom of Great Britain and Northern Ireland;UK;Great Britain;Соединенное Королевство
    GEO|GE|Georgia|Грузия|Грузия
    GHA|GH|Ghana|Гана|Гана
    GIN|GN|Guinea|Гвинея|Гвинея
    GMB|GM|Gambia|Гамбия|Гамбия|The Gambia;Gambia (Republic of The)
    GNB|GW|Guinea-Bissau|Гвинея-Бисау|Гвинея-Бисау
    GNQ|GQ|Equatorial Guinea|Экваториальная Гвинея|Экваторлық Гвинея
    GRC|GR|Greece|Греция|Грекия
    GRD|GD|Grenada|Гренада|Гренада
    GTM|GT|Guatemala|Гватемала|Гватемала
    GUY|GY|Guyana|Гайана|Гайана
    HND|HN|Honduras|Гондурас|Гондурас
    HRV|HR|Croatia|Хорватия|Хорватия
    HTI|HT|Haiti|Гаити|Гаити
    HUN|HU|Hungary|Венгрия|Венгрия
    IDN|ID|Indonesia|Индонезия|Индонезия
    IND|IN|India|Индия|Үндістан
    IRL|IE|Ireland|Ирландия|Ирландия|Republic of Ireland
    IRN|IR|Iran|Иран|Иран|Iran (Islamic Republic of);Islamic Republic of Iran;Исламская Республика Иран
    IRQ|IQ|Iraq|Ирак|Ирак
    ISL|IS|Iceland|Исландия|Исландия
    ISR|IL|Israel|Израиль|Израиль
    ITA|IT|Italy|Италия|Италия
    JAM|JM|Jamaica|Ямайка|Ямайка
    JOR|JO|Jordan|Иордания|Иордания
    JPN|JP|Japan|Япония|Жапония
    KAZ|KZ|Kazakhstan|Казахстан|Қазақстан|Republic of Kazakhstan;Республика Казахстан;Қазақстан Республикасы
    KEN|KE|Kenya|Кения|Кения
    KGZ|KG|Kyrgyzstan|Киргизия|Қырғызстан|Kyrgyz Republic
    KHM|KH|Cambodia|Камбоджа|Камбоджа
    KIR|KI|Kiribati|Кирибати|Кирибати
    KNA|KN|Saint Kitts and Nevis|Сент-Китс и Невис|Сент-Китс және Невис|St. Kitts & Nevis
    KOR|KR|Republic of Korea|Республика Корея|Оңтүстік Корея|South Korea;Korea (Republic of);Корея Республикасы
    KWT|KW|Kuwait|Кувейт|Кувейт
    LAO|LA|Lao People's Democratic Republic|Лаос|Лаос|Laos;Lao PDR
    LBN|LB|Lebanon|Ливан|Ливан
    LBR|LR|Liberia|Либерия|Либерия
    LBY|LY|Libya|Ливия|Ливия|Libyan Arab Jamahiriya;State of Libya
    LCA|LC|Saint Lucia|Сент-Люсия|Сент-Люсия|St. Lucia
    LIE|LI|Liechtenstein|Лихтенштейн|Лихтенштейн
    LKA|LK|Sri Lanka|Шри-Ланка|Шри-Ланка
    LSO|LS|Lesotho|Лесото|Лесото
    LTU|LT|Lithuania|Литва|Литва
    LUX|LU|Luxembourg|Люксембург|Люксембург
    LVA|LV|Latvia|Латвия|Латвия
    MAR|MA|Morocco|Марокко|Марокко
    MCO|MC|Monaco|Монако|Монако
    MDA|MD|Republic of Moldova|Молдова|Молдова|Moldova;Moldova (Republic of)
    MDG|MG|Madagascar|Мадагаскар|Мадагаскар
    MDV|MV|Maldives|Мальдивы|Мальдив аралдары
    MEX|MX|Mexico|Мексика|Мексика
    MHL|MH|Marshall Islands|Маршалловы о-ва|Маршалл аралдары
    MKD|MK|North Macedonia|Северная Македония|Солтүстік Македония|the former Yugoslav Republic of Macedonia;Macedonia;TFYR Macedonia
    MLI|ML|Mali|Мали|Мали
    MLT|MT|Malta|Мальта|Мальта
    MMR|MM|Myanmar (Burma)|Мьянма (Бирма)|Мьянма (Бирма)|Burma
    MNE|ME|Montenegro|Черногория|Черногория
    MNG|MN|Mongolia|Монголия|Моңғолия
    MOZ|MZ|Mozambique|Мозамбик|Мозамбик
    MRT|MR|Mauritania|Мавритания|Мавритания
    MUS|MU|Mauritius|Маврикий|Маврикий
    MWI|MW|Malawi|Малави|Малави
    MYS|MY|Malaysia|Малайзия|Малайзия
    NAM|NA|Namibia|Намибия|Намибия
    NER|NE|Niger|Нигер|Нигер
    NGA|NG|Nigeria|Нигерия|Нигерия
    NIC|NI|Nicaragua|Никарагуа|Никарагуа
    NLD|NL|Netherlands|Нидерланды|Нидерланд|Kingdom of the Netherlands;The Netherlands;Netherlands (Kingdom of the)
    NOR|NO|Norway|Норвегия|Норвегия
    NPL|NP|Nepal|Непал|Непал
    NRU|NR|Nauru|Науру|Науру
    NZL|NZ|New Zealand|Новая Зеландия|Жаңа Зеландия
    OMN|OM|Oman|Оман|Оман
    PAK|PK|Pakistan|Пакистан|Пәкістан
    PAN|PA|Panama|Панама|Панама
    PER|PE|Peru|Перу|Перу
    PHL|PH|Philippines|Филиппины|Филиппин аралдары
    PLW|PW|Palau|Палау|Палау
    PNG|PG|Papua New Guinea|Папуа — Новая Гвинея|Папуа — Жаңа Гвинея
    POL|PL|Poland|Польша|Польша
    PRK|KP|Democratic People's Republic of Korea|КНДР|Солтүстік Корея|North Korea;DPR Korea;Korea (Democratic People's Republic of)
    PRT|PT|Portugal|Португалия|Португалия
    PRY|PY|Paraguay|Парагвай|Парагвай
    PSE|PS|State of Palestine|Палестина|Палестина|Palestinian Territories;Palestine
    QAT|QA|Qatar|Катар|Катар
    ROU|RO|Romania|Румыния|Румыния
    RUS|RU|Russian Federation|Россия|Ресей|Russia;Российская Федерация
    RWA|RW|Rwanda|Руанда|Руанда
    SAU|SA|Saudi Arabia|Саудовская Аравия|Сауд Арабиясы|Kingdom of Saudi Arabia
    SDN|SD|Sudan|Судан|Судан
    SEN|SN|Senegal|Сенегал|Сенегал
    SGP|SG|Singapore|Сингапур|Сингапур
    SLB|SB|Solomon Islands|Соломоновы о-ва|Соломон аралдары
    SLE|SL|Sierra Leone|Сьерра-Леоне|Сьерра-Леоне
    SLV|SV|El Salvador|Сальвадор|Сальвадор
    SMR|SM|San Marino|Сан-Марино|Сан-Марино
    SOM|SO|Somalia|Сомали|Сомали
    SRB|RS|Serbia|Сербия|Сербия
    SSD|SS|South Sudan|Южный Судан|Оңтүстік Судан
    STP|ST|Sao Tome and Principe|Сан-Томе и Принсипи|Сан-Томе және Принсипи|São Tomé & Príncipe
    SUR|SR|Suriname|Суринам|Суринам
    SVK|SK|Slovakia|Словакия|Словакия
    SVN|SI|Slovenia|Словения|Словения
    SWE|SE|Sweden|Швеция|Швеция
    SWZ|SZ|Eswatini|Эсватини|Эсватини|Swaziland
    SYC|SC|Seychelles|Сейшельские о-ва|Сейшель аралдары
    SYR|SY|Syrian Arab Republic|Сирия|Сирия|Syria
    TCD|TD|Chad|Чад|Чад
    TGO|TG|Togo|Того|Того
    THA|TH|Thailand|Таиланд|Таиланд
    TJK|TJ|Tajikistan|Таджикистан|Тәжікстан
    TKM|TM|Turkmenistan|Туркменистан|Түрікменстан
    TLS|TL|Timor-Leste|Восточный Тимор|Тимор-Лесте|East Timor
    TON|TO|Tonga|Тонга|Тонга
    TTO|TT|Trinidad and Tobago|Тринидад и Тобаго|Тринидад және Тобаго|Trinidad & Tobago
    TUN|TN|Tunisia|Тунис|Тунис
    TUR|TR|Türkiye|Турция|Түркия|Turkey
    TUV|TV|Tuvalu|Тувалу|Тувалу
    TZA|TZ|United Republic of Tanzania|Танзания|Танзания|Tanzania
    UGA|UG|Uganda|Уганда|Уганда
    UKR|UA|Ukraine|Украина|Украина
    URY|UY|Uruguay|Уругвай|Уругвай
    USA|US|United States of America|Соединенные Штаты|Америка Құрама Штаттары|United States;USA;США
    UZB|UZ|Uzbekistan|Узбекистан|Өзбекстан|Republic of Uzbekistan
    VAT|VA|Holy See|Святой Престол|Ватикан|Vatican City;Vatican
    VCT|VC|Saint Vincent and the Grenadines|Сент-Винсент и Гренадины|Сент-Винсент және Гренадин аралдары|St. Vincent & Grenadines
    VEN|VE|Venezuela|Венесуэла|Венесуэла|Venezuela (Bolivarian Republic of);Bolivarian Republic of Venezuela
    VNM|VN|Viet Nam|Вьетнам|Вьетнам
    VUT|VU|Vanuatu|Вануату|Вануату
    WSM|WS|Samoa|Самоа|Самоа
    YEM|YE|Yemen|Йемен|Йемен
    ZAF|ZA|South Africa|Южно-Африканская Республика|Оңтүстік Африка
    ZMB|ZM|Zambia|Замбия|Замбия
    ZWE|ZW|Zimbabwe|Зимбабве|Зимбабве
    """
}
