#!/bin/sh
# build.sh - run a build, and say how many files it compiled or linked.
#
#   tests/tool/build.sh COMMAND...
set -u
output=$("$@" 2>&1)
status=$?
echo "$output"
[ $status -ne 0 ] || echo "build: $(echo "$output" | grep -cE '^(CC|LINK|PACK) ') steps," \
    "$(echo "$output" | grep -c 'warning:') warnings"
exit $status
