#!/bin/sh
# copy.sh - make a copy for others on a disk that fails, and pull the stick
# out, at every call.
#
#   tests/fault/copy.sh COHUB SCRATCH
#
# A small hub has a copy; a page of it is changed, one goes and one comes; and
# the copy is made again with the Nth call failing (failing.c), for every N.
# After each:
#   exit 0    the new copy is there, whole
#   exit 3    the old copy is there, byte for byte; or the message says that it
#             is not to be handed out, and --verify finds it; or it says that
#             the new one is in place
#   killed    the old or the new one is there, whole; else --verify finds it
# and the next good run makes the new copy and leaves nothing else.
#
# FAULT_STEP=7 tries every 7th call only.
set -u
cohub=$1 scratch=$2
here=$(cd "$(dirname "$0")" && pwd)
step=${FAULT_STEP:-1}
unset FAIL_AT FAIL_FOREVER FAIL_ERRNO FAIL_CALL FAIL_LOG KILL_AT NO_LINK \
    NO_EXCHANGE
export LC_ALL=C TERM=dumb

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
failing=$scratch/failing.so
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -o "$failing" \
    "$here/failing.c" -ldl || exit 3
passed=0 failed=0
hub=$scratch/hub log=$scratch/log

copy() {
    output=$1
    shift
    [ $# -eq 0 ] || set -- LD_PRELOAD="$failing" "$@"
    timeout 60 env "$@" "$cohub" bundle -C "$hub" -o "$output" --jobs 1 \
        --variants standard --today 2026-12-01 > "$log" 2>&1
}

bad() {
    echo "not ok - $*"
    tail -n 4 "$log" | sed 's/^/# /'
    failed=$((failed + 1))
}

same() {
    diff -r "$1" "$scratch/stick" > /dev/null 2>&1
}

cp -R "$here/hub" "$hub" || exit 3
copy "$scratch/old" || { cat "$log"; exit 3; }
echo "A sentence more." >> "$hub/content/guidance/steps.md"
printf -- '---\ntitle: More\ndescription: More.\n---\n\nWords.\n' \
    > "$hub/content/more.md"
copy "$scratch/new" || { cat "$log"; exit 3; }
copy "$scratch/count" FAIL_LOG="$scratch/log-count" || exit 3
rm -rf "$scratch/count"

reset() {
    rm -rf "$scratch/stick" && cp -a "$1" "$scratch/stick"
}

is_found() {
    ! "$cohub" bundle --verify "$scratch/stick" --today 2026-12-01 \
        > /dev/null 2>&1
}

judge() {
    # When every call fails, the staging folder cannot be taken away either.
    if diff -r -x .cohub-new "$scratch/old" "$scratch/stick" \
        > /dev/null 2>&1; then
        state=old
    elif same "$scratch/new"; then
        state=new
    else
        state=torn
    fi
    case $status-$state in
    0-new | 137-old | 137-new | 3-old | 1-old) ;;
    3-new) grep -q "in place" "$log" || bad "$1: failed, but the copy is new" ;;
    3-torn)
        grep -q "do not hand this copy out\|in place" "$log" \
            || bad "$1: torn, and not said"
        is_found || bad "$1: torn, and --verify finds nothing"
        ;;
    137-torn) is_found || bad "$1: torn, and --verify finds nothing" ;;
    *) bad "$1: exit $status, copy $state" ;;
    esac
}

# each WHICH COUNT START [NAME=VALUE...]
each() {
    which=$1 at=1 count=$2 start=$3
    shift 3
    while [ "$at" -le "$count" ]; do
        before=$failed
        reset "$start"
        copy "$scratch/stick" "$which=$at" "$@"
        status=$?
        judge "$which $at $*"
        copy "$scratch/stick" || bad "$which $at $*: the next copy fails"
        same "$scratch/new" || bad "$which $at $*: the next copy differs"
        [ $failed -ne $before ] || passed=$((passed + 1))
        at=$((at + step))
    done
}

reset "$scratch/old"
copy "$scratch/stick" FAIL_LOG="$scratch/counted" || exit 3
read -r all changing < "$scratch/counted"
each KILL_AT "$changing" "$scratch/old"
each FAIL_AT "$all" "$scratch/old"
each FAIL_AT "$all" "$scratch/old" FAIL_FOREVER=1 FAIL_ERRNO=5
[ "$step" -eq 1 ] || echo "left out: $((passed * (step - 1))) failing calls" \
    "or so: every $step. is tried, make check-all tries each"
echo "fault-copy: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
