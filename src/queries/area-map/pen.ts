import type { Pen } from 'd3-geo';

/** Lines of a path in whole steps from point to point: a third of the bytes of written-out coordinates. */
export class RelativePen implements Pen {
  readonly #parts: string[] = [];
  #steps: string[] = [];
  #at: readonly [number, number] = [0, 0];
  #start: readonly [number, number] = [0, 0];

  /** The path as the `d` of an SVG. */
  toString(): string {
    this.#end('');
    return this.#parts.join('');
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#end('');
    this.#at = [Math.round(x), Math.round(y)];
    this.#start = this.#at;
  }

  lineTo(x: number, y: number): void {
    const [nextX, nextY] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [nextX - this.#at[0], nextY - this.#at[1]];
    if (dx === 0 && dy === 0) return;
    this.#steps.push(this.#steps.length > 0 && dx >= 0 ? ` ${dx}` : `${dx}`, dy < 0 ? `${dy}` : ` ${dy}`);
    this.#at = [nextX, nextY];
  }

  closePath(): void {
    this.#end('z');
  }

  arc(): void {}

  /** A line of one point is none, and a ring of two has no room in it. */
  #end(close: '' | 'z'): void {
    if (this.#steps.length > (close ? 2 : 0)) {
      const [x, y] = this.#start;
      this.#parts.push(`M${x}${y < 0 ? '' : ' '}${y}l${this.#steps.join('')}${close}`);
    }
    this.#steps = [];
  }
}
