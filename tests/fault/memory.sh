#!/bin/sh
# memory.sh - build, and search, with every Kth request for memory refused.
#
#   tests/fault/memory.sh COHUB SCRATCH
#
# After each, once refused and for ever:
#   exit 3, and one plain line says that there is no memory
#   exit 0, and what came out is what comes out with enough memory
# never a crash, and never the words of a library.
#
# FAULT_STEP=97 refuses every 97th request only.
set -u
cohub=$1 scratch=$2
here=$(cd "$(dirname "$0")" && pwd)
step=${FAULT_STEP:-1}
unset NO_MEMORY_AT NO_MEMORY_FOREVER NO_MEMORY_LOG
export LC_ALL=C TERM=dumb

rm -rf "$scratch" && mkdir -p "$scratch" || exit 3
refusing=$scratch/memory.so
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -shared -fPIC -fno-builtin \
    -o "$refusing" "$here/memory.c" || exit 3
hub=$scratch/hub
cp -R "$here/hub" "$hub" || exit 3

# What makes every library work: raw HTML, a drawing, YAML of each kind.
cat >> "$hub/content/index.md" << 'END'

A <b>bold</b> word, a *stressed* one and a note[^1].

<details><summary>More</summary><p>Words.</p></details>

![A line](line.svg)

| a | b |
| --- | --- |
| c | d |

Table: Two letters

[^1]: Words.
END
cat > "$hub/content/line.svg" << 'END'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
END
printf 'terms:\n  - term: letter\n    meaning: A sign.\n    plain: sign\n' \
    > "$hub/content/glossary.yaml"

run_command() {
    case $command in
    build) "$cohub" build -C "$hub" -o "$lane/public" --jobs 1 ;;
    search) "$cohub" search -C "$hub" steps ;;
    esac
}

good() {
    echo ok >> "$lane/results"
}

bad() {
    echo "not ok - $command $*" >> "$lane/results"
    head -n 4 "$lane/log" | sed 's/^/# /' >> "$lane/results"
}

is_same() {
    cmp -s "$lane/want.out" "$lane/out" || return 1
    [ ! -d "$lane/want" ] || diff -r "$lane/want" "$lane/public" > /dev/null
}

is_plain() {
    grep -qi "out of memory\|cannot allocate memory" "$lane/log" \
        && ! grep -qi "cmark\|abort\|parser error\|xml" "$lane/log"
}

# try NAME=VALUE...: one run with these requests refused.
try() {
    rm -rf "$lane/public"
    (
        export LD_PRELOAD="$refusing" "$@"
        run_command
    ) > "$lane/out" 2> "$lane/log"
    status=$?
    case $status in
    0) if is_same; then good; else bad "$*: exit 0, and not the same"; fi ;;
    3) if is_plain; then good; else bad "$*: exit 3, not in plain words"; fi ;;
    *) bad "$*: exit $status" ;;
    esac
}

# each COMMAND: every Kth request of it, once and for ever.
each() {
    command=$1 lane=$scratch/$1
    mkdir -p "$lane" && : > "$lane/results" || exit 3
    (
        export LD_PRELOAD="$refusing" NO_MEMORY_LOG="$lane/count"
        run_command
    ) > "$lane/want.out" 2> "$lane/log" || {
        cat "$lane/log" >&2
        echo "not ok - $command does not run" >> "$lane/results"
        return
    }
    [ ! -d "$lane/public" ] || mv "$lane/public" "$lane/want"
    count=$(cat "$lane/count")
    at=1
    while [ "$at" -le "$count" ]; do
        try NO_MEMORY_AT="$at"
        try NO_MEMORY_AT="$at" NO_MEMORY_FOREVER=1
        at=$((at + step))
    done
}

each build &
each search &
wait
passed=$(cat "$scratch"/*/results | grep -c '^ok')
failed=$(cat "$scratch"/*/results | grep -c '^not ok')
for command in build search; do
    [ -s "$scratch/$command/results" ] || {
        echo "not ok - $command did not run"
        failed=$((failed + 1))
    }
done
grep -h -v '^ok' "$scratch"/*/results | head -n 60
[ "$step" -eq 1 ] || echo "left out: of every $step requests for memory" \
    "one is refused, make check-all tries each"
echo "memory: $passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
