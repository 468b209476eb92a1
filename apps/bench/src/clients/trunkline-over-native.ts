import { nativeDecompression } from "@trunkline/transport-native/decompress";
import type { BodyClient, ClientSettings } from "./bench-client.ts";
import { native } from "./native.ts";
import { trunklineOver } from "./trunkline.ts";

export function trunklineOverNative(settings: ClientSettings = {}): BodyClient {
  return trunklineOver(native(settings), nativeDecompression());
}
