export interface Keys {
  readonly apiKey: string;
  readonly adminKey: string;
}

/** Those that the server knows unless it is told others. */
export const keys: Keys = { apiKey: "an-api-key", adminKey: "an-admin-key" };
