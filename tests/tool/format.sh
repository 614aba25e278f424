#!/bin/sh
# format.sh - C files are laid out as `make format` lays them out.
#
#   tests/tool/format.sh FILE...
set -u
failures=0
for file; do
    if ! clang-format "$file" | diff -u "$file" - > /dev/null; then
        failures=$((failures + 1))
        echo "$file: $(clang-format "$file" | diff "$file" - | grep -c '^>')" \
            "lines would change"
    fi
done
if [ $failures -gt 0 ]; then
    echo "format: $failures of $# files need make format"
    exit 1
fi
echo "format: $# files as make format leaves them"
