# completion.bash - ask bash's completion for words, as the Tab key does.
#
#   bash completion.bash COMPLETION FOLDER
#
# FOLDER is made, with folders in it to find.
# shellcheck disable=SC1090 # the file under test
source "$1" || exit 1
mkdir -p "$2/one" "$2/two words" "$2/build" && cd "$2" || exit 1
failures=0

# offer WANTED WORD...: what is offered for the last word; a "|" after each.
offer() {
    local wanted=$1 offered
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _cohub
    offered=$(printf '%s|' "${COMPREPLY[@]}" | tr '|' '\n' | LC_ALL=C sort \
        | tr '\n' '|')
    offered=${offered#|}
    if [ "$offered" != "$wanted" ]; then
        echo "$*: offers $offered and not $wanted"
        failures=$((failures + 1))
    fi
}

offer 'build|bundle|' cohub bu
offer 'new|' cohub n
offer '--strict|' cohub build --st
offer '--directory|--drafts|' cohub build --d
offer 'build|one|two words|' cohub build ''
offer 'one|' cohub build -C o
offer 'two words|' cohub build --output = t
offer 'build|one|two words|' cohub build --output =
offer '' cohub build -j ''
offer 'build|one|theme|two words|' cohub new ''
offer 'theme|' cohub new the
offer 'build|bundle|' cohub help b
offer '--sections|--size|' cohub bundle --s
offer '' cohub version ''
exit "$failures"
