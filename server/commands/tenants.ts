import { AppError } from '../../graph/model/errors.ts';
import { foundTenant } from '../casework/tenants/found.ts';
import { listTenants } from '../casework/tenants/list.ts';
import { print } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei tenants`: the own unit and all beneath it; with a key and a name, founds one beneath the own. @throws AppError invalid-input */
export async function tenants(context: CommandContext, key: string | undefined, name: string | undefined): Promise<ExitCode> {
  if (key !== undefined && name === undefined)
    throw new AppError('invalid-input', `${key}: name the unit, too: jianwei tenants ${key} NAME`);
  return context.perform(async (perform) => {
    if (key !== undefined && name !== undefined) await perform(foundTenant, { key, name });
    const depth = new Map<string, number>();
    for (const unit of await perform(listTenants, {})) {
      const deep = (depth.get(unit.above ?? '') ?? -1) + 1;
      depth.set(unit.key, deep);
      print(`${'  '.repeat(deep)}${unit.key}  ${unit.name}`);
    }
    return 0;
  });
}
