import Incidents
import Testing

@Suite struct `A text in place of a name` {
  @Test(arguments: [
    "Unknown", "Unknown 2", "имя скрыто", "N.N.", "N", "журналист", "несовершеннолетний", "и др.",
    "активистка (имя не называем)", "10 неизвестных", "3 человека", "белсенді",
  ])
  func `may name nobody`(text: String) { #expect(PersonName.namesNobody(text)) }

  @Test(arguments: [
    "Проба Болат", "Болат", "Азамат", "Сынак Е. и др.", "Журналистов Болат", "N. Proba", "Людмила",
    "Проба Болат, журналист",
  ])
  func `may name somebody`(text: String) { #expect(!PersonName.namesNobody(text)) }

  @Test(arguments: [
    "Сынак Е. и др.", "Тестова А. и ещё 5 человек", "Проба Б., Сынак Е., Мысал Г.",
    "Проба Болат и Сынак Ерлан", "10 неизвестных", "3 человека", "Proba Bolat and others",
    "Проба Болат және басқалар", "Proba B. et al.",
  ])
  func `may be about several people`(text: String) { #expect(PersonName.mayBeSeveral(text)) }

  @Test(arguments: [
    "Проба Болат", "Проба Б. С.", "Проба, Болат", "Проба Болат, 1990 г.р.", "Doe, John Smith",
    "Проба Болат, 45 лет, журналист", "Проба Болат (журналист)", "Unknown 2", "1 человек",
    "Сынак Ерлан, активист из Алматы", "",
  ])
  func `is about one person`(text: String) { #expect(!PersonName.mayBeSeveral(text)) }
}
