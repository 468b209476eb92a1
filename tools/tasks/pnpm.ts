/** Where the bootstrap found pnpm; outside it, whatever pnpm is on the path. */
export const pnpm: string = process.env["TRUNKLINE_PNPM"] ?? "pnpm";
