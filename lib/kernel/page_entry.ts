/**
 * The program that makes an exported page a notebook; it stands in the page
 * behind everything else.
 *
 * @module
 */

import { notebookPage } from "./notebook_page.ts";
import { partText } from "./parts.ts";

const host = document.querySelector<HTMLElement>(".notebook");
if (host) notebookPage(host);

// The licences of the cells' programs, behind those of the figures.
document.querySelector(".licences")?.addEventListener(
  "toggle",
  async ({ currentTarget }) => {
    const list = (currentTarget as Element).querySelector("pre");
    list?.append("\n", await partText("notices") ?? "");
  },
  { once: true },
);
