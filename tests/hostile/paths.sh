# shellcheck shell=sh
# paths.sh - names that lead out of the hub, links, and what is no file.

case_slug_leads_out() {
    page one 'title: A' 'slug: ../../outside/one' < /dev/null
    page two 'title: A' 'slug: /etc/one' < /dev/null
    page three 'title: A' 'slug: ..' < /dev/null
    page four 'title: A' 'slug: a\..\b' < /dev/null
    page five 'title: A' 'slug: "a\0b"' < /dev/null
    page six 'title: A' 'slug: "%2e%2e"' 'draft: yes' < /dev/null
    build
    exits 1
    says 'content/one.md:3:7: error:'
    says_times 4 '[slug-refused]'
    says 'content/five.md:3:'
}

case_alias_leads_out() {
    page index 'title: Home' 'aliases:' '  - ../../outside/one' \
        '  - /../outside/two' '  - a/../../outside/three' '  - //host/x' \
        '  - c:\x' '  - "a\x07b"' '  - "one/./two"' < /dev/null
    build
    exits 1
    says 'content/index.md:4:5: error:'
    says_times 6 '[alias-refused]'
    says '[yaml-control]'
}

case_theme_name_leads_out() {
    mkdir -p ../outside/templates
    echo 'TOP-SECRET' > ../outside/templates/standard.mustache
    for name in ../../outside /etc '..' 'a/b' 'a\b' 'con'; do
        printf 'name: A hub\ntheme: %s\n' "$name" > config.yaml
        build
        exits 1
        says 'config.yaml:2:8: error:'
    done
}

case_language_leads_out() {
    printf 'name: A hub\nlanguages: [en, ../../outside, "cy/..", "e\\u0000n"]\n' \
        > config.yaml
    build
    exits 1
    says 'config.yaml:2:'
}

case_link_leads_out() {
    page index << 'TEXT'
[The file one](../../outside/secret.txt)
[The file two](/../../outside/secret.txt)
[The file three](%2e%2e/%2e%2e/outside/secret.txt)
[The file four](..\..\outside\secret.txt)
[The file five](/etc/passwd)
[The file six](//etc/passwd)
![A picture](../../outside/secret.svg)
![A picture](symbol:../../outside/secret)
TEXT
    cp ../outside/secret.txt ../outside/secret.svg
    build
    exits 1
    says_times 5 '[link-to-nothing]'
    says_times 1 '[link-scheme]'
    says '[image-missing]'
    says '[symbol-unknown]'
}

case_picture_of_the_page_leads_out() {
    page index 'title: Home' 'image: ../../outside/secret.txt' < /dev/null
    build
    exits 0 1
}

case_template_includes_from_outside() {
    mkdir -p themes/bad/templates
    printf 'name: A hub\ntheme: bad\n' > config.yaml
    echo '{{>../../../../outside/secret}}{{>/etc/passwd}}' \
        > themes/bad/templates/standard.mustache
    cp ../outside/secret.txt ../outside/secret.mustache
    build
    exits 1
    says 'themes/bad/templates/standard.mustache:1:1: error:'
}

case_style_from_outside() {
    mkdir -p themes/bad
    printf 'name: A hub\ntheme: bad\n' > config.yaml
    printf 'styles: [../../../outside/secret.txt, /etc/passwd]\n' \
        > themes/bad/theme.yaml
    build
    exits 1
    says_times 2 '[theme-style-missing]'
}

case_links_in_content() {
    ln -s ../../outside/secret.md content/secret.md
    ln -s ../../outside content/elsewhere
    ln -s /etc/passwd content/passwd.txt
    ln -s loop content/loop
    build
    exits 1
    says_times 4 '[path-is-link]'
}

case_content_is_a_link() {
    rm -r content
    cp ../outside/secret.md ../outside/index.md
    ln -s ../outside content
    build
    exits 1
    says 'content: error:'
}

case_configuration_is_a_link() {
    printf 'name: TOP-SECRET\n' > ../outside/config.yaml
    ln -sf ../outside/config.yaml config.yaml
    build
    exits 1
    says 'config.yaml: error:'
}

case_theme_is_a_link() {
    mkdir -p themes ../outside/templates
    echo 'TOP-SECRET' > ../outside/templates/standard.mustache
    ln -s ../../outside themes/bad
    printf 'name: A hub\ntheme: bad\n' > config.yaml
    build
    exits 1
    rm themes/bad && rmdir themes
    mkdir ../outside/bad && mv ../outside/templates ../outside/bad
    ln -s ../outside themes
    build
    exits 1
}

case_links_in_a_theme() {
    mkdir -p themes/commons/templates themes/commons/strings \
        themes/commons/symbols
    ln -s ../../../../outside/secret.txt themes/commons/templates/standard.mustache
    ln -s ../../../../outside themes/commons/parts
    ln -s ../../../../outside/secret.txt themes/commons/symbols/talk.svg
    build
    exits 1
    says_times 3 '[theme-file-refused]'
}

case_links_among_symbols() {
    mkdir symbols
    printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>TOP-SECRET</title></svg>\n' \
        > ../outside/secret.svg
    ln -s ../../outside/secret.svg symbols/own.svg
    echo '![A secret](symbol:own)' | page index
    build
    exits 1
    says 'symbols/own.svg: error:'
}

case_links_in_static() {
    mkdir static
    ln -s ../../outside static/all
    ln -s /dev/zero static/zero.bin
    build
    exits 1
    says_times 2 '[path-is-link]'
}

case_pipes_everywhere() {
    mkdir -p static symbols themes/commons/templates
    mkfifo content/pipe.md content/pipe.jpg static/pipe symbols/pipe.svg \
        themes/commons/templates/standard.mustache
    build
    exits 1
    says 'content/pipe.md: error:'
    says 'static/pipe: error:'
}

case_configuration_is_a_pipe() {
    rm config.yaml && mkfifo config.yaml
    build
    exits 1
    says 'config.yaml: error:'
}

case_devices() {
    mknod content/zero.md c 1 5 2> /dev/null \
        && mknod content/random.png c 1 9 || ln -s /dev/zero content/zero.md
    build
    exits 1
    says 'content/zero.md: error:'
}

case_sockets() {
    node -e 'require("net").createServer().listen("content/talk.md", () => process.kill(process.pid, "SIGKILL"))' \
        > /dev/null 2>&1
    [ -S content/talk.md ] || mkfifo content/talk.md
    build
    exits 1
    says 'content/talk.md: error:'
}

case_names_for_windows() {
    for name in con.md NUL.md 'aux.txt' 'com1.pdf' 'lpt9' 'a:b.txt' 'a*.txt' \
        'a|b.txt' 'dot.' 'space ' 'back\slash.txt' 'conin$.txt' 'com¹.md'; do
        printf -- '---\ntitle: A\n---\n' > "content/$name"
    done
    build
    exits 1
    says_times 13 '[path-refused]'
}

case_names_that_differ_in_capitals() {
    echo One > content/Plan.pdf
    echo Two > content/plan.PDF
    page Steps < /dev/null
    page steps < /dev/null
    mkdir content/A content/a
    echo One > content/A/one.txt
    echo Two > content/a/two.txt
    build
    exits 1
    says '[paths-collide]'
}

case_names_that_differ_in_accents() {
    page "$(printf 'caf\303\251')" < /dev/null
    page "$(printf 'cafe\314\201')" < /dev/null
    build
    exits 1
    says '[page-twice]'
}

case_addresses_that_differ_in_capitals() {
    page steps 'title: A' < /dev/null
    page other 'title: B' 'slug: STEPS' < /dev/null
    page third 'title: C' 'aliases: [Index.html, OTHER]' < /dev/null
    build
    exits 1
    says 'content/steps.md'
}

case_an_alias_over_a_file() {
    echo Mine > content/plan.pdf
    mkdir static
    echo Mine > static/old.html
    page index 'title: Home' 'aliases: [old, plan.pdf/x, assets/standard.css]' \
        < /dev/null
    build
    exits 1
}

case_long_names() {
    long=$(repeat 200 x)
    page "$long" < /dev/null
    page "$(repeat 99 y)" < /dev/null
    page "$(repeat 60 z)/$(repeat 60 z)/$(repeat 60 z)/page" < /dev/null
    build
    exits 1
    says_times 3 '[path-refused]'
}

case_folders_without_end() {
    small_stack=yes
    mkdir -p "content/$(repeat 400 d/)"
    build
    exits 1
    says '[folder-too-deep]'
}

case_names_that_are_not_text() {
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'a\377b.md')"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'a\300\257b.txt')"
    printf -- '---\ntitle: A\n---\n' > "content/$(printf 'a\355\240\200b.txt')"
    build
    exits 1
    says_times 3 '[path-refused]'
}
