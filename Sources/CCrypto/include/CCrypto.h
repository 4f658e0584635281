#ifndef AIGAQ_CCRYPTO_H
#define AIGAQ_CCRYPTO_H

#include <stddef.h>

// A SHA-256 that is being made.
typedef struct aigaq_sha256 aigaq_sha256;

// Starts one of no bytes; NULL where there is no memory. It is to be freed.
aigaq_sha256 *aigaq_sha256_new(void);

// Adds bytes to it.
void aigaq_sha256_update(aigaq_sha256 *sum, const void *bytes, size_t count);

// Ends it, and writes its 32 bytes.
void aigaq_sha256_finish(aigaq_sha256 *sum, unsigned char *digest);

// Frees it, ended or not.
void aigaq_sha256_free(aigaq_sha256 *sum);

#endif
