import type { Transport } from "@trunkline/transport";
import { app, nodeApp } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { undici } from "@trunkline/transport-undici";
import type { Answers } from "./answers.ts";
import { desk } from "./apps/desk.ts";
import { shop } from "./apps/shop.ts";
import { users } from "./apps/users.ts";
import type { World } from "./world.ts";

export interface Mount {
  readonly pattern: string;
  readonly transport: Transport;
  /** The transport as one would write it. */
  readonly code: string;
}

/** Unlike transports, each for the hosts it shall carry. Where two patterns fit, the longer host wins. */
export function mounts({ authority: verify, proxy }: World, answers: Answers): readonly Mount[] {
  return [
    { pattern: "http://127.0.0.1", transport: undici(), code: "undici()" },
    {
      pattern: "https://localhost",
      transport: undici({ http2: true, verify }),
      code: "undici({ http2: true, verify })",
    },
    {
      pattern: "all://*.example",
      transport: undici({ http2: true, verify, proxy }),
      code: "undici({ http2: true, verify, proxy })",
    },
    { pattern: "all://users.example", transport: mock(users(answers)), code: "mock(router)" },
    { pattern: "all://*.internal", transport: app(shop(answers)), code: "app(fetchHandler)" },
    { pattern: "all://desk.internal", transport: nodeApp(desk(answers)), code: "nodeApp(nodeListener)" },
  ];
}
