#!/bin/sh
# run.sh - build this repository's hub, and a hub of every part of the theme,
# and open every page of them.
#
#   tests/browser/run.sh COHUB SCRATCH PARTS
set -u
cohub=$1 scratch=$2 parts=$3
cd "$(dirname "$0")/../.." || exit 3
rm -rf "$scratch" && mkdir -p "$scratch/parts/content" || exit 3
"$cohub" build -o "$scratch/public" || exit 1

# The examples in the contracts of all parts, as one page in every format.
"$parts" standard > "$scratch/parts/content/index.md" || exit 1
"$parts" easy-read > "$scratch/parts/content/index.easy.md" || exit 1
cp config.yaml "$scratch/parts/" || exit 1
"$cohub" build -C "$scratch/parts" --strict || exit 1

# A language without words of the theme, from right to left.
"$cohub" build -q -C tests/browser/urdu -o "$scratch/urdu" \
    2> "$scratch/urdu.messages" || exit 1
export COHUB_URDU="$scratch/urdu"

status=0
: > "$scratch/output"
inspect() {
    COHUB_SITE=$1 COHUB_SUMMARY=$scratch/summary node --test \
        --test-reporter=spec tests/browser/pages.test.mjs $2 \
        >> "$scratch/output" 2>&1 || status=1
    cat "$scratch/summary" >> "$scratch/summaries" 2> /dev/null
}
inspect "$scratch/parts/public" ""
inspect "$scratch/public" tests/browser/planted.test.mjs
node --test --test-reporter=spec tests/browser/urdu.test.mjs \
    >> "$scratch/output" 2>&1 || status=1
cat "$scratch/output"
count() {
    sed -n "s/^[^a-z]* $1 \([0-9]*\)\$/\1/p" "$scratch/output" \
        | awk '{ sum += $1 } END { print sum + 0 }'
}
echo "browser: $(count pass) passed, $(count fail) failed" \
    "$(cat "$scratch/summaries" 2> /dev/null | tr '\n' ' ')"
exit $status
