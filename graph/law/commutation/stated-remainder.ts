const STATED =
  /(?:生效(?:时|后|之日)?|交付执行(?:时|后)?)[^。；]{0,10}(?:剩余刑期|余刑|尚余刑期)[^。；]{0,4}(?:不满|不足|少于|未满)(?:二|两|2)年/;

/** True where the ruling itself says that less than two years were left when the judgment took effect (法释〔2016〕23号 article 16). */
export function statesShortRemainder(text: string): boolean {
  return STATED.test(text);
}
