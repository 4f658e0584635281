extension GazetteerTable {
  /// The cities of Karaganda oblast.
  static let karaganda = """
    kz-karaganda | Karaganda | Караганда | Қарағанды
      also Karagandy, Qaraghandy, Qaragandy
      at 49.80 73.10
    kz-temirtau | Temirtau | Темиртау | Теміртау
      at 50.05 72.96
    kz-balkhash | Balkhash | Балхаш | Балқаш
      also Balqash, Balkash
      at 46.84 74.98
    kz-saran | Saran | Сарань | Саран
      at 49.80 72.84
    kz-shakhtinsk | Shakhtinsk | Шахтинск | Шахтинск
      at 49.71 72.59
    kz-abai-karaganda | Abai | Абай | Абай
      also Abay
      at 49.63 72.87
    kz-priozersk | Priozersk | Приозерск | Приозерск
      also Priozyorsk, Приозёр
      at 46.03 73.70
    kz-karkaraly | Karkaraly | Каркаралинск | Қарқаралы
      also Karkaralinsk, Qarqaraly, Каркаралы
      at 49.41 75.47
    kz-osakarovka | Osakarovka | Осакаровка | Осакаровка
      at 50.56 72.57
    kz-nura | Nura | Нура | Нұра
      was Kievka, Kiyevka, Киевка
      at 50.26 71.55
    kz-botakara | Botakara | Ботакара | Ботақара
      also Botaqara
      was Ulyanovsky, Ульяновский
      at 50.06 73.72
    kz-aktogay-karaganda | Aktogay | Актогай | Ақтоғай
      also Aktogai, Aqtogay, Aqtoghay
    kz-aksu-ayuly | Aksu-Ayuly | Аксу-Аюлы | Ақсу-Аюлы
      at 48.77 73.67
    kz-aktas | Aktas | Актас | Ақтас
      also Aqtas
      at 49.78 72.96
    kz-shakhan | Shakhan | Шахан | Шахан
      at 49.82 72.65
    kz-dolinka | Dolinka | Долинка | Долинка
      at 49.68 72.67
    kz-topar | Topar | Топар | Топар
    kz-saryshagan | Saryshagan | Сарышаган | Сарышаған
      also Sary-Shagan, Saryshaghan
      at 46.12 73.61
    kz-agadyr | Agadyr | Агадырь | Ақадыр
      also Aqadyr, Akadyr
      at 48.26 72.86
    """

  /// The cities of Ulytau oblast.
  static let ulytau = """
    kz-zhezkazgan | Zhezkazgan | Жезказган | Жезқазған
      also Jezkazgan, Zhezqazghan, Zhezqazgan, Jezqazghan, Jezqazgan
      was Dzhezkazgan, Джезказган
      at 47.79 67.71
    kz-satpaev | Satpaev | Сатпаев | Сәтбаев
      also Satpayev, Satbayev, Satbaev
      was Nikolsky, Никольский
      at 47.90 67.54
    kz-karazhal | Karazhal | Каражал | Қаражал
      also Qarazhal
      at 48.01 70.79
    kz-zhanaarka | Zhanaarka | Жанаарка | Жаңаарқа
      also Zhangaarqa, Janaarka
      was Atasu, Атасу
      at 48.68 71.64
    kz-zhezdy | Zhezdy | Жезды | Жезді
      also Zhezdi
    """
}
