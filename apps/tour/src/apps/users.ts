import { type Router, router } from "@trunkline/transport-mock";
import type { Answers } from "../answers.ts";

/** Routes of a mock, as a test would declare them. */
export function users({ greeting, unknownStatus }: Answers): Router {
  return router()
    .get("/:id", ({ params }) => ({ json: { id: params["id"], greeting } }))
    .otherwise({ status: unknownStatus, text: "No such user" });
}
