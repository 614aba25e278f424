/*
 * limits - how much of an author's work cohub reads.
 *
 * Units      Bytes, unless a name says otherwise.  The limits of YAML are in
 *            yaml/tree.h, those of paths in model/route.h.
 */
#ifndef COHUB_SOURCE_LIMITS_H
#define COHUB_SOURCE_LIMITS_H

enum {
    LIMIT_CONFIG = 1024 * 1024,
    LIMIT_PAGE = 2 * 1024 * 1024,
    LIMIT_FRONT = 64 * 1024,
    LIMIT_PICTURE = 48 * 1024 * 1024,
    LIMIT_PICTURE_START = 64 * 1024, /* read to find a picture's size */
    LIMIT_TITLE_CHARACTERS = 300,
    LIMIT_FOLDER_DEPTH = 16, /* folders inside one another, below content */
    LIMIT_LANGUAGES = 40,
    LIMIT_RECORD_FILE = 16 * 1024 * 1024, /* glossary.yaml, resources.yaml */
    LIMIT_RECORDS = 20000,                /* terms, or resources */
    LIMIT_FACETS = 20,
    LIMIT_FACET_VALUES = 200, /* of one facet */
    LIMIT_SYNONYMS = 500,     /* groups of them, in config.yaml */
    LIMIT_TOPICS = 500,       /* that config.yaml says something of */
};

#endif
