# sizes.awk - a function fits on one screen, a file in one sitting.
#
#   awk -f tests/tool/strip.awk -f tests/tool/sizes.awk src/*.c src/*/*.[ch]
#
# Relies on the layout of `make format`: a function's name starts in the first
# column, its body opens with "{" and closes with "}" there, the "{" of a block
# follows a space and that of a compound literal does not.  A line starting
# "/* long:" above a function excuses its length, and "/* callback:" its many
# parameters, which a library's type gives it; each has to say why.
BEGIN {
    MOST_LINES_FUNCTION = 60
    MOST_LINES_FILE = 500
    MOST_LINES_HEADER = 120
    MOST_PARAMETERS = 5
    MOST_NESTED = 3
}

function complain(line, text) {
    printf "%s:%d: %s\n", FILENAME, line, text
    bad = 1
}

# The commas between the outermost brackets, and one.
function parameters(text,    i, c, depth, count) {
    count = 1
    depth = 0
    for (i = index(text, "("); i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "(")
            depth++
        else if (c == ")" && --depth == 0)
            return count
        else if (c == "," && depth == 1)
            count++
    }
    return 0
}

# Is the "{" at column i of text the start of a block, not of a value?
function opens_block(text, i,    before) {
    before = substr(text, 1, i - 1)
    return values == 0 && before !~ /[=({,] *$/ && before !~ /\)$/ \
        && before !~ /^ *$/
}

function count_blocks(text,    i, c) {
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "{" && opens_block(text, i)) {
            if (++blocks == MOST_NESTED + 1)
                complain(FNR, "blocks nested more than " MOST_NESTED " deep")
        } else if (c == "{")
            values++
        else if (c == "}" && values)
            values--
        else if (c == "}")
            blocks--
    }
}

FNR == 1 { opened = excused = is_callback = blocks = values = 0; heading = "" }
/^\/\* long: [a-z]/ { excused = 1 }
/^\/\* callback: [a-z]/ { is_callback = 1 }
{ text = code($0) }

opened && !/^\}/ { count_blocks(text) }

# A function's heading: collected until its brackets are closed.
function read_heading() {
    if (!parameters(heading))
        return
    if (parameters(heading) > MOST_PARAMETERS && !is_callback)
        complain(heading_line, "more than " MOST_PARAMETERS " parameters")
    heading = ""
    is_callback = 0
}
!opened && heading != "" {
    heading = heading " " text
    read_heading()
}
!opened && heading == "" && /^[a-z_].*[^=]*\(/ && text !~ /=|^typedef/ {
    heading = text
    heading_line = FNR
    read_heading()
}

/^\{/ { opened = FNR; blocks = values = 0; heading = "" }
/^\}/ && opened {
    if (FNR - opened - 1 > MOST_LINES_FUNCTION && !excused)
        complain(opened, "function body of " (FNR - opened - 1) " lines")
    opened = 0
}
# A table that is not a function ends here too, and an excuse with it.
/^\}/ { excused = 0 }

FILENAME ~ /\.h$/ && FNR == MOST_LINES_HEADER + 1 {
    complain(FNR, "header is longer than " MOST_LINES_HEADER " lines")
}
FNR == MOST_LINES_FILE + 1 {
    complain(FNR, "file is longer than " MOST_LINES_FILE " lines")
}
END { exit bad }
