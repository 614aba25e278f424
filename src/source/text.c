#include "source/text.h"

#include <errno.h>

#include "yaml/encoding.h"

enum { KILO = 1024, MEGA = 1024 * 1024 };

static str size_words(struct arena *scratch, size_t size)
{
    return size >= MEGA ? arena_format(scratch, "%zu MB", size / MEGA)
                        : arena_format(scratch, "%zu kB", size / KILO);
}

void text_complain(enum file_answer answer, str path, size_t max,
                   struct diags *diags)
{
    struct arena scratch = {0};
    int why = errno;

    switch (answer) {
    case FILE_IS_LINK:
        diag_add_path(diags, DIAG_PATH_IS_LINK, path, (str){0}, (str){0});
        break;
    case FILE_NOT_REGULAR:
        diag_add_path(diags, DIAG_PATH_NOT_FILE, path, (str){0}, (str){0});
        break;
    case FILE_TOO_LARGE:
        diag_add_path(diags, DIAG_FILE_TOO_LARGE, path,
                      size_words(&scratch, max), (str){0});
        break;
    case FILE_MISSING:
        diag_add_path(diags, DIAG_FILE_GONE, path, (str){0}, (str){0});
        break;
    default:
        diag_add_path(diags, DIAG_FILE_UNREADABLE, path,
                      file_reason(&scratch, why), (str){0});
        break;
    }
    arena_free(&scratch);
}

enum file_answer text_read(struct arena *arena, const struct folder *folder,
                           size_t max, struct text_file *file,
                           struct diags *diags)
{
    enum file_answer answer =
        file_read(arena, folder, file->path, max, &file->bytes);

    if (answer == FILE_MISSING)
        return answer;
    if (answer != FILE_OK)
        text_complain(answer, file->path, max, diags);
    else if (!encoding_check(file, 0, file->bytes.len, diags))
        answer = FILE_FAILED;
    if (answer != FILE_OK)
        file->bytes = (str){0};
    return answer;
}
