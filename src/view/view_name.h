/*
 * view_name - the numbers of the objects and names of view.def.
 */
#ifndef COHUB_VIEW_VIEW_NAME_H
#define COHUB_VIEW_VIEW_NAME_H

#include "template/check.h"

enum view_name {
#define VIEW_NAME(name) NAME_##name,
#include "view/view.def"
#undef VIEW_NAME
    NAMES_IN_VIEW
};

enum view_object {
    VIEW_NONE = CHECK_NOTHING,
    VIEW_ROOT = CHECK_ROOT,
    VIEW_BLOCK = CHECK_BLOCK,
    VIEW_ATTRIBUTE = CHECK_ATTRIBUTE,
    VIEW_BACK_LINK = CHECK_OTHERS,
    VIEW_HUB,
    VIEW_SEARCH,
    VIEW_SEARCH_FACET,
    VIEW_SEARCH_VALUE,
    VIEW_CONTACT,
    VIEW_LOGO,
    VIEW_SHARE_PICTURE,
    VIEW_LANGUAGE,
    VIEW_LANGUAGE_LINK,
    VIEW_VARIANT,
    VIEW_FORMAT,
    VIEW_LINK,
    VIEW_PAGE,
    VIEW_TEXT_ITEM,
    VIEW_HEADING,
    VIEW_DATE,
    VIEW_PERSON,
    VIEW_CHECK,
    VIEW_CREDIT,
    VIEW_ORGANISATION,
    VIEW_OUTCOME,
    VIEW_BLOCK_ITEM,
    VIEW_SHARE,
    VIEW_ENTRY,
    VIEW_CHANGE,
    VIEW_GROUP,
    VIEW_FACET,
    VIEW_WORDS,
    VIEW_TERM,
    VIEW_RESOURCE,
    VIEW_STATEMENT,
    VIEW_PROBLEM
};

#endif
