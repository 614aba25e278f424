#!/bin/sh
# run.sh - hubs made to do harm, and what must come of them.
#
#   tests/hostile/run.sh COHUB SCRATCH [CASE...]
#
# A case is a function case_NAME of a *.sh file beside this one.  It is called
# in a small hub, changes it into something bad, calls build, and says what
# must come out: exits, says, has, lacks (below).  After every build, whatever
# came out:
#   - it took less than 30 seconds, and the memory that is set here;
#   - it ended of itself, and no sanitizer has anything to say;
#   - what it printed can be shown on a terminal;
#   - nothing outside public/ is new, changed or gone;
#   - every page is well-formed XML, and nothing in it is live (live.mjs).
set -u
cohub=$1 scratch=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
case $cohub in
/*) ;;
*) cohub=$PWD/$cohub ;;
esac
case $scratch in
/*) ;;
*) scratch=$PWD/$scratch ;;
esac
seconds=30 memory_kb=1000000
export LC_ALL=C TERM=dumb

# The address sanitizer takes terabytes of addresses: it counts for itself.
is_sanitized=false
if grep -q __asan_init "$cohub"; then
    is_sanitized=true
    ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}hard_rss_limit_mb=1500
    export ASAN_OPTIONS
fi

# ---- what cases call ----

# page NAME [FRONT MATTER LINE...]: its text comes from standard input.
page() {
    name=$1
    shift
    mkdir -p "content/$(dirname "$name")"
    {
        echo '---'
        [ $# -eq 0 ] && echo 'title: A page'
        [ $# -eq 0 ] || printf '%s\n' "$@"
        printf -- '---\n\n'
        cat
    } > "content/$name.md"
}

# repeat N TEXT: \n and the like are understood, as is %d, the number.
repeat() {
    awk -v count="$1" -v text="$2" 'BEGIN {
        parts = split(text, part, "%d")
        many = 1000
        if (parts == 1) {
            for (i = 0; i < many; i++) block = block text
            for (i = many; i <= count; i += many) printf "%s", block
            for (i -= many; i < count; i++) printf "%s", text
            exit
        }
        for (i = 1; i <= count; i++) {
            printf "%s", part[1]
            for (j = 2; j <= parts; j++) printf "%d%s", i, part[j]
        }
    }'
}

bad() {
    echo "# $*" >> "$lane/bad"
}

snapshot() {
    (cd "$lane" && find hub outside -path hub/public -prune -o \
        -name '.*cohub-lock' -prune -o \
        -type d -printf '%p %y %i\n' -o -printf '%p %y %s %T@ %i %l\n' \
        | sort)
}

limit() {
    [ "${small_stack-no}" = no ] || ulimit -s 256
    $is_sanitized || ulimit -v $memory_kb
    exec timeout $seconds "$cohub" "$@"
}

build() {
    snapshot > "$lane/before"
    (limit build --all --jobs 2 "$@") > "$lane/log" 2>&1 < /dev/null
    status=$?
    echo $status > "$lane/status"
    snapshot > "$lane/after"
    case $status in
    0 | 1 | 3) ;;
    124) bad "not ready after $seconds seconds" ;;
    *) bad "exit $status" ;;
    esac
    grep -m 3 -E 'Sanitizer|runtime error|Assertion' "$lane/log" \
        >> "$lane/bad"
    look_at_log
    cmp -s "$lane/before" "$lane/after" \
        || bad "outside public/: $(diff "$lane/before" "$lane/after" | head -n 3)"
    [ $status != 0 ] || [ ! -d public ] || look_at_site
}

look_at_log() {
    LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$lane/log" \
        && bad "a control character is printed"
    LC_ALL=C grep -qE "$(printf '\342\200[\252-\256]|\342\201[\246-\251]')" \
        "$lane/log" && bad "a direction character is printed"
    ! LC_ALL=C grep -q TOP-SECRET "$lane/log" || bad "a secret is printed"
}

look_at_site() {
    ! grep -rq TOP-SECRET public || bad "a secret is published"
    find public -type l | grep -q . && bad "a link is published"
    find public \( -name '*.html' -o -name '*.svg' \) -not -path '*/own/*' \
        -print0 | xargs -0 -r xmllint --nonet --noout > "$lane/xml" 2>&1 \
        || bad "not well-formed: $(head -n 3 "$lane/xml")"
    node "$here/live.mjs" public > "$lane/live" 2>&1 \
        || bad "live: $(head -n 3 "$lane/live")"
}

# exits STATUS [STATUS]
exits() {
    status=$(cat "$lane/status")
    [ "$status" = "$1" ] || [ "$status" = "${2-none}" ] \
        || bad "exit $status, not $*: $(head -n 2 "$lane/log")"
}

# says TEXT: somewhere in what was printed, as it stands.
says() {
    grep -qF -- "$1" "$lane/log" \
        || bad "does not say '$1': $(head -n 3 "$lane/log")"
}

# says_times COUNT TEXT
says_times() {
    count=$(grep -cF -- "$2" "$lane/log")
    [ "$count" = "$1" ] || bad "says '$2' $count times, not $1"
}

has() {
    grep -qF -- "$2" "public/$1" || bad "$1 has no '$2'"
}

lacks() {
    [ -e "public/$1" ] || bad "there is no $1"
    ! grep -qF -- "$2" "public/$1" || bad "$1 has '$2'"
}

is_not_there() {
    [ ! -e "$1" ] && [ ! -L "$1" ] || bad "there is $1"
}

# ---- one case ----

start() {
    lane=$scratch/$this
    rm -rf "$lane" && mkdir -p "$lane/hub/content" "$lane/outside/letters" \
        || exit 3
    echo 'TOP-SECRET words' > "$lane/outside/secret.txt"
    echo 'TOP-SECRET letter' > "$lane/outside/letters/one.txt"
    printf -- '---\ntitle: TOP-SECRET\n---\n' > "$lane/outside/secret.md"
    cd "$lane/hub" || exit 3
    printf 'name: A hub\n' > config.yaml
    page index 'title: Home' < /dev/null
    : > "$lane/bad"
}

run_one() (
    this=$1
    start
    "case_$this"
    [ -e "$lane/status" ] || bad "nothing was built"
    [ ! -s "$lane/bad" ]
)

for file in "$here"/*.sh; do
    # shellcheck disable=SC1090 # the files beside this one
    [ "$file" = "$here/run.sh" ] || . "$file"
done
[ $# -gt 0 ] || set -- $(cat "$here"/[!r]*.sh \
    | sed -n 's/^case_\([a-z0-9_]*\)() {$/\1/p')

mkdir -p "$scratch" || exit 3
number=0 failures=0

# What looks for live things has to find each of these, and only these.
planted() {
    rm -rf "$scratch/planted" && mkdir "$scratch/planted" || exit 3
    printf '<html><body>%s</body></html>' "$1" > "$scratch/planted/page.html"
    node "$here/live.mjs" "$scratch/planted" > /dev/null 2>&1
}
planted '<p title="&lt;script>">a<a href="x.html?a=javascript:">b</a></p>' || {
    echo "hostile: live.mjs complains of a harmless page"
    exit 1
}
for markup in '<script>x</script>' '<p onclick="x">a</p>' '<!-- <p> -->' \
    '<a href="java&#9;script:x">a</a>' '<a href="&#1;javascript:x">a</a>' \
    '<img src="https://example.org/x.png"/>' '<a href="//example.org">a</a>' \
    '<svg><a xlink:href="data:,x"/></svg>' '<iframe srcdoc="x"/>' \
    '<p style="x">a</p>' '<base href="x"/>' '<a b=c href="x">a</a>'; do
    if planted "$markup"; then
        echo "hostile: live.mjs does not see $markup"
        exit 1
    fi
done
for case; do
    number=$((number + 1))
    if run_one "$case"; then
        echo "ok $number - $case"
        rm -rf "${scratch:?}/$case"
    else
        failures=$((failures + 1))
        echo "not ok $number - $case"
        cat "$scratch/$case/bad"
    fi
done
echo "1..$number"
echo "hostile: $((number - failures)) passed, $failures failed"
[ $failures -eq 0 ] && [ $number -ge 1 ]
