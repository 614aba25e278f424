#include "serve/confinement.h"

#include <errno.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "unit/output/temporary.h"

/* The version of Landlock that the kernel has; below 1: none. */
static long landlock_version(void)
{
    enum { ASK_VERSION = 1 };

    return syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
}

static bool can_open(const char *path, int how)
{
    int fd = open(path, how, 0644);

    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

/* What a process can do once it is confined, a bit each. */
enum {
    WAS_CONFINED = 1,
    READS_HUB = 2,
    READS_BELOW = 4,
    READS_OUTSIDE = 8,
    READS_MACHINE = 16,
    WRITES_HUB = 32,
    READS_UPWARDS = 64,
    READS_BY_LINK = 128,
};

/* In a process of its own: there is no way back. */
static int confine_and_try(void)
{
    int can = confinement_begin(STR("hub")) ? WAS_CONFINED : 0;

    can |= can_open("hub/config.yaml", O_RDONLY) ? READS_HUB : 0;
    can |= can_open("hub/content/index.md", O_RDONLY) ? READS_BELOW : 0;
    can |= can_open("outside.txt", O_RDONLY) ? READS_OUTSIDE : 0;
    can |= can_open("/etc/passwd", O_RDONLY) ? READS_MACHINE : 0;
    can |= can_open("hub/new.txt", O_WRONLY | O_CREAT) ? WRITES_HUB : 0;
    can |= can_open("hub/../outside.txt", O_RDONLY) ? READS_UPWARDS : 0;
    can |= can_open("hub/link.txt", O_RDONLY) ? READS_BY_LINK : 0;
    return can;
}

static int try_it(void)
{
    pid_t child = fork();
    int status = 0;

    if (child == 0)
        _exit(confine_and_try());
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void start(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md", "Words.\n");
    temporary_write("outside.txt", "A secret.\n");
    if (symlink("../outside.txt", "hub/link.txt") != 0)
        printf("Bail out! no link could be made\n");
}

static void test_nothing_outside_the_hub_is_read_and_nothing_is_written(void)
{
    start();
    if (landlock_version() < 1) {
        printf("# left out: 1 test: this kernel has no Landlock\n");
        return;
    }
    CHECK_INT(try_it(), WAS_CONFINED | READS_HUB | READS_BELOW);
}

/* Where the kernel cannot, the server goes on without. */
static void test_a_hub_that_is_not_there_confines_nothing(void)
{
    start();
    CHECK(!confinement_begin(STR("nowhere")));
    CHECK(can_open("outside.txt", O_RDONLY));
}

int main(void)
{
    temporary_start();
    RUN(test_nothing_outside_the_hub_is_read_and_nothing_is_written);
    RUN(test_a_hub_that_is_not_there_confines_nothing);
    temporary_end();
    return tap_done();
}
