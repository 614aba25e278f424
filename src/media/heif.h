/*
 * heif - photos as phones save them, which browsers cannot be trusted with.
 *
 * Shape      A file starts with a box "ftyp" that names its brands; HEIC and
 *            AVIF are told apart by them, whatever the file is called.
 * Source     ISO/IEC 14496-12, section 4.3; ISO/IEC 23008-12, annex B; AV1
 *            Image File Format, section 6.
 */
#ifndef COHUB_MEDIA_HEIF_H
#define COHUB_MEDIA_HEIF_H

#include "base/str.h"

enum heif_kind { HEIF_NONE, HEIF_HEIC, HEIF_AVIF };

/* bytes are the start of a file, 64 or more where it has them. */
enum heif_kind heif_kind_of(str bytes);

#endif
