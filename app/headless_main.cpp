// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_program.h"

int main(int argc, char *argv[])
{
    return firstline::runService(argc, argv);
}
