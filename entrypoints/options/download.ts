/** Hands a text to the browser's downloads. */
export function download(text: string, file: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  // The download has its own hold on the data once it has begun, which is not within the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
