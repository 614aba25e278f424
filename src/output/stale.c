#include "output/stale.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "output/owned_folder.h"
#include "output/place.h"

enum { MOST_KEPT = 99 };

static bool is_not_empty(int error)
{
    return error == ENOTEMPTY || error == EEXIST;
}

/* A folder takes the place of an empty one only, so nothing is lost here. */
static bool keep_aside(struct output *output, const char *name,
                       struct diags *diags)
{
    for (int i = 1; i <= MOST_KEPT; i++) {
        str kept =
            i == 1 ? arena_format(output->arena, "%s.cohub-kept", output->name)
                   : arena_format(output->arena, "%s.cohub-kept-%d",
                                  output->name, i);
        const char *kept_name = arena_cstr(output->arena, kept);

        if (renameat(output->parent_fd, name, output->parent_fd, kept_name)
            == 0) {
            diag_add_path(diags, DIAG_OUTPUT_KEPT,
                          place_beside(output, kept_name), (str){0}, (str){0});
            return true;
        }
        if (!is_not_empty(errno) && errno != ENOTDIR)
            return false;
    }
    return false;
}

/* Remove the folder that is called name; keep what is left in it. */
static bool remove_rest(struct output *output, const char *name,
                        struct diags *diags)
{
    if (unlinkat(output->parent_fd, name, AT_REMOVEDIR) == 0)
        return true;
    return is_not_empty(errno) && keep_aside(output, name, diags);
}

static bool has_marker(int fd)
{
    struct stat facts;

    return fstatat(fd, STAGING_MARKER, &facts, AT_SYMLINK_NOFOLLOW) == 0
           && S_ISREG(facts.st_mode);
}

enum clear_answer { CLEARED, CLEAR_STRANGE, CLEAR_FAILED };

static enum clear_answer clear_by_manifest(struct output *output, int fd,
                                           const char *name,
                                           struct diags *diags)
{
    struct manifest manifest;
    struct timespec written;
    struct folder_findings findings = {0};

    switch (manifest_load(&manifest, output->arena, fd, &written)) {
    case MANIFEST_OK:
        break;
    case MANIFEST_FAILED:
        return CLEAR_FAILED;
    default:
        return CLEAR_STRANGE;
    }
    return owned_folder_verify(fd, &manifest, written, output->arena, &findings)
                   && owned_folder_remove(fd, &manifest)
                   && remove_rest(output, name, diags)
               ? CLEARED
               : CLEAR_FAILED;
}

static enum clear_answer clear_open(struct output *output, int fd,
                                    const char *name, struct diags *diags)
{
    bool is_empty;

    if (!owned_folder_look(fd, NULL, NULL, &is_empty))
        return CLEAR_FAILED;
    if (!is_empty && !has_marker(fd))
        return clear_by_manifest(output, fd, name, diags);
    if (!owned_folder_remove_all(fd))
        return CLEAR_FAILED;
    if (unlinkat(output->parent_fd, name, AT_REMOVEDIR) == 0)
        return CLEARED;
    return is_not_empty(errno) ? CLEAR_STRANGE : CLEAR_FAILED;
}

static enum clear_answer clear(struct output *output, const char *name,
                               struct diags *diags)
{
    int fd = openat(output->parent_fd, name,
                    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

    if (fd < 0 && errno == ENOENT)
        return CLEARED;
    if (fd < 0)
        return errno == ELOOP || errno == ENOTDIR ? CLEAR_STRANGE
                                                  : CLEAR_FAILED;

    enum clear_answer answer = clear_open(output, fd, name, diags);
    int why = errno;

    close(fd);
    errno = why;
    return answer;
}

static bool clear_or_report(struct output *output, const char *name,
                            struct diags *diags)
{
    str path = place_beside(output, name);

    switch (clear(output, name, diags)) {
    case CLEARED:
        return true;
    case CLEAR_STRANGE:
        diag_add_path(diags, DIAG_OUTPUT_IN_THE_WAY, path, (str){0}, (str){0});
        return false;
    default:
        place_report(diags, DIAG_OUTPUT_FAILED, path, errno);
        return false;
    }
}

/* True when the name is a folder with a manifest: an old site. */
static bool is_site(const struct output *output, const char *name)
{
    struct folder parent = {output->parent_fd};
    struct folder folder;
    struct stat facts;

    if (folder_open_below(&folder, &parent, str_of(name)) != FILE_OK)
        return false;

    bool found =
        fstatat(folder.fd, MANIFEST_NAME, &facts, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(facts.st_mode);

    folder_close(&folder);
    return found;
}

/* The two renames of a disk without exchange were cut short when the old
 * site is aside and its own place is free, or an empty folder. */
static bool put_back(struct output *output, struct diags *diags)
{
    if (!is_site(output, output->aside_name))
        return true;
    if (renameat(output->parent_fd, output->aside_name, output->parent_fd,
                 output->name)
        == 0) {
        diag_add_path(diags, DIAG_OUTPUT_RECOVERED, output->path, (str){0},
                      (str){0});
        return true;
    }
    if (is_not_empty(errno) || errno == ENOTDIR)
        return true;
    place_report(diags, DIAG_OUTPUT_FAILED, output->path, errno);
    return false;
}

bool stale_recover(struct output *output, struct diags *diags)
{
    return put_back(output, diags)
           && clear_or_report(output, output->aside_name, diags)
           && clear_or_report(output, output->staging_name, diags);
}

void stale_remove_old(struct output *output, const char *name,
                      struct diags *diags)
{
    if (owned_folder_remove(output->sink.old_fd, &output->old)
        && remove_rest(output, name, diags))
        return;

    int why = errno;

    place_report(diags, DIAG_OUTPUT_OLD_LEFT, place_beside(output, name), why);
}
