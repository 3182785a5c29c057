-- Readers for wrk: each asks for one page of the site after another, as browsers do.
local paths = {}
for line in io.lines("dist/seal/SHA256SUMS") do
  local path = line:match("^%x+  (.*)index%.html$")
  if path then paths[#paths + 1] = path end
end
assert(#paths > 0, "dist/seal/SHA256SUMS lists no pages")

local next_page = 0
function request()
  next_page = next_page % #paths + 1
  return wrk.format("GET", wrk.path .. paths[next_page], { ["Accept-Encoding"] = "gzip, br" })
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("答 %d 次，出错 %d 次，超时 %d 次，p50 %.1f 毫秒，p99 %.1f 毫秒，最慢 %.1f 毫秒",
    summary.requests, errors.connect + errors.read + errors.write + errors.status, errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
