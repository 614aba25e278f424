#!/bin/sh
# lint.sh - hold the sources to the rules a machine can check.
#
#   tests/tool/lint.sh
set -u
cd "$(dirname "$0")/../.." || exit 1
tool=tests/tool
status=0
sources=$(find src -name '*.[ch]' | LC_ALL=C sort)
in_rooms=$(find src -mindepth 2 -name '*.[ch]' | LC_ALL=C sort)

# shellcheck disable=SC2086 # lists of names
{
    awk -f $tool/rooms.awk src/README.md $in_rooms || status=1
    awk -f $tool/names.awk $sources || status=1
    awk -f $tool/strip.awk -f $tool/sizes.awk $sources || status=1
    awk -f $tool/strip.awk -f $tool/banned.awk $sources || status=1
    $tool/words.sh || status=1
    $tool/where.sh || status=1
    if [ $status -eq 0 ]; then
        echo "lint: $(echo $sources | wc -w) source files hold to the rules"
    fi
}
exit $status
