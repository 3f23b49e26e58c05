import { assertEquals } from "@std/assert/equals";
import { countSent } from "../../../lib/jupyter/delivery/sent.ts";

Deno.test("what is cleared or changed is not counted as sent", () => {
  const counts = countSent();
  counts.add("display_data", {});
  counts.add("stream", { name: "stdout", text: "lost" });
  counts.add("clear_output", { wait: true });
  counts.add("update_display_data", {});
  counts.add("status", {});
  counts.close(1);
  counts.add("display_data", {});
  counts.add("clear_output", { wait: true });
  counts.add("execute_result", {});
  counts.close(2);
  assertEquals(counts.cells(), [
    [1, { outputs: 1, stdout: 4, stderr: 0 }],
    [2, { outputs: 1, stdout: 0, stderr: 0 }],
  ]);
});
