#!/bin/sh
# catalogue.sh - every message that cohub can print is shown by a golden hub.
#
#   tests/site/catalogue.sh [DIAG_DEF]
#
# Reads the codes from src/base/diag.def and looks for "[code]" in the messages
# of every case.  What a hub cannot bring about is in not-by-content.txt.
set -u
here=$(cd "$(dirname "$0")" && pwd)
catalogue=${1:-$here/../../src/base/diag.def}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
failures=0

complain() {
    failures=$((failures + 1))
    echo "not ok - $1"
}

sed -n 's/^DIAG(\([A-Z0-9_]*\),.*/\1/p' "$catalogue" \
    | tr 'A-Z_' 'a-z-' | LC_ALL=C sort > "$scratch/codes"
cat "$here"/*/messages 2> /dev/null | grep -oE '\[[a-z][a-z0-9-]*(, [A-Za-z0-9]+)?\]' \
    | sed 's/,.*//' | tr -d '[]' | LC_ALL=C sort -u > "$scratch/shown"
sed '/^#/d; /^$/d' "$here/not-by-content.txt" > "$scratch/excused"

while read -r code; do
    shown=false excused=false
    grep -qx -- "$code" "$scratch/shown" && shown=true
    grep -qE "^$code +[a-z]" "$scratch/excused" && excused=true
    case $shown$excused in
    falsefalse) complain "no golden hub shows [$code]" ;;
    truetrue) complain "[$code] is shown: take it out of not-by-content.txt" ;;
    esac
done < "$scratch/codes"
while read -r code _; do
    grep -qx -- "$code" "$scratch/codes" \
        || complain "not-by-content.txt: there is no message [$code]"
done < "$scratch/excused"

echo "catalogue: $(($(wc -l < "$scratch/codes") - failures)) passed," \
    "$failures failed ($(wc -l < "$scratch/excused") not by content)"
[ $failures -eq 0 ] && [ -s "$scratch/codes" ]
