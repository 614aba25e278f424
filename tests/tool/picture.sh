#!/bin/sh
# picture.sh - the rooms and their arrows, drawn from the includes.
#
#   tests/tool/picture.sh            compare with the picture in src/README.md
#   tests/tool/picture.sh --write    put the picture in
#
# A room stands on a line, in the order of the table of rooms.  "x" is a room
# that it includes, "." one that it may include and does not.  An arrow can
# only point to the left, so every mark is left of the room's own "#".
set -u
cd "$(dirname "$0")/../.." || exit 1
page=src/README.md
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# shellcheck disable=SC2046 # names without spaces
awk '
    FILENAME ~ /README/ && /^## / { table = $2 }
    FILENAME ~ /README/ && table == "Rooms" && /^\| *[a-z]/ {
        split($0, cell, / *\| */)
        if (cell[2] != "room") {
            order[++count] = cell[2]
            may[cell[2]] = " " cell[3] " "
        }
    }
    FILENAME !~ /README/ && /^#include "/ {
        split(FILENAME, here, "/")
        split($2, there, /["\/]/)
        used[here[2], there[2]] = 1
    }
    END {
        print "```"
        for (i = 1; i <= count; i++) {
            line = sprintf("%-9s", order[i])
            for (j = 1; j < i; j++)
                line = line " " ((order[i], order[j]) in used ? "x" \
                    : index(may[order[i]], " " order[j] " ") ? "." : " ")
            print line " # " order[i]
        }
        print "```"
    }
' "$page" $(find src -mindepth 2 -name '*.[ch]' | LC_ALL=C sort) \
    > "$scratch/picture" || exit 1

awk -v picture="$scratch/picture" '
    /^<!-- end of the picture -->$/ { inside = 0; ends++ }
    !inside { print }
    /^<!-- picture: / {
        inside = 1
        starts++
        while ((getline line < picture) > 0)
            print line
    }
    END { exit !(starts == 1 && ends == 1) }
' "$page" > "$scratch/page" || {
    echo "picture: $page has lost the marks round its picture"
    exit 1
}

if [ "${1:-}" = --write ]; then
    cat "$scratch/page" > "$page"
elif ! diff -u "$page" "$scratch/page"; then
    echo "picture: the rooms have changed; run tests/tool/picture.sh --write"
    exit 1
fi
