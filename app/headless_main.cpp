// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_process.h"
#include "app/service_program.h"

int main(int argc, char *argv[])
{
    firstline::endProcess(firstline::runService(argc, argv));
}
