// Texts that the program needs, by their place under assets/. A page that is one file carries them
// inside, as JSON in an element: name to text.

/** @returns {ReadonlyMap<string, string>} */
export function inlinedAssets() {
  const text = document.getElementById('inlined-assets')?.textContent;
  return new Map(text ? Object.entries(JSON.parse(text)) : []);
}

/** @param {ReadonlyMap<string, string>} inlined @returns {(name: string) => Promise<string>} */
export function createAssets(inlined) {
  return async (name) => {
    const carried = inlined.get(name);
    if (carried !== undefined) return carried;
    const response = await fetch(`assets/${name}`);
    if (!response.ok) throw new Error(`assets/${name}: ${response.status} ${response.statusText}`);
    return response.text();
  };
}
