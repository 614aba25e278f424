#include "source/config.h"

#include "base/leftover.h"
#include "language/language_code.h"
#include "model/route.h"
#include "source/brand.h"
#include "source/checks.h"
#include "source/facets.h"
#include "source/hub_words.h"
#include "source/limits.h"
#include "source/name.h"
#include "source/pins.h"
#include "source/placeholder.h"
#include "source/search_words.h"
#include "source/statement_file.h"
#include "source/text.h"
#include "source/topics.h"

/* config.yaml as its author wrote it, before it is checked. */
struct written_config {
    str name;
    str description;
    str url;
    struct str_list languages;
    str theme;
    int urls;
    int duty;
    str licence;
    bool has_redirects;
    struct str_list keep;
    struct contact contact;
    struct brand_written brand;
    int large_print_size;
    struct pins_written search;
    struct statement statement;
    const void *facets;
    const void *topics;
    size_t topic_count;
    size_t facet_count;
};

enum { URLS_FILES, URLS_PRETTY };

static const str url_styles[] = {STR_INIT("files"), STR_INIT("pretty")};

enum { DUTY_NONE, DUTY_BILINGUAL };

static const str duties[] = {STR_INIT("none"), STR_INIT("bilingual")};

enum { LARGE_PRINT_18, LARGE_PRINT_GIANT };

static const str large_print_sizes[] = {STR_INIT("18"), STR_INIT("giant")};

static const struct yaml_key large_print_keys[] = {
    {STR_INIT("size"), YAML_CHOICE, .choices = large_print_sizes,
     .choice_count = sizeof(large_print_sizes) / sizeof(large_print_sizes[0]),
     .meaning = "18 for print of 18 point, which is usual; giant for 28 point.",
     .example = "giant"},
};

static const struct yaml_schema large_print_schema = {
    .keys = large_print_keys,
    .count = sizeof(large_print_keys) / sizeof(large_print_keys[0]),
    .size = sizeof(int),
};

#define CONTACT(field) .offset = offsetof(struct contact, field)

static const struct yaml_key contact_keys[] = {
    {STR_INIT("organisation"), YAML_TEXT, CONTACT(organisation),
     .meaning = "Who answers.", .example = "Your council"},
    {STR_INIT("email"), YAML_TEXT, CONTACT(email),
     .meaning = "The address to write to for another format or to say that "
                "something is wrong.",
     .example = "editors@example.org"},
    {STR_INIT("phone"), YAML_TEXT, CONTACT(phone),
     .meaning = "The number to ring.", .example = "01632 960123"},
    {STR_INIT("text_relay"), YAML_TEXT, CONTACT(text_relay),
     .meaning = "The number for people who use Relay UK.",
     .example = "18001 01632 960123"},
    {STR_INIT("post"), YAML_TEXT, CONTACT(post),
     .meaning = "The address for letters.",
     .example = "1 Example Street, Exampletown, ZZ1 1ZZ"},
    {STR_INIT("in_person"), YAML_TEXT, CONTACT(in_person),
     .meaning = "Where and when people can come and ask.",
     .example = "Exampletown library, Tuesdays from 10 to 12"},
};

static const struct yaml_schema contact_schema = {
    .keys = contact_keys,
    .count = sizeof(contact_keys) / sizeof(contact_keys[0]),
    .size = sizeof(struct contact),
};

#define WRITTEN(field) .offset = offsetof(struct written_config, field)

static const struct yaml_key config_keys[] = {
    {STR_INIT("name"), YAML_TEXT, true, WRITTEN(name),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What the hub is called; it stands on every page.",
     .example = "Our co-production hub"},
    {STR_INIT("description"), YAML_TEXT, WRITTEN(description),
     .meaning = "What the hub is for, in one sentence.",
     .example = "How to plan and run services together."},
    {STR_INIT("url"), YAML_TEXT, WRITTEN(url),
     .meaning = "Where the hub will be on the web; feeds and the sitemap "
                "need it, pages do not.",
     .example = "https://hub.example.org/"},
    {STR_INIT("languages"), YAML_TEXTS, WRITTEN(languages.items),
     .count_offset = offsetof(struct written_config, languages.count),
     .meaning = "The codes of the hub's languages, the main one first; [en] "
                "when not given.",
     .example = "[en, cy]"},
    {STR_INIT("theme"), YAML_TEXT, WRITTEN(theme),
     .meaning = "The name of a folder in themes/; commons, which is built "
                "in, when not given.",
     .example = "commons"},
    {STR_INIT("urls"), YAML_CHOICE, WRITTEN(urls), .choices = url_styles,
     .choice_count = sizeof(url_styles) / sizeof(url_styles[0]),
     .meaning = "files for pages like x.html, which also work from a USB "
                "stick; pretty for x/index.html on a web server.",
     .example = "files"},
    {STR_INIT("duty"), YAML_CHOICE, WRITTEN(duty), .choices = duties,
     .choice_count = sizeof(duties) / sizeof(duties[0]),
     .meaning = "bilingual when every page has to be there in every language "
                "of the hub, and not older than in the first; none when not "
                "given.",
     .example = "bilingual"},
    {STR_INIT("licence"), YAML_TEXT, WRITTEN(licence),
     .meaning = "The licence of the hub's words and pictures.",
     .example = "CC BY 4.0"},
    {STR_INIT("redirects"), YAML_FLAG, WRITTEN(has_redirects),
     .meaning = "Whether to write _redirects and .htaccess, for old addresses "
                "such as page.php?id=1 that no file can have; many hosts read "
                "one of the two.",
     .example = "yes"},
    {STR_INIT("keep"), YAML_TEXTS, WRITTEN(keep.items),
     .count_offset = offsetof(struct written_config, keep.count),
     .meaning = "Files and folders of others in public/ that a build leaves "
                "where they are, by name or path. What systems, editors and "
                "hosts leave (.DS_Store, Thumbs.db, .git, CNAME) stays anyway.",
     .example = "[old-site, counter.php]"},
    {STR_INIT("brand"), YAML_KEYS, WRITTEN(brand), .of = &brand_schema,
     .meaning = "Your organisation's colour and logo."},
    {STR_INIT("large_print"), YAML_KEYS, WRITTEN(large_print_size),
     .of = &large_print_schema,
     .meaning = "How large the large print pages are."},
    {STR_INIT("search"), YAML_KEYS, WRITTEN(search), .of = &search_schema,
     .meaning = "What comes first in the search."},
    {STR_INIT("accessibility"), YAML_KEYS, WRITTEN(statement),
     .of = &statement_schema,
     .meaning = "What the accessibility statement says."},
    {STR_INIT("facets"), YAML_KEYS_LIST, WRITTEN(facets),
     .count_offset = offsetof(struct written_config, facet_count),
     .of = &facet_schema,
     .meaning = "Closed lists that pages are filed under."},
    {STR_INIT("topics"), YAML_KEYS_LIST, WRITTEN(topics),
     .count_offset = offsetof(struct written_config, topic_count),
     .of = &topic_schema,
     .meaning = "What the tags of pages mean, and their easy names."},
    {STR_INIT("checks"), YAML_IGNORED, .of = &check_schema,
     .meaning = "Rules and their levels: below a rule's code, its level or "
                "these keys. docs/messages.md has the codes.",
     .example = "{table-caption: error}"},
    {STR_INIT("contact"), YAML_KEYS, WRITTEN(contact), .of = &contact_schema,
     .meaning = "Whom readers can ask for another format, and tell that "
                "something is wrong."},
    {STR_INIT("cy"), YAML_IGNORED, .of = &hub_words_schema,
     .meaning = "The name and description in another language of the hub, "
                "under its code."},
};

const struct yaml_schema config_schema = {
    .keys = config_keys,
    .count = sizeof(config_keys) / sizeof(config_keys[0]),
    .size = sizeof(struct written_config),
};

/* What every check needs. */
struct config_check {
    struct arena *arena;
    const struct text_file *file;
    const struct yaml_node *top;
    struct diags *diags;
};

/* A message at the value of a key. */
static void complain_of_setting(const struct config_check *checking,
                                enum diag_kind kind,
                                const struct yaml_node *node, str a)
{
    size_t offset = node ? node->offset : 0;

    diag_add(checking->diags, kind, place_at(checking->file, offset), a,
             kind == DIAG_LANGUAGE_CODE ? language_code_near(checking->arena, a)
                                        : (str){0});
}

/* --- single keys ---------------------------------------------------------- */

static bool is_url(str url)
{
    str host = url_host(url);

    return host.len && str_find_char(host, '@') < 0
           && url_is_ascii(url, STR("\"'<>\\^`{|}?#"));
}

static void check_url(const struct config_check *checking, str url, str *kept)
{
    if (url.len == 0)
        return;
    if (!is_url(url)) {
        complain_of_setting(checking, DIAG_CONFIG_URL,
                            yaml_find(checking->top, STR("url")), url);
        return;
    }
    *kept = str_ends(url, STR("/"))
                ? url
                : arena_join(checking->arena, url, STR("/"));
}

bool config_theme_name_is_good(str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];

        if (!char_is_letter(c) && !char_is_digit(c) && c != '-' && c != '_')
            return false;
    }
    return !route_refusal(name);
}

static void check_theme(const struct config_check *checking, str theme,
                        str *kept)
{
    if (theme.len == 0)
        return;
    if (config_theme_name_is_good(theme))
        *kept = theme;
    else
        complain_of_setting(checking, DIAG_CONFIG_THEME,
                            yaml_find(checking->top, STR("theme")), theme);
}

static bool is_email(str text)
{
    str_halves cut = str_cut(text, '@');

    return cut.head.len && url_is_ascii(text, STR("\"'<>\\,;:?&#%"))
           && str_find_char(cut.tail, '@') < 0
           && str_find_char(cut.tail, '.') > 0;
}

static void check_email(const struct config_check *checking, str *email)
{
    const struct yaml_node *contact = yaml_find(checking->top, STR("contact"));

    if (email->len == 0 || is_email(*email))
        return;
    complain_of_setting(checking, DIAG_CONFIG_EMAIL,
                        yaml_find(contact, STR("email")), *email);
    *email = (str){0};
}

/* --- languages ------------------------------------------------------------ */

/* The node of the text with this index; empty texts were left out. */
static const struct yaml_node *
language_node(const struct config_check *checking, size_t index)
{
    const struct yaml_node *node = yaml_find(checking->top, STR("languages"));

    for (size_t i = 0; node && node->kind == YAML_LIST && i < node->count; i++)
        if (str_trim(node->items[i].text).len && index-- == 0)
            return &node->items[i];
    return node;
}

static bool has_language(const struct language *languages, size_t count,
                         str code)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(languages[i].code, code))
            return true;
    return false;
}

static void complain_of_count(const struct config_check *checking)
{
    struct arena scratch = {0};

    complain_of_setting(checking, DIAG_LANGUAGES_TOO_MANY,
                        language_node(checking, LIMIT_LANGUAGES),
                        arena_format(&scratch, "%d", LIMIT_LANGUAGES));
    arena_free(&scratch);
}

static void check_languages(const struct config_check *checking,
                            struct str_list codes, struct config *config)
{
    struct language *languages =
        arena_array(checking->arena, struct language, LIMIT_LANGUAGES);
    size_t kept = 0;

    for (size_t i = 0; i < codes.count; i++) {
        str code = codes.items[i];
        enum diag_kind kind = DIAG_LANGUAGE_TWICE;

        if (kept == LIMIT_LANGUAGES) {
            complain_of_count(checking);
            break;
        }
        if (!language_code_is_valid(code))
            kind = DIAG_LANGUAGE_CODE;
        else if (!has_language(languages, kept, code)) {
            languages[kept++] = language_of(code);
            continue;
        }
        complain_of_setting(checking, kind, language_node(checking, i), code);
    }
    if (kept == 0)
        return;
    config->languages = languages;
    config->language_count = kept;
}

/* --- the whole ------------------------------------------------------------ */

static void set_defaults(struct arena *arena, struct config *config)
{
    struct language *english = arena_new(arena, struct language);

    *english = language_of(STR("en"));
    *config = (struct config){
        .theme = STR("commons"),
        .languages = english,
        .language_count = 1,
        .names = arena_array(arena, str, 1),
        .descriptions = arena_array(arena, str, 1),
    };
}

static void take(const struct config_check *checking,
                 const struct written_config *written, struct config *config)
{
    config->name = written->name;
    config->description = written->description;
    config->licence = written->licence;
    config->pretty_urls = written->urls == URLS_PRETTY;
    config->is_bilingual = written->duty == DUTY_BILINGUAL;
    config->has_redirects = written->has_redirects;
    config->keep = written->keep.items;
    config->keep_count = written->keep.count;
    config->contact = written->contact;
    config->is_giant = written->large_print_size == LARGE_PRINT_GIANT;
    config->statement = written->statement;
    check_url(checking, written->url, &config->url);
    check_theme(checking, written->theme, &config->theme);
    check_languages(checking, written->languages, config);
    check_email(checking, &config->contact.email);
}

/* The keys as they are filled: facets need the languages first, and the last
 * row stands for a row of each language but the first. */
static struct yaml_schema first_schema(struct arena *arena,
                                       const struct yaml_node *top)
{
    const struct yaml_node *codes =
        top ? yaml_find(top, STR("languages")) : NULL;
    size_t others = codes && codes->kind == YAML_LIST && codes->count > 0
                        ? codes->count - 1
                        : 0;
    struct yaml_schema schema = config_schema;
    size_t last = config_schema.count - 1;
    struct yaml_key *keys = arena_array(arena, struct yaml_key, last + others);

    for (size_t i = 0; i < last; i++) {
        keys[i] = config_schema.keys[i];
        if (keys[i].of == &facet_schema || keys[i].of == &topic_schema)
            keys[i].type = YAML_IGNORED;
    }
    for (size_t i = 0; i < others; i++) {
        keys[last + i] = config_schema.keys[last];
        keys[last + i].name = codes->items[i + 1].text;
    }
    schema.keys = keys;
    schema.count = last + others;
    return schema;
}

static void read_settings(struct arena *arena, const struct text_file *file,
                          struct diags *diags, struct config *config)
{
    struct yaml_source source = {.file = file, .to = file->bytes.len};
    struct yaml_filling filling = {
        .file = file, .arena = arena, .diags = diags};
    struct yaml_schema schema;
    struct written_config written = {.urls = URLS_FILES,
                                     .statement = statement_not_said()};
    struct config_check checking = {arena, file,
                                    yaml_read(&source, arena, diags), diags};

    if (!checking.top) {
        config->is_unsure = true;
        return;
    }
    config->is_unsure = checking.top->is_partial;
    schema = first_schema(arena, checking.top);
    yaml_fill(&filling, &schema, checking.top, &written);
    brand_read(&filling, yaml_find(checking.top, STR("brand")), &written.brand,
               &config->brand);
    take(&checking, &written, config);
    hub_words_read(&filling, checking.top, config);
    pins_read(&filling, yaml_find(checking.top, STR("search")), &written.search,
              config);
    search_words_read(&filling, yaml_find(checking.top, STR("search")), config);
    facets_read(&filling, yaml_find(checking.top, STR("facets")), config);
    topics_read(&filling, yaml_find(checking.top, STR("topics")), config);
    checks_read(&filling, yaml_find(checking.top, STR("checks")), config);
    statement_check(&filling, checking.top, config);
}

/* What somebody meant to be config.yaml, or an empty text. */
static str other_config(struct arena *hub, const struct folder *hub_folder)
{
    struct folder_listing listing;

    if (folder_list(hub, hub_folder, (str){0}, leftover_is_name, &listing)
        != FILE_OK)
        return (str){0};
    for (size_t i = 0; i < listing.count; i++)
        if (str_equal(name_meant(hub, listing.entries[i].name),
                      STR("config.yaml")))
            return listing.entries[i].name;
    return (str){0};
}

static void hint_at_other_config(const struct text_file *file, str other,
                                 struct diags *diags)
{
    if (other.len)
        diag_add_path(diags, DIAG_NAME_NEARLY, other, file->path, (str){0});
}

bool config_read(struct arena *hub, const struct folder *hub_folder,
                 struct diags *diags, struct config *config)
{
    struct text_file *file = arena_new(hub, struct text_file);
    size_t errors = diags->errors + diags->failures;

    set_defaults(hub, config);
    file->path = STR("config.yaml");
    switch (text_read(hub, hub_folder, LIMIT_CONFIG, file, diags)) {
    case FILE_OK:
        config->is_there = true;
        read_settings(hub, file, diags, config);
        placeholder_find_settings(file, diags);
        hint_at_other_config(file, other_config(hub, hub_folder), diags);
        break;
    case FILE_MISSING:
        diag_add_path(diags, DIAG_CONFIG_MISSING, file->path, (str){0},
                      other_config(hub, hub_folder));
        break;
    default:
        break;
    }
    return diags->errors + diags->failures == errors;
}
