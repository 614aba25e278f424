#!/bin/sh
# run.sh - copies where things go wrong: a full stick, a file that vanishes,
# names that a stick refuses, days that are none; and what this repository's
# own hub makes.
#
#   tests/bundle/run.sh COHUB SCRATCH [all]
#
# After each mistake there is one message, and the old copy is whole, byte for
# byte.  "all" adds five gigabytes of film in a ZIP file.  A full stick is a
# small file system in memory, for which one has to be root.
set -u
cohub=$1 scratch=$2 all=${3-}
here=$(cd "$(dirname "$0")" && pwd)
number=0 failures=0
export LC_ALL=C TERM=dumb
unset SOURCE_DATE_EPOCH

unmount_stick() {
    umount "$scratch/stick" 2> /dev/null
}
unmount_stick
rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
scratch=$(cd "$scratch" && pwd)
trap unmount_stick EXIT
hub=$scratch/hub log=$scratch/log

report() {
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        failures=$((failures + 1))
        echo "not ok $number - $2"
        tail -n 12 "$log" | sed 's/^/# /'
    fi
}

# check WHAT COMMAND...: it succeeds.
check() {
    what=$1
    shift
    "$@" > "$scratch/out" 2>&1
    report $? "$what"
}

new_hub() {
    rm -rf "$hub"
    cp -R "$here/../fault/hub" "$hub"
}

bundle() {
    "$cohub" bundle -C "$hub" -q --today 2026-12-01 "$@" > "$log" 2>&1
}

# refused STATUS WORDS ARGUMENT...: the status, and one message with the words.
refused() {
    wanted=$1 words=$2
    shift 2
    bundle "$@"
    [ $? -eq "$wanted" ] && grep -q "$words" "$log" \
        && [ "$(grep -cE '(^|: )(error|failure|cohub): |^cohub: ' "$log")" -le 1 ]
}

is_old() {
    diff -r "$scratch/old" "$1" > /dev/null
}

# --- a full stick ------------------------------------------------------------

new_hub
bundle -o "$scratch/old"
mkdir -p "$scratch/stick"
if mount -t tmpfs -o size=4m cohub-test "$scratch/stick" 2> /dev/null; then
    bundle -o "$scratch/stick/copy"
    check "a copy fits on a stick" is_old "$scratch/stick/copy"
    head -c 8000000 /dev/urandom > "$hub/content/film.mp4"
    printf '\n[The film](film.mp4)\n' >> "$hub/content/index.md"
    check "a stick without room is said" \
        refused 3 copy-no-room -o "$scratch/stick/copy"
    check "the old copy is whole on a full stick" is_old "$scratch/stick/copy"
    check "nothing is left beside it" \
        test "$(ls -A "$scratch/stick")" = copy
    check "a ZIP file for which there is no room is said" \
        refused 3 'copy-\(failed\|no-room\)' --format zip \
        -o "$scratch/stick/copy.zip"
    check "no half of it is left" test ! -e "$scratch/stick/copy.zip"
    check "less has room" bundle --size 3MB -o "$scratch/stick/copy"
    check "and is whole" "$cohub" bundle --verify "$scratch/stick/copy"
    unmount_stick
else
    echo "left out: 1 full stick: a file system cannot be mounted here"
fi

# --- mistakes ----------------------------------------------------------------

new_hub
cp -R "$scratch/old" "$scratch/copy"
for options in \
    "1 copy-unknown --topics nothing" "1 copy-unknown --sections nothing" \
    "1 copy-unknown --variants braille" "1 copy-unknown --lang xx" \
    "2 format --format pdf" "2 size --size much" "2 calendar --today 2026-02-30"
do
    # shellcheck disable=SC2086 # the words of a command line
    check "refused with one message: $options" \
        refused $options -o "$scratch/copy"
    check "the old copy is whole: $options" is_old "$scratch/copy"
done

for name in 'what?' 'CON' 'a:b' 'lpt1'; do
    new_hub
    printf -- '---\ntitle: A name\ndescription: A name.\n---\n\nWords.\n' \
        > "$hub/content/$name.md"
    bundle -o "$scratch/copy"
    check "a name that a stick refuses is refused: $name" \
        grep -q path-refused "$log"
    check "the old copy is whole: $name" is_old "$scratch/copy"
done

new_hub
cp "$hub/content/index.md" "$hub/content/twin.md"
cp "$hub/content/index.md" "$hub/content/TWIN.md"
check "twins are refused" refused 1 'paths-\(equal\|collide\)\|twin' \
    -o "$scratch/copy"
check "the old copy is whole after twins" is_old "$scratch/copy"

mkdir "$scratch/theirs" && echo mine > "$scratch/theirs/letter.txt"
new_hub
check "a folder of somebody else is refused" \
    refused 1 copy-not-ours -o "$scratch/theirs"
check "their letter is there" grep -qx mine "$scratch/theirs/letter.txt"
check "there is nothing else" test "$(ls -A "$scratch/theirs")" = letter.txt

# --- a file that vanishes ----------------------------------------------------

vanishing=$scratch/vanishing.so
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -o "$vanishing" \
    "$here/vanishing.c" -ldl || exit 3
new_hub
printf '\n[The film](film.mp4)\n' >> "$hub/content/index.md"
for at in 1 2; do
    for format in folder zip; do
        echo film > "$hub/content/film.mp4"
        LD_PRELOAD=$vanishing VANISH=content/film.mp4 VANISH_AT=$at "$cohub" bundle \
            -C "$hub" -q --today 2026-12-01 --format $format --jobs 1 \
            -o "$scratch/copy" > "$log" 2>&1
        status=$?
        [ ! -e "$hub/content/film.mp4" ] || continue
        [ $status -ne 0 ] && grep -q 'film.mp4' "$log"
        report $? "a film that vanishes before it is opened $at times is named ($format)"
        check "the old copy is whole" is_old "$scratch/copy"
        check "no half ZIP file is there" test ! -e "$scratch/copy.zip"
    done
done

# --- days --------------------------------------------------------------------

new_hub
bundle --format all -o "$scratch/first"
SOURCE_DATE_EPOCH=1796083200 "$cohub" bundle -C "$hub" -q --format all \
    -o "$scratch/second" > "$log" 2>&1
check "the same day by --today and by SOURCE_DATE_EPOCH is the same bytes" \
    diff -r "$scratch/first" "$scratch/second"
check "and so is the ZIP file" cmp "$scratch/first.zip" "$scratch/second.zip"
check "its entries have that day" sh -c \
    "unzip -Z -T '$scratch/first.zip' | grep -c ' 20261201\\.' | grep -qv '^0'"

# --- who reads the ZIP file --------------------------------------------------

for reader in "unzip -tqq" "7z t" "bsdtar -tf" "python3 -m zipfile -t"; do
    if command -v "${reader%% *}" > /dev/null; then
        # shellcheck disable=SC2086 # a command of several words
        check "the ZIP file is read by: $reader" $reader "$scratch/first.zip"
    else
        echo "left out: 1 reader of ZIP files, ${reader%% *}: it is not installed"
    fi
done

# --- this repository's hub ---------------------------------------------------

"$cohub" bundle -C "$here/../.." -q --format all --today 2026-12-01 \
    -o "$scratch/whole" > "$log" 2>&1
report $? "this hub makes a copy of all formats"
check "of at most 1,200 files" \
    test "$(find "$scratch/whole" -type f | wc -l)" -le 1200
check "of less than 30 MB" test "$(du -sb "$scratch/whole" | cut -f1)" -lt 30000000
check "with paths of less than 180 letters" sh -c \
    "! (cd '$scratch/whole' && find . | grep -E '.{180}')"
check "in small letters, without those that a stick refuses" sh -c \
    "! (cd '$scratch/whole/files' && find . | grep -E '[A-Z:*?\"<>|\\\\]|[. ]\$' | grep -vx .)"
check "that is whole" "$cohub" bundle --verify "$scratch/whole"

# --- past four gigabytes -----------------------------------------------------

if [ "$all" = all ]; then
    new_hub
    truncate -s 5G "$hub/content/film.mp4"
    printf '\n[The film](film.mp4)\n' >> "$hub/content/index.md"
    check "five gigabytes are packed" bundle --format zip --variants standard \
        -o "$scratch/large.zip"
    check "and read again" unzip -tqq "$scratch/large.zip"
    check "by Python too" python3 -c "
import sys, zipfile
film = [i for i in zipfile.ZipFile(sys.argv[1]).infolist() if i.filename.endswith('film.mp4')]
assert film[0].file_size == 5 << 30, film" "$scratch/large.zip"
    rm -f "$scratch/large.zip" "$hub/content/film.mp4"
fi

echo "bundle: $((number - failures)) passed, $failures failed"
exit $((failures > 0))
