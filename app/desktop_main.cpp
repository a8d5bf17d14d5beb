// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_program.h"

int main(int argc, char *argv[])
{
    return firstline::runConsole(argc, argv);
}
