#include "CXlsxWriter.h"

#include <dlfcn.h>
#include <stdlib.h>

// The library takes longer to load than most commands to run, so that it is loaded by the first who needs
// it. The functions of its header that the program calls are here, and hand on to those of the library.

static void *library;

const char *aigaq_load_xlsxwriter(void) {
  static const char *const names[] = {"libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter.so"};
  for (unsigned place = 0; place < sizeof names / sizeof *names && !library; place++) {
    library = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
  }
  return library ? NULL : dlerror();
}

static void *find(const char *name) {
  aigaq_load_xlsxwriter();
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

FORWARD(
    lxw_chart_series*, chart_add_series,
    (lxw_chart *a, const char *b, const char *c),
    (a, b, c))
FORWARD(void, chart_axis_set_name, (lxw_chart_axis *a, const char *b), (a, b))
FORWARD(
    void, chart_series_set_categories,
    (lxw_chart_series *a, const char *b, lxw_row_t c, lxw_col_t d, lxw_row_t e, lxw_col_t f),
    (a, b, c, d, e, f))
FORWARD(void, chart_series_set_line, (lxw_chart_series *a, lxw_chart_line *b), (a, b))
FORWARD(void, chart_series_set_marker_size, (lxw_chart_series *a, uint8_t b), (a, b))
FORWARD(void, chart_series_set_marker_type, (lxw_chart_series *a, uint8_t b), (a, b))
FORWARD(void, chart_series_set_name, (lxw_chart_series *a, const char *b), (a, b))
FORWARD(
    void, chart_series_set_values,
    (lxw_chart_series *a, const char *b, lxw_row_t c, lxw_col_t d, lxw_row_t e, lxw_col_t f),
    (a, b, c, d, e, f))
FORWARD(void, chart_set_high_low_lines, (lxw_chart *a, lxw_chart_line *b), (a, b))
FORWARD(void, chart_title_set_name, (lxw_chart *a, const char *b), (a, b))
FORWARD(void, format_set_bold, (lxw_format *a), (a))
FORWARD(void, format_set_num_format, (lxw_format *a, const char *b), (a, b))
FORWARD(char*, lxw_strerror, (lxw_error a), (a))
FORWARD(void, lxw_workbook_free, (lxw_workbook *a), (a))
FORWARD(lxw_chart*, workbook_add_chart, (lxw_workbook *a, uint8_t b), (a, b))
FORWARD(lxw_format*, workbook_add_format, (lxw_workbook *a), (a))
FORWARD(lxw_worksheet*, workbook_add_worksheet, (lxw_workbook *a, const char *b), (a, b))
FORWARD(lxw_error, workbook_close, (lxw_workbook *a), (a))
FORWARD(lxw_workbook*, workbook_new_opt, (const char *a, lxw_workbook_options *b), (a, b))
FORWARD(lxw_error, workbook_set_properties, (lxw_workbook *a, lxw_doc_properties *b), (a, b))
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet *a, lxw_row_t b, lxw_col_t c), (a, b, c))
FORWARD(
    lxw_error, worksheet_insert_chart_opt,
    (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, lxw_chart *d, lxw_chart_options *e),
    (a, b, c, d, e))
FORWARD(
    lxw_error, worksheet_set_column,
    (lxw_worksheet *a, lxw_col_t b, lxw_col_t c, double d, lxw_format *e),
    (a, b, c, d, e))
FORWARD(
    lxw_error, worksheet_write_number,
    (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, double d, lxw_format *e),
    (a, b, c, d, e))
FORWARD(
    lxw_error, worksheet_write_string,
    (lxw_worksheet *a, lxw_row_t b, lxw_col_t c, const char *d, lxw_format *e),
    (a, b, c, d, e))
