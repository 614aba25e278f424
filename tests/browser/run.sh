#!/bin/sh
# run.sh - build this repository's hub, the style guide of its theme, and a
# small hub in English and Urdu, and open them as readers and writers do.
#
#   tests/browser/run.sh COHUB SCRATCH STYLE_GUIDE
#
# STYLE_GUIDE is the program that writes the guide's pages.  Two test files
# run at once, the longest first; how long each took is said at the end.
set -u
cohub=$1 scratch=$2 style_guide=$3
cd "$(dirname "$0")/../.." || exit 3
rm -rf "$scratch" && mkdir -p "$scratch/guide" || exit 3
"$cohub" build -o "$scratch/public" || exit 1

# Every part of the theme in every format, from the examples in its contract.
cp -R docs/style-guide/. "$scratch/guide" || exit 1
"$style_guide" "$scratch/guide/content" || exit 1
"$cohub" build -C "$scratch/guide" --strict || exit 1

# A language without words of the theme, from right to left.
"$cohub" build -q -C tests/browser/urdu -o "$scratch/urdu" \
    2> "$scratch/urdu.messages" || exit 1

export COHUB="$cohub" COHUB_SITE="$scratch/public" \
    COHUB_GUIDE="$scratch/guide/public" COHUB_URDU="$scratch/urdu" \
    COHUB_SUMMARY="$scratch/summary" COHUB_TIMES="$scratch/times"
first=tests/browser/pages.test.mjs
others=$(ls tests/browser/*.test.mjs | grep -vF "$first")
# Names of tests have no spaces.
node --test --test-concurrency=2 --test-reporter=spec "$first" $others \
    > "$scratch/output" 2>&1
status=$?
cat "$scratch/output"
[ -x "${FIREFOX:-/usr/bin/firefox-esr}" ] \
    || echo "left out: 1 browser, Firefox: it is not installed"
sort -k2nr "$scratch/times" 2> /dev/null
count() {
    sed -n "s/^[^a-z]* $1 \([0-9]*\)\$/\1/p" "$scratch/output"
}
echo "browser: $(count pass) passed, $(count fail) failed" \
    "$(tr '\n' ' ' < "$scratch/summary")"
exit $status
