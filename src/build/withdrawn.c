#include "build/withdrawn.h"

#include <unistd.h>

#include "build/stages.h"
#include "model/publication.h"
#include "output/kept_copies.h"

/* A name shorter than this is in too many words to look for it. */
enum { NAME_LEAST = 3 };

struct taking_out {
    struct build *build;
    struct arena *arena;
    struct map articles; /* by path */
    struct map consents; /* names of those who still agree to something */
    struct kept_copies copies;
    struct article **read; /* one a copy */
    bool *goes;            /* the same */
    str *names;            /* of those who do not any more */
    size_t name_count;
    size_t name_capacity;
};

static void add_article(struct taking_out *all, struct article *article)
{
    const struct front *front = &article->front;

    map_add(all->arena, &all->articles, article->text.path, article);
    for (size_t i = 0; i < front->consent_count; i++)
        map_add(all->arena, &all->consents, front->consent[i].of, article);
}

/* Its front matter says whose words and pictures were in it. */
static struct article *read_copy(struct taking_out *all, str path)
{
    struct article *article = arena_new(all->arena, struct article);

    article->text.path = path;
    article->diags.arena = &article->arena;
    article_read_front(&all->build->article_source, article);
    return article;
}

static bool is_on_disk(const struct taking_out *all, str path)
{
    enum file_answer answer;
    int fd = file_open(&all->build->hub_folder, path, &answer);

    if (fd >= 0)
        close(fd);
    return fd >= 0 || answer != FILE_MISSING;
}

static bool is_over(const struct taking_out *all, const struct article *copy)
{
    struct date today = all->build->options.today;

    for (size_t i = 0; i < copy->front.consent_count; i++) {
        struct date until = copy->front.consent[i].until;

        if (date_is_given(until) && date_is_given(today)
            && date_compare(until, today) < 0)
            return true;
    }
    return false;
}

static void note_name(struct taking_out *all, str name)
{
    if (name.len < NAME_LEAST)
        return;
    all->names = arena_grow(all->arena, all->names, all->name_count,
                            &all->name_capacity, sizeof(str));
    all->names[all->name_count++] = name;
}

/* Somebody agreed to what the copy has, and to nothing in the hub now.  Of a
 * page that is held back nobody knows who agrees. */
static bool lost_consent(struct taking_out *all, const struct article *copy)
{
    bool has_lost = false;

    for (size_t i = 0;
         all->build->mending.count == 0 && i < copy->front.consent_count; i++) {
        str of = copy->front.consent[i].of;

        if (of.len == 0 || map_find(&all->consents, of))
            continue;
        note_name(all, of);
        has_lost = true;
    }
    return has_lost;
}

static bool has_expired(const struct taking_out *all,
                        const struct article *article)
{
    struct publication publication = {.today = all->build->options.today};

    return absence_of(&article->front, &publication) == ABSENCE_EXPIRED;
}

static bool must_go(struct taking_out *all, size_t index)
{
    const struct article *now =
        map_find(&all->articles, all->copies.items[index].of);
    const struct article *copy = all->read[index];

    if (now && now->is_held)
        return is_over(all, copy);
    if (lost_consent(all, copy) || is_over(all, copy))
        return true;
    return now ? has_expired(all, now)
               : !is_on_disk(all, all->copies.items[index].of);
}

static bool says_name(const struct taking_out *all, const struct article *copy)
{
    for (size_t i = 0; i < all->name_count; i++)
        if (str_find(copy->text.bytes, all->names[i]) >= 0)
            return true;
    return false;
}

static void take_out(struct taking_out *all)
{
    struct build *build = all->build;

    build->withdrawn = arena_array(&build->own, str,
                                   all->copies.count ? all->copies.count : 1);
    for (size_t i = 0; i < all->copies.count; i++) {
        str path = all->copies.items[i].path;

        if ((all->goes[i] || says_name(all, all->read[i]))
            && kept_copies_remove(&build->hub_folder, path))
            build->withdrawn[build->withdrawn_count++] =
                arena_copy(&build->own, path);
    }
}

void withdrawn_take_out(struct build *build)
{
    struct arena arena = {0};
    struct taking_out all = {.build = build, .arena = &arena};

    kept_copies_list(&arena, &build->hub_folder, &all.copies);
    all.read = arena_array(&arena, struct article *, all.copies.count + 1);
    all.goes = arena_array(&arena, bool, all.copies.count + 1);
    for (size_t i = 0; all.copies.count && i < build->article_count; i++)
        add_article(&all, build->articles[i]);
    for (size_t i = 0; i < all.copies.count; i++) {
        all.read[i] = read_copy(&all, all.copies.items[i].path);
        all.goes[i] = must_go(&all, i);
    }
    take_out(&all);
    for (size_t i = 0; i < all.copies.count; i++)
        article_free(all.read[i]);
    arena_free(&arena);
}
