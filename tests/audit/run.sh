#!/bin/sh
# run.sh - build this repository's hub and audit a sample of its pages.
#
#   AUDIT_SITE=/path/to/audit-site.mjs tests/audit/run.sh COHUB SCRATCH [short]
#
# The audit program is not part of the project: tests/README.md says what it
# has to do. Its tools come from npm into SCRATCH/tools, or from the folder
# that A11Y_TOOLS names. "short" leaves out all but a few pages.
set -u
cohub=$1 scratch=$2 length=${3-long}
cd "$(dirname "$0")/../.." || exit 3
if [ ! -f "${AUDIT_SITE-}" ]; then
    echo "audit: set AUDIT_SITE to the audit program; see tests/README.md" >&2
    exit 2
fi
mkdir -p "$scratch" || exit 3
export A11Y_TOOLS="${A11Y_TOOLS-$scratch/tools}"
if [ ! -d "$A11Y_TOOLS/node_modules/axe-core" ]; then
    mkdir -p "$A11Y_TOOLS" || exit 3
    (cd "$A11Y_TOOLS" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install \
        --ignore-scripts --no-save --no-audit --no-fund --prefix . axe-core@4.14 \
        playwright-core html_codesniffer vnu-jar html-validate pngjs) || exit 3
fi
"$cohub" build -q -o "$scratch/public" || exit 1

# A line of pages, in every format and language of the hub.
all_of() {
    sed -n "s/^$1//p" tests/audit/pages | grep -v '^#' | tr '\n' '|' \
        | sed 's/|$//; s/^/^(cy\/)?((large-print|plain|easy-read)\/)?(/; s/$/)[.]html$/'
}
audit() {
    node "$AUDIT_SITE" --allow tests/audit/allow.json "$@" "$scratch/public"
}
status=0
if [ "$length" = short ]; then
    audit --page "$(all_of '%S ')" || status=1
else
    audit --page "$(all_of '\(%S \)\{0,1\}')" || status=1
    # What can be told without a browser, of every page.
    audit --skip axe,htmlcs,reflow,zoom,nojs,motion,dark,forced,print,keyboard,appearance,spacing,target,textsize,visual \
        || status=1
fi
audit --file --page "$(all_of '%S ')" || status=1
exit $status
