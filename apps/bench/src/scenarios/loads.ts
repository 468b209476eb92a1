// What rows do, by the size of it; both the native transport's scenarios and those of every client are made of these.
import type { BenchClient, BodyClient } from "../clients/bench-client.ts";
import { largeBlock, smallBlock } from "../servers/block.ts";
import { largeList, type ListCoding, smallList } from "../servers/list.ts";
import { uploadBlock, uploadSize } from "../servers/upload.ts";
import { blockGets, listGets, uploads, userGets, userPosts } from "./exchanges.ts";
import type { Load } from "./loaded.ts";
import type { Exchange } from "./subjects.ts";

export const gets = (inFlight: number): Load<BenchClient> => ({ exchange: userGets, inFlight });

export const posts = (size: number, inFlight: number): Load<BodyClient> => ({
  exchange: (client, origin) => userPosts(client, origin, size),
  inFlight,
});

export const downloads = (size: number, inFlight: number): Load<BodyClient> => ({
  exchange: (client, origin) => blockGets(client, origin, size),
  inFlight,
});

/** Which need another warm-up: as many of them as a warm-up has requests would take ten minutes. */
export const largeDownloads = (size: number): Load<BodyClient> => ({
  ...downloads(size, 1),
  warmUp: (client, origin) =>
    mixed(blockGets(client, origin, smallBlock), blockGets(client, origin, Math.min(size, largeBlock))),
});

export const encodedGets = (coding: ListCoding, inFlight: number): Load<BodyClient> => ({
  exchange: (client, origin) => listGets(client, origin, smallList, coding),
  inFlight,
});

export const largeEncodedGets = (coding: ListCoding): Load<BodyClient> => {
  const few = (client: BodyClient, origin: string): Exchange => listGets(client, origin, largeList, coding);
  const most = encodedGets(coding, 1).exchange;
  return { exchange: few, warmUp: (client, origin) => mixed(most(client, origin), few(client, origin)), inFlight: 1 };
};

export const streamedUploads: Load<BodyClient> = {
  exchange: (client, origin) => uploads(client, origin, uploadSize),
  warmUp: (client, origin) => uploads(client, origin, uploadBlock),
  inFlight: 1,
};

function mixed(most: Exchange, few: Exchange): Exchange {
  let count = 0;
  return () => (count++ % 20 === 0 ? few() : most());
}
