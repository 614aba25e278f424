/*
 * pausing - let somebody do something at each step of a program.
 *
 *   LD_PRELOAD=pausing.so cohub serve    with pipes as descriptors 3 and 4
 *
 * Before each file or folder is opened, a byte is written to descriptor 3,
 * and the program waits for one from descriptor 4.  So a test can save a file
 * between any two that a server reads, the same on every machine.  When the
 * other end is gone, nothing waits any more.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { TOLD = 3, HEARD = 4, ARGUMENTS = 6 };

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static void pause_here(void)
{
    char byte = 's';

    pthread_mutex_lock(&one_at_a_time);
    if (write(TOLD, &byte, 1) == 1)
        while (read(HEARD, &byte, 1) < 0)
            continue;
    pthread_mutex_unlock(&one_at_a_time);
}

long syscall(long number, ...)
{
    long (*real)(long, ...);
    void *found = dlsym(RTLD_NEXT, "syscall");
    long arguments[ARGUMENTS];
    va_list list;

    memcpy(&real, &found, sizeof(real));
    va_start(list, number);
    for (int i = 0; i < ARGUMENTS; i++)
        arguments[i] = va_arg(list, long);
    va_end(list);
    if (number == SYS_openat2)
        pause_here();
    return real(number, arguments[0], arguments[1], arguments[2], arguments[3],
                arguments[4], arguments[5]);
}
