#!/bin/sh
# run.sh - build on a disk that fails, and pull the plug, at every call.
#
#   tests/fault/run.sh COHUB SCRATCH
#
# A small hub is built, a page of it is changed, and it is built again with
# the Nth call failing (failing.c), for every N.  After each:
#   exit 0    the new site is there, whole
#   exit 3    the old site is there, byte for byte, and the message gives the
#             reason; the new one only if the message says that it is in place
#   killed    one of the two is there, whole
# and the next good build makes the new site and leaves nothing beside it.
#
# FAULT_STEP=7 tries every 7th call only.
set -u
cohub=$1 scratch=$2
here=$(cd "$(dirname "$0")" && pwd)
step=${FAULT_STEP:-1}

case $cohub in
/*) ;;
*) cohub=$PWD/$cohub ;;
esac
case $scratch in
/*) ;;
*) scratch=$PWD/$scratch ;;
esac
unset FAIL_AT FAIL_FOREVER FAIL_ERRNO FAIL_CALL FAIL_LOG KILL_AT NO_LINK \
    NO_EXCHANGE
export LC_ALL=C TERM=dumb

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
failing=$scratch/failing.so
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -o "$failing" \
    "$here/failing.c" -ldl || exit 3

# build OUTPUT [NAME=VALUE...]: with the failing calls that are named.
build() {
    output=$1
    shift
    [ $# -eq 0 ] || set -- LD_PRELOAD="$failing" "$@"
    timeout 30 env "$@" "$cohub" build -C "$hub" -o "$output" --jobs 1 \
        > "$lane/log" 2>&1
}

same() {
    diff -r "$1" "$2" > "$lane/diff" 2>&1
}

give_up() {
    echo "fault: $1" >&2
    sed 's/^/# /' "$lane/log" >&2
    exit 3
}

bad() {
    echo "not ok - $name $*" >> "$lane/results"
    { tail -n 4 "$lane/log" && head -n 4 "$lane/diff"; } 2> /dev/null \
        | sed 's/^/# /' >> "$lane/results"
    verdict=bad
}

reset() {
    rm -rf "$lane/beside" && mkdir "$lane/beside" \
        && cp -a "$lane/old" "$lane/beside/public"
}

# start NAME: a lane of its own, with the old site and the new one.
start() {
    name=$1
    lane=$scratch/$1 hub=$scratch/$1/hub
    mkdir -p "$lane" && cp -R "$here/hub" "$hub" || exit 3
    : > "$lane/results"
    build "$lane/old" || give_up "the first build failed"
    echo "A sentence more." >> "$hub/content/guidance/steps.md"
    build "$lane/new" || give_up "the second build failed"
    if same "$lane/old" "$lane/new"; then
        give_up "the change of a page does not show"
    fi
    reset
}

# Where the old site is after a kill or failure between two moves.
old_is_aside() {
    [ ! -e "$lane/beside/public" ] \
        && same "$lane/old" "$lane/beside/.public.cohub-old"
}

# state: old, new, aside or torn.
look() {
    if same "$lane/old" "$lane/beside/public"; then
        state=old
    elif same "$lane/new" "$lane/beside/public"; then
        state=new
    elif old_is_aside; then
        state=aside
    else
        state=torn
    fi
}

says() {
    grep -qi "$1" "$lane/log"
}

judge() {
    case $status-$state in
    0-new) ;;
    3-old) says "$reason" || bad "$at: the message gives no reason" ;;
    3-new)
        if ! says "$reason" || ! says "in place"; then
            bad "$at: failed, but the new site is there"
        fi
        ;;
    3-aside) says "old site is whole in" || bad "$at: no word of the old site" ;;
    137-old | 137-new | 137-aside) ;;
    *) bad "$at: exit $status, site $state" ;;
    esac
}

# The next good build mends everything.
mend() {
    build "$lane/beside/public" || bad "$at: the next build fails"
    same "$lane/new" "$lane/beside/public" || bad "$at: the next build differs"
    litter=$(ls -A "$lane/beside")
    [ "$litter" = public ] || bad "$at: left behind: $litter"
    reset
}

# each WHICH COUNT [NAME=VALUE...]: WHICH is FAIL_AT or KILL_AT.
each() {
    which=$1 at=1 count=$2
    shift 2
    while [ "$at" -le "$count" ]; do
        verdict=good
        build "$lane/beside/public" "$which=$at" "$@"
        status=$?
        look
        judge
        [ "$status-$state-$(ls -A "$lane/beside")" = 3-old-public ] || mend
        [ $verdict = bad ] || echo "ok" >> "$lane/results"
        at=$((at + step))
    done
}

# How many calls the lane counts: "all changing".
count_calls() {
    build "$lane/beside/public" FAIL_LOG="$lane/count" "$@" \
        || give_up "a build with counted calls failed"
    reset
    read -r all changing < "$lane/count"
}

fail_once() {
    start fail-once
    reason="no space left"
    count_calls
    each FAIL_AT "$all"
}

fail_for_ever() {
    start fail-for-ever
    reason="input/output error"
    count_calls
    each FAIL_AT "$all" FAIL_FOREVER=1 FAIL_ERRNO=5
}

kill_once() {
    start kill
    reason=
    count_calls
    each KILL_AT "$changing"
}

# On FAT: no links, no exchange.  The calls that move the sites.
moves=FAIL_CALL=renameat,renameat2,unlinkat,fsync,syncfs,linkat
fat_fail() {
    start fat-fail
    reason="no space left"
    count_calls NO_LINK=1 NO_EXCHANGE=1 $moves
    each FAIL_AT "$all" NO_LINK=1 NO_EXCHANGE=1 $moves
    each FAIL_AT "$all" NO_LINK=1 NO_EXCHANGE=1 FAIL_FOREVER=1 $moves
}

fat_kill() {
    start fat-kill
    reason=
    count_calls NO_LINK=1 NO_EXCHANGE=1 $moves
    each KILL_AT "$changing" NO_LINK=1 NO_EXCHANGE=1 $moves
}

# A disk that does not confirm what it was given is a failure, even when all
# that a reader sees is fine.
unconfirmed() {
    start unconfirmed
    reason="no space left"
    for call in syncfs fsync; do
        at=$call verdict=good
        build "$lane/beside/public" FAIL_AT=1 FAIL_CALL=$call
        status=$?
        look
        judge
        [ $status -eq 3 ] || bad "$at: exit $status although it failed"
        mend
        [ $verdict = bad ] || echo "ok" >> "$lane/results"
    done
}

# "cohub confirm" changes a file of its reader: it is the old one or the new
# one, whole, and what a crash leaves beside it is no page.
confirm() {
    start confirm
    page=$hub/content/index.easy.md
    printf '%s\n' --- 'title: Home' --- '' 'Words.' > "$lane/old.md"
    cp "$lane/old.md" "$page"
    "$cohub" confirm "$page" > "$lane/log" 2>&1 || give_up "confirm failed"
    cp "$page" "$lane/new.md"
    cp "$lane/old.md" "$page"
    env LD_PRELOAD="$failing" FAIL_LOG="$lane/count" "$cohub" confirm "$page" \
        > "$lane/log" 2>&1 || give_up "confirm with counted calls failed"
    read -r all changing < "$lane/count"
    each_confirm FAIL_AT "$all"
    each_confirm KILL_AT "$changing"
}

each_confirm() {
    which=$1 at=1 count=$2
    while [ "$at" -le "$count" ]; do
        verdict=good
        cp "$lane/old.md" "$page"
        env LD_PRELOAD="$failing" "$which=$at" "$cohub" confirm "$page" \
            > "$lane/log" 2>&1
        status=$?
        if cmp -s "$page" "$lane/new.md"; then
            state=new
        elif cmp -s "$page" "$lane/old.md"; then
            state=old
        else
            state=torn
        fi
        case $which-$status-$state in
        FAIL_AT-0-new | FAIL_AT-[13]-old | FAIL_AT-3-new) ;;
        KILL_AT-137-old | KILL_AT-137-new) ;;
        *) bad "$which $at: exit $status, file $state" ;;
        esac
        "$cohub" confirm -q "$page" > "$lane/log" 2>&1 \
            || bad "$which $at: the next confirm fails"
        cmp -s "$page" "$lane/new.md" || bad "$which $at: the next differs"
        [ ! -e "$hub/content/.cohub-new" ] || [ $state = new ] \
            || bad "$which $at: left behind: .cohub-new"
        rm -f "$hub/content/.cohub-new"
        [ $verdict = bad ] || echo "ok" >> "$lane/results"
        at=$((at + step))
    done
}

# Two rows at a time: the machines that run this have two processors.
(fail_once) &
(kill_once && fat_fail) &
wait
(fail_for_ever) &
(fat_kill && unconfirmed && confirm) &
wait

passed=$(cat "$scratch"/*/results | grep -c '^ok')
failed=$(cat "$scratch"/*/results | grep -c '^not ok')
for lane in fail-once fail-for-ever kill fat-fail fat-kill unconfirmed confirm; do
    [ -s "$scratch/$lane/results" ] || {
        echo "not ok - $lane did not run"
        failed=$((failed + 1))
    }
done
grep -h -v '^ok' "$scratch"/*/results | head -n 60
[ "$step" -eq 1 ] || echo "left out: $((passed * (step - 1))) failing calls" \
    "or so: every $step. is tried, make check-all tries each"
echo "fault: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
