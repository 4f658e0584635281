extension GazetteerTable {
  /// The regions: the cities of republican significance, then the oblasts.
  static let kazakhRegions = """
    KZ-71 | Astana | Астана | Астана
      was Nur-Sultan (2019-2022), Nursultan (2019-2022), Нур-Султан (2019-2022)
      was Нұр-Сұлтан (2019-2022), Akmola (1992-1998), Aqmola (1992-1998), Акмола (1992-1998)
      was Ақмола (1992-1998), Tselinograd (1961-1992), Целиноград (1961-1992)
      was Akmolinsk (-1961), Акмолинск (-1961)
      city kz-astana
      at 51.18 71.45
    KZ-75 | Almaty | Алматы | Алматы
      was Alma-Ata (1921-1993), Алма-Ата (1921-1993), Verny (-1921), Верный (-1921)
      city kz-almaty
      at 43.25 76.92
    KZ-79 | Shymkent | Шымкент | Шымкент
      also Chymkent
      was Chimkent (-1993), Чимкент (-1993)
      since 2018-06-19 KZ-61
      city kz-shymkent
      at 42.30 69.60
    KZ-10 | Abai oblast | область Абай | Абай облысы
      also Abay, Абайская
      since 2022-06-08 KZ-63
    KZ-11 | Akmola oblast | Акмолинская область | Ақмола облысы
      also Aqmola, Акмола
      was Tselinograd oblast (-1992), Целиноградская (-1992)
    KZ-15 | Aktobe oblast | Актюбинская область | Ақтөбе облысы
      also Aktyubinsk, Aktiubinsk, Aqtobe, Aqtöbe, Актобинская
    KZ-19 | Almaty oblast | Алматинская область | Алматы облысы
      was Alma-Ata oblast, Алма-Атинская
    KZ-23 | Atyrau oblast | Атырауская область | Атырау облысы
      was Guryev oblast (-1992), Gurev oblast (-1992), Гурьевская (-1992)
    KZ-27 | West Kazakhstan oblast | Западно-Казахстанская область | Батыс Қазақстан облысы
      also Western Kazakhstan, Batys Qazaqstan, Batys Kazakhstan, ЗКО, БҚО
      was Uralsk oblast (-1992), Уральская (-1992)
    KZ-31 | Zhambyl oblast | Жамбылская область | Жамбыл облысы
      also Jambyl, Zhambul, Jambul
      was Dzhambul oblast, Джамбулская, Джамбульская
    KZ-33 | Jetisu oblast | область Жетісу | Жетісу облысы
      also Zhetisu, Zhetysu, Jetysu, Jetisy, Жетысу, Жетису, Жетысуская
      since 2022-06-08 KZ-19
    KZ-35 | Karaganda oblast | Карагандинская область | Қарағанды облысы
      also Karagandy, Qaraghandy, Qaragandy
    KZ-39 | Kostanay oblast | Костанайская область | Қостанай облысы
      also Kostanai, Qostanay, Qostanai
      was Kustanai oblast (-1997), Kustanay oblast (-1997), Кустанайская (-1997)
    KZ-43 | Kyzylorda oblast | Кызылординская область | Қызылорда облысы
      also Qyzylorda, Kizilorda
      was Kzyl-Orda oblast (-1997), Кзыл-Ординская (-1997)
    KZ-47 | Mangystau oblast | Мангистауская область | Маңғыстау облысы
      also Mangistau, Mangghystau, Mangghystaū, Mangghystaw, Мангыстауская
      was Mangyshlak oblast, Мангышлакская
    KZ-55 | Pavlodar oblast | Павлодарская область | Павлодар облысы
    KZ-59 | North Kazakhstan oblast | Северо-Казахстанская область | Солтүстік Қазақстан облысы
      also Northern Kazakhstan, Soltustik Qazaqstan, Soltüstik Qazaqstan, СКО, СҚО
    KZ-61 | Turkistan oblast | Туркестанская область | Түркістан облысы
      also Turkestan, Türkistan
      was South Kazakhstan oblast (1992-2018), Southern Kazakhstan oblast (1992-2018)
      was Южно-Казахстанская (1992-2018), ЮКО (1992-2018)
      was Оңтүстік Қазақстан облысы (1992-2018), ОҚО (1992-2018)
      was Ontustik Qazaqstan (1992-2018), Ongtustik Qazaqstan (1992-2018)
      was Chimkent oblast (-1992), Чимкентская (-1992)
    KZ-62 | Ulytau oblast | область Улытау | Ұлытау облысы
      also Ulytaū, Ulıtau, область Ұлытау, Улытауская
      since 2022-06-08 KZ-35
    KZ-63 | East Kazakhstan oblast | Восточно-Казахстанская область | Шығыс Қазақстан облысы
      also Eastern Kazakhstan, Shyghys Qazaqstan, Shygys Qazaqstan, ВКО, ШҚО
    """
}
