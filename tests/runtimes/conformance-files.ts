/** The conformance tests of the transports that exist in a runtime which has sockets. */
export function conformanceFiles(having: { readonly isNode: boolean; readonly hasEngine: boolean }): readonly string[] {
  const { isNode, hasEngine } = having;
  const transports = ["mock", "app", "fetch", ...(hasEngine ? ["native"] : []), ...(isNode ? ["undici"] : [])];
  return transports.map((name) => `packages/transport-${name}/test/conformance.test.ts`);
}
