const custom = Symbol.for("nodejs.util.inspect.custom");

/** Says how instances of a class show in `console.log`. Private state does not show by itself, and secrets must not. */
export function inspectAs<Instance>(of: { readonly prototype: Instance }, text: (instance: Instance) => string): void {
  Object.defineProperty(of.prototype, custom, {
    value(this: Instance): string {
      return text(this);
    },
  });
}
