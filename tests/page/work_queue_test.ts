import { assertEquals } from "@std/assert/equals";
import { assertRejects } from "@std/assert/rejects";
import { createWorkQueue } from "../../lib/page/work_queue.ts";

Deno.test("createWorkQueue() does one work after the other, also after one that failed", async () => {
  const queue = createWorkQueue();
  const done: string[] = [];
  const slow = queue(async () => {
    await Promise.resolve();
    done.push("slow");
  });
  const broken = queue(() => Promise.reject(new Error("broken")));
  const quick = queue(() => {
    done.push("quick");
    return 7;
  });
  await slow;
  await assertRejects(() => broken, Error, "broken");
  assertEquals(await quick, 7);
  assertEquals(done, ["slow", "quick"]);
});
