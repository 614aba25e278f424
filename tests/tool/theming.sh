#!/bin/sh
# theming.sh - docs/theming.md lists what templates may see, no more, no less.
#
#   tests/tool/theming.sh            compare with src/view/view.def
#   tests/tool/theming.sh --write    put the tables of view.def in
set -u
cd "$(dirname "$0")/../.." || exit 1
page=docs/theming.md
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

"${HOSTCC:-gcc}" -std=c11 -Isrc -o "$scratch/view_table" tools/view_table.c || exit 1
"$scratch/view_table" > "$scratch/tables" || exit 1
[ -s "$scratch/tables" ] || exit 1

# The page with the tables between its two marks.
awk -v tables="$scratch/tables" '
    /^<!-- end of view tables -->$/ { inside = 0; ends++ }
    !inside { print }
    /^<!-- view tables: / {
        inside = 1
        starts++
        print ""
        while ((getline line < tables) > 0)
            print line
        print ""
    }
    END { exit !(starts == 1 && ends == 1) }
' "$page" > "$scratch/page" || {
    echo "theming: $page has lost the marks round its tables"
    exit 1
}

if [ "${1:-}" = --write ]; then
    cat "$scratch/page" > "$page"
elif ! diff -u "$page" "$scratch/page"; then
    echo "theming: $page is not what view.def says; run make docs"
    exit 1
fi
echo "theming: $(grep -c '^| `' "$scratch/tables") names, all in $page"
