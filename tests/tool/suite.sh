#!/bin/sh
# suite.sh - run one suite, keep what it says, and print its closing line.
#
#   LOGS=FOLDER tests/tool/suite.sh NAME COMMAND...
#
# All that the command prints goes to FOLDER/NAME.log.  The end of one that
# fails is shown.  Its temporary files are in a folder of its own, in memory
# where there is room, and gone afterwards.
set -u
name=$1
shift
folder=${LOGS:-build/check}
log=$folder/$name.log

mkdir -p "$folder"
TMPDIR=$("$(dirname "$0")/memory.sh" "suite.$$" "${TMPDIR:-/tmp}/suite.$$")
mkdir "$TMPDIR" || exit 3
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 3' HUP INT TERM
started=$(date +%s)
"$@" > "$log" 2>&1 < /dev/null
status=$?
took=$(($(date +%s) - started))

if [ $status -ne 0 ]; then
    tail -n 80 "$log" | sed "s/^/$name | /"
    printf '%-14s FAILED (status %d) after %d s: %s\n' "$name" $status $took \
        "$log"
    exit 1
fi
printf '%-14s passed %4d s  %s\n' "$name" $took "$(tail -n 1 "$log")"
