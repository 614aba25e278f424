#!/bin/sh
# run.sh - the local server: hostile requests, and somebody who writes while
# two browsers look.
#
#   tests/serve/run.sh COHUB
set -u
COHUB=$1
export COHUB
cd "$(dirname "$0")/../.." || exit 3
output=$(mktemp) || exit 3
node --test --test-concurrency=1 --test-reporter=spec tests/serve/*.test.mjs \
    > "$output" 2>&1
status=$?
cat "$output"
count() {
    sed -n "s/^[^a-z]* $1 \([0-9]*\)\$/\1/p" "$output"
}
[ "$(count skipped)" = 0 ] || echo "left out: $(count skipped) tests in" \
    "Firefox, which is not installed"
echo "serve: $(count pass) passed, $(count fail) failed"
rm -f "$output"
exit $status
