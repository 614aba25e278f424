#include "markdown/emoji.h"

enum { NAME_MAX_BYTES = 60 };

struct emoji_row {
    str name;
    str emoji;
};

static const struct emoji_row rows[] = {
    {STR_INIT("+1"), STR_INIT("\U0001F44D")},
    {STR_INIT("-1"), STR_INIT("\U0001F44E")},
    {STR_INIT("100"), STR_INIT("\U0001F4AF")},
    {STR_INIT("alarm_clock"), STR_INIT("\u23F0")},
    {STR_INIT("arrow_down"), STR_INIT("\u2B07")},
    {STR_INIT("arrow_left"), STR_INIT("\u2B05")},
    {STR_INIT("arrow_right"), STR_INIT("\u27A1")},
    {STR_INIT("arrow_up"), STR_INIT("\u2B06")},
    {STR_INIT("art"), STR_INIT("\U0001F3A8")},
    {STR_INIT("bell"), STR_INIT("\U0001F514")},
    {STR_INIT("blush"), STR_INIT("\U0001F60A")},
    {STR_INIT("book"), STR_INIT("\U0001F4D6")},
    {STR_INIT("books"), STR_INIT("\U0001F4DA")},
    {STR_INIT("bug"), STR_INIT("\U0001F41B")},
    {STR_INIT("bulb"), STR_INIT("\U0001F4A1")},
    {STR_INIT("calendar"), STR_INIT("\U0001F4C6")},
    {STR_INIT("checkered_flag"), STR_INIT("\U0001F3C1")},
    {STR_INIT("clap"), STR_INIT("\U0001F44F")},
    {STR_INIT("clipboard"), STR_INIT("\U0001F4CB")},
    {STR_INIT("computer"), STR_INIT("\U0001F4BB")},
    {STR_INIT("construction"), STR_INIT("\U0001F6A7")},
    {STR_INIT("email"), STR_INIT("\u2709")},
    {STR_INIT("exclamation"), STR_INIT("\u2757")},
    {STR_INIT("eyes"), STR_INIT("\U0001F440")},
    {STR_INIT("fire"), STR_INIT("\U0001F525")},
    {STR_INIT("gear"), STR_INIT("\u2699")},
    {STR_INIT("grin"), STR_INIT("\U0001F601")},
    {STR_INIT("hammer"), STR_INIT("\U0001F528")},
    {STR_INIT("heart"), STR_INIT("\u2764")},
    {STR_INIT("heavy_check_mark"), STR_INIT("\u2714")},
    {STR_INIT("house"), STR_INIT("\U0001F3E0")},
    {STR_INIT("information_source"), STR_INIT("\u2139")},
    {STR_INIT("key"), STR_INIT("\U0001F511")},
    {STR_INIT("link"), STR_INIT("\U0001F517")},
    {STR_INIT("lock"), STR_INIT("\U0001F512")},
    {STR_INIT("mag"), STR_INIT("\U0001F50D")},
    {STR_INIT("mega"), STR_INIT("\U0001F4E3")},
    {STR_INIT("memo"), STR_INIT("\U0001F4DD")},
    {STR_INIT("moneybag"), STR_INIT("\U0001F4B0")},
    {STR_INIT("no_entry"), STR_INIT("\u26D4")},
    {STR_INIT("octocat"), STR_INIT("")},
    {STR_INIT("package"), STR_INIT("\U0001F4E6")},
    {STR_INIT("pencil"), STR_INIT("\U0001F4DD")},
    {STR_INIT("pencil2"), STR_INIT("\u270F")},
    {STR_INIT("phone"), STR_INIT("\u260E")},
    {STR_INIT("point_down"), STR_INIT("\U0001F447")},
    {STR_INIT("point_right"), STR_INIT("\U0001F449")},
    {STR_INIT("pray"), STR_INIT("\U0001F64F")},
    {STR_INIT("pushpin"), STR_INIT("\U0001F4CC")},
    {STR_INIT("question"), STR_INIT("\u2753")},
    {STR_INIT("rainbow"), STR_INIT("\U0001F308")},
    {STR_INIT("raised_hands"), STR_INIT("\U0001F64C")},
    {STR_INIT("robot"), STR_INIT("\U0001F916")},
    {STR_INIT("rocket"), STR_INIT("\U0001F680")},
    {STR_INIT("rotating_light"), STR_INIT("\U0001F6A8")},
    {STR_INIT("slightly_smiling_face"), STR_INIT("\U0001F642")},
    {STR_INIT("smile"), STR_INIT("\U0001F604")},
    {STR_INIT("smiley"), STR_INIT("\U0001F603")},
    {STR_INIT("sparkles"), STR_INIT("\u2728")},
    {STR_INIT("speech_balloon"), STR_INIT("\U0001F4AC")},
    {STR_INIT("star"), STR_INIT("\u2B50")},
    {STR_INIT("sunny"), STR_INIT("\u2600")},
    {STR_INIT("tada"), STR_INIT("\U0001F389")},
    {STR_INIT("thinking"), STR_INIT("\U0001F914")},
    {STR_INIT("thumbsup"), STR_INIT("\U0001F44D")},
    {STR_INIT("thumbsdown"), STR_INIT("\U0001F44E")},
    {STR_INIT("trophy"), STR_INIT("\U0001F3C6")},
    {STR_INIT("warning"), STR_INIT("\u26A0")},
    {STR_INIT("wave"), STR_INIT("\U0001F44B")},
    {STR_INIT("white_check_mark"), STR_INIT("\u2705")},
    {STR_INIT("wink"), STR_INIT("\U0001F609")},
    {STR_INIT("wrench"), STR_INIT("\U0001F527")},
    {STR_INIT("x"), STR_INIT("\u274C")},
    {STR_INIT("zap"), STR_INIT("\u26A1")},
};

/* Icons of other themes, which are for looks. */
static const str icons[] = {
    STR_INIT("material-"), STR_INIT("fontawesome-"), STR_INIT("octicons-"),
    STR_INIT("simple-"),   STR_INIT("fa-"),
};

static bool is_name_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '_' || c == '-'
           || c == '+';
}

size_t emoji_find(str text, str *emoji)
{
    size_t len = 1;
    str name;

    while (len < text.len && len < NAME_MAX_BYTES && is_name_char(text.at[len]))
        len++;
    if (len == 1 || len >= text.len || text.at[len] != ':')
        return 0;
    name = str_slice(text, 1, len);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        *emoji = rows[i].emoji;
        if (str_equal(rows[i].name, name))
            return len + 1;
    }
    *emoji = (str){0};
    for (size_t i = 0; i < sizeof(icons) / sizeof(icons[0]); i++)
        if (str_starts(name, icons[i]))
            return len + 1;
    return 0;
}
