#!/bin/sh
# kernel.sh - the golden hubs and the tests of files, as on an old kernel.
#
#   tests/fault/kernel.sh COHUB SCRATCH UNIT_TEST...
#
# openat2, statx, renameat2 and copy_file_range answer that they are not there
# (without_calls.c).  All must come out as it does where they are.
set -u
cohub=$1 scratch=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
failed=0 passed=0

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
without=$scratch/without_calls
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -o "$without" "$here/without_calls.c" \
    || exit 3

check() {
    what=$1
    shift
    if "$@" > "$scratch/log" 2>&1; then
        passed=$((passed + 1))
    else
        echo "not ok - $what"
        grep -v '^ok' "$scratch/log" | head -n 20 | sed 's/^/# /'
        failed=$((failed + 1))
    fi
}

# The calls are hidden indeed: what asks for one of them is told so.
cat > "$scratch/ask.c" << 'C'
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void)
{
    return !(syscall(437, -1, "", 0, 0) < 0 && errno == ENOSYS);
}
C
${CC:-gcc} -D_GNU_SOURCE -o "$scratch/ask" "$scratch/ask.c" || exit 3
"$without" "$scratch/ask"
case $? in
0) passed=$((passed + 1)) ;;
77)
    echo "left out: an old kernel: seccomp cannot be used here"
    echo "kernel: 0 passed, 0 failed"
    exit 0
    ;;
*)
    echo "not ok - openat2 is hidden"
    failed=$((failed + 1))
    ;;
esac

printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$without" "$cohub" \
    > "$scratch/cohub" && chmod +x "$scratch/cohub" || exit 3
check "golden hubs" "$here/../site/run.sh" "$scratch/cohub" "$scratch/golden"
for test in "$@"; do
    check "$test" "$without" "$test"
done
echo "kernel: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
