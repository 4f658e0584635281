#include "CZip.h"

#include <dlfcn.h>
#include <stdlib.h>

// The library takes longer to load than most commands to run, so that it is loaded by the first who needs
// it. The functions of its header that the program calls are here, and hand on to those of the library.

static void *library;

const char *aigaq_load_zip(void) {
  static const char *const names[] = {"libzip.so.4", "libzip.so.5", "libzip.so"};
  for (unsigned place = 0; place < sizeof names / sizeof *names && !library; place++) {
    library = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
  }
  return library ? NULL : dlerror();
}

static void *find(const char *name) {
  aigaq_load_zip();
  void *function = library ? dlsym(library, name) : NULL;
  // Nobody calls a function before the library was found, and a library of this version has all of them.
  if (!function) abort();
  return function;
}

#define FORWARD(result, name, parameters, arguments) \
  result name parameters {                           \
    static result(*function) parameters;             \
    if (!function) *(void **)&function = find(#name);  \
    return function arguments;                       \
  }

FORWARD(int, zip_close, (zip_t *a), (a))
FORWARD(void, zip_discard, (zip_t *a), (a))
FORWARD(zip_error_t*, zip_get_error, (zip_t *a), (a))
FORWARD(int, zip_error_code_zip, (const zip_error_t *a), (a))
FORWARD(void, zip_error_fini, (zip_error_t *a), (a))
FORWARD(void, zip_error_init_with_code, (zip_error_t *a, int b), (a, b))
FORWARD(const char*, zip_error_strerror, (zip_error_t *a), (a))
FORWARD(int, zip_fclose, (zip_file_t *a), (a))
FORWARD(zip_t*, zip_fdopen, (int a, int b, int *c), (a, b, c))
FORWARD(
    zip_int64_t, zip_file_add,
    (zip_t *a, const char *b, zip_source_t *c, zip_flags_t d),
    (a, b, c, d))
FORWARD(
    int, zip_file_replace,
    (zip_t *a, zip_uint64_t b, zip_source_t *c, zip_flags_t d),
    (a, b, c, d))
FORWARD(
    int, zip_file_set_dostime,
    (zip_t *a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e),
    (a, b, c, d, e))
FORWARD(int, zip_file_set_mtime, (zip_t *a, zip_uint64_t b, time_t c, zip_flags_t d), (a, b, c, d))
FORWARD(const char*, zip_file_strerror, (zip_file_t *a), (a))
FORWARD(zip_file_t*, zip_fopen_index, (zip_t *a, zip_uint64_t b, zip_flags_t c), (a, b, c))
FORWARD(zip_int64_t, zip_fread, (zip_file_t *a, void *b, zip_uint64_t c), (a, b, c))
FORWARD(const char*, zip_get_name, (zip_t *a, zip_uint64_t b, zip_flags_t c), (a, b, c))
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t *a, zip_flags_t b), (a, b))
FORWARD(zip_int64_t, zip_name_locate, (zip_t *a, const char *b, zip_flags_t c), (a, b, c))
FORWARD(zip_t*, zip_open_from_source, (zip_source_t *a, int b, zip_error_t *c), (a, b, c))
FORWARD(
    zip_source_t*, zip_source_buffer,
    (zip_t *a, const void *b, zip_uint64_t c, int d),
    (a, b, c, d))
FORWARD(
    zip_source_t*, zip_source_buffer_create,
    (const void *a, zip_uint64_t b, int c, zip_error_t *d),
    (a, b, c, d))
FORWARD(int, zip_source_close, (zip_source_t *a), (a))
FORWARD(void, zip_source_free, (zip_source_t *a), (a))
FORWARD(void, zip_source_keep, (zip_source_t *a), (a))
FORWARD(int, zip_source_open, (zip_source_t *a), (a))
FORWARD(zip_int64_t, zip_source_read, (zip_source_t *a, void *b, zip_uint64_t c), (a, b, c))
FORWARD(int, zip_stat, (zip_t *a, const char *b, zip_flags_t c, zip_stat_t *d), (a, b, c, d))
FORWARD(int, zip_stat_index, (zip_t *a, zip_uint64_t b, zip_flags_t c, zip_stat_t *d), (a, b, c, d))
FORWARD(void, zip_stat_init, (zip_stat_t *a), (a))
