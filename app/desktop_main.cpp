// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_program.h"
#include "app/end_process.h"

int main(int argc, char *argv[])
{
    firstline::endProcess(firstline::runConsole(argc, argv));
}
