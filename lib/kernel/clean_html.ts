/**
 * Html of a cell's outputs, made fit for the page.
 *
 * @module
 */

import DOMPurify from "dompurify";

/** What even the lib's own html has no use for. */
const OUTSIDE = "base, embed, form, iframe, link, meta, object";

/** The lib's own html; its scripts do not run. */
export function ownHtml(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  template.content.querySelectorAll(OUTSIDE).forEach((each) => each.remove());
  return template.content;
}

/** Anybody's html, without what could act or change the page around it. */
export function cleanHtml(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ["style", "form"],
    ADD_TAGS: ["semantics", "annotation"],
  });
}
