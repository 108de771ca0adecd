import { formatNumber } from '../message/size.js';

const pause = 10_000;

/** Says on stderr every ten seconds how far a long run is; a run that is shorter says nothing. */
export class Progress {
  private readonly began = performance.now();
  private next = this.began + pause;
  private runs = 0;
  private readonly who: string;
  private readonly numRuns: number;
  private readonly seed: number;

  constructor(who: string, { numRuns, seed }: { readonly numRuns: number; readonly seed: number }) {
    this.who = who;
    this.numRuns = numRuns;
    this.seed = seed;
  }

  /** Another run begins. */
  tick(): void {
    const now = performance.now();
    if (now >= this.next) this.tell(now);
    this.runs++;
  }

  private tell(now: number): void {
    this.next = now + pause;
    const seconds = formatNumber(Math.round((now - this.began) / 1_000));
    const all = this.numRuns > this.runs ? ` of ${formatNumber(this.numRuns)}` : '';
    process.stderr.write(`${this.who}: ${formatNumber(this.runs)}${all} runs in ${seconds} s, seed ${this.seed}\n`);
  }
}
