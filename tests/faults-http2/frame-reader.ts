export interface Frame {
  readonly type: number;
  readonly flagBits: number;
  readonly stream: number;
  readonly content: Buffer;
}

const preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/** Cuts what a client sends into frames, behind the preface that comes first. RFC 9113 §3.4. */
export class FrameReader {
  #held: Buffer = Buffer.alloc(0);
  #hasPreface = false;

  read(bytes: Buffer): Frame[] {
    this.#held = Buffer.concat([this.#held, bytes]);
    if (!this.#hasPreface && !this.#takePreface()) return [];
    const frames: Frame[] = [];
    while (this.#held.length >= 9) {
      const end = 9 + this.#held.readUIntBE(0, 3);
      if (this.#held.length < end) break;
      frames.push({
        type: this.#held[3]!,
        flagBits: this.#held[4]!,
        stream: this.#held.readUInt32BE(5) & 0x7fff_ffff,
        content: this.#held.subarray(9, end),
      });
      this.#held = this.#held.subarray(end);
    }
    return frames;
  }

  #takePreface(): boolean {
    if (this.#held.length < preface.length) return false;
    const sent = this.#held.toString("latin1", 0, preface.length);
    if (sent !== preface) throw new Error(`The client began with ${JSON.stringify(sent)}.`);
    this.#held = this.#held.subarray(preface.length);
    this.#hasPreface = true;
    return true;
  }
}
