import type { Random } from "./random.ts";

type Fields = Record<string, unknown>;

const words = ["Hello", " world", "", ", ", "Füße", " 😀", "日本", '"', "\n", " and so on"];
const finishes = ["stop", "length", "content_filter", "tool_calls", "function_call"];

/** The chunks of a chat completion, as the API and the providers that imitate it send them. */
export function chatChunks(random: Random): Fields[] {
  const base = {
    id: `chatcmpl-${random.below(1e6)}`,
    object: "chat.completion.chunk",
    created: 1_763_715_600,
    model: "gpt-5",
  };
  const extras: Fields = {
    ...(random.chance(40) ? { service_tier: "default" } : {}),
    ...(random.chance(40) ? { system_fingerprint: "fp_1" } : {}),
    ...(random.chance(20) ? { x_provider: { region: "eu" } } : {}),
  };
  const chunk = (choices: Fields[], more: Fields = {}): Fields => ({
    ...base,
    ...extras,
    choices,
    ...(random.chance(20) ? { obfuscation: "xxxx" } : {}),
    ...more,
  });
  const withUsage = random.chance(50);
  const usage = withUsage && random.chance(70) ? { usage: null } : {};
  const choices = random.chance(85) ? 1 : 2;
  const chunks: Fields[] = random.chance(10) ? [chunk([], { prompt_filter_results: [] })] : [];
  for (let index = 0; index < choices; index += 1) {
    const parts = partsOf(random);
    const finish = random.pick(finishes);
    parts.forEach(({ logprobs, ...delta }, at) => {
      const endsHere = at === parts.length - 1 && delta["tool_calls"] === undefined && random.chance(10);
      const part = { index, delta, finish_reason: endsHere ? finish : null };
      chunks.push(chunk([logprobs === undefined ? part : { ...part, logprobs }], usage));
    });
    if (random.chance(97)) chunks.push(chunk([{ index, delta: {}, finish_reason: finish }], usage));
  }
  if (withUsage) chunks.push(chunk([], { usage: usageOf(random) }));
  return chunks;
}

function partsOf(random: Random): Fields[] {
  const parts: Fields[] = [
    { role: "assistant", ...random.pick([{ content: "" }, { content: null, refusal: null }, {}]) },
  ];
  const count = random.below(8);
  const kind = random.below(10);
  if (kind < 6) parts.push(...texts(random, "content", count));
  else if (kind === 6) parts.push(...texts(random, "refusal", count + 1));
  else if (kind === 7) {
    parts.push({ function_call: { name: "lookup", arguments: "" } });
    for (let left = count; left > 0; left -= 1) parts.push({ function_call: { arguments: random.pick(words) } });
  } else if (kind === 8) {
    parts.push({ audio: { id: "audio_1", data: "", transcript: "" } });
    for (let left = count; left > 0; left -= 1) parts.push({ audio: { data: "AAAA", transcript: random.pick(words) } });
    parts.push({ audio: { expires_at: 1_763_715_900 } });
  }
  if (random.chance(40))
    for (let calls = random.below(4), at = 0; at < calls; at += 1) parts.push(...callParts(random, at));
  if (kind !== 7 && random.chance(10)) parts.push({ annotations: [{ type: "url_citation" }] });
  return parts;
}

function texts(random: Random, name: "content" | "refusal", count: number): Fields[] {
  const withLogprobs = random.chance(30);
  return Array.from({ length: count }, () => {
    const text = random.pick(words);
    const logprob = { token: text, logprob: -0.5, bytes: null, top_logprobs: [] };
    const other = name === "content" ? "refusal" : "content";
    return { [name]: text, ...(withLogprobs ? { logprobs: { [name]: [logprob], [other]: null } } : {}) };
  });
}

function callParts(random: Random, index: number): Fields[] {
  if (random.chance(15)) {
    const pieces = Array.from({ length: random.below(4) }, () => random.pick(words));
    const first = { index, id: `call_${index}`, type: "custom", custom: { name: "shell", input: "" } };
    return [{ tool_calls: [first] }, ...pieces.map((input) => ({ tool_calls: [{ index, custom: { input } }] }))];
  }
  const text = JSON.stringify({ city: random.pick(words), count: random.below(100) });
  const pieces = random.chance(20) ? [text] : (text.match(/.{1,5}/gsu) ?? []);
  const called = { name: `tool_${index}`, arguments: random.chance(80) ? "" : pieces.shift()! };
  const first = { index, id: `call_${index}`, type: "function", function: called };
  return [
    { tool_calls: [first] },
    ...pieces.map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ];
}

function usageOf(random: Random): Fields {
  const completion_tokens = random.below(100);
  const usage = { prompt_tokens: 10, completion_tokens, total_tokens: 10 + completion_tokens };
  return random.chance(50) ? { ...usage, completion_tokens_details: { reasoning_tokens: 3 } } : usage;
}
