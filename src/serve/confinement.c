#include "serve/confinement.h"

#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/file.h"

/* All that the first version of Landlock knows. */
static const unsigned long long every_right =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
    | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR
    | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
    | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
    | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
    | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK
    | LANDLOCK_ACCESS_FS_MAKE_SYM;

static bool allow_reading(int rules, const char *path)
{
    struct folder folder;
    struct landlock_path_beneath_attr beneath = {
        .allowed_access =
            LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    };
    long refused;

    if (!folder_open(&folder, path))
        return false;
    beneath.parent_fd = folder.fd;
    refused = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
                      &beneath, 0);
    folder_close(&folder);
    return refused == 0;
}

bool confinement_begin(str hub_path)
{
    struct arena scratch = {0};
    struct landlock_ruleset_attr handled = {.handled_access_fs = every_right};
    long rules =
        syscall(SYS_landlock_create_ruleset, &handled, sizeof(handled), 0);
    bool ok;

    if (rules < 0)
        return false;
    ok = allow_reading((int)rules, arena_cstr(&scratch, hub_path))
         && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
         && syscall(SYS_landlock_restrict_self, (int)rules, 0) == 0;
    close((int)rules);
    arena_free(&scratch);
    return ok;
}
