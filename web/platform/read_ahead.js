// Files are read one after the other in the order of their list; while one is being looked at, the next ones
// come already. What was fetched and is not asked for is forgotten with the next list.

const ahead = 2;

/** @param {string} name */
const endingOf = (name) => name.slice(name.lastIndexOf('.'));

/** @template T @param {(name: string) => Promise<T>} fetch */
export function createReadAhead(fetch) {
  /** @type {string[]} */
  let names = [];
  /** @type {Map<string, number>} */
  let places = new Map();
  /** @type {Map<string, Promise<T>>} */
  const coming = new Map();
  let next = '';

  /** Those of its kind that come after it. @param {string} name @returns {string[]} */
  function followers(name) {
    const found = [];
    const ending = endingOf(name);
    for (let at = (places.get(name) ?? names.length) + 1; at < names.length && found.length < ahead; ++at) {
      const follower = names[at] ?? '';
      if (endingOf(follower) === ending) found.push(follower);
    }
    return found;
  }

  return {
    /** @param {string[]} listed */
    listed(listed) {
      names = listed;
      places = new Map(listed.map((name, at) => [name, at]));
      coming.clear();
      next = '';
    },
    /** @param {string} name @returns {Promise<T>} */
    read(name) {
      const asked = coming.get(name) ?? fetch(name);
      coming.delete(name);
      const later = followers(name);
      for (const follower of name === next ? later : []) { // one file alone is no reading in order
        if (coming.has(follower)) continue;
        const fetched = fetch(follower);
        fetched.catch(() => {}); // it is told when it is asked for
        coming.set(follower, fetched);
      }
      next = later[0] ?? '';
      return asked;
    },
  };
}
