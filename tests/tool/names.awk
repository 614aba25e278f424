# names.awk - a file's name is found once in the tree, whatever its room.
#
#   awk -f names.awk FILE...
#
# A header and its source are one name.
FNR == 1 {
    count = split(FILENAME, part, "/")
    if (part[count] in first) {
        print FILENAME ":1: " first[part[count]] " has this name too"
        status = 1
    } else {
        first[part[count]] = FILENAME
    }
}
END { exit status }
