/** Things that many others share, each kept once: packed data name them by their places. */
export class PlaceList<Thing> {
  readonly list: Thing[] = []
  readonly #places = new Map<unknown, number>()

  /** Gives the place of a thing in the list, from 0; it is made when its key is new. */
  add(key: unknown, make: () => Thing): number {
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.list.length)
    return this.list.push(make()) - 1
  }
}
