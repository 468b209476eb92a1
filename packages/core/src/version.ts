// Written by tools/check-versions.ts --fix from this package's package.json.
export const version: string = "0.0.0";
