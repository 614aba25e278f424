#!/bin/sh
# left-out.sh - the closing line of make check: what was not tested, and why.
#
#   tests/tool/left-out.sh CLOSING LOGS-FOLDER
#
# A runner that passes something over says so in its log, on a line
#   left out: NUMBER WHAT: WHY
# and all of them are counted here, so that nothing is skipped in silence.
set -u
closing=$1 logs=$2
ls "$logs"/*.log > /dev/null 2>&1 || {
    echo "left-out.sh: there are no logs in $logs"
    exit 1
}
# Two suites that left out the same say it once.
cat "$logs"/*.log | sed -n 's/^[#  ]*left out: \([0-9][0-9]* .*\)/\1/p' \
    | LC_ALL=C sort -u | awk -v closing="$closing" '
{
    total += $1
    list = list (NR > 1 ? "; " : "") $0
}
END {
    printf "%s; ", closing
    if (total) printf "%d left out: %s\n", total, list
    else print "nothing left out"
}'
