#include "serve/browser.h"

#include <signal.h>
#include <spawn.h>

extern char **environ;

/* Of freedesktop.org's desktops, of Windows' Linux, of Debian without a
 * desktop. */
static char *const openers[] = {"xdg-open", "wslview", "sensible-browser"};

/* Signals that we take are not taken in the other program. */
static void set_attributes(posix_spawnattr_t *attributes)
{
    sigset_t none;

    sigemptyset(&none);
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK);
}

bool browser_open(str address)
{
    struct arena scratch = {0};
    posix_spawnattr_t attributes;
    char *target = arena_cstr(&scratch, address);
    bool is_open = false;

    set_attributes(&attributes);
    for (size_t i = 0; i < sizeof(openers) / sizeof(openers[0]) && !is_open;
         i++) {
        char *arguments[] = {openers[i], target, NULL};
        pid_t child;

        is_open = posix_spawnp(&child, openers[i], NULL, &attributes, arguments,
                               environ)
                  == 0;
    }
    posix_spawnattr_destroy(&attributes);
    arena_free(&scratch);
    return is_open;
}
