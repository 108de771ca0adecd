import { el } from './dom.js';

const atOnce = 60;

/** A list of any length: its items are made as they come into sight. `make(item, index)` gives elements. */
export class LazyList {
  constructor(list, items, make) {
    this.list = list;
    this.items = items;
    this.make = make;
    this.made = 0;
    this.end = el('li', { class: 'end', 'aria-hidden': 'true' });
    list.replaceChildren(this.end);
    this.watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.more(), {
      rootMargin: '800px',
    });
    this.more();
  }

  /** Makes the next items; whether there were any. */
  more(count = atOnce) {
    const next = this.items.slice(this.made, this.made + count);
    const elements = next.flatMap((item, index) => this.make(item, this.made + index));
    this.end.before(...elements);
    this.made += next.length;
    // Observed anew, it reports at once when the end is still in sight.
    this.watcher.disconnect();
    if (this.made < this.items.length) this.watcher.observe(this.end);
    return next.length > 0;
  }

  upTo(index) {
    if (index >= this.made) this.more(index + 1 - this.made);
  }

  stop() {
    this.watcher.disconnect();
  }
}
