/** The conformance tests of the transports that exist in every runtime which has sockets, and of undici where that is Node. */
export function conformanceFiles(isNode: boolean): readonly string[] {
  const transports = ["mock", "app", "fetch", ...(isNode ? ["undici"] : [])];
  return transports.map((name) => `packages/transport-${name}/test/conformance.test.ts`);
}
