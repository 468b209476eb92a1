import { nativeDecompression } from "@trunkline/transport-native/decompress";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { native } from "./native.ts";
import { trunklineOver } from "./trunkline.ts";

export function trunklineOverNative(settings: ClientSettings = {}): BodyClient & FieldClient {
  return trunklineOver(native(settings), nativeDecompression());
}
