/** One of the checks that `npm run check` runs, from the root of the workspace with node_modules/.bin on PATH. */
export interface Check {
  readonly name: string;
  /** A program and its arguments; it passes when it exits with 0. */
  readonly command: readonly string[];
  /** What to type, or to do, when it fails. */
  readonly mend: string;
  /** What `npm run fix -- <name>` runs; every one of them runs on a plain `npm run fix`, but those that say `onDemand`. */
  readonly fix?: readonly string[];
  /** A program without which it is passed over; that is said. */
  readonly needs?: "cargo";
  /** True where a fix changes what was agreed (names, floors) and so must be asked for by name. */
  readonly onDemand?: boolean;
}

/** Cheap before dear; `lint` and all that follow read what `build` writes. */
export const checks: readonly Check[] = [
  {
    name: "manifests",
    command: ["sherif"],
    mend: "npm run fix -- manifests",
    fix: ["sherif", "--fix", "--no-install"],
  },
  { name: "format", command: ["oxfmt", "--check", "."], mend: "npm run fix -- format", fix: ["oxfmt", "."] },
  {
    name: "versions",
    command: ["node", "tools/check-versions.ts"],
    mend: "npm run fix -- versions",
    fix: ["node", "tools/check-versions.ts", "--fix"],
  },
  {
    name: "idna-tables",
    command: ["node", "tools/idna-tables/idna-tables.ts", "--check"],
    mend: "npm run fix -- idna-tables",
    fix: ["node", "tools/idna-tables/idna-tables.ts"],
  },
  {
    name: "codegen",
    command: ["node", "tools/tasks/codegen.ts", "--check"],
    mend: "npm run fix -- codegen",
    fix: ["node", "tools/tasks/codegen.ts"],
  },
  {
    name: "native-packages",
    command: ["node", "tools/check-native-packages.ts"],
    mend: "npm run fix -- native-packages",
    fix: ["node", "tools/check-native-packages.ts", "--fix"],
  },
  { name: "changesets", command: ["node", "tools/check-changesets.ts"], mend: "npm run changeset" },
  { name: "size", command: ["node", "tools/check-size.ts"], mend: "split the file by concept (CONTRIBUTING.md)" },
  { name: "shape", command: ["node", "tools/check-shape.ts"], mend: "do what each line above says" },
  {
    name: "unsafe",
    command: ["node", "tools/check-unsafe.ts"],
    mend: "npm run fix -- unsafe writes the numbers as they are",
    fix: ["node", "tools/check-unsafe.ts", "--fix"],
    onDemand: true,
  },
  {
    name: "boundaries",
    command: ["node", "tools/check-boundaries.ts"],
    mend: "do what each line above says (ARCHITECTURE.md has the rules)",
  },
  {
    name: "differences",
    command: ["node", "tools/check-differences.ts"],
    mend: "name the test that shows the row, or write it",
  },
  {
    name: "figures",
    command: ["node", "tools/check-figures.ts"],
    mend: "npm run fix -- figures draws tables anew; other figures need a result to stand for them",
    fix: ["node", "tools/check-figures.ts", "--fix"],
  },
  {
    name: "secrets",
    command: ["secretlint", "--maskSecrets", "**/*"],
    mend: "take the secret out of the file, and change it where it was made",
  },
  {
    name: "build",
    command: ["node", "tools/tasks/build.ts", "--output-logs=errors-only", "--log-order=grouped"],
    mend: "mend the errors above, then npm run build",
  },
  {
    name: "types",
    command: ["turbo", "run", "typecheck", "--output-logs=errors-only"],
    mend: "mend the errors above, then npm run check",
  },
  {
    name: "rust",
    command: ["node", "tools/check-rust.ts"],
    mend: "npm run fix -- rust lays out; clippy and rustfmt come with rustup component add clippy rustfmt",
    fix: ["node", "tools/check-rust.ts", "--fix"],
    needs: "cargo",
  },
  { name: "lint", command: ["oxlint"], mend: "npm run fix -- lint mends what a program can", fix: ["oxlint", "--fix"] },
  {
    name: "public-names",
    command: ["node", "tools/check-public-names.ts"],
    mend: "npm run fix -- public-names",
    fix: ["node", "tools/check-public-names.ts", "--fix"],
    onDemand: true,
  },
  {
    name: "bundle-size",
    command: ["size-limit"],
    mend: "npx size-limit --why shows what grew; a limit in .size-limit.json rises only with a reason in the commit",
  },
  { name: "dead-code", command: ["knip"], mend: "delete what is named above, or use it" },
  {
    name: "docs",
    command: ["turbo", "run", "docs", "--output-logs=errors-only"],
    mend: "mend the page at the line above",
  },
  { name: "packed", command: ["node", "tools/check-packed.ts"], mend: "mend the package.json named above" },
  {
    name: "coverage",
    command: ["node", "tools/check-coverage.ts"],
    mend: "npm test -- --coverage measures again; npm run fix -- coverage raises the floor",
    fix: ["node", "tools/check-coverage.ts", "--fix"],
    onDemand: true,
  },
  {
    name: "parity",
    command: ["node", "tools/tasks/parity.ts"],
    mend: "npm run parity -- --missing names the rows that no test covers; mend what the lines above say",
  },
];
