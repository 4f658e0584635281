import Incidents

/// The meaning of one word in the heading of a column.
enum HeadingConcept: Hashable {
  // What is counted, and how many.
  case filler, people, count, size, reported, police
  case participant, detain, arrest, custody, administrative, fine, charged, injured, killed
  // When.
  case date, on, when, time, day, year, start, end
  case birth, release, sentence, publication, record
  // Which and what.
  case id, serial, booking, event, protest, held, kind, type, form, title, summary, note, status
  case authorisation, organiser, demand, article, law, legalCode, accusation, legalCase
  case response, authorities, verification, source, url, language, languageCode, parent, wave
  // Where.
  case country, region, locality, place, address, residence, latitude, longitude
  // Who.
  case name, fullName, surname, firstName, patronymic, first, last, middle, full
  case person, detainee, suspect, relative, phone, email, contact, document, identityNumber
  case organisation
  // Parts of a number, and a question that is answered by yes or no.
  case men, women, adults, minors, question
  // Lists of something else.
  case recommendation, vote
}

extension HeadingConcept {
  /// The concept of a folded word; nil for a word that is not in the table.
  init?(word: String) {
    if let concept = Self.words[word] {
      self = concept
      return
    }
    // The longest beginning decides, as it is the most special one.
    var beginning = word.prefix(Self.longestStem)
    while !beginning.isEmpty {
      if let concept = Self.stems[String(beginning)] {
        self = concept
        return
      }
      beginning.removeLast()
    }
    return nil
  }

  private static let words: [String: HeadingConcept] = {
    var words: [String: HeadingConcept] = [:]
    for (concept, text) in lexicon {
      for word in text.split(whereSeparator: \.isWhitespace) where !word.hasSuffix("*") {
        words[String(word)] = concept
      }
    }
    return words
  }()

  /// The beginnings of words.
  private static let stems: [String: HeadingConcept] = {
    var stems: [String: HeadingConcept] = [:]
    for (concept, text) in lexicon {
      for word in text.split(whereSeparator: \.isWhitespace) where word.hasSuffix("*") {
        stems[String(word.dropLast())] = concept
      }
    }
    return stems
  }()

  private static let longestStem = stems.keys.map(\.count).max() ?? 0

  /// The words of each concept in English, Russian and Kazakh; those with an asterisk are beginnings
  /// of words.
  private static let lexicon: [(HeadingConcept, String)] = [
    (
      .filler,
      """
      of the a an in at by for and or to per with their was were been being have has had this
      there any made them whom among which including
      и в во на по при о об из за от для у чем или был была были было их них ними среди которых
      мен және болған бойынша туралы алын* салын* тапқан* адамның олардың ішінде
      """
    ),
    (
      .people,
      "people persons pers individual individuals human чел человек* люд* лиц граждан* адам* кісі*"
    ),
    (
      .count,
      """
      number numbers num nr nb no n count counts quantity qty overall how many
      кол количеств* число числа числен* общее общая общий сколько саны сан санын жалпы қанша
      """ + " " + SumWords.words.sorted().joined(separator: " ")
    ),
    (.size, "size amount sum сумма сумм размер* сома* мөлшер* estimate estimated оцен*"),
    (.reported, "report reported reports сообщен* сообщения"),
    (.police, "police policemen полици* полицей* cops"),
    (
      .participant,
      """
      participant* crowd attend* turnout protester* protestor* demonstrator* участник* участв* қатыс*
      митингующ* протестующ* явка
      """
    ),
    (.detain, "detain* detention* задерж* ұстал* ұстау*"),
    (.arrest, "arrest*"),
    (.custody, "арест* қамал* қамау* тұтқын*"),
    (.administrative, "admin administrative* административн* әкімшілік*"),
    (.fine, "fine fined fines штраф* оштраф* айыппұл*"),
    (.charged, "charged accused обвиняемы* обвиняемо* обвиняема* айыптал*"),
    (.injured, "injur* wounded hurt ранен* пострадав* травм* жаралан* жаралы* зардап*"),
    (
      .killed,
      "killed dead death* died fatal* убит* погиб* умер* смерт* қаза* өлген* өлім* қайтыс* өлтір*"
    ),

    (.date, "date dates dated dt datum дата даты дату датасы күні күн күндері"),
    (.on, "on"),
    (.when, "when когда қашан"),
    (.time, "time время уақыт*"),
    (.day, "day день"),
    (.year, "year год жыл жылы"),
    (.start, "start started starts begin began begun beginning from начал* бастал* басы"),
    (
      .end,
      "end ended ends until finish finished closed dateto todate окончан* конец заверш* аяқтал* соңы"
    ),
    (.birth, "birth birthday birthdate born dob yob рожд* туған*"),
    (.release, "release* освобожд* отпущ* босат*"),
    (
      .sentence,
      """
      sentenc* verdict* judgment* judgement* convict* hearing* court trial* приговор* осужден* суд суда
      судебн* заседани* срок срока суток дней үкім* сот*
      """
    ),
    (.publication, "published publication* posted публик* опублик* жариялан*"),
    (
      .record,
      """
      record records created updated modified changed entered entry exported uploaded added
      update updates timestamp отметка registered registration retrieved accessed
      внесен* добавлен* обновлен* создан* изменен* запис* жаңарт* енгізіл* регистрац*
      """
    ),

    (.id, "id ids identifier* uid uuid guid ид код идентификатор*"),
    (.serial, "№ номер нөмірі нөмір"),
    (.booking, "booking booked bookings"),
    (.event, "event events incident* событи* мероприяти* инцидент* происшеств* оқиға*"),
    (
      .protest,
      """
      protest protests demonstration* rally rallies assembly assemblies manifestation* picket*
      акци* митинг* протест* пикет* демонстрац* шестви* наразылы* шеру*
      """
    ),
    (.held, "held проведен* өткен өткізу* өткізіл*"),
    (.kind, "kind kinds вид вида виды түрі түр"),
    (.type, "type types тип типы category категори* санат*"),
    (.form, "form forms форма формы формат нысан*"),
    (.title, "title headline heading заголов* назван* атауы тақырыбы"),
    (.summary, "summary description* desc details detail описан* подробност* сипаттама*"),
    (.note, "notes comments примечан* комментари* ескерт*"),
    (
      .status,
      "status статус* мәртебе* current condition текущ* қазіргі жағдай* кончил* закончил* исход"
    ),
    (
      .authorisation,
      "authoris* authoriz* permission* permit* согласован* разрешени* санкционирован* рұқсат*"
    ),
    (.organiser, "organiser* organizer* организатор* ұйымдастырушы*"),
    (.demand, "demand demands issue topic требовани* повод* тема темы талап* талаптар*"),
    (.article, "article articles стать* ст бап баптар* бабы section* provision*"),
    (.law, "law laws legal criminal penal уголовн* заң* қылмыстық рк рф қр рб кр ру"),
    (.legalCode, "ук коап кодекс* қк әқбтк"),
    (.accusation, "charge charges обвинени* айып айыбы айыптау*"),
    (.legalCase, "case дело дела іс"),
    (.response, "response* reaction* реакц* действи* әрекет*"),
    (.authorities, "authorit* arresting власт* билік*"),
    (.verification, "verification verified проверк* тексеру*"),
    (.source, "source sources источник* дереккөз*"),
    (.url, "url urls link links href ссылк* сілтеме*"),
    (.language, "language* язык* тіл тілі"),
    (
      .languageCode,
      "en eng english ru rus russian kz kk kaz kazakh рус русс русском каз казахском англ қаз"
    ),
    (.parent, "parent родитель"),
    (.wave, "wave волна"),

    (.country, "country countries стран* ел елі мемлекет*"),
    (.region, "region regions oblast province* region* регион* облас* облыс* өңір* аймақ* аймағ*"),
    (
      .locality,
      """
      locality city town village settlement municipality город* насел* пункт* село поселок
      қала* елді мекен мекені ауыл
      """
    ),
    (.place, "place location venue where место места где орны орын жер жері жерде қайда"),
    (.address, "address адрес* мекенжай*"),
    (
      .residence,
      """
      home residence residential residing lives домашн* жительств* прожив* прописк* тұрғылықты
      тұрат* үй үйі
      """
    ),
    (.latitude, "latitude lat широта ендік"),
    (.longitude, "longitude lon lng long долгота бойлық"),

    (.name, "name names fname lname"),
    (.fullName, "fullname фио fio жөні"),
    (.surname, "surname* lastname familyname familiya familia фамили* фам тегі"),
    (.firstName, "firstname forename givenname imya имя имена имени аты есімі есімдері"),
    (.patronymic, "patronymic* middlename otchestvo отчеств* отч әкесінің"),
    (.first, "first given"),
    (.last, "last family maiden"),
    (.middle, "middle nickname alias aliases aka псевдоним* прозвищ* кличк* лақап*"),
    (.full, "full полное толық"),
    (
      .person,
      """
      person who whom персона лица лицо гражданин* гражданк* человека личност* кто кого кому
      список тізімі тұлға кім кімдер
      """
    ),
    (
      .detainee,
      """
      detainee prisoner inmate arrestee captive задержанный задержанная задержанного задержанной
      арестованный арестованная арестованного арестованной заключенный заключенная заключенного
      заключенной политзаключенный ұсталушы тұтқын қамалушы
      """
    ),
    (
      .suspect,
      """
      suspect suspects victim victims defendant* prisoners inmates convict convicts activist*
      journalist* lawyer* attorney* witness* complainant* plaintiff* survivor* perpetrator*
      осужденн* обвиняемый обвиняемая обвиняемого подозрева* потерпевш* пострадавший пострадавшая
      пострадавшего жертв* заключенны* политзаключенны* активист* журналист* адвокат* свидетел*
      заявител* подсудим* фигурант* ответчик* правозащит* блогер* blogger* сотталған сотталғандар сотталушы* айыпталушы* күдікті* жәбірленуші* белсенді*
      қорғаушы* куәгер*
      """
    ),
    (
      .relative,
      """
      father fathers mother mothers spouse wife husband relative relatives kin guardian brother
      sister son daughter отец отца мать матери родственник* супруг* жена мужа брат сестра
      әкесі анасы шешесі туыс* жұбайы
      """
    ),
    (
      .phone,
      """
      phone phones telephone* tel mobile whatsapp telegram телефон* тел моб мобильн* сотов* viber
      instagram facebook аккаунт* ұялы
      """
    ),
    (.email, "email emails mail почта"),
    (.contact, "contact contacts контакт* байланыс*"),
    (.document, "passport* document* паспорт* удостоверени* документ* төлқұжат* құжат* куәлік*"),
    (.identityNumber, "iin иин жсн ssn снилс snils инн nid"),
    (.men, "men male males мужчин* муж мужск* парней юнош* ер ерлер еркек*"),
    (.women, "women female females женщин* жен женск* девуш* әйел* қыздар"),
    (.adults, "adults взросл* ересек*"),
    (.minors, "minors juveniles children несовершеннолет* детей подростк* балалар"),
    (.question, "ли"),
    (.recommendation, "recommend* рекоменд* ұсыным* ұсыныс*"),
    (
      .vote,
      "vote votes voters ballot* candidate* избират* бюллетен* кандидат* голос* дауыс* сайлау*"
    ),
    (
      .organisation,
      """
      organisation* organization* org company agency facility station file dyad actor actors group
      организаци* компани* учрежден* орган файл* мекеме* ұйым*
      """
    ),
  ]
}
