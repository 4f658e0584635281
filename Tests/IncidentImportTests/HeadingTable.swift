import Incidents

/// Headings of columns in three languages, by the field that they mean; parted by bars.
enum HeadingTable {
  static let fields: [(field: String, headings: String)] = [
    (
      "id",
      """
      id|ID|identifier|incident id|IncidentID|event_id|EventId|record id|№|номер|ид|код|идентификатор
      |нөмірі|нөмір|booking_id|uid|case id|№ события|arrest_id
      """
    ),
    (
      "date",
      """
      date|Date|event date|EVENT_DATE|incident date|dateOfIncident|дата|Дата события|дата акции|күні
      |күн|оқиға күні|date of detention|detention date|detained on|дата задержания|ұсталған күні
      |Date of Arrest|Date of arrest|Arrest date|Arrested on|Booking date|Date booked|Дата ареста
      |Қамалған күні|Қамауға алынған күні|Ұстау күні|ДатаЗадержания|arrest_date|DATE_OF_ARREST
      |Date (dd/mm/yyyy)|Дата и время|Дата проведения акции|Date of the protest|Акция күні
      |День задержания|when arrested|Дата инцидента|start_date|date_start|Дата начала
      |Басталған күні|date/time
      """
    ),
    ("kind", "kind|incident type|event_type|вид|вид события|тип события|түрі|оқиға түрі"),
    (
      "title", "title|headline|заголовок|название|Название акции|событие|атауы|тақырыбы|event name"
    ),
    (
      "summary",
      """
      summary|description|details|notes|описание|подробности|примечание|комментарий|сипаттамасы
      |сипаттама|Описание события|event_description|Comments|Ескертпе|description_eng
      """
    ),
    ("country", "country|страна|ел|елі|мемлекет|Country of incident"),
    (
      "region",
      "region|oblast|province|регион|область|облыс|облысы|өңір|Область/город|Регион (область)|region_name"
        + "|Аймақ|Аймағы"
    ),
    (
      "locality",
      """
      locality|city|town|place|location|venue|город|населенный пункт|Населённый пункт|место
      |место проведения|қала|қаласы|орны|елді мекен|Place of Detention|Место задержания|Адрес|Address
      |Ұсталған орны|Адрес проведения|CityTown|Өткен орны|city_name|Где|Where|Ұсталған жері|Жер
      """
    ),
    ("latitude", "latitude|lat|широта|ендік|place_lat"),
    ("longitude", "longitude|lon|lng|long|долгота|бойлық|place_lon"),
    (
      "form",
      "form|form of protest|форма|форма акции|Форма протеста|формат|нысаны|Акция түрі|вид акции|protest_type"
    ),
    (
      "authorisation",
      "authorisation|authorization|permission|permit|согласование|согласовано|разрешение|рұқсат"
    ),
    (
      "organiser",
      "organiser|organizer|organisers|organizers|организатор|организаторы|ұйымдастырушы|Организатор акции"
    ),
    (
      "demands",
      """
      demands|demand|issue|topic|требования|требование|повод|тема|талаптары|талап
      |Требования участников|Тема акции|protester_demands
      """
    ),
    (
      "participants",
      """
      participants|crowd|crowd size|attendance|участники|участников|число участников|численность участников
      |қатысушылар|қатысушылар саны|Кол-во участников|Количество участников (чел.)
      |Қатысушы саны|number of participants|n_participants|No. of protesters|Participants (total)
      |estimated_participants|total attendance
      """
    ),
    (
      "detained",
      """
      detained|detentions|number detained|number of detentions|detainees|задержано|задержанные
      |задержанных|число задержанных|количество задержанных|ұсталғандар|ұсталғандар саны
      |Кол-во задержанных|Задержано (чел.)|Всего задержано|Задержаны|Задержания|Ұсталған адам саны
      |Ұсталды|number of arrests|total_arrests|No. of detainees|people detained|n_detained|arrests
      |NumDetained|num_arrests|totalArrested|number of people arrested
      |Задержано полицией|Задержано, чел.|ЗАДЕРЖАНО_ВСЕГО|Общее число задержанных
      |Ұсталған адамдар саны|Барлығы ұсталғандар|persons detained|ReportedArrests|detentions_total
      |Detained (persons)|# detained|arrested (number)|Число задержаний|К-во задержанных
      |Количество задержанных участников|Detained by police
      """
    ),
    ("detention_kind", "detention kind|kind of detention|вид задержания|detentionType"),
    (
      "arrested",
      """
      arrested|administrative arrests|арестовано|арестованных|число арестованных|қамауға алынғандар
      |Арестованные|Қамалғандар саны|Кол-во административных арестов|administratively arrested
      """
    ),
    (
      "fined",
      """
      fined|fines|оштрафовано|оштрафованных|число оштрафованных|айыппұл салынғандар|Штрафы
      |number fined|Кол-во оштрафованных
      """
    ),
    (
      "charged",
      "charged|accused|обвиняемых|число обвиняемых|айыпталғандар|people charged|total_charged"
    ),
    (
      "articles",
      """
      articles|article|charges|legal articles|статья|статьи|статья обвинения|бап|баптар|бабы
      |Статья УК|Section of Law|Статьи КоАП|criminal charges|ҚК бабы|Статья УК РК
      """
    ),
    (
      "injured",
      """
      injured|injuries|wounded|ранено|раненых|пострадавших|пострадавшие|жараланғандар
      |Число пострадавших|total_injured|Жараланғандар саны|participant_injuries
      """
    ),
    (
      "killed",
      """
      killed|deaths|fatalities|убито|погибших|погибшие|қаза тапқандар|Погибло|number of deaths
      |Қаза тапқан адам саны|total_killed|Погибло (чел.)
      """
    ),
    (
      "response",
      """
      response|response of authorities|police response|реакция властей|действия полиции
      |действия властей|биліктің әрекеті
      """
    ),
    ("verification", "verification|verified|проверка|статус проверки|тексеру"),
    ("source", "source|sources|источник|источники|дереккөз|дереккөзі|source_name"),
    ("source_kind", "source kind|source type|вид источника|тип источника|sourceType"),
    ("source_url", "source url|url|link|links|ссылка|ссылки|сілтеме|sourceURL|Ссылка на источник"),
    (
      "reported_on",
      """
      reported on|report date|published|publication date|дата публикации|дата сообщения
      |жарияланған күні|PublishedOn
      """
    ),
    ("language", "language|язык|тіл|тілі"),
    ("parent_id", "parent id|parent|wave|родитель|волна"),
    (
      "name",
      """
      name|full name|fullName|person name|name of person|name of detainee|detainee|detainee name|фио
      |ф и о|Ф.И.О.|фамилия имя отчество|фамилия имя|фамилия и имя|имя и фамилия|имя задержанного
      |аты-жөні|тегі аты-жөні|тегі аты|inmate_name|Задержанный|Prisoner's name|ФИО задержанного
      |Имя|Аты|Кого задержали|who was detained
      """
    ),
    (
      "person",
      """
      person|person id|id person|person number|detainee id|ид человека|код человека|inmate_id
      """
    ),
    (
      "birth_date",
      """
      birth date|date of birth|DOB|birth year|year of birth|дата рождения|год рождения|туған күні
      |туған жылы|dateOfBirth
      """
    ),
    (
      "charge_status",
      "charge status|status of charge|case status|статус обвинения|статус дела|іс мәртебесі|айып мәртебесі"
    ),
    ("status_date", "status date|date of status|дата статуса|мәртебе күні"),
  ]

  /// Headings that mean no field, though a word of a field may stand in them.
  static let none = """
    release date|Date of release|released on|Дата освобождения|Босатылған күні|sentence_date
    |Date of sentence|Дата приговора|Үкім күні|date of death|death_date|Дата смерти|Қайтыс болған күні
    |record_updated|updated_at|created_at|date added|Date of entry|Дата внесения|Дата изменения
    |Дата обновления|Жазба күні|export date|date_modified|end_date|end_dt|Дата окончания
    |Аяқталған күні|trial date|Дата суда|court date|Date charged|last_updated|retrieved on
    |year|month|day|год|месяц|жыл|total|size|Total|Всего|Итого|Барлығы|amount|number|count|people
    |Количество|Число|Саны|when|No.|n|place of birth|Место рождения|home address|Домашний адрес
    |Место жительства|Тұрғылықты мекенжайы|Victim's name|MiddleName|name_en|Имена задержанных
    |victim|suspect|Phone|Телефон|e-mail|Passport No|Номер паспорта|contact_info|ИИН|ЖСН|iin
    |Age|Возраст|Sex|Пол|colour|Position|facility|fine amount|Сумма штрафа|source article
    |cause of death|Задержано женщин|Задержано (муж.)|men detained|number of police officers|arresting_authority|Номер дела|дыбыс
    |arrest warrant|Город рождения|sub_event_type_code|Ф.И.О. матери
    """

  /// The headings of a text, without the line breaks of this file.
  static func headings(_ text: String) -> [String] {
    text.replacing("\n", with: "").split(separator: "|").map(String.init)
  }
}
