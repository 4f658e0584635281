/// What a date is of, other than the incident, as the name of its column tells.
enum DateRole: String, CaseIterable {
  case birth, death, release, sentence, hearing, publication, record, end

  private var words: Set<String> {
    switch self {
    case .birth: ["birth", "born", "dob", "birthday", "рождения", "рожд", "туған"]
    case .death: ["death", "died", "deceased", "dod", "смерти", "гибели", "қайтыс", "өлім"]
    case .release:
      [
        "release", "released", "освобождения", "освобожден", "освобождена", "освобождены",
        "босатылған", "босату",
      ]
    case .sentence:
      [
        "sentence", "sentenced", "verdict", "conviction", "convicted", "приговора", "приговор",
        "осуждения", "үкім",
      ]
    case .hearing: ["hearing", "court", "trial", "суда", "заседания", "сот"]
    case .publication:
      [
        "published", "publication", "posted", "reported", "report", "публикации", "опубликовано",
        "сообщения", "жарияланған",
      ]
    case .record:
      [
        "updated", "update", "modified", "created", "entered", "entry", "recorded", "record",
        "added", "uploaded", "export", "exported", "timestamp", "changed", "изменения",
        "обновления",
        "обновлено", "создания", "создано", "внесения", "добавлено", "отметка", "жаңартылған",
      ]
    case .end: ["end", "ended", "until", "closed", "окончания", "окончание", "конец", "аяқталған"]
    }
  }

  /// What the column holds, in words.
  var meaning: String {
    switch self {
    case .birth: "a date of birth"
    case .death: "a date of death"
    case .release: "a release"
    case .sentence: "a sentence"
    case .hearing: "a hearing"
    case .publication: "a publication"
    case .record: "when the record was made or changed"
    case .end: "an end"
    }
  }

  /// The role of the dates in a column; nil where its name tells none.
  init?(column name: String) {
    let words = Set(HeadingWords(name).words)
    guard let role = Self.allCases.first(where: { !$0.words.isDisjoint(with: words) }) else {
      return nil
    }
    self = role
  }
}
