#!/bin/sh
# run.sh - a format is a row: a program with one more of them.
#
#   tests/format/run.sh COHUB SCRATCH
#
# COHUB was built with "make MODE=format": model/variant.def of this folder has
# one row more than that of src/, and nothing else in C is different.  The hub
# here has a page in that format, and a theme with its template and its words.
set -u
cohub=$1 scratch=$2
cd "$(dirname "$0")" || exit 1
passed=0 failed=0

ok() {
    if [ "$2" = 0 ]; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        echo "not ok - $1"
    fi
}

# Is there that text in that file of the site?
has() {
    grep -qF -e "$2" "$site/$1" 2> "$scratch/errors"
    ok "$1 has: $2" $?
}

lacks() {
    ! grep -qF -e "$2" "$site/$1"
    ok "$1 does not have: $2" $?
}

rm -rf "$scratch" && mkdir -p "$scratch" && cp -R hub "$scratch/hub" || exit 3
site=$scratch/hub/public
export SOURCE_DATE_EPOCH=1795435200
"$cohub" build --strict -q -C "$scratch/hub" > "$scratch/messages" 2>&1
ok "it is built without a message: $(cat "$scratch/messages")" $?

# Published, in a tree of its own, with its own template, style and words.
has signed/index.html 'British Sign Language: hummingbird'
has signed/index.html '<title>Home, signed'
has signed/index.html '- Signed film'
has signed/index.html 'href="../assets/signed.'
cat "$site"/assets/signed.*.css > "$site/signed.css"
has signed.css '50rem'
has signed.css '--size-text:1.667rem'
has signed/index.html 'datetime="2026-03-03"'
# Nobody else's words stand in for it.
has signed/meetings.html 'class="text missing"'
lacks signed/meetings.html 'Nobody has signed'
has signed/index.html 'href="meetings.html"'
# In the picker of each format, by the name that readers know.
has index.html 'href="signed/index.html"'
has index.html '<b>Signed film</b>'
has easy-read/meetings.html 'href="../signed/meetings.html"'
# In the lists, in the site map for people and in that for programs.
has signed/a-z.html 'Home, signed'
has sitemap.xml '<loc>https://hub.example/signed/index.html</loc>'
lacks sitemap.xml 'signed/meetings.html'
# In the search: its words, its format as a filter, and the page that asks.
has signed/search.html 'data-format="signed"'
cat "$site"/assets/search.*.js > "$site/search.js"
has search.js "'easy-read','signed']"
"$cohub" search --format json --variant signed -C "$scratch/hub" hummingbird \
    > "$site/found.json" 2>&1
has found.json 'signed/index.html'
"$cohub" search --variant braille -C "$scratch/hub" x > "$site/refused" 2>&1
has refused 'plain, easy-read or signed'
cat "$site"/search/*/* > "$site/shards"
has shards 'Signed film'
# A file named for a format that there is not, but nearly.
echo > "$scratch/hub/content/meetings.signd.md"
"$cohub" build -q -C "$scratch/hub" > "$site/advice" 2>&1
has advice 'did you mean "signed"?'

echo "format: $passed passed, $failed failed"
[ "$failed" = 0 ]
