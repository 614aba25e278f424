/* Rules that ask for a name: which elements need one. */
#include "audit/accessible_name.h"
#include "audit/role.h"
#include "audit/rule.h"

typedef bool needs_name(const struct audited_page *page,
                        const struct dom_node *node);

static void check_names(struct audit *audit, enum diag_kind kind,
                        needs_name *needs)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        if (needs(audit->page, node)
            && accessible_name(audit->page, node).len == 0)
            audit_report(audit, kind, node, audit_element_name(audit, node),
                         (str){0});
}

static bool is_image_button(const struct dom_node *node)
{
    return node->tag == TAG_INPUT && dom_value_is(node, "type", "image");
}

static bool is_button(const struct audited_page *page,
                      const struct dom_node *node)
{
    return page_role(page, node) == ROLE_BUTTON && !is_image_button(node)
           && !page_is_hidden(page, node);
}

static bool is_link(const struct audited_page *page,
                    const struct dom_node *node)
{
    return aria_role_is(page_role(page, node), ARIA_LINKS)
           && !page_is_hidden(page, node);
}

/* A list that its own combobox opens has the name of that. */
static bool is_field(const struct audited_page *page,
                     const struct dom_node *node)
{
    return aria_role_is(page_role(page, node), ARIA_FIELD)
           && node->tag != TAG_DATALIST && !page_is_hidden(page, node);
}

static bool is_image(const struct audited_page *page,
                     const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    return node->space == DOM_HTML && (role == ROLE_IMG || role == ROLE_IMAGE)
           && !page_is_hidden(page, node) && !role_is_marked_decorative(node);
}

static bool is_named_image_button(const struct audited_page *page,
                                  const struct dom_node *node)
{
    return is_image_button(node) && page_is_in_tree(page, node);
}

/* By the type that it says, or how its file is called. */
static bool shows_no_text(const struct dom_node *node)
{
    static const char *const ends[] = {
        ".apng", ".avif", ".bmp", ".gif", ".jpeg", ".jpg",  ".png",
        ".svg",  ".webp", ".mp3", ".m4a", ".oga",  ".ogg",  ".wav",
        ".flac", ".mp4",  ".m4v", ".mov", ".ogv",  ".webm",
    };
    str type = dom_trimmed(node, "type");
    str data = str_cut(str_cut(dom_trimmed(node, "data"), '?').head, '#').head;

    if (type.len)
        return str_starts(type, STR("image/"))
               || str_starts(type, STR("audio/"))
               || str_starts(type, STR("video/"));
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        str end = str_of(ends[i]);

        if (data.len >= end.len
            && str_equal_nocase(str_slice(data, data.len - end.len, data.len),
                                end))
            return true;
    }
    return false;
}

static bool is_object(const struct audited_page *page,
                      const struct dom_node *node)
{
    return node->tag == TAG_OBJECT && role_explicit(node) == ROLE_UNKNOWN
           && !page_is_hidden(page, node) && shows_no_text(node);
}

static bool is_drawing(const struct audited_page *page,
                       const struct dom_node *node)
{
    enum aria_role role = role_explicit(node);

    return node->space == DOM_SVG
           && (role == ROLE_IMG || role == ROLE_IMAGE
               || role == ROLE_GRAPHICS_DOCUMENT
               || role == ROLE_GRAPHICS_SYMBOL)
           && !page_is_hidden(page, node);
}

static bool is_heading(const struct audited_page *page,
                       const struct dom_node *node)
{
    return page_role(page, node) == ROLE_HEADING && !page_is_hidden(page, node);
}

static bool is_frame(const struct audited_page *page,
                     const struct dom_node *node)
{
    enum aria_role role = role_explicit(node);

    return node->tag == TAG_IFRAME && !page_is_hidden(page, node)
           && role != ROLE_NONE && role != ROLE_PRESENTATION
           && !str_starts(dom_trimmed(node, "tabindex"), STR("-"));
}

static bool is_menu_item(const struct audited_page *page,
                         const struct dom_node *node)
{
    return page_role(page, node) == ROLE_MENUITEM
           && !page_is_hidden(page, node);
}

static bool is_summary(const struct audited_page *page,
                       const struct dom_node *node)
{
    return role_is_summary(node) && !page_is_hidden(page, node);
}

void check_button_name(struct audit *audit)
{
    check_names(audit, DIAG_BUTTON_NAME, is_button);
}

void check_link_name(struct audit *audit)
{
    check_names(audit, DIAG_LINK_NAME, is_link);
}

void check_field_name(struct audit *audit)
{
    check_names(audit, DIAG_FIELD_NAME, is_field);
}

void check_image_name(struct audit *audit)
{
    check_names(audit, DIAG_IMAGE_NAME, is_image);
}

void check_image_button_name(struct audit *audit)
{
    check_names(audit, DIAG_IMAGE_BUTTON_NAME, is_named_image_button);
}

void check_object_name(struct audit *audit)
{
    check_names(audit, DIAG_OBJECT_NAME, is_object);
}

void check_svg_name(struct audit *audit)
{
    check_names(audit, DIAG_SVG_NAME, is_drawing);
}

void check_heading_name(struct audit *audit)
{
    check_names(audit, DIAG_HEADING_NAME, is_heading);
}

void check_frame_name(struct audit *audit)
{
    check_names(audit, DIAG_FRAME_NAME, is_frame);
}

void check_menu_item_name(struct audit *audit)
{
    check_names(audit, DIAG_MENU_ITEM_NAME, is_menu_item);
}

void check_summary_name(struct audit *audit)
{
    check_names(audit, DIAG_SUMMARY_NAME, is_summary);
}
