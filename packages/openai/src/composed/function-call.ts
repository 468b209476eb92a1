/** A call of a function by the model, its arguments complete. */
export interface FunctionCall {
  /** To be named by the output that answers it. */
  readonly call_id: string;
  readonly name: string;
  /** JSON, as the model has written it: it may be none, and it may not be what the function takes. */
  readonly arguments: string;
  /** Its place among the tool calls of a message, or among the items of a response. */
  readonly index: number;
}
