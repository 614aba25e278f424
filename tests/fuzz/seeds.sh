#!/bin/sh
# seeds.sh - the inputs that a fuzz target starts from, one path a line.
#
#   tests/fuzz/seeds.sh TARGET
#
# What the repository has anyway, and what earlier runs found: corpus/TARGET
# reaches code that nothing else does, crashers/TARGET once ended the program.
cd "$(dirname "$0")/../.." || exit 3
own() {
    find "tests/fuzz/corpus/$1" "tests/fuzz/crashers/$1" -type f 2> /dev/null
}
# No file of more than 20 kB: a fuzzer learns more from many small ones.
some() {
    find "$@" -type f -size -20k
}
{
    own "$1"
    case $1 in
    markdown) some tests/site tests/browser content -name '*.md' ;;
    yaml) some tests/site tests/browser content config.yaml themes \
        \( -name '*.yaml' -o -name '*.md' \) ;;
    mustache) some themes tests/site theme-starter -name '*.mustache' ;;
    svg) some tests/site themes content -name '*.svg' ;;
    picture) some tests/site docs content \
        \( -name '*.png' -o -name '*.jp*g' -o -name '*.gif' -o -name '*.webp' \
        -o -name '*.svg' \) ;;
    html) some tests/site/*-finished-page* tests/site/check-* \
        \( -name '*.html' -o -name '*.htm' -o -name '*.css' \) ;;
    query | request) : ;;
    *) echo "seeds.sh: there is no target $1" >&2 && exit 2 ;;
    esac
} | LC_ALL=C sort
