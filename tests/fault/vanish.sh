#!/bin/sh
# vanish.sh - files that come and go while a hub is read.
#
#   tests/fault/vanish.sh COHUB SCRATCH
#
# failing.c makes a name vanish once it was read (GONE) or ends the program
# when a name is more than read (NEVER).
set -u
cohub=$1 scratch=$2
here=$(cd "$(dirname "$0")" && pwd)
passed=0 failed=0
export LC_ALL=C TERM=dumb

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
failing=$scratch/failing.so
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -o "$failing" \
    "$here/failing.c" -ldl || exit 3

# try STATUS WORDS NAME=VALUE: a build with that file ends so, and says so.
try() {
    want=$1 words=$2 wish=$3
    rm -rf "$scratch/public"
    env LD_PRELOAD="$failing" "$wish" "$cohub" build -C "$hub" \
        -o "$scratch/public" --jobs 1 > "$scratch/log" 2>&1
    status=$?
    if [ $status -eq "$want" ] && grep -q "$words" "$scratch/log"; then
        passed=$((passed + 1))
    else
        echo "not ok - $wish: exit $status, not $want with \"$words\""
        sed 's/^/# /' "$scratch/log"
        failed=$((failed + 1))
    fi
}

hub=$scratch/hub
cp -R "$here/hub" "$hub" && mkdir -p "$hub/symbols" "$hub/themes/own/parts" \
    || exit 3
sed -i "s/^theme:.*/theme: own/" "$hub/config.yaml"
printf -- '---\ntitle: More\n---\n\nWords.\n' > "$hub/content/guidance/more.md"
for folder in content content/guidance static symbols themes/own \
    themes/own/parts; do
    ln -s "someone@here.1234:5678" "$hub/$folder/.#x.md" || exit 3
    for name in .x.md.swp 'x.md~' '#x.md#' '~$x.docx' Thumbs.db; do
        echo words > "$hub/$folder/$name" || exit 3
    done
done

for name in .#x.md .x.md.swp 'x.md~' '#x.md#' '~$x.docx' Thumbs.db; do
    try 0 "Open" "NEVER=$name"
done
# Gone before it was looked at: it is not in the folder.
try 0 "Open" GONE=more.md
try 0 "Open" GONE=note.txt
# Gone when it is read: no failure of the machine.
try 1 "content/guidance/more.md: error: .* is gone" GONE_LATER=more.md
try 1 "static/note.txt: error: .* is gone" GONE_LATER=note.txt
try 1 "content/guidance: error: .* is gone" GONE_LATER=guidance
echo "vanish: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
