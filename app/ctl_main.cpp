// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_runner.h"

int main(int argc, char *argv[])
{
    return firstline::ctl::runCommandLine(argc, argv);
}
