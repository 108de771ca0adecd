import type { Block, ExchangeRecord, GroupRecord, Row, StepRecord } from '../record/types.js';

/** Each text and each row once, since most requests resemble one another. The client unpacks what is looked at. */
export interface Packed {
  readonly texts: string[];
  /** Per row its mark, and the numbers of its texts. */
  readonly rows: [mark: Row[0], ...texts: number[]][];
  readonly groups: object[];
}

export function pack(groups: readonly GroupRecord[]): Packed {
  const packer = new Packer();
  return { groups: groups.map((group) => packer.group(group)), texts: packer.texts, rows: packer.rows };
}

class Packer {
  readonly texts: string[] = [];
  readonly rows: Packed['rows'] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #rowOf = new Map<string, number>();

  group(group: GroupRecord): object {
    return { ...group, exchanges: group.exchanges.map((exchange) => this.#exchange(exchange)) };
  }

  #exchange(exchange: ExchangeRecord): object {
    const steps = exchange.steps.map((step) => this.#step(step));
    const background = exchange.background?.map((behind) => this.#exchange(behind));
    return { ...exchange, steps, ...(background && { background }) };
  }

  #step(step: StepRecord): object {
    const blocks = step.blocks?.map((block) => this.#block(block));
    return { ...step, line: this.#text(step.line), ...(blocks && { blocks }) };
  }

  #block(block: Block): object {
    return { ...block, rows: block.rows.map((row) => this.#row(row)) };
  }

  #row([mark, ...texts]: Row): number {
    const row: Packed['rows'][number] = [mark, ...texts.map((text) => this.#text(text))];
    return numberIn(this.#rowOf, row.join(), () => this.rows.push(row) - 1);
  }

  #text(text: string): number {
    return numberIn(this.#numberOf, text, () => this.texts.push(text) - 1);
  }
}

function numberIn(numbers: Map<string, number>, key: string, add: () => number): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = add();
    numbers.set(key, number);
  }
  return number;
}
