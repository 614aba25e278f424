# strip.awk - C without what stands in quotes and comments, line for line.
#
# For the other lints, which include it with a second -f: code(line) is the
# line with comments left out and every text or character made empty.  Call
# it for each line in turn, because a comment can go on to the next; a new
# file starts outside a comment.
FNR == 1 { in_comment = 0 }

function code(line,    out, i, c, quote) {
    out = ""
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (in_comment) {
            if (substr(line, i, 2) == "*/") {
                in_comment = 0
                i++
            }
        } else if (quote != "") {
            if (c == "\\")
                i++
            else if (c == quote) {
                quote = ""
                out = out c
            }
        } else if (substr(line, i, 2) == "/*") {
            in_comment = 1
            i++
        } else if (substr(line, i, 2) == "//") {
            break
        } else {
            out = out c
            if (c == "\"" || c == "'")
                quote = c
        }
    }
    return out
}
