#!/bin/sh
# run.sh - build this repository's hub and open every page of it.
#
#   tests/browser/run.sh COHUB SCRATCH
set -u
cohub=$1 scratch=$2
cd "$(dirname "$0")/../.." || exit 3
rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
"$cohub" build -o "$scratch/public" || exit 1
export COHUB_SITE="$scratch/public" COHUB_SUMMARY="$scratch/summary"
node --test --test-reporter=spec tests/browser/planted.test.mjs \
    tests/browser/pages.test.mjs > "$scratch/output" 2>&1
status=$?
cat "$scratch/output"
count() {
    sed -n "s/^[^a-z]* $1 \([0-9]*\)\$/\1/p" "$scratch/output"
}
echo "browser: $(count pass) passed, $(count fail) failed" \
    "$(cat "$scratch/summary" 2> /dev/null || echo "(not finished)")"
exit $status
