// The play code that a page's address ends with, such as `#code=1ABC-DEFG`.

/** @param {string} hash @returns {string} empty where there is none */
export function playCode(hash) {
  return new URLSearchParams(hash.replace(/^#/, '')).get('code')?.slice(0, 100) ?? '';
}
