#!/bin/sh
# format.sh - C files are laid out as `make format` lays them out.
#
#   tests/tool/format.sh FILE...
set -u
wrong=$(clang-format --dry-run "$@" 2>&1 \
    | sed -n 's/^\([^ :]*\):\([0-9]*\):.*clang-format-violations.*/\1:\2/p')
if [ -n "$wrong" ]; then
    echo "$wrong" | sed 's/$/: make format lays this out otherwise/'
    echo "format: $(echo "$wrong" | cut -d: -f1 | sort -u | wc -l)" \
        "of $# files need make format"
    exit 1
fi
echo "format: $# files as make format leaves them"
