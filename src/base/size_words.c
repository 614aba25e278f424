#include "base/size_words.h"

str size_words(struct arena *arena, uint64_t size)
{
    static const char *const units[] = {"bytes", "kB", "MB", "GB", "TB"};
    uint64_t whole = size;
    uint64_t tenths = 0;
    size_t unit = 0;

    for (; whole >= 1000 && unit < 4; unit++) {
        tenths = whole % 1000 / 100;
        whole /= 1000;
    }
    if (unit && whole < 10)
        return arena_format(arena, "%llu.%llu %s", (unsigned long long)whole,
                            (unsigned long long)tenths, units[unit]);
    return arena_format(arena, "%llu %s", (unsigned long long)whole,
                        units[unit]);
}
