#!/bin/sh
# install.sh - install the Debian packages that are missing, and say which.
#
#   tools/install.sh build          what the program needs
#   tools/install.sh build test     and what the quick tests need
#   tools/install.sh build test sanitizer browser       what all of them need
#
# The list is tools/packages.txt.  How many packages those bring with them, and
# how large they are, is said before anything is installed.  On a system without apt-get the packages
# are named and the script stops, for whoever keeps that system to find their
# own names for them.
set -u
here=$(dirname "$0")

# A file is named by a pattern, so it is not quoted.
# shellcheck disable=SC2086
is_there() {
    case $1 in
    command) command -v "$2" > /dev/null 2>&1 ;;
    header) echo "#include <$2>" | ${CC:-cc} -E - > /dev/null 2>&1 ;;
    file) ls $2 > /dev/null 2>&1 ;;
    *) echo "install.sh: packages.txt says \"$1\"" >&2 && exit 2 ;;
    esac
}

is_wanted() {
    need=$1
    shift
    for wanted; do
        [ "$need" = "$wanted" ] && return 0
    done
    return 1
}

missing=
while read -r need package how what; do
    case $need in '#'* | '') continue ;; esac
    is_wanted "$need" "$@" || continue
    is_there "$how" "$what" || missing="$missing $package"
done < "$here/packages.txt"

[ -z "$missing" ] && exit 0

if ! command -v apt-get > /dev/null 2>&1; then
    echo "cohub needs these Debian packages, and there is no apt-get here:"
    echo "   $missing"
    echo "Install what this system calls them, then run make again."
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! command -v sudo > /dev/null 2>&1; then
        echo "cohub needs these Debian packages, and installing them takes"
        echo "the rights of root. Ask for, or as root run:"
        echo "    apt-get install$missing"
        exit 1
    fi
fi
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q \
        -o Dpkg::Use-Pty=0 "$@" > "$log" 2>&1
}

# What apt-get would do, in a few lines.  It is only asked: with --assume-no
# it ends before it fetches anything.
plan() {
    apt --assume-no --no-install-recommends install "$@"
    sed -n \
        -e 's/^[0-9]* upgraded, \([0-9]*\) newly.*/    \1 packages in all, with those they need/p' \
        -e 's/^Need to get \(.*B\) of archives.*/    \1 to fetch/p' \
        -e 's/^After this operation, \([0-9.,]* *[kMG]*B\) of add.*/    \1 on the disk/p' \
        "$log"
}

# One source that does not answer must not stop the others.
apt update || echo "Some package lists could not be fetched; going on."
echo "Installing with apt-get:"
echo "    named:$missing"
# shellcheck disable=SC2086 # a list of names
plan $missing
# shellcheck disable=SC2086
apt -y install --no-install-recommends $missing
status=$?
[ $status -eq 0 ] || cat "$log"
exit $status
