#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures POST /predict-ticket of firstlined with wrk on this machine.
# Usage: tests/bench/http_bench.sh MODEL.flm [CONNECTIONS] [SECONDS] [BUILD_DIR]
# Needs wrk and curl. Every request has another of 200 tickets of about 60 words; reasons are on,
# and the request log is written, as in service.
set -euo pipefail

model=${1:?usage: http_bench.sh MODEL.flm [CONNECTIONS] [SECONDS] [BUILD_DIR]}
connections=${2:-16}
seconds=${3:-10}
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${4:-$root/build/release}
port=18732
work=$(mktemp -d)
pid=

finish() {
    [ -z "$pid" ] || { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; }
    rm -rf "$work"
}
trap finish EXIT

cat > "$work/tickets.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local text = "Hello team, since %d o'clock this morning nobody can pay in our shop. Every customer "
    .. "sees error 502 after entering the card. We have restarted the terminal twice, without "
    .. "success. Order %d was charged two times. Please call me back as soon as possible, this "
    .. "is costing us money every minute. Regards, Mara"
local bodies = {}
for i = 1, 200 do
    bodies[i] = string.format('{"ticket_id":"T-%d","subject":"Checkout is down again, case %d",'
        .. '"message":"' .. text .. '","channel":"email","language":"en"}', i, i, i % 24, i * 7919)
end
local n = 0
request = function()
    n = n + 1
    return wrk.format(nil, "/predict-ticket", nil, bodies[n % 200 + 1])
end
LUA

"$build/bin/firstlined" --data-dir "$work" --model "$model" --listen "127.0.0.1:$port" \
    2> "$work/log" &
pid=$!
for _ in $(seq 100); do
    curl -fso /dev/null "http://127.0.0.1:$port/readyz" && break
    kill -0 "$pid" || { cat "$work/log"; exit 1; }
    sleep 0.1
done

wrk -t1 -c"$connections" -d2s -s "$work/tickets.lua" "http://127.0.0.1:$port" > /dev/null
before=$(wc -l < "$work/log")
used_before=$(awk '{ print $14 + $15 }' "/proc/$pid/stat")
wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$work/tickets.lua" \
    "http://127.0.0.1:$port"
used=$(($(awk '{ print $14 + $15 }' "/proc/$pid/stat") - used_before))
lines=$(($(wc -l < "$work/log") - before))
awk -v used="$used" -v lines="$lines" -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "CPU of the service a request: %.1f us; log lines: %d\n", used / hz * 1e6 / lines, lines }'
grep VmHWM "/proc/$pid/status"
