export interface __Name__Options {
  /** Connections open at once to one origin; further requests wait for a free one. Default 10. */
  readonly maxConnections?: number;
}

export type __Name__Settings = Required<__Name__Options>;

/** The options with their defaults. Throws a `TypeError` for what cannot be honoured. */
export function settingsFrom({ maxConnections = 10 }: __Name__Options): __Name__Settings {
  if (Number.isInteger(maxConnections) && maxConnections > 0) return { maxConnections };
  throw new TypeError(`__identifier__: maxConnections is ${maxConnections}. Give a whole number from 1.`);
}
