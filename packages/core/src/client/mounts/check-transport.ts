import type { SyncTransport, Transport } from "@trunkline/transport";

const contract = 1;

/** Refuses what is no asynchronous transport of this contract, saying what it is instead. */
export function checkTransport(transport: Transport): Transport {
  checkIdentity(transport);
  if (typeof transport.handleRequest === "function") return transport;
  throw new TypeError(`The transport "${transport.name}" is synchronous: mount it in a SyncClient.`);
}

/** The same for a synchronous one. */
export function checkSyncTransport(transport: SyncTransport): SyncTransport {
  if (transport === undefined)
    throw new TypeError(
      "A SyncClient needs a synchronous transport, and no package has one by default: pass { transport: … }, such as mock() or app().",
    );
  checkIdentity(transport);
  if (typeof transport.handleRequestSync === "function") return transport;
  throw new TypeError(
    `The transport "${transport.name}" is asynchronous: mount it in a Client, or take a synchronous one, such as mock, app or native.`,
  );
}

function checkIdentity(transport: Transport | SyncTransport | undefined): void {
  if (typeof transport !== "object" || transport === null || !("contract" in transport))
    throw new TypeError(
      "A client of @trunkline/core needs a transport: install @trunkline/transport-undici or another one and pass " +
        "{ transport: undici() }, or install trunkline, whose Client has one already.",
    );
  const theirs: number = transport.contract;
  if (theirs !== contract)
    throw new TypeError(
      `The transport "${transport.name}" implements contract ${theirs}; this client speaks ${contract}. ` +
        (theirs > contract ? "Upgrade @trunkline/core." : "Upgrade the transport."),
    );
}
