import { Command, CommanderError } from 'commander';
import { asAppError, ERROR_CODES } from '../graph/model/errors.ts';
import type { CommandName } from './commands/acts.ts';
import { type CommandContext, commandContext, type ExitCode } from './commands/context.ts';
import { readConfig, SETTINGS } from './config.ts';
import { EXPORT_FORMATS } from './export/index.ts';
import { VERSION } from './package-root.ts';
import { say } from './terminal/terminal.ts';

type Run = (context: CommandContext) => Promise<ExitCode>;
type Ran = (command: CommandName, work: Run) => Promise<void>;

/** The commands; each loads its code only when it is called. */
function program(run: Ran): Command {
  const cli = new Command('jianwei').version(VERSION).exitOverride();
  cli.description('见微：由法律文书挖掘司法工作人员职务犯罪线索 · leads on duty crimes of judicial personnel, from legal documents');
  cli.addHelpText('after', settingsHelp());

  add(cli, 'demo', '载入虚构省份（库为空时）、挖掘并打开网页 · load the fictional province, mine, serve the pages', [
    'jianwei demo',
    'PORT=0 jianwei demo',
  ]).action(() => run('demo', async (c) => (await import('./commands/demo.ts')).demo(c)));
  add(cli, 'load', '载入文件与文件夹，给出回执 · load files and folders, end with a receipt', [
    'jianwei load ./documents',
    'jianwei load a.zip b.jsonl --batch 2024-06',
  ])
    .argument('<paths...>', '文件或文件夹 · files or folders')
    .option('--batch <name>', '批次名称；同名同路径的中断批次会续载 · name; an interrupted batch of the same name and paths goes on')
    .action((paths: string[], options: { batch?: string }) =>
      run('load', async (c) => (await import('./commands/load.ts')).load(c, paths, options)),
    );
  add(cli, 'extract', '只提取，不入库；结果在标准输出 · records on stdout, nothing stored', [
    'jianwei extract judgment.txt',
    'jianwei extract ./documents --jsonl > records.jsonl',
    'jianwei extract letter.txt --llm-preview',
  ])
    .argument('<paths...>', '文件或文件夹 · files or folders')
    .option('--jsonl', '每份文书一行 JSON · one JSON line a document')
    .option('--llm-preview', '只显示将发送给语言模型的内容，不发送 · show what would be sent to the language model, send nothing')
    .action((paths: string[], options: { jsonl?: boolean; llmPreview?: boolean }) =>
      run('extract', async (c) => (await import('./commands/extract.ts')).extract(c, paths, options)),
    );
  add(cli, 'mine', '运行指标、融合、排序 · run indicators, fuse, rank', [
    'jianwei mine',
    'jianwei mine --as-of 2024-12-31 --fdr 0.05',
    'jianwei mine --known-at 2024-06-30',
  ])
    .option('--as-of <date>', '分析基准日 · day of the analysis (YYYY-MM-DD), default today')
    .option('--fdr <q>', '错误发现率 · false discovery rate, default 0.05')
    .option('--keep-calibration', '沿用上次运行的校准 · measure with the yardstick of the last run')
    .option('--known-at <time>', '按当时所知挖掘，只打印不留存 · over what was known then (day or time); printed, not kept')
    .option('--standing', '以此次结果为现行线索，不论参数 · let this run update the leads, whatever its settings')
    .action((options: { asOf?: string; fdr?: string; keepCalibration?: boolean; knownAt?: string; standing?: boolean }) =>
      run('mine', async (c) => (await import('./commands/mine.ts')).mineCommand(c, options)),
    );
  add(cli, 'audit', '打乱人员标签，检验统计本身 · test the statistics on permuted copies of the data', [
    'jianwei audit',
    'jianwei audit --copies 20',
  ])
    .option('--copies <n>', '打乱次数 · permuted copies, default 5')
    .option('--seed <n>', '随机种子 · seed, default 1')
    .option('--jsonl', '每项一行 JSON · one JSON line a relation and docket')
    .action((options: { copies?: string; seed?: string; jsonl?: boolean }) =>
      run('audit', async (c) => (await import('./commands/audit.ts')).auditCommand(c, options)),
    );
  add(cli, 'leads', '按序列出线索 · ranked leads', ['jianwei leads --top 10', 'jianwei leads --jsonl > leads.jsonl'])
    .option('--jsonl', '每条线索一行 JSON · one JSON line a lead')
    .option('--top <n>', '只列前 N 条 · only the first N')
    .option('--changed', '现行运行新增、变化、消失的线索 · what the standing run changed')
    .option('--run <id>', '某次假设运行的线索 · leads of a run that stands beside')
    .action((options: { jsonl?: boolean; top?: string; changed?: boolean; run?: string }) =>
      run('leads', async (c) => (await import('./commands/leads.ts')).leads(c, options)),
    );
  add(cli, 'gaps', '不能判断的事项及所缺的材料 · what could not be told, and the papers that would tell it', [
    'jianwei gaps',
    'jianwei gaps --indicator H01 --jsonl > gaps.jsonl',
  ])
    .option('--indicator <id>', '只看一项指标 · of one indicator')
    .option('--jsonl', '每份文书、每项指标一行 JSON · one JSON line a document and indicator')
    .option('--top <n>', '只列前 N 种材料（或前 N 行） · only the first N papers, or lines')
    .action((options: { indicator?: string; jsonl?: boolean; top?: string }) =>
      run('gaps', async (c) => (await import('./commands/gaps.ts')).gaps(c, options)),
    );
  add(cli, 'explain', '逐项说明一条线索 · one lead as text', ['jianwei explain 1', 'jianwei explain 3f9c2a'])
    .argument('<lead>', '线索编号、编号开头或名次 · id, beginning of the id, or rank')
    .action((lead: string) => run('explain', async (c) => (await import('./commands/leads.ts')).explain(c, lead)));
  add(cli, 'ask', '就一条线索的文书提问 · ask the documents of one lead', [
    'jianwei ask 1 "被告人的辩护人是谁？"',
    'jianwei ask 3f9c2a "何时立案？"',
  ])
    .argument('<lead>', '线索编号、编号开头或名次 · id, beginning of the id, or rank')
    .argument('<question>', '问题，不超过 500 字 · a question of at most 500 characters')
    .action((lead: string, question: string) => run('ask', async (c) => (await import('./commands/ask.ts')).ask(c, lead, question)));
  add(cli, 'reread', '用现行版本重读库中文书，先看差异再采用 · read stored documents again, see what changes, adopt it', [
    'jianwei reread',
    'jianwei reread --jsonl > changes.jsonl',
    'jianwei reread --adopt 规则第 9 版，抽查 50 件无误 --by 书令仪',
  ])
    .option('--jsonl', '有变化的文书，每份一行 JSON · the documents that are read otherwise, one JSON line each')
    .option('--adopt <reason>', '采用新的读取结果，并说明理由 · let the new readings stand, and why')
    .option('--by <name>', '由谁决定 · who decides it')
    .action((options: { jsonl?: boolean; adopt?: string; by?: string }) =>
      run('reread', async (c) => (await import('./commands/reread.ts')).rereadCommand(c, options)),
    );
  add(cli, 'review', '查看待复核的值 · values that wait for a person', [
    'jianwei review',
    'jianwei review --jsonl > review.jsonl',
    'jianwei review --unplaced --jsonl',
  ])
    .option('--jsonl', '每项一行 JSON，含已定的 · one JSON line a value, decided ones too')
    .option('--unplaced', '只列失去对应值的裁定 · only decisions whose value is no longer found')
    .option('--known-at <time>', '按当时所知 · as they stood then (day or time)')
    .action((options: { jsonl?: boolean; unplaced?: boolean; knownAt?: string }) =>
      run('review', async (c) => (await import('./commands/review.ts')).review(c, options)),
    );
  add(cli, 'export', `导出图谱或线索 · export graph or leads: ${EXPORT_FORMATS.map((f) => f.id).join(' ')}`, [
    'jianwei export graphml -o graph.graphml',
    'jianwei export xlsx -o leads.xlsx',
  ])
    .argument('<format>', EXPORT_FORMATS.map((f) => `${f.id} ${f.title.zh} · ${f.title.en}`).join('; '))
    .requiredOption('-o, --output <file>', '输出文件 · file to write')
    .option('--known-at <time>', '按当时所知导出图谱 · the graph as it was known then (day or time)')
    .action((format: string, options: { output?: string; knownAt?: string }) =>
      run('export', async (c) => (await import('./commands/export.ts')).exportCommand(c, format, options)),
    );
  add(cli, 'ledger', '查看台账：何时记入了什么 · what was said, commit by commit', [
    'jianwei ledger',
    'jianwei ledger --since 120',
    'jianwei ledger --known-at 2024-06-30 --jsonl',
  ])
    .option('--since <commit>', '此次提交之后 · what came after this commit')
    .option('--known-at <time>', '至此时为止 · by this time (day or time)')
    .option('--jsonl', '每次提交一行 JSON，含各条目的承诺值 · one JSON line a commit, with the commitment of each entry')
    .action((options: { since?: string; knownAt?: string; jsonl?: boolean }) =>
      run('ledger', async (c) => (await import('./commands/ledger.ts')).ledger(c, options)),
    );
  add(cli, 'serve', '打开网页与接口 · pages and API', ['jianwei serve', 'PORT=9000 jianwei serve']).action(() =>
    run('serve', async (c) => (await import('./commands/serve.ts')).serve(c)),
  );
  add(cli, 'worker', '从队列领取任务 · take jobs from the queue', ['jianwei worker', 'jianwei worker --processes 4 --port 7430'])
    .option('--processes <n>', '工作进程数 · worker processes, default 1')
    .option('--port <port>', "第一个进程的健康检查与指标端口，其余顺延 · port of the first one's health and metrics, the next has the next")
    .action((options: { processes?: string; port?: string }) =>
      run('worker', async (c) => (await import('./commands/worker.ts')).worker(c, options)),
    );
  add(cli, 'queue', '查看队列与失败任务 · jobs of the queue and which have failed', ['jianwei queue', 'jianwei queue --retry'])
    .option('--retry', '让失败任务重新排队 · queue failed jobs again')
    .action((options: { retry?: boolean }) => run('queue', async (c) => (await import('./commands/queue.ts')).queue(c, options)));
  add(cli, 'erase', '依法删除文书（须另一人批准） · erase what the law asks to be deleted, with the approval of another person', [
    'jianwei erase request --number "(2020)岭0121刑初318号" --reason 未成年人犯罪记录封存 --authority 刑事诉讼法第二百八十六条 --by 书令仪',
    'jianwei erase approve 3f9c2a1b --by 陆珩',
    'jianwei erase list',
  ])
    .argument('<action>', 'request list approve withdraw repeat')
    .argument('[what...]', '文书编号、申请编号或删除记录文件 · ids of documents, id of a request, or files of erasures')
    .option('--number <number...>', '以案号指明文书 · documents by their case number')
    .option('--reason <text>', '理由（不得复述被删内容） · why, repeating nothing of what is erased')
    .option('--authority <text>', '依据的条文、决定或函 · the provision, decision or letter it rests on')
    .option('--by <name>', '申请人或批准人 · who asks or approves')
    .action((action: string, what: string[], options: { number?: string[]; reason?: string; authority?: string; by?: string }) =>
      run('erase', async (c) => (await import('./commands/erase.ts')).erase(c, action, what, options)),
    );
  add(cli, 'tenants', '列出或设立单位；各单位的数据互不可见 · list or found units: none sees what another has', [
    'jianwei tenants',
    'jianwei tenants east 东区人民检察院',
    'JIANWEI_TENANT=east jianwei load ./documents',
  ])
    .argument('[key]', '新单位的代号 · key of a new unit: small letters, digits and hyphens')
    .argument('[name]', '新单位的名称 · its name')
    .action((key: string | undefined, name: string | undefined) =>
      run('tenants', async (c) => (await import('./commands/tenants.ts')).tenants(c, key, name)),
    );
  add(cli, 'backup', '备份存储与原件 · copy store and originals', ['jianwei backup ./backup-2024-06-30'])
    .argument('<folder>', '新目录 · a new folder')
    .action((folder: string) => run('backup', async (c) => (await import('./commands/backup.ts')).backup(c, folder)));
  add(cli, 'restore', '由备份恢复到空的数据目录 · bring a backup into an empty data folder', [
    'JIANWEI_DATA=./data2 jianwei restore ./backup-2024-06-30',
  ])
    .argument('<folder>', '备份目录 · folder of the backup')
    .option('--erasures <files...>', '备份之后的删除记录，恢复时重新执行 · files of later erasures, carried out again')
    .action((folder: string, options: { erasures?: string[] }) =>
      run('restore', async (c) => (await import('./commands/restore.ts')).restore(c, folder, options)),
    );
  add(cli, 'check', '检查存储完整性与版本 · store integrity and versions', [
    'jianwei check',
    'jianwei check --anchors /mnt/kept/anchors.jsonl',
  ])
    .option('--anchors <files...>', '另处留存的链首文件 · files of ledger heads that were kept elsewhere')
    .action((options: { anchors?: string[] }) => run('check', async (c) => (await import('./commands/check.ts')).check(c, options)));
  add(cli, 'rebuild', '由台账重建图谱 · make the graph anew out of the ledger', ['jianwei rebuild']).action(() =>
    run('rebuild', async (c) => (await import('./commands/rebuild.ts')).rebuild(c)),
  );
  add(cli, 'migrate', '接管旧版（0.1.0）的存储 · take over a store of an older version (0.1.0)', [
    'jianwei migrate',
    'JIANWEI_STORE_PASSWORD=… jianwei migrate neo4j://neo4j@graph.local:7687',
  ])
    .argument(
      '[address]',
      '旧版全部存于其中的 Neo4j；省略则为数据目录中的文件 · the Neo4j that held everything; without it the file of the data folder',
    )
    .action((address: string | undefined) => run('migrate', async (c) => (await import('./commands/migrate.ts')).migrate(c, address)));
  return cli;
}

function add(cli: Command, name: CommandName, description: string, examples: readonly string[]): Command {
  return cli
    .command(name)
    .description(description)
    .exitOverride()
    .addHelpText('after', `\n示例 · examples:\n${examples.map((e) => `  ${e}`).join('\n')}`);
}

function settingsHelp(): string {
  const rows = Object.values(SETTINGS).map((s) => `  ${s.env.padEnd(18)}${s.help.zh} · ${s.help.en} (${s.fallback})`);
  return `\n环境变量 · environment:\n${rows.join('\n')}`;
}

async function main(): Promise<ExitCode> {
  let exit: ExitCode = 0;
  try {
    await program(async (command, work) => {
      exit = await work(commandContext(command, readConfig(process.env)));
    }).parseAsync(process.argv);
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = asAppError(error);
    const words = ERROR_CODES[known.code].say;
    say(`${words.zh} · ${words.en}: ${known.message}`);
    if (known.code === 'internal' && process.env['JIANWEI_DEBUG']) say(String((known.cause as Error | undefined)?.stack ?? known.stack));
    return known.code === 'invalid-input' ? 2 : 1;
  }
}

// A closed pipe (| head) is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main();
