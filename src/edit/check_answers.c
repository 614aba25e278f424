#include "edit/check_answers.h"

#include <errno.h>

#include "base/near.h"
#include "edit/front_place.h"
#include "edit/front_text.h"
#include "model/hub.h"
#include "source/config.h"
#include "source/front_matter.h"
#include "source/inventory.h"
#include "source/limits.h"
#include "source/text.h"

/* --- the file ------------------------------------------------------------- */

struct page_answer {
    str page;
    long readers;
    str changed;
};

struct answers_file {
    str group;
    struct date date;
    struct page_answer *pages;
    size_t count;
};

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))
#define ANSWER(field) .offset = offsetof(struct page_answer, field)
#define ANSWERS(field) .offset = offsetof(struct answers_file, field)

static const struct yaml_key answer_keys[] = {
    {STR_INIT("page"), YAML_TEXT, true, ANSWER(page),
     .meaning = "The file of the page.",
     .example = "content/guidance/steps.easy.md"},
    {STR_INIT("readers"), YAML_NUMBER, ANSWER(readers),
     .meaning = "How many people read it.", .example = "6"},
    {STR_INIT("changed"), YAML_TEXT, ANSWER(changed),
     .meaning = "What changed because of the check.",
     .example = "Two pictures and the word for budget."},
};

static const struct yaml_schema answer_schema = {
    .keys = answer_keys,
    .count = COUNT(answer_keys),
    .size = sizeof(struct page_answer),
};

static const struct yaml_key file_keys[] = {
    {STR_INIT("group"), YAML_TEXT, true, ANSWERS(group),
     .meaning = "The group that read the pages.",
     .example = "Our reading group"},
    {STR_INIT("date"), YAML_DATE, true, ANSWERS(date),
     .meaning = "The day of the meeting.", .example = "2026-11-23"},
    {STR_INIT("pages"), YAML_KEYS_LIST, true, ANSWERS(pages),
     .count_offset = offsetof(struct answers_file, count), .of = &answer_schema,
     .meaning = "The pages, and what was said of each."},
};

static const struct yaml_schema file_schema = {
    .keys = file_keys,
    .count = COUNT(file_keys),
    .size = sizeof(struct answers_file),
};

struct answering {
    struct arena *arena;
    struct diags *diags;
    struct check_answers *answers;
    struct hub hub;
    struct text_file file;
    const struct yaml_node *top;
    struct answers_file said;
    str *texts;
    str *unread;
};

static enum file_answer read_from(struct answering *answering,
                                  const char *folder_path, str name)
{
    struct folder folder;
    enum file_answer answer;

    if (!folder_open(&folder, folder_path))
        return FILE_MISSING;
    answering->file.path = name;
    answer = text_read(answering->arena, &folder, LIMIT_PAGE, &answering->file,
                       answering->diags);
    folder_close(&folder);
    return answer;
}

/* From where the person is; else from the hub. */
static bool read_bytes(struct answering *answering, str hub_path, str file)
{
    str_halves cut = str_cut_last(file, '/');
    str name = cut.found ? cut.tail : file;
    str folder = !cut.found ? STR(".") : cut.head.len ? cut.head : STR("/");
    enum file_answer answer =
        read_from(answering, arena_cstr(answering->arena, folder), name);

    if (answer == FILE_MISSING)
        answer = read_from(
            answering,
            arena_cstr(answering->arena,
                       arena_format(answering->arena, "%.*s/%.*s",
                                    STR_ARG(hub_path), STR_ARG(folder))),
            name);
    if (answer == FILE_MISSING)
        diag_add_path(answering->diags, DIAG_FILE_UNREADABLE, file,
                      file_reason(answering->arena, ENOENT), (str){0});
    answering->file.path = file;
    return answer == FILE_OK;
}

static bool read_answers(struct answering *answering)
{
    struct yaml_source source = {.file = &answering->file,
                                 .to = answering->file.bytes.len};
    struct yaml_filling filling = {.file = &answering->file,
                                   .arena = answering->arena,
                                   .diags = answering->diags};

    answering->top = yaml_read(&source, answering->arena, answering->diags);
    return answering->top
           && yaml_fill(&filling, &file_schema, answering->top,
                        &answering->said);
}

/* --- the hub -------------------------------------------------------------- */

static bool read_hub(struct answering *answering, str hub_path)
{
    struct folder *folder = &answering->answers->mended.folder;
    struct diags aside = {.arena = answering->arena};
    struct hub *hub = &answering->hub;

    if (!folder_open(folder, arena_cstr(answering->arena, hub_path))) {
        diag_add_path(answering->diags, DIAG_HUB_MISSING, hub_path,
                      file_reason(answering->arena, errno), (str){0});
        return false;
    }
    if (!config_read(answering->arena, folder, &aside, &hub->config)) {
        diag_merge(answering->diags, &aside);
        return false;
    }
    hub->trees = tree_list(answering->arena, hub->config.languages,
                           hub->config.language_count);
    hub->tree_count = variant_slot_count(hub->config.language_count);
    inventory_find(answering->arena, folder, hub, &aside);
    return true;
}

/* The article of that path; else names is what there is. */
static struct article *find_article(const struct answering *answering, str path,
                                    str *names, size_t *count)
{
    size_t slots = variant_slot_count(answering->hub.config.language_count);

    *count = 0;
    for (size_t i = 0; i < answering->hub.page_count; i++)
        for (size_t j = 0; j < slots; j++) {
            struct article *article = answering->hub.pages[i]->articles[j];

            if (!article)
                continue;
            if (str_equal(article->text.path, path))
                return article;
            names[(*count)++] = article->text.path;
        }
    return NULL;
}

static struct article *article_of(struct answering *answering, size_t index)
{
    size_t slots = variant_slot_count(answering->hub.config.language_count);
    str *names = arena_array(answering->arena, str,
                             answering->hub.page_count * slots + 1);
    const struct yaml_node *item =
        &yaml_find(answering->top, STR("pages"))->items[index];
    str path = answering->said.pages[index].page;
    size_t count;
    struct article *article = find_article(answering, path, names, &count);

    if (!article)
        diag_add(
            answering->diags, DIAG_ANSWERS_NOT_PAGE,
            place_at(&answering->file, yaml_find(item, STR("page"))->offset),
            path, near_find(path, names, count));
    return article;
}

/* --- what is written ------------------------------------------------------ */

static void add_check(const struct answering *answering,
                      const struct page_answer *answer, struct buf *out)
{
    buf_add(out, STR("checked_by:\n"));
    front_text_add_words(out, STR("  group"), answering->said.group);
    front_text_add_words(out, STR("  date"),
                         date_iso(answering->arena, answering->said.date));
    buf_format(out, "  readers: %ld\n", answer->readers);
    if (answer->changed.len)
        front_text_add_words(out, STR("  changed"), answer->changed);
}

/* Lines of an older check, or none, at the end of the front matter. */
static struct edit edit_of(const struct front_place *place, str bytes,
                           str words)
{
    struct edit edit = {.at = place->fences.to, .words = words};

    for (size_t i = 0; i < place->top->count; i++)
        if (str_equal(place->top->pairs[i].key, STR("checked_by"))) {
            edit.at = place->top->pairs[i].offset;
            edit.len = front_place_end(place, bytes, i) - edit.at;
        }
    return edit;
}

/* Read back, the page says what it said before, and who checked it. */
static bool is_as_meant(const struct answering *answering,
                        const struct text_file *old, str bytes,
                        const struct page_answer *answer)
{
    struct text_file new_file = {old->path, bytes};
    struct front_source sources[2] = {{old, &answering->hub.config},
                                      {&new_file, &answering->hub.config}};
    struct diags diags = {.arena = answering->arena};
    struct front fronts[2];
    size_t bodies[2];

    return front_read(&sources[0], answering->arena, &diags, &fronts[0],
                      &bodies[0])
           && front_read(&sources[1], answering->arena, &diags, &fronts[1],
                         &bodies[1])
           && str_equal(fronts[0].title, fronts[1].title)
           && str_equal(fronts[1].checked_by.group, answering->said.group)
           && fronts[1].checked_by.readers == answer->readers
           && str_equal(fronts[1].checked_by.changed, answer->changed)
           && old->bytes.len - bodies[0] == bytes.len - bodies[1];
}

static void add_file(struct answering *answering, const struct text_file *old,
                     str bytes, str text)
{
    struct mended *mended = &answering->answers->mended;
    struct mended_file *file = arena_new(answering->arena, struct mended_file);

    if (str_equal(old->bytes, bytes)) {
        answering->answers->same_count++;
        return;
    }
    *file = (struct mended_file){.path = old->path,
                                 .new_path = old->path,
                                 .before = old->bytes,
                                 .after = bytes};
    answering->texts[mended->count] = text;
    mended->files[mended->count++] = file;
}

static void write_check(struct answering *answering, struct article *article,
                        const struct page_answer *answer)
{
    struct edits edits = {.arena = answering->arena};
    struct text_file *file = &article->text;
    struct front_place place;
    struct buf out = {0};
    size_t *lines;
    str text;
    str bytes;

    if (text_read(answering->arena, &answering->answers->mended.folder,
                  LIMIT_PAGE, file, answering->diags)
        != FILE_OK)
        return;
    add_check(answering, answer, &out);
    text = arena_copy(answering->arena, buf_str(&out));
    buf_free(&out);
    if (front_place_find(file, answering->arena, &place)) {
        edits_add(&edits, file->bytes, edit_of(&place, file->bytes, text));
        bytes = edits_apply(&edits, file->bytes, &lines);
        if (is_as_meant(answering, file, bytes, answer)) {
            add_file(answering, file, bytes, text);
            return;
        }
    }
    diag_add_path(answering->diags, DIAG_ANSWERS_NO_PLACE, file->path, (str){0},
                  (str){0});
}

static void take_answer(struct answering *answering, size_t index)
{
    const struct page_answer *answer = &answering->said.pages[index];
    struct article *article = article_of(answering, index);

    if (!article)
        return;
    if (answer->readers == 0)
        answering->unread[answering->answers->unread_count++] = answer->page;
    else
        write_check(answering, article, answer);
}

bool check_answers_find(struct arena *arena, str hub_path, str file,
                        struct diags *diags, struct check_answers *answers)
{
    struct answering answering = {
        .arena = arena, .diags = diags, .answers = answers};

    *answers = (struct check_answers){.mended = {.folder = {-1}}};
    if (!read_bytes(&answering, hub_path, file) || !read_answers(&answering)
        || !read_hub(&answering, hub_path))
        return false;
    answers->texts = answering.texts =
        arena_array(arena, str, answering.said.count);
    answers->unread = answering.unread =
        arena_array(arena, str, answering.said.count);
    answers->mended.files =
        arena_array(arena, struct mended_file *, answering.said.count);
    for (size_t i = 0; i < answering.said.count; i++)
        take_answer(&answering, i);
    return diags->errors + diags->failures == 0;
}
