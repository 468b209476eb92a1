// Lets the processes of a test run the workspace's sources, as the test itself does: nothing has to be built first.
import { registerHooks } from "node:module";

const packages = new URL("../../../packages/", import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const [, name, file = "index"] = /^@trunkline\/([^/]+)(?:\/([^/]+))?$/.exec(specifier) ?? [];
    return next(name === undefined ? specifier : new URL(`${name}/src/${file}.ts`, packages).href, context);
  },
});
