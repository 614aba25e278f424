#!/bin/sh
# selftest.sh - the lints find what they are for, and only that.
#
#   tests/tool/selftest.sh
#
# selftest/ is a small tree with planted faults in files called bad.c; NAME
# .expect is what the lint NAME has to say of it.  The lint of words is given
# a repository of its own, made here, because its faults may not stand in a
# file of this one.
set -u
cd "$(dirname "$0")/selftest" || exit 1
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
number=0 failures=0

report() {
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        failures=$((failures + 1))
        echo "not ok $number - $2"
    fi
}

finds() {
    name=$1
    shift
    sources=$(find src -name '*.c' | LC_ALL=C sort)
    # shellcheck disable=SC2086 # a list of names
    awk "$@" $sources > "$scratch/out"
    [ $? -eq 1 ] && diff -u "$name.expect" "$scratch/out"
    report $? "$name finds the planted faults and nothing else"
}

finds rooms -f ../rooms.awk src/README.md
finds names -f ../names.awk
finds sizes -f ../strip.awk -f ../sizes.awk
finds banned -f ../strip.awk -f ../banned.awk

# shellcheck disable=SC2016 # code marks
sed -e 's#`model/trust.c`#`model/no-such.c`#' -e 's#`colour/palette.c`#a file#' \
    ../../../src/README.md > "$scratch/README.md"
../where.sh "$scratch/README.md" | sed 's/^[^:]*: //' > "$scratch/out"
printf '%s\n' '"Where do I put" names model/no-such.c, which is not there' \
    '"Where do I put" has no row that leads to the room colour' \
    | diff -u - "$scratch/out"
report $? "where finds a file that is gone and a room without a row"

mkdir "$scratch/src"
yes '/* a line */' | head -n 500 > "$scratch/src/long.c"
yes '/* a line */' | head -n 120 > "$scratch/src/long.h"
sizes() {
    (cd "$scratch" && awk -f "$OLDPWD/../strip.awk" -f "$OLDPWD/../sizes.awk" \
        src/long.c src/long.h)
}
sizes
report $? "sizes allows a file of 500 lines and a header of 120"
echo "/* one more */" | tee -a "$scratch/src/long.h" >> "$scratch/src/long.c"
[ "$(sizes | wc -l)" -eq 2 ]
report $? "sizes finds a file of 501 lines and a header of 121"

harness=$scratch/harness
harness() {
    {
        echo '#include "tests/tap.h"'
        echo 'static void test_one(void) {' "$1" '}'
        echo 'int main(void) { RUN(test_one); return tap_done(); }'
    } > "$harness.c"
    ${CC:-gcc} -std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -I../../../src -I../../.. \
        -o "$harness" "$harness.c" && "$harness" > "$harness.out" 2>&1
}
harness 'CHECK(1); CHECK_STR(STR("a"), "a"); CHECK_INT(2, 2);' \
    && [ "$(tail -n 1 "$harness.out")" = "1..3" ]
report $? "a unit test whose checks hold passes"
for check in 'CHECK(0);' 'CHECK_STR(STR("ab"), "a");' 'CHECK_INT(1, 2);' \
    'CHECK_STR(((str){0}), "a");'; do
    ! harness "$check" && grep -q '^not ok 1' "$harness.out" \
        && grep -q 'harness.c:2: test_one: ' "$harness.out"
    report $? "a unit test fails and says where: $check"
done

lint_words=$PWD/../words.sh
words_finds() {
    rm -rf "$scratch/words" && mkdir "$scratch/words"
    (
        cd "$scratch/words" && git init -q . || exit 9
        printf '%s\n' "$2" > "${3:-notes.md}"
        "$lint_words" > ../out
    )
    [ $? -eq "$1" ]
}
words_finds 0 "to do, /workshop and example.org/work/1, XX""XXXX"
report $? "words allows what only looks alike"
words_finds 1 "/* TO""DO later */"
report $? "words finds unfinished work"
words_finds 1 "see /wo""rk/notes"
report $? "words finds a path of one machine"
words_finds 1 "https://registry.npm""js.org/x"
report $? "words finds the host of a registry"
words_finds 1 '"resolved": "x"' package-lock.json
report $? "words finds where a package came from"

mkdir "$scratch/logs"
printf 'left out: 2 checks by a: why\nleft out: 3 b: why\n' > "$scratch/logs/1.log"
printf '# left out: 2 checks by a: why\nx passed\n' > "$scratch/logs/2.log"
[ "$(../left-out.sh "all passed" "$scratch/logs")" \
    = "all passed; 5 left out: 2 checks by a: why; 3 b: why" ]
report $? "what was left out is counted once, with its reason"
! ../left-out.sh "all passed" "$scratch/none" > /dev/null
report $? "no logs is a failure, not nothing left out"

echo "tool-selftest: $((number - failures)) passed, $failures failed"
[ $failures -eq 0 ]
