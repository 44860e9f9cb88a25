import { App, Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { ProblemError } from '../../client.ts';
import { formatBytes } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { type NamedFile, sendBatch } from '../../send-batch.ts';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { openPage } from '../../use-address.ts';
import { dataChanged } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';

/** From here on the command line is clearly the better way. */
const LARGE = { files: 2000, bytes: 200_000_000 } as const;

const sizeOf = (files: readonly NamedFile[]): number => files.reduce((sum, { file }) => sum + file.size, 0);

/** Takes files and folders by drop or by choice and sends them as one batch. */
export function DropZone() {
  const say = useSay();
  const count = useCount();
  const { message } = App.useApp();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ readonly files: readonly NamedFile[]; readonly share: number } | null>(null);
  const [large, setLarge] = useState<readonly NamedFile[] | null>(null);

  const nameOf = (chosen: readonly NamedFile[]): string => {
    const first = chosen[0]?.path.split('/')[0] ?? '';
    const oneFolder = chosen.every(({ path }) => path.startsWith(`${first}/`));
    return chosen.length === 1 || oneFolder ? first : say(BATCHES_TEXT.severalFiles, { name: first, count: chosen.length });
  };
  const send = async (chosen: readonly NamedFile[]) => {
    setLarge(null);
    setSending({ files: chosen, share: 0 });
    try {
      const batch = await sendBatch(nameOf(chosen), chosen, (share) => setSending({ files: chosen, share }));
      dataChanged();
      openPage('batches', batch.id);
    } catch (error) {
      const said =
        error instanceof ProblemError ? [say(error.title), error.message].filter((part) => part !== '').join(': ') : String(error);
      message.error(`${say(BATCHES_TEXT.sendFailed)} · ${said}`);
    } finally {
      setSending(null);
    }
  };
  const offer = (chosen: readonly NamedFile[]) => {
    if (chosen.length === 0) message.info(say(BATCHES_TEXT.nothingDropped));
    else if (chosen.length > LARGE.files || sizeOf(chosen) > LARGE.bytes) setLarge(chosen);
    else void send(chosen);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(offer);
  };
  useShortcuts({ 'batch-choose': () => files.current?.click() });

  return (
    // Dropping is an addition for the mouse; the two buttons do the same from the keyboard.
    <section
      className={`box drop${over ? ' over' : ''}`}
      aria-label={say(BATCHES_TEXT.drop)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {sending !== null ? (
        <div className="sending" aria-live="polite">
          <span>{say(BATCHES_TEXT.sending, { files: count(sending.files.length), size: formatBytes(sizeOf(sending.files)) })}</span>
          <Progress percent={Math.round(sending.share * 100)} />
        </div>
      ) : large !== null ? (
        <>
          <span>{say(BATCHES_TEXT.large, { files: count(large.length), size: formatBytes(sizeOf(large)) })}</span>
          <code>{say(BATCHES_TEXT.commandExample)}</code>
          <span className="push drop-buttons">
            <Button onClick={() => setLarge(null)}>{say(BATCHES_TEXT.cancel)}</Button>
            <Button type="primary" onClick={() => void send(large)}>
              {say(BATCHES_TEXT.sendAnyway)}
            </Button>
          </span>
        </>
      ) : (
        <>
          <span>
            <b>{say(BATCHES_TEXT.drop)}</b>
            <span className="drop-formats">{say(BATCHES_TEXT.formats)}</span>
          </span>
          <span className="drop-buttons">
            <Button type="primary" onClick={() => files.current?.click()}>
              {say(BATCHES_TEXT.chooseFiles)}
              <KeyMark of="batch-choose" />
            </Button>
            <Button onClick={() => folder.current?.click()}>{say(BATCHES_TEXT.chooseFolder)}</Button>
          </span>
          <span className="push muted drop-command">
            {say(BATCHES_TEXT.commandLine)} <code>{say(BATCHES_TEXT.commandExample)}</code>
          </span>
        </>
      )}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-part="files"
        onChange={(event) => {
          offer(chosenFiles(event.target.files ?? new DataTransfer().files));
          event.target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          offer(chosenFiles(event.target.files ?? new DataTransfer().files));
          event.target.value = '';
        }}
      />
    </section>
  );
}
