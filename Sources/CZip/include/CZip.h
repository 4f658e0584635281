#ifndef AIGAQ_CZIP_H
#define AIGAQ_CZIP_H

#include <zip.h>

// Loads the library, unless it is; to be called before a function of it is. Gives NULL, or a text on why there
// is none.
const char *aigaq_load_zip(void);

#endif
