extension GazetteerTable {
  /// The cities of Turkistan oblast.
  static let turkistan = """
    kz-turkistan | Turkistan | Туркестан | Түркістан
      also Turkestan, Türkistan
      at 43.30 68.25
    kz-kentau | Kentau | Кентау | Кентау
      at 43.52 68.50
    kz-arys | Arys | Арыс | Арыс
      also Арысь
      at 42.43 68.80
    kz-saryagash | Saryagash | Сарыагаш | Сарыағаш
      also Saryaghash, Sary-Agach, Сары-Агач, Сарыагач
      at 41.46 69.17
    kz-shardara | Shardara | Шардара | Шардара
      also Chardara, Чардара
      at 41.26 67.97
    kz-zhetysai | Zhetysai | Жетысай | Жетісай
      also Zhetysay, Zhetisay, Jetisay, Джетысай
      at 40.78 68.33
    kz-lenger | Lenger | Ленгер | Ленгер
      at 42.18 69.89
    kz-kazygurt | Kazygurt | Казыгурт | Қазығұрт
      also Qazyghurt, Kazigurt
      was Leninskoye, Leninskoe, Ленинское
      at 41.76 69.38
    kz-aksukent | Aksukent | Аксукент | Ақсукент
      also Aqsukent
      was Aksu, Аксу, Ақсу, Belye Vody, Белые Воды
      at 42.42 69.83
    kz-temirlan | Temirlan | Темирлан | Темірлан
      was Temirlanovka, Темирлановка
      at 42.60 69.26
    kz-shayan | Shayan | Шаян | Шаян
      also Chayan, Чаян
      at 43.03 69.38
    kz-turar-ryskulov | Turar Ryskulov | Турар Рыскулов | Тұрар Рысқұлов
      also Турара Рыскулова
      was Vannovka, Ванновка
      at 42.53 70.34
    kz-sholakkorgan | Sholakkorgan | Шолаккорган | Шолаққорған
      also Chulakkurgan, Чулаккурган
      at 43.76 69.18
    kz-myrzakent | Myrzakent | Мырзакент | Мырзакент
      was Slavyanka, Славянка
      at 40.66 68.54
    kz-atakent | Atakent | Атакент | Атакент
      was Ilyich, Ильич
      at 40.85 68.51
    kz-asykata | Asykata | Асыката | Асықата
      also Asyqata
      at 40.89 68.36
    kz-abai-turkistan | Abai | Абай | Абай
      also Abay
      at 41.35 68.95
    """

  /// The cities of Kyzylorda oblast.
  static let kyzylorda = """
    kz-kyzylorda | Kyzylorda | Кызылорда | Қызылорда
      also Qyzylorda, Kizilorda
      was Kzyl-Orda (-1997), Кзыл-Орда (-1997)
      at 44.85 65.51
    kz-baikonur | Baikonur | Байконур | Байқоңыр
      also Baykonur, Baikonyr, Bayqongyr, Байконыр
      was Leninsk (-1995), Ленинск (-1995)
      at 45.62 63.32
    kz-aral | Aral | Аральск | Арал
      also Aralsk
      at 46.80 61.66
    kz-kazaly | Kazaly | Казалинск | Қазалы
      also Kazalinsk, Qazaly, Казалы
      at 45.76 62.10
    kz-ayteke-bi | Ayteke Bi | Айтеке би | Әйтеке би
      also Aiteke Bi
      was Novokazalinsk, Новоказалинск
      at 45.85 62.15
    kz-shieli | Shieli | Шиели | Шиелі
      also Shiyeli, Chiili, Чиили
      at 44.17 66.73
    kz-zhanakorgan | Zhanakorgan | Жанакорган | Жаңақорған
      also Zhangaqorghan, Yanykurgan, Яныкурган
      at 43.91 67.25
    kz-zhosaly | Zhosaly | Жосалы | Жосалы
      also Dzhusaly, Джусалы
      at 45.49 64.08
    kz-zhalagash | Zhalagash | Жалагаш | Жалағаш
      also Zhalaghash
      at 45.08 64.67
    kz-terenozek | Terenozek | Теренозек | Тереңөзек
      at 45.05 64.98
    kz-toretam | Toretam | Торетам | Төретам
      also Tyuratam, Тюратам
      at 45.65 63.31
    kz-tasboget | Tasboget | Тасбогет | Тасбөгет
      at 44.77 65.55
    kz-saksaulsky | Saksaulsky | Саксаульский | Сексеуіл
      also Sekseuil, Saksaulskiy
      at 47.09 61.15
    """
}
