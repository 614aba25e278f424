#!/bin/sh
# same-bytes.sh - one hub, built in many ways, gives the same bytes.
#
#   tests/site/same-bytes.sh COHUB SCRATCH [HUB]
#
# HUB is this repository's own unless another is given.  The first build is
# compared with each of the others: every name, every byte and every mode.
set -u
cohub=$1 scratch=$2
hub=${3:-$(cd "$(dirname "$0")/../.." && pwd)}
number=0 failures=0

rm -rf "$scratch" && mkdir -p "$scratch/first" || exit 3

# A copy of what a hub is made of, each file written in the order of the list
# on standard input.
copy_files() {
    while read -r file; do
        mkdir -p "$1/$(dirname "$file")" && cp -P "$hub/$file" "$1/$file" \
            || exit 3
    done
}

hub_files() {
    (cd "$hub" && find config.yaml content static themes \( -type f -o -type l \) \
        2> /dev/null | LC_ALL=C sort)
}

# Modes of all, and then what is in the files.
listing() {
    (cd "$1" && find . -printf '%m %p\n' | LC_ALL=C sort \
        && find . -type f -exec sha256sum {} + | LC_ALL=C sort)
}

# compare NAME FOLDER STATUS
compare() {
    number=$((number + 1))
    listing "$2" > "$scratch/listing" 2>&1
    if [ "$3" -eq 0 ] \
        && diff "$scratch/first.listing" "$scratch/listing" > "$scratch/diff"
    then
        echo "ok $number - $1"
    else
        failures=$((failures + 1))
        echo "not ok $number - $1 (exit $3)"
        head -n 5 "$scratch/diff" | sed 's/^/# /'
        tail -n 5 "$scratch/log" | sed 's/^/# /'
    fi
    rm -rf "${2:?}"
}

# vary NAME HUB COMMAND...: COMMAND runs "build", with what it is varied by.
vary() {
    name=$1 in=$2
    shift 2
    (cd "$in" && "$@" build -o "$scratch/out") > "$scratch/log" 2>&1
    compare "$name" "$scratch/out" $?
}

first=$scratch/first/hub
hub_files | copy_files "$first"
cohub_jobs() {
    jobs=$1
    shift
    "$cohub" "$@" --jobs "$jobs"
}
cohub_umask() (
    umask 077
    "$cohub" "$@"
)
cohub_twice() {
    "$cohub" build -o "$scratch/out" && "$cohub" "$@"
}
# An old site of which one page has gone and one has changed since.
cohub_over_older() {
    page=$(find content -name '*.md' ! -name 'index*' | LC_ALL=C sort | head -n 1)
    cp "$page" "$scratch/page" && echo "Older." >> "$page"
    "$cohub" build -o "$scratch/out"
    cp "$scratch/page" "$page" && "$cohub" "$@"
}

(cd "$first" && "$cohub" build -o "$scratch/first/public" --jobs 1) \
    > "$scratch/log" 2>&1 || {
    sed 's/^/# /' "$scratch/log"
    echo "same-bytes: the first build failed"
    exit 1
}
listing "$scratch/first/public" > "$scratch/first.listing"
if ! [ -s "$scratch/first.listing" ]; then
    echo "same-bytes: the first build wrote nothing"
    exit 1
fi

vary "with --jobs 2" "$first" cohub_jobs 2
vary "with --jobs 8" "$first" cohub_jobs 8
vary "a second time" "$first" "$cohub"
vary "far east of Greenwich" "$first" env TZ=Pacific/Kiritimati "$cohub"
vary "far west of Greenwich" "$first" env TZ=UTC+11 "$cohub"
vary "in the C locale" "$first" env LC_ALL=C "$cohub"
vary "in a Turkish locale" "$first" env LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 \
    "$cohub"
vary "with no environment" "$first" env -i "$cohub"
vary "under umask 077" "$first" cohub_umask
vary "over an output of its own" "$first" cohub_twice
vary "over an older output" "$first" cohub_over_older
vary "on a day in 2031" "$first" faketime -f "@2031-07-01 12:00:00" "$cohub"

other=$scratch/a\ place/with\ spaces/and\ longer
hub_files | copy_files "$other"
vary "in another folder" "$other" "$cohub"
find "$other" -exec touch -h -d 2031-07-01 {} +
vary "from files of another time" "$other" "$cohub"

reversed=$scratch/reversed
memory=$(mktemp -d /dev/shm/same-bytes.XXXXXX 2> /dev/null) \
    && reversed=$memory/hub
hub_files | LC_ALL=C sort -r | copy_files "$reversed"
vary "from files made in reverse order" "$reversed" "$cohub"
[ -z "$memory" ] || rm -rf "$memory"

echo "1..$number"
echo "same-bytes: $((number - failures)) passed, $failures failed" \
    "($(grep -c '^[0-7]* \.' "$scratch/first.listing") files and folders each)"
[ $failures -eq 0 ]
