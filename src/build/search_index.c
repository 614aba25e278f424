#include "build/stages.h"
#include "model/asset.h"
#include "search/client_script.h"

static str words(const struct build *build, size_t language, const char *key)
{
    return theme_words(build->theme, language, str_of(key));
}

/* What the theme calls that by which results can be filtered. */
static struct filter_words words_in(const struct build *build, size_t language)
{
    struct filter_words all = {
        .kind = words(build, language, "filter_kind"),
        .topic = words(build, language, "filter_topic"),
        .format = words(build, language, "filter_format"),
        .language = words(build, language, "filter_language"),
        .kinds =
            {
                [DOCUMENT_GUIDANCE] = words(build, language, "kind_guidance"),
                [DOCUMENT_CASE_STUDY] =
                    words(build, language, "kind_case_study"),
                [DOCUMENT_PAGE] = words(build, language, "kind_page"),
                [DOCUMENT_RESOURCE] = words(build, language, "kind_resource"),
                [DOCUMENT_TERM] = words(build, language, "kind_term"),
                [DOCUMENT_TOPIC] = words(build, language, "kind_topic"),
                [DOCUMENT_FIGURE] = words(build, language, "kind_figure"),
            },
    };

    for (int i = 0; i < VARIANT_COUNT; i++)
        all.formats[i] = theme_format(build->theme, language, (enum variant)i,
                                      build->hub.config.is_giant);
    return all;
}

static bool draw_symbol(const void *context, str name, struct buf *out)
{
    return theme_draw_symbol(context, name, out);
}

/* Hand over what the pages of the search need to know of each index. */
static void describe(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    size_t count = build->index.count;
    struct view_index *languages = arena_array(arena, struct view_index, count);

    for (size_t i = 0; i < count; i++) {
        const struct language_index *language = &build->index.languages[i];

        languages[i].folder =
            arena_format(arena, "search/%.*s/", STR_ARG(language->folder));
        languages[i].filters = &language->filter_table.filters;
    }
    build->client = client_script(arena);
    build->search = (struct view_search){
        .script = asset_name_of(arena, STR("assets/search.js"),
                                hash_of(build->client)),
        .languages = languages,
    };
}

/* Neither planned nor found: pages of a copy that were not chosen. */
static void leave_out(struct build *build)
{
    const struct build_options *options = &build->options;

    for (size_t i = 0; options->leaves_out && i < build->hub.page_count; i++)
        build->hub.pages[i]->is_left_out = options->leaves_out(
            options->choice, &build->hub, build->hub.pages[i]);
}

void index_words(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    size_t count = build->hub.config.language_count;
    struct filter_words *all = arena_array(arena, struct filter_words, count);
    struct index_source source = {
        .hub = &build->hub,
        .words = all,
        .jobs = build->options.jobs,
        .is_for_disk = build->options.is_for_disk,
        .draw = draw_symbol,
        .context = build->theme,
    };

    leave_out(build);
    for (size_t i = 0; i < count; i++)
        all[i] = words_in(build, i);
    index_build(arena, &source, &build->index);
    describe(build);
    build->is_indexed = true;
}
