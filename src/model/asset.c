#include "model/asset.h"

struct kind {
    str extension;
    str name;
    bool is_picture;
};

static const struct kind kinds[] = {
    {STR_INIT("png"), STR_INIT("PNG"), true},
    {STR_INIT("jpg"), STR_INIT("JPEG"), true},
    {STR_INIT("jpeg"), STR_INIT("JPEG"), true},
    {STR_INIT("gif"), STR_INIT("GIF"), true},
    {STR_INIT("webp"), STR_INIT("WebP"), true},
    {STR_INIT("svg"), STR_INIT("SVG"), true},
    {STR_INIT("heic"), STR_INIT("HEIC"), true},
    {STR_INIT("heif"), STR_INIT("HEIC"), true},
    {STR_INIT("avif"), STR_INIT("AVIF"), true},
    {STR_INIT("pdf"), STR_INIT("PDF"), false},
    {STR_INIT("doc"), STR_INIT("Word"), false},
    {STR_INIT("docx"), STR_INIT("Word"), false},
    {STR_INIT("odt"), STR_INIT("OpenDocument text"), false},
    {STR_INIT("xls"), STR_INIT("Excel"), false},
    {STR_INIT("xlsx"), STR_INIT("Excel"), false},
    {STR_INIT("ods"), STR_INIT("OpenDocument table"), false},
    {STR_INIT("ppt"), STR_INIT("PowerPoint"), false},
    {STR_INIT("pptx"), STR_INIT("PowerPoint"), false},
    {STR_INIT("csv"), STR_INIT("CSV"), false},
    {STR_INIT("txt"), STR_INIT("text file"), false},
    {STR_INIT("rtf"), STR_INIT("RTF"), false},
    {STR_INIT("epub"), STR_INIT("EPUB"), false},
    {STR_INIT("mp3"), STR_INIT("MP3"), false},
    {STR_INIT("mp4"), STR_INIT("MP4"), false},
    {STR_INIT("webm"), STR_INIT("WebM"), false},
    {STR_INIT("vtt"), STR_INIT("captions"), false},
    {STR_INIT("brf"), STR_INIT("braille file"), false},
    {STR_INIT("zip"), STR_INIT("ZIP"), false},
};

enum { KIND_COUNT = sizeof(kinds) / sizeof(kinds[0]), LONGEST_UNKNOWN = 8 };

static str extension_of(str path)
{
    str_halves cut = str_cut_last(path, '.');

    return str_find_char(cut.tail, '/') < 0 ? cut.tail : (str){0};
}

static const struct kind *kind_of(str path)
{
    str extension = extension_of(path);

    for (size_t i = 0; i < KIND_COUNT; i++)
        if (str_equal_nocase(kinds[i].extension, extension))
            return &kinds[i];
    return NULL;
}

str asset_kind_name(str path, char room[static 16])
{
    const struct kind *kind = kind_of(path);
    str extension = extension_of(path);

    if (kind)
        return kind->name;
    if (extension.len == 0 || extension.len > LONGEST_UNKNOWN)
        return STR("file");
    for (size_t i = 0; i < extension.len; i++) {
        char c = extension.at[i];

        room[i] = c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
    }
    return (str){room, extension.len};
}

bool asset_is_picture(str path)
{
    const struct kind *kind = kind_of(path);

    return kind && kind->is_picture;
}

/* --- names that change with the bytes ------------------------------------- */

enum { DIGITS = 8 };

str asset_name_of(struct arena *arena, str path, struct hash hash)
{
    str digits = str_slice(hash_hex(arena, hash), 0, DIGITS);
    str_halves name = str_cut_last(path, '/');
    str_halves end = str_cut_last(name.found ? name.tail : path, '.');

    if (!end.found || end.head.len == 0)
        return arena_format(arena, "%.*s.%.*s", STR_ARG(path), STR_ARG(digits));

    str stem = str_slice(path, 0, path.len - end.tail.len - 1);

    return arena_format(arena, "%.*s.%.*s.%.*s", STR_ARG(stem), STR_ARG(digits),
                        STR_ARG(end.tail));
}
