/**
 * The box that switches a rule's bias correction on and off.
 *
 * @module
 */

import {
  correcting,
  corrects,
} from "../../figures/playground/correction_switch.ts";
import type { RuleChoice } from "../../figures/playground/optimizer_choice.ts";
import { html } from "../../figures/view/dom.ts";
import type { FormContext, FormPart } from "./form_part.ts";

/** A box for the one rule of a small playground, if there is what to switch. */
export function correctionField(
  { now, change }: Pick<FormContext, "now" | "change">,
): FormPart | undefined {
  const choice = () => now().optimizers[0] as RuleChoice;
  if (corrects(choice()) === undefined) return;
  const box = html("input", { type: "checkbox" });
  box.addEventListener("change", () => {
    change({ optimizers: [correcting(choice(), box.checked)] });
  });
  const show: FormPart["show"] = ({ optimizers: [choice] }) => {
    box.checked = corrects(choice) === true;
  };
  show(now(), true);
  const element = html("label", { class: "dh-switch" }, box, "bias correction");
  return { element, show };
}
