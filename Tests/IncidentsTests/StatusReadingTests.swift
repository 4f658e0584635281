import Incidents
import Testing

@Suite struct `A status in free words` {
  private func spelled(_ reading: StatusReading) -> String {
    switch reading {
    case .aboutDetention: "detention"
    case .notUnderstood: "?"
    case .stated(let status, let sentence, let date):
      [status.rawValue, sentence?.length, date?.edtf].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("осуждён на 3 года условно", "convicted P3Y"), ("Sentenced to 3 years", "convicted P3Y"),
    ("приговор: 5 лет", "convicted P5Y"), ("сотталды", "convicted"),
    ("5 жылға сотталды", "convicted P5Y"),
    ("штраф 50 МРП", "convicted"), ("арест 15 суток", "convicted P15D"), ("charged", "pending"),
    ("Charged", "pending"),
    ("Sentenced to two years and 6 months on 12 May 2021", "convicted P2Y6M 2021-05-12"),
    ("Acquitted on appeal 2021-05-12", "acquitted 2021-05-12"), ("not guilty", "acquitted"),
    ("released, charges dropped", "dropped"), ("дело прекращено 03.04.2020", "dropped 2020-04-03"),
    ("Found guilty", "convicted"), ("awaiting trial", "on_trial"), ("дело в суде", "on_trial"),
    ("предъявлено обвинение", "pending"), ("айып тағылды, тергеу жүріп жатыр", "pending"),
    ("5 лет колонии", "convicted P5Y"), ("15 тәулікке қамалды", "convicted P15D"),
    ("Sentenced to life", "convicted"), ("амнистирована в 2021", "amnestied"),
    ("Released on 30-Jun-21", "detention"), ("Died in custody", "detention"),
    ("Detained", "detention"), ("задержан", "detention"), ("Arrested on 30 June 2021", "detention"),
    ("арест на 2 месяца", "detention"), ("released without charge", "detention"),
    ("Detained for 3 days", "detention"), ("released after 15 days", "detention"),
    ("оштрафован", "detention"), ("босатылды", "detention"), ("умер в больнице", "detention"),
    ("gone fishing", "?"), ("facing 10 years in prison", "?"), ("грозит 5 лет", "?"),
    ("приговор отменён", "?"), ("not convicted", "?"), ("см. примечание", "?"),
  ])
  func `gives the term, the length and the date that it states`(text: String, expected: String) {
    #expect(spelled(StatusReading(text)) == expected)
  }
}
