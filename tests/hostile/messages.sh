# shellcheck shell=sh
# messages.sh - names and values that would do something to a terminal.

escape=$(printf '\033]0;Owned\007\033[2J\033[31m')

case_escapes_in_file_names() {
    printf -- '---\ntitle: A\n---\n' > "content/a${escape}b.md"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'new\nline: error: trust me.md')"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'return\rcontent.md')"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'c1-\302\233-31m.md')"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'rtl-\342\200\256.md')"
    build
    exits 1
    says '\x1b]0;Owned'
    says 'new\x0aline'
    says_times 5 '[path-refused]'
}

case_escapes_in_values() {
    cat > config.yaml << 'TEXT'
name: A hub
"key\e[2J\r": x
urls: "\e[31mpretty"
theme: "\u202Ecommons"
languages: ["e\bn"]
TEXT
    page index 'title: Home' 'date: "\e[2J"' 'order: "\x07"' \
        '"\u009bkey": x' < /dev/null
    build
    exits 1
    says '[yaml-control]'
}

case_escapes_in_text() {
    printf -- '---\ntitle: A\n---\n\n[words](a\033[2Jb.md) ![x](c\007d.png)\n\n::: n\033[31m\n:::\n\n[a](b.md "\033[2J") \033[2J\n' \
        > content/index.md
    build
    exits 1
}

case_escapes_in_templates() {
    mkdir -p themes/bad/templates
    printf 'name: A hub\ntheme: bad\n' > config.yaml
    printf '{{pa\033[2Jge}} {{>x\007y}} {{#\033]0;x\007}}\n' \
        > themes/bad/templates/standard.mustache
    printf 'x' > "themes/bad/templates/a${escape}.mustache"
    build
    exits 1
}

case_escapes_on_the_command_line() {
    build -C "$escape"
    exits 1
    build -o "$escape/x"
    exits 1
    snapshot > "$lane/before"
    (limit "$escape") > "$lane/log" 2>&1
    echo $? > "$lane/status"
    exits 2
    look_at_log
    (limit build "--$escape") > "$lane/log" 2>&1
    echo $? > "$lane/status"
    exits 2
    look_at_log
    (limit build --jobs "$escape") > "$lane/log" 2>&1
    echo $? > "$lane/status"
    exits 2
    look_at_log
}

case_escapes_in_the_old_site() {
    build
    exits 0
    echo x > "public/a${escape}b.txt"
    build
    exits 1
    says '[output-foreign-file]'
}

case_a_very_long_line_is_cut() {
    { printf 'title: Home\norder: '; repeat 15000 'x'; echo; } > ../front
    { echo '---'; cat ../front; echo '---'; } > content/index.md
    build
    exits 1
    [ "$(wc -c < "$lane/log")" -lt 20000 ] || bad "it prints all of the line"
}
