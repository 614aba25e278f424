#include "output/commit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "output/lock.h"
#include "output/owned_folder.h"
#include "output/place.h"
#include "output/stale.h"

enum { PERMISSIONS = 0777, FOLDER_MODE = 0755, FILE_MODE = 0644 };

static bool fail(const struct output *output, struct diags *diags, int error)
{
    place_report(diags, DIAG_OUTPUT_FAILED, output->path, error);
    return false;
}

static bool complain_of_output(const struct output *output, enum diag_kind kind,
                               struct diags *diags)
{
    diag_add_path(diags, kind, output->path, (str){0}, (str){0});
    return false;
}

static void close_all(struct output *output)
{
    if (output->sink.staging_fd >= 0)
        close(output->sink.staging_fd);
    if (output->sink.old_fd >= 0)
        close(output->sink.old_fd);
    output->sink = sink_memory();
    lock_release(output);
    if (output->parent_fd >= 0)
        close(output->parent_fd);
    output->parent_fd = -1;
}

/* ---- the old site ---- */

static bool report_findings(const struct output *output,
                            const struct folder_findings *findings,
                            struct diags *diags)
{
    size_t shown = findings->count < TREE_FINDINGS_KEPT ? findings->count
                                                        : TREE_FINDINGS_KEPT;

    for (size_t i = 0; i < shown; i++)
        diag_add_path(diags,
                      findings->first[i].is_changed ? DIAG_OUTPUT_FILE_CHANGED
                                                    : DIAG_OUTPUT_FOREIGN_FILE,
                      arena_format(output->arena, "%.*s/%.*s",
                                   STR_ARG(output->path),
                                   STR_ARG(findings->first[i].path)),
                      (str){0}, (str){0});
    if (findings->count > shown)
        diag_add_path(
            diags, DIAG_OUTPUT_MORE_FILES, output->path,
            arena_format(output->arena, "%zu", findings->count - shown),
            (str){0});
    return findings->count == 0;
}

static bool take_guest(void *context, str name)
{
    struct output *output = context;
    bool is_one = guest_is_one(&output->guests, name);

    if (is_one)
        guest_note(&output->guests, output->arena, name);
    return is_one;
}

/* A folder that a host made for the site may hold .git, or CNAME. */
static bool accept_empty(struct output *output, struct diags *diags)
{
    bool is_empty;

    if (!owned_folder_look(output->sink.old_fd, take_guest, output, &is_empty))
        return fail(output, diags, errno);
    output->is_replacing = output->guests.count > 0;
    return is_empty || complain_of_output(output, DIAG_OUTPUT_NOT_OURS, diags);
}

static bool accept_site(struct output *output, struct diags *diags)
{
    struct folder_findings findings = {.guests = output->guests};
    struct timespec written;

    switch (manifest_load(&output->old, output->arena, output->sink.old_fd,
                          &written)) {
    case MANIFEST_OK:
        break;
    case MANIFEST_MISSING:
        return accept_empty(output, diags);
    case MANIFEST_DAMAGED:
        return complain_of_output(output, DIAG_OUTPUT_MANIFEST_DAMAGED, diags);
    default:
        return fail(output, diags, errno);
    }
    output->is_replacing = true;
    output->sink.old = &output->old;
    if (!owned_folder_verify(output->sink.old_fd, &output->old, written,
                             output->arena, &findings))
        return fail(output, diags, errno);
    output->guests = findings.guests;
    return report_findings(output, &findings, diags);
}

static bool open_old(struct output *output, struct diags *diags)
{
    struct stat parent;
    struct stat old;

    output->sink.old_fd =
        openat(output->parent_fd, output->name,
               O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (output->sink.old_fd < 0)
        return errno == ENOENT || fail(output, diags, errno);
    if (fstat(output->parent_fd, &parent) != 0
        || fstat(output->sink.old_fd, &old) != 0)
        return fail(output, diags, errno);
    if (parent.st_dev != old.st_dev)
        return complain_of_output(output, DIAG_OUTPUT_OTHER_DISK, diags);
    return accept_site(output, diags);
}

/* ---- the staging folder ---- */

/* Some disks (FAT) have no modes to set; theirs will do. */
static bool set_mode(int fd, mode_t mode)
{
    return fchmod(fd, mode) == 0 || errno == EPERM || errno == EOPNOTSUPP;
}

/* The modes that come out tell whether the umask, or a rule of the disk,
 * takes something away. */
static bool learn_modes(struct output *output, int marker_fd)
{
    struct stat folder;
    struct stat file;

    if (fstat(output->sink.staging_fd, &folder) != 0
        || fstat(marker_fd, &file) != 0)
        return false;
    output->sink.must_set_modes = (folder.st_mode & PERMISSIONS) != FOLDER_MODE
                                  || (file.st_mode & PERMISSIONS) != FILE_MODE;
    return !output->sink.must_set_modes
           || set_mode(output->sink.staging_fd, FOLDER_MODE);
}

static bool put_marker(struct output *output)
{
    int fd =
        openat(output->sink.staging_fd, STAGING_MARKER,
               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);

    if (fd < 0)
        return false;

    bool ok = learn_modes(output, fd);
    int why = errno;

    if (close(fd) != 0 && ok)
        return false;
    errno = why;
    return ok;
}

static bool make_staging(struct output *output, struct diags *diags)
{
    if (mkdirat(output->parent_fd, output->staging_name, FOLDER_MODE) != 0)
        return fail(output, diags, errno);
    output->sink.staging_fd =
        openat(output->parent_fd, output->staging_name,
               O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (output->sink.staging_fd >= 0 && put_marker(output))
        return true;

    int why = errno;

    if (output->sink.staging_fd >= 0)
        owned_folder_remove_all(output->sink.staging_fd);
    unlinkat(output->parent_fd, output->staging_name, AT_REMOVEDIR);
    return fail(output, diags, why);
}

bool output_open(struct output *output, struct arena *arena,
                 const struct output_request *request, struct diags *diags)
{
    *output = (struct output){
        .arena = arena,
        .sink = sink_memory(),
        .path = request->path,
        .guests = {.names = request->keep, .name_count = request->keep_count},
        .parent_fd = -1,
        .lock_fd = -1};
    if (place_find(output, request->hub_path, diags) && lock_take(output, diags)
        && stale_recover(output, diags) && open_old(output, diags)
        && make_staging(output, diags))
        return true;
    close_all(output);
    return false;
}

const struct sink *output_sink(const struct output *output)
{
    return &output->sink;
}

void output_abandon(struct output *output)
{
    if (output->sink.staging_fd >= 0
        && owned_folder_remove_all(output->sink.staging_fd))
        unlinkat(output->parent_fd, output->staging_name, AT_REMOVEDIR);
    close_all(output);
}

/* ---- commit ---- */

static bool write_manifest(struct output *output,
                           const struct output_file *files, size_t count)
{
    struct arena scratch = {0};
    struct buf text = {.max = MANIFEST_MAX};
    struct output_file slot = {0};

    manifest_write(&text, &scratch, files, count);
    if (text.is_full)
        slot.error = EFBIG;
    else
        sink_put(&output->sink, STR(MANIFEST_NAME), buf_str(&text), &slot,
                 &scratch);
    buf_free(&text);
    arena_free(&scratch);
    errno = slot.error;
    return slot.error == 0;
}

/* From here on the manifest says what is cohub's, not the marker. */
static bool finish_staging(struct output *output,
                           const struct output_file *files, size_t count,
                           struct diags *diags)
{
    if (write_manifest(output, files, count)
        && unlinkat(output->sink.staging_fd, STAGING_MARKER, 0) == 0
        && syncfs(output->sink.staging_fd) == 0)
        return true;
    return fail(output, diags, errno);
}

static bool move(const struct output *output, const char *from, const char *to)
{
    return renameat(output->parent_fd, from, output->parent_fd, to) == 0;
}

static bool exchange(const struct output *output)
{
    return renameat2(output->parent_fd, output->staging_name, output->parent_fd,
                     output->name, RENAME_EXCHANGE)
           == 0;
}

static bool cannot_exchange(int error)
{
    return error == EINVAL || error == ENOSYS || error == EXDEV
           || error == EPERM || error == EOPNOTSUPP;
}

/* Not every disk can be asked to write a folder down at once. */
static bool sync_parent(const struct output *output)
{
    return fsync(output->parent_fd) == 0 || errno == EINVAL
           || errno == EOPNOTSUPP;
}

/* False, with a message, when the folder that the old site was found in does
 * not bear its name any more. */
static bool is_old_in_place(const struct output *output, struct diags *diags)
{
    struct stat opened;
    struct stat named;

    if (fstat(output->sink.old_fd, &opened) != 0
        || fstatat(output->parent_fd, output->name, &named, AT_SYMLINK_NOFOLLOW)
               != 0)
        return fail(output, diags, errno);
    if (opened.st_dev == named.st_dev && opened.st_ino == named.st_ino)
        return true;
    diag_add_path(diags, DIAG_OUTPUT_FAILED, output->path,
                  STR("somebody put another folder in its place meanwhile"),
                  (str){0});
    return false;
}

static bool fail_halfway(const struct output *output, struct diags *diags,
                         int error)
{
    struct arena memory = {0};

    diag_add_path(diags, DIAG_OUTPUT_HALFWAY, output->path,
                  file_reason(&memory, error),
                  place_beside(output, output->aside_name));
    arena_free(&memory);
    return false;
}

/* The old site goes back; the new one is staging again, for the abandon. */
static bool undo_exchange(struct output *output, int error, struct diags *diags)
{
    if (exchange(output))
        return fail(output, diags, error);
    place_report(diags, DIAG_OUTPUT_UNCERTAIN, output->path, error);
    close_all(output);
    return false;
}

static bool undo_two_moves(struct output *output, int error,
                           struct diags *diags)
{
    if (!move(output, output->name, output->staging_name)) {
        place_report(diags, DIAG_OUTPUT_UNCERTAIN, output->path, error);
        close_all(output);
        return false;
    }
    if (!move(output, output->aside_name, output->name))
        return fail_halfway(output, diags, error);
    return fail(output, diags, error);
}

/* On a disk without exchange.  A build killed between the two moves is set
 * right by stale_recover of the next. */
static bool place_by_two_moves(struct output *output, struct diags *diags)
{
    if (!move(output, output->name, output->aside_name)) {
        if (errno == EXDEV)
            return complain_of_output(output, DIAG_OUTPUT_NOT_MOVABLE, diags);
        return fail(output, diags, errno);
    }
    if (!move(output, output->staging_name, output->name)) {
        int why = errno;

        return move(output, output->aside_name, output->name)
                   ? fail(output, diags, why)
                   : fail_halfway(output, diags, why);
    }
    if (!sync_parent(output))
        return undo_two_moves(output, errno, diags);
    guests_move(&output->guests, output->arena, output->sink.old_fd,
                output->sink.staging_fd);
    stale_remove_old(output, output->aside_name, diags);
    return true;
}

static bool place_by_exchange(struct output *output, struct diags *diags)
{
    if (!is_old_in_place(output, diags))
        return false;
    if (!exchange(output))
        return cannot_exchange(errno) ? place_by_two_moves(output, diags)
                                      : fail(output, diags, errno);
    if (!sync_parent(output))
        return undo_exchange(output, errno, diags);
    guests_move(&output->guests, output->arena, output->sink.old_fd,
                output->sink.staging_fd);
    stale_remove_old(output, output->staging_name, diags);
    return true;
}

/* A folder takes the place of none, or of an empty one, in one step. */
static bool place_first(struct output *output, struct diags *diags)
{
    if (!move(output, output->staging_name, output->name))
        return fail(output, diags, errno);
    if (sync_parent(output))
        return true;
    place_report(diags, DIAG_OUTPUT_UNCERTAIN, output->path, errno);
    close_all(output);
    return false;
}

bool output_commit(struct output *output, const struct output_file *files,
                   size_t count, struct diags *diags)
{
    bool ok = output_check_paths(files, count, diags)
              && output_check_errors(files, count, diags)
              && finish_staging(output, files, count, diags)
              && (output->is_replacing ? place_by_exchange(output, diags)
                                       : place_first(output, diags));

    if (ok)
        close_all(output);
    else
        output_abandon(output);
    return ok;
}
