#!/bin/sh
# seed.sh - take over what a debug build has that no format has a part in.
#
#   tests/format/seed.sh BUILD/debug BUILD/format
#
# An object that does not depend on variant.def is the same in both; only the
# others are compiled.  Times are kept, so that make sees what is out of date.
set -u
from=$1 to=$2
[ -d "$from/src" ] || exit 0
find "$from/src" -name '*.d' | while IFS= read -r list; do
    object=${list%.d}.o
    new=$to${object#"$from"}
    if grep -q 'model/variant\.def' "$list" || [ ! -f "$object" ] \
        || { [ -f "$new" ] && [ ! "$object" -nt "$new" ]; }; then
        continue
    fi
    mkdir -p "${new%/*}" && cp -p "$object" "$new" || exit 1
    sed "s|$from/|$to/|g" "$list" > "${new%.o}.d" || exit 1
done
