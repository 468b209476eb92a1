import { type ByteStream, layer } from "@trunkline/transport";
import { answering, type Mutant } from "./change.ts";

export const wrongLifetimes: readonly Mutant[] = [
  {
    name: "goes on after close()",
    noticedBy: "a request after close() fails with `close`",
    change: (inner) => ({ ...layer((request, next) => next(request))(inner), close: async () => {} }),
  },
  {
    name: "cannot be closed twice",
    noticedBy: "close() may be called any number of times",
    change: (inner) => {
      let count = 0;
      const close = async (): Promise<void> => {
        count += 1;
        if (count > 1) throw new Error("closed already");
        await inner.close();
      };
      return { ...layer((request, next) => next(request))(inner), close };
    },
  },
  {
    name: "cuts responses short when it closes",
    noticedBy: "a response on its way finishes after close()",
    change: (inner) => {
      const bodies: ByteStream[] = [];
      const around = answering((response) => {
        bodies.push(response.body);
        return response;
      })(inner);
      const close = async (): Promise<void> => {
        await Promise.all(bodies.map((body) => body.close()));
        await inner.close();
      };
      return { ...around, close };
    },
  },
];
