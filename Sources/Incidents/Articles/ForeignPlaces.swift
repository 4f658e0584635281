/// The capitals, regions and large cities of neighbouring countries, by which a row that names no
/// country is known to be about another one than Kazakhstan.
package enum ForeignPlaces {
  /// The country in which a place lies, by its region or its locality as written; nil where neither is
  /// known to lie abroad, or where the two contradict each other.
  ///
  /// A name that Kazakhstan has as well tells nothing.
  package static func country(region: String?, locality: String?) -> LawCountry? {
    let countries = Set([region, locality].compactMap(\.self).flatMap(countries))
    guard countries.count == 1 else { return nil }
    let home = Gazetteer.kazakhstan.match(region: region, locality: locality)
    return home.region.isOfNoPlace && home.city.isOfNoPlace ? countries.first : nil
  }

  /// The countries that a text names, itself or by a place between its commas.
  private static func countries(_ text: String) -> [LawCountry] {
    guard text.utf8.count <= TextBound.longest else { return [] }
    let separators: Set<Character> = [",", ";", "(", ")"]
    let parts = [text] + text.split(whereSeparator: separators.contains).map(String.init)
    return Set(parts.map { FoldedPlaceName($0) }).compactMap { byName[$0.key] }
  }

  /// The countries by the folded names of their places, and by their own names but for the shortest,
  /// which are words of other meanings too.
  package static let byName: [String: LawCountry] = {
    var countries: [String: LawCountry] = [:]
    for (code, names) in table {
      for name in names.split(whereSeparator: { $0 == "," || $0.isNewline }) {
        countries[FoldedPlaceName(name).key] = LawCountry(code: code)
      }
    }
    for (name, country) in LawCountry.fullNames where country != .kazakhstan {
      countries[FoldedPlaceName(name).key] = country
    }
    return countries.filter { !$0.key.isEmpty }
  }()

  /// Names in English, Russian and the language of the country.
  private static let table: [(code: String, names: String)] = [
    (
      "BY",
      """
      Minsk, Минск, Мінск, Менск, Минская, Мінская, Gomel, Homel, Гомель, Гомельская, Гомельская вобласць
      Brest, Брест, Брэст, Брестская, Grodno, Hrodna, Гродно, Гродна, Гродненская
      Vitebsk, Vitsebsk, Витебск, Віцебск, Витебская, Mogilev, Mogilyov, Mahilyow, Могилёв, Магілёў
      Могилёвская, Bobruisk, Babruysk, Бобруйск, Baranovichi, Baranavichy, Барановичи, Pinsk, Пинск
      Borisov, Barysaw, Борисов, Orsha, Орша, Soligorsk, Солигорск, Lida, Лида, Mozyr, Мозырь
      Novopolotsk, Новополоцк, Polotsk, Полоцк, Zhlobin, Жлобин, Molodechno, Молодечно
      """
    ),
    (
      "RU",
      """
      Moscow, Moskva, Москва, Мәскеу, Московская, Saint Petersburg, St. Petersburg, Petersburg
      Санкт-Петербург, Петербург, СПб, Ленинградская, Novosibirsk, Новосибирск, Новосибирская
      Yekaterinburg, Ekaterinburg, Екатеринбург, Sverdlovsk, Свердловская, Kazan, Казань, Tatarstan
      Татарстан, Республика Татарстан, Nizhny Novgorod, Нижний Новгород, Нижегородская, Chelyabinsk
      Челябинск, Челябинская, Samara, Самара, Самарская, Omsk, Омск, Омская, Rostov-on-Don, Rostov
      Ростов-на-Дону, Ростовская, Ufa, Уфа, Bashkortostan, Башкортостан, Krasnoyarsk, Красноярск
      Красноярский край, Voronezh, Воронеж, Воронежская, Perm, Пермь, Пермский край, Volgograd
      Волгоград, Волгоградская, Krasnodar, Краснодар, Краснодарский край, Saratov, Саратов
      Саратовская, Tyumen, Тюмень, Тюменская, Barnaul, Барнаул, Altai Krai, Алтайский край, Izhevsk
      Ижевск, Удмуртия, Khabarovsk, Хабаровск, Хабаровский край, Vladivostok, Владивосток
      Приморский край, Irkutsk, Иркутск, Иркутская, Yaroslavl, Ярославль, Ярославская, Tomsk, Томск
      Томская, Orenburg, Оренбург, Оренбургская, Orsk, Орск, Kemerovo, Кемерово, Кемеровская, Ryazan
      Рязань, Рязанская, Astrakhan, Астрахань, Астраханская, Penza, Пенза, Пензенская, Lipetsk, Липецк
      Липецкая, Tula, Тула, Тульская, Kurgan, Курган, Курганская, Kaliningrad, Калининград
      Калининградская, Ulyanovsk, Ульяновск, Ульяновская, Tver, Тверь, Тверская, Smolensk, Смоленск
      Смоленская, Bryansk, Брянск, Брянская, Kursk, Курск, Курская, Belgorod, Белгород, Белгородская
      Kaluga, Калуга, Калужская, Oryol, Орёл, Орловская, Vladimir, Владимир, Владимирская, Ivanovo
      Иваново, Ивановская, Kostroma, Кострома, Костромская, Vologda, Вологда, Вологодская
      Arkhangelsk, Архангельск, Архангельская, Murmansk, Мурманск, Мурманская, Petrozavodsk
      Петрозаводск, Karelia, Карелия, Pskov, Псков, Псковская, Veliky Novgorod, Великий Новгород
      Новгородская, Syktyvkar, Сыктывкар, Komi, Коми, Республика Коми, Cheboksary, Чебоксары, Чувашия
      Saransk, Саранск, Мордовия, Yoshkar-Ola, Йошкар-Ола, Stavropol, Ставрополь
      Ставропольский край, Makhachkala, Махачкала, Dagestan, Дагестан, Республика Дагестан, Grozny
      Грозный, Chechnya, Чечня, Чеченская Республика, Magas, Магас, Ingushetia, Ингушетия
      Vladikavkaz, Владикавказ, Nalchik, Нальчик, Кабардино-Балкария, Elista, Элиста, Калмыкия, Maykop
      Майкоп, Адыгея, Sochi, Сочи, Tolyatti, Тольятти, Magnitogorsk, Магнитогорск, Surgut, Сургут
      Nizhnevartovsk, Нижневартовск, Ханты-Мансийск, ХМАО, Novokuznetsk, Новокузнецк, Ulan-Ude
      Улан-Удэ, Buryatia, Бурятия, Chita, Чита, Забайкальский край, Yakutsk, Якутск, Yakutia, Якутия
      Blagoveshchensk, Благовещенск, Амурская, Yuzhno-Sakhalinsk, Южно-Сахалинск, Сахалинская
      Magadan, Магадан, Магаданская, Petropavlovsk-Kamchatsky, Петропавловск-Камчатский
      Камчатский край, Abakan, Абакан, Хакасия, Kyzyl, Кызыл, Тыва, Gorno-Altaysk, Горно-Алтайск
      Tambov, Тамбов, Тамбовская, Novorossiysk, Новороссийск
      """
    ),
    (
      "KG",
      """
      Bishkek, Бишкек, Бішкек, Frunze, Фрунзе, Osh, Ош, Ошская, Jalal-Abad, Jalalabad, Джалал-Абад
      Жалал-Абад, Джалал-Абадская, Жалал-Абадская, Karakol, Каракол, Tokmok, Tokmak, Токмок, Токмак
      Naryn, Нарын, Нарынская, Talas, Талас, Таласская, Batken, Баткен, Баткенская, Issyk-Kul
      Ysyk-Kol, Иссык-Кульская, Ысык-Көл, Ыссык-Көл, Chuy, Chui, Чуйская, Чүй, Balykchy, Балыкчы
      Kara-Balta, Кара-Балта, Uzgen, Узген, Өзгөн, Kyzyl-Kiya, Кызыл-Кия, Cholpon-Ata, Чолпон-Ата
      """
    ),
    (
      "UZ",
      """
      Tashkent, Toshkent, Ташкент, Тошкент, Ташкентская, Samarkand, Samarqand, Самарканд, Самарқанд
      Самаркандская, Bukhara, Buxoro, Бухара, Бухоро, Бухарская, Namangan, Наманган, Наманганская
      Andijan, Andijon, Андижан, Андижон, Андижанская, Fergana, Farg'ona, Фергана, Фарғона
      Ферганская, Nukus, No'kis, Нукус, Karakalpakstan, Qaraqalpaqstan, Qoraqalpog'iston
      Каракалпакстан, Республика Каракалпакстан, Karshi, Qarshi, Карши, Қарши, Qashqadaryo
      Kashkadarya, Кашкадарьинская, Termez, Termiz, Термез, Surxondaryo, Surkhandarya
      Сурхандарьинская, Urgench, Urganch, Ургенч, Khorezm, Xorazm, Хорезм, Хорезмская, Jizzakh, Jizzax
      Джизак, Джизакская, Navoi, Navoiy, Навои, Навоийская, Syrdarya, Sirdaryo, Сырдарьинская, Kokand
      Qo'qon, Коканд, Margilan, Маргилан, Angren, Ангрен, Chirchiq, Chirchik, Чирчик, Khiva, Хива
      """
    ),
    (
      "TJ",
      """
      Dushanbe, Душанбе, Khujand, Khudzhand, Худжанд, Хуҷанд, Sughd, Sogd, Согдийская, Суғд, Khorog
      Хорог, Хоруғ, GBAO, Gorno-Badakhshan, ГБАО, Горно-Бадахшанская автономная область, Khatlon
      Хатлон, Хатлонская, Bokhtar, Бохтар, Kulob, Куляб, Кӯлоб, Isfara, Исфара, Istaravshan
      Истаравшан, Tursunzoda, Турсунзаде, Vahdat, Вахдат, Panjakent, Penjikent, Пенджикент
      """
    ),
    (
      "TM",
      """
      Ashgabat, Aşgabat, Ашхабад, Ашгабат, Turkmenabat, Türkmenabat, Туркменабад, Туркменабат
      Dashoguz, Daşoguz, Дашогуз, Ташауз, Mary, Мары, Марыйский велаят, Balkanabat, Балканабад
      Balkan, Балканский велаят, Ahal, Ахалский велаят, Lebap, Лебапский велаят, Turkmenbashi
      Türkmenbaşy, Туркменбаши
      """
    ),
    (
      "UA",
      """
      Kyiv, Kiev, Киев, Київ, Киевская, Київська, Kharkiv, Kharkov, Харьков, Харків, Харьковская
      Odesa, Odessa, Одесса, Одеса, Одесская, Dnipro, Dnipropetrovsk, Dnepropetrovsk, Днепр, Дніпро
      Днепропетровск, Днепропетровская, Donetsk, Донецк, Донецьк, Донецкая, Luhansk, Lugansk
      Луганск, Луганськ, Луганская, Lviv, Lvov, Львов, Львів, Львовская, Zaporizhzhia, Zaporozhye
      Запорожье, Запоріжжя, Запорожская, Kryvyi Rih, Кривой Рог, Mykolaiv, Николаев, Миколаїв
      Mariupol, Мариуполь, Маріуполь, Vinnytsia, Винница, Вінниця, Kherson, Херсон, Херсонская
      Poltava, Полтава, Полтавская, Chernihiv, Чернигов, Чернігів, Cherkasy, Черкассы, Черкаси, Sumy
      Сумы, Суми, Zhytomyr, Житомир, Khmelnytskyi, Хмельницкий, Rivne, Ровно, Рівне, Chernivtsi
      Черновцы, Чернівці, Ternopil, Тернополь, Тернопіль, Lutsk, Луцк, Луцьк, Uzhhorod, Ужгород
      Ivano-Frankivsk, Ивано-Франковск, Івано-Франківськ, Kropyvnytskyi, Кропивницкий, Simferopol
      Симферополь, Сімферополь, Sevastopol, Севастополь, Crimea, Крым, Крим
      """
    ),
    ("AZ", "Baku, Bakı, Баку, Ganja, Gəncə, Гянджа, Sumqayit, Sumqayıt, Сумгаит"),
    ("AM", "Yerevan, Ереван, Երևան, Gyumri, Гюмри, Vanadzor, Ванадзор"),
    ("GE", "Tbilisi, Тбилиси, თბილისი, Batumi, Батуми, Kutaisi, Кутаиси"),
    ("MD", "Chisinau, Chișinău, Кишинёв, Balti, Bălți, Бельцы, Tiraspol, Тирасполь"),
  ]
}

extension GazetteerMatch.Finding {
  /// True if nothing is written, or a name that no place of the gazetteer has.
  fileprivate var isOfNoPlace: Bool { basis == .unknownName || basis == .notWritten }
}
