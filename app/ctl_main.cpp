// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_runner.h"
#include "app/end_process.h"

int main(int argc, char *argv[])
{
    firstline::endProcess(firstline::ctl::runCommandLine(argc, argv));
}
