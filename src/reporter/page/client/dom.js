const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * An element. Whatever a request carries becomes text here, and only here: nothing is parsed as HTML.
 * `parts` are elements, texts, or nothing.
 */
export function el(name, attributes = {}, ...parts) {
  return filled(document.createElement(name), attributes, parts);
}

export function svg(name, attributes = {}, ...parts) {
  return filled(document.createElementNS(svgNamespace, name), attributes, parts);
}

function filled(element, attributes, parts) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const part of parts.flat()) {
    if (part !== undefined && part !== null && part !== false) element.append(part);
  }
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** For those who don't see the page. */
export function unseen(text) {
  return el('span', { class: 'unseen' }, text);
}

export function plural(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Builds the inside of `details` when it is first opened. */
export function whenOpened(details, build) {
  const fill = () => {
    if (!details.open) return;
    details.removeEventListener('toggle', fill);
    details.append(build());
  };
  details.addEventListener('toggle', fill);
}

/** At once, without waiting for the event that `open` causes. */
export function open(details) {
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}

/** The names of suites and their test, as Vitest joins them. */
export function spaced(name) {
  return name.replaceAll(' > ', ' › ');
}
