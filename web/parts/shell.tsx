import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import { PAGES, type Page } from '../address.ts';
import { formatInstant } from '../format.ts';
import { chooseLanguage, useCount, useLanguage, useSay } from '../language.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { openPage, useAddress } from '../use-address.ts';
import { useReply } from '../use-reply.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { GlobalSearch } from './global-search.tsx';
import { KeyMark } from './key-mark.tsx';
import { PageLink } from './page-link.tsx';
import { ShortcutOverlay } from './shortcut-overlay.tsx';

/** The frame around every page: bar with search, last run and language; navigation with counts. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const count = useCount();
  const language = useLanguage();
  const { page } = useAddress();
  const status = useReply('GET /api/status', {});
  const review = useReply('GET /api/review', { query: { state: 'undecided', limit: 1 } });
  const [listing, setListing] = useState(false);
  const run = status.reply?.run ?? null;
  const counts: Readonly<Record<Page, number | undefined>> = {
    leads: status.reply?.leads,
    graph: undefined,
    documents: status.reply?.documents,
    batches: status.reply?.batches,
    review: review.reply?.total,
    quality: undefined,
  };
  useShortcuts({
    help: () => setListing(true),
    'page-leads': () => openPage('leads'),
    'page-graph': () => openPage('graph'),
    'page-documents': () => openPage('documents'),
    'page-batches': () => openPage('batches'),
    'page-review': () => openPage('review'),
    'page-quality': () => openPage('quality'),
  });

  return (
    <div className="app">
      <header className="top">
        <PageLink page="leads" className="brand">
          {say(SHELL_TEXT.brand)}
          <small>{say(SHELL_TEXT.tagline)}</small>
        </PageLink>
        <GlobalSearch />
        <div className="top-right">
          {status.reply?.tenant && (
            <b data-part="unit" title={say(SHELL_TEXT.unit)}>
              {status.reply.tenant.name}
            </b>
          )}
          {status.reply !== null && (
            <span data-part="last-run">
              {run === null ? say(SHELL_TEXT.noRun) : say(SHELL_TEXT.lastRun, { at: formatInstant(run.at) })}
              {run !== null && (
                <span className="last-run-detail">
                  {say(SHELL_TEXT.runDetail, { leads: count(status.reply.leads), documents: count(run.documents) })}
                </span>
              )}
            </span>
          )}
          <button
            type="button"
            className="bare language"
            aria-label={say(SHELL_TEXT.language)}
            onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? <b>中</b> : '中'} / {language === 'en' ? <b>EN</b> : 'EN'}
          </button>
          <button type="button" className="bare" aria-label={say(SHELL_TEXT.shortcuts)} onClick={() => setListing(true)}>
            <KeyMark of="help" />
          </button>
        </div>
      </header>
      <nav className="side" aria-label={say(SHELL_TEXT.navigation)}>
        {PAGES.map((name) => (
          <PageLink key={name} page={name} current={page === name}>
            {say(SHELL_TEXT[name])}
            {counts[name] !== undefined && <b>{count(counts[name])}</b>}
          </PageLink>
        ))}
        {status.reply !== null && <footer>{say(SHELL_TEXT.version, { version: status.reply.version })}</footer>}
      </nav>
      <main className="main">
        {status.problem !== null && page === null ? <Alert type="error" title={say(status.problem.title)} /> : children}
      </main>
      <ShortcutOverlay open={listing} onClose={() => setListing(false)} />
    </div>
  );
}
