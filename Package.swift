// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "aigaq",
  products: [
    .executable(name: "aigaq", targets: ["aigaq"])
  ],
  targets: [
    .systemLibrary(
      name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Libraries that are loaded by those who need them: few commands do, and to load them takes long.
    .target(name: "CCrypto", dependencies: ["CSodium"]),
    .target(name: "CXlsxWriter"),
    .target(name: "CZip"),

    .target(name: "COverlay", dependencies: ["CSQLite"]),
    .target(name: "SQLite", dependencies: ["COverlay", "CSQLite"]),
    .target(name: "Cryptography", dependencies: ["CCrypto", "CSodium"]),
    .target(name: "Tabular", dependencies: ["CUchardet", "CExpat", "CZip"]),
    .target(name: "Incidents"),
    .target(name: "Counting", dependencies: ["Incidents"]),
    .target(name: "Linkage", dependencies: ["Incidents"]),
    .target(name: "Accountability", dependencies: ["Incidents"]),
    .target(
      name: "IncidentStore",
      dependencies: ["Accountability", "Counting", "Cryptography", "Incidents", "SQLite"],
      exclude: ["Migrations"], plugins: ["EmbedTexts"]),
    .target(
      name: "IncidentRead",
      dependencies: [
        "Accountability", "Counting", "IncidentStore", "Incidents", "Linkage", "SQLite",
      ],
      exclude: ["Queries"], plugins: ["EmbedTexts"]),
    .target(
      name: "IncidentImport",
      dependencies: [
        "Accountability", "Counting", "Cryptography", "IncidentRead", "IncidentStore", "Incidents",
        "SQLite",
        "Tabular",
      ],
      exclude: ["Presets", "Schema"], plugins: ["EmbedTexts"]),
    .target(
      name: "Reporting", dependencies: ["CXlsxWriter", "Tabular", "Incidents"]),
    .target(name: "CommandLineParsing"),
    .target(
      name: "Commands",
      dependencies: [
        "Accountability", "CEdit", "CommandLineParsing", "Counting", "Cryptography",
        "IncidentImport", "IncidentRead",
        "IncidentStore", "Incidents", "Reporting", "SQLite", "Tabular",
      ], exclude: ["Manual"], plugins: ["EmbedTexts"]),
    .executableTarget(name: "aigaq", dependencies: ["Commands"]),

    .executableTarget(name: "TextEmbedder"),
    .plugin(
      name: "EmbedTexts", capability: .buildTool(),
      dependencies: ["TextEmbedder"], path: "Sources/EmbedTexts"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "TestSupport"]),
    .testTarget(name: "CryptographyTests", dependencies: ["Cryptography", "TestSupport"]),
    .testTarget(
      name: "LinkageTests", dependencies: ["Incidents", "Linkage", "TestSupport"]),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents", "TestSupport"]),
    .testTarget(
      name: "AccountabilityTests",
      dependencies: ["Accountability", "Incidents", "TestSupport"]),
    .testTarget(
      name: "CountingTests",
      dependencies: ["Counting", "IncidentTestSupport", "Incidents", "TestSupport"]),
    .target(
      name: "IncidentTestSupport",
      dependencies: [
        "Counting", "Cryptography", "IncidentRead", "IncidentStore", "Incidents", "SQLite",
        "TestSupport",
      ], path: "Tests/IncidentTestSupport"),
    .testTarget(
      name: "IncidentStoreTests",
      dependencies: [
        "Accountability", "Counting", "Cryptography", "IncidentRead", "IncidentStore",
        "IncidentTestSupport",
        "Incidents", "SQLite",
        "TestSupport",
      ]),
    .testTarget(
      name: "IncidentReadTests",
      dependencies: [
        "Counting", "IncidentRead", "IncidentStore", "IncidentTestSupport", "Incidents", "SQLite",
        "TestSupport",
      ]),
    .testTarget(
      name: "IncidentImportTests",
      dependencies: [
        "Counting", "Cryptography", "IncidentImport", "IncidentRead", "IncidentStore", "Incidents",
        "SQLite", "Tabular", "TestSupport",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "TestSupport"]),
    .testTarget(
      name: "CommandLineParsingTests", dependencies: ["CommandLineParsing", "TestSupport"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Cryptography", "IncidentImport", "IncidentRead", "IncidentStore",
        "IncidentTestSupport", "Incidents", "Reporting", "SQLite", "TestSupport",
      ], exclude: ["Options.txt"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CSQLite", "SQLite", "TestSupport", "aigaq"]),
  ],
  swiftLanguageModes: [.v6]
)

// One set of rules for every target that holds Swift.
for target in package.targets
where target.type != .system && target.type != .plugin
  && !["CCrypto", "COverlay", "CXlsxWriter", "CZip"].contains(target.name)
{
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
