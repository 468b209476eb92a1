/** Before a target it makes the answer the last one on its connection. */
export const closing = "/closing";
