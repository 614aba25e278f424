#!/bin/sh
# fresh.sh - run what the README promises on a Debian that has nothing.
#
#   tests/tool/fresh.sh FOLDER [COMMAND...]
#
# Makes the smallest Debian 12 in FOLDER/base (debootstrap --variant=minbase,
# with git, make, gcc, libc6-dev and ca-certificates), and in a copy of it a
# clean clone of this repository's last commit.  There it runs "make site" and
# "make check", or each COMMAND that is given; says how long each took and how
# many packages it installed; and stops at the first that fails.  FOLDER/base
# is kept for the next run.  Needs root, and debootstrap.
#
# The copy uses the network as this machine does: its addresses of package
# archives, its certificates, and the files that FRESH_COPY names.
set -u
folder=${1:?which folder}
shift
[ $# -gt 0 ] || set -- "make site" "make check"
project=$(cd "$(dirname "$0")/../.." && pwd)
mirror=${FRESH_MIRROR:-http://deb.debian.org/debian}
base=$folder/base root=$folder/root

if ! command -v debootstrap > /dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    echo "fresh: this takes root, and the package debootstrap"
    exit 1
fi
mkdir -p "$folder" || exit 3
if [ ! -e "$base.made" ]; then
    rm -rf "$base"
    debootstrap --variant=minbase \
        --include=git,make,gcc,libc6-dev,ca-certificates \
        bookworm "$base" "$mirror" > "$folder/debootstrap.log" 2>&1 || {
        tail "$folder/debootstrap.log"
        exit 3
    }
    : > "$base.made"
fi

rm -rf "$root" && cp -a "$base" "$root" || exit 3
# shellcheck disable=SC2086 # a list of names
for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt \
    /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources \
    /usr/share/keyrings/debian-archive-keyring.gpg ${FRESH_COPY-}; do
    [ ! -e "$file" ] || {
        mkdir -p "$root$(dirname "$file")" && cp -L "$file" "$root$file"
    }
done
# The archive stands once in the list.
[ ! -e "$root/etc/apt/sources.list.d/debian.sources" ] \
    || : > "$root/etc/apt/sources.list"
git clone -q --no-hardlinks "$project" "$root/root/cohub" || exit 3

# Everything that was mounted and started ends with the command.
inside() {
    unshare --mount --pid --fork sh -c '
        mount --make-rprivate / && mount -t proc proc "$1/proc" \
            && mount -t tmpfs -o mode=1777 shm "$1/dev/shm" \
            && exec chroot "$1" /usr/bin/env -i HOME=/root TERM=dumb \
                PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
                sh -c "cd /root/cohub && $2"' sh "$root" "$1"
}

installed() {
    chroot "$root" dpkg-query -W -f '${Package}\n' | wc -l
}

mkdir -p "$root/dev/shm"
for command; do
    before=$(installed) started=$(date +%s)
    inside "$command"
    status=$?
    echo "fresh: $command: exit $status after $(($(date +%s) - started)) s," \
        "$(($(installed) - before)) packages installed"
    [ $status -eq 0 ] || exit $status
done
