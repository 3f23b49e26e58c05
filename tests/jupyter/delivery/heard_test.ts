import { assertEquals } from "@std/assert/equals";
import {
  hear,
  type Heard,
  MARKER,
  nothingHeard,
  place,
} from "../../../lib/jupyter/delivery/heard.ts";

/** Lets a listener hear a message of the kernel. */
function say(
  listen: ReturnType<typeof hear>,
  type: string,
  content: unknown,
  metadata: unknown = {},
) {
  const parts = [
    ...["topic", "<IDS|MSG>", "signature"],
    ...[{ msg_type: type }, {}, metadata, content].map((part) =>
      JSON.stringify(part)
    ),
  ];
  parts.forEach((part, k) => {
    const body = new TextEncoder().encode(part);
    const wanted = listen.wants(body.length);
    const more = k < parts.length - 1;
    const length = body.length;
    listen.frame({ body: wanted ? body : new Uint8Array(), length, more });
  });
}

const at = (heard: Heard, key: keyof typeof place) => heard[place[key]];

Deno.test("a marker is heard among other messages, however large", () => {
  const heard = nothingHeard();
  const listen = hear(heard);
  say(listen, "stream", { text: "x".repeat(1000) });
  assertEquals(at(heard, "marker"), 0);
  say(listen, "status", { execution_state: "busy" }, { [MARKER]: 7 });
  assertEquals(at(heard, "marker"), 7);
});

Deno.test("a cell's start tells its number and its code, its end that it ended", () => {
  const heard = nothingHeard();
  const listen = hear(heard);
  const code = "1 + 1 // ".padEnd(2000, "x");
  say(listen, "execute_input", { code, execution_count: 3 });
  assertEquals(at(heard, "execution"), 3);
  assertEquals(at(heard, "running"), 1);
  const before = at(heard, "code");
  say(listen, "status", { execution_state: "idle" });
  assertEquals(at(heard, "running"), 0);
  say(listen, "execute_input", { code: code + "x", execution_count: 4 });
  assertEquals(at(heard, "execution"), 4);
  assertEquals(at(heard, "code") === before, false);
});

Deno.test("the end of the channel is heard", () => {
  const heard = nothingHeard();
  hear(heard).end();
  assertEquals(at(heard, "ended"), 1);
});
