// A file that the program made, handed over as a download.

/** @param {{ name: string, type: string, bytes: Uint8Array<ArrayBuffer> }} file */
export function offerFile({ name, type, bytes }) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it after the click
}
