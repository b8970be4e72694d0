/**
 * Appends an event to the history of a session, as `SessionEventStore.append` says, and to the stream that all processes
 * read. In a script, because the comparison with the last event and the append must be one step.
 * KEYS: history, fan-out. ARGV: lastId or '', kind, version, ticket, history's length, its lifetime in milliseconds, length
 * of the fan-out, session.
 */
export const APPEND = `
local function parts(id)
  local time, number = string.match(id, '(%d+)-(%d+)')
  return tonumber(time), tonumber(number)
end
local function isAfter(a, b)
  local timeA, numberA = parts(a)
  local timeB, numberB = parts(b)
  return timeA > timeB or (timeA == timeB and numberA > numberB)
end
local lastId, kind, version, ticket = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local newest = lastId
if last then
  if lastId == '' or isAfter(last[1], lastId) then
    return redis.call('XRANGE', KEYS[1], lastId == '' and '-' or '(' .. lastId, '+')
  end
  local fields = {}
  for index = 1, #last[2], 2 do fields[last[2][index]] = last[2][index + 1] end
  local isFinal = fields.kind == 'COMPLETED' or fields.kind == 'EXPIRED' or fields.kind == 'DELETED'
  if isFinal or fields.version == version or tonumber(fields.ticket) >= tonumber(ticket) then return {} end
end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local id = string.format('%.0f-0', now)
if newest ~= '' then
  local newestTime, newestNumber = parts(newest)
  if newestTime >= now then id = string.format('%.0f-%.0f', newestTime, newestNumber + 1) end
end
local fields = { 'kind', kind, 'version', version, 'at', string.format('%.0f', now), 'ticket', ticket }
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[5], id, unpack(fields))
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[7], '*', 'session', ARGV[8], 'id', id, unpack(fields))
return { { id, fields } }
`;

/** Ticket in microseconds, if the lease is free or none is named. KEYS: lease or ''. ARGV: lifetime in milliseconds. */
export const LEASE = `
if KEYS[1] ~= '' and not redis.call('SET', KEYS[1], 1, 'NX', 'PX', ARGV[1]) then return false end
local time = redis.call('TIME')
return string.format('%.0f', tonumber(time[1]) * 1000000 + tonumber(time[2]))
`;
