/**
 * Elements made from code. Text is always text: nothing is parsed as markup.
 *
 * @module
 */

type Attributes = Readonly<Record<string, string | number | boolean>>;
type Child = Node | string;

/** An html element with attributes and children. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** An svg element with attributes and children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Sets attributes that are not so already; `false` takes one away. */
export function set(element: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === false) {
      element.removeAttribute(name);
      continue;
    }
    const text = value === true ? "" : String(value);
    // Even an equal value would have the browser paint again.
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}
