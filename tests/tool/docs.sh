#!/bin/sh
# docs.sh - hold the tables of docs/ to the tables in the code.
#
#   docs.sh TABLES SCHEMAS            fail when something is not up to date
#   docs.sh --write TABLES SCHEMAS    write it
#
# TABLES is a program that prints a table by name.  In a document a table
# stands between "<!-- table: NAME -->" and "<!-- end -->".  SCHEMAS prints
# docs/schema/NAME.schema.json.
set -eu

write=no
if [ "$1" = --write ]; then
    write=yes
    shift
fi
program=$1 schemas=$2
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# compare NEW OLD: the two are the same, or are made so.
compare() {
    if cmp -s "$1" "$2"; then
        passed=$((passed + 1))
    elif [ "$write" = yes ]; then
        cp "$1" "$2"
        passed=$((passed + 1))
        echo "$2: written"
    else
        failed=$((failed + 1))
        echo "$2: not what the code says; run: make docs"
    fi
}

for document in CHANGELOG.md docs/*.md; do
    names=$(sed -n 's/^<!-- table: \(.*\) -->$/\1/p' "$document")
    [ -n "$names" ] || continue
    for name in $names; do
        "$program" "$name" > "$work/table-$name"
    done
    awk -v start="$work/table-" '
        /^<!-- table: / {
            print
            table = start $3
            while ((getline line < table) > 0) print line
            inside = 1
            next
        }
        /^<!-- end -->$/ { inside = 0 }
        !inside { print }
    ' "$document" > "$work/document"
    compare "$work/document" "$document"
done
for name in config front-matter; do
    "$schemas" "$name" > "$work/schema"
    compare "$work/schema" "docs/schema/$name.schema.json"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
