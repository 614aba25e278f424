#!/bin/sh
# run.sh - install cohub, start a hub with it, and build that.
#
#   tests/new/run.sh SCRATCH [ROOT]
#
# "make install" goes into a folder below SCRATCH; ROOT is where make builds.
# Everything else is done with the installed program, which has no theme and
# no starter beside it, in a folder with spaces and accents in its name.  Then
# every disk call of "cohub new" fails in turn: after each there is a whole
# hub or none.  Shells and mandoc check what was made for them, where they are
# installed.
set -u
here=$(cd "$(dirname "$0")" && pwd)
project=$here/../..
scratch=$1 root=${2:-build}
number=0 failures=0

case $scratch in
/*) ;;
*) scratch=$PWD/$scratch ;;
esac
export LC_ALL=C.UTF-8 TERM=dumb
unset CDPATH MAKEFLAGS MFLAGS MAKELEVEL

report() {
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        failures=$((failures + 1))
        echo "not ok $number - $2"
        [ ! -s "$scratch/log" ] || tail -n 20 "$scratch/log" | sed 's/^/# /'
    fi
    : > "$scratch/log"
}

# check WHAT COMMAND...: it succeeds.
check() {
    what=$1
    shift
    "$@" > "$scratch/log" 2>&1
    report $? "$what"
}

# check_with PROGRAM WHAT COMMAND...: the same, where PROGRAM is installed.
check_with() {
    if command -v "$1" > /dev/null 2>&1; then
        shift
        check "$@"
    else
        echo "left out: 1 check by $1: it is not installed"
    fi
}

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
: > "$scratch/log"

# --- make install ----------------------------------------------------------

installed=$scratch/root/opt/hub
check "make install puts all below DESTDIR and prefix" \
    make -s -C "$project" MODE=release ROOT="$root" \
    DESTDIR="$scratch/root" prefix=/opt/hub install
cohub=$installed/bin/cohub

(cd "$scratch/root" && find . -type f ! -path './opt/hub/share/doc/*' \
    | LC_ALL=C sort) > "$scratch/files"
diff "$here/installed" "$scratch/files" > "$scratch/log"
report $? "these files are installed, and no others"

check "the manual page has no mistake that groff sees" \
    sh -c "groff -man -ww -z '$installed/share/man/man1/cohub.1' 2>&1 \
        | grep . && exit 1 || exit 0"
check_with mandoc "the manual page has no mistake that mandoc sees" \
    mandoc -T lint -W warning "$installed/share/man/man1/cohub.1"
[ -s "$installed/share/doc/cohub/messages.md" ]
report $? "the list of messages is where the manual page says"

# describes COMMAND: the manual page has it, and each of its options.
describes() {
    sed 's/\\-/-/g' "$installed/share/man/man1/cohub.1" > "$scratch/page"
    grep -qx "\.SS cohub $1" "$scratch/page" || return 1
    for option in $("$cohub" help "$1" | grep -oE -- '--[a-z-]+'); do
        grep -qF -- "$option" "$scratch/page" || return 1
    done
}
for command in $("$cohub" help | sed -n 's/^  cohub \([a-z-]*\).*/\1/p'); do
    check "the manual page has $command and its options" describes "$command"
done

completion=$installed/share/bash-completion/completions/cohub
check "bash reads its completion" bash -n "$completion"
check_with zsh "zsh reads its completion" \
    zsh -n "$installed/share/zsh/site-functions/_cohub"
check_with fish "fish reads its completion" \
    fish -n "$installed/share/fish/vendor_completions.d/cohub.fish"
check "bash offers what fits" \
    bash "$here/completion.bash" "$completion" "$scratch/offered"
for schema in config front-matter; do
    check "$schema.schema.json is JSON" node -e \
        "JSON.parse(require('fs').readFileSync(process.argv[1]))" \
        "$installed/share/cohub/$schema.schema.json"
done

# --- a hub -----------------------------------------------------------------

folder="$scratch/Our hub, caf\303\251"
folder=$(printf '%b' "$folder")
mkdir "$folder" && cd "$folder" || exit 3

check "a hub is made" "$cohub" new "Ein Ort für alle"
cd "Ein Ort für alle" || exit 3
"$cohub" build --strict > "$scratch/log" 2>&1
report $? "it builds without a warning"
find public -name '*.html' -print0 | xargs -0 xmllint --noout --nonet \
    > "$scratch/log" 2>&1
report $? "its pages are well-formed"
for format in . easy-read plain large-print; do
    [ -e "public/$format/guidance/plan-a-meeting.html" ]
    report $? "it has pages in $format"
done
grep -rhoiE --exclude-dir=search '[a-z.]+@[a-z.]+' . | grep -v '@example\.org$' > "$scratch/log"
[ ! -s "$scratch/log" ]
report $? "no address in it could be somebody's"

"$cohub" new . > "$scratch/log" 2>&1
[ $? -eq 1 ] && grep -q 'new-folder-not-empty' "$scratch/log"
report $? "it is not written over"

check "a theme is made" "$cohub" new theme harbour
sed -i 's/^licence:.*/&\ntheme: harbour/' config.yaml
check "the hub builds with it, without a warning" "$cohub" build --strict
[ "$(find themes/harbour -type f | wc -l)" -le 10 ]
report $? "it is small"
cp themes/harbour/sample*.md content/
check "its sample page, with every block, builds" \
    "$cohub" build --strict --drafts
rm content/sample*.md
check "with only its settings, too" sh -c "
    cd themes/harbour && find . -type f ! -name theme.yaml -delete \
    && sed -i '/^style:/d' theme.yaml && '$cohub' build -q --strict -C ../.."
check "a whole theme is made" "$cohub" new theme all --whole
(cd "$project/themes/commons" && find . -type f | LC_ALL=C sort) \
    > "$scratch/built-in"
(cd themes/all && find . -type f ! -name 'README.md' ! -name 'sample*.md' \
    | LC_ALL=C sort) | diff "$scratch/built-in" - > "$scratch/log" \
    && [ -s themes/all/README.md ] && [ -s themes/all/sample.md ]
report $? "all of it is there, with the README that it names"
sed -i 's/^theme: harbour/theme: all/' config.yaml
check "the hub builds with all of it, without a warning" \
    "$cohub" build --strict
cp -R "$project/themes/civic" themes/
sed -i 's/^theme: all/theme: civic/' config.yaml
check "a theme of settings, a logo and three templates builds" \
    "$cohub" build --strict
[ "$(find themes/civic/templates -type f | wc -l)" -eq 3 ]
report $? "it has three templates"

# --- a disk that fails -----------------------------------------------------

cd "$scratch" || exit 3
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -o failing.so \
    "$project/tests/fault/failing.c" -ldl || exit 3

"$cohub" new -q whole || exit 3
call=0 status=3 bad=0
while [ $status -ne 0 ] && [ $call -lt 1000 ]; do
    call=$((call + 1))
    rm -rf fresh
    LD_PRELOAD=$scratch/failing.so FAIL_AT=$call "$cohub" new -q fresh \
        > message 2>&1
    status=$?
    case $status in
    0) diff -r whole fresh > log || bad=$((bad + 1)) ;;
    3) [ ! -e fresh ] && grep -q 'failure:' message || bad=$((bad + 1)) ;;
    *) bad=$((bad + 1)) ;;
    esac
    if [ $bad -gt 0 ]; then
        { echo "call $call, status $status" && cat message; } >> log
        break
    fi
done
[ $bad -eq 0 ] && [ $call -gt 20 ]
report $? "a hub is whole or not there, whichever of $call calls fails"

echo "new: $((number - failures)) passed, $failures failed"
[ $failures -eq 0 ]
