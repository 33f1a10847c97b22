/** The body with spaces where code stood, which quotes what it quotes; offsets stay. */
export function withoutCode(body: string): string {
  if (!body.includes('`')) return body;
  return body.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, (code) => code.replace(/[^\n]/g, ' '));
}
