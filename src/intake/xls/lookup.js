// @ts-check
// For the process that runs the library, and nothing else: for each character of each shared string the library looks its place
// up, with indexOf, in the list of places where the strings are cut into records. On a full sheet of different texts that
// takes over a minute. The list ascends, so that half of it can be left out at every step.

/** @type {WeakMap<unknown[], number>} lists known to ascend, with their length then */
const ascending = new WeakMap();
const original = Array.prototype.indexOf;
const LONG = 32;

/** Makes `indexOf` quick for long ascending lists of numbers; for all others it stays what it is. */
export function quickenIndexOf() {
  Object.defineProperty(Array.prototype, 'indexOf', { value: indexOf, writable: true, configurable: true });
}

/**
 * @this {unknown[]}
 * @param {unknown} wanted
 * @param {number} from
 */
function indexOf(wanted, from = 0) {
  if (this.length < LONG || from !== 0 || typeof wanted !== 'number' || !isAscending(this)) {
    return original.call(this, wanted, from);
  }
  let low = 0;
  let high = this.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = /** @type {number} */ (this[middle]);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** @param {unknown[]} list */
function isAscending(list) {
  if (ascending.get(list) === list.length) return true;
  for (let at = 0; at < list.length; at++) {
    const value = list[at];
    const before = at === 0 ? Number.NEGATIVE_INFINITY : /** @type {number} */ (list[at - 1]);
    if (typeof value !== 'number' || !(value > before)) return false;
  }
  ascending.set(list, list.length);
  return true;
}
