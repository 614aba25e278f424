#!/bin/sh
# where.sh - the page "Where do I put..." of src/README.md names files that are
# there, and every room.
#
#   tests/tool/where.sh [README]
#
# A name in code marks, "room/file.c", is a file of src/; one that starts with
# "templates/" or "strings/" is of the built-in theme; others are from the top.
# A name with a word in capitals stands for the reader's own.
set -u
cd "$(dirname "$0")/../.." || exit 1
page=${1:-src/README.md}
status=0
rows=$(sed -n '/^## Where do I put/,$p' "$page" | grep '^|')

is_there() {
    for file in "$1" "src/$1" "themes/commons/$1" "themes/commons/strings/$1" \
        src/*/"$1"; do
        [ -e "$file" ] && return 0
    done
    return 1
}

# shellcheck disable=SC2016 # code marks
names=$(printf '%s\n' "$rows" | grep -o '`[A-Za-z0-9_./-]*[/.][A-Za-z0-9_./-]*`' \
    | tr -d '`' | LC_ALL=C sort -u)
for name in $names; do
    case $name in
    *README.md) ;;
    *[A-Z]* | name.* | */name/) continue ;;
    esac
    is_there "$name" && continue
    echo "$page: \"Where do I put\" names $name, which is not there"
    status=1
done
for room in src/*/; do
    room=$(basename "$room")
    printf '%s\n' "$rows" | grep -qE "\`$room/" && continue
    echo "$page: \"Where do I put\" has no row that leads to the room $room"
    status=1
done
exit $status
