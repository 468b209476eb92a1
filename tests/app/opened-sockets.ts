import { createHook } from "node:async_hooks";

/** Whatever can carry bytes out of the process, as Node names what it opens. */
const carriers = new Set([
  "TCPWRAP",
  "TCPCONNECTWRAP",
  "TCPSERVERWRAP",
  "PIPEWRAP",
  "PIPECONNECTWRAP",
  "PIPESERVERWRAP",
  "UDPWRAP",
  "GETADDRINFOREQWRAP",
]);

/** Names every socket, listener and lookup that is opened until it is disposed of. */
export function openedSockets(): Disposable & { readonly seen: readonly string[] } {
  const seen: string[] = [];
  const hook = createHook({ init: (_id, type) => void (carriers.has(type) && seen.push(type)) }).enable();
  return { seen, [Symbol.dispose]: () => void hook.disable() };
}
