#include "edit/page_mend.h"
#include "markdown/look.h"

/* What other programs call the words of config.yaml. */
static const struct {
    str name;
    size_t offset; /* of the text in struct config */
} words[] = {
    {STR_INIT("site.title"), offsetof(struct config, name)},
    {STR_INIT("site.name"), offsetof(struct config, name)},
    {STR_INIT(".Site.Title"), offsetof(struct config, name)},
    {STR_INIT("site.description"), offsetof(struct config, description)},
    {STR_INIT("site.email"),
     offsetof(struct config, contact) + offsetof(struct contact, email)},
    {STR_INIT("site.phone"),
     offsetof(struct config, contact) + offsetof(struct contact, phone)},
};

static str words_for(const struct config *config, str name)
{
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal(words[i].name, name))
            return *(const str *)((const char *)config + words[i].offset);
    return (str){0};
}

static size_t mend_tag(struct page_mend *mend, const struct mend_rule *rule,
                       const struct look *look, size_t from)
{
    str rest = str_slice(look->body, from + 2, look->body.len);
    ptrdiff_t end = str_find(str_cut(rest, '\n').head, STR("}}"));
    str text;

    if (end < 0)
        return from + 2;
    text = words_for(&mend->hub->hub->config,
                     str_trim(str_slice(rest, 0, (size_t)end)));
    if (text.len)
        page_mend_add(mend, rule, look->offset + from,
                      look->offset + from + 2 + (size_t)end + 2, text);
    return from + 2 + (size_t)end + 2;
}

void site_mend_words(struct page_mend *mend, const struct mend_rule *rule)
{
    struct arena scratch = {0};
    struct slips slips = {.arena = &scratch};
    struct look look;
    ptrdiff_t at = 0;

    look_init(&look, &scratch, &slips, &mend->text, mend->body_offset);
    while ((at = look_find(&look, (size_t)at, look.body.len, STR("{{"))) >= 0)
        at = (ptrdiff_t)mend_tag(mend, rule, &look, (size_t)at);
    look_free(&look);
    arena_free(&scratch);
}
