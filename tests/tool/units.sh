#!/bin/sh
# units.sh - run unit test programs, and say how many checks there were.
#
#   tests/tool/units.sh PROGRAM...
set -u
if [ $# -eq 0 ]; then
    echo "unit: there are no programs"
    exit 1
fi
output=$(prove -Q --exec '' "$@")
status=$?
echo "$output"
[ $status -ne 0 ] || echo "$output" | sed -n \
    's/^Files=\([0-9]*\), Tests=\([0-9]*\),.*/unit: \2 passed, 0 failed (\1 programs)/p'
exit $status
