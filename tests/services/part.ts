const PARTS = ['all', 'postgres', 'graph-and-queue'] as const;

/** Which services are tested: CI runs the two parts side by side, for they have no service in common but PostgreSQL, of which each starts its own. */
export const PART = partNamed(process.env['JIANWEI_TEST_PART'] ?? 'all');

function partNamed(name: string): (typeof PARTS)[number] {
  const part = PARTS.find((known) => known === name);
  if (part === undefined) throw new Error(`JIANWEI_TEST_PART=${name}: ${PARTS.join(', ')}`);
  return part;
}
