/*
 * without_calls - run a program as on a kernel that lacks some calls.
 *
 *   without_calls COMMAND [ARGUMENT...]
 *
 * openat2 (Linux 5.6), statx (4.11), renameat2 (3.15) and copy_file_range
 * (4.5) answer "function not implemented", in the program and all that it
 * starts.
 *
 * Source     seccomp(2), SECCOMP_SET_MODE_FILTER
 */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* One row a call: equal to its number, on to the refusal at the end. */
#define HIDE(number, rows_left) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), (rows_left), 0)

int main(int argc, char **argv)
{
    struct sock_filter rows[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        HIDE(437, 4), /* openat2, which old headers do not name */
        HIDE(SYS_statx, 3),
        HIDE(SYS_renameat2, 2),
        HIDE(SYS_copy_file_range, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    };
    struct sock_fprog program = {
        .len = sizeof(rows) / sizeof(rows[0]),
        .filter = rows,
    };

    if (argc < 2)
        return 2;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
        perror("without_calls");
        return 77;
    }
    execvp(argv[1], &argv[1]);
    perror(argv[1]);
    return 127;
}
