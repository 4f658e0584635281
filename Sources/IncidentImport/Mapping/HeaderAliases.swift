/// Other names under which plainly named columns are known, in English, Russian and Kazakh.
enum HeaderAliases {
  /// The field that a column's name means; nil where it means none.
  ///
  /// Case, white space, and the difference between spaces, dashes and underscores do not matter.
  static func field(named name: String) -> NativeField? {
    NativeField(name: Header.folded(name)) ?? fields[folded(name)]
  }

  /// A name in the form in which such names are compared.
  static func folded(_ name: String) -> String {
    let separators = Set(" -_./\u{A0}\n")
    return name.lowercased().split { separators.contains($0) }.joined(separator: " ")
      .replacing("ё", with: "е")
  }

  private static let datesOfDetention = """
    date of detention, detention date, detained on, дата задержания, ұсталған күні
    """

  /// Whether a column's name means the date on which somebody was detained.
  static func isDateOfDetention(_ name: String) -> Bool {
    datesOfDetention.split(separator: ",").contains { folded(String($0)) == folded(name) }
  }

  private static let names: [(NativeField, String)] = [
    (
      .id,
      """
      id, identifier, incident id, event id, record id, №, номер, ид, код, идентификатор,
      нөмірі, нөмір
      """
    ),
    (
      .date,
      """
      date, event date, incident date, дата, дата события, дата акции, күні, күн, оқиға күні,
      \(datesOfDetention)
      """
    ),
    (.kind, "kind, incident type, вид, вид события, түрі"),
    (.title, "title, headline, заголовок, название, событие, атауы, тақырыбы"),
    (
      .summary,
      """
      summary, description, details, notes, описание, подробности, примечание, комментарий,
      сипаттамасы, сипаттама
      """
    ),
    (.country, "country, страна, ел, елі, мемлекет"),
    (.region, "region, oblast, province, регион, область, облыс, облысы, өңір"),
    (
      .locality,
      """
      locality, city, town, place, location, venue, город, населенный пункт, место, место
      проведения, қала, қаласы, орны, елді мекен
      """
    ),
    (.latitude, "latitude, lat, широта, ендік"),
    (.longitude, "longitude, lon, lng, long, долгота, бойлық"),
    (.form, "form, form of protest, форма, форма акции, формат, нысаны"),
    (
      .authorisation,
      """
      authorisation, authorization, permission, permit, согласование, согласовано, разрешение,
      рұқсат
      """
    ),
    (
      .organiser,
      """
      organiser, organizer, organisers, organizers, организатор, организаторы, ұйымдастырушы
      """
    ),
    (
      .demands,
      """
      demands, demand, issue, topic, требования, требование, повод, тема, талаптары, талап
      """
    ),
    (
      .participants,
      """
      participants, crowd, crowd size, attendance, участники, участников, число участников,
      численность, қатысушылар, қатысушылар саны
      """
    ),
    (
      .detained,
      """
      detained, detentions, number detained, number of detentions, detainees, задержано,
      задержанные, задержанных, число задержанных, количество задержанных, ұсталғандар,
      ұсталғандар саны
      """
    ),
    (.detentionKind, "detention kind, kind of detention, вид задержания"),
    (
      .arrested,
      """
      arrested, administrative arrests, арестовано, арестованных, число арестованных, қамауға
      алынғандар
      """
    ),
    (
      .fined,
      """
      fined, fines, оштрафовано, оштрафованных, число оштрафованных, айыппұл салынғандар
      """
    ),
    (.charged, "charged, accused, обвиняемых, число обвиняемых, айыпталғандар"),
    (
      .articles,
      """
      articles, article, charges, legal articles, статья, статьи, статья обвинения, бап,
      баптар, бабы
      """
    ),
    (
      .injured,
      """
      injured, injuries, wounded, ранено, раненых, пострадавших, пострадавшие, жараланғандар
      """
    ),
    (.killed, "killed, deaths, fatalities, убито, погибших, погибшие, қаза тапқандар"),
    (
      .response,
      """
      response, response of authorities, police response, реакция властей, действия полиции,
      действия властей, биліктің әрекеті
      """
    ),
    (.verification, "verification, verified, проверка, статус проверки, тексеру"),
    (.source, "source, sources, источник, источники, дереккөз, дереккөзі"),
    (.sourceKind, "source kind, source type, вид источника, тип источника"),
    (.sourceURL, "source url, url, link, links, ссылка, ссылки, адрес, сілтеме"),
    (
      .reportedOn,
      """
      reported on, report date, published, publication date, дата публикации, дата сообщения,
      жарияланған күні
      """
    ),
    (.language, "language, язык, тіл, тілі"),
    (.parentID, "parent id, parent, wave, родитель, волна"),
    (
      .name,
      """
      name, full name, person name, name of person, name of detainee, detainee, detainee name, фио,
      ф и о, фамилия имя отчество, фамилия имя, фамилия и имя, имя и фамилия, имя задержанного,
      аты-жөні, тегі аты-жөні, тегі аты
      """
    ),
    (
      .person, "person, person id, id person, person number, detainee id, ид человека, код человека"
    ),
    (
      .birthDate,
      """
      birth date, date of birth, dob, birth year, year of birth, дата рождения, год рождения,
      туған күні, туған жылы
      """
    ),
    (
      .chargeStatus,
      """
      charge status, status of charge, case status, статус обвинения, статус дела, іс мәртебесі,
      айып мәртебесі
      """
    ),
    (.statusDate, "status date, date of status, дата статуса, мәртебе күні"),
  ]

  private static let fields: [String: NativeField] = {
    var fields: [String: NativeField] = [:]
    for (field, names) in names {
      for name in names.split(separator: ",") { fields[folded(String(name))] = field }
    }
    return fields
  }()
}
