/*
 * photo - a picture as readers get it: upright, no larger than they can see,
 * and with nothing in it but what it shows.
 *
 * Shape      photo_read says what a picture is, photo_versions in which sizes
 *            it goes out, photo_write makes one of them.  The first version
 *            stands at the picture's own address.  Pictures that move, and
 *            those that are small already, have that one only, with every
 *            pixel as it was.
 * Units      Pixels.  At most 64 million are read, 12 million written.
 * Errors     A photo_answer.  The same bytes in give the same bytes out, with
 *            the same libraries, on every machine.
 * Threads    Any number at once, each with its own arena.
 */
#ifndef COHUB_MEDIA_PHOTO_H
#define COHUB_MEDIA_PHOTO_H

#include "base/buf.h"

enum photo_answer {
    PHOTO_DONE,
    PHOTO_BROKEN, /* it is damaged, or ends too early */
};

enum photo_kind { PHOTO_JPEG, PHOTO_PNG, PHOTO_WEBP, PHOTO_GIF };

struct photo {
    enum photo_kind kind;
    unsigned width_px; /* upright, as all that follows */
    unsigned height_px;
    unsigned orientation; /* of the file: 1 to 8 */
    bool is_moving;
    bool is_drawing;   /* every pixel counts: PNG and lossless WebP */
    bool is_too_large; /* to be made smaller here */
};

struct photo_version {
    enum photo_kind kind;
    unsigned width_px;
    unsigned height_px;
    bool is_as_it_was; /* only without its metadata */
};

enum { PHOTO_VERSIONS_MAX = 6 };

/* width and height are as picture_measure finds them. */
bool photo_read(str bytes, unsigned width_px, unsigned height_px,
                struct photo *photo);

/* The first is the picture's own; then its kind from narrow to wide, then
 * WebP from narrow to wide. */
size_t photo_versions(const struct photo *photo,
                      struct photo_version versions[PHOTO_VERSIONS_MAX]);

enum photo_answer photo_write(const struct photo *photo, str bytes,
                              const struct photo_version *version,
                              struct arena *scratch, struct buf *out);

/* Names everything that the bytes hang on beside the picture: the way it is
 * made, and the versions of the libraries. */
str photo_recipe(struct arena *arena);

#endif
