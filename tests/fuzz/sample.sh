#!/bin/sh
# sample.sh - every fuzz target on its seeds, and on changes of each.
#
#   tests/fuzz/sample.sh CHANGES PROGRAMS
#
# PROGRAMS is the folder of the targets, linked with replay.c.  The same
# inputs on every machine: this looks for what has broken, make fuzz for what
# nobody knows yet.
set -u
changes=$1 programs=$2
cd "$(dirname "$0")/../.." || exit 3
passed=0 failed=0
for source in tests/fuzz/fuzz_*.c; do
    target=$(basename "$source" .c) && target=${target#fuzz_}
    if tests/fuzz/seeds.sh "$target" | tr '\n' '\0' \
        | xargs -0 "$programs/fuzz_$target" "$changes"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok - $target"
    fi
done
echo "fuzz-parsers: $passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
