extension GazetteerTable {
  /// The cities of Almaty oblast.
  static let almatyOblast = """
    kz-konaev | Konaev | Конаев | Қонаев
      also Konayev, Kunaev, Kunayev, Qonaev, Qonayev, Кунаев
      was Kapshagai (-2022), Kapshagay (-2022), Kapchagai (-2022), Kapchagay (-2022)
      was Qapshaghay (-2022), Капшагай (-2022), Капчагай (-2022), Қапшағай (-2022)
      at 43.87 77.06
    kz-talgar | Talgar | Талгар | Талғар
      also Talghar
      at 43.30 77.24
    kz-kaskelen | Kaskelen | Каскелен | Қаскелең
      also Qaskeleng, Qaskelen
      at 43.20 76.62
    kz-esik | Esik | Есик | Есік
      also Yesik, Issyk, Иссык
      at 43.36 77.45
    kz-otegen-batyr | Otegen Batyr | Отеген батыр | Өтеген батыр
      also Отеген батыра
      was Energetichesky, Энергетический
      at 43.42 77.02
    kz-uzynagash | Uzynagash | Узынагаш | Ұзынағаш
      also Uzunagach, Uzynaghash, Узун-Агач, Узунагач
    kz-boralday | Boralday | Боралдай | Боралдай
      also Boraldai, Burunday, Burundai, Бурундай
      at 43.36 76.85
    kz-shelek | Shelek | Шелек | Шелек
      also Chilik, Чилик
      at 43.60 78.26
    kz-kegen | Kegen | Кеген | Кеген
      at 43.02 79.23
    kz-narynkol | Narynkol | Нарынкол | Нарынқол
      also Narynqol
      at 42.73 80.17
    kz-bakanas | Bakanas | Баканас | Бақанас
      also Baqanas
      at 44.81 76.27
    kz-shonzhy | Shonzhy | Шонжы | Шонжы
      also Chundzha, Чунджа
      at 43.54 79.47
    kz-turgen | Turgen | Турген | Түрген
      at 43.40 77.59
    kz-ulken | Ulken | Улькен | Үлкен
      also Улкен
      at 45.21 73.97
    """

  /// The cities of Jetisu oblast.
  static let jetisu = """
    kz-taldykorgan | Taldykorgan | Талдыкорган | Талдықорған
      also Taldyqorghan, Taldyqorgan, Taldikorgan
      was Taldy-Kurgan, Талды-Курган
      at 45.02 78.37
    kz-tekeli | Tekeli | Текели | Текелі
    kz-zharkent | Zharkent | Жаркент | Жаркент
      also Jarkent
      was Panfilov (-1991), Панфилов (-1991)
      at 44.17 80.00
    kz-sarkand | Sarkand | Сарканд | Сарқан
      also Sarkan, Sarqan, Саркан
      at 45.41 79.92
    kz-usharal | Usharal | Ушарал | Үшарал
      at 46.17 80.94
    kz-ushtobe | Ushtobe | Уштобе | Үштөбе
      at 45.25 77.98
    kz-saryozek | Saryozek | Сарыозек | Сарыөзек
      at 44.36 77.97
    kz-balpyk-bi | Balpyk Bi | Балпык би | Балпық би
      was Kirovsky, Кировский
      at 44.90 78.23
    kz-karabulak | Karabulak | Карабулак | Қарабұлақ
      also Qarabulaq
      at 44.91 78.49
    kz-zhansugurov | Zhansugurov | Жансугуров | Жансүгіров
    kz-dostyk | Dostyk | Достык | Достық
      also Dostyq
      was Druzhba, Дружба
      at 45.25 82.48
    kz-khorgos | Khorgos | Хоргос | Қорғас
      also Horgos, Qorgas
    """

  /// The cities of Zhambyl oblast.
  static let zhambyl = """
    kz-taraz | Taraz | Тараз | Тараз
      was Zhambyl (1993-1997), Jambyl (1993-1997), Жамбыл (1993-1997), Dzhambul (-1993)
      was Jambul (-1993), Джамбул (-1993)
      at 42.90 71.37
    kz-shu | Shu | Шу | Шу
      also Chu, Чу
      at 43.60 73.76
    kz-karatau | Karatau | Каратау | Қаратау
      also Qaratau
      at 43.17 70.46
    kz-zhanatas | Zhanatas | Жанатас | Жаңатас
      also Zhangatas, Janatas
      at 43.56 69.74
    kz-merke | Merke | Мерке | Меркі
      also Merki
      at 42.87 73.18
    kz-kulan | Kulan | Кулан | Құлан
      also Qulan
      at 42.91 72.72
    kz-korday | Korday | Кордай | Қордай
      also Kordai, Qorday
      was Georgievka, Georgiyevka, Георгиевка
      at 43.04 74.71
    kz-masanchi | Masanchi | Масанчи | Масаншы
      also Massanchi
    kz-sarykemer | Sarykemer | Сарыкемер | Сарыкемер
      was Mikhailovka, Mikhaylovka, Михайловка
      at 43.01 71.50
    kz-asa | Asa | Аса | Аса
      at 43.04 71.15
    kz-bauyrzhan-momyshuly | Bauyrzhan Momyshuly | Бауыржан Момышулы | Бауыржан Момышұлы
      was Burnoye, Burnoe, Бурное
      at 42.61 70.77
    kz-moyynkum | Moyynkum | Мойынкум | Мойынқұм
      also Moiynkum, Moyynqum
      at 44.28 72.94
    kz-tole-bi | Tole Bi | Толе би | Төле би
      was Novotroitskoye, Novotroitskoe, Новотроицкое
    """
}
