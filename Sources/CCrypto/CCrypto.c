#include "CCrypto.h"

#include <dlfcn.h>
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

// The SHA-256 of libcrypto takes a fifth of the time of libsodium's, as it uses the processor's own
// instructions for it. But it takes longer to load than most commands to run: the first who digests
// something loads it, and where it is missing libsodium's serves.

static struct {
  void *(*fetch)(void *context, const char *name, const char *properties);
  void *(*new)(void);
  int (*init)(void *sum, const void *algorithm, const void *parameters);
  int (*update)(void *sum, const void *bytes, size_t count);
  int (*finish)(void *sum, unsigned char *digest, unsigned *count);
  void (*free)(void *sum);
} crypto;

static const void *algorithm;

static void load(void) {
  void *library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  const struct {
    void **function;
    const char *name;
  } wanted[] = {
      {(void **)&crypto.fetch, "EVP_MD_fetch"},        {(void **)&crypto.new, "EVP_MD_CTX_new"},
      {(void **)&crypto.init, "EVP_DigestInit_ex2"},   {(void **)&crypto.update, "EVP_DigestUpdate"},
      {(void **)&crypto.finish, "EVP_DigestFinal_ex"}, {(void **)&crypto.free, "EVP_MD_CTX_free"},
  };
  for (size_t place = 0; place < sizeof wanted / sizeof *wanted; place++) {
    *wanted[place].function = dlsym(library, wanted[place].name);
    if (!*wanted[place].function) return;
  }
  algorithm = crypto.fetch(NULL, "SHA256", NULL);
}

struct aigaq_sha256 {
  // Libcrypto's; NULL where it is made by libsodium.
  void *sum;
  crypto_hash_sha256_state state;
};

aigaq_sha256 *aigaq_sha256_new(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  aigaq_sha256 *sum = malloc(sizeof *sum);
  if (!sum) return NULL;
  sum->sum = algorithm ? crypto.new() : NULL;
  if (sum->sum && crypto.init(sum->sum, algorithm, NULL) != 1) {
    crypto.free(sum->sum);
    sum->sum = NULL;
  }
  if (!sum->sum) crypto_hash_sha256_init(&sum->state);
  return sum;
}

void aigaq_sha256_update(aigaq_sha256 *sum, const void *bytes, size_t count) {
  if (sum->sum) {
    crypto.update(sum->sum, bytes, count);
  } else {
    crypto_hash_sha256_update(&sum->state, bytes, count);
  }
}

void aigaq_sha256_finish(aigaq_sha256 *sum, unsigned char *digest) {
  if (sum->sum) {
    crypto.finish(sum->sum, digest, NULL);
  } else {
    crypto_hash_sha256_final(&sum->state, digest);
  }
}

void aigaq_sha256_free(aigaq_sha256 *sum) {
  if (sum->sum) crypto.free(sum->sum);
  free(sum);
}
