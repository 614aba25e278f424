#!/bin/sh
# docs.sh - hold the tables of docs/ to the tables in the code.
#
#   docs.sh PROGRAM            fail when a table in docs/ is not up to date
#   docs.sh --write PROGRAM    write them
#
# PROGRAM prints a table by name.  In a document a table stands between
# "<!-- table: NAME -->" and "<!-- end -->".
set -eu

write=no
if [ "$1" = --write ]; then
    write=yes
    shift
fi
program=$1
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for document in docs/*.md; do
    name=$(sed -n 's/^<!-- table: \(.*\) -->$/\1/p' "$document" | head -n 1)
    [ -n "$name" ] || continue
    "$program" "$name" > "$work/table"
    awk -v table="$work/table" '
        /^<!-- table: / {
            print
            while ((getline line < table) > 0) print line
            inside = 1
            next
        }
        /^<!-- end -->$/ { inside = 0 }
        !inside { print }
    ' "$document" > "$work/document"
    if cmp -s "$work/document" "$document"; then
        passed=$((passed + 1))
    elif [ "$write" = yes ]; then
        cp "$work/document" "$document"
        passed=$((passed + 1))
        echo "$document: written"
    else
        failed=$((failed + 1))
        echo "$document: its table is not what the code says; run: make docs"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
