import { useCallback, useMemo } from 'react';
import type { Bilingual } from '../graph/model/span.ts';
import { fillText } from './text/fill-text.ts';
import { adjustAddress, useAddress } from './use-address.ts';

export type Language = 'zh' | 'en';
const STORAGE_KEY = 'jianwei.language';

function asLanguage(text: string | null | undefined): Language | null {
  return text === 'zh' || text === 'en' ? text : null;
}

/** What was chosen last; null too where the browser keeps nothing for us. */
function remembered(): string | null {
  try {
    return window.localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** The language of the pages: the address first, then what was chosen last, then Chinese. */
export function useLanguage(): Language {
  const { query } = useAddress();
  return asLanguage(query['lang']) ?? asLanguage(remembered()) ?? 'zh';
}

/** Switches the language here and for later visits; the address says so, so that a link shows the same. */
export function chooseLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // The address still says it.
  }
  adjustAddress({ lang: language }, { replace: true });
}

export type Say = (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;

/** Says a bilingual text in the language of the pages; `{name}` in it is replaced from `values`. */
export function useSay(): Say {
  const language = useLanguage();
  return useCallback((text, values) => fillText(text[language], values ?? {}), [language]);
}

/** Numbers with separators, in the language of the pages. */
export function useCount(): (value: number) => string {
  const language = useLanguage();
  const format = useMemo(() => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB'), [language]);
  return useCallback((value) => format.format(value), [format]);
}
