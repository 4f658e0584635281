extension GazetteerTable {
  /// The cities of Aktobe oblast.
  static let aktobe = """
    kz-aktobe | Aktobe | Актобе | Ақтөбе
      also Aqtobe, Aqtöbe
      was Aktyubinsk (-1999), Aktiubinsk (-1999), Актюбинск (-1999)
      at 50.28 57.21
    kz-alga | Alga | Алга | Алға
      also Algha
      at 49.90 57.33
    kz-kandyagash | Kandyagash | Кандыагаш | Қандыағаш
      also Qandyaghash, Qandyagash, Kandyagach, Кандыагач
      was Oktyabrsk, Октябрьск
      at 49.46 57.42
    kz-temir | Temir | Темир | Темір
      at 49.14 57.13
    kz-khromtau | Khromtau | Хромтау | Хромтау
      also Hromtau
      at 50.25 58.44
    kz-emba | Emba | Эмба | Ембі
      also Embi, Емби
      at 48.83 58.15
    kz-zhem | Zhem | Жем | Жем
    kz-shalkar | Shalkar | Шалкар | Шалқар
      also Shalqar, Chelkar, Челкар
      at 47.83 59.61
    kz-shubarkuduk | Shubarkuduk | Шубаркудук | Шұбарқұдық
      also Shubarqudyq
      at 49.14 56.48
    kz-kenkiyak | Kenkiyak | Кенкияк | Кеңқияқ
      also Kenkiak
    kz-martuk | Martuk | Мартук | Мәртөк
      at 50.75 56.51
    kz-irgiz | Irgiz | Иргиз | Ырғыз
      also Yrgyz, Yrghyz, Ыргыз
      at 48.62 61.26
    """

  /// The cities of Atyrau oblast.
  static let atyrau = """
    kz-atyrau | Atyrau | Атырау | Атырау
      was Guryev (-1991), Gurev (-1991), Guriev (-1991), Гурьев (-1991)
      at 47.11 51.88
    kz-kulsary | Kulsary | Кульсары | Құлсары
      also Kulsari, Qulsary, Кулсары
      at 46.95 54.02
    kz-inderbor | Inderbor | Индербор | Индербор
      also Inderborsky, Inderborskiy, Индерборский
      at 48.55 51.78
    kz-makat | Makat | Макат | Мақат
      also Maqat
      at 47.65 53.33
    kz-makhambet | Makhambet | Махамбет | Махамбет
      at 47.67 51.58
    kz-akkystau | Akkystau | Аккистау | Аққыстау
      also Akkistau, Аккыстау
      at 47.22 51.01
    kz-dossor | Dossor | Доссор | Доссор
      at 47.53 52.98
    kz-kurmangazy | Kurmangazy | Курмангазы | Құрманғазы
      was Ganyushkino, Ганюшкино
      at 46.60 49.27
    kz-miyaly | Miyaly | Миялы | Миялы
      at 48.89 53.79
    kz-tengiz | Tengiz | Тенгиз | Теңіз
    """

  /// The cities of Mangystau oblast.
  static let mangystau = """
    kz-aktau | Aktau | Актау | Ақтау
      also Aqtau
      was Shevchenko (-1991), Шевченко (-1991)
      at 43.65 51.17
    kz-zhanaozen | Zhanaozen | Жанаозен | Жаңаөзен
      also Janaozen, Zhangaozen, Jangaozen, Zhanauzen, Жанаузен
      was Novy Uzen, Novyy Uzen, Noviy Uzen, Новый Узень
      at 43.34 52.86
    kz-fort-shevchenko | Fort-Shevchenko | Форт-Шевченко | Форт-Шевченко
      at 44.51 50.26
    kz-beyneu | Beyneu | Бейнеу | Бейнеу
      also Beineu
      at 45.32 55.20
    kz-shetpe | Shetpe | Шетпе | Шетпе
      at 44.15 52.13
    kz-kuryk | Kuryk | Курык | Құрық
      also Quryq
      was Yeraliev, Eraliev, Ералиев
      at 43.19 51.67
    kz-zhetybay | Zhetybay | Жетыбай | Жетібай
      also Zhetibai, Zhetybai, Zhetibay
      at 43.59 52.09
    kz-kyzylsai | Kyzylsai | Кызылсай | Қызылсай
      also Kyzylsay, Qyzylsai
    kz-tenge | Tenge | Тенге | Теңге
    kz-bautino | Bautino | Баутино | Баутино
      at 44.54 50.24
    """

  /// The cities of West Kazakhstan oblast.
  static let westKazakhstan = """
    kz-oral | Oral | Уральск | Орал
      also Uralsk
      at 51.23 51.37
    kz-aksai | Aksai | Аксай | Ақсай
      also Aksay, Aqsai, Aqsay
      at 51.17 53.00
    kz-chapaev | Chapaev | Чапаев | Чапаев
      also Chapayev, Чапаево
      at 50.20 51.17
    kz-zhympity | Zhympity | Жымпиты | Жымпиты
      also Dzhambeity, Джамбейты
      at 50.26 52.60
    kz-zhanibek | Zhanibek | Жанибек | Жәнібек
      also Dzhanibek, Djanibek, Джаныбек
      at 49.42 46.85
    kz-saykhin | Saykhin | Сайхин | Сайқын
      also Saikhin
      at 48.86 46.83
    kz-taskala | Taskala | Таскала | Тасқала
      also Tasqala
      was Kamenka, Каменка
      at 51.11 50.29
    kz-shyngyrlau | Shyngyrlau | Шынгырлау | Шыңғырлау
      also Chingirlau, Чингирлау
      at 51.10 54.08
    kz-zhangala | Zhangala | Жангала | Жаңақала
      also Zhanakala, Zhangaqala, Жанакала
      at 49.22 50.31
    """
}
