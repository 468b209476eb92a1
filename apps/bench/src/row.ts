import type { Sample, Turn } from "./sample.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { BenchServer } from "./servers/server-process.ts";
import { isOurs } from "./ours.ts";
import { SubjectProcess } from "./subject-process.ts";

/** A row of a scenario with the process that runs it, and with the server that knows what it really did. */
export class Row {
  readonly name: string;
  /** Why it cannot take part. */
  absence: string | null = null;
  readonly #scenario: Scenario;
  readonly #server: BenchServer | null;
  readonly #handicap: number;
  #process: SubjectProcess | null = null;

  constructor(scenario: Scenario, name: string, server: BenchServer | null, handicap: number) {
    this.name = name;
    this.#scenario = scenario;
    this.#server = server;
    this.#handicap = isOurs(name) ? handicap : 0;
  }

  async start(): Promise<void> {
    this.#process = new SubjectProcess(this.#scenario, this.name, this.#server, this.#handicap);
    this.absence = await this.#process.ready();
  }

  async warmUp(requests: number): Promise<void> {
    await this.#watched((subject) => subject.warmUp(requests));
  }

  async turn(requests: number): Promise<Sample> {
    const { startsAnew = false, leadIn = 0 } = this.#scenario;
    if (this.#process === null) await this.start();
    if (leadIn > 0) await this.warmUp(Math.min(leadIn, requests));
    const sample = await this.#watched((subject) => subject.turn(requests));
    if (startsAnew) await this.close();
    return sample;
  }

  /** One that is not for its cost. */
  async watchedTurn(requests: number): Promise<Sample> {
    const { leadIn = 0 } = this.#scenario;
    if (leadIn > 0) await this.warmUp(Math.min(leadIn, requests));
    return this.#watched((subject) => subject.watchedTurn(requests));
  }

  heap(): Promise<number> {
    return this.#started.heap();
  }

  growth(requests: number): Promise<number> {
    return this.#started.growth(requests);
  }

  async close(): Promise<void> {
    await this.#process?.close();
    this.#process = null;
  }

  get #started(): SubjectProcess {
    if (this.#process === null) throw new Error(`${this.name} has not been started.`);
    return this.#process;
  }

  /** Rejects where the server has not seen every request. */
  async #watched(act: (subject: SubjectProcess) => Promise<Turn>): Promise<Sample> {
    const server = this.#server;
    if (server === null) return (await act(this.#started)).sample;
    const before = await server.usage();
    const { sample, requests, uncounted } = await act(this.#started);
    const after = await server.usage();
    const served = after.served - before.served;
    if (served < requests - sample.errors || served > requests + uncounted)
      throw new Error(`${this.name}: the server answered ${served} requests where ${requests} were to be sent.`);
    return {
      ...sample,
      server: (after.cpu - before.cpu) / (sample.wall * requests),
      sent: (after.received - before.received) / served,
      received: (after.sent - before.sent) / served,
      connections: after.connections,
    };
  }
}
