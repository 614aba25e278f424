#include "serve/watcher.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/leftover.h"
#include "base/map.h"

enum {
    EVENT_BYTES = 64 << 10,
    REST_MS = 6,       /* a save is over when nothing came for so long */
    REST_MANY_MS = 60, /* and a checkout */
    MANY_EVENTS = 32,
    WAIT_MAX_MS = 2000,
    PATHS_MAX = 512,
    FOLDERS_MAX = 50000,
    LOOK_MS = 1000,
};

/* File systems whose changes, made elsewhere, the kernel does not see; from
 * linux/magic.h and statfs(2). */
static const unsigned long silent_file_systems[] = {
    0x01021997, /* 9p: Windows' drives under WSL */
    0x6969,     /* NFS */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB2 */
    0x65735546, /* FUSE */
};

static const uint32_t watched_events = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE
                                       | IN_MOVED_FROM | IN_MOVED_TO
                                       | IN_DELETE_SELF | IN_ONLYDIR;

struct watched {
    int id;
    str folder;
};

struct watcher {
    struct arena arena;      /* for the life of the list of folders */
    struct arena hub_memory; /* for the life of the watcher */
    str hub_path;
    str skip;
    int descriptor; /* -1: look instead */
    struct watched *folders;
    size_t folder_count;
    size_t folder_capacity;
    uint64_t looked; /* a fingerprint of names, sizes and times */
    bool is_full;    /* more folders than can be watched */
};

static bool is_silent(const char *path)
{
    struct statfs facts;

    if (statfs(path, &facts) != 0)
        return false;
    for (size_t i = 0;
         i < sizeof(silent_file_systems) / sizeof(silent_file_systems[0]); i++)
        if ((unsigned long)facts.f_type == silent_file_systems[i])
            return true;
    return false;
}

static str join(struct arena *arena, str folder, str name)
{
    if (folder.len == 0)
        return arena_copy(arena, name);
    return arena_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

/* static/.well-known is published. */
static bool is_leftover(str path, str name)
{
    return str_starts(path, STR("static/")) ? leftover_is_hidden_junk(name)
                                            : leftover_is_name(name);
}

static bool is_passed_over(const struct watcher *watcher, str path, str name)
{
    return name.len == 0 || is_leftover(path, name)
           || str_equal(name, STR("node_modules"))
           || (watcher->skip.len && str_equal(path, watcher->skip));
}

static void watch_folder(struct watcher *watcher, str folder)
{
    struct arena scratch = {0};
    str whole = join(&scratch, watcher->hub_path, folder);
    int id = inotify_add_watch(watcher->descriptor, arena_cstr(&scratch, whole),
                               watched_events);

    arena_free(&scratch);
    if (id < 0) {
        watcher->is_full = watcher->is_full || errno == ENOSPC;
        return;
    }
    watcher->folders =
        arena_grow(&watcher->arena, watcher->folders, watcher->folder_count,
                   &watcher->folder_capacity, sizeof(struct watched));
    watcher->folders[watcher->folder_count++] =
        (struct watched){id, arena_copy(&watcher->arena, folder)};
}

/* What looking at the hub finds out on the way. */
struct look {
    struct watcher *watcher;
    struct folder hub;
    struct arena arena;
    struct buf facts; /* names, sizes and times, one after another */
    size_t folder_count;
    bool must_watch;
};

static void note_file(struct look *look, str path)
{
    struct stat facts;

    if (fstatat(look->hub.fd, arena_cstr(&look->arena, path), &facts,
                AT_SYMLINK_NOFOLLOW)
        != 0)
        return;
    buf_add(&look->facts, path);
    buf_format(&look->facts, "\n%lld %lld %ld\n", (long long)facts.st_size,
               (long long)facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec);
}

/* Folders are kept in a list and taken from it, so that a deep hub costs no
 * stack. */
static void look_into(struct look *look, str folder, str *waiting,
                      size_t *count)
{
    struct folder_listing listing = {0};

    if (look->must_watch)
        watch_folder(look->watcher, folder);
    if (folder_list(&look->arena, &look->hub, folder, leftover_is_hidden_junk,
                    &listing)
        != FILE_OK)
        return;
    for (size_t i = 0; i < listing.count; i++) {
        const struct folder_entry *entry = &listing.entries[i];
        str path = join(&look->arena, folder, entry->name);

        if (is_passed_over(look->watcher, path, entry->name))
            continue;
        if (entry->kind == FILE_KIND_FILE && !look->must_watch)
            note_file(look, path);
        if (entry->kind == FILE_KIND_FOLDER && *count < FOLDERS_MAX)
            waiting[(*count)++] = path;
    }
}

/* Below start: watches every folder, or takes the fingerprint of all. */
static uint64_t look_through(struct watcher *watcher, str start,
                             bool must_watch)
{
    struct look look = {.watcher = watcher, .must_watch = must_watch};
    str *waiting;
    size_t count = 1;
    uint64_t found;

    if (!folder_open(&look.hub, arena_cstr(&look.arena, watcher->hub_path))) {
        arena_free(&look.arena);
        return 0;
    }
    waiting = arena_array(&look.arena, str, FOLDERS_MAX);
    waiting[0] = start;
    for (size_t i = 0; i < count; i++)
        look_into(&look, waiting[i], waiting, &count);
    found = hash_quick(buf_str(&look.facts));
    folder_close(&look.hub);
    buf_free(&look.facts);
    arena_free(&look.arena);
    return found;
}

static void stop_telling(struct watcher *watcher)
{
    if (watcher->descriptor >= 0)
        close(watcher->descriptor);
    watcher->descriptor = -1;
    arena_free(&watcher->arena);
    watcher->folders = NULL;
    watcher->folder_count = watcher->folder_capacity = 0;
}

/* From the beginning: after an overflow the list of folders is not to be
 * trusted. */
static void start(struct watcher *watcher)
{
    stop_telling(watcher);
    watcher->is_full = false;
    watcher->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watcher->descriptor < 0)
        return;
    look_through(watcher, (str){0}, true);
    if (watcher->is_full)
        stop_telling(watcher);
}

struct watcher *watcher_open(str hub_path, str skip, bool must_poll)
{
    struct arena memory = {0};
    struct watcher *watcher = arena_new(&memory, struct watcher);

    watcher->hub_memory = memory;
    watcher->hub_path = arena_copy(&watcher->hub_memory, hub_path);
    watcher->skip = arena_copy(&watcher->hub_memory, skip);
    watcher->descriptor = -1;
    if (!must_poll
        && !is_silent(arena_cstr(&watcher->hub_memory, watcher->hub_path)))
        start(watcher);
    if (watcher->descriptor < 0)
        watcher->looked = look_through(watcher, (str){0}, false);
    return watcher;
}

void watcher_close(struct watcher *watcher)
{
    struct arena memory = watcher->hub_memory;

    stop_telling(watcher);
    arena_free(&memory);
}

int watcher_descriptor(const struct watcher *watcher)
{
    return watcher->descriptor;
}

int watcher_wait_ms(const struct watcher *watcher)
{
    return watcher->descriptor < 0 ? LOOK_MS : -1;
}

struct gathering {
    struct watcher *watcher;
    struct arena *arena;
    struct map seen;
    str *paths;
    size_t count;
    size_t events;
    bool is_many;
    bool must_start_again;
};

static void add_path(struct gathering *gathering, str path)
{
    str kept;

    if (map_find(&gathering->seen, path))
        return;
    if (gathering->count == PATHS_MAX) {
        gathering->is_many = true;
        return;
    }
    kept = arena_copy(gathering->arena, path);
    map_add(gathering->arena, &gathering->seen, kept, gathering->paths);
    gathering->paths[gathering->count++] = kept;
}

static const struct watched *find_folder(const struct watcher *watcher, int id)
{
    for (size_t i = watcher->folder_count; i-- > 0;)
        if (watcher->folders[i].id == id)
            return &watcher->folders[i];
    return NULL;
}

/* A new folder may have been filled before it was watched, so everything is
 * looked at again. */
static void note_event(struct gathering *gathering,
                       const struct inotify_event *event)
{
    struct watcher *watcher = gathering->watcher;
    const struct watched *folder = find_folder(watcher, event->wd);
    str name = str_of(event->len ? event->name : "");
    str path;

    gathering->events++;
    if (event->mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_UNMOUNT)) {
        gathering->is_many = gathering->must_start_again = true;
        return;
    }
    if (!folder || (event->mask & IN_IGNORED))
        return;
    path = join(gathering->arena, folder->folder, name);
    if (is_passed_over(watcher, path, name)) {
        gathering->events--;
        return;
    }
    if ((event->mask & IN_ISDIR) && (event->mask & (IN_CREATE | IN_MOVED_TO))) {
        look_through(watcher, path, true);
        gathering->is_many = true;
    } else if (event->mask & IN_ISDIR) {
        gathering->is_many = gathering->must_start_again = true;
    }
    add_path(gathering, path);
}

/* Takes what the kernel has to tell; false when it has nothing more. */
static bool read_events(struct gathering *gathering)
{
    _Alignas(struct inotify_event) char bytes[EVENT_BYTES];
    ssize_t got = read(gathering->watcher->descriptor, bytes, sizeof(bytes));
    ssize_t at = 0;

    while (at < got) {
        const struct inotify_event *event =
            (const struct inotify_event *)(const void *)(bytes + at);

        note_event(gathering, event);
        at += (ssize_t)(sizeof(*event) + event->len);
    }
    return got > 0;
}

static void gather(struct gathering *gathering)
{
    double started = clock_now_ms();
    struct pollfd descriptor = {gathering->watcher->descriptor, POLLIN, 0};

    do {
        while (read_events(gathering))
            continue;
        if (gathering->events == 0)
            return;
    } while (clock_now_ms() - started < WAIT_MAX_MS
             && poll(&descriptor, 1,
                     gathering->events > MANY_EVENTS ? REST_MANY_MS : REST_MS)
                    > 0);
}

static struct changes look_for_changes(struct watcher *watcher)
{
    uint64_t found = look_through(watcher, (str){0}, false);
    struct changes changes = {.is_many = found != watcher->looked};

    watcher->looked = found;
    return changes;
}

struct changes watcher_read(struct watcher *watcher, struct arena *arena)
{
    struct gathering gathering = {.watcher = watcher, .arena = arena};

    if (watcher->descriptor < 0)
        return look_for_changes(watcher);
    gathering.paths = arena_array(arena, str, PATHS_MAX);
    gather(&gathering);
    if (gathering.must_start_again)
        start(watcher);
    return (struct changes){
        .paths = gathering.paths,
        .count = gathering.count,
        .is_many = gathering.is_many,
    };
}
