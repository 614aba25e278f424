#!/bin/sh
# threaded.sh - which test programs can start a thread.
#
#   tests/tool/threaded.sh FOLDER PROGRAM...
#
# Asks each program that is built in FOLDER whether it imports pthread_create.
# The others have nothing that the thread sanitizer could find.  One that is
# not built may do anything.
set -u
folder=$1
shift
for program; do
    if [ ! -e "$folder/$program" ] || nm -D --undefined-only \
        "$folder/$program" | grep -q pthread_create; then
        echo "$program"
    fi
done
