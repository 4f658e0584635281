extension GazetteerTable {
  /// The cities of Abai oblast.
  static let abai = """
    kz-semey | Semey | Семей | Семей
      also Semei
      was Semipalatinsk (-2007), Семипалатинск (-2007)
      at 50.42 80.26
    kz-kurchatov | Kurchatov | Курчатов | Курчатов
      also Semipalatinsk-21, Семипалатинск-21
      at 50.76 78.54
    kz-ayagoz | Ayagoz | Аягоз | Аягөз
      also Ayaguz, Ayakoz, Аягуз
      at 47.96 80.43
    kz-shar | Shar | Шар | Шар
      was Charsk, Чарск
      at 49.59 81.05
    kz-kalbatau | Kalbatau | Калбатау | Қалбатау
      also Qalbatau
      was Georgievka, Georgiyevka, Георгиевка
      at 49.33 81.57
    kz-urzhar | Urzhar | Урджар | Үржар
      also Urdzhar, Уржар
      at 47.09 81.63
    kz-makanchi | Makanchi | Маканчи | Мақаншы
      also Makanshy, Maqanshy
      at 46.78 82.02
    kz-borodulikha | Borodulikha | Бородулиха | Бородулиха
      at 50.72 80.93
    kz-karauyl | Karauyl | Караул | Қарауыл
      also Karaul, Karaauyl, Qarauyl, Караауыл, Қараауыл
      at 48.95 79.26
    kz-kokpekty | Kokpekty | Кокпекты | Көкпекті
      also Kokpekti
      at 48.75 82.40
    kz-aksuat | Aksuat | Аксуат | Ақсуат
      also Aqsuat
    kz-beskaragay | Beskaragay | Бескарагай | Бесқарағай
      also Beskaragai, Besqaraghay
      was Bolshaya Vladimirovka, Большая Владимировка
      at 50.89 79.48
    kz-zhezkent | Zhezkent | Жезкент | Жезкент
      at 50.93 81.36
    """

  /// The cities of East Kazakhstan oblast.
  static let eastKazakhstan = """
    kz-oskemen | Oskemen | Усть-Каменогорск | Өскемен
      also Ust-Kamenogorsk, Öskemen, Оскемен
      at 49.97 82.61
    kz-ridder | Ridder | Риддер | Риддер
      was Leninogorsk (-2002), Лениногорск (-2002)
      at 50.35 83.52
    kz-altai | Altai | Алтай | Алтай
      also Altay
      was Zyryanovsk, Ziryanovsk, Зыряновск
      at 49.73 84.26
    kz-zaysan | Zaysan | Зайсан | Зайсан
      also Zaisan
      at 47.47 84.87
    kz-serebryansk | Serebryansk | Серебрянск | Серебрянск
      at 49.68 83.30
    kz-shemonaikha | Shemonaikha | Шемонаиха | Шемонаиха
      at 50.63 81.91
    kz-glubokoye | Glubokoye | Глубокое | Глубокое
      also Glubokoe
      at 50.14 82.31
    kz-kurchum | Kurchum | Курчум | Күршім
      also Kurshim, Куршим
      at 48.57 83.66
    kz-samarskoye | Samarskoye | Самарское | Самар
      also Samarskoe, Samar
      at 49.02 83.37
    kz-kasym-kaysenov | Kasym Kaysenov | Касыма Кайсенова | Қасым Қайсенов
      also Kasym Kaisenov, Касым Кайсенов
      was Molodyozhny, Molodezhny, Молодежный
      at 49.87 82.49
    kz-ulken-naryn | Ulken Naryn | Улкен Нарын | Үлкен Нарын
      was Bolshenarymskoye, Bolshenarymskoe, Большенарымское
      at 49.21 84.51
    """

  /// The cities of Pavlodar oblast.
  static let pavlodar = """
    kz-pavlodar | Pavlodar | Павлодар | Павлодар
      at 52.28 76.97
    kz-ekibastuz | Ekibastuz | Экибастуз | Екібастұз
      also Yekibastuz, Екибастуз
      at 51.72 75.32
    kz-aksu | Aksu | Аксу | Ақсу
      also Aqsu
      was Yermak (-1993), Ermak (-1993), Ермак (-1993)
      at 52.04 76.93
    kz-bayanaul | Bayanaul | Баянаул | Баянауыл
      also Bayanauyl
      at 50.79 75.70
    kz-irtyshsk | Irtyshsk | Иртышск | Ертіс
      also Ertis
      at 53.33 75.46
    kz-terenkol | Terenkol | Теренколь | Тереңкөл
      also Terengkol
      was Kachiry, Качиры
      at 53.07 76.10
    kz-zhelezinka | Zhelezinka | Железинка | Железинка
      at 53.54 75.31
    kz-sharbakty | Sharbakty | Шарбакты | Шарбақты
      also Sharbaqty, Shcherbakty, Щербакты
      at 52.49 78.16
    kz-koktobe | Koktobe | Коктобе | Көктөбе
      at 51.53 77.47
    kz-uspenka | Uspenka | Успенка | Успен
      at 52.91 77.42
    kz-akkuly | Akkuly | Аккулы | Аққулы
      also Aqquly
      was Lebyazhye, Lebyazhe, Лебяжье
      at 51.47 77.78
    kz-aktogay-pavlodar | Aktogay | Актогай | Ақтоғай
      also Aktogai, Aqtogay, Aqtoghay
      at 53.01 75.98
    kz-maikain | Maikain | Майкаин | Майқайың
      also Maykain, Mayqayyng
      at 51.46 75.80
    """
}
