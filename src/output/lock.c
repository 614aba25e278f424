#include "output/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "output/place.h"

enum { MOST_TRIES = 100 };

enum lock_answer {
    LOCK_TAKEN,
    LOCK_GONE,
    LOCK_BUSY,
    LOCK_STRANGE,
    LOCK_FAILED
};

/* The build that held the lock may have removed the file after we opened it:
 * then we hold a lock that nobody else sees. */
static bool is_still_there(const struct output *output, const struct stat *ours)
{
    struct stat named;

    return fstatat(output->parent_fd, output->lock_name, &named,
                   AT_SYMLINK_NOFOLLOW)
               == 0
           && named.st_dev == ours->st_dev && named.st_ino == ours->st_ino;
}

static enum lock_answer hold(const struct output *output)
{
    struct stat facts;

    if (fstat(output->lock_fd, &facts) != 0)
        return LOCK_FAILED;
    if (!S_ISREG(facts.st_mode) || facts.st_size != 0)
        return LOCK_STRANGE;
    if (flock(output->lock_fd, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? LOCK_BUSY : LOCK_FAILED;
    return is_still_there(output, &facts) ? LOCK_TAKEN : LOCK_GONE;
}

static enum lock_answer try_lock(struct output *output)
{
    output->lock_fd =
        openat(output->parent_fd, output->lock_name,
               O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (output->lock_fd < 0)
        return errno == ELOOP || errno == EISDIR ? LOCK_STRANGE : LOCK_FAILED;

    enum lock_answer answer = hold(output);

    if (answer != LOCK_TAKEN) {
        int why = errno;

        close(output->lock_fd);
        output->lock_fd = -1;
        errno = why;
    }
    return answer;
}

bool lock_take(struct output *output, struct diags *diags)
{
    enum lock_answer answer = LOCK_GONE;

    for (int i = 0; i < MOST_TRIES && answer == LOCK_GONE; i++)
        answer = try_lock(output);
    if (answer == LOCK_BUSY || answer == LOCK_GONE)
        diag_add_path(diags, DIAG_OUTPUT_BUSY, output->path, (str){0},
                      (str){0});
    else if (answer == LOCK_STRANGE)
        diag_add_path(diags, DIAG_OUTPUT_IN_THE_WAY,
                      place_beside(output, output->lock_name), (str){0},
                      (str){0});
    else if (answer == LOCK_FAILED)
        place_report(diags, DIAG_OUTPUT_FAILED, output->path, errno);
    return answer == LOCK_TAKEN;
}

void lock_release(struct output *output)
{
    if (output->lock_fd < 0)
        return;
    unlinkat(output->parent_fd, output->lock_name, 0);
    close(output->lock_fd);
    output->lock_fd = -1;
}
