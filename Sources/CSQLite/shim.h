#ifndef AIGAQ_CSQLITE_SHIM_H
#define AIGAQ_CSQLITE_SHIM_H

// The header declares sessions and the preupdate hook only where these are defined. Debian's
// library is built with both.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

// Swift cannot call a variadic function. This is the form that every on-off option takes.
static inline int aigaq_db_config(sqlite3 *database, int option, int value, int *result) {
  return sqlite3_db_config(database, option, value, result);
}

// The same for the option that sets the small pieces of memory of a connection.
static inline int aigaq_db_lookaside(sqlite3 *database, int size, int count) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_LOOKASIDE, (void *)0, size, count);
}

// Swift cannot spell SQLITE_TRANSIENT, a pointer made of -1. An empty text may come without an
// address, which SQLite would take for NULL.
static inline int aigaq_bind_text(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  const char *text = count == 0 ? "" : (const char *)bytes;
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// The same for what a function gives.
static inline void aigaq_result_text(
    sqlite3_context *context, const void *bytes, sqlite3_uint64 count) {
  const char *text = count == 0 ? "" : (const char *)bytes;
  sqlite3_result_text64(context, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// For a text that stays where it is until another is bound in its place.
static inline int aigaq_bind_kept_text(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
    statement, index, (const char *)bytes, count, SQLITE_STATIC, SQLITE_UTF8);
}

// As for a text that is copied. An empty blob is a zeroblob for the same reason.
static inline int aigaq_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
