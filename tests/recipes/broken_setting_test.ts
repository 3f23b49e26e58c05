import { assertEquals } from "@std/assert/equals";
import { systemTest } from "../tools/permissions.ts";

/** A setting that is complete, a member a line. */
const members = {
  kind: `{ expected: "a number", holds: (v): v is number => v === 1 }`,
  initial: "1",
  run: "undefined",
  controls: "[]",
  field: "undefined",
};

/** What the compiler says of a file with these settings. */
async function problems(settings: readonly string[]): Promise<string[]> {
  const root = new URL("../../", import.meta.url);
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  await Deno.writeTextFile(
    file,
    'import type { PlaygroundSetting } from "downhill/figures";\n' +
      settings.map((text, k) =>
        `export const s${k}: PlaygroundSetting<number> = ${text};\n`
      ).join(""),
  );
  const { stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", "--config", "deno.json", file],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  await Deno.remove(file);
  const text = new TextDecoder().decode(stderr);
  const known = /Property '\w+' is missing|"dial"' is not assignable/g;
  return text.match(known) ?? (text === "" ? [] : [text]);
}

const written = (parts: readonly (readonly string[])[]) =>
  `{ ${parts.map((part) => part.join(": ")).join(", ")} }`;

systemTest(
  "a setting of the playground without one of its members, or with a field of no known kind, does not compile",
  async () => {
    const all = Object.entries(members);
    const broken = all.map((left) =>
      written(all.filter((one) => one !== left))
    );
    const dial = written(
      Object.entries({ ...members, field: '{ kind: "dial" }' }),
    );
    // The first is complete, and nothing is said of it.
    assertEquals(await problems([written(all), ...broken, dial]), [
      ...all.map(([name]) => `Property '${name}' is missing`),
      '"dial"\' is not assignable',
    ]);
  },
);
