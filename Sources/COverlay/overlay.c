#include "overlay.h"

#include <sqlite3.h>
#include <string.h>

// A main database: the file as it is, and behind it the pages that were written since it was opened.
//
// Whoever opens it holds a lock on the same file that lasts as long as this, so that what is under it does
// not change and no journal beside it is of any concern.
typedef struct {
  sqlite3_file file;
  sqlite3_file *base;
  sqlite3_file *changed;
  // A bit for each page that `changed` holds.
  unsigned char *held;
  sqlite3_int64 held_bytes;
  // The size of a page; 0 before one was written.
  sqlite3_int64 page_size;
  // As much of the base, in bytes, as was never cut off.
  sqlite3_int64 base_end;
  sqlite3_int64 size;
  int lock;
} overlay_file;

static sqlite3_vfs *system_vfs;
static sqlite3_vfs overlay_vfs;

static int holds(const overlay_file *overlay, sqlite3_int64 page) {
  return page / 8 < overlay->held_bytes && (overlay->held[page / 8] >> (page % 8) & 1);
}

static int hold(overlay_file *overlay, sqlite3_int64 page) {
  if (page / 8 >= overlay->held_bytes) {
    sqlite3_int64 bytes = (page / 8 + 1) * 2;
    unsigned char *held = sqlite3_realloc64(overlay->held, (sqlite3_uint64)bytes);
    if (held == 0) return SQLITE_IOERR_NOMEM;
    memset(held + overlay->held_bytes, 0, (size_t)(bytes - overlay->held_bytes));
    overlay->held = held;
    overlay->held_bytes = bytes;
  }
  overlay->held[page / 8] |= (unsigned char)(1 << (page % 8));
  return SQLITE_OK;
}

static void release(overlay_file *overlay, sqlite3_int64 from_page) {
  for (sqlite3_int64 page = from_page; page / 8 < overlay->held_bytes; page++) {
    overlay->held[page / 8] &= (unsigned char)~(1 << (page % 8));
  }
}

static int overlay_close(sqlite3_file *file) {
  overlay_file *overlay = (overlay_file *)file;
  sqlite3_free(overlay->held);
  overlay->held = 0;
  int changed = overlay->changed->pMethods->xClose(overlay->changed);
  int base = overlay->base->pMethods->xClose(overlay->base);
  return base != SQLITE_OK ? base : changed;
}

// Reads what lies in one page, or before any page was written.
static int read_piece(
    overlay_file *overlay, void *bytes, int count, sqlite3_int64 offset) {
  if (overlay->page_size > 0 && holds(overlay, offset / overlay->page_size)) {
    return overlay->changed->pMethods->xRead(overlay->changed, bytes, count, offset);
  }
  sqlite3_int64 there = overlay->base_end - offset;
  int known = there <= 0 ? 0 : there < count ? (int)there : count;
  memset((char *)bytes + known, 0, (size_t)(count - known));
  if (known == 0) return SQLITE_OK;
  return overlay->base->pMethods->xRead(overlay->base, bytes, known, offset);
}

static int overlay_read(
    sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  overlay_file *overlay = (overlay_file *)file;
  char *to = bytes;
  int left = count;
  sqlite3_int64 at = offset;
  while (left > 0) {
    int piece = left;
    if (overlay->page_size > 0) {
      sqlite3_int64 rest = overlay->page_size - at % overlay->page_size;
      if (rest < piece) piece = (int)rest;
    }
    int code = read_piece(overlay, to, piece, at);
    if (code != SQLITE_OK) return code;
    to += piece;
    at += piece;
    left -= piece;
  }
  return offset + count > overlay->size ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

// SQLite writes a main database by whole pages.
static int overlay_write(
    sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  overlay_file *overlay = (overlay_file *)file;
  if (overlay->page_size == 0) overlay->page_size = count;
  if (count != overlay->page_size || offset % count != 0) return SQLITE_IOERR_WRITE;
  int code = overlay->changed->pMethods->xWrite(overlay->changed, bytes, count, offset);
  if (code == SQLITE_OK) code = hold(overlay, offset / count);
  if (code == SQLITE_OK && offset + count > overlay->size) overlay->size = offset + count;
  return code;
}

static int overlay_truncate(sqlite3_file *file, sqlite3_int64 size) {
  overlay_file *overlay = (overlay_file *)file;
  if (size < overlay->base_end) overlay->base_end = size;
  overlay->size = size;
  if (overlay->page_size > 0) {
    release(overlay, (size + overlay->page_size - 1) / overlay->page_size);
  }
  return SQLITE_OK;
}

static int overlay_sync(sqlite3_file *file, int flags) {
  (void)file;
  (void)flags;
  return SQLITE_OK;
}

static int overlay_size(sqlite3_file *file, sqlite3_int64 *size) {
  *size = ((overlay_file *)file)->size;
  return SQLITE_OK;
}

// The base is never locked but to be read: nobody else sees what is written.
static int overlay_lock(sqlite3_file *file, int lock) {
  overlay_file *overlay = (overlay_file *)file;
  if (lock <= overlay->lock) return SQLITE_OK;
  if (overlay->lock == SQLITE_LOCK_NONE) {
    int code = overlay->base->pMethods->xLock(overlay->base, SQLITE_LOCK_SHARED);
    if (code == SQLITE_OK && overlay->page_size == 0) {
      code = overlay->base->pMethods->xFileSize(overlay->base, &overlay->base_end);
      overlay->size = overlay->base_end;
    }
    if (code != SQLITE_OK) return code;
  }
  overlay->lock = lock;
  return SQLITE_OK;
}

static int overlay_unlock(sqlite3_file *file, int lock) {
  overlay_file *overlay = (overlay_file *)file;
  if (lock >= overlay->lock) return SQLITE_OK;
  overlay->lock = lock;
  if (lock != SQLITE_LOCK_NONE) return SQLITE_OK;
  return overlay->base->pMethods->xUnlock(overlay->base, SQLITE_LOCK_NONE);
}

static int overlay_check_reserved(sqlite3_file *file, int *result) {
  *result = ((overlay_file *)file)->lock >= SQLITE_LOCK_RESERVED;
  return SQLITE_OK;
}

static int overlay_control(sqlite3_file *file, int operation, void *argument) {
  (void)file;
  (void)operation;
  (void)argument;
  return SQLITE_NOTFOUND;
}

static int overlay_sector_size(sqlite3_file *file) {
  overlay_file *overlay = (overlay_file *)file;
  return overlay->base->pMethods->xSectorSize(overlay->base);
}

static int overlay_characteristics(sqlite3_file *file) {
  (void)file;
  return 0;
}

// Without shared memory and without mapping.
static const sqlite3_io_methods overlay_methods = {
    .iVersion = 1,
    .xClose = overlay_close,
    .xRead = overlay_read,
    .xWrite = overlay_write,
    .xTruncate = overlay_truncate,
    .xSync = overlay_sync,
    .xFileSize = overlay_size,
    .xLock = overlay_lock,
    .xUnlock = overlay_unlock,
    .xCheckReservedLock = overlay_check_reserved,
    .xFileControl = overlay_control,
    .xSectorSize = overlay_sector_size,
    .xDeviceCharacteristics = overlay_characteristics,
};

static int overlay_open(
    sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *result) {
  (void)vfs;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) {
    return system_vfs->xOpen(system_vfs, name, file, flags, result);
  }
  overlay_file *overlay = (overlay_file *)file;
  memset(overlay, 0, (size_t)overlay_vfs.szOsFile);
  overlay->base = (sqlite3_file *)(overlay + 1);
  overlay->changed = (sqlite3_file *)((char *)overlay->base + system_vfs->szOsFile);
  int reading = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  int code = system_vfs->xOpen(system_vfs, name, overlay->base, reading, 0);
  if (code != SQLITE_OK) return code;
  // A file that nobody has a name for any more once it is open, in SQLite's folder for such, readable by its
  // owner only.
  code = system_vfs->xOpen(
      system_vfs, 0, overlay->changed,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE
          | SQLITE_OPEN_DELETEONCLOSE | SQLITE_OPEN_TEMP_DB,
      0);
  if (code != SQLITE_OK) {
    overlay->base->pMethods->xClose(overlay->base);
    return code;
  }
  file->pMethods = &overlay_methods;
  if (result != 0) *result = flags;
  return SQLITE_OK;
}

// Nothing lies beside the file: a journal there is somebody else's, who has not changed the file yet.
static int overlay_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
  (void)vfs;
  (void)name;
  (void)flags;
  *result = 0;
  return SQLITE_OK;
}

int aigaq_register_overlay(void) {
  system_vfs = sqlite3_vfs_find(0);
  if (system_vfs == 0) return SQLITE_ERROR;
  overlay_vfs = *system_vfs;
  overlay_vfs.pNext = 0;
  overlay_vfs.zName = AIGAQ_OVERLAY;
  overlay_vfs.szOsFile = (int)sizeof(overlay_file) + 2 * system_vfs->szOsFile;
  overlay_vfs.xOpen = overlay_open;
  overlay_vfs.xAccess = overlay_access;
  int is_default = 0;
  return sqlite3_vfs_register(&overlay_vfs, is_default);
}
