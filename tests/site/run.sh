#!/bin/sh
# run.sh - build every golden hub and compare it with what it expects.
#
#   tests/site/run.sh [--accept] [--jobs N] [--every N] COHUB SCRATCH [CASE...]
#
# A case is a folder beside this script; its name is the sentence it tests.
# In it stand the files of a hub, and:
#   messages    all that cohub prints, then "exit N"
#   expect/     files of public/ that must come out so, byte for byte; files
#               of public/ that are not there are not compared.  A case whose
#               last run fails and that has no expect/ must leave no public/
#   arguments   one run of cohub a line; without it, "build -C . -o public".
#               A line that starts with "-" is added to that.  A build has
#               --all, so that each message is compared; a line that starts
#               with "cohub" is run as it stands
#   prepare     a script that is run first, in the copy of the hub, for what
#               a repository cannot hold; $COHUB is the program
#   after       a script that is run last; what it prints is in messages too
# A hub whose config.yaml says "theme: tiny" gets tiny-theme/ as themes/tiny,
# so that what is expected is short; its own files of themes/tiny stay.
# Each is built in a copy below SCRATCH.  --accept takes what came out as what
# is expected: messages, and the files that are in expect/ already.  --every 3
# builds every third.
set -u
accept=false jobs= every=1
while :; do
    case ${1-} in
    --accept) accept=true && shift ;;
    --jobs) jobs=" --jobs $2" && shift 2 ;;
    --every) every=$2 && shift 2 ;;
    *) break ;;
    esac
done
cohub=$1 scratch=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
number=0 failures=0 left_out=0 at=0

# A case reads the same on every machine and in every terminal.
unset COLUMNS NO_COLOR CI
export LC_ALL=C TERM=dumb COHUB="$cohub"
# 23 November 2026, for ever: what is due then is due.
export SOURCE_DATE_EPOCH=1795435200

copy_hub() {
    rm -rf "$out" && mkdir -p "$2" || exit 3
    if grep -qsx 'theme: tiny' "$1/config.yaml"; then
        mkdir "$2/themes" && cp -R "$here/tiny-theme" "$2/themes/tiny" \
            || exit 3
    fi
    for file in "$1"/* "$1"/.[!.]*; do
        case ${file##*/} in
        expect | messages | arguments | prepare | after | '*' | '.[!.]*') ;;
        *) cp -RP "$file" "$2"/ || exit 3 ;;
        esac
    done
}

run_line() {
    case $1 in
    build\ * | build) words="build --all$jobs${1#build}" ;;
    -*) words="build --all -C . -o public$jobs $1" ;;
    cohub\ *) words=${1#cohub } ;;
    *) words=$1 ;;
    esac
    # shellcheck disable=SC2086 # the words of a command line
    "$cohub" $words < /dev/null 2>&1
    echo "exit $?"
}

run_case() {
    case=$1
    (
        cd "$hub" || exit 3
        [ ! -e "$case/prepare" ] || sh -e "$case/prepare" 2>&1 || exit 3
        if [ -e "$case/arguments" ]; then
            while read -r line; do
                run_line "$line"
            done < "$case/arguments"
        else
            run_line "build -C . -o public"
        fi
        [ ! -e "$case/after" ] || sh "$case/after" 2>&1
    ) > "$out/messages"
}

compare_case() {
    diff -u "$1/messages" "$out/messages"
    if [ -d "$1/expect" ]; then
        (cd "$1/expect" && find . -type f | LC_ALL=C sort) \
            | while read -r file; do
                diff -u "$1/expect/$file" "$hub/public/$file"
            done
    elif [ "$(grep '^exit ' "$1/messages" | tail -n 1)" != "exit 0" ] \
        && [ -e "$hub/public" ]; then
        echo "public/ was written although the build failed"
    fi
}

accept_case() {
    cp "$out/messages" "$1/messages"
    [ -d "$1/expect" ] || return 0
    (cd "$1/expect" && find . -type f) | while read -r file; do
        cp "$hub/public/$file" "$1/expect/$file" \
            || echo "$1/expect/$file: not written any more, remove it"
    done
}

[ $# -gt 0 ] || set -- "$here"/*/
for case; do
    case=$here/$(basename "$case")
    [ -d "$case" ] && [ "${case##*/}" != tiny-theme ] || continue
    at=$((at + 1))
    if [ $((at % every)) -ne 0 ]; then
        left_out=$((left_out + 1))
        continue
    fi
    name=${case##*/}
    out=$scratch/$name hub=$scratch/$name/hub
    number=$((number + 1))
    copy_hub "$case" "$hub"
    run_case "$case"
    if $accept; then
        accept_case "$case"
        continue
    fi
    compare_case "$case" > "$out/diff" 2>&1
    if [ -s "$out/diff" ]; then
        failures=$((failures + 1))
        echo "not ok $number - $name"
        sed 's/^/# /' "$out/diff"
    else
        echo "ok $number - $name"
    fi
done

if $accept; then
    echo "golden: $number accepted; read the difference before you keep it"
    exit 0
fi
echo "1..$number"
[ $left_out -eq 0 ] || echo "left out: $left_out golden hubs with" \
    "$(basename "$(dirname "$cohub")"): every $every. is built, make check-all builds each"
echo "golden: $((number - failures)) passed, $failures failed"
[ $failures -eq 0 ] && [ $number -gt 0 ]
