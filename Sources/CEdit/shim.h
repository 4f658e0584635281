#ifndef AIGAQ_CEDIT_SHIM_H
#define AIGAQ_CEDIT_SHIM_H

#include <histedit.h>
#include <stddef.h>

// Swift cannot call a variadic function. These are the forms that el_set, el_get and history take.
static inline int aigaq_edit_set_owner(EditLine *line, void *owner) {
  return el_set(line, EL_CLIENTDATA, owner);
}

static inline void *aigaq_edit_owner(EditLine *line) {
  void *owner = NULL;
  return el_get(line, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

static inline int aigaq_edit_set_prompt(EditLine *line, char *(*prompt)(EditLine *)) {
  return el_set(line, EL_PROMPT, prompt);
}

static inline int aigaq_edit_set_keys(EditLine *line, const char *editor) {
  return el_set(line, EL_EDITOR, editor);
}

static inline int aigaq_edit_add(
    EditLine *line, const char *name, const char *help, unsigned char (*function)(EditLine *, int)) {
  return el_set(line, EL_ADDFN, name, help, function);
}

static inline int aigaq_edit_bind(EditLine *line, const char *key, const char *name) {
  return el_set(line, EL_BIND, key, name, NULL);
}

static inline int aigaq_edit_set_terminal(EditLine *line, const char *setting) {
  return el_set(line, EL_SETTY, "-d", setting, NULL);
}

static inline int aigaq_edit_prepare_terminal(EditLine *line) {
  return el_set(line, EL_PREP_TERM, 1);
}

static inline int aigaq_edit_set_history(EditLine *line, History *past) {
  return el_set(line, EL_HIST, history, past);
}

static inline int aigaq_history_set_size(History *past, int size) {
  HistEvent event;
  return history(past, &event, H_SETSIZE, size);
}

static inline int aigaq_history_enter(History *past, const char *line) {
  HistEvent event;
  return history(past, &event, H_ENTER, line);
}

#endif
