#!/bin/sh
# run.sh - build this repository's hub and hold docs/coverage.md to it; read
# the words of its links, and what the theme says in easy read.
#
#   tests/coverage/run.sh COHUB SCRATCH [--write]
set -eu
cd "$(dirname "$0")/../.."
mkdir -p "$2"
"$1" build -q -o "$2/public"
node tests/coverage/coverage.mjs "$2/public" ${3+"$3"}
node tests/coverage/links.mjs "$2/public"
node tests/coverage/easy-words.mjs
