#include "media/svg_allowed.h"

struct element_row {
    str name;
    enum svg_element element;
};

static const struct element_row elements[] = {
    {STR_INIT("text"), SVG_WORDS},
    {STR_INIT("tspan"), SVG_WORDS},
    {STR_INIT("textPath"), SVG_WORDS},
    {STR_INIT("title"), SVG_WORDS},
    {STR_INIT("desc"), SVG_WORDS},
    {STR_INIT("svg"), SVG_KEPT},
    {STR_INIT("g"), SVG_KEPT},
    {STR_INIT("defs"), SVG_KEPT},
    {STR_INIT("path"), SVG_KEPT},
    {STR_INIT("rect"), SVG_KEPT},
    {STR_INIT("circle"), SVG_KEPT},
    {STR_INIT("ellipse"), SVG_KEPT},
    {STR_INIT("line"), SVG_KEPT},
    {STR_INIT("polyline"), SVG_KEPT},
    {STR_INIT("polygon"), SVG_KEPT},
    {STR_INIT("linearGradient"), SVG_KEPT},
    {STR_INIT("radialGradient"), SVG_KEPT},
    {STR_INIT("stop"), SVG_KEPT},
    {STR_INIT("clipPath"), SVG_KEPT},
    {STR_INIT("mask"), SVG_KEPT},
    {STR_INIT("pattern"), SVG_KEPT},
    {STR_INIT("symbol"), SVG_KEPT},
    {STR_INIT("marker"), SVG_KEPT},
    {STR_INIT("feGaussianBlur"), SVG_KEPT},
    {STR_INIT("feOffset"), SVG_KEPT},
    {STR_INIT("feBlend"), SVG_KEPT},
    {STR_INIT("feColorMatrix"), SVG_KEPT},
    {STR_INIT("feComponentTransfer"), SVG_KEPT},
    {STR_INIT("feFuncR"), SVG_KEPT},
    {STR_INIT("feFuncG"), SVG_KEPT},
    {STR_INIT("feFuncB"), SVG_KEPT},
    {STR_INIT("feFuncA"), SVG_KEPT},
    {STR_INIT("feComposite"), SVG_KEPT},
    {STR_INIT("feFlood"), SVG_KEPT},
    {STR_INIT("feMerge"), SVG_KEPT},
    {STR_INIT("feMergeNode"), SVG_KEPT},
    {STR_INIT("feMorphology"), SVG_KEPT},
    {STR_INIT("feDropShadow"), SVG_KEPT},
    {STR_INIT("feTile"), SVG_KEPT},
    {STR_INIT("feTurbulence"), SVG_KEPT},
    {STR_INIT("feDisplacementMap"), SVG_KEPT},
    {STR_INIT("feConvolveMatrix"), SVG_KEPT},
    {STR_INIT("feDiffuseLighting"), SVG_KEPT},
    {STR_INIT("feSpecularLighting"), SVG_KEPT},
    {STR_INIT("fePointLight"), SVG_KEPT},
    {STR_INIT("feDistantLight"), SVG_KEPT},
    {STR_INIT("feSpotLight"), SVG_KEPT},
    {STR_INIT("filter"), SVG_KEPT},
    {STR_INIT("feImage"), SVG_REFUSED},
    {STR_INIT("image"), SVG_IMAGE},
    {STR_INIT("foreignObject"), SVG_FOREIGN},
    {STR_INIT("use"), SVG_COPY},
    {STR_INIT("style"), SVG_STYLE},
    {STR_INIT("a"), SVG_OPENED},
    {STR_INIT("switch"), SVG_OPENED},
};

/* Those that a style may set come first. */
static const str attributes[] = {
    STR_INIT("fill"),
    STR_INIT("fill-opacity"),
    STR_INIT("fill-rule"),
    STR_INIT("stroke"),
    STR_INIT("stroke-width"),
    STR_INIT("stroke-linecap"),
    STR_INIT("stroke-linejoin"),
    STR_INIT("stroke-miterlimit"),
    STR_INIT("stroke-dasharray"),
    STR_INIT("stroke-dashoffset"),
    STR_INIT("stroke-opacity"),
    STR_INIT("opacity"),
    STR_INIT("color"),
    STR_INIT("clip-path"),
    STR_INIT("clip-rule"),
    STR_INIT("mask"),
    STR_INIT("stop-color"),
    STR_INIT("stop-opacity"),
    STR_INIT("font-family"),
    STR_INIT("font-size"),
    STR_INIT("font-weight"),
    STR_INIT("font-style"),
    STR_INIT("text-anchor"),
    STR_INIT("dominant-baseline"),
    STR_INIT("letter-spacing"),
    STR_INIT("word-spacing"),
    STR_INIT("display"),
    STR_INIT("visibility"),
    STR_INIT("marker-start"),
    STR_INIT("marker-mid"),
    STR_INIT("marker-end"),
    STR_INIT("paint-order"),
    STR_INIT("vector-effect"),
    STR_INIT("filter"),
    STR_INIT("flood-color"),
    STR_INIT("flood-opacity"),
    STR_INIT("lighting-color"),
    STR_INIT("color-interpolation-filters"),
    STR_INIT("color-interpolation"),
    STR_INIT("overflow"),
    STR_INIT("text-decoration"),
    STR_INIT("font-variant"),
    STR_INIT("font-stretch"),
    STR_INIT("baseline-shift"),
    STR_INIT("alignment-baseline"),
    STR_INIT("writing-mode"),
    STR_INIT("shape-rendering"),
    STR_INIT("text-rendering"),
    STR_INIT("image-rendering"),
    STR_INIT("mask-type"),
    STR_INIT("transform"),
    STR_INIT("transform-origin"),
    STR_INIT("x"),
    STR_INIT("y"),
    STR_INIT("width"),
    STR_INIT("height"),
    STR_INIT("cx"),
    STR_INIT("cy"),
    STR_INIT("r"),
    STR_INIT("rx"),
    STR_INIT("ry"),
    STR_INIT("direction"),
    STR_INIT("unicode-bidi"),
    STR_INIT("id"),
    STR_INIT("gradientTransform"),
    STR_INIT("gradientUnits"),
    STR_INIT("patternTransform"),
    STR_INIT("patternUnits"),
    STR_INIT("patternContentUnits"),
    STR_INIT("spreadMethod"),
    STR_INIT("offset"),
    STR_INIT("viewBox"),
    STR_INIT("preserveAspectRatio"),
    STR_INIT("x1"),
    STR_INIT("y1"),
    STR_INIT("x2"),
    STR_INIT("y2"),
    STR_INIT("fx"),
    STR_INIT("fy"),
    STR_INIT("d"),
    STR_INIT("points"),
    STR_INIT("pathLength"),
    STR_INIT("dx"),
    STR_INIT("dy"),
    STR_INIT("rotate"),
    STR_INIT("textLength"),
    STR_INIT("lengthAdjust"),
    STR_INIT("startOffset"),
    STR_INIT("markerWidth"),
    STR_INIT("markerHeight"),
    STR_INIT("markerUnits"),
    STR_INIT("refX"),
    STR_INIT("refY"),
    STR_INIT("orient"),
    STR_INIT("maskUnits"),
    STR_INIT("maskContentUnits"),
    STR_INIT("clipPathUnits"),
    STR_INIT("filterUnits"),
    STR_INIT("primitiveUnits"),
    STR_INIT("in"),
    STR_INIT("in2"),
    STR_INIT("result"),
    STR_INIT("stdDeviation"),
    STR_INIT("mode"),
    STR_INIT("type"),
    STR_INIT("values"),
    STR_INIT("tableValues"),
    STR_INIT("slope"),
    STR_INIT("intercept"),
    STR_INIT("amplitude"),
    STR_INIT("exponent"),
    STR_INIT("operator"),
    STR_INIT("k1"),
    STR_INIT("k2"),
    STR_INIT("k3"),
    STR_INIT("k4"),
    STR_INIT("radius"),
    STR_INIT("scale"),
    STR_INIT("xChannelSelector"),
    STR_INIT("yChannelSelector"),
    STR_INIT("baseFrequency"),
    STR_INIT("numOctaves"),
    STR_INIT("seed"),
    STR_INIT("stitchTiles"),
    STR_INIT("order"),
    STR_INIT("kernelMatrix"),
    STR_INIT("divisor"),
    STR_INIT("bias"),
    STR_INIT("targetX"),
    STR_INIT("targetY"),
    STR_INIT("edgeMode"),
    STR_INIT("preserveAlpha"),
    STR_INIT("surfaceScale"),
    STR_INIT("diffuseConstant"),
    STR_INIT("specularConstant"),
    STR_INIT("specularExponent"),
    STR_INIT("azimuth"),
    STR_INIT("elevation"),
    STR_INIT("z"),
    STR_INIT("pointsAtX"),
    STR_INIT("pointsAtY"),
    STR_INIT("pointsAtZ"),
    STR_INIT("limitingConeAngle"),
    STR_INIT("fr"),
    STR_INIT("method"),
    STR_INIT("spacing"),
    STR_INIT("role"),
    STR_INIT("lang"),
    STR_INIT("href"),
};

enum {
    ATTRIBUTE_COUNT = sizeof(attributes) / sizeof(attributes[0]),
    PROPERTY_COUNT = 63,
};

_Static_assert(ATTRIBUTE_COUNT <= sizeof(struct svg_names),
               "every attribute has a place in svg_names");

/* Of colours, moves, simple filters and simple shapes. */
static const str functions[] = {
    STR_INIT("rgb"),         STR_INIT("rgba"),       STR_INIT("hsl"),
    STR_INIT("hsla"),        STR_INIT("hwb"),        STR_INIT("lab"),
    STR_INIT("lch"),         STR_INIT("oklab"),      STR_INIT("oklch"),
    STR_INIT("color"),       STR_INIT("calc"),       STR_INIT("matrix"),
    STR_INIT("translate"),   STR_INIT("rotate"),     STR_INIT("scale"),
    STR_INIT("skewX"),       STR_INIT("skewY"),      STR_INIT("translateX"),
    STR_INIT("translateY"),  STR_INIT("scaleX"),     STR_INIT("scaleY"),
    STR_INIT("blur"),        STR_INIT("brightness"), STR_INIT("contrast"),
    STR_INIT("drop-shadow"), STR_INIT("grayscale"),  STR_INIT("hue-rotate"),
    STR_INIT("invert"),      STR_INIT("opacity"),    STR_INIT("saturate"),
    STR_INIT("sepia"),       STR_INIT("circle"),     STR_INIT("ellipse"),
    STR_INIT("inset"),       STR_INIT("polygon"),
};

enum svg_element svg_element_of(str name)
{
    for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
        if (str_equal(elements[i].name, name))
            return elements[i].element;
    return SVG_GONE;
}

static size_t index_of(str name)
{
    size_t i = 0;

    while (i < ATTRIBUTE_COUNT && !str_equal(attributes[i], name))
        i++;
    return i;
}

bool svg_is_attribute(str name)
{
    return index_of(name) < ATTRIBUTE_COUNT;
}

bool svg_is_property(str name)
{
    return index_of(name) < PROPERTY_COUNT;
}

bool svg_names_add(struct svg_names *names, str name)
{
    size_t i = index_of(name);

    if (i == ATTRIBUTE_COUNT || names->seen[i])
        return false;
    names->seen[i] = 1;
    return true;
}

static bool is_id_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || (unsigned char)c >= 0x80
           || c == '-' || c == '_' || c == '.' || c == ':';
}

bool svg_is_fragment(str value)
{
    for (size_t i = 1; i < value.len; i++)
        if (!is_id_char(value.at[i]))
            return false;
    return value.len > 1 && value.at[0] == '#';
}

/* "url('#name')" is written with quotes too. */
bool svg_fragment_in(str inside, str *id)
{
    inside = str_trim(inside);
    if (inside.len > 1 && (inside.at[0] == '\'' || inside.at[0] == '"')
        && inside.at[inside.len - 1] == inside.at[0])
        inside = str_trim(str_slice(inside, 1, inside.len - 1));
    *id = str_without_start(inside, STR("#"));
    return svg_is_fragment(inside);
}

bool svg_is_word(str value)
{
    for (size_t i = 0; i < value.len; i++)
        if (!char_is_letter(value.at[i]) && value.at[i] != '-')
            return false;
    return value.len > 0;
}

/* The name before the "(" at at. */
static str function_before(str value, size_t at)
{
    size_t from = at;

    while (from > 0
           && (char_is_letter(value.at[from - 1]) || value.at[from - 1] == '-'
               || char_is_digit(value.at[from - 1])))
        from--;
    return str_slice(value, from, at);
}

static bool is_function(str value, size_t at)
{
    str name = function_before(value, at);
    str_halves inside = str_cut(str_slice(value, at + 1, value.len), ')');
    str id;

    for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
        if (str_equal_nocase(name, functions[i]))
            return true;
    return str_equal(name, STR("url")) && inside.found
           && svg_fragment_in(inside.head, &id);
}

bool svg_is_value(str value)
{
    for (size_t i = 0; i < value.len; i++) {
        char c = value.at[i];

        /* A backslash or comment can hide a name from us. */
        if (c == '\\' || c == '@'
            || (c == '/' && i + 1 < value.len && value.at[i + 1] == '*'))
            return false;
        if (c == '(' && !is_function(value, i))
            return false;
    }
    return true;
}
