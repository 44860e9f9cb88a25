/** Bodies and papers of justice; one of them is enough for a text to be read. */
const SIGN =
  /法\s*院|檢察院|检\s*察\s*院|公\s*安\s*(?:局|厅|机关)|监\s*狱|监\s*獄|看守所|判\s*决|判\s*決|裁\s*定|起\s*诉|起\s*訴|不起诉|仲裁|司法(?:局|厅|部|行政)|律师|律師|被\s*告\s*人|原\s*告|罪\s*犯|犯罪|案\s*号|检察建议|信访|举报|社区矫正/;

/** False only for text without any sign of a legal document or of a judicial body: it is skipped, with that reason. */
export function looksLegal(text: string): boolean {
  return SIGN.test(text);
}
