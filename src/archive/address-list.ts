/** One address of a list. */
export interface ListedAddress {
  /** From 1. */
  readonly line: number;
  readonly address: string;
}

/** The addresses of a list, one a line; empty lines and those that begin with `#` are left out, spaces around an address too. */
export function parseAddressList(text: string): readonly ListedAddress[] {
  return text.split(/\r\n|\r|\n/).flatMap((written, index) => {
    const address = written.trim();
    return address === '' || address.startsWith('#') ? [] : { line: index + 1, address };
  });
}
