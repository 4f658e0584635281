extension GazetteerTable {
  /// The cities of Akmola oblast.
  static let akmola = """
    kz-kokshetau | Kokshetau | Кокшетау | Көкшетау
      also Kökshetau
      was Kokchetav (-1993), Кокчетав (-1993)
      at 53.28 69.39
    kz-stepnogorsk | Stepnogorsk | Степногорск | Степногор
      at 52.35 71.88
    kz-kosshy | Kosshy | Косшы | Қосшы
      also Qosshy
    kz-akkol | Akkol | Акколь | Ақкөл
      also Aqkol, Aqköl
      was Alekseyevka, Alekseevka, Алексеевка
      at 51.99 70.94
    kz-atbasar | Atbasar | Атбасар | Атбасар
      at 51.81 68.36
    kz-derzhavinsk | Derzhavinsk | Державинск | Державин
      at 51.10 66.32
    kz-yereymentau | Yereymentau | Ерейментау | Ерейментау
      also Ereymentau, Ereimentau, Yereimentau, Yermentau, Ерментау
      at 51.62 73.10
    kz-esil | Esil | Есиль | Есіл
      also Yesil
      at 51.96 66.40
    kz-makinsk | Makinsk | Макинск | Макинск
      at 52.63 70.42
    kz-stepnyak | Stepnyak | Степняк | Степняк
      also Stepniak
      at 52.83 70.79
    kz-shchuchinsk | Shchuchinsk | Щучинск | Щучинск
      also Schuchinsk
      at 52.94 70.19
    kz-burabay | Burabay | Бурабай | Бурабай
      also Burabai, Borovoye, Borovoe, Боровое
      at 53.08 70.31
    kz-shortandy | Shortandy | Шортанды | Шортанды
      at 51.70 70.99
    kz-astrakhanka | Astrakhanka | Астраханка | Астраханка
      at 51.53 69.79
    kz-zerenda | Zerenda | Зеренда | Зеренді
      also Zerendi
      at 52.91 69.16
    kz-arshaly | Arshaly | Аршалы | Аршалы
      was Vishnyovka, Vishnevka, Вишневка
      at 50.83 72.18
    kz-korgalzhyn | Korgalzhyn | Коргалжын | Қорғалжын
      also Qorghalzhyn, Korgalzhin
      at 50.58 70.02
    kz-zhaksy | Zhaksy | Жаксы | Жақсы
      also Zhaqsy
      at 51.91 67.32
    kz-bestobe | Bestobe | Бестобе | Бестөбе
      at 52.50 73.09
    """

  /// The cities of Kostanay oblast.
  static let kostanay = """
    kz-kostanay | Kostanay | Костанай | Қостанай
      also Kostanai, Qostanay, Qostanai
      was Kustanai (-1997), Kustanay (-1997), Кустанай (-1997)
      at 53.21 63.62
    kz-rudny | Rudny | Рудный | Рудный
      also Rudnyy, Rudniy
      at 52.97 63.11
    kz-arkalyk | Arkalyk | Аркалык | Арқалық
      also Arqalyq
      at 50.25 66.91
    kz-lisakovsk | Lisakovsk | Лисаковск | Лисаков
      at 52.54 62.49
    kz-zhitikara | Zhitikara | Житикара | Жітіқара
      also Zhetikara, Zhitiqara, Jitikara
      was Dzhetygara (-1997), Джетыгара (-1997)
      at 52.19 61.20
    kz-tobyl | Tobyl | Тобыл | Тобыл
      was Zatobolsk, Затобольск
      at 53.21 63.70
    kz-karabalyk | Karabalyk | Карабалык | Қарабалық
      also Qarabalyq
      was Komsomolets, Комсомолец
      at 53.75 62.06
    kz-fyodorovka | Fyodorovka | Фёдоровка | Федоровка
      also Fedorovka
      at 53.64 62.70
    kz-auliekol | Auliekol | Аулиеколь | Әулиекөл
      also Auliyekol
      was Semiozyornoye, Semiozernoe, Семиозерное
      at 52.36 64.13
    kz-denisovka | Denisovka | Денисовка | Денисов
      was Ordzhonikidze, Орджоникидзе
      at 52.45 61.75
    kz-borovskoy | Borovskoy | Боровской | Боровской
      also Borovskoi
      at 53.79 64.18
    kz-kushmurun | Kushmurun | Кушмурун | Құсмұрын
      also Qusmuryn
      at 52.45 64.62
    kz-kachar | Kachar | Качар | Қашар
      also Qashar
      at 53.37 62.87
    kz-karasu | Karasu | Карасу | Қарасу
      also Qarasu
      at 52.66 65.48
    kz-uzunkol | Uzunkol | Узунколь | Ұзынкөл
      also Uzynkol
      at 54.04 65.34
    kz-torgay | Torgay | Торгай | Торғай
      also Torgai, Torghay, Turgai, Turgay, Тургай
      at 49.63 63.49
    """

  /// The cities of North Kazakhstan oblast.
  static let northKazakhstan = """
    kz-petropavl | Petropavl | Петропавловск | Петропавл
      also Petropavlovsk
      at 54.87 69.15
    kz-bulaevo | Bulaevo | Булаево | Булаев
      also Bulayevo
      at 54.91 70.44
    kz-mamlyutka | Mamlyutka | Мамлютка | Мамлют
      also Mamliutka
      at 54.94 68.54
    kz-sergeevka | Sergeevka | Сергеевка | Сергеев
      also Sergeyevka
      at 53.88 67.41
    kz-tayynsha | Tayynsha | Тайынша | Тайынша
      also Taiynsha, Taiyncha, Tayinsha, Тайинша
      was Krasnoarmeysk, Krasnoarmeisk, Красноармейск
      at 53.85 69.77
    kz-kishkenekol | Kishkenekol | Кишкенеколь | Кішкенекөл
      was Kzyltu, Кзылту
      at 53.64 72.34
    kz-saumalkol | Saumalkol | Саумалколь | Саумалкөл
      was Volodarskoye, Volodarskoe, Володарское
      at 53.29 68.11
    kz-smirnovo | Smirnovo | Смирново | Смирново
      at 54.51 69.43
    kz-talshik | Talshik | Талшик | Талшық
      also Talshyq, Talshyk
      at 53.64 71.87
    kz-presnovka | Presnovka | Пресновка | Преснов
      at 54.67 67.15
    kz-yavlenka | Yavlenka | Явленка | Явленка
      also Iavlenka
      at 54.35 68.46
    kz-timiryazevo | Timiryazevo | Тимирязево | Тимирязев
      also Timiriazevo
      at 53.75 66.49
    kz-beskol | Beskol | Бишкуль | Бескөл
      also Bishkul, Бесколь
      at 54.78 69.10
    """
}
