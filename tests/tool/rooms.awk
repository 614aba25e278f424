# rooms.awk - hold the sources to the two tables in src/README.md.
#
#   awk -f tests/tool/rooms.awk src/README.md src/*/*.[ch]
#
# Rooms      room | may include | ...: rooms named there, or "all above"; only
#            rooms higher in the table can be named
# Libraries  header | home | ...: the files, separated by spaces, that may
#            include headers whose name starts so; a folder ends in "/"
#
# Reads the tables first, then every #include line.  A header of neither the
# C library nor POSIX nor Linux has to be in the table of libraries.
BEGIN {
    system_headers = " arpa/inet.h assert.h ctype.h dirent.h dlfcn.h errno.h" \
        " fcntl.h fnmatch.h float.h inttypes.h langinfo.h libgen.h limits.h" \
        " linux/ math.h netinet/ poll.h pwd.h sched.h signal.h stdalign.h" \
        " stdarg.h stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h" \
        " stdnoreturn.h string.h strings.h sys/ time.h unistd.h "
}

function complain(text) {
    printf "%s:%d: %s\n", FILENAME, FNR, text
    bad = 1
}

function add_room(name, may,    names, count, i) {
    if (may ~ /all above/)
        may = above
    count = split(may, names, " ")
    for (i = 1; i <= count; i++)
        if (!index(" " above " ", " " names[i] " "))
            complain("room " names[i] " must stand above " name)
    allowed[name] = " " name " " may " "
    above = above " " name
}

function has_home(homes, file,    names, count, i) {
    count = split(homes, names, " ")
    for (i = 1; i <= count; i++)
        if (file == names[i] || names[i] ~ /\/$/ && index(file, names[i]) == 1)
            return 1
    return 0
}

function is_system(header,    folder) {
    folder = header
    sub(/\/.*/, "/", folder)
    return index(system_headers, " " header " ") \
        || folder != header && index(system_headers, " " folder " ")
}

FILENAME ~ /README\.md$/ && /^## / { table = $2 }
FILENAME ~ /README\.md$/ && /^\| *`?[a-z]/ {
    line = $0
    gsub(/`|,/, "", line)
    split(line, cell, / *\| */)
    if (table == "Rooms" && cell[2] != "room")
        add_room(cell[2], cell[3])
    if (table == "Libraries" && cell[2] != "header")
        home[cell[2]] = cell[3]
}
FILENAME ~ /README\.md$/ { next }

FNR == 1 && split(FILENAME, here, "/") && !(here[2] in allowed) {
    complain("room " here[2] " is missing from src/README.md")
}
/^#include "/ {
    split(FILENAME, here, "/")
    split($2, there, /["\/]/)
    if ($2 !~ /\//)
        complain("includes are written \"room/file.h\": " $2)
    else if (here[2] in allowed \
             && !index(allowed[here[2]], " " there[2] " "))
        complain(here[2] " may not include " there[2])
}
/^#include </ {
    name = $2
    gsub(/[<>]/, "", name)
    known = is_system(name)
    for (header in home) {
        if (index(name, header) != 1)
            continue
        known = 1
        if (!has_home(home[header], FILENAME))
            complain(header " belongs in " home[header])
    }
    if (!known)
        complain("library " name " is missing from src/README.md")
}
END { exit bad }
