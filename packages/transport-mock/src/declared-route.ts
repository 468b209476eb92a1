import { type Condition, misfitsOf } from "./conditions.ts";
import { MockRequest } from "./mock-request.ts";
import type { Answer } from "./options.ts";
import { Pattern } from "./pattern.ts";
import { Recorder } from "./recorder.ts";
import type { Route } from "./route.ts";

/** A route with what its router needs to know. */
export class DeclaredRoute implements Route {
  readonly name: string;
  readonly #method: string;
  readonly #pattern: Pattern;
  readonly #recorder: Recorder;
  readonly #conditions: Condition[] = [];
  readonly #sequence: Answer[] = [];
  #standing: Answer | undefined;
  #taken = 0;

  constructor(method: string, pattern: string, keep: number) {
    this.name = `${method} ${pattern}`;
    this.#method = method;
    this.#pattern = new Pattern(pattern);
    this.#recorder = new Recorder(keep);
  }

  get calls(): readonly MockRequest[] {
    return this.#recorder.requests;
  }

  get isCalled(): boolean {
    return this.#taken > 0;
  }

  get isDone(): boolean {
    return this.#taken >= Math.max(1, this.#sequence.length);
  }

  when(condition: Condition): this {
    this.#conditions.push(condition);
    return this;
  }

  reply(answer: Answer): this {
    this.#standing = answer;
    return this;
  }

  once(answer: Answer): this {
    return this.times(1, answer);
  }

  times(count: number, answer: Answer): this {
    if (!Number.isInteger(count) || count < 1)
      throw new TypeError(`times(${count}, …) must be a whole number, 1 or more.`);
    for (let each = 0; each < count; each += 1) this.#sequence.push(answer);
    return this;
  }

  /** Every answer it may give. */
  get answers(): readonly Answer[] {
    return this.#standing === undefined ? this.#sequence : [...this.#sequence, this.#standing];
  }

  /** The request as its handler sees it, and the answer; `undefined` where this is not its route. */
  take(request: MockRequest, method: string): { readonly call: MockRequest; readonly answer: Answer } | undefined {
    if (this.#method !== "*" && this.#method !== method) return undefined;
    const call = this.#callOf(request);
    const answer = this.#nextAnswer;
    if (call === undefined || answer === undefined) return undefined;
    if (this.#conditions.some((condition) => misfitsOf(call, condition).length > 0)) return undefined;
    this.#taken += 1;
    this.#recorder.add(call);
    return { call, answer };
  }

  /** Why it did not take a request, in words. */
  misfits(request: MockRequest): readonly string[] {
    const { method } = request;
    const call = this.#callOf(request);
    const misfits = this.#answersMethod(method) ? [] : [`the method is ${method}`];
    if (call === undefined) misfits.push(...this.#pattern.misfits(request.record));
    if (call === undefined || misfits.length > 0) return misfits;
    if (this.#nextAnswer === undefined) return [`it has given its ${counted(this.#sequence.length, "answer")}`];
    return this.#conditions.flatMap((condition) => misfitsOf(call, condition));
  }

  /** Its method and place, as like this request as they can be. */
  likened({ record }: MockRequest): string {
    return `${this.#method === "*" ? record.method : this.#method} ${this.#pattern.likened(record)}`;
  }

  /** What is still owed, in words. */
  get owed(): string {
    return !this.isCalled
      ? `never called: ${this.name}`
      : `called ${this.#taken} of ${counted(this.#sequence.length, "time")}: ${this.name}`;
  }

  clear(): void {
    this.#recorder.clear();
    this.#taken = 0;
  }

  /** The request with what the pattern finds in its path. */
  #callOf({ record }: MockRequest): MockRequest | undefined {
    const params = this.#pattern.paramsIn(record);
    return params && new MockRequest(record, params, this.name);
  }

  #answersMethod(method: string): boolean {
    return this.#method === "*" || this.#method === method || (this.#method === "GET" && method === "HEAD");
  }

  get #nextAnswer(): Answer | undefined {
    return this.#sequence[this.#taken] ?? this.#standing ?? (this.#sequence.length === 0 ? {} : undefined);
  }
}

function counted(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}
