type Listener = (...args: never[]) => void;

interface Registration {
  readonly listener: Listener;
  readonly isOnce: boolean;
}

const none: readonly Registration[] = [];

/** Who listens to what, in the order in which they came. */
export class Listeners {
  readonly #byName = new Map<PropertyKey, readonly Registration[]>();

  /** How many events are listened to. */
  get size(): number {
    return this.#byName.size;
  }

  has(name: PropertyKey): boolean {
    return this.#byName.has(name);
  }

  add(name: PropertyKey, listener: Listener, isOnce: boolean): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? none), { listener, isOnce }]);
  }

  /** One registration at most. */
  remove(name: PropertyKey, listener: Listener): void {
    const all = this.#byName.get(name) ?? none;
    const at = all.findIndex((each) => each.listener === listener);
    if (at !== -1) this.#set(name, all.toSpliced(at, 1));
  }

  /** What a listener throws goes to whoever emits, and the listeners after it are not called. */
  emit(name: PropertyKey, args: readonly unknown[]): void {
    const all = this.#byName.get(name);
    if (all === undefined) return;
    if (all.some(({ isOnce }) => isOnce)) {
      const lasting = all.filter(({ isOnce }) => !isOnce);
      this.#set(name, lasting);
    }
    for (const { listener } of all) (listener as (...all: readonly unknown[]) => void)(...args);
  }

  #set(name: PropertyKey, all: readonly Registration[]): void {
    if (all.length === 0) this.#byName.delete(name);
    else this.#byName.set(name, all);
  }
}
