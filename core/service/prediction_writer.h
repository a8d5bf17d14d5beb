// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_writer.h"
#include "core/domain/prediction.h"

namespace firstline {

/// Writes the members of the `predict` object of the contract, without `ticket_id`, into the
/// object that `json` has open: the same as `toJson(prediction)`, without a tree in between, for
/// paths that answer many times a second.
void writeMembers(JsonWriter &json, const Prediction &prediction);

} // namespace firstline
