/**
 * Sets of fonts, each as on another machine: what fits with one of them may be
 * cut off with the next.
 *
 * @module
 */

// A package's files are there once something of it is imported.
import "@expo-google-fonts/lexend-giga/package.json" with { type: "json" };
import "@expo-google-fonts/noto-sans/package.json" with { type: "json" };
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a machine has to write with. */
export interface Fonts {
  /** The family of all words that are not code. */
  readonly family: string;
  /** The addresses of its files; none are needed for DejaVu. */
  readonly files: readonly string[];
}

/** Plain, half bold and bold. */
const WEIGHTS = ["400Regular", "600SemiBold", "700Bold"];

const expo = (name: string, font: string) =>
  WEIGHTS.map((weight) =>
    import.meta.resolve(
      `@expo-google-fonts/${name}/${weight}/${font}_${weight}.ttf`,
    )
  );

/** A wide family, one with high lines, and one that is wider than most. */
export const fontSets: readonly Fonts[] = [
  { family: "DejaVu Sans", files: [] },
  { family: "Noto Sans", files: expo("noto-sans", "NotoSans") },
  { family: "Lexend Giga", files: expo("lexend-giga", "LexendGiga") },
];

/** From Debian's fonts-dejavu-core: code, and letters that the others lack. */
const DEJAVU = [
  "DejaVuSans",
  "DejaVuSans-Bold",
  "DejaVuSansMono",
  "DejaVuSansMono-Bold",
].map((name) => `file:///usr/share/fonts/truetype/dejavu/${name}.ttf`);

/** Whether this machine's browser finds its fonts by fontconfig. */
export const fontsCanBeChosen: boolean = Deno.build.os === "linux";

/**
 * Writes a set of fonts, and what fontconfig has to know of it, into an empty
 * folder. The result is what FONTCONFIG_FILE should say.
 */
export async function writeFonts(
  { family, files }: Fonts,
  folder: string,
): Promise<string> {
  for (const file of [...files, ...DEJAVU]) {
    const path = fileURLToPath(file);
    await Deno.copyFile(path, join(folder, basename(path)));
  }
  const path = join(folder, "fonts.conf");
  // A browser takes what it did not ask for only in place of a general family.
  await Deno.writeTextFile(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  <match target="pattern">
    <test name="family"><string>monospace</string></test>
    <edit name="family" mode="append" binding="strong">
      <string>DejaVu Sans Mono</string>
    </edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="strong">
      <string>${family}</string>
    </edit>
  </match>
</fontconfig>
`,
  );
  return path;
}
