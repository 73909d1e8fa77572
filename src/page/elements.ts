/** Makes an element. What it holds enters as text or as elements, never as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Acts that are seldom wanted, behind one button. */
export function menu(text: string, acts: readonly HTMLElement[]): HTMLElement {
  const made = make('details', { class: 'menu' }, make('summary', {}, text), make('div', {}, ...acts));
  const shut = (): void => {
    made.open = false;
  };
  for (const act of acts) act.addEventListener('click', shut);
  made.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && made.contains(relatedTarget))) shut();
  });
  made.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') shut();
  });
  return made;
}

export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = make('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}
