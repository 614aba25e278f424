#!/bin/sh
# words.sh - words that no file of the project holds.
#
#   tests/tool/words.sh
#
# Looks at every file that is in the repository or would be added to it.  The
# patterns are written so that they do not match themselves.
set -u
found=0

files() {
    git ls-files -z --cached --others --exclude-standard
}

forbid() {
    why=$1
    pattern=$2
    shift 2
    if files | xargs -0 grep -InE "$@" -e "$pattern" 2> /dev/null; then
        echo "words: $why"
        found=1
    fi
}

forbid "unfinished work is an issue, not a note in a file" \
    '(^|[^[:alnum:]_])(TO''DO|FIX''ME|XX''X)([^[:alnum:]_]|$)'
forbid "a path of one machine" \
    '(^|[^[:alnum:]_.~%/-])/wo''rk(/|[^[:alnum:]_/-]|$)'
forbid "the host of a package registry" \
    '(registry\.(npmjs|yarnpkg)|npmmirror|crates\.io/api|pypi)''\.(org|com)'

if grep -qs '"resolved"' package-lock.json; then
    echo "package-lock.json: names where packages came from"
    found=1
fi
exit $found
