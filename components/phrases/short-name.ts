/** What a member's name adds to that of its family: `PCIe 80 GB` of `NVIDIA A100 PCIe 80 GB`. */
export function shortName(name: string, family: string | undefined): string {
  const start = `${family} `;
  return name.startsWith(start) && name.length > start.length ? name.slice(start.length) : name;
}
