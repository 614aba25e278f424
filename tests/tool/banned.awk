# banned.awk - calls that are not made, or only in their home.
#
#   awk -f tests/tool/strip.awk -f tests/tool/banned.awk src/*.c src/*/*.[ch]
#
# A row of the table: the calls, the files or folders (ending in "/") that may
# make them, or "-" for nobody, and why.
function ban(calls, homes, why,    names, count, i) {
    count = split(calls, names, " ")
    for (i = 1; i <= count; i++) {
        home[names[i]] = homes
        reason[names[i]] = why
    }
}

BEGIN {
    ban("strcpy strcat sprintf vsprintf stpcpy gets", "-",
        "it cannot see where the memory ends")
    ban("strtok localtime gmtime ctime asctime rand random", "-",
        "it keeps hidden state")
    ban("atoi atol atof strtol strtoul strtoll strtoull", "-",
        "str_number says what is not a number")
    ban("setlocale", "-", "output must not depend on the machine")
    ban("system popen", "-", "no other program is started")
    ban("alloca", "-", "the stack is bounded")
    ban("printf vprintf fprintf vfprintf dprintf puts fputs putchar fputc" \
        " putc perror fwrite",
        "src/command/ src/base/diag.c src/base/arena.c",
        "only commands print")
    ban("open openat creat fopen fdopen freopen",
        "src/base/file.c src/base/beneath.c src/output/",
        "the disk has one door")
    ban("malloc calloc realloc reallocarray strdup strndup asprintf vasprintf",
        "src/base/arena.c src/base/buf.c src/base/memory.c", "memory comes from an arena")
    ban("getenv secure_getenv", "src/command/options.c",
        "there are no hidden inputs")
    ban("time clock_gettime gettimeofday clock", "src/base/clock.c",
        "there are no hidden inputs")
}

function is_home(homes,    names, count, i) {
    count = split(homes, names, " ")
    for (i = 1; i <= count; i++)
        if (FILENAME == names[i] \
            || names[i] ~ /\/$/ && index(FILENAME, names[i]) == 1)
            return 1
    return 0
}

function complain(call, why) {
    printf "%s:%d: %s is not called here: %s\n", FILENAME, FNR, call, why
    bad = 1
}

{
    rest = code($0)
    while (match(rest, /[A-Za-z_][A-Za-z0-9_]* *\(/)) {
        call = substr(rest, RSTART, RLENGTH)
        before = RSTART > 1 ? substr(rest, RSTART - 1, 1) : ""
        rest = substr(rest, RSTART + RLENGTH)
        sub(/ *\($/, "", call)
        # A member of a struct may have any name.
        if (before == "." || before == ">")
            continue
        if (call ~ /^pthread_/ && FILENAME != "src/base/pool.c")
            complain(call, "threads live in src/base/pool.c")
        if (call in home && !is_home(home[call]))
            complain(call, reason[call])
    }
}
END { exit bad }
