import { assertEquals } from "@std/assert/equals";
import { waiting } from "../../../lib/jupyter/delivery/backlog.ts";
import { connectionFile } from "../../../lib/jupyter/delivery/connection.ts";

Deno.test("connectionFile() finds the file in a command line of any system", () => {
  const expected = "/run/jupyter 1/kernel.json";
  for (
    const command of [
      ["deno", "jupyter", "--kernel", "--conn", expected, ""],
      ["deno", "jupyter", "--kernel", `--conn=${expected}`],
      `/bin/deno jupyter --kernel --conn ${expected}\n`,
      `"C:\\deno.exe" jupyter --kernel --conn "${expected}"`,
    ]
  ) {
    assertEquals(connectionFile(command), expected, String(command));
  }
});

Deno.test("connectionFile() finds nothing where there is nothing", () => {
  assertEquals(connectionFile(["deno", "run", "main.ts"]), undefined);
  assertEquals(connectionFile("deno run main.ts"), undefined);
});

Deno.test("waiting() sums what stands before the readers of one port alone", () => {
  const list = `  sl  local_address rem_address   st tx_queue rx_queue
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000
   1: 0100007F:1F90 0100007F:C350 01 00000010:00000000 01:00000018
   2: 0100007F:1F90 0100007F:C351 01 00000001:00000000 01:00000018
   3: 0100007F:C350 0100007F:1F90 01 00000400:00000010 00:00000000
`;
  assertEquals(waiting(list, 8080), 17);
  assertEquals(waiting(list, 8081), 0);
});
