/**
 * What the compiler says about programs.
 *
 * @module
 */

const CONFIG = new URL("../../deno.json", import.meta.url).pathname;

/** The errors of each program, which imports the lib by its public names. */
export async function typeErrors<Name extends string>(
  programs: Readonly<Record<Name, string>>,
): Promise<Record<Name, string[]>> {
  const folder = await Deno.makeTempDir();
  try {
    const names = Object.keys(programs) as Name[];
    const files = names.map((name) => `${folder}/${name}.ts`);
    await Promise.all(
      names.map((name, k) => Deno.writeTextFile(files[k], programs[name])),
    );
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--quiet", "--no-lock", "--config", CONFIG, ...files],
      env: { NO_COLOR: "1" },
    }).output();
    const errors = new TextDecoder().decode(stderr).split(/^(?=TS\d+ )/m)
      .filter((text) => /^TS\d+ /.test(text));
    return Object.fromEntries(
      names.map((name, k) => [
        name,
        errors.filter((error) => error.includes(`file://${files[k]}:`)),
      ]),
    ) as Record<Name, string[]>;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
