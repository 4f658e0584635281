#ifndef AIGAQ_CXLSXWRITER_H
#define AIGAQ_CXLSXWRITER_H

#include <xlsxwriter.h>

// Loads the library, unless it is; to be called before a function of it is. Gives NULL, or a text on why there
// is none.
const char *aigaq_load_xlsxwriter(void);

#endif
