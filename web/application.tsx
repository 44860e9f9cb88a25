import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { Page } from './address.ts';
import { useLanguage, useSay } from './language.ts';
import { BatchesPage } from './pages/batches/batches-page.tsx';
import { DocumentsPage } from './pages/documents/documents-page.tsx';
import { LeadsPage } from './pages/leads/leads-page.tsx';
import { QualityPage } from './pages/quality/quality-page.tsx';
import { ReviewPage } from './pages/review/review-page.tsx';
import { CrashGuard } from './parts/crash-guard.tsx';
import { Notice } from './parts/notice.tsx';
import { PageLink } from './parts/page-link.tsx';
import { Shell } from './parts/shell.tsx';
import { PaneSkeleton } from './parts/skeletons.tsx';
import { SHELL_TEXT } from './text/shell.ts';
import { STATES_TEXT } from './text/states.ts';
import { THEME } from './theme.ts';
import { useAddress } from './use-address.ts';

// The canvas library is a third of all code and only this page needs it.
const GraphPage = lazy(() => import('./pages/graph/graph-page.tsx').then((module) => ({ default: module.GraphPage })));

const VIEWS: Readonly<Record<Page, () => ReactNode>> = {
  leads: () => <LeadsPage />,
  graph: () => <GraphPage />,
  documents: () => <DocumentsPage />,
  batches: () => <BatchesPage />,
  review: () => <ReviewPage />,
  quality: () => <QualityPage />,
};

function UnknownPage() {
  const say = useSay();
  return (
    <Notice
      title={say(STATES_TEXT.pageNotFound)}
      said={say(STATES_TEXT.pageNotFoundDetail, { path: window.location.pathname })}
      actions={<PageLink page="leads">{say(STATES_TEXT.toLeads)}</PageLink>}
    />
  );
}

function CurrentPage() {
  const { page } = useAddress();
  const say = useSay();
  useEffect(() => {
    document.title = page === null ? say(SHELL_TEXT.brand) : `${say(SHELL_TEXT[page])} · ${say(SHELL_TEXT.brand)}`;
  }, [page, say]);
  return (
    <CrashGuard key={page} say={say}>
      <Suspense fallback={<PaneSkeleton />}>{page === null ? <UnknownPage /> : VIEWS[page]()}</Suspense>
    </CrashGuard>
  );
}

/** The whole of the pages: theme, language, frame and the page that the address names. */
export function Application() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider
      theme={THEME}
      locale={language === 'zh' ? zhCN : enUS}
      componentSize="small"
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <Shell>
          <CurrentPage />
        </Shell>
      </App>
    </ConfigProvider>
  );
}
