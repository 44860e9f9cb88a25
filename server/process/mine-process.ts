/**
 * The mining process: runs the indicators once with a store of its own, so that whoever waits stays able to answer. A process and not a thread,
 * because it must be possible to end it at any moment: a thread that is ended inside the database takes its whole process with it.
 */
import { once } from 'node:events';
import { asAppError } from '../../graph/model/errors.ts';
import { LOCAL } from '../casework/actor.ts';
import { openCasework } from '../casework/gate.ts';
import { mine } from '../casework/runs/mine.ts';
import { readConfig } from '../config.ts';
import type { MineReply, MineRequest } from '../mining/mine-messages.ts';

const parent = process.ppid;
const tell = (reply: MineReply): void => void process.send?.(reply);

async function answer({ ledger, store, asOf, fdr }: MineRequest): Promise<MineReply> {
  try {
    const casework = openCasework({ ...readConfig(process.env), ledger, store });
    const leave = async (): Promise<void> => {
      tell({ waits: 'to save' });
      await once(process, 'message');
    };
    const onNews = (share: number): void => {
      // News of the parent's end would be heard too late: the indicators run without a pause.
      if (process.ppid !== parent) process.exit(1);
      tell({ share });
    };
    try {
      return { run: (await casework.perform(LOCAL, mine, { asOf, fdr, standing: true }, { onNews, leave })).id };
    } finally {
      await casework.close();
    }
  } catch (error) {
    const { code, message } = asAppError(error);
    return { code, message };
  }
}

// Ctrl-C reaches every process of a terminal, and a service manager may tell them all: the parent decides.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit(1));
// Whoever asked ends this process when it has the answer.
process.once('message', async (request: MineRequest) => tell(await answer(request)));
