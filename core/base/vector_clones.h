// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a function to be compiled for wide vectors too; the program takes the widest version that
/// the processor runs.
///
/// Only for loops whose lanes do not depend on each other: fused multiply-add is off in the whole
/// build, so that all versions give the same bits. Sanitizers cannot start programs that choose
/// functions while they are loaded.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FIRSTLINE_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define FIRSTLINE_VECTOR_CLONES
#endif
