# cohub - a static site generator
#
#   make                     build/release/cohub
#   make site                install what is missing, build, and build public/
#   make check               install what the tests need, and run them
#   make check-quick         without browsers and sanitizers: a few minutes
#   make check-all           every call that can fail, every page: hours
#   make test                the quickest: lints, unit tests, golden hubs
#   make test MODE=asan      the same, with sanitizers (also: debug, tsan)
#   make V=1                 show whole commands
#   make mutants ROOM=yaml   plant bugs in a room, name those no test finds
#   make coverage            what the tests reach of each room, and its floor
#   make golden              accept the new output of tests/site
#   make docs                write the tables and schemas of docs/ anew
#   make style-guide         every part in every format: build/style-guide
#   make start-pictures      the pictures of docs/start.md, from a real run
#   make screenshots         pictures of each kind of page, build/screenshots
#   make fuzz SECONDS=600    each parser's fuzz target, so long
#   make fuzz-folder COUNT=n random hubs: never a crash, always a message
#   make audit               the strictest audit of the built pages
#   make check-act DIR=x     what check finds of the W3C's test cases in x
#   make bench               time the stages on large made-up hubs
#   make bench-search        what search finds and costs, beside Pagefind
#   make bench-serve         from a saved file to the page in a browser
#   make format              lay the C files out
#   make install DESTDIR=x   below x$(prefix)
#   make dist                cohub-VERSION.tar.gz from the last commit

VERSION := 0.1.0
# The day of that version, for the manual page.
RELEASED := 2026-11-23
MODE    ?= release
ROOT    ?= build
BUILD   := $(ROOT)/$(MODE)

prefix  ?= /usr/local
bindir  ?= $(prefix)/bin
datadir ?= $(prefix)/share
mandir  ?= $(datadir)/man
docdir  ?= $(datadir)/doc/cohub
bashdir ?= $(datadir)/bash-completion/completions
zshdir  ?= $(datadir)/zsh/site-functions
fishdir ?= $(datadir)/fish/vendor_completions.d

INSTALL    ?= install
PKG_CONFIG ?= pkg-config
HOSTCC     ?= gcc
PACKAGES   := libcmark-gfm yaml-0.1 libxml-2.0 libutf8proc libxxhash libjpeg \
    libpng libwebp libmicrohttpd nettle minizip zlib gumbo

ifeq ($(origin CC),default)
    CC := gcc
endif

# Asked for only when a recipe needs it: `make site` may have to install
# pkg-config first.
PACKAGE_CFLAGS = $(eval PACKAGE_CFLAGS := \
    $$(shell $(PKG_CONFIG) --cflags $(PACKAGES)))$(PACKAGE_CFLAGS)
PACKAGE_LIBS = $(eval PACKAGE_LIBS := \
    $$(shell $(PKG_CONFIG) --libs $(PACKAGES)))$(PACKAGE_LIBS)

# What cohub needs is kept apart from CFLAGS, CPPFLAGS and LDFLAGS, which
# belong to whoever builds it.

NEED_CFLAGS = -std=c11 -D_GNU_SOURCE -DCOHUB_VERSION='"$(VERSION)"' \
    -Isrc -I. -Itests -pthread -ffile-prefix-map=$(CURDIR)=. $(HARDEN_CFLAGS) \
    $(PACKAGE_CFLAGS)
NEED_LDFLAGS = -pthread $(HARDEN_LDFLAGS)
NEED_LIBS = $(PACKAGE_LIBS) -lstemmer -lm
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla \
    -Wstrict-prototypes -Wmissing-prototypes -Wdate-time
ifeq ($(CI),true)
    WARNINGS += -Werror
endif

CFLAGS ?= -O2 -g
ifeq ($(MODE),release)
    HARDEN_CFLAGS := -fPIE -fstack-protector-strong -fstack-clash-protection \
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
    HARDEN_LDFLAGS := -pie -Wl,-z,relro,-z,now,-z,noexecstack
else ifeq ($(MODE),debug)
    CFLAGS := -O0 -g3 -Werror -DCOHUB_DEBUG
else ifeq ($(MODE),asan)
    CC := clang
    CFLAGS := -O1 -g -Werror -DCOHUB_DEBUG -fno-omit-frame-pointer \
        -fsanitize=address,undefined -fno-sanitize-recover=all
else ifeq ($(MODE),tsan)
    CC := clang
    CFLAGS := -O1 -g -Werror -fsanitize=thread
else ifeq ($(MODE),fuzz)
    CC := clang
    CFLAGS := -O1 -g -Werror -DCOHUB_DEBUG -fno-omit-frame-pointer \
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
else ifeq ($(MODE),format)
    # One format more: its row stands before those of src/.
    CFLAGS := -O0 -Werror -DCOHUB_DEBUG -iquote tests/format
else ifeq ($(MODE),coverage)
    CC := clang
    CFLAGS := -O0 -g -fprofile-instr-generate -fcoverage-mapping
else
    $(error MODE is release, debug, asan, tsan, fuzz, format or coverage)
endif

# Files are found and sorted, never listed by hand.  A folder of the theme
# changes its time when a file in it comes or goes.

SOURCES := $(sort $(wildcard src/*.c src/*/*.c src/*/*/*.c))
HEADERS := $(sort $(wildcard src/*.h src/*/*.h src/*/*/*.h))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
UNITS   := $(patsubst %.c,$(BUILD)/%,\
    $(sort $(wildcard tests/unit/test_*.c tests/unit/*/test_*.c)))
PLAINS  := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/plain/*.c)))
SPECS   := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/spec/*.c)))
FUZZERS := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
TABLES  := $(BUILD)/tests/docs/tables $(BUILD)/tests/docs/json_schema
THEME   := $(shell find themes/commons -type f ! -name '.*' 2>/dev/null \
    | LC_ALL=C sort)
THEME_FOLDERS := $(shell find themes/commons -type d 2>/dev/null)
# The starter has one file with a dot in front.
STARTER := $(shell find starter -type f \( ! -name '.*' -o -name .gitignore \) 2>/dev/null \
    | LC_ALL=C sort)
STARTER_FOLDERS := $(shell find starter -type d 2>/dev/null)
CLIENT  := $(sort $(wildcard src/search/client/*.js))
EVERYDAY := $(sort $(wildcard src/search/everyday/*.txt))
SERVE   := $(sort $(wildcard src/serve/client/*))
BUNDLE  := $(sort $(wildcard src/bundle/client/*))
NEW_THEME := $(shell find theme-starter -type f ! -name '.*' 2>/dev/null \
    | LC_ALL=C sort)
TEST_C  := $(sort $(wildcard tools/*.c tests/*.h tests/*/*.[ch] \
    tests/*/*/*.[ch]))

COHUB := $(abspath $(BUILD))/cohub

# What is compiled is named; V=1 shows the whole command.
ifeq ($(V),1)
    say = @:
else
    Q := @
    say = @echo "$(1)  $(2:$(ROOT)/%=%)"
endif

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all site needs test-needs quick-needs check check-all check-quick \
    check-builds fuzz fuzzers mutants coverage coverage-floor suites test lint check-format unit \
    spec-programs programs manual golden-hubs spec golden docs style-guide \
    screenshots start-pictures bench bench-search bench-serve check-act fuzz-folder \
    format install dist clean

all: $(BUILD)/cohub
ifeq ($(MODE),release)
all: manual
endif

$(BUILD)/cohub: $(BUILD)/src/main.o $(BUILD)/libcohub.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(NEED_LDFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(NEED_LIBS) $(LDLIBS)

$(BUILD)/libcohub.a: $(filter-out $(BUILD)/src/main.o,$(OBJECTS)) \
    $(BUILD)/embedded_theme.o $(BUILD)/embedded_starter.o \
    $(BUILD)/embedded_new_theme.o $(BUILD)/embedded_client.o \
    $(BUILD)/embedded_everyday.o $(BUILD)/embedded_serve.o \
    $(BUILD)/embedded_bundle.o
	$(call say,PACK,$@)
	@rm -f $@
	$(Q)$(AR) rcsD $@ $^

# What is const stays so: a pointer to change is asked for where it comes from.
$(BUILD)/src/%.o: WARNINGS += -Wcast-qual

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  ,$<)
	$(Q)$(CC) $(NEED_CFLAGS) $(WARNINGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# ---- the default theme, the starter and the search, inside the program ----

$(BUILD)/tools/%: tools/%.c
	@mkdir -p $(@D)
	$(call say,CC  ,$<)
	$(Q)$(HOSTCC) -std=c11 -O2 -Wall -Wextra -o $@ $<

$(BUILD)/tools/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(call say,CC  ,$<)
	$(Q)$(HOSTCC) -std=c11 -O2 -Wall -Wextra -o $@ $<

$(BUILD)/embedded_theme.c: $(BUILD)/tools/embed $(THEME) $(THEME_FOLDERS)
	@mkdir -p $(@D)
	$(call say,PACK,themes/commons)
	$(Q)$(BUILD)/tools/embed theme themes/commons $(THEME) > $@

$(BUILD)/embedded_starter.c: $(BUILD)/tools/embed $(STARTER) $(STARTER_FOLDERS)
	@mkdir -p $(@D)
	$(call say,PACK,starter)
	$(Q)$(BUILD)/tools/embed starter starter $(STARTER) > $@

$(BUILD)/embedded_new_theme.c: $(BUILD)/tools/embed $(NEW_THEME)
	@mkdir -p $(@D)
	$(call say,PACK,theme-starter)
	$(Q)$(BUILD)/tools/embed new_theme theme-starter $(NEW_THEME) > $@

$(BUILD)/embedded_client.c: $(BUILD)/tools/embed $(CLIENT) src/search/client
	@mkdir -p $(@D)
	$(call say,PACK,src/search/client)
	$(Q)$(BUILD)/tools/embed -s client src/search/client $(CLIENT) > $@

$(BUILD)/embedded_everyday.c: $(BUILD)/tools/embed $(EVERYDAY) src/search/everyday
	@mkdir -p $(@D)
	$(call say,PACK,src/search/everyday)
	$(Q)$(BUILD)/tools/embed everyday src/search/everyday $(EVERYDAY) > $@

$(BUILD)/embedded_serve.c: $(BUILD)/tools/embed $(SERVE) src/serve/client
	@mkdir -p $(@D)
	$(call say,PACK,src/serve/client)
	$(Q)$(BUILD)/tools/embed serve src/serve/client $(SERVE) > $@

$(BUILD)/embedded_bundle.c: $(BUILD)/tools/embed $(BUNDLE) src/bundle/client
	@mkdir -p $(@D)
	$(call say,PACK,src/bundle/client)
	$(Q)$(BUILD)/tools/embed bundle src/bundle/client $(BUNDLE) > $@

$(BUILD)/embedded_%.o: $(BUILD)/embedded_%.c
	$(call say,CC  ,$<)
	$(Q)$(CC) $(NEED_CFLAGS) $(WARNINGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# ---- the manual page and completions, from the tables of the program ----

GENERATORS := $(BUILD)/tools/manual $(BUILD)/tools/completion \
    $(BUILD)/tools/style_guide
COMPLETIONS := $(BUILD)/completions/cohub.bash $(BUILD)/completions/_cohub \
    $(BUILD)/completions/cohub.fish

manual: $(BUILD)/cohub.1 $(COMPLETIONS)

$(GENERATORS): %: %.o $(BUILD)/libcohub.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(NEED_LDFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(NEED_LIBS) $(LDLIBS)

$(BUILD)/cohub.1: $(BUILD)/tools/manual Makefile
	$(Q)$< $(RELEASED) > $@

$(BUILD)/completions/cohub.bash: its_shell = bash
$(BUILD)/completions/_cohub: its_shell = zsh
$(BUILD)/completions/cohub.fish: its_shell = fish
$(COMPLETIONS): $(BUILD)/tools/completion
	@mkdir -p $(@D)
	$(Q)$< $(its_shell) > $@

# ---- a hub in one command ----

# The build starts as a make of its own, so that it sees what was installed.
site: needs
	$(MAKE) --no-print-directory -j2 MODE=release all
	$(RELEASE)/cohub build

needs:
	@tools/install.sh build

# ---- tests ----

# node_modules is younger than the lock file once npm has filled it.
fill_node_modules = if [ ! -e node_modules/.package-lock.json ] \
    || [ package-lock.json -nt node_modules/.package-lock.json ]; then \
    echo "Installing from npm, into node_modules:" \
        `sed -n 's/^ *"node_modules\/\(.*\)": {/\1/p' package-lock.json`; \
    npm ci --ignore-scripts && touch node_modules/.package-lock.json; \
fi
test-needs:
	@tools/install.sh build test sanitizer browser
	@$(fill_node_modules)

quick-needs:
	@tools/install.sh build test
	@$(fill_node_modules)

# Builds first, two at a time; then the suites, each with its own log.  The
# closing line counts what was left out, and says why.
CHECK := LOGS=$(ROOT)/check tests/tool/suite.sh
build-for-check = $(CHECK) build-$(1) tests/tool/build.sh \
    $(MAKE) --no-print-directory -j2 MODE=$(1) all $(2)
define run-suites
@+$(MAKE) --no-print-directory -j2 -k $(1:%=suite-%)
@tests/tool/left-out.sh "$@: everything passed" $(ROOT)/check
@rm -rf $(SCRATCH)
endef

check-builds:
	@rm -rf $(ROOT)/check
	@+$(call build-for-check,release,spec-programs)
	@+$(call build-for-check,debug,programs)
	@+$(call build-for-check,asan,programs spec-programs fuzzers)
	@+$(call build-for-check,tsan,programs)

check: test-needs
	@+$(MAKE) --no-print-directory check-builds
	$(call run-suites,$(SUITES))

check-all: test-needs
	@+$(MAKE) --no-print-directory check-builds
	$(call run-suites,$(ALL_SUITES))

check-quick: quick-needs
	@rm -rf $(ROOT)/check
	@+$(call build-for-check,release,spec-programs)
	@+$(call build-for-check,debug,programs)
	@echo "left out: $(words $(SLOW_SUITES)) suites ($(SLOW_SUITES)):" \
	    "make check runs them" > $(ROOT)/check/left-out.log
	$(call run-suites,$(QUICK_SUITES))

RELEASE := $(abspath $(ROOT))/release
DEBUG   := $(abspath $(ROOT))/debug
ASAN    := $(abspath $(ROOT))/asan
TSAN    := $(abspath $(ROOT))/tsan
# A name of its own for each copy of the repository.
SCRATCH := $(shell tests/tool/memory.sh cohub-`pwd | cksum | cut -d ' ' -f 1` \
    $(abspath $(ROOT))/scratch)

# The longest first: what is left at the end is short.
SLOW_SUITES := browser serve serve-soak serve-steps fault fault-copy fault-kernel fault-memory hostile \
    fuzz-folder same-bytes golden-asan golden-tsan site-tsan unit-asan \
    unit-tsan spec-asan fuzz-parsers
QUICK_SUITES := fault-vanish bundle unit golden spec new coverage catalogue fixes \
    docs documents theming picture format lint check-format tool-selftest
SUITES := $(SLOW_SUITES) $(QUICK_SUITES)
# Whole what check takes a sample of.
ALL_SUITES := browser-all fault-all fault-copy-all fault-memory-all fuzz-folder-all \
    serve-soak-all serve-steps-all golden-tsan-all bundle-all \
    $(filter-out browser bundle fault fault-copy fault-memory fuzz-folder serve-soak \
    serve-steps golden-tsan,$(SUITES))
EVERY_SUITE := $(sort $(SUITES) $(ALL_SUITES))
suites: $(SUITES:%=suite-%)
.PHONY: $(EVERY_SUITE:%=suite-%)

$(EVERY_SUITE:%=suite-%): suite-%:
	@$(CHECK) $* $(RUN_$*)

RUN_lint           = tests/tool/lint.sh
RUN_check-format   = tests/tool/format.sh $(SOURCES) $(HEADERS) $(TEST_C)
RUN_tool-selftest  = tests/tool/selftest.sh
RUN_unit           = tests/tool/units.sh $(UNITS:$(BUILD)/%=$(DEBUG)/%) \
    $(PLAINS:$(BUILD)/%=$(DEBUG)/%)
RUN_unit-asan      = tests/tool/units.sh $(UNITS:$(BUILD)/%=$(ASAN)/%) \
    $(PLAINS:$(BUILD)/%=$(ASAN)/%)
RUN_unit-tsan      = tests/tool/units.sh $(THREADED:%=$(TSAN)/%)
RUN_golden         = tests/site/run.sh $(RELEASE)/cohub $(SCRATCH)/golden
RUN_golden-asan    = tests/site/run.sh $(ASAN)/cohub $(SCRATCH)/golden-asan
RUN_golden-tsan    = tests/site/run.sh --jobs 4 --every 3 $(TSAN)/cohub \
    $(SCRATCH)/golden-tsan
RUN_golden-tsan-all = tests/site/run.sh --jobs 4 $(TSAN)/cohub \
    $(SCRATCH)/golden-tsan-all
RUN_site-tsan      = $(TSAN)/cohub build -o $(SCRATCH)/public-tsan --jobs 4
RUN_catalogue      = tests/site/catalogue.sh
RUN_fixes          = node tests/fixes/run.mjs $(RELEASE)/cohub \
    $(SCRATCH)/fixes
RUN_docs           = tests/tool/docs.sh $(TABLES:$(BUILD)/%=$(RELEASE)/%)
RUN_documents      = node tests/docs/documents.mjs $(RELEASE)/cohub \
    $(SCRATCH)/documents
RUN_coverage       = tests/coverage/run.sh $(RELEASE)/cohub \
    $(SCRATCH)/coverage
RUN_new            = tests/new/run.sh $(SCRATCH)/new $(ROOT)
RUN_format         = tests/format/run.sh $(abspath $(ROOT))/format/cohub \
    $(SCRATCH)/format
RUN_theming        = tests/tool/theming.sh
RUN_picture        = tests/tool/picture.sh
RUN_same-bytes     = tests/site/same-bytes.sh $(RELEASE)/cohub \
    $(SCRATCH)/same-bytes
RUN_spec           = node tests/spec/run.mjs $(RELEASE)/tests/spec
RUN_spec-asan      = node tests/spec/run.mjs $(ASAN)/tests/spec
RUN_fault          = env FAULT_STEP=5 tests/fault/run.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault
RUN_fault-all      = tests/fault/run.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-all
RUN_fault-copy     = env FAULT_STEP=97 tests/fault/copy.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-copy
RUN_fault-copy-all = tests/fault/copy.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-copy-all
RUN_fault-kernel   = tests/fault/kernel.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-kernel $(DEBUG)/tests/unit/base/test_file \
    $(DEBUG)/tests/unit/base/test_beneath $(DEBUG)/tests/unit/output/test_sink
RUN_fault-memory   = env FAULT_STEP=397 tests/fault/memory.sh \
    $(RELEASE)/cohub $(SCRATCH)/fault-memory
RUN_fault-memory-all = tests/fault/memory.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-memory-all
RUN_fault-vanish   = tests/fault/vanish.sh $(RELEASE)/cohub \
    $(SCRATCH)/fault-vanish
RUN_hostile        = tests/hostile/run.sh $(ASAN)/cohub $(SCRATCH)/hostile
RUN_fuzz-folder    = node tests/fuzz/folder/run.mjs $(ASAN)/cohub \
    $(SCRATCH)/fuzz-folder 120
RUN_fuzz-folder-all = node tests/fuzz/folder/run.mjs $(ASAN)/cohub \
    $(SCRATCH)/fuzz-folder-all 3000
RUN_fuzz-parsers   = tests/fuzz/sample.sh 10 $(ASAN)/tests/fuzz
RUN_serve          = tests/serve/run.sh $(RELEASE)/cohub
RUN_serve-soak     = node tests/serve/soak.mjs $(RELEASE)/cohub 30
RUN_serve-soak-all = node tests/serve/soak.mjs $(RELEASE)/cohub 2000
RUN_serve-steps    = node tests/serve/steps.mjs $(RELEASE)/cohub \
    $(SCRATCH)/serve-steps 5
RUN_serve-steps-all = node tests/serve/steps.mjs $(RELEASE)/cohub \
    $(SCRATCH)/serve-steps-all
RUN_bundle         = tests/bundle/run.sh $(RELEASE)/cohub $(SCRATCH)/bundle
RUN_bundle-all     = tests/bundle/run.sh $(RELEASE)/cohub \
    $(SCRATCH)/bundle-all all
RUN_browser        = tests/browser/run.sh $(RELEASE)/cohub $(SCRATCH)/browser \
    $(RELEASE)/tools/style_guide
RUN_browser-all    = env COHUB_OPEN_ALL=1 tests/browser/run.sh \
    $(RELEASE)/cohub $(SCRATCH)/browser-all $(RELEASE)/tools/style_guide

# Built here, of what the debug build has and no format has a part in.
suite-format: build-format
.PHONY: build-format
build-format:
	@tests/format/seed.sh $(ROOT)/debug $(ROOT)/format
	@+$(call build-for-check,format)

suite-unit-asan suite-golden-asan suite-hostile suite-spec-asan \
    suite-fuzz-folder suite-fuzz-folder-all suite-fuzz-parsers: \
    export ASAN_OPTIONS = detect_leaks=1:strict_string_checks=1
suite-golden-tsan suite-golden-tsan-all suite-unit-tsan suite-site-tsan: \
    export TSAN_OPTIONS = halt_on_error=1:exitcode=66

test: lint unit golden-hubs

lint:
	@tests/tool/lint.sh

check-format:
	@tests/tool/format.sh $(SOURCES) $(HEADERS) $(TEST_C)

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/libcohub.a
	$(call say,LINK,$@)
	$(Q)$(CC) $(NEED_LDFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(NEED_LIBS) $(LDLIBS)

# A fuzzer brings its own main; without one, a target replays what it is given.
ifeq ($(MODE),fuzz)
$(FUZZERS): private CFLAGS += -fsanitize=fuzzer
$(FUZZERS): %: %.o $(BUILD)/tests/fuzz/drawn.o
else
$(FUZZERS): %: %.o $(BUILD)/tests/fuzz/drawn.o $(BUILD)/tests/fuzz/replay.o
endif

fuzzers: $(FUZZERS)

SECONDS ?= 60
fuzz:
	$(MAKE) --no-print-directory MODE=fuzz fuzzers
	tests/fuzz/fuzz.sh $(SECONDS) $(ROOT)/fuzz/tests/fuzz $(ROOT)/fuzz/found \
	    $(TARGET)

# So many bugs of a room, drawn by SEED; without a room, those that once lived.
MUTANTS ?= 20
mutants: test-needs
	node tests/mutants/mutants.mjs $(ROOT)/mutants \
	    $(if $(ROOM),$(ROOM) $(MUTANTS) $(SEED),--known)

# A floor only rises: coverage-floor raises it to what is reached now.
coverage coverage-floor: test-needs
	@tools/install.sh coverage
	$(MAKE) --no-print-directory -j2 MODE=coverage all programs
	node tests/tool/code-coverage.mjs $(ROOT) \
	    $(if $(filter coverage-floor,$@),--write)

# Of programs that start no thread, the thread sanitizer has nothing to say.
THREADED = $(shell tests/tool/threaded.sh $(DEBUG) \
    $(UNITS:$(BUILD)/%=%) $(PLAINS:$(BUILD)/%=%))

ifeq ($(MODE),tsan)
programs: $(THREADED:%=$(BUILD)/%)
else
programs: $(UNITS) $(PLAINS)
endif

spec-programs: $(SPECS) $(TABLES) $(BUILD)/tools/style_guide

unit: $(UNITS) $(PLAINS)
	tests/tool/units.sh $(UNITS) $(PLAINS)

golden-hubs: all
	tests/site/run.sh $(COHUB) $(abspath $(BUILD))/golden

spec: $(SPECS)
	node tests/spec/run.mjs $(BUILD)/tests/spec

golden: all
	tests/site/run.sh --accept $(COHUB) $(abspath $(BUILD))/golden

docs: $(TABLES) $(BUILD)/cohub
	tests/tool/docs.sh --write $(TABLES)
	tests/coverage/run.sh $(BUILD)/cohub $(SCRATCH)/coverage --write
	tests/tool/theming.sh --write
	tests/tool/picture.sh --write

# A hub that falls short is kept; SEED is where the numbers start.
COUNT ?= 1000
SEED  ?= 1
fuzz-folder:
	$(MAKE) MODE=asan all
	node tests/fuzz/folder/run.mjs $(ASAN)/cohub $(SCRATCH)/fuzz-folder \
	    $(COUNT) $(SEED)

STYLE_GUIDE := $(abspath $(ROOT))/style-guide

style-guide: $(BUILD)/cohub $(BUILD)/tools/style_guide
	rm -rf $(STYLE_GUIDE)/content
	mkdir -p $(STYLE_GUIDE)
	cp -R docs/style-guide/config.yaml docs/style-guide/content $(STYLE_GUIDE)/
	$(BUILD)/tools/style_guide $(STYLE_GUIDE)/content
	$(BUILD)/cohub build -C $(STYLE_GUIDE) --strict

screenshots: test-needs
	$(MAKE) MODE=release all
	node tests/browser/screenshots.mjs $(RELEASE)/cohub $(ROOT)/screenshots

# The pictures of docs/start.md.
start-pictures: test-needs
	$(MAKE) MODE=release all
	node tests/docs/start-pictures.mjs $(RELEASE)/cohub docs/pictures

audit: all
	tests/audit/run.sh $(COHUB) $(abspath $(BUILD))/audit

bench: test-needs $(BUILD)/tools/measure $(BUILD)/tools/write_loop
	$(MAKE) MODE=release all
	node tests/bench/bench.mjs $(RELEASE)/cohub $(RELEASE)/tools

# DIR names a folder of real sites that is no part of the project; each has a
# config.yaml and content/.
check-real: test-needs
	$(MAKE) MODE=release all
	node tests/real/check.mjs $(RELEASE)/cohub $(abspath $(ROOT))/check-real \
	    $(DIR)

# DIR holds test cases of the W3C's ACT rules; they are no part of the project.
check-act: all
	node tests/act/check.mjs $(COHUB) $(DIR)

# COLLECTION names a folder that is no part of the project; see the document.
bench-search: test-needs $(BUILD)/tools/measure
	$(MAKE) MODE=release all
	node tests/bench/search.mjs $(RELEASE)/cohub $(RELEASE)/tools \
	    $(abspath $(ROOT))/bench-search docs/benchmarks.md $(COLLECTION)

bench-serve: test-needs
	$(MAKE) MODE=release all
	node tests/bench/serve.mjs $(RELEASE)/cohub \
	    $(abspath $(ROOT))/bench-serve docs/benchmarks.md

format:
	clang-format -i $(SOURCES) $(HEADERS) $(TEST_C)

# ---- shipping ----

install: all manual
	$(INSTALL) -d $(DESTDIR)$(bindir) $(DESTDIR)$(mandir)/man1 \
	    $(DESTDIR)$(bashdir) $(DESTDIR)$(zshdir) $(DESTDIR)$(fishdir) \
	    $(DESTDIR)$(datadir)/cohub $(DESTDIR)$(docdir)
	$(INSTALL) -m 755 $(BUILD)/cohub $(DESTDIR)$(bindir)/cohub
	$(INSTALL) -m 644 $(BUILD)/cohub.1 $(DESTDIR)$(mandir)/man1/cohub.1
	$(INSTALL) -m 644 $(BUILD)/completions/cohub.bash $(DESTDIR)$(bashdir)/cohub
	$(INSTALL) -m 644 $(BUILD)/completions/_cohub $(DESTDIR)$(zshdir)/_cohub
	$(INSTALL) -m 644 $(BUILD)/completions/cohub.fish $(DESTDIR)$(fishdir)/
	$(INSTALL) -m 644 docs/schema/*.json $(DESTDIR)$(datadir)/cohub/
	$(INSTALL) -m 644 docs/*.md LICENSE $(DESTDIR)$(docdir)/

dist:
	git archive --prefix=cohub-$(VERSION)/ HEAD | gzip -n -9 \
	    > cohub-$(VERSION).tar.gz

clean:
	rm -rf $(ROOT) $(SCRATCH)

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(FUZZERS:=.d) $(PLAINS:=.d) $(SPECS:=.d) $(TABLES:=.d) \
    $(GENERATORS:=.d)
