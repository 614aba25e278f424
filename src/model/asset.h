/*
 * asset - a file beside the pages: pictures, documents, films.
 *
 * Units      size in bytes; width and height in CSS pixels, 0 when unknown.
 */
#ifndef COHUB_MODEL_ASSET_H
#define COHUB_MODEL_ASSET_H

#include "base/hash.h"
#include "base/str.h"

struct photo; /* media/photo.h; the model only hands it on */

/* One size of a photo. */
struct asset_version {
    str path; /* in the output */
    unsigned width_px;
    unsigned height_px;
    bool is_webp;
};

struct asset {
    str path;       /* from its root, and in the output: "guidance/plan.pdf" */
    bool is_static; /* its root is static/, else content/ */
    bool is_picture;
    size_t size;
    unsigned width_px;
    unsigned height_px;
    /* A picture that is rewritten before it goes out (an SVG, cleaned);
     * null for a file that is copied as it is. */
    const str *cleaned;
    bool is_refused; /* not safe, or of a kind that most browsers cannot show:
                        its words stand for it */
    /* A photo is made anew in every size that readers get: null for other
     * files.  The first version is at path; when it is not the only one, the
     * others follow from narrow to wide, WebP last. */
    const struct photo *photo;
    const struct asset_version *versions;
    size_t version_count;
    str fingerprint;     /* of the photo's bytes */
    bool has_other_size; /* than size says: known when it is written */
};

/* "PDF", "Word", "MP4": the kind that link text names; the extension in
 * capitals when cohub has no name for it. */
str asset_kind_name(str path, char room[static 16]);

/* The file name's end decides: png, jpg, jpeg, gif, webp, svg. */
bool asset_is_picture(str path);

/* path with the first 8 hexadecimal digits of hash before its last dot, or at
 * its end when the file name has no dot. */
str asset_name_of(struct arena *arena, str path, struct hash hash);

#endif
