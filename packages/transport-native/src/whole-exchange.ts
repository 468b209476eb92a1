import { bufferedBody, type ByteStream, TransportFailure } from "@trunkline/transport";
import { AsyncExchange } from "./async-exchange.ts";
import type { NativeResponse } from "./native-response.ts";

/** An exchange whose answer is told once its body is here too. */
export class WholeExchange extends AsyncExchange {
  protected override readonly mayUpgrade = false;

  protected override respond(response: NativeResponse<ByteStream>): void {
    // Reading asks the engine, which is not to be asked while its records are looked at.
    if (this.isOver) this.#read(response);
    else this.host.callLater(() => this.#read(response));
  }

  #read(response: NativeResponse<ByteStream>): void {
    const bytes = response.body.readAll!();
    if (bytes instanceof Uint8Array) return super.respond(response.withBody(bufferedBody(bytes)));
    bytes.then(
      (whole) => super.respond(response.withBody(bufferedBody(whole))),
      (failure: TransportFailure) => super.onFailure(behindHead(failure), false),
    );
  }
}

/** Nobody sees that there was a head: on a reused connection it would look as if the server had just closed that. */
function behindHead(failure: TransportFailure): TransportFailure {
  const { kind, message, cause, peer, sent, nativeCode } = failure;
  return new TransportFailure(kind, message, {
    sent,
    connection: "new",
    ...(cause !== undefined && { cause }),
    ...(peer !== undefined && { peer }),
    ...(nativeCode !== undefined && { nativeCode }),
  });
}
