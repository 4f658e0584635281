#ifndef AIGAQ_COVERLAY_H
#define AIGAQ_COVERLAY_H

// A way for SQLite to open a file (https://www.sqlite.org/vfs.html) by which the file can be written and
// stays as it is: pages that are written are kept apart, in a temporary file without a name.

// The name by which connections choose it.
#define AIGAQ_OVERLAY "aigaq-overlay"

// Makes it known to SQLite; to be called once. Gives a code of SQLite's.
int aigaq_register_overlay(void);

#endif
