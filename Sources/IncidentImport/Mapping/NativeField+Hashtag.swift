extension NativeField {
  /// The hashtag of the field's column in an export with a row of hashtags (HXL 1.1); nil for what
  /// tells of one person.
  package var hashtag: String? {
    switch self {
    case .id: "#event+id"
    case .report: "#meta+report"
    case .date: "#date"
    case .kind: "#event+type"
    case .title: "#event+name"
    case .summary: "#description"
    case .country: "#country+name"
    case .region: "#adm1+name"
    case .locality: "#loc+name"
    case .latitude: "#geo+lat"
    case .longitude: "#geo+lon"
    case .form: "#event+form"
    case .authorisation: "#event+authorisation"
    case .organiser: "#org+organiser"
    case .demands: "#event+demands"
    case .participants: "#affected+participants"
    case .detained: "#affected+detained"
    case .detentionKind: "#event+detention_kind"
    case .arrested: "#affected+arrested"
    case .fined: "#affected+fined"
    case .charged: "#affected+charged"
    case .articles: "#event+articles"
    case .injured: "#affected+injured"
    case .killed: "#affected+killed"
    case .response: "#event+response"
    case .verification: "#status+verification"
    case .source: "#meta+source"
    case .sourceKind: "#meta+source_kind"
    case .sourceURL: "#meta+url"
    case .reportedOn: "#date+reported"
    case .language: "#meta+language"
    case .parentID: "#event+parent"
    case .name, .person, .birthDate, .chargeStatus, .statusDate: nil
    }
  }
}
