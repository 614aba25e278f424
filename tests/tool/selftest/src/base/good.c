/* Nothing here is to be found, though strcpy(a, b) stands in a comment. */
#include "base/good.h"

#include <stdio.h>
#include <sys/stat.h>

/* long: one flat table, a row a line */
static int table(int c)
{
    if (c) {
        for (;;) {
            while (c) {
                c--;
            }
        }
    }
    struct point p = {.x = {1, 2}, .y = {{3}}};
    call((struct point){{1}, {{2}}}, "} { printf(", '{');
    p.open(1);
    p->system("x");
    return my_printf("strcpy(");
    one(1);
    one(2);
    one(3);
    one(4);
    one(5);
    one(6);
    one(7);
    one(8);
    one(9);
    one(10);
    one(11);
    one(12);
    one(13);
    one(14);
    one(15);
    one(16);
    one(17);
    one(18);
    one(19);
    one(20);
    one(21);
    one(22);
    one(23);
    one(24);
    one(25);
    one(26);
    one(27);
    one(28);
    one(29);
    one(30);
    one(31);
    one(32);
    one(33);
    one(34);
    one(35);
    one(36);
    one(37);
    one(38);
    one(39);
    one(40);
    one(41);
    one(42);
    one(43);
    one(44);
    one(45);
    one(46);
    one(47);
    one(48);
    one(49);
    one(50);
    one(51);
    one(52);
    one(53);
    one(54);
    one(55);
    one(56);
    one(57);
    one(58);
    one(59);
    one(60);
    one(61);
    one(62);
    one(63);
    one(64);
    one(65);
    one(66);
    one(67);
    one(68);
    one(69);
    one(70);
}

/* callback: the library's type has six. */
static int six(int a, int b, int c, int d, int e, int f)
{
    return a;
}
