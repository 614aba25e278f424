#!/bin/sh
# fuzz.sh - run each fuzz target for so many seconds.
#
#   tests/fuzz/fuzz.sh SECONDS PROGRAMS FOUND [TARGET...]
#
# Starts from seeds.sh.  New inputs go to FOUND/TARGET, and what ends the
# program to FOUND/TARGET-crashers: mend it, and keep the input in
# tests/fuzz/crashers/TARGET.  The line of each target says how often it was
# run, and how many edges of the program it reached.
set -u
seconds=$1 programs=$2 found=$3
shift 3
cd "$(dirname "$0")/../.." || exit 3
[ $# -gt 0 ] || set -- $(ls tests/fuzz/fuzz_*.c \
    | sed 's|.*/fuzz_\(.*\)\.c|\1|')
status=0
for target; do
    seeds=$found/$target-seeds
    rm -rf "$seeds"
    mkdir -p "$found/$target" "$found/$target-crashers" "$seeds" || exit 3
    number=0
    tests/fuzz/seeds.sh "$target" | while read -r file; do
        number=$((number + 1))
        cp "$file" "$seeds/$number"
    done
    dictionary=
    [ ! -e "tests/fuzz/$target.dict" ] \
        || dictionary=-dict=tests/fuzz/$target.dict
    # shellcheck disable=SC2086 # an option, or none
    "$programs/fuzz_$target" -max_total_time="$seconds" -max_len=8192 \
        -timeout=20 -report_slow_units=20 -rss_limit_mb=1500 -print_final_stats=1 -verbosity=1 \
        $dictionary -artifact_prefix="$found/$target-crashers/" \
        "$found/$target" "$seeds" > "$found/$target.log" 2>&1
    result=$?
    echo "$target: exit $result," \
        "$(sed -n 's/^stat::number_of_executed_units: */runs /p' \
            "$found/$target.log")," \
        "$(sed -n 's/.*\(cov: [0-9]*\).*/\1/p' "$found/$target.log" \
            | tail -n 1) edges, $(ls "$found/$target-crashers" | wc -l) crashers"
    [ $result -eq 0 ] || status=1
done
exit $status
