# shellcheck shell=sh
# output.sh - output folders that hold what is not cohub's.

case_output_is_somebodys_folder() {
    for folder in ../outside ../outside/letters content . ..; do
        build -o "$folder"
        exits 1
        says '[output-'
    done
    [ -s ../outside/letters/one.txt ] || bad "a letter is gone"
    [ -s content/index.md ] || bad "the content is gone"
}

case_output_is_a_link() {
    ln -s ../outside/letters public
    snapshot_public=$(readlink public)
    build
    exits 1
    [ "$(readlink public)" = "$snapshot_public" ] || bad "the link is gone"
    rm public
    mkdir ../outside/empty
    ln -s ../outside/empty public
    build
    exits 1
    rm public
}

case_output_is_a_file() {
    echo 'My letter.' > public
    build
    exits 1
    grep -q 'My letter' public || bad "the file is gone"
    rm public
}

case_links_planted_in_the_old_site() {
    echo '[A file](plan.pdf)' | page index
    echo Plan > content/plan.pdf
    build
    exits 0
    ln -sf ../../outside/secret.txt public/plan.pdf
    echo Changed > content/plan.pdf
    build
    exits 1
    says '[output-file-changed]'
    rm public/plan.pdf
}

case_a_folder_planted_in_the_old_site() {
    page guidance/index < /dev/null
    build
    exits 0
    rm -r public/guidance
    ln -s ../../outside/letters public/guidance
    build
    exits 1
    rm public/guidance
}

case_hard_links_planted_in_the_old_site() {
    echo Plan > content/plan.pdf
    build
    exits 0
    echo Plan > ../outside/plan.pdf
    ln -f ../outside/plan.pdf public/plan.pdf
    echo Changed > content/plan.pdf
    build
    exits 0 1
    grep -q Plan ../outside/plan.pdf || bad "it was written through a link"
}

case_links_planted_beside_the_output() {
    for link in .public.cohub-new .public.cohub-old .public.cohub-lock; do
        ln -s ../outside/letters "$link"
        build
        exits 1
        [ -L "$link" ] || bad "$link is gone"
        rm "$link"
        ln -s ../outside/secret.txt "$link"
        build
        exits 1
        rm "$link"
        ln -s ../outside/not-there "$link"
        build
        exits 1
        rm "$link"
    done
    [ -s ../outside/secret.txt ] || bad "the secret is gone"
}

case_a_manifest_that_lies() {
    build
    exits 0
    cp public/.cohub-manifest ../kept
    for line in '../../outside/secret.txt' '/etc/hostname' 'a/../../x' '.' ''; do
        sed "2s|[^ ]*\$|$line|" ../kept > public/.cohub-manifest
        build
        exits 1
    done
    repeat 200000 '0000000000000000000000000000000000000000000000000000000000000000 1 a%d\n' \
        > public/.cohub-manifest
    build
    exits 1
    [ -s ../outside/secret.txt ] || bad "the secret is gone"
}

case_a_mount_like_folder_in_the_old_site() {
    build
    exits 0
    mkdir -p public/mine/deep
    echo Letter > public/mine/deep/letter.txt
    build
    exits 1
    says 'public/mine'
    grep -q Letter public/mine/deep/letter.txt || bad "the letter is gone"
}
